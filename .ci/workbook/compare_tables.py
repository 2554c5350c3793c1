#!/usr/bin/env python3
"""Compares the numbers of each plan's workbook with the CSV that podplan prints of the same plan.

Usage: compare_tables.py PODPLAN SCENARIO... ; the workbooks are left in the folder of --keep.
"""

import argparse
import csv
import datetime
import io
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import openpyxl


class Tally:
    def __init__(self):
        self.cells = 0
        self.problems = []

    def same(self, place, cell, text):
        """Whether a cell holds what the CSV says, at the digits of the CSV."""
        self.cells += 1
        if not agree(cell, text):
            self.problems.append(f"{place}: {cell!r} in the workbook, {text!r} in the CSV")


def agree(cell, text):
    if isinstance(cell, (datetime.datetime, datetime.date)):
        return cell.strftime("%Y-%m-%d").startswith(text) and len(text) in (7, 10)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        digits = len(text.partition(".")[2])
        try:
            return abs(cell - float(text)) <= 0.5001 * 10**-digits + 1e-12 * abs(cell)
        except ValueError:
            return False
    # A spreadsheet must not run a text, so the CSV puts a quote before what might be a formula.
    return (cell or "") == text or "'" + (cell or "") == text


def run(podplan, *arguments):
    return subprocess.run([podplan, *arguments], check=True, capture_output=True, text=True).stdout


def rows_of(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def table_below(sheet, heading=None):
    """The rows under the heads of the table with a heading, or of the first one, up to an empty row."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    first = 0 if heading is None else next(i for i, row in enumerate(rows) if row[0] == heading) + 1
    body = []
    for row in rows[first + 1 :]:
        if all(value is None for value in row):
            break
        body.append(row)
    return rows[first], body


def compare_list(tally, name, sheet, heading, text):
    """A table whose columns are those of a CSV."""
    expected = rows_of(text)[1:]
    heads, body = table_below(sheet, heading)
    if len(body) > len(expected):  # the total, which CSV leaves out
        body = body[: len(expected)]
    if len(body) != len(expected):
        tally.problems.append(f"{name}: {len(body)} rows in the workbook, {len(expected)} in the CSV")
    for number, (row, line) in enumerate(zip(body, expected)):
        for column, value in enumerate(line):
            tally.same(f"{name}, row {number + 1}, {heads[column]}", row[column], value)


def compare_figures(tally, sheet, summary):
    """The key figures, subject by subject."""
    expected = defaultdict(list)
    for figure, subject, value, _ in rows_of(summary)[1:]:
        if value:
            expected[subject].append((figure, value))
    found, subject = defaultdict(list), ""
    for row in table_below(sheet, "Key figures")[1]:
        if row[1] is None and row[2] is None and row[0] in expected:
            subject = row[0]
        elif isinstance(row[1], (int, float)):
            found[subject].append(row[1])
    for subject, figures in expected.items():
        if len(found[subject]) < len(figures):
            tally.problems.append(f"Summary: {len(found[subject])} of {len(figures)} figures of '{subject}'")
        for value, (figure, text) in zip(found[subject], figures):
            tally.same(f"Summary: {figure} of '{subject}'", value, text)


def compare_budget(tally, sheet, ledger):
    """Lines by month, against sums over the ledger."""
    cents = defaultdict(int)
    for month, _, _, _, line, amount in rows_of(ledger)[1:]:
        for key in [(line, month), (line, "Total"), ("Total", month), ("Total", "Total")]:
            cents[key] += round(float(amount) * 100)
    heading = next(row[0].value for row in sheet.iter_rows() if str(row[0].value).startswith("Budget by line"))
    heads, body = table_below(sheet, heading)
    for row in body:
        for head, value in zip(heads[1:], row[1:]):
            if head is not None:
                tally.same(f"Budget: {row[0]}, {head}", value, f"{cents[(row[0], str(head))] / 100:.2f}")


def compare_plans(tally, sheet, text):
    """The figures of the plan beside its alternatives: values, then their differences."""
    expected = rows_of(text)[1:]
    body = [row for row in table_below(sheet, "Key figures")[1] if any(value is not None for value in row[1:])]
    body = body[: len(expected)]
    for row, line in zip(body, expected):
        values = line[3:4] + line[4::2]
        columns = [1] + [2 + 3 * number for number in range(len(values) - 1)]
        for column, value in zip(columns, values):
            tally.same(f"Compare: {line[0]} of '{line[1]}', column {column + 1}", row[column], value)


def check(podplan, plan, folder, tally):
    name = Path(plan).stem
    book_path, out = folder / f"{name}.xlsx", folder / name
    run(podplan, "report", plan, "--out", str(book_path))
    run(podplan, "run", plan, "--out", str(out))
    read = lambda file: (out / file).read_bytes().decode()
    book = openpyxl.load_workbook(book_path, data_only=True)
    compare_list(tally, "Teams", book["Teams"], None, read("teams.csv"))
    compare_list(tally, "Streams", book["Streams"], None, read("streams.csv"))
    compare_list(tally, "Ledger", book["Ledger"], None, read("ledger.csv"))
    compare_list(tally, "Requisitions", book["Requisitions"], None, read("hiring.csv"))
    compare_list(tally, "Weekly", book["Weekly"], None, run(podplan, "run", plan, "--by", "week", "--format", "csv"))
    # What the plan decides has a class of its own here, and what plans beside it rest on follows.
    assumptions = "\n".join(
        re.sub(r",yes,(statistic|law|claim|measured|assumption),", ",yes,decision,", line, count=1)
        for line in run(podplan, "run", plan, "--view", "assumptions", "--format", "csv").splitlines())
    compare_list(tally, "Assumptions", book["Assumptions"], None, assumptions)
    compare_figures(tally, book["Summary"], read("summary.csv"))
    compare_budget(tally, book["Budget"], read("ledger.csv"))
    if "Compare" in book.sheetnames:
        compare_plans(tally, book["Compare"], run(podplan, "compare", plan, "--format", "csv"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("podplan")
    parser.add_argument("plans", nargs="+")
    parser.add_argument("--keep")
    options = parser.parse_args()
    folder = Path(options.keep or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for plan in options.plans:
        tally = Tally()
        check(options.podplan, plan, folder, tally)
        print(f"{plan}: {tally.cells:,} cells, {len(tally.problems)} differences")
        for problem in tally.problems[:10]:
            print(f"  {problem}")
        failed += bool(tally.problems)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
