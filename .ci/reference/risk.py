"""Risk mode by model.md, in NumPy: many trials of a scenario at once, with draws of its own.

python3 .ci/reference/risk.py SCENARIO --trials N --seed S
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import plan
from draws import Draws
from trial_figures import figures
from trial_targets import met
from trials import Trials

AT_ONCE = 1000


@dataclass
class Outcome:
    """What each trial came to. The trial is the last axis of every array."""

    plan: object    # its ranges as in the last of the trials: for names and dates only
    figures: dict   # (figure, subject) -> (trials,)
    series: dict    # (series, subject) -> (weeks, trials)
    targets: dict   # place in the scenario's list -> (trials,), whether it is met


def run(path, trials, seed, alternative=None):
    """The same seed gives the same trials."""
    tree, folder = plan.read_tree(path, alternative), Path(path).resolve().parent
    parts = []
    for begin in range(0, trials, AT_ONCE):
        draws = Draws(min(AT_ONCE, trials - begin), [seed, begin])
        builder = plan.Builder(tree, folder, draws)
        part = run_plan(draws, builder.plan())
        part.targets = dict(enumerate(met(part, builder)))
        parts.append(part)
    together = [
        {key: np.concatenate([getattr(part, name)[key] for part in parts], axis=-1) for key in getattr(parts[0], name)}
        for name in ("figures", "series", "targets")
    ]
    return Outcome(parts[-1].plan, *together)


def run_plan(draws, drawn):
    with np.errstate(invalid="ignore"):
        trials = Trials(drawn, draws).run()
        found = figures(trials)
    every = {key: np.broadcast_to(values, draws.trials) for key, values in found.items()}
    return Outcome(drawn, every, dict(trials.series), {})


def quantile(ordered, p):
    """Interpolated between order statistics (type 7), of which the last may be infinite."""
    place = p * (len(ordered) - 1)
    low, high = ordered[int(np.floor(place))], ordered[int(np.ceil(place))]
    return low if low == high else low + (high - low) * (place - np.floor(place))


def main():
    parser = argparse.ArgumentParser(description="Prints what the trials of a scenario come to.")
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--trials", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--alternative", help="one of the scenario's alternatives")
    arguments = parser.parse_args()
    outcome = run(arguments.scenario, arguments.trials, arguments.seed, arguments.alternative)
    print(f"{'figure':28}{'subject':22}{'mean':>14}{'p10':>14}{'p50':>14}{'p90':>14}")
    for (figure, subject), values in outcome.figures.items():
        known = np.sort(values[~np.isnan(values)])
        if len(known) > 0:
            cells = [known.mean(), *(quantile(known, p) for p in (0.1, 0.5, 0.9))]
            print(f"{figure:28}{subject:22}" + "".join(f"{x:14,.4f}" for x in cells))


if __name__ == "__main__":
    main()
