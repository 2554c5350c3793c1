"""What is done: effort, accuracy, agreement, review (model.md, section 7)."""

import math
from dataclasses import dataclass


def passes_an_item(stream):
    return 1 + stream.overlap if stream.passes == 1 else stream.passes


def hours_an_item(stream):
    return stream.handle_time * (1 - stream.prelabel_saving) * passes_an_item(stream)


def tie(a, P):
    return math.comb(P, P // 2) * (a * (1 - a)) ** (P // 2) if P % 2 == 0 else 0


def item_accuracy(stream, a):
    o, P, s = stream.overlap, stream.passes, stream.senior_accuracy
    if P == 1:
        return (1 - o) * a + o * (a**2 + 2 * a * (1 - a) * s)
    majority = sum(math.comb(P, j) * a**j * (1 - a) ** (P - j) for j in range(P + 1) if j > P / 2)
    return majority + tie(a, P) * s


def adjudication(stream, a):
    """τ, the share of items that a senior decides."""
    return stream.overlap * 2 * a * (1 - a) if stream.passes == 1 else tie(a, stream.passes)


def kappa(stream, a):
    C = stream.classes
    agreement = a**2 + (1 - a) ** 2 / (C - 1)
    return (agreement - 1 / C) / (1 - 1 / C)


def demand(stream, w):
    """Arrivals of week w."""
    rates = [rate for week, rate in stream.rates if week <= w]
    return (rates[-1] if rates else 0) + sum(volume for week, volume in stream.volumes if week == w)


@dataclass
class ReviewQueue:
    """Produced items that wait; their accuracy and adjudication are mixed by items."""

    items: float = 0
    accuracy: float = 0
    adjudication: float = 0

    def add(self, items, accuracy, adjudication):
        total = self.items + items
        if total > 0:
            self.accuracy = (self.items * self.accuracy + items * accuracy) / total
            self.adjudication = (self.items * self.adjudication + items * adjudication) / total
        self.items = total


def take(wanted, teams, left):
    """Takes hours from the teams in their order; how much of each. `left` is what they have, and is lowered."""
    taken = {}
    for team in teams:
        taken[team] = min(wanted, left[team])
        left[team] -= taken[team]
        wanted -= taken[team]
    return taken


def enough(hours, wanted):
    """Whether the hours do all that was wanted."""
    # Reading: a remainder of a billionth is float noise.
    return hours >= wanted * (1 - 1e-9)
