"""Random values of the notation as text, in all the forms that it allows."""

from datetime import timedelta

SYMBOLS = {"USD": "$", "EUR": "€", "PHP": "₱", "INR": "₹"}
UNITS_OF_A_DOLLAR = {"USD": 1, "EUR": 0.92, "PHP": 57.5, "INR": 84.25}


class Texts:
    """Values of the notation, in all their forms; about a third of them are ranges."""

    def __init__(self, rng):
        self.rng = rng
        self.range_habit = rng.choice([0.0, 0.25, 0.5])

    def chance(self, probability):
        return self.rng.random() < probability

    def ends(self, low, high, step):
        """One, two or three values on a grid, in order."""
        count = self.rng.choice([2, 3]) if self.chance(self.range_habit) else 1
        if low == high and not self.chance(0.05):
            count = 1
        places = [self.rng.randint(0, round((high - low) / step)) for _ in range(count)]
        decimals = len(str(step).partition(".")[2]) if step < 1 else 0
        return [round(low + place * step, decimals) for place in sorted(places)]

    def digits(self, x, groups=True, indian=False):
        text = f"{x:.6f}".rstrip("0").rstrip(".") if x != int(x) else str(int(x))
        whole, point, decimals = text.partition(".")
        if groups and len(whole) > 3 and self.chance(0.6):
            whole = indian_groups(whole) if indian and self.chance(0.6) else f"{int(whole):,}"
        return whole + point + decimals

    def scaled(self, x):
        """As `digits`, or with k or M where that is exact."""
        for scale, suffix in ((1_000_000, "M"), (1_000, "k")):
            scaled = round(x / scale, 2)
            if x >= scale and scaled * scale == x and self.chance(0.3):
                return self.digits(scaled) + suffix
        return self.digits(x)

    def join(self, ends, unit="", write=None):
        """`A to B to C` with the unit at the end or at each."""
        write = write or self.digits
        at_each = self.chance(0.4)
        texts = [write(end) + (unit if at_each or i == len(ends) - 1 else "") for i, end in enumerate(ends)]
        return " to ".join(texts)

    def number(self, low, high, step=1.0):
        return self.join(self.ends(low, high, step))

    def count(self, n):
        """A whole number of people, or a range whose expected value is that number."""
        spread = self.rng.randint(1, max(1, n // 2))
        if n < 3 or not self.chance(self.range_habit / 3):
            return str(n)
        return f"{n - spread} to {n + spread}" if self.chance(0.5) else f"{n - spread} to {n} to {n + spread}"

    def share(self, low, high, step=1, a_year=False):
        """Of percents; sometimes as a fraction."""
        if self.chance(0.15):
            return self.join([round(end / 100, 4) for end in self.ends(low, high, step)])
        return self.join(self.ends(low, high, step), "%" + self.rng.choice(["/year", ""] if a_year else [""]))

    def weeks(self, low, high):
        """A duration of about so many weeks that is never rounded out of these bounds."""
        unit = self.rng.choice(["weeks", "weeks", "weeks", "days", "months"])
        if unit == "days" and high <= 12:
            return self.spelled(self.ends(low * 5, high * 5, 1), "day")
        if unit == "months" and high >= 5:
            least = -(-low * 12 // 52) if low else 0
            return self.spelled(self.ends(least, high * 12 // 52, 0.5), "month")
        return self.spelled(self.ends(low, high, self.rng.choice([1, 1, 0.5])), "week")

    def spelled(self, ends, unit):
        """With a unit that has a plural."""
        if self.chance(0.6) or len(ends) == 1:
            return " to ".join(map(self.digits, ends)) + f" {unit}" + ("" if ends == [1] else "s")
        return " to ".join(f"{self.digits(end)} {unit}" + ("" if end == 1 else "s") for end in ends)

    def minutes(self, low, high):
        """A handling time."""
        match self.rng.choice(["min", "min", "s", "h"]):
            case "s":
                return self.join(self.ends(low * 60, high * 60, 15), " s")
            case "h":
                return self.join(self.ends(round(low / 60, 2), round(high / 60 + 0.05, 2), 0.05), " h")
        return self.join(self.ends(low, high, 0.5), " min")

    def hours_a_week(self, low, high):
        return self.join(self.ends(low, high, 0.5), self.rng.choice([" h/week", " h/week", " h"]))

    def days_a_year(self, low, high):
        return self.join(self.ends(low, high, 1), self.rng.choice([" days/year", " days/year", " days"]))

    def week(self, plan, low, high, ranged=True):
        """A point in time: its 0-based week lies in the bounds."""
        ends = self.ends(low, high, 1)
        if not ranged:
            ends = [self.rng.randint(low, high)]
        if len(ends) == 1 and self.chance(0.3):
            return str(plan.start + timedelta(weeks=ends[0], days=self.rng.randint(0, 6)))
        return " to ".join(f"week {end + 1}" for end in ends)

    # Money

    def money(self, dollars_low, dollars_high, currency, step=None, unit="", per_unit=False):
        factor = UNITS_OF_A_DOLLAR[currency]
        low, high = dollars_low * factor, dollars_high * factor
        step = step or nice_step(high)
        ends = self.ends(-(-low // step) * step if step >= 1 else low, max(high, low + step), step)
        style = self.rng.choice(["symbol", "symbol", "symbol", "code before", "code after", "bare"])
        symbol = {"symbol": SYMBOLS[currency], "code before": currency + " "}.get(style, "")
        if style == "code after":
            unit = f" {currency}{unit}"

        def write(x):
            plain = per_unit or x != int(x)
            if currency == "INR":
                return symbol + self.digits(x, indian=True)
            return symbol + (self.digits(x) if plain else self.scaled(x))

        return self.join(ends, unit, write)

    def pay(self, dollars_a_month, currency):
        unit, factor = self.rng.choice([("/month", 1), ("/month", 1), ("/year", 12), ("/hour", 12 / 52 / 40)])
        step = 0.25 if unit == "/hour" and currency in ("USD", "EUR") else None
        if step:
            low = max(step, round(dollars_a_month * factor * UNITS_OF_A_DOLLAR[currency] * 0.8 / step) * step)
            ends = self.ends(low, low + 20 * step, step)
            return self.join(ends, unit, lambda x: SYMBOLS[currency] + f"{x:.2f}")
        return self.money(dollars_a_month * factor * 0.8, dollars_a_month * factor * 1.25, currency, unit=unit)

    def rate(self, a_week):
        unit, factor = self.rng.choice(
            [("/week", 1), ("/week", 1), ("/day", 1 / 5), ("/month", 52 / 12), ("/year", 52)]
        )
        middle = max(1, a_week * factor)
        step = 10 ** max(0, len(str(int(middle))) - 2)
        low = int(middle * 0.8 // step) * step
        return self.join(self.ends(low, low + 6 * step, step), unit, self.scaled)


def indian_groups(whole):
    head, tail = whole[:-3], whole[-3:]
    pairs = []
    while head:
        pairs.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*pairs, tail])


def nice_step(high):
    """A step that gives amounts of two or three digits that matter."""
    if high < 2:
        return 0.01
    return max(1, 10 ** (len(str(int(high))) - 2))
