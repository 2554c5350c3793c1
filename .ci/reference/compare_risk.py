"""Runs `podplan risk` and the trials of risk.py on the same scenarios, and tests whether both draw from one law.

python3 .ci/reference/compare_risk.py PODPLAN SCENARIO... --trials 8000 --seed 1

Means, standard errors and quantiles of every figure and of every band in every week, and the probability of every
target. Exit status 1 on any difference.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from statistics import NormalDist

import numpy as np

import plan
import risk
import simulate
import tables
from compare import MONEY_FIGURES, as_number, read, same
from trial_figures import WEEKS
from trials import ratio

# Both programs draw at random, so a correct one may differ by chance. With all the tests made, it does so in less
# than one run of 1,000 (and each run with the same seeds says the same): every test has the same share of that
# chance (Bonferroni). A tenth of it, as sums of skewed values have somewhat heavier tails than the normal law here.
FALSE_ALARM = 1e-3 / 10

# Means of values that are nearly always the same are no matter of the normal law.
ENOUGH = 100
HEAVY_TAIL = 60

# What podplan has to show at least; whatever else it shows is compared too.
FIGURES = ("total_cost", "delivered", "hires", "leavers", "first_week_at_target", "final_backlog")

QUANTILES = {"p10": 0.1, "p50": 0.5, "p90": 0.9}
STREAM_TOTALS = ("arrived", "produced", "delivered", "rework", "backlog", "in_review")
SHARES = {
    "utilisation": ("used_hours", "capacity_hours"),
    "qa_utilisation": ("qa_used_hours", "qa_hours"),
    "delivered_accuracy": ("delivered_right", "delivered"),
}
MONEY_SERIES = {"cost"}


@dataclass
class Test:
    z: float
    place: str
    podplan: float
    reference: float


@dataclass
class Tally:
    """What the comparisons found."""

    tests: list[Test] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)      # what chance has no part in
    compared: set = field(default_factory=set)          # figures and series
    unknown: Counter = field(default_factory=Counter)   # podplan's, of which the reference has none


# Tests of one column


class Column:
    """What the reference's trials have for one figure, or for a band in one week."""

    def __init__(self, values, trials_of_podplan, is_money):
        known = values[~np.isnan(values)]
        self.sorted = np.sort(known)
        self.finite = known[np.isfinite(known)]
        self.count = len(known)
        # Reading: percentiles are of the trials that have the figure; a week never reached counts as after all others.
        self.others = trials_of_podplan * len(known) / len(values)
        self.rounding = 0.0051 if is_money else 0.000051

    def varied(self):
        """How many are not what most of them are, or the one in the middle."""
        middle = self.finite[np.argsort(self.finite)[len(self.finite) // 2]] if len(self.finite) else 0
        return np.count_nonzero(np.abs(self.finite - middle) > self.slack(middle))

    def slack(self, x):
        # podplan keeps weeks with 24 bits.
        return self.rounding + 2e-7 * abs(x)

    def quantile(self, p, x):
        """By ranks, which asks nothing of the law: as many of the trials should lie below as p says."""
        slack = self.slack(x) if np.isfinite(x) else 0
        below = np.searchsorted(self.sorted, x - slack, side="left")
        not_above = np.searchsorted(self.sorted, x + slack, side="right")
        deviation = np.sqrt(p * (1 - p) * (1 / self.count + 1 / self.others))
        return max(below / self.count - p, p - not_above / self.count, 0) / deviation

    def mean(self, x):
        """None where the normal law is of no use."""
        if self.varied() < ENOUGH:
            return None
        deviation = self.finite.std() * np.sqrt(1 / len(self.finite) + 1 / self.others)
        return max(0, abs(x - self.finite.mean()) - self.slack(x)) / deviation

    def standard_error(self, x):
        if self.varied() < ENOUGH or len(self.finite) < self.count:
            return None
        deviations = self.finite - self.finite.mean()
        kurtosis = np.mean(deviations**4) / np.mean(deviations**2) ** 2
        if kurtosis > HEAVY_TAIL:
            return None
        expected = self.finite.std() / np.sqrt(self.others)
        spread = expected * np.sqrt((kurtosis - 1) / 4 * (1 / self.count + 1 / self.others))
        return max(0, abs(x - expected) - self.slack(x)) / spread


def compare_row(row, column, place, tally, may_be_empty):
    """A row with a mean and quantiles."""
    for name, p in QUANTILES.items():
        x = as_number(row[name])
        x = np.inf if x is None else x
        tally.tests.append(Test(column.quantile(p, x), f"{place}: {name}", x, risk.quantile(column.sorted, p)))
    for name, test in [("mean", column.mean), ("standard_error", column.standard_error)]:
        if name not in row:
            continue
        x = as_number(row[name])
        if x is None:
            if not may_be_empty:
                tally.wrong.append(f"{place}: {name} is '{row[name]}'")
            continue
        z = test(x)
        if z is not None:
            of_reference = column.finite.mean() if name == "mean" else column.finite.std() / np.sqrt(column.others)
            tally.tests.append(Test(z, f"{place}: {name}", x, of_reference))
        elif name == "mean" and column.varied() == 0 and column.finite.any():
            constant = column.finite[0]
            if abs(x - constant) > 0.02 * abs(constant) + column.rounding:
                tally.wrong.append(f"{place}: mean is {x}, always {constant} in the reference")


# Tables


def compare_figures(rows, outcome, name, trials, expected, tally):
    found = {(row["figure"], row["subject"]): row for row in rows}
    for key, values in outcome.figures.items():
        place = f"{name}: figures.csv: {' of '.join(filter(None, key))}"
        if key not in found:
            only_stream = key[0] == "delivered" and len(outcome.plan.streams) == 1
            if key[0] in FIGURES and not only_stream:
                tally.wrong.append(f"{place} is missing")
            continue
        row = found.pop(key)
        if np.isnan(values).all():
            continue
        tally.compared.add(key[0])
        is_money = key[0] in MONEY_FIGURES
        compare_row(row, Column(values, trials, is_money), place, tally, may_be_empty=key[0] in WEEKS)
        if not same(row["plan"], expected[key], 1 if is_money else 6e-4):
            tally.wrong.append(f"{place}: plan is '{row['plan']}', {expected[key] or 'empty'} in the reference")
    tally.unknown.update(f"figure {figure}" for figure, _ in found)


def compare_bands(rows, outcome, name, trials, tally):
    series = with_more_series(outcome)
    seen = set()
    for row in rows:
        key, w = (row["series"], row["subject"]), int(row["week"]) - 1
        if key not in series:
            tally.unknown[f"series {key[0]}" + ("" if key[1] else " of the whole plan")] += 1
            continue
        seen.add((key, w))
        tally.compared.add(key[0])
        column = Column(series[key][w], trials, key[0] in MONEY_SERIES)
        if column.count > 0:
            place = f"{name}: bands.csv: week {row['week']}: {' of '.join(filter(None, key))}"
            compare_row(row, column, place, tally, may_be_empty=column.count < outcome_size(outcome))
    weeks = range(outcome.plan.weeks)
    for key in required_bands(outcome.plan):
        missing = [w + 1 for w in weeks if (key, w) not in seen]
        if missing:
            tally.wrong.append(f"{name}: bands.csv: no {' of '.join(filter(None, key))} in weeks {missing[:5]}")


def required_bands(plan):
    yield "cost", ""
    for team in plan.teams:
        if hasattr(team, "site"):
            yield "trainers", team.name
    for stream in plan.streams:
        yield "delivered", stream.name
        yield "backlog", stream.name


def outcome_size(outcome):
    return len(outcome.figures["total_cost", ""])


def with_more_series(outcome):
    """The series, what is a share of two of them, and totals."""
    series = dict(outcome.series)
    for share, (part, whole) in SHARES.items():
        for (name, subject), values in outcome.series.items():
            if name == whole:
                series[share, subject] = ratio(series[part, subject], values)
    for name in STREAM_TOTALS:
        series[name, ""] = sum(series[name, stream.name] for stream in outcome.plan.streams)
    return series


def compare_targets(rows, outcome, name, trials, tally):
    """In the order of the scenario."""
    if len(rows) != len(outcome.targets):
        tally.wrong.append(f"{name}: targets.csv: {len(rows)} targets, {len(outcome.targets)} in the scenario")
        return
    for row, met in zip(rows, outcome.targets.values()):
        ours, theirs, count = float(row["probability"]), met.mean(), len(met)
        both = (ours * trials + theirs * count) / (trials + count)
        deviation = np.sqrt(max(both * (1 - both), 1e-12) * (1 / trials + 1 / count))
        z = max(0, abs(ours - theirs) - 0.000051) / deviation
        tally.tests.append(Test(z, f"{name}: targets.csv: {row['target']}: probability", ours, theirs))


# Runs


def compare(podplan, scenario, arguments, folder, tally):
    name, out = scenario.stem, folder / scenario.stem
    options = ["--trials", str(arguments.podplan_trials), "--seed", str(arguments.seed), "--out", str(out)]
    command = [podplan, "risk", str(scenario.resolve()), *options]
    finished = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=600)
    if finished.returncode != 0:
        tally.wrong.append(f"{name}: podplan risk: status {finished.returncode}: {finished.stderr.strip()[:600]}")
        return
    missing = [file for file in ("figures.csv", "bands.csv", "targets.csv") if not (out / file).is_file()]
    if missing:
        tally.wrong.append(f"{name}: podplan risk does not write {', '.join(missing)}")
        return
    outcome = risk.run(scenario, arguments.trials, arguments.seed)
    expected = {(row[0], row[1]): str(row[2]) for row in tables.summary(simulate.simulate(plan.load(scenario)))}
    trials = arguments.podplan_trials
    compare_figures(read(out / "figures.csv")[1], outcome, name, trials, expected, tally)
    compare_bands(read(out / "bands.csv")[1], outcome, name, trials, tally)
    compare_targets(read(out / "targets.csv")[1], outcome, name, trials, tally)


def main():
    parser = argparse.ArgumentParser(description="Compares podplan's risk mode with the reference.")
    parser.add_argument("podplan", help="the program")
    parser.add_argument("scenarios", nargs="+", type=Path)
    parser.add_argument("--trials", type=int, default=8000, help="of the reference")
    parser.add_argument("--podplan-trials", type=int, default=10000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=10, help="how many of the largest differences to print")
    arguments = parser.parse_args()
    tally = Tally()
    folder = Path(tempfile.mkdtemp(prefix="podplan-risk-"))
    for scenario in arguments.scenarios:
        compare(arguments.podplan, scenario, arguments, folder, tally)
    limit = NormalDist().inv_cdf(1 - FALSE_ALARM / 2 / max(1, len(tally.tests)))
    tally.tests.sort(key=lambda test: -test.z)
    apart = [test for test in tally.tests if test.z > limit]
    print(f"{'z':>6}  {'podplan':>14} {'reference':>14}")
    for test in tally.tests[: max(arguments.show, 0)]:
        print(f"{test.z:6.2f}  {test.podplan:14,.4f} {test.reference:14,.4f}  {test.place}")
    for line in tally.wrong[:40]:
        print(line)
    for name, count in tally.unknown.most_common():
        print(f"not compared: {name} ({count} rows)")
    print(f"compared: {', '.join(sorted(tally.compared))}")
    print(
        f"{len(arguments.scenarios)} scenarios, {len(tally.tests):,} tests: {len(apart)} with z over {limit:.2f}, "
        f"{len(tally.wrong)} other differences"
    )
    if apart or tally.wrong:
        print(f"podplan's tables are in {folder}")
        return 1
    shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
