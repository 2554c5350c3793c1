"""What risk mode draws: the values of ranges, and what chance does to people, work and currencies.

A drawn value is an array with one element for each trial; a value without a range stays a plain number.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from values import Values, in_weeks, whole


@dataclass
class LeadTime:
    """Weeks from a requisition to a start: as planned, and drawn anew for each class or group of backfills."""

    plan: int
    draw: Callable


class Draws(Values):
    """Reads values, with every range drawn once a trial (model.md, section 3)."""

    def __init__(self, trials, seed):
        super().__init__()
        self.trials = trials
        self.chance = np.random.default_rng(seed)
        self.places = {}

    # Ranges

    def of_ends(self, ends, text):
        """A text that stands in one place of the files has one draw, however often it is read."""
        if len(ends) == 1:
            return ends[0]
        if text.place not in self.places:
            self.places[text.place] = self.part_of_range(ends)
        return ends[0] + (ends[-1] - ends[0]) * self.places[text.place]

    def part_of_range(self, ends):
        """Where in the range, from 0 to 1: uniform, or PERT, which is a beta with λ = 4."""
        low, high = ends[0], ends[-1]
        if np.all(low == high):
            return 0
        if len(ends) == 2:
            return self.chance.random(self.trials)
        likely = np.ravel((ends[1] - low) / (high - low))[0]
        return self.chance.beta(1 + 4 * likely, 1 + 4 * (1 - likely), self.trials)

    def whole(self, x):
        return np.floor(x + 0.5 + 1e-9) if isinstance(x, np.ndarray) else whole(x)

    def lead_time(self, text):
        # Reading: sites that share the card share its range, and each class and group of backfills its own draw.
        ends = self.ends(text, in_weeks)

        def draw():
            return self.whole(ends[0] + (ends[-1] - ends[0]) * self.part_of_range(ends))

        return LeadTime(Values().lead_time(text), draw)

    # Chance

    def leavers(self, people, probability):
        return self.chance.binomial(people.astype(np.int64), probability).astype(float)

    def productivity_factor(self, starters, spread):
        """Of people of a team who start in one week."""
        z = self.chance.standard_normal(self.trials)
        return np.maximum(0, 1 + spread * z / np.sqrt(np.maximum(1, starters)))

    def demand_factor(self, spread):
        variance = np.log(1 + np.square(spread))
        return np.exp(np.sqrt(variance) * self.chance.standard_normal(self.trials) - variance / 2)

    def currency_factor(self, volatility):
        """What a week does to the value of a foreign unit, beside the drift."""
        z = self.chance.standard_normal(self.trials)
        return np.exp(volatility * z / np.sqrt(52) - np.square(volatility) / 104)


class Expectations(Values):
    """Plan mode of the same code, for checking it: the expected value in place of each draw."""

    trials = 1

    def lead_time(self, text):
        weeks = Values.lead_time(self, text)
        return LeadTime(weeks, lambda: weeks)

    def leavers(self, people, probability):
        return people * probability

    def productivity_factor(self, starters, spread):
        return np.ones(1)

    def demand_factor(self, spread):
        return np.ones(1)

    def currency_factor(self, volatility):
        return np.ones(1)
