"""The values of the notation: a text in, a number out (notation.md, "Values"; model.md, section 3).

A range stands at its expected value here: `A to B` is (A + B)/2, `A to B to C` is (A + 4B + C)/6.
`Values("low")` and `Values("high")` take every range at that end instead; draws.py draws from them.
"""

import math
import re
from dataclasses import dataclass
from datetime import date

SYMBOLS = {"$": "USD", "€": "EUR", "₱": "PHP", "₹": "INR", "£": "GBP"}
SCALES = {"": 1, "k": 1_000, "M": 1_000_000}

PLAIN = re.compile(r"\d+$")
GROUPS_OF_THREE = re.compile(r"\d{1,3}(,\d{3})+$")
INDIAN_GROUPS = re.compile(r"\d{1,2}(,\d{2})*,\d{3}$")

PART = re.compile(
    r"""
    (?: (?P<symbol>[$€₱₹£]) | (?P<code_before>[A-Z]{3})\s+ )?
    (?P<sign>[+-]?) (?P<whole>\d[\d,]*) (?P<decimals>\.\d+)? (?P<scale>[kM](?![A-Za-z]))?
    \s* (?P<code_after>[A-Z]{3}(?![A-Za-z]))?
    \s* (?P<unit>[%A-Za-z/]*)
    $""",
    re.VERBOSE,
)


class ValueProblem(ValueError):
    """A text that is no value of the kind asked for."""


@dataclass
class Part:
    """One end of a range, or the whole of a single value."""

    number: float
    unit: str
    currency: str | None


def whole(x):
    """Rounds half up; float noise just below a half counts as the half."""
    # Reading: the 1e-9 that model.md gives for class sizes serves for durations and counts of people too.
    return math.floor(x + 0.5 + 1e-9)


def read_part(text, currency=None):
    match = PART.match(text.strip())
    if not match:
        raise ValueProblem(f"'{text}' is not a value")
    symbol = match["symbol"]
    named = SYMBOLS[symbol] if symbol else match["code_before"] or match["code_after"]
    digits = match["whole"]
    rupees = "INR" in (currency, named)
    if not (PLAIN.match(digits) or GROUPS_OF_THREE.match(digits) or (rupees and INDIAN_GROUPS.match(digits))):
        raise ValueProblem(f"'{text}' has digits in groups that are not of three")
    number = float(digits.replace(",", "") + (match["decimals"] or "")) * SCALES[match["scale"] or ""]
    return Part(-number if match["sign"] == "-" else number, match["unit"], named)


class Values:
    """Reads values, with every range at one place: expected, low or high."""

    def __init__(self, ranges="expected"):
        self.ranges = ranges

    # Ranges

    def of_ends(self, ends, text):
        if len(ends) > 3 or any(a > b for a, b in zip(ends, ends[1:])):
            raise ValueProblem(f"{ends} is not a range")
        if len(ends) == 1:
            return ends[0]
        if self.ranges == "low":
            return ends[0]
        if self.ranges == "high":
            return ends[-1]
        if len(ends) == 2:
            return (ends[0] + ends[1]) / 2
        return (ends[0] + 4 * ends[1] + ends[2]) / 6

    def whole(self, x):
        return whole(x)

    def read(self, text, convert, currency=None):
        return self.of_ends(self.ends(text, convert, currency), text)

    def ends(self, text, convert, currency=None):
        """Every end of the range goes through `convert(number, unit)`; a unit at the last end serves all."""
        parts = [read_part(part, currency) for part in re.split(r"\s+to\s+", text.strip())]
        for part in parts:
            if part.currency not in (None, currency):
                raise ValueProblem(f"'{text}' is not in {currency or 'a field of money'}")
        last = parts[-1].unit
        return [convert(part.number, part.unit or last) for part in parts]

    # Numbers and shares

    def number(self, text):
        return self.read(text, by_unit({"": 1}))

    def count(self, text):
        # Reading: people, passes, classes and the like are whole; a range of them is rounded half up.
        return self.whole(self.number(text))

    def share(self, text):
        """`15%` or `0.15`; `/year` may follow."""
        return self.read(text, by_unit({"": 1, "%": 0.01, "/year": 1, "%/year": 0.01}))

    # Time

    def weeks(self, text):
        """A duration in weeks, not rounded."""
        return self.read(text, in_weeks)

    def whole_weeks(self, text):
        return self.whole(self.weeks(text))

    def lead_time(self, text):
        """The whole weeks from a requisition to a start."""
        return self.whole_weeks(text)

    def hours(self, text):
        """A time at work in hours; `/week` may follow."""
        return self.read(text, in_hours)

    def hours_a_week(self, text):
        """The paid week: `40`, or with its unit."""
        return self.read(text, lambda number, unit: number if unit == "" else in_hours(number, unit))

    def days_a_year(self, text):
        """`15 days/year`; `/year` may be left out."""
        # Reading: these days are a duration too, so `3 weeks/year` are 15 days.
        return self.read(text, lambda number, unit: in_weeks(number, unit.removesuffix("/year")) * 5)

    def week(self, text, start):
        """The 0-based week of `week 12` or of a date, or of a range of these."""
        # Reading: a range of dates is a range of the weeks that hold them; its expected week is rounded half up.
        def one(end):
            if end.startswith("week "):
                return int(end[5:]) - 1
            return (parse_date(end) - start).days // 7
        return self.whole(self.of_ends([one(end) for end in re.split(r"\s+to\s+", text.strip())], text))

    # Money

    def money(self, text, currency):
        return self.read(text, by_unit({"": 1}), currency)

    def pay(self, text, currency, hours_per_week):
        """Monthly pay."""
        def monthly(number, unit):
            return {"/month": number, "/year": number / 12, "/hour": number * hours_per_week * 52 / 12}[unit]
        return self.read(text, monthly, currency)

    def monthly(self, text, currency):
        """A monthly amount that is nobody's pay: a seat, a tool."""
        # Reading: `/month` may be left out here, and `/year` is a twelfth a month.
        return self.read(text, by_unit({"": 1, "/month": 1, "/year": 1 / 12}), currency)

    # Work

    def rate(self, text):
        """Units of work a week."""
        def weekly(number, unit):
            return {"/day": number * 5, "/week": number, "/month": number * 12 / 52, "/year": number / 52}[unit]
        return self.read(text, weekly)


def by_unit(factors):
    def convert(number, unit):
        if unit not in factors:
            raise ValueProblem(f"'{unit}' is not a unit that is taken here; taken are {list(factors)}")
        return number * factors[unit]
    return convert


def in_weeks(number, unit):
    match unit:
        case "day" | "days":
            return number / 5
        case "week" | "weeks":
            return number
        case "month" | "months":
            return number * 52 / 12
    raise ValueProblem(f"'{unit}' is not a unit of days, weeks or months")


def in_hours(number, unit):
    match unit.removesuffix("/week"):
        case "s":
            return number / 3600
        case "min":
            return number / 60
        case "h":
            return number
    raise ValueProblem(f"'{unit}' is not a unit of seconds, minutes or hours")


def parse_date(text):
    return date.fromisoformat(text.strip())


def choice(text):
    return {"yes": True, "true": True, "no": False, "false": False}[text]
