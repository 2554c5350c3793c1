"""The planning model once more, for checking podplan from outside: python3 .ci/reference SCENARIO --out DIR"""

import argparse
from pathlib import Path

import plan
import simulate
import tables


def main():
    parser = argparse.ArgumentParser(prog="reference", description="Simulates a scenario in plan mode, by model.md.")
    parser.add_argument("scenario", type=Path)
    parser.add_argument("--out", type=Path, required=True, help="folder for the five tables")
    parser.add_argument("--alternative", help="one of the scenario's alternatives")
    parser.add_argument("--ranges", choices=["low", "expected", "high"], default="expected")
    arguments = parser.parse_args()
    read = plan.load(arguments.scenario, arguments.alternative, arguments.ranges)
    tables.write(simulate.simulate(read), arguments.out)


main()
