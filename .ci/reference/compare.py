"""Runs podplan and the reference on the same scenarios and compares every cell of their tables.

python3 .ci/reference/compare.py PODPLAN SCENARIO...
python3 .ci/reference/compare.py PODPLAN --generated 300 --seed 1

Each scenario is run as it stands and with each of its alternatives. Exit status 1 on any difference.
"""

import argparse
import csv
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import generate
import plan
import simulate
import tables

TOLERANCE = 6e-4
CENT = 0.0101
MONEY_FIGURES = {"total_cost", "npv", "cost_per_unit", "blended_monthly_cost"}

# A share of nothing may be empty or float noise: such a cell counts only where the cell named here is more than
# noise.
BASIS = {
    ("teams.csv", "utilisation"): "capacity_hours",
    ("teams.csv", "gold_accuracy"): "capacity_hours",
    ("teams.csv", "qa_utilisation"): "qa",
    ("streams.csv", "gold_accuracy"): "produced",
    ("streams.csv", "kappa"): "produced",
    ("streams.csv", "delivered_accuracy"): "delivered",
}


@dataclass
class Difference:
    file: str
    place: str
    column: str
    podplan: str
    reference: str


@dataclass
class Tally:
    """What one comparison found."""

    differences: list[Difference] = field(default_factory=list)
    cells: int = 0
    ledger_cells: int = 0
    cents: int = 0

    def add(self, *difference):
        self.differences.append(Difference(*difference))


# Cells


def as_number(text):
    try:
        return float(text)
    except ValueError:
        return None


def same(a, b, tolerance=TOLERANCE):
    """Numbers within the tolerance (and 1e-10 of their size), other texts exactly."""
    x, y = as_number(a), as_number(b)
    if x is None or y is None:
        return a == b
    return abs(x - y) <= tolerance + 1e-10 * max(abs(x), abs(y))


def is_noise(text):
    number = as_number(text)
    return number is not None and abs(number) <= 1e-4


def of_nothing(file, column, ours, theirs):
    basis = BASIS.get((file, column))
    return basis is not None and is_noise(ours.get(basis, "")) and is_noise(theirs[basis])


# Tables


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return list(reader.fieldnames or []), list(reader)


def by_key(rows, key):
    return {tuple(row[column] for column in key): row for row in rows}


def keyed(file, key, rows, tally):
    """podplan's rows by their key, which has to be theirs alone."""
    found = by_key(rows, key)
    if len(found) < len(rows):
        tally.add(file, "rows", "", f"{len(rows) - len(found)} rows with the {', '.join(key)} of another", "")
    return found


def compare_weeks(file, key, ours, theirs, tally):
    """teams.csv and streams.csv: the same rows in the same order, and every cell."""
    mine, reference = keyed(file, key, ours, tally), by_key(theirs, key)
    if list(mine) != list(reference):
        missing = [k for k in reference if k not in mine]
        more = [k for k in mine if k not in reference]
        found = f"{len(mine)} rows, without {missing[:3]}"
        tally.add(file, "rows", "", found, f"{len(reference)} rows, without {more[:3]}")
    for place, row in reference.items():
        if place not in mine:
            continue
        for column, value in row.items():
            tally.cells += 1
            found = mine[place].get(column)
            if found is None or not (same(found, value) or of_nothing(file, column, mine[place], row)):
                tally.add(file, "week " + " ".join(place), column, str(found), value)


def compare_ledger(file, key, ours, theirs, tally):
    """The same rows; a cell may be a cent off, which is counted."""
    mine, reference = keyed(file, key, ours, tally), by_key(theirs, key)
    for row in ours:
        if as_number(row["amount"]) == 0:
            tally.add(file, " / ".join(row[column] for column in key), "amount", row["amount"], "no zero cells")
    for place in sorted(mine.keys() | reference.keys()):
        tally.ledger_cells += 1
        found, value = (rows.get(place, {}).get("amount", "0.00") for rows in (mine, reference))
        if found == value:
            continue
        if as_number(found) is not None and same(found, value, CENT):
            tally.cents += 1
        else:
            tally.add(file, " / ".join(place), "amount", found, value)


def compare_summary(file, key, ours, theirs, tally):
    """Every figure of the reference; podplan may have more."""
    mine = keyed(file, key, ours, tally)
    for place, row in by_key(theirs, key).items():
        tally.cells += 1
        found = mine.get(place, {}).get("value", "")
        tolerance = CENT * (1 + tally.cents) if place[0] in MONEY_FIGURES else TOLERANCE
        if not same(found, row["value"], tolerance):
            tally.add(file, " of ".join(filter(None, place)), "value", found, row["value"])


def compare_hiring(file, key, ours, theirs, tally):
    """The people of each start, and that starts are in order of time; rows of hardly anybody may be missing."""
    sums = []
    for rows in (ours, theirs):
        people = defaultdict(float)
        for row in rows:
            people[tuple(row[column] for column in key)] += as_number(row["people"]) or 0
        sums.append(people)
    mine, reference = sums
    for place in sorted(mine.keys() | reference.keys(), key=lambda place: (int(place[3]), place)):
        tally.cells += 1
        if abs(mine[place] - reference[place]) > TOLERANCE:
            tally.add(file, " / ".join(place), "people", f"{mine[place]:.4f}", f"{reference[place]:.4f}")
    weeks = [int(row["start_week"]) for row in ours]
    if weeks != sorted(weeks):
        tally.add(file, "order of rows", "start_week", "not in order of time", "in order of time")


COMPARISONS = {
    "teams.csv": (compare_weeks, ["week", "team"]),
    "streams.csv": (compare_weeks, ["week", "stream"]),
    "ledger.csv": (compare_ledger, ["month", "site", "team", "item", "line"]),
    "summary.csv": (compare_summary, ["figure", "subject"]),
    "hiring.csv": (compare_hiring, ["team", "role", "open_requisition_by", "start_week", "start_date", "reason"]),
}


def compare_folders(ours, theirs):
    tally = Tally()
    for file, (comparison, key) in COMPARISONS.items():
        if not (ours / file).is_file():
            tally.add(file, "file", "", "missing", "")
            continue
        (our_header, our_rows), (header, rows) = read(ours / file), read(theirs / file)
        if our_header != header:
            tally.add(file, "header", "", ",".join(our_header), ",".join(header))
        if set(key) <= set(our_header):
            comparison(file, key, our_rows, rows, tally)
    return tally


# Runs


def run(podplan, scenario, alternative, ranges, folder):
    """podplan and the reference on one scenario."""
    ours, theirs = folder / "podplan", folder / "reference"
    chosen = ["--alternative", alternative] if alternative else []
    chosen += ["--ranges", ranges] if ranges != "expected" else []
    folder.mkdir(parents=True, exist_ok=True)
    command = [podplan, "run", str(scenario), *chosen, "--out", str(ours)]
    outcome = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=300)
    if outcome.returncode != 0:
        tally = Tally()
        tally.add("podplan run", f"status {outcome.returncode}", "", outcome.stderr.strip()[:600], "")
        return tally
    tables.write(simulate.simulate(plan.load(scenario, alternative, ranges)), theirs)
    return compare_folders(ours, theirs)


def show(name, tally, limit):
    for d in tally.differences[:limit]:
        where = " · ".join(filter(None, [name, d.file, d.place, d.column]))
        print(f"{where}: podplan {d.podplan or 'empty'}, reference {d.reference or 'empty'}")
    if len(tally.differences) > limit:
        print(f"{name}: {len(tally.differences) - limit} more")


def main():
    parser = argparse.ArgumentParser(description="Compares podplan with the reference, cell by cell.")
    parser.add_argument("podplan", help="the program")
    parser.add_argument("scenarios", nargs="*", type=Path)
    parser.add_argument("--generated", type=int, default=0, metavar="K", help="so many random scenarios as well")
    parser.add_argument("--seed", type=int, default=1, help="of the random scenarios")
    parser.add_argument("--ranges", choices=["low", "expected", "high"], default="expected")
    parser.add_argument("--show", type=int, default=5, help="differences to print for each run")
    parser.add_argument("--keep", type=Path, help="folder for the random scenarios and all tables")
    arguments = parser.parse_args()

    folder = arguments.keep or Path(tempfile.mkdtemp(prefix="podplan-compare-"))
    generated = generate.write_scenarios(arguments.seed, arguments.generated, folder / "generated")
    total, runs, differing = Tally(), 0, 0
    for number, scenario in enumerate([*arguments.scenarios, *generated], start=1):
        for alternative in [None, *plan.alternatives_of(scenario)]:
            name = str(scenario) + (f" ({alternative})" if alternative else "")
            out = folder / "tables" / f"{number:03}" / (alternative or "scenario")
            tally = run(arguments.podplan, scenario.resolve(), alternative, arguments.ranges, out)
            show(name, tally, arguments.show)
            runs += 1
            differing += bool(tally.differences)
            total.differences += tally.differences
            total.cells += tally.cells
            total.ledger_cells += tally.ledger_cells
            total.cents += tally.cents
    print(
        f"{runs} runs: {len(total.differences)} differences in {differing} of them; {total.cells:,} cells of weeks, "
        f"figures and hires; {total.cents:,} of {total.ledger_cells:,} ledger cells differ by a cent"
    )
    if not arguments.keep and not total.differences:
        shutil.rmtree(folder)
    elif total.differences:
        print(f"scenarios and tables are in {folder}")
    return 1 if total.differences else 0


if __name__ == "__main__":
    sys.exit(main())
