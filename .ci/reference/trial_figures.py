"""The key figures of all trials at once (model.md, section 12): an array for each figure and its subject.

A week that is not within the horizon is infinite; a figure that a trial does not have is NaN.
"""

import numpy as np

from plan import Crowd
from trials import ratio

WEEKS = ("first_week_at_target", "weeks_to_target", "weeks_to_full_productivity", "cleared_week")


def figures(trials):
    """{(figure, subject): values}, whole plan, teams and streams."""
    found = {(name, ""): values for name, values in whole_plan(trials)}
    for team in trials.plan.teams:
        found |= {(name, team.name): values for name, values in team_figures(trials, team)}
    for stream in trials.plan.streams:
        found |= {(name, stream.name): values for name, values in stream_figures(trials, stream)}
    return found


def whole_plan(trials):
    plan, series = trials.plan, trials.series
    cost = series["cost", ""].sum(axis=0)
    delivered = sum(series["delivered", stream.name].sum(axis=0) for stream in plan.streams)
    people, leavers = series["people", ""], series["all_leavers", ""].sum(axis=0)
    months = trials.ledger.person_months
    yield "total_cost", cost
    yield "npv", trials.npv
    yield "delivered", delivered
    yield "cost_per_unit", ratio(cost, delivered)
    yield "peak_people", people.max(axis=0)
    yield "person_months", months
    yield "blended_monthly_cost", ratio(cost, months)
    yield "hires", trials.hires
    yield "leavers", leavers
    yield "realised_attrition", ratio(leavers * 52 / plan.weeks, people.mean(axis=0))


def team_figures(trials, team):
    def of(name):
        return trials.series[name, team.name]

    yield "utilisation", ratio(of("used_hours").sum(axis=0), of("capacity_hours").sum(axis=0))
    if isinstance(team, Crowd):
        return
    classes = trials.staffed[team.name].classes
    first_class = classes.first_start()
    at_target = first_week_at_target(team, classes.targets, of("positions"))
    yield "final_trainers", of("trainers")[-1]
    yield "first_week_at_target", at_target + 1
    yield "weeks_to_target", weeks_between(first_class, at_target)
    productive = full_productivity_week(team, classes, of("producing"), of("effective"))
    yield "weeks_to_full_productivity", weeks_between(first_class, productive)
    yield "qa_utilisation", ratio(of("qa_used_hours").sum(axis=0), of("qa_hours").sum(axis=0))


def first(weeks):
    """The first week in which it is so, infinite where it never is."""
    return np.where(weeks.any(axis=0), weeks.argmax(axis=0), np.inf)


def weeks_between(first_class, later):
    """NaN where the later week is not after a class."""
    with np.errstate(invalid="ignore"):
        after = np.where(np.isfinite(first_class) & (later >= first_class), later - first_class, np.nan)
    return np.where(np.isinf(later), np.inf, after)


def first_week_at_target(team, targets, positions):
    """The trial's own target: the highest headcount of its ramp, or the last one where none is above the start."""
    if not targets:
        return np.zeros(positions.shape[1])
    highest = np.max([target for _, target in targets], axis=0)
    last = targets[-1][1]
    return np.where(highest > team.start_with, first(positions >= highest), first(positions <= last))


def full_productivity_week(team, classes, producing, effective):
    week = np.arange(len(producing))[:, np.newaxis]
    begun = week >= classes.last_start() + team.onboarding
    productive = first(begun & (producing > 0) & (effective >= (0.95 - 1e-9) * producing))
    return np.where(np.isnan(classes.last_start()), np.nan, productive)


def stream_figures(trials, stream):
    def of(name):
        return trials.series[name, stream.name]

    delivered = of("delivered").sum(axis=0)
    produced = of("produced").sum(axis=0)
    yield "delivered", delivered
    yield "on_time", on_time(stream, of("arrived"), of("delivered"))
    yield "cleared_week", cleared_week(of("cleared")) + 1
    yield "final_backlog", of("backlog")[-1]
    yield "delivered_accuracy", ratio(of("delivered_right").sum(axis=0), delivered)
    yield "kappa", ratio(np.nansum(of("kappa") * of("produced"), axis=0), produced)


def on_time(stream, arrived, delivered):
    """First in, first out: arrivals that deliveries reach by the end of their due week."""
    weeks, trials = arrived.shape
    if stream.due is None:
        return np.full(trials, np.nan)
    due_week = np.arange(weeks)[:, np.newaxis] + np.broadcast_to(stream.due, trials).astype(int)
    within = due_week < weeks
    deliveries = np.take_along_axis(delivered.cumsum(axis=0), np.minimum(due_week, weeks - 1), axis=0)
    before = arrived.cumsum(axis=0) - arrived
    in_time = np.clip(deliveries - before, 0, arrived)
    return ratio(np.where(within, in_time, 0).sum(axis=0), np.where(within, arrived, 0).sum(axis=0))


def cleared_week(cleared):
    """The first week from which on every week is clear."""
    clear_from_here = np.logical_and.accumulate(cleared[::-1] > 0, axis=0)[::-1]
    return first(clear_from_here)
