"""Checks the trials of risk.py against the reckoning of plan mode, from which they are written apart.

python3 .ci/reference/check_risk.py SCENARIO... --generated 100 --seed 1

With the expected value in place of each draw, the trials are plan mode; and where nothing is uncertain, so is each
trial that is drawn. Exit status 1 on any difference.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np

import generate
import plan
import risk
import simulate
import tables
from draws import Draws, Expectations
from values import Values

TEAM_SERIES = {
    "positions": "positions", "trainers": "trainers", "onboarding": "onboarding", "leads": "leads", "qa": "qa",
    "starts": "starts", "leavers": "leavers", "released": "released", "capacity_hours": "capacity",
    "mentoring_hours": "mentoring", "used_hours": "used", "qa_used_hours": "qa_used",
}
STREAM_SERIES = {
    "arrived": "arrived", "produced": "produced", "delivered": "delivered", "rework": "rework", "backlog": "backlog",
    "in_review": "in_review",
}
MONEY = {"total_cost", "npv", "cost_per_unit", "blended_monthly_cost"}


class Certain(Draws):
    """Draws where no range is one."""

    of_ends = Values.of_ends
    lead_time = Expectations.lead_time


def made_certain(read):
    """The plan where nobody leaves, everyone graduates and nothing else varies."""
    for team in read.teams:
        if hasattr(team, "site"):
            team.site.attrition, team.graduation, team.productivity_spread = 0, 1, 0
    for stream in read.streams:
        stream.demand_spread = 0
    read.fx_volatility = {}
    return read


def differences(outcome, result):
    """Where any of the trials is not what plan mode has."""
    for index, team in enumerate(result.plan.teams):
        for name, field in TEAM_SERIES.items():
            series = outcome.series.get((name, team.name), 0)
            weeks = np.array([getattr(records[index], field) for records in result.teams])
            yield from unlike(f"{team.name}: {name}", series, weeks)
    for index, stream in enumerate(result.plan.streams):
        for name, field in STREAM_SERIES.items():
            weeks = np.array([getattr(records[index], field) for records in result.streams])
            yield from unlike(f"{stream.name}: {name}", outcome.series[name, stream.name], weeks)
    # The ledger rounds each of its cells to a cent.
    cents = 0.006 * (len(result.ledger) + 12)
    for figure, subject, value, _ in tables.summary(result):
        values = outcome.figures[figure, subject]
        found = np.where(np.isfinite(values), values, -1)
        expected = float(value) if value != "" else -1
        tolerance = cents if figure in MONEY else 6e-5
        if not np.all(np.abs(found - expected) <= tolerance + 1e-9 * abs(expected)):
            yield f"{figure} {subject}: {values} in trials, {value or 'empty'} in plan mode"


def unlike(name, series, weeks):
    gap = np.abs(series - weeks[:, np.newaxis]).max(axis=-1)
    wrong = np.flatnonzero(gap > 1e-6 * (1 + np.abs(weeks)))
    if len(wrong) > 0:
        yield f"{name}, week {wrong[0] + 1}: {gap[wrong[0]]} from {weeks[wrong[0]]} of plan mode"


def check(path, alternative):
    tree, folder = plan.read_tree(path, alternative), path.resolve().parent
    draws = Expectations()
    expected = risk.run_plan(draws, plan.Builder(tree, folder, draws).plan())
    yield from differences(expected, simulate.simulate(plan.load(path, alternative)))
    draws = Certain(3, 1)
    drawn = risk.run_plan(draws, made_certain(plan.Builder(tree, folder, draws).plan()))
    yield from differences(drawn, simulate.simulate(made_certain(plan.load(path, alternative))))


def main():
    parser = argparse.ArgumentParser(description="Checks the trials of risk.py against plan mode.")
    parser.add_argument("scenarios", nargs="*", type=Path)
    parser.add_argument("--generated", type=int, default=0, metavar="K", help="so many random scenarios as well")
    parser.add_argument("--seed", type=int, default=1, help="of the random scenarios")
    arguments = parser.parse_args()
    runs = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        generated = generate.write_scenarios(arguments.seed, arguments.generated, Path(folder))
        for scenario in [*arguments.scenarios, *generated]:
            for alternative in [None, *plan.alternatives_of(scenario)]:
                found = list(check(scenario, alternative))
                for difference in found[:5]:
                    print(f"{scenario} {alternative or ''}: {difference}")
                runs += 1
                wrong += bool(found)
    print(f"{runs} plans: the trials differ from plan mode in {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
