"""Which trials meet the targets of a scenario."""

import numpy as np


def met(outcome, builder):
    """For each target in order: whether a trial meets it."""
    return [one(target, outcome, builder) for target in builder.scenario.get("targets", [])]


def one(target, outcome, builder):
    # Reading: what is asked for by a week is met if it is so in that week or in any before.
    values, series, figures = builder.values, outcome.series, outcome.figures
    if "headcount" in target:
        return by(target, builder, series["positions", target["team"]] >= values.count(target["headcount"]))
    if "cleared_by" in target:
        return figures["cleared_week", target["stream"]] <= builder.week(target["cleared_by"]) + 1
    if "delivered" in target and "by" in target:
        weekly = series["delivered", target["stream"]]
        if "/" in target["delivered"]:
            return by(target, builder, weekly >= values.rate(target["delivered"]))
        return by(target, builder, weekly.cumsum(axis=0) >= values.number(target["delivered"]))
    figure = next(key for key in target if (key, target.get("stream", target.get("team", ""))) in figures)
    found = figures[figure, target.get("stream", target.get("team", ""))]
    bound, amount = target[figure].split(maxsplit=2)[1], target[figure].split(maxsplit=2)[2]
    money = figure in ("total_cost", "npv", "cost_per_unit", "blended_monthly_cost")
    limit = values.money(amount, builder.currency) if money else values.share(amount)
    return found <= limit if bound == "most" else found >= limit


def by(target, builder, weeks):
    """Whether it is so in any week up to that of the target."""
    until = np.arange(len(weeks))[:, np.newaxis] <= builder.week(target["by"])
    return (weeks & until).any(axis=0)
