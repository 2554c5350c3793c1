#!/usr/bin/env python3
"""Feeds podplan broken files and arguments, and checks that it says what is wrong instead of falling over.

python3 .ci/broken_inputs.py PODPLAN [--count 600] [--seed 1] [--keep DIR] [--only KIND]

Hand-written cases run always; --count random ones, the same for the same seed, break the shipped files and a
scenario that uses every key. Each run has to end by itself, in time and within memory, with a status that fits;
wrong data is told with a real place; whatever is printed or written is clean and can be read back.
Exit status 1 on any failure.
"""

import argparse
import csv
import io
import json
import multiprocessing
import os
import random
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCENARIO, CARD, PESO_CARD = "Scenarios/s.yaml", "RateCards/philippines.yaml", "RateCards/peso.yaml"
MEMORY = 3 << 30
LARGEST = 16 << 20
# Seconds for a file of 16 MiB: reading is linear, telling a hundred mistakes in it costs more.
HUGE = 8
OK, MISSED, USAGE, DATA, INPUT, OUTPUT = 0, 1, 64, 65, 66, 73
# By the folder that a command writes to: the tables that have to stand there.
TABLES = {
    "out": ["teams.csv", "streams.csv", "ledger.csv", "summary.csv", "hiring.csv"],
    "chances": ["figures.csv", "bands.csv", "targets.csv"],
    "moved": ["sensitivity.csv"],
}
# What risk writes besides, with several plans: how they differ, and the tables of each.
OF_OTHER_PLANS = re.compile(r"differences\.csv|(?:figures|bands|targets)-.*\.csv", re.DOTALL)

# ---------------------------------------------------------------------------------------------------------------
# What is broken: valid files in block style, one key a line, so that each can be broken on its own.

EVERY_KEY = """\
scenario: Everything at once
start: 2027-01-04
horizon: 60 weeks
currency: USD
discount_rate: 8%
contingency: 5%
fx:
  PHP: 57.50
fx_drift:
  PHP: 2%
fx_volatility:
  PHP: 6%
sources:
  guess:
    title: A guess
    class: assumption
    date: 2026-11
default_source: guess
figure_sources:
  contingency: guess
sites:
  manila:
    rate_card: philippines
    attrition: 35% to 45%/year
    shrinkage: 10% to 12% to 15%
    leave: 15 days/year
  cebu:
    rate_card: peso
teams:
  - team: trainers
    site: manila
    role: annotator
    start_with: 3
    bench:
      size: 5
      lead_time: 1 week
    ramp:
      to: 50
      begin: week 7
      complete: week 27
      class_every: 2 weeks
      shape: s-curve
    onboarding:
      duration: 3 weeks
      graduation: 90%
    productivity:
      curve: s-curve
      start: 30%
      full_after: 10 weeks
    productivity_spread: 15%
    accuracy:
      start: 80%
      full: 95%
      settles_after: 8 weeks
    mentoring:
      hours: 3 h/week
      for: 6 weeks
    calibration: 1 h/week
    backfill: yes
    pod:
      size: 6
      lead: team-lead
      qa: qa-specialist
      trainers_per_qa: 8
  - team: experts
    sourcing: staffed
    site: cebu
    role: expert
    start_with: 10
    ramp:
      steps:
        - week: week 5
          headcount: 20
        - week: week 30
          headcount: 4
    productivity:
      curve: learning
      start: 40%
      rate: 85%
  - team: novices
    site: cebu
    role: expert
    ramp:
      to: 12
    productivity:
      curve: table
      weekly: [30%, 60%, 90%, 110%]
  - team: apprentices
    site: cebu
    role: lead
    ramp:
      to: 7
    productivity:
      curve: exponential
      start: 20%
      full_after: 5 weeks
  - team: crowd
    sourcing: crowd
    lead_time: 1 week
    capacity: 1500 h/week
    accuracy: 85%
    price: $0.10
work:
  - stream: preference pairs
    teams: [trainers, crowd]
    priority: 2
    handle_time: 3 to 6 min
    overlap: 12%
    prelabel_saving: 10%
    classes: 2
    senior_accuracy: 98%
    review:
      sample: 15%
      time: 4 min
      detection: 90%
    due: 2 weeks
    gates:
      gold_accuracy: 70%
      kappa: 0.25
    demand_spread: 20%
    demand:
      - from: week 1
        rate: 600/week
      - from: week 14
        rate: 3000/week
      - at: week 30
        volume: 50000
  - stream: rubrics
    teams: [experts, novices, apprentices]
    priority: 1
    handle_time: 15 min
    passes: 3
    demand:
      - from: week 2
        rate: 40k/month
gates:
  gold_accuracy: 60%
overhead:
  - item: ML liaison
    pay: $14,000/month
    fte: 0.25
  - item: travel
    every: 13 weeks
    cost: $6,000
  - item: set-up
    at: week 1
    cost: $10,000
pauses:
  - from: week 12
    for: 2 weeks
targets:
  - stream: preference pairs
    delivered: 9000/week
    by: week 34
  - stream: preference pairs
    cleared_by: week 36
  - stream: preference pairs
    on_time: at least 90%
  - stream: preference pairs
    delivered_accuracy: at least 80%
  - team: trainers
    headcount: 50
    by: week 27
  - total_cost: at most $1.2M
  - cost_per_unit: at most $0.90
alternatives:
  onshore:
    sites:
      austin:
        rate_card: united-states
    teams:
      - team: trainers
        site: austin
"""

PESO = """\
rate_card: Philippines, in pesos
region: offshore
currency: PHP
as_of: 2026-03
sources:
  guess:
    title: A guess
    class: assumption
    date: 2026
default_source: guess
figure_sources:
  leave: guess
utc_offset: +08:00
hours_per_week: 40
leave: 15 days/year
holidays: [2027-01-06, 2027-12-30]
shrinkage: 15%
attrition: 30%/year
new_hire_attrition:
  multiplier: 2
  for: 12 weeks
salary_growth: 6%/year
per_dollar: 58
burden:
  13th month: 8.33%
  Pag-IBIG: ₱200/month
  SSS:
    share: 10%
    of_pay_from: ₱5,000/month
    of_pay_up_to: ₱35,000/month
    source: guess
  aid:
    amount: ₱300/month
    where_pay_up_to: ₱20,000/month
management_fee: 20%
time_to_hire: 4 to 8 weeks
recruiting_cost: ₱15,000
onboarding_cost: ₱10,000
severance: ₱30,000
seat: ₱8,000/month
tooling: ₱3,000/month
roles:
  expert:
    pay: ₱55,000 to ₱70,000/month
    source: guess
  lead:
    pay:
      - from: 2026-01-01
        pay: ₱90,000/month
      - from: 2027-07-01
        pay: ₱95,000/month
"""

CARDS = {f"RateCards/{path.name}": path.read_bytes() for path in sorted(ROOT.glob("RateCards/*.yaml"))}
CARDS[PESO_CARD] = PESO.encode()
SHIPPED = [path.read_bytes() for path in sorted(ROOT.glob("Scenarios/*.yaml"))]

SMALL = b"""\
scenario: Small
start: 2027-01-04
horizon: 20 weeks
sites: {manila: {rate_card: philippines}}
teams: [{team: trainers, site: manila, role: annotator, start_with: 3}]
work: [{stream: pairs, teams: [trainers], handle_time: 6 min, demand: [{from: week 1, rate: 600/week}]}]
"""


@dataclass(frozen=True)
class Special:
    """Something other than a regular file: a `fifo`, a `directory`, or a `link` to a target."""

    kind: str
    target: str = ""


@dataclass(frozen=True)
class Command:
    """One run of podplan in the folder of its case, and how it may end."""

    arguments: tuple[str, ...]
    statuses: tuple[int, ...] = (OK, DATA)
    seconds: float = 2
    stdout: str | None = None

    def __str__(self):
        return shlex.join(["podplan", *self.arguments]) + (f" >{self.stdout}" if self.stdout else "")


@dataclass(frozen=True)
class Damage:
    """What happens to a file between two runs: one of the functions that take bytes and break them."""

    path: str
    breaker: Callable[[random.Random, bytes], bytes]
    seed: int

    def happen(self, folder):
        path, rng = folder / self.path, random.Random(self.seed)
        whole = broken = path.read_bytes()
        while broken == whole:
            broken = self.breaker(rng, whole)
        path.write_bytes(broken)


@dataclass(frozen=True)
class Case:
    """Files that differ from the valid ones, and the runs that read them."""

    kind: str
    label: str
    files: dict[str, bytes | Special]
    commands: list[Command | Damage]


# ---------------------------------------------------------------------------------------------------------------
# What is run.


def check(*arguments, statuses=(OK, DATA), seconds=2):
    return Command(("check", *(arguments or (SCENARIO,))), statuses, seconds)


def run(*options, statuses=(OK, DATA), seconds=2, file=SCENARIO, out="out", stdout=None):
    target = ("--out", out) if out else ()
    return Command(("run", file, *options, *target), statuses, seconds, stdout)


# Few, since each trial is judged by what is printed of it; and an odd number, so that lanes stay empty.
TRIALS = ("--trials", "19", "--threads", "2")
FORMS = [(), ("--format", "json"), ("--format", "csv"), ("--format", "markdown")]


def number_of(label):
    """A number that hangs on a label alone, to choose what else is run of a case."""
    return zlib.crc32(label.encode("utf-8", "surrogatepass"))


def chances(label, statuses=(OK, DATA), seconds=2):
    form = FORMS[number_of(label) // 4 % 4]
    return Command(("risk", SCENARIO, *TRIALS, *form, "--out", "chances"), statuses, seconds)


def moves(label, statuses=(OK, DATA), seconds=6):
    # It runs the plan once or twice for every number in it.
    number = number_of(label) // 16
    options = (*FORMS[number % 4], *(("--all", "--decisions") if number // 4 % 2 else ()))
    return Command(("sensitivity", SCENARIO, *options, "--out", "moved"), statuses, seconds)


def scenario_case(kind, label, content, *options, statuses=(OK, DATA), seconds=2, extra=()):
    content = content if isinstance(content, (bytes, Special)) else content.encode("utf-8", "surrogatepass")
    commands = [check(statuses=statuses, seconds=seconds), run(*options, statuses=statuses, seconds=seconds)]
    part = number_of(label) % 4
    if not options and part == 0:
        # The other verbs read the same way, so a quarter of the cases is enough for them.
        commands.append(Command(("explain", "total_cost", SCENARIO), statuses, seconds))
        commands.append(Command(("report", SCENARIO, "--out", "plan.xlsx"), statuses, seconds))
    if kind in ("limits", "extreme") or part == 1 and not label.startswith("100,000"):
        # Where numbers are odd rather than files, chance and its sums can go wrong where a plan does not.
        commands += [chances(label, statuses, seconds), moves(label, statuses, 3 * seconds)]
    return Case(kind, label, {SCENARIO: content, **dict(extra)}, commands)


def card_case(kind, label, content, *options, card=CARD, statuses=(OK, DATA), seconds=2):
    files = {SCENARIO: EVERY_KEY.encode(), card: content}
    commands = [check(card, statuses=statuses, seconds=seconds), run(*options, seconds=seconds)]
    return Case(kind, label, files, commands)


# ---------------------------------------------------------------------------------------------------------------
# Broken at random: each takes bytes and breaks them.

ODD_BYTES = [
    b"\0", b"\t", b"\r", b"\x1b[31m", b"\x07", b"\x7f", b"\x80", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b"\xe2\x82", b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae",
    b"\xf0\x9f\x92\xa5",
    b"\xcc\x81", b"\xc2\xa0", b"\xef\xbf\xbf",
]
INDICATORS = [b"[", b"]", b"{", b"}", b",", b": ", b"- ", b"? ", b"#", b" #", b"&a ", b"*a ", b"!t ", b"|", b">", b"'",
              b'"', b"%", b"@", b"`", b"---\n", b"...\n", b"<<: ", b"\n", b"\n\n", b"|9-\n", b">+\n", b"\\", b'"\\x',
              b"~"]
ODD_VALUES = [
    "", "~", "null", "[]", "{}", "[a, b]", "{a: b}", "[[[]]]", '""', "''", "|", ">-", "yes", "no", "-1", "0", "-0",
    "0%",
    "100%", "-100%", "nan", ".inf", "inf", "1e308", "0x10", "1_000", "9" * 400, "0." + "0" * 300 + "1", "1/week",
    "$", "$-5", "5 to 1", "0 to 0", "0 to 1 to 2 to 3", "week 0", "week 99999999999999999999", "0001-01-01",
    "9999-12-31", "2027-02-30", "week 12 to week 3", "=cmd()", "12:30", "+99:99", "1 week to 2 h", "a" * 5000,
]
TINY = "0." + "0" * 40 + "1"
EXTREMES = ["0", "1", "0.5", TINY, "0." + "0" * 307 + "1", "99.9999999999", "1040", "1,000,000", "1000000000000"]
# What each kind of value still takes, by how its line looks; the first that fits.
ENDS_OF_UNITS = [
    (r"\d{4}-\d\d|utc_offset|date:|as_of:", []), (r"learning|: \[", ["0", "100", "50"]),
    (r"%/year|burden|fee|spread|fx_|PHP: \d+%", ["0", TINY, "100", "10000"]),
    (r"%", ["0", TINY, "0.0001", "50", "99.9999999999", "100"]), (r"week \d", ["1", "2", "59", "60", "1040"]),
    (r"h/week|hours_per_week", ["0", TINY, "1", "40", "168"]),
    (r"weeks?$", ["0", "1", "3", "60", "1040"]), (r" min", [TINY, "0.0001", "1", "10000"]),
    (r"days/year", ["0", TINY, "261"]),
    (r"size:|trainers_per_qa", [TINY, "0.001", "1", "10000"]),
    (r"start_with|headcount|to: \d", ["0", "1", "2", "999", "10000"]), (r"passes", ["1", "2", "3", "98", "99"]),
    (r"classes", ["2", "3", "1000000"]), (r"multiplier|fte", ["0", TINY, "1", "100"]),
    (r"", ["0", TINY, "0.0001", "1", "1000000000", "1000000000000"]),
]
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
KEY_LINE = re.compile(r"^(\s*(?:- )?)([\w-]+):(?: (.*))?$")


def truncated(rng, data):
    return data[: rng.randrange(len(data))]


def flipped(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 5, 40])):
        data[rng.randrange(len(data))] = rng.randrange(256) if rng.random() < 0.5 else rng.choice(b" \n:-[]{},#'\"0")
    return bytes(data)


def bit_flipped(rng, data):
    data = bytearray(data)
    for _ in range(rng.choice([1, 2, 8])):
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
    return bytes(data)


def lines_moved(rng, data):
    lines = data.split(b"\n")
    for _ in range(rng.choice([1, 1, 2, 4])):
        one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        match rng.randrange(3):
            case 0 if len(lines) > 1:
                del lines[one]
                continue
            case 1:
                lines.insert(other, lines[one])
            case _:
                lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def indented(rng, data):
    lines = data.split(b"\n")
    for _ in range(rng.choice([1, 1, 3])):
        number = rng.randrange(len(lines))
        bare = lines[number].lstrip(b" ")
        depth = len(lines[number]) - len(bare)
        margin = rng.choice([b" " * max(0, depth + rng.choice([-3, -2, -1, 1, 2, 3])), b"\t" * max(1, depth // 2),
                             b" \t"])
        lines[number] = margin + bare
    return b"\n".join(lines)


def inserted(rng, data):
    for _ in range(rng.choice([1, 1, 2, 6])):
        place = rng.randrange(len(data) + 1)
        data = data[:place] + rng.choice(ODD_BYTES + INDICATORS) + data[place:]
    return data


def spliced(rng, data):
    other = rng.choice([*SHIPPED, *CARDS.values(), EVERY_KEY.encode()])
    return data[: rng.randrange(len(data))] + other[rng.randrange(len(other)) :]


def repeated(rng, data):
    start = rng.randrange(len(data))
    end = min(len(data), start + rng.choice([1, 3, 10, 100, 1000]))
    return data[:end] + data[start:end] * rng.choice([1, 3, 50, 1000]) + data[end:]


def revalued(rng, data):
    lines = data.decode().split("\n")
    valued = [number for number, line in enumerate(lines) if KEY_LINE.match(line)]
    for number in rng.sample(valued, rng.choice([1, 1, 2, 5])):
        margin, key, _ = KEY_LINE.match(lines[number]).groups()
        lines[number] = f"{margin}{key}: {rng.choice(ODD_VALUES)}"
    return "\n".join(lines).encode()


def extreme(rng, data):
    """Numbers at the ends of what is allowed, which is what makes sums overflow and divisors vanish."""
    lines = data.decode().split("\n")
    valued = [number for number, line in enumerate(lines) if NUMBER.search(line)]
    for number in rng.sample(valued, min(len(valued), rng.choice([1, 2, 4, 8, 16]))):
        ends = next(ends for pattern, ends in ENDS_OF_UNITS if re.search(pattern, lines[number]))
        if ends:
            value = rng.choice(ends if rng.random() < 0.9 else EXTREMES)
            lines[number] = NUMBER.sub(lambda _: value, lines[number])
    return "\n".join(lines).encode()


def unreadable_encoding(rng, data):
    text = data.decode()
    return rng.choice([
        lambda: text.encode("utf-16"), lambda: text.encode("utf-16-be"), lambda: text.encode("utf-32"),
        lambda: b"\xef\xbb\xbf" + data, lambda: b"\xef\xbb\xbf" * 2 + data, lambda: b"\xfe\xff" + data,
        lambda: text.replace("\n", "\r\n").encode(), lambda: text.replace("\n", "\r").encode(),
        lambda: text.encode("latin-1", "replace").replace(b"?", b"\xb1"),
    ])()


BREAKERS = [truncated, flipped, bit_flipped, lines_moved, indented, inserted, spliced, repeated, revalued, extreme,
            extreme, unreadable_encoding]
OPTIONS = [(), (), ("--format", "json"), ("--format", "csv"), ("--format", "markdown"), ("--by", "week"),
           ("--ranges", "low", "--format", "json"), ("--ranges", "high"), ("--by", "year", "--format", "csv")]


def random_case(seed, number):
    rng = random.Random(f"{seed}/{number}")
    breaker = BREAKERS[number % len(BREAKERS)]
    label, options = f"seed {seed}, number {number}", rng.choice(OPTIONS)
    if rng.random() < 0.25:
        card = rng.choice([CARD, PESO_CARD])
        return card_case(breaker.__name__, label, breaker(rng, CARDS[card]), *options, card=card)
    base = EVERY_KEY.encode() if breaker in (extreme, revalued) else rng.choice([*SHIPPED, EVERY_KEY.encode()])
    if breaker is extreme and rng.random() < 0.1:
        options += ("--alternative", "onshore")
    return scenario_case(breaker.__name__, label, breaker(rng, base), *options)


# ---------------------------------------------------------------------------------------------------------------
# Broken by hand.


def every_key_broken():
    """Each key of a scenario and of a rate card, with values of other kinds and with every size of number."""
    kinds = ["[a, b]", "{a: b}", "", "[[], {}]"]
    numbers = ["0", "9" * 309, "0." + "0" * 330 + "1", "0." + "0" * 300 + "1", "999999999999", "-1"]
    for text, path in [(EVERY_KEY, SCENARIO), (PESO, PESO_CARD)]:
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if not (match := KEY_LINE.match(line)):
                continue
            margin, key, value = match.groups()
            kinds_of_this = [f"{margin}{key}: {kind}" for kind in kinds]
            numbers_of_this = [NUMBER.sub(lambda _: n, line) for n in numbers if value and NUMBER.search(value)]
            for replacement in kinds_of_this + numbers_of_this:
                # Broken alone, and without whatever stood below the key.
                below = number + 1
                while replacement in kinds_of_this and below < len(lines) and lines[below].startswith(
                    " " * (len(margin) + 1)
                ):
                    below += 1
                broken = "\n".join([*lines[:number], replacement, *lines[below:]]).encode()
                files = {SCENARIO: EVERY_KEY.encode(), path: broken}
                label = f"line {number + 1}: {replacement.strip()[:60]}"
                if replacement in kinds_of_this:
                    commands = [check(path)]
                else:
                    others = [[chances(label)], [moves(label)], [], [], []]
                    commands = [run("--format", "json", out=None), *others[number_of(label) % 5]]
                yield Case("every key", label, files, commands)


def truncated_everywhere():
    for name, data in [("every key", EVERY_KEY.encode()), ("shipped", SHIPPED[0])]:
        for end in range(0, len(data), 97):
            yield Case("truncated", f"{name} at byte {end}", {SCENARIO: data[:end]}, [check()])
    for text in ["a: 'b", 'a: "b', 'a: "\\', 'a: "\\x', 'a: "\\u12', 'a: "\\U0010', "a: [", "a: {", "a: {b", "a: {b:",
                 "a: [b,",
                 "a: |", "a: >", "a: |2", "- ", "-", "a", "a:", ":", "?", "---", "--- ", "...", "%", "#", "&", "*", "!",
                 "a: &",
                 "a: *", "a: !", "a: \n  -", "a:\n  - b:\n   c", "\r", "\n", " ", "\n \n", "\t"]:
        yield scenario_case("truncated", repr(text), text)


def encodings():
    base = SMALL.decode()
    for name, content in {
        "empty": b"", "comments only": b"# nothing\n# here\n", "only ---": b"---\n", "BOM alone": b"\xef\xbb\xbf",
        "BOM": b"\xef\xbb\xbf" + SMALL, "two BOMs": b"\xef\xbb\xbf" * 2 + SMALL, "UTF-16 LE": base.encode("utf-16"),
        "UTF-16 BE": b"\xfe\xff" + base.encode("utf-16-be"), "UTF-16 without BOM": base.encode("utf-16-le"),
        "UTF-32": base.encode("utf-32"), "half a BOM": b"\xef\xbb" + SMALL,
        "BOM in the middle": SMALL + b"\xef\xbb\xbf",
        "CR only": SMALL.replace(b"\n", b"\r"), "CRLF": SMALL.replace(b"\n", b"\r\n"), "NULs": b"\0" * 5000,
    }.items():
        yield scenario_case("encoding", name, content)
    for odd in ODD_BYTES:
        for name, content in {
            "in a key": SMALL.replace(b"horizon", b"hor" + odd + b"izon"),
            "in a name": SMALL.replace(b"trainers", b"trai" + odd + b"ners"),
            "in a quoted name": SMALL.replace(b"trainers", b'"trai' + odd + b'ners"'),
            "in a comment": SMALL + b"# " + odd + b"\n", "at the start": odd + SMALL, "at the end": SMALL + odd,
            "as indentation": SMALL + b"gates:\n" + odd + b"kappa: 0.1\n",
        }.items():
            yield scenario_case("encoding", f"{odd!r} {name}", content)


def nesting():
    for depth in [10, 63, 64, 65, 66, 1000, 100_000]:
        for name, text in {
            "[": "a: " + "[" * depth, "[]": "a: " + "[" * depth + "]" * depth, "{": "a: " + "{a: " * depth,
            "{}": "a: " + "{a: " * depth + "b" + "}" * depth, "- ": "- " * depth + "a", "[{": "a: " + "[{a: " * depth,
            "? ": "? " * depth + "a", '["': "a: " + '["' * depth, "]": "a: " + "]" * depth, "a: ": "a: " * depth,
        }.items():
            yield scenario_case("nesting", f"{depth} × {name!r}", text)
        if depth <= 1000:
            block = "".join(" " * level + "a:\n" for level in range(depth))
            yield scenario_case("nesting", f"{depth} levels in block", block)
            sequences = "".join(" " * level + "-\n" for level in range(depth))
            yield scenario_case("nesting", f"{depth} lists in block", sequences)
    deep = "a:\n" + "".join(" " * (level + 1) + "a:\n" for level in range(5700))
    yield scenario_case("nesting", "5700 levels in block", deep[:LARGEST])
    path = ".".join(["a"] * 60_000)
    yield Case("nesting", "--set with 60,000 names", {SCENARIO: SMALL},
               [run("--set", f"{path}=1", statuses=(DATA, USAGE))])
    value = "teams=" + "[" * 100_000
    yield Case("nesting", "--set with 100,000 [", {SCENARIO: SMALL}, [run("--set", value, statuses=(DATA, USAGE))])
    nested = SMALL.decode() + "alternatives:\n"
    for level in range(28):
        nested += "  " * (2 * level + 1) + f"a{level}:\n" + "  " * (2 * level + 2) + "alternatives:\n"
    yield scenario_case("nesting", "alternatives in alternatives", nested, "--alternative", "a0")


def filled(unit, size=LARGEST):
    return (unit * (size // len(unit) + 1))[:size]


def numbered(pattern, size=LARGEST):
    """The pattern again and again, each time with the next number, to about that size and never over it."""
    return times(pattern, size // (len(pattern) - len("%d") + len("1234567")))


def times(pattern, count):
    return pattern * count % tuple(range(count))


def huge():
    yield scenario_case("huge", "16 MiB and a byte", filled(b"# comment\n", LARGEST + 1), statuses=(INPUT,))
    files = {SCENARIO: SMALL, CARD: filled(b"# comment\n", LARGEST + 1)}
    yield Case("huge", "card of 16 MiB and a byte", files, [run(statuses=(DATA,))])
    for unit in ["a", "- ", "[", "{", '"', "'", "\n", " ", "\t", "\0", "#", "# comment\n", "- a\n", "- - a\n", "a: ",
                 "[]", "{}",
                 "? ", "&a ", ",", ":", "|", "é", "\r\n", "\r", "-\n", "a:\n", "- {}\n", "- a: b\n", "'a' ", "\\", "💥",
                 "- &a\n", "- 'a\n", " a"]:
        data = filled(unit.encode())
        data = data if unit not in "é💥" else data[: LARGEST // 4 * 4]
        yield Case("huge", f"16 MiB of {unit!r}", {SCENARIO: data}, [check(statuses=(DATA,), seconds=HUGE)])
    for name, data in {
        "one plain line": b"scenario: " + b"a" * (LARGEST - 10),
        "one quoted line": b'scenario: "' + b"a" * (LARGEST - 12) + b'"',
        "escapes": b'scenario: "' + b"\\n" * (LARGEST // 2 - 6) + b'"',
        "a block": b"scenario: |\n" + filled(b"  a\n", LARGEST - 12),
        "a folded block": b"scenario: >\n" + filled(b"  a\n", LARGEST - 12),
        "one flow list": b"teams: [" + filled(b"a, ", LARGEST - 9) + b"]",
        "a folded plain scalar": b"scenario: a\n" + filled(b"  a\n", LARGEST - 12), "keys": numbered(b"key-%d: 1\n"),
        "equal keys": filled(b"key: 1\n"), "keys with unknown values": numbered(b"key-%d: [a, {b: c}]\n"),
        "one flow map": b"sites: {" + numbered(b"s%d: {}, ") + b"}", "keys in one line": numbered(b"k%d: "),
        "a comment in front": b"#" * (LARGEST - len(SMALL) - 1) + b"\n" + SMALL,
        "a comment behind": SMALL + b"#" * (LARGEST - len(SMALL)),
        "empty lines in front": b"\n" * (LARGEST - len(SMALL)) + SMALL,
        "near misses of a key": numbered(b"horizen%d: 1\n"),
    }.items():
        yield Case("huge", f"16 MiB: {name}", {SCENARIO: data}, [check(seconds=HUGE)])
    lists = {
        "teams": b"{team: t%d, site: manila, role: annotator}",
        "work": b"{stream: s%d, teams: [trainers], handle_time: 1 min}",
        "targets": b"{total_cost: at most $%d}", "pauses": b"{from: week %d, for: 1 week}",
        "overhead": b"{item: o%d, at: week 1, cost: 1}",
    }
    for key, item in lists.items():
        without = b"\n".join(line for line in SMALL.split(b"\n") if not line.startswith(key.encode()))
        for wanted in [1001, 150_000]:
            content = without + key.encode() + b":\n" + times(b"  - " + item + b"\n", wanted)
            yield Case("huge", f"{wanted} {key}", {SCENARIO: content[:LARGEST]}, [check(), run()])
    named = {
        "sites": b"  s%d: {rate_card: philippines}\n", "sources": b"  s%d: {title: a, class: law}\n",
        "fx": b"  A%d: 1\n",
        "alternatives": b"  a%d: {horizon: 3 weeks}\n", "figure_sources": b"  a%d: b\n",
    }
    for key, item in named.items():
        without = b"\n".join(line for line in SMALL.split(b"\n") if not line.startswith(key.encode()))
        for wanted in [101, 1001, 150_000]:
            content = without + key.encode() + b":\n" + times(item, wanted)
            yield Case("huge", f"{wanted} {key}", {SCENARIO: content}, [check(), run()])
    step = "teams: [{team: trainers, site: manila, role: annotator, %s}]"
    for name, part in {
        "steps": "ramp: {steps: [" + ", ".join(f"{{week: week {n}, headcount: 1}}" for n in range(1, 100_000)) + "]}",
        "weekly shares": "productivity: {curve: table, weekly: [" + ", ".join(["50%"] * 1_000_000) + "]}",
        "start_with's digits": "start_with: " + "1" * 1_000_000,
        "spaces in a value": "start_with: 1" + " " * 1_000_000 + "2",
    }.items():
        yield Case("huge", name, {SCENARIO: SMALL + b"# again\n" + (step % part).encode()}, [check()])
        content = re.sub(rb"(?m)^teams:.*$", lambda _: (step % part).encode(), SMALL)
        yield Case("huge", f"{name}, once", {SCENARIO: content}, [check(), run()])
    card = CARDS[CARD]
    dates = ", ".join(f"{2000 + n // 372 % 50}-{n // 31 % 12 + 1:02}-{n % 28 + 1:02}" for n in range(500_000))
    holidays = re.sub(rb"(?m)^holidays:.*$", lambda _: f"holidays: [{dates}]".encode(), card)
    yield card_case("huge", "500,000 holidays", holidays)
    pays = ", ".join(f"{{from: {1000 + n // 365}-01-01, pay: 1/month}}" for n in range(200_000))
    yield card_case("huge", "200,000 dated pays", card + f"  many: {{pay: [{pays}]}}\n".encode())
    yield card_case("huge", "300,000 roles", card + numbered(b"  r%d: {pay: 1/month}\n", 8 << 20))
    demand = ", ".join(f"{{at: week {n % 20 + 1}, volume: {n}}}" for n in range(200_000))
    yield scenario_case("huge", "200,000 demands", SMALL.decode().replace("{from: week 1, rate: 600/week}", demand))
    yield scenario_case("huge", "the same team 500,000 times",
                        SMALL.decode().replace("[trainers]", "[" + "trainers, " * 500_000 + "trainers]"))


def big_plan(teams, streams, horizon, teams_of_a_stream=1):
    lines = ["scenario: Big", "start: 2027-01-04", f"horizon: {horizon} weeks",
             "sites: {manila: {rate_card: philippines}}", "teams:"]
    for number in range(teams):
        lines.append(
            f"  - {{team: t{number}, site: manila, role: annotator, start_with: 2, ramp: {{to: 10, begin: week 3,"
            " complete: week 30, shape: s-curve}, onboarding: {duration: 2 weeks, graduation: 80%},"
            " productivity: {curve: s-curve, full_after: 9 weeks}, pod: {size: 6, lead: team-lead}}"
        )
    lines.append("work:")
    for number in range(streams):
        chosen = ", ".join(f"t{(number + other) % teams}" for other in range(teams_of_a_stream))
        lines.append(
            f"  - {{stream: s{number}, teams: [{chosen}], handle_time: 6 min,"
            " demand: [{from: week 1, rate: 600/week}]}"
        )
    return "\n".join(lines) + "\n"


def big_but_valid():
    yield Case("big", "1,000 teams, 1,000 streams, 1,040 weeks", {SCENARIO: big_plan(1000, 1000, 1040).encode()},
               [check(statuses=(OK,)), run(out=None, statuses=(OK,), seconds=30)])
    yield Case("big", "100 teams, 100 streams, 1,040 weeks, all tables", {SCENARIO: big_plan(100, 100, 1040).encode()},
               [run("--format", "json", statuses=(OK,), seconds=20)])
    yield Case("big", "1,000 teams, 1,040 weeks, by week", {SCENARIO: big_plan(1000, 1, 1040).encode()},
               [run("--by", "week", out=None, statuses=(OK,), seconds=20)])
    yield Case("big", "1,000 streams with 1,000 teams each", {SCENARIO: big_plan(1000, 1000, 52, 1000).encode()},
               [check(seconds=20), run(seconds=20)])
    alternatives = "alternatives:\n" + "".join(f"  a{n}: {{horizon: {n + 1} weeks}}\n" for n in range(100))
    yield Case("big", "1,000 teams with 100 alternatives",
               {SCENARIO: (big_plan(1000, 1000, 52) + alternatives).encode()},
               [check(seconds=20), run("--alternative", "a50")])
    settings = [part for n in range(500) for part in ("--set", f"teams.t{n}.start_with={n % 9}")]
    yield Case("big", "500 settings of 1,000 teams", {SCENARIO: big_plan(1000, 10, 52).encode()},
               [run(*settings, seconds=10)])


def chained_files():
    """Files that lead to others that are not there, not files, or lead back."""
    extending = "extends: {}\n"
    for target in ["s.yaml", "./s.yaml", "../Scenarios/s.yaml", "/dev/zero", "/dev/null", "/dev/full", "/dev/stdin",
                   "/dev/tty",
                   "/proc/self/mem", "/proc/self/exe", "/", ".", "..", "fifo", "missing.yaml", "''", "' '", '"\\0"',
                   "a/b/c",
                   "../RateCards/philippines.yaml", "folder.yaml", "dangling.yaml", "loop.yaml", "x" * 5000, "~", "[a]",
                   "-", "s.yaml/", "*", "/proc/self/root/dev/zero", '"\\e[31m"', "$HOME"]:
        extra = {
            "Scenarios/fifo": Special("fifo"), "Scenarios/folder.yaml": Special("directory"),
            "Scenarios/dangling.yaml": Special("link", "nowhere"), "Scenarios/loop.yaml": Special("link", "loop.yaml"),
        }
        yield scenario_case("extends", target[:40], extending.format(target), extra=extra, statuses=(DATA,))
        card = re.sub(r"(?m)rate_card: philippines", lambda _: f"rate_card: {target}", EVERY_KEY)
        allowed = (OK, DATA) if "philippines" in target else (DATA,)
        yield scenario_case("rate card's file", target[:40], card, extra=extra, statuses=allowed)
    circle = {"Scenarios/b.yaml": b"extends: s.yaml\n"}
    yield scenario_case("extends", "a circle of two", "extends: b.yaml\n", extra=circle, statuses=(DATA,))
    for length in [10, 100, 5000]:
        chain = {f"Scenarios/c{n}.yaml": f"extends: c{n + 1}.yaml\n".encode() for n in range(length)}
        chain[f"Scenarios/c{length}.yaml"] = SMALL
        yield scenario_case("extends", f"a chain of {length}", "extends: c0.yaml\n", extra=chain)
    deep = {f"Scenarios/c{n}.yaml": f"extends: c{n + 1}.yaml\n".encode() for n in range(200)}
    deep["Scenarios/c200.yaml"] = b"extends: c100.yaml\n"
    yield scenario_case("extends", "a circle far down", "extends: c0.yaml\n", extra=deep, statuses=(DATA,))
    broken = {"Scenarios/b.yaml": b"scenario: [\n"}
    yield scenario_case("extends", "a broken file", "extends: b.yaml\n", extra=broken, statuses=(DATA,))
    yield scenario_case("extends", "nothing but itself changed", "extends: b.yaml\n", extra={"Scenarios/b.yaml": SMALL})


def odd_files():
    """Things other than files where a file is asked for."""
    for path in ["/dev/zero", "/dev/null", "/dev/full", "/dev/stdin", "/dev/tty", "/proc/self/mem", "fifo", "Scenarios",
                 "/", ".", "",
                 "missing.yaml", "loop.yaml", "dangling.yaml", "x" * 300, "x" * 5000, "a/" * 3000, "s.yaml/x",
                 "Scenarios/s.yaml/", "\x1b[31m", "a\nb", "\udcff", "-", "--", "%s%n", "=cmd()"]:
        files = {SCENARIO: SMALL, "fifo": Special("fifo"), "loop.yaml": Special("link", "loop.yaml"),
                 "dangling.yaml": Special("link", "nowhere")}
        statuses = (INPUT, USAGE) if path in ("", "-", "--") else (INPUT,)
        yield Case("odd file", repr(path[:40]), files,
                   [check(path, statuses=statuses), run(file=path, statuses=statuses)])
    # Files of the system that look regular, and tell no size.
    for path in ["/proc/self/status", "/proc/cpuinfo", "/sys/kernel/notes", "/proc/self/environ"]:
        yield Case("odd file", path, {}, [check(path, statuses=(DATA, INPUT))])
    yield Case("odd file", "a scenario among the cards", {SCENARIO: SMALL},
               [check(SCENARIO, CARD, SCENARIO, "/dev/zero", statuses=(INPUT,))])
    yield Case("odd file", "a card as a scenario", {}, [run(file=CARD, statuses=(DATA,))])
    yield Case("odd file", "a link to the file", {"l.yaml": Special("link", SCENARIO), SCENARIO: SMALL},
               [check("l.yaml", statuses=(OK, DATA)), run(file="l.yaml", statuses=(OK, DATA))])


def odd_outputs():
    """Places that cannot be written to."""
    as_root = os.geteuid() == 0
    files = {SCENARIO: SMALL, "file": b"kept", "fifo": Special("fifo"), "dangling": Special("link", "nowhere/at/all"),
             "loop": Special("link", "loop"), "taken/teams.csv": Special("directory"),
             "linked/teams.csv": Special("link", "/dev/full"),
             "locked": Special("read-only directory")}
    for out in ["file", "file/below", SCENARIO, "fifo", "dangling", "loop", "taken", "linked", "/dev/full", "/dev/null",
                "/dev/full/x",
                "/proc/podplan", "/proc/self/podplan", "/sys/podplan", "x" * 300, "x" * 5000, "\udcff/dev/full/"]:
        statuses = (OK, OUTPUT) if out.startswith("\udcff") else (OUTPUT,)
        yield Case("odd output", repr(out[:40]), files, [run(out=out, statuses=statuses)])
    yield Case("odd output", "read-only", files, [run(out="locked", statuses=(OK,) if as_root else (OUTPUT,))])
    yield Case("odd output", "new folders", files, [run(out="a/b/../c//d/", statuses=(OK, OUTPUT))])
    yield Case("odd output", "nothing", files, [run("--out", "", out=None, statuses=(USAGE, OUTPUT))])
    for form in ["table", "csv", "json", "markdown"]:
        for stdout in ["/dev/full", "closed", "closed pipe"]:
            allowed = (OUTPUT, OK) if stdout == "closed pipe" else (OUTPUT,)
            command = run("--format", form, out=None, statuses=allowed, stdout=stdout)
            yield Case("odd output", f"{form} to {stdout}", files, [command])


def limits():
    """Values at and past the ends of what makes sense, most of them well-formed."""
    text = SMALL.decode()

    def with_lines(*lines, base=text):
        for line in lines:
            key = line.split(":")[0]
            base = re.sub(rf"(?m)^{key}:.*\n", "", base) + line + "\n"
        return base

    def team(part, name="trainers"):
        return with_lines(f"teams: [{{team: {name}, site: manila, role: annotator, {part}}}]")

    def stream(part):
        return with_lines(f"work: [{{stream: pairs, teams: [trainers], {part}}}]")

    demand = "demand: [{from: week 1, rate: 600/week}]"
    plans = {
        f"horizon {horizon}": with_lines(f"horizon: {horizon}")
        for horizon in ["0 weeks", "1 week", "0.4 weeks", "1 day", "1040 weeks", "1041 weeks", "1000000000 weeks",
                        "-1 weeks", "240 months",
                        "1 to 3 weeks", "9" * 400 + " weeks", "2 h", "52"]
    } | {
        f"start {start}": with_lines(f"start: {start}", "horizon: 1040 weeks")
        for start in ["0001-01-01", "9999-12-27", "0000-01-03", "9999-12-31", "9980-01-01", "10000-01-03", "2027-01-05",
                      "2027-02-29",
                      "-001-01-04", "1600-02-28", "week 1"]
    } | {
        f"team with {part[:50]}": team(part)
        for part in [
            "start_with: 10000", "start_with: 10001", "start_with: 0.5", "ramp: {to: 10000}", "ramp: {to: 10001}",
            "ramp: {to: 0}",
            "start_with: 9, ramp: {to: 0, class_every: 1 week, begin: week 3, complete: week 9}",
            "ramp: {to: 5, class_every: 0 weeks}",
            "ramp: {to: 5, class_every: 0.1 weeks}", "ramp: {to: 5, class_every: 1 day, complete: week 9}",
            "ramp: {to: 5, begin: week 900, complete: week 1000}", "ramp: {to: 5, begin: week 9, complete: week 3}",
            "ramp: {to: 5, begin: week 1000000000000000000000}", "ramp: {to: 5, begin: 0001-01-01}",
            "ramp: {to: 5, begin: 9999-12-31}",
            "ramp: {to: 5, begin: week 1 to week 20}", "ramp: {to: 5, begin: week 0}", "ramp: {to: 5, begin: week -1}",
            "ramp: {steps: []}",
            "ramp: {steps: [{week: week 1, headcount: 0}]}",
            "ramp: {steps: [{week: week 3, headcount: 5}, {week: week 3, headcount: 9}]}",
            "ramp: {to: 5, steps: [{week: week 1, headcount: 1}]}", "ramp: {}", "bench: {size: 10000}",
            "bench: {size: 5, lead_time: 1040 weeks}",
            "start_with: 5, productivity: {curve: none}",
            "ramp: {to: 9}, productivity: {curve: exponential, start: 100%, full_after: 3 weeks}",
            "ramp: {to: 9}, productivity: {curve: exponential, start: 97%, full_after: 3 weeks}",
            "ramp: {to: 9}, productivity: {curve: exponential, start: 95%, full_after: 3 weeks}",
            "ramp: {to: 9}, productivity: {curve: linear, start: 0%, full_after: 0.0000001 weeks}",
            "ramp: {to: 9}, productivity: {curve: s-curve, full_after: 0 weeks}",
            "ramp: {to: 9}, productivity: {curve: learning, start: 0%, rate: 0%}",
            "ramp: {to: 9}, productivity: {curve: learning, start: 50%, rate: 0.0000001%}",
            "ramp: {to: 9}, productivity: {curve: learning, start: 0%, rate: 100%}",
            "ramp: {to: 9}, productivity: {curve: table, weekly: []}",
            "ramp: {to: 9}, productivity: {curve: table, weekly: [0%]}",
            "ramp: {to: 9}, productivity: {curve: table, weekly: [10000%]}",
            "ramp: {to: 9}, productivity: {curve: table, weekly: 5%}",
            "start_with: 5, calibration: 168 h/week", "start_with: 5, calibration: 40 h/week",
            "start_with: 5, calibration: 169 h/week",
            "ramp: {to: 9}, mentoring: {hours: 168 h/week, for: 1040 weeks}",
            "ramp: {to: 9}, onboarding: {duration: 1040 weeks, graduation: 0%}",
            "ramp: {to: 9}, onboarding: {duration: 1 week, graduation: 0%}",
            "ramp: {to: 9}, onboarding: {duration: 0 weeks, graduation: 0%}",
            "start_with: 5, accuracy: {start: 0%, full: 0%}",
            "start_with: 5, accuracy: {start: 0%, full: 100%, settles_after: 0.00001 weeks}",
            "start_with: 5, accuracy: {start: 90%, full: 10%}",
            "start_with: 5, pod: {size: 1, lead: annotator, qa: annotator, trainers_per_qa: 1}",
            "start_with: 5, pod: {size: 0, lead: annotator}", "start_with: 5, pod: {size: 0.0000001, lead: annotator}",
            "start_with: 5, pod: {size: 1 to 3, lead: annotator}",
            "start_with: 10000, pod: {size: 0.0001, lead: annotator}",
            "start_with: 5, backfill: maybe", "start_with: 5, productivity_spread: 99999%",
            "start_with: 5, remove: yes",
        ]
    } | {
        f"stream with {part[:60]}": stream(part)
        for part in [
            f"handle_time: 0 min, {demand}", f"handle_time: 0 s, {demand}", f"handle_time: 0 to 5 min, {demand}",
            f"handle_time: 0.{'0' * 300}1 s, {demand}", f"handle_time: 168 h, {demand}",
            f"handle_time: 1000000000000 h, {demand}",
            f"handle_time: -3 min, {demand}", f"handle_time: 3 weeks, {demand}",
            f"handle_time: 6 min, prelabel_saving: 100%, {demand}",
            f"handle_time: 6 min, prelabel_saving: 99.99999999999999999999%, {demand}",
            f"handle_time: 6 min, passes: 0, {demand}",
            f"handle_time: 6 min, passes: 99, {demand}", f"handle_time: 6 min, passes: 1000, {demand}",
            f"handle_time: 6 min, passes: 2.5, {demand}",
            f"handle_time: 6 min, passes: 98, review: {{sample: 100%, time: 1 h}}, {demand}",
            f"handle_time: 6 min, classes: 1, {demand}",
            f"handle_time: 6 min, classes: 1000000, {demand}", f"handle_time: 6 min, classes: 0, {demand}",
            f"handle_time: 6 min, overlap: 100%, {demand}",
            f"handle_time: 6 min, senior_accuracy: 0%, passes: 2, {demand}",
            f"handle_time: 6 min, review: {{sample: 100%, time: 0 min, detection: 100%}}, {demand}",
            f"handle_time: 6 min, review: {{sample: 100%, time: 1 h, detection: 0%}}, {demand}",
            f"handle_time: 6 min, review: {{}}, {demand}",
            f"handle_time: 6 min, due: 0 weeks, {demand}", f"handle_time: 6 min, due: 1040 weeks, {demand}",
            f"handle_time: 6 min, gates: {{kappa: 100%, gold_accuracy: 100%}}, {demand}",
            f"handle_time: 6 min, gates: {{kappa: 0}}, {demand}",
            f"handle_time: 6 min, priority: 1000001, {demand}", f"handle_time: 6 min, priority: -1, {demand}",
            f"handle_time: 6 min, demand_spread: 10000%, {demand}", "handle_time: 6 min",
            "handle_time: 6 min, demand: []",
            "handle_time: 6 min, demand: [{from: week 1, rate: 0/week}]",
            "handle_time: 6 min, demand: [{from: week 1, rate: 1000000000000/week}]",
            "handle_time: 1 s, demand: [{from: week 1, rate: 0.000000000001/week}]",
            "handle_time: 6 min, demand: [{at: week 1, volume: 0}]",
            "handle_time: 6 min, demand: [{at: week 1000, volume: 5}]",
            "handle_time: 6 min, demand: [{at: week 3, volume: 5}, {at: week 3, volume: 5}]",
            "handle_time: 6 min, demand: [{from: week 9, rate: 5/week}, {from: week 3, rate: 5/week}]",
            "handle_time: 6 min, demand: [{from: week 1, at: week 1, rate: 5/week, volume: 3}]",
            "handle_time: 6 min, teams: []",
        ]
    } | {
        f"top with {lines[0]}": with_lines(*lines)
        for lines in [
            ("discount_rate: -100%",), ("discount_rate: -99.999999%",), ("discount_rate: -101%",),
            ("discount_rate: 10000%",),
            ("discount_rate: 0 to 10%",), ("fx: {PHP: 0}",), ("fx: {PHP: 0.000000000001}",), ("fx: {USD: 2}",),
            ("fx: {XXX: 5}",),
            ("fx: {PHP: 1 to 2}",), ("fx: {}",), ("fx: {php: 5}",), ("fx: {=A1: 5}",), ("fx_drift: {PHP: -100%}",),
            ("contingency: 100%",),
            ("contingency: 101%",), ("currency: XXX",), ("currency: usd",), ("currency: US",), ("currency: $",),
            ("currency: PHP",),
            ("currency: JPY", "fx: {USD: 0.007}"), ("gates: {kappa: 100%}",),
            ("pauses: [{from: week 1, for: 1040 weeks}]",),
            ("pauses: [{from: week 3, for: 0 weeks}]",), ("pauses: []",), ("targets: []",), ("targets: [{}]",),
            ("teams: []",), ("work: []",),
            ("teams: []", "work: []"), ("sites: {}",), ("overhead: [{item: a, every: 0 weeks, cost: 5}]",),
            ("overhead: [{item: a, every: 1 week, cost: 1000000000000}]",),
            ("overhead: [{item: a, at: week 1000, cost: 5}]",),
            ("overhead: [{item: a, pay: 1000000000000/hour, fte: 100}]", "horizon: 1040 weeks"),
            ("overhead: [{item: a, cost: 5}]",),
            ("overhead: [{item: a, pay: []}]",), ("overhead: [{item: a, pay: [{from: 9999-12-31, pay: 5/month}]}]",),
            ("targets: [{total_cost: at most 0}]",), ("targets: [{total_cost: at least $1 to $2}]",),
            ("targets: [{total_cost: at most -5}]",),
            ("targets: [{cost_per_unit: at most 0}]",), ("targets: [{stream: pairs, delivered: 5, by: week 1000}]",),
            ("targets: [{team: trainers, headcount: 3, by: 0001-01-01}]",),
            ("targets: [{stream: pairs, on_time: at least 101%}]",),
            ("alternatives: {}",), ("alternatives: {a: {}}",), ("alternatives: {a: ~}",),
            ("alternatives: {a: {alternatives: {b: {}}}}",),
            ("alternatives: {a: {extends: s.yaml}}",), ("alternatives: {'': {horizon: 3 weeks}}",), ("scenario: ''",),
            ("scenario: ~",),
        ]
    }
    for label, content in plans.items():
        yield scenario_case("limits", label, content, "--format", "json")
    for site in ["attrition: 10000%", "attrition: 0%", "leave: 261 days/year", "holidays: 261 days/year",
                 "shrinkage: 100%", "hours_per_week: 168",
                 "hours_per_week: 0", "salary_growth: 10000%", "salary_growth: -100%", "salary_growth: -99.999999%",
                 "burden: 10000%",
                 "management_fee: 10000%", "time_to_hire: 1040 weeks", "time_to_hire: 0 to 1040 weeks", "holidays: []",
                 "holidays: [2027-01-04, 2027-01-04]", "new_hire_attrition: {multiplier: 100, for: 1040 weeks}",
                 "utc_offset: +99:99",
                 "currency: XXX", "roles: {}", "roles: {annotator: {pay: 0}}",
                 "roles: {annotator: {pay: 1000000000000/hour}}", "severance: -5",
                 "burden: 0 to 10000%", "leave: 0 to 261 days/year", "rate_card: united-states",
                 "seat: 1000000000000/month", "as_of: 0000",
                 "roles: {annotator: {pay: [{from: 2027-02-01, pay: 5/month}, {from: 2027-01-01, pay: 6/month}]}}"]:
        content = text.replace("{rate_card: philippines}",
                               "{" + ("" if site.startswith("rate_card") else "rate_card: philippines, ") + site + "}")
        content = content.replace("start_with: 3", "start_with: 3, ramp: {to: 500, begin: week 4, complete: week 16}")
        yield scenario_case("limits", f"site with {site}", content, "--format", "json")
        content = with_lines("horizon: 1040 weeks", base=content)
        yield scenario_case("limits", f"site for 1,040 weeks with {site}", content, "--by", "year")
    ends = with_lines("start: 9979-01-01", "horizon: 1040 weeks")
    for period in ["week", "month", "quarter", "year"]:
        yield scenario_case("limits", f"up to year 9999 by {period}", ends, "--by", period)
    many = "".join(f"  - {{team: t{n}, site: manila, role: annotator, start_with: 10000}}\n" for n in range(1000))
    yield scenario_case("limits", "ten million people",
                        with_lines("horizon: 1040 weeks").replace("teams: [",
                            "teams:\n" + many + "unused: [").replace("unused:", "# ").replace("[trainers]",
                                "[t0, t999]"))


def removals():
    """`remove: yes` of whatever there is to remove."""
    names = {
        "teams": ("team", ["trainers", "experts", "novices", "apprentices", "crowd"]),
        "work": ("stream", ["preference pairs", "rubrics"]),
        "overhead": ("item", ["ML liaison", "travel", "set-up"]),
    }
    base = EVERY_KEY[: EVERY_KEY.index("alternatives:")]
    everything = ""
    for key, (name, items) in names.items():
        removal = f"    {key}: [" + ", ".join(f"{{{name}: {item}, remove: yes}}" for item in items) + "]\n"
        everything += removal
        yield scenario_case("remove", f"all {key}", f"{base}alternatives:\n  none:\n{removal}", "--alternative", "none")
    yield scenario_case("remove", "everything", f"{base}alternatives:\n  none:\n{everything}", "--alternative", "none")
    yield scenario_case("remove", "everything and the targets",
                        f"{base}alternatives:\n  none:\n{everything}    targets: []\n", "--alternative", "none")
    for part in ["{team: nobody, remove: yes}", "{team: trainers, remove: no}", "{team: trainers, remove: 5}",
                 "{remove: yes}",
                 "{team: trainers, remove: yes, start_with: 5}",
                 "{team: trainers, remove: yes}, {team: trainers, start_with: 4}",
                 "{team: trainers, site: nowhere}", "{team: [trainers]}", "trainers", "[]", "{}"]:
        content = f"{base}alternatives:\n  one:\n    teams: [{part}]\n"
        yield scenario_case("remove", part, content, "--alternative", "one")
        over = {"Scenarios/base.yaml": base.encode()}
        yield scenario_case("remove", f"extending: {part}", f"extends: base.yaml\nteams: [{part}]\n", extra=over)


def double_quoted(name):
    """The name as YAML text in which nothing but letters, digits and signs stands raw."""
    odd = [*range(0x20), *range(0x7F, 0xA0), ord('"'), ord("\\"), 0x85, 0x2028, 0x2029]
    return '"' + name.translate({code: f"\\U{code:08x}" for code in odd}) + '"'


def names():
    """Names that break quoting, terminals, spreadsheets or layouts."""
    odd = {
        "double quote": 'a"b', "single quote": "a'b", "comma": "a,b", "newline": "a\nb", "CRLF": "a\r\nb",
        "carriage return": "a\rb",
        "tab": "a\tb", "emoji": "👩‍👩‍👧‍👦💥", "ANSI": "\x1b[31mred\x1b[0m", "bell": "\x07", "NUL": "\0", "DEL": "\x7f",
        "C1": "\x9b31m", "formula": "=cmd()",
        "plus": "+1", "minus": "-1+1", "at": "@SUM(A1)", "tab formula": "\t=1", "space formula": " =1",
        "newline formula": "\n=1",
        "quote formula": '"=1', "right to left": "\u202eabc", "zero width": "a\u200bb", "pipe": "a|b",
        "backslash": "a\\b", "markdown": "# *a* `b` <b>",
        "html": "<script>alert(1)</script>", "100,000 letters": "x" * 100_000, "100,000 wide letters": "宽" * 100_000,
        "100,000 accents": "a" + "\u0301" * 100_000,
        "dots": "a.b", "only spaces": "   ", "empty": "", "tilde": "~", "percent": "%s%n%d",
        "surrogate pair": "\U0010ffff", "line separator": "\u2028",
        "NEL": "\x85", "nothing but newlines": "\n" * 50, "apostrophe formula": "'=1", "full-width formula": "＝1",
        "a date": "2027-01-04", "a number": "1", "path": "../../a/b",
    }
    for label, name in odd.items():
        quoted = double_quoted(name)
        for what, old in [("team", "trainers"), ("stream", "preference pairs"), ("site", "manila"),
                          ("item", "ML liaison"), ("scenario", "Everything at once"),
                          ("alternative", "onshore")]:
            content = EVERY_KEY.replace(old, quoted)
            content = content if what != "alternative" else content.replace("role: annotator", "role: nobody", 1)
            form = "markdown" if what == "item" else "json" if what == "site" else "table"
            yield scenario_case("names", f"{label} as {what}", content, "--format", form)
        card = PESO.replace("expert:", f"{quoted}:").replace("Philippines, in pesos", quoted).encode()
        files = {SCENARIO: EVERY_KEY.replace("role: expert", f"role: {quoted}").encode(), PESO_CARD: card}
        yield Case("names", f"{label} as role and card", files, [check(PESO_CARD), run()])
        # The name of an alternative becomes a part of the names of files.
        content = SMALL + f"alternatives: {{{quoted}: {{horizon: 9 weeks}}}}\n".encode()
        yield Case("names", f"{label} as files", {SCENARIO: content}, [check(), chances(label)])
        yield Case("names", f"{label} as unknown key and value", {SCENARIO: SMALL + f"{quoted}: {quoted}\n".encode()},
                   [check(statuses=(DATA,))])
    for old, new in [("team: experts", "team: trainers"), ("stream: rubrics", "stream: preference pairs"),
                     ("item: travel", "item: set-up"),
                     ("  cebu:", "  manila:"), ("[trainers, crowd]", "[trainers, trainers]"),
                     ("team: crowd", "team: ''")]:
        yield scenario_case("names", f"twice: {new}", EVERY_KEY.replace(old, new))


def settings():
    """Arguments that are no arguments."""
    odd = ["", "=", "a", "=1", ".=1", "..=", "teams", "teams=", "teams=[", "teams={}", "teams=[]", "work=[]",
           "sites={}", "teams.trainers=", "teams.trainers.=1",
           "teams.trainers.ramp.to=", "teams.trainers.ramp.to=-1", "teams.trainers.ramp.to=" + "9" * 400,
           "teams.trainers.ramp.to=0." + "0" * 400 + "1",
           "teams.trainers.ramp=5", "teams.trainers.ramp={to: 5, steps: []}", "teams.nobody.start_with=1",
           'teams."trainers.start_with=1', 'teams."trainers".start_with=1',
           'teams."".start_with=1', "teams.0.start_with=1", "teams.99999999999999999999.start_with=1",
           "work.preference pairs.demand.0.rate=1/week",
           "work.preference pairs.demand.4.rate=1/week", "work.preference pairs.demand.-1.rate=1/week",
           "work.preference pairs.demand.1.rate=nan", "horizon=inf",
           "horizon=0 weeks", "start=0001-01-01", "extends=s.yaml", "alternatives.onshore.horizon=1 week",
           "sources.guess.class=law", "\x1b[31m=1", "a\nb=1",
           "scenario=\x1b[31m", "scenario=\"\\e[31m\"", "scenario=\nb", "\udcff=1", "horizon=\udcff", "scenario=a: b",
           "scenario=&a b", "scenario=*a", "scenario=|\n  a",
           "scenario=# no", "scenario=---", "sites.manila.rate_card=/dev/zero", "sites.manila.rate_card=missing",
           "sites.manila.attrition=10000%", "sites.new.rate_card=philippines",
           "sites.manila.roles.annotator.pay=0", "teams.trainers.sourcing=crowd", "teams.trainers.remove=yes",
           "gates={kappa: 1}", "x" * 100_000, "a." * 50_000 + "a=1", "horizon=" + "[" * 50_000]
    for setting in odd:
        command = run("--set", setting, statuses=(OK, DATA, USAGE))
        yield Case("setting", setting[:60], {SCENARIO: EVERY_KEY.encode()}, [command])
    for arguments in [("--alternative", "nobody"), ("--alternative", ""), ("--alternative", "\x1b[31m"),
                      ("--alternative", "\udcff"), ("--alternative", "x" * 100_000)]:
        yield Case("setting", " ".join(arguments)[:60], {SCENARIO: EVERY_KEY.encode()},
                   [run(*arguments, statuses=(DATA, USAGE))])
    for arguments in [(), ("",), ("nonsense",), ("run",), ("check",), ("run", "a", "b"), ("run", SCENARIO, "--set"),
                      ("run", SCENARIO, "--by", "hour"), ("run", SCENARIO, "--format", "\x1b[31m"),
                      ("run", SCENARIO, "--nonsense"), ("run", SCENARIO, "--out"), ("\x1b[31m",), ("\udcff",),
                      ("x" * 100_000,), ("--",), ("run", SCENARIO, "--ranges", "="), ("run", SCENARIO, "-x"),
                      ("help", "\x1b[31m"),
                      ("explain", "\x1b[31m", SCENARIO), ("explain", "total_cost@\x1b[31m", SCENARIO),
                      ("run", SCENARIO, "--alternative", "a", "--alternative", "b"), ("check", "--tree", SCENARIO),
                      ("check", "--tree", "/dev/zero"), ("run", SCENARIO, "--require-targets")]:
        yield Case("arguments", " ".join(arguments)[:60], {SCENARIO: EVERY_KEY.encode()},
                   [Command(arguments, (OK, MISSED, USAGE, INPUT))])


def odd_trials():
    """Arguments of risk and sensitivity at and past their ends."""
    digits = "9" * 400
    refused = {
        "--trials": ["0", "-1", "+5", " 5", "5 ", "1e9", "1_000", "10,000", "0x10", "\uff15", "nan", "5.0", "5..3",
                     "0..3", "1..", "..3", "..", "1...3", "1..2..3", "-3..5", "10000001", "1..10000001", "999999999999",
                     digits, f"1..{digits}", f"{digits}..1", "", "\x1b[31m", "\udcff"],
        "--threads": ["0", "-1", "1025", "100000", "two", "1.5", digits, "", "\x1b[31m"],
        "--seed": ["-1", "9223372036854775808", digits, "0x1", "", "\udcff"],
        "--confidence": ["0%", "101%", "-5%", "80.5%", "%", "nan", "1000%", digits + "%", "", "80 %"],
        "--base": ["nobody", "", "\x1b[31m"], "--alternative": ["nobody", ""],
        "--merge": ["", "\x1b[31m", "missing", SCENARIO, "RateCards", "/dev/zero", "/dev/full", "x" * 300, "x" * 5000,
                    "\udcff"],
        "--format": ["xlsx", "\x1b[31m"],
    }
    taken = {
        "--trials": ["1", "3..3", "7..9", "10000000..10000000", "9999999..10000000", "007"], "--threads": ["1", "1024"],
        "--seed": ["0", "9223372036854775807"], "--confidence": ["1%", "100%", "80"], "--base": ["onshore"],
        "--alternative": ["onshore"],
    }
    files = {SCENARIO: EVERY_KEY.encode()}

    def risk(option, value, *statuses):
        few = () if option in ("--trials", "--merge") else ("--trials", "16")
        asked = ("--require-targets",) if option == "--confidence" else ()
        return Case("odd trials", f"{option} {value}"[:60], files,
                    [Command(("risk", SCENARIO, *few, *asked, option, value), statuses)])

    # What names something that is not there is no wrong usage.
    others = {"--base": [DATA], "--alternative": [DATA], "--merge": [DATA, INPUT]}
    for option, values in refused.items():
        yield from (risk(option, value, USAGE, *others.get(option, [])) for value in values)
    for option, values in taken.items():
        yield from (risk(option, value, OK, MISSED) for value in values)
    for options in [("--confidence", "80%"), ("--trials-csv",), ("--trials", "5", "--trials", "5"), ("--ranges", "low"),
                    ("--trials", "5", "--merge", "a"), ("--threads", "1", "--merge", "a"), ("--points", "5")]:
        yield Case("odd trials", " ".join(options), files, [Command(("risk", SCENARIO, *options), (USAGE,))])
    for arguments in [(), ("--trials", "5"), (SCENARIO, "missing.yaml"), ("/dev/zero",), ("--merge", "a")]:
        yield Case("odd trials", " ".join(arguments), files, [Command(("risk", *arguments), (USAGE, INPUT))])
    yield Case("odd trials", "a plan twice", files, [Command(("risk", SCENARIO, SCENARIO, *TRIALS), (OK,))])
    yield Case("odd trials", "a card", files, [Command(("risk", CARD, *TRIALS), (DATA,))])
    yield Case("odd trials", "a column for each figure", files,
               [Command(("risk", SCENARIO, *TRIALS, "--trials-csv", "--out", "all"), (OK,))])

    refused = {
        "--swing": ["0%", "-5%", "101%", "1000%", "10", "10 to 20%", "abc", "nan", "1e9%", "%", digits + "%", "",
                    "\x1b[31m", "\udcff"],
        "--figure": ["unknown", "", "total_cost@2027-06", "salary", "\x1b[31m", "\udcff", "x" * 100_000, "TOTAL_COST",
                     "Total cost"],
        "--points": ["0", "1", "-1", "10000001", digits, "two"], "--seed": ["-1", digits, ""],
        "--team": ["nobody", "", "\x1b[31m"], "--stream": ["nobody", ""],
    }
    for option, values in refused.items():
        yield from (Case("odd moves", f"{option} {value}"[:60], files,
                         [Command(("sensitivity", SCENARIO, option, value), (USAGE,))]) for value in values)
    for options in [("--swing", "100%"), ("--swing", TINY + "%"), ("--swing", "99.9999999999%", "--all", "--decisions"),
                    ("--points", "2"), ("--global", "--points", "2"), ("--global", "--points", "3", "--swing", "100%"),
                    ("--global", "--points", "2", "--seed", "9223372036854775807", "--decisions"),
                    ("--alternative", "onshore"), ("--ranges", "low"),
                    ("--ranges", "high", "--global", "--points", "2")]:
        yield Case("odd moves", " ".join(options)[:60], files, [Command(("sensitivity", SCENARIO, *options), (OK,), 6)])
    for figure in ["total_cost", "npv", "delivered", "cost_per_unit", "peak_people", "person_months",
                   "blended_monthly_cost", "hires", "leavers", "realised_attrition", "final_trainers",
                   "first_week_at_target", "weeks_to_target", "weeks_to_full_productivity", "utilisation",
                   "qa_utilisation", "on_time", "cleared_week", "final_backlog", "delivered_accuracy", "kappa",
                   "batch_turnaround_shortest", "cost", "idle_cost"]:
        # Some figures need a team or a stream, and not every team and stream has them.
        for options in [(), ("--team", "trainers"), ("--team", "crowd"), ("--stream", "rubrics")]:
            number = number_of(figure + "".join(options))
            together = ("--global", "--points", "2") if number % 8 == 0 else ()
            yield Case("odd moves", " ".join([figure, *options]), files,
                       [Command(("sensitivity", SCENARIO, "--figure", figure, *options, *together, *FORMS[number % 4]),
                                (OK, USAGE), 6)])
    for verb in [("risk", SCENARIO, *TRIALS), ("sensitivity", SCENARIO)]:
        for out in ["file", "file/below", SCENARIO, "/dev/full", "x" * 300, "taken"]:
            yield Case("odd output", f"{verb[0]} to {out[:40]}",
                       {**files, "file": b"kept", "taken/figures.csv": Special("directory"),
                        "taken/sensitivity.csv": Special("directory")},
                       [Command((*verb, "--out", out), (OUTPUT,))])
        for form in FORMS:
            yield Case("odd output", " ".join([verb[0], *form, "to /dev/full"]), files,
                       [Command((*verb, *form), (OUTPUT,), stdout="/dev/full")])


def recounted(rng, data):
    """A shard whose header, sound as a whole, has another count of trials or begins with another."""
    start = len(b"podplan trials 1\n")
    length = int.from_bytes(data[start : start + 8], "little")
    body = bytearray(data[start + 8 : start + 8 + length])
    place = 8 + int.from_bytes(body[:8], "little") + rng.choice([8, 16])
    number = rng.choice([0, 1, 7, 1 << 24, 1 << 40, (1 << 40) + 1, 1 << 62, 1 << 63, (1 << 64) - 1])
    body[place : place + 8] = number.to_bytes(8, "little")
    checksum = 0xCBF29CE484222325
    for byte in body:
        checksum = ((checksum ^ byte) * 0x100000001B3) % (1 << 64)
        checksum ^= checksum >> 29
    return data[: start + 8] + body + checksum.to_bytes(8, "little") + data[start + 8 + length + 8 :]


def emptied(rng, data):
    return rng.choice([b"", data[:17], b"\0" * len(data), data[:25] + b"\xff" * 8 + data[33:], data + b"\0", SMALL])


def shards():
    """Parts of a run that do not fit together, or are not as they were written."""
    files = {SCENARIO: EVERY_KEY.encode(), "Scenarios/small.yaml": SMALL, "file": b"kept",
             "empty": Special("directory"), "odd/trials.bin": Special("directory"), "pipe/trials.bin": Special("fifo"),
             "zero/trials.bin": Special("link", "/dev/zero"), "loop/trials.bin": Special("link", "trials.bin")}

    def shard(trials, folder, *options, scenario=SCENARIO):
        return Command(("risk", scenario, "--trials", trials, *options, "--out", folder), (OK,))

    def merge(folders, *options, statuses=(DATA,), scenario=SCENARIO):
        return Command(("risk", scenario, "--merge", *folders.split(), *options), statuses)

    made = [shard("1..16", "a"), shard("17..32", "b"), shard("24..40", "c"), shard("49..49", "d")]
    yield Case("shards", "sound", files,
               [*made, merge("a b", statuses=(OK,)), merge("b a", "--format", "json", statuses=(OK,)),
                merge("d", "--format", "csv", statuses=(OK,)),
                merge("a b", "--trials-csv", "--out", "m", statuses=(OK,))])
    yield Case("shards", "overlaps and gaps", files,
               [*made, merge("b c"), merge("a c"), merge("a b d"), merge("a a"), merge("a b a"), merge("d a b c")])
    others = [shard("17..32", "seed", "--seed", "2"), shard("17..32", "set", "--set", "horizon=50 weeks"),
              shard("17..32", "alone", "--alternative", "onshore", "--base", "onshore"),
              shard("17..32", "small", scenario="Scenarios/small.yaml"), shard("17..32", "money", "--currency", "PHP")]
    yield Case("shards", "of other plans", files,
               [made[0], *others, merge("a seed"), merge("a set"), merge("a small"), merge("small"), merge("a money"),
                merge("a", "--seed", "2"), merge("a", "--set", "horizon=50 weeks"), merge("a", "--currency", "PHP"),
                merge("a", scenario="Scenarios/small.yaml"), merge("small a", scenario="Scenarios/small.yaml")])
    yield Case("shards", "that are none", files,
               [made[0], *(merge(f"a {folder}", statuses=(DATA, INPUT)) for folder in
                           ["missing", "empty", "odd", "pipe", "zero", "loop", "file", "RateCards", "a/trials.bin",
                            "/"])])
    breakers = [truncated, flipped, bit_flipped, inserted, repeated, spliced, recounted, recounted, recounted, emptied]
    for number, breaker in enumerate(2 * breakers):
        yield Case("shards", f"{breaker.__name__} {number}", files,
                   [*made[:2], Damage("b/trials.bin", breaker, number), merge("a b"),
                    # Alone, a shard may begin with any trial.
                    merge("b", statuses=(OK, DATA) if breaker is recounted else (DATA,))])


def trees():
    """`check --tree` prints JSON whatever the texts are."""
    for label, text in {"controls": '"\\0\\e\\x7f\\x85\\u2028": "\\0\\a\\b\\t\\n\\x9b"',
                        "outside the plane": '"\\U0010ffff": 💥', "half a pair": '"\\ud800": b',
                        "too large": '"\\Uffffffff": b', "nothing": "~", "list": "- a\n- [b, {c: d}]",
                        "word": "a"}.items():
        yield Case("tree", label, {SCENARIO: text.encode()}, [Command(("check", "--tree", SCENARIO), (OK, DATA))])
    for data in [EVERY_KEY.encode(), *SHIPPED]:
        yield Case("tree", "a scenario", {SCENARIO: data}, [Command(("check", "--tree", SCENARIO), (OK,))])


BY_HAND = [huge, big_but_valid, nesting, names, encodings, limits, chained_files, odd_files, odd_outputs, removals,
           settings, odd_trials, shards, trees,
           truncated_everywhere, every_key_broken]


def valid_files():
    """What all others break; if one of these fails, the rest means little."""
    for number, content in enumerate([SMALL, EVERY_KEY.encode(), *SHIPPED]):
        yield scenario_case("valid", f"file {number}", content, "--format", "json", statuses=(OK,))
    for path, content in CARDS.items():
        yield Case("valid", path, {path: content}, [check(path, statuses=(OK,))])


# ---------------------------------------------------------------------------------------------------------------
# How a run is judged.

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
NO_NUMBER = re.compile(rb"(?<![\w'-])[-+]?(?:nan|inf|infinity)(?![\w'-])", re.IGNORECASE)
CRASH = re.compile(r"Fatal error|Swift/|Illegal instruction|Current stack trace|Thread \d+ crashed|Optional\(")
POSITION = re.compile(r"^([^\n]+?):(\d+):(\d+): (error|warning): ", re.MULTILINE)
NUMBER_CELL = re.compile(r"-?\d+(?:\.\d+)?")
TEXT_COLUMNS = {"team", "site", "role", "reason", "stream", "item", "line", "figure", "subject", "unit",
                "hiring_paused", "month", "start_date",
                "open_requisition_by", "period", "accuracy", "series", "target", "alternative", "input", "written",
                "class", "low", "high", "cut", "file", "how_to_measure"}


@dataclass
class Outcome:
    """What one run of podplan did."""

    status: int | None
    out: bytes
    err: bytes
    seconds: float
    complaints: list[str] = field(default_factory=list)

    def complain(self, text):
        self.complaints.append(text)


def judge(command, outcome, folder, inputs):
    """Adds what is wrong with an outcome."""
    err = outcome.err.decode("utf-8", "replace")
    if outcome.status is None:
        outcome.complain(f"stopped after {outcome.seconds:.1f} s, still at work or waiting")
    elif outcome.status < 0:
        outcome.complain(f"killed by {signal.Signals(-outcome.status).name}")
    elif outcome.status not in command.statuses:
        outcome.complain(f"exit status {outcome.status}, not {' or '.join(map(str, command.statuses))}")
    if outcome.status is not None and outcome.seconds > command.seconds:
        outcome.complain(f"took {outcome.seconds:.1f} s, more than {command.seconds}")
    if CRASH.search(err):
        outcome.complain(f"a crash on stderr: {CRASH.search(err)[0]}")
    judge_places(command, outcome, err, folder)
    if not NO_NUMBER.search(inputs) and (match := NO_NUMBER.search(outcome.out + b"\n" + outcome.err)):
        outcome.complain(f"prints {match[0].decode()}")
    judge_texts(command, outcome, err)
    judge_output(command, outcome)
    judge_tables(command, outcome, folder, inputs)


def judge_places(command, outcome, err, folder):
    """Every place is one of the file it names; an error in data has one."""
    places = POSITION.findall(err)
    # What is wrong with a shard, which is no text, or with the choice of a base has a name and no line.
    has_lines = not {"--merge", "--base"} & {*command.arguments}
    if outcome.status == DATA and has_lines and not any(word == "error" for *_, word in places):
        outcome.complain("exit status 65 without FILE:LINE:COLUMN of an error: " + err[:150].strip())
    for name, line, column, _ in set(places[:50]):
        if name.startswith("--"):
            texts = [after for option, after in zip(command.arguments, command.arguments[1:]) if option == name]
            candidates = [text.encode("utf-8", "surrogateescape") for text in texts]
        else:
            name = name.removesuffix(" (shipped with podplan)")
            candidates = [path.read_bytes() for path in (folder / name, ROOT / name) if path.is_file()][:1]
        if not any(stands(int(line), int(column), data) for data in candidates):
            outcome.complain(f"{name}:{line}:{column} is no place")


def stands(line, column, data):
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n", line)
    if not 1 <= line <= len(lines):
        return False
    try:
        length = len(lines[line - 1].decode())
    except UnicodeDecodeError:
        length = len(lines[line - 1])
    return 1 <= column <= length + 1


def judge_texts(command, outcome, err):
    """Nothing reaches a terminal that could steer it."""
    out = outcome.out.decode("utf-8", "replace")
    if "csv" in command.arguments:
        # CSV is for programs, and these two have names in it as they are.
        out = "" if command.arguments[0] in ("risk", "sensitivity") else out.replace("\r\n", "\n")
    for name, text in [("stdout", out), ("stderr", err)]:
        if match := CONTROL.search(text):
            outcome.complain(f"raw {match[0]!r} on {name}: {text[max(0, match.start() - 30) : match.end() + 30]!r}")
        if any("\ud800" <= character <= "\udfff" for character in text):
            outcome.complain(f"half a surrogate pair on {name}")
    for name, data in [("stdout", outcome.out), ("stderr", outcome.err)]:
        try:
            data.decode()
        except UnicodeDecodeError as error:
            outcome.complain(f"{name} is not UTF-8: {error}")


def refuse_constant(word):
    raise ValueError(f"{word} in JSON")


def judge_output(command, outcome):
    """What is printed for programs can be read by them."""
    if outcome.status != OK or command.stdout:
        return
    form = command.arguments[command.arguments.index("--format") + 1] if "--format" in command.arguments else None
    form = "json" if "--tree" in command.arguments else form
    try:
        if form == "json":
            json.loads(outcome.out, parse_constant=refuse_constant)
        elif form == "csv":
            judge_csv("stdout", outcome.out, outcome)
    except (ValueError, RecursionError) as error:
        outcome.complain(f"stdout is no {form}: {error}")


def judge_tables(command, outcome, folder, inputs):
    """With --out all tables stand there whole, or nothing does."""
    if "--out" not in command.arguments or command.arguments[-1] not in TABLES:
        return
    target = folder / command.arguments[-1]
    found = sorted(os.listdir(target)) if target.is_dir() else []
    expected = sorted(TABLES[target.name]) if outcome.status == OK else []
    own = [name for name in found if not expected or not OF_OTHER_PLANS.fullmatch(name)]
    if own != expected and outcome.status is not None:
        outcome.complain(f"the output folder holds {found}")
    for name in found:
        data = (target / name).read_bytes()
        if not NO_NUMBER.search(inputs) and (match := NO_NUMBER.search(data)):
            outcome.complain(f"{name} has {match[0].decode()}")
        try:
            judge_csv(name, data, outcome)
        except (ValueError, csv.Error) as error:
            outcome.complain(f"{name} is no CSV: {error}")


def judge_csv(name, data, outcome):
    rows = csv.reader(io.StringIO(data.decode(), newline=""), strict=True)
    header = next(rows)
    numeric = [column not in TEXT_COLUMNS for column in header]
    # Of a very large table a part speaks for the rest.
    for number, row in enumerate(rows):
        if len(row) != len(header):
            return outcome.complain(f"{name}: row {number + 2} has {len(row)} cells, not {len(header)}")
        for column, cell, is_number in zip(header, row, numeric) if number < 3000 else ():
            if is_number and cell and not NUMBER_CELL.fullmatch(cell):
                return outcome.complain(f"{name}: row {number + 2}: {column} is {cell[:40]!r}")
            if is_number and re.fullmatch(r"-0(\.0+)?", cell):
                return outcome.complain(f"{name}: row {number + 2}: {column} is a negative zero, {cell}")
            if not is_number and cell and (cell[0] in "=+-@" or CONTROL.match(cell[0])):
                return outcome.complain(f"{name}: row {number + 2}: {column} starts like a formula: {cell[:40]!r}")


# ---------------------------------------------------------------------------------------------------------------
# Running.

csv.field_size_limit(1 << 30)

# podplan waits until its files are on the disk: where there is a disk in memory, thousands of runs take half the time.
MEMORY_DISK = Path("/dev/shm")
QUICK_DISK = MEMORY_DISK if MEMORY_DISK.is_dir() and os.access(MEMORY_DISK, os.W_OK) else None


def limit_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def lay_out(case, folder):
    for name, content in {**CARDS, **case.files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        match content:
            case bytes():
                path.write_bytes(content)
            case Special("fifo"):
                os.mkfifo(path)
            case Special("directory"):
                path.mkdir()
            case Special("read-only directory"):
                path.mkdir(mode=0o555)
            case Special("link", target):
                path.symlink_to(target)


def execute(podplan, command, folder):
    """Runs a command and measures its processor time, which other programs on the machine do not change."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    arguments = [podplan, *(os.fsencode(argument.replace("\0", "")) for argument in command.arguments)]
    stdout, reader = subprocess.PIPE, None
    if command.stdout == "/dev/full":
        stdout = open("/dev/full", "wb")
    elif command.stdout == "closed pipe":
        reader, stdout = os.pipe()
        os.close(reader)
    elif command.stdout == "closed":
        arguments = ["sh", "-c", 'exec "$@" >&-', "sh", *arguments]
        stdout = None
    try:
        process = subprocess.Popen(arguments, cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout,
                                   stderr=subprocess.PIPE)
        most = int(2 * command.seconds)
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (most, most))
        out, err = process.communicate(timeout=30 + 3 * command.seconds)
        status = None if process.returncode in (-signal.SIGXCPU, -signal.SIGKILL) else process.returncode
    except subprocess.TimeoutExpired:
        process.kill()
        (out, err), status = process.communicate(), None
    if command.stdout == "/dev/full":
        stdout.close()
    elif command.stdout == "closed pipe":
        os.close(stdout)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Outcome(status, out or b"", err or b"", seconds)


def try_case(podplan, keep, number, case):
    """Runs a case in a folder of its own.

    Returns its complaints, each with its command, and the longest time that one of its runs took.
    """
    complaints, outcomes, longest = [], [], 0
    folder = Path(tempfile.mkdtemp(prefix="podplan-broken-", dir=None if case.kind in ("huge", "big") else QUICK_DISK))
    try:
        lay_out(case, folder)
        texts = [content for content in case.files.values() if isinstance(content, bytes) and len(content) < 1 << 20]
        for command in case.commands:
            if isinstance(command, Damage):
                command.happen(folder)
                continue
            outcome = execute(podplan, command, folder)
            inputs = b"\n".join([*texts, *(os.fsencode(argument) for argument in command.arguments)])
            judge(command, outcome, folder, inputs)
            complaints += [(str(command), complaint) for complaint in outcome.complaints]
            outcomes.append((command, outcome))
            longest = max(longest, outcome.seconds)
        complaints += disagreement(outcomes)
        if complaints and keep:
            keep_case(case, outcomes, complaints, folder,
                      keep / f"{number:04}-{case.kind.replace(' ', '-').replace('/', '-')}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return number, complaints, longest


def disagreement(outcomes):
    """What `check` finds right, others take; only amounts are known to be too large once they are added up."""
    match outcomes:
        case [(Command(arguments=("check", checked)), Outcome(status=0)), *others]:
            refusals = [(command, outcome.err) for command, outcome in others
                        if outcome.status == DATA and checked in command.arguments and "--set" not in command.arguments
                        and not re.search(rb"amounts-too-large|card-as-scenario", outcome.err)]
            return [(str(command), f"refused, though check finds nothing: {told.decode('utf-8', 'replace')[:150]}")
                    for command, told in refusals]
    return []


def keep_case(case, outcomes, complaints, folder, target):
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for name, content in {**CARDS, **case.files}.items():
        if isinstance(content, bytes):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (target / name).write_bytes(content)
    for written in TABLES:
        if (folder / written).is_dir():
            shutil.copytree(folder / written, target / written)
    told = [f"{case.kind}: {case.label}", *(f"{command}\n  {complaint}" for command, complaint in complaints)]
    (target / "what").write_text("\n".join(told) + "\n", errors="surrogateescape")
    for number, (_, outcome) in enumerate(outcomes, 1):
        (target / f"stdout-{number}").write_bytes(outcome.out)
        (target / f"stderr-{number}").write_bytes(outcome.err)


def all_cases(count, seed, only):
    generators = [valid_files, *BY_HAND]
    for generator in generators:
        yield from (case for case in generator() if not only or only in case.kind)
    yield from (case for case in (random_case(seed,
                                              number) for number in range(count)) if not only or only in case.kind)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("podplan", type=Path)
    parser.add_argument("--count", type=int, default=600, help="how many random cases")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the files of each case that fails")
    parser.add_argument("--only", help="run only the kinds that have this in their name")
    arguments = parser.parse_args()
    podplan = str(arguments.podplan.resolve())
    keep = arguments.keep and arguments.keep.resolve()
    passed, failed, slowest = 0, 0, (0, "")

    # Cases are made one after the other and no more of them ahead than keep the workers busy: some are large.
    running, names_of = [], {}
    with multiprocessing.get_context("fork").Pool(2, limit_memory) as pool:
        def finish(result):
            nonlocal passed, failed, slowest
            number, complaints, longest = result.get()
            name = names_of.pop(number)
            slowest = max(slowest, (longest, name))
            passed, failed = passed + (not complaints), failed + bool(complaints)
            for command, complaint in complaints:
                line = f"FAILED {number} {name}\n    {command[:300]}\n    {complaint}"
                print(line.encode("utf-8", "backslashreplace").decode(), flush=True)

        for number, case in enumerate(all_cases(arguments.count, arguments.seed, arguments.only)):
            names_of[number] = f"{case.kind}: {case.label}"
            running.append(pool.apply_async(try_case, (podplan, keep, number, case)))
            while len(running) > 6:
                finish(running.pop(0))
        for result in running:
            finish(result)
    print(f"slowest: {slowest[0]:.1f} s, {slowest[1]}".encode("utf-8", "backslashreplace").decode())
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
