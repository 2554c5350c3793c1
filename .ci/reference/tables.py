"""The five tables of `podplan run --out DIR` (product.md, "CSV columns"; model.md, section 12)."""

import csv
from collections import defaultdict

from money import monday
from people import ramp_targets
from plan import Crowd

TEAMS = (
    "week start_date team site positions trainers onboarding leads qa pods starts leavers released capacity_hours "
    "mentoring_hours used_hours utilisation qa_utilisation gold_accuracy hiring_paused"
).split()
STREAMS = (
    "week start_date stream arrived produced delivered rework backlog in_review gold_accuracy kappa delivered_accuracy"
).split()
LEDGER = "month site team item line amount".split()
SUMMARY = "figure subject value unit".split()
HIRING = "team role open_requisition_by start_week start_date people reason".split()


def write(result, folder):
    folder.mkdir(parents=True, exist_ok=True)
    tables = [
        ("teams.csv", TEAMS, teams(result)),
        ("streams.csv", STREAMS, streams(result)),
        ("ledger.csv", LEDGER, ledger(result)),
        ("summary.csv", SUMMARY, summary(result)),
        ("hiring.csv", HIRING, hiring(result)),
    ]
    for name, header, rows in tables:
        with open(folder / name, "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(header)
            writer.writerows(rows)


# Cells


def full(x):
    """Hours, people, units and shares: four decimals; empty where there is none."""
    return "" if x is None else f"{x + 0.0:.4f}"


def money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02}"


def ratio(a, b):
    return a / b if b > 0 else None


# Week by week


def teams(result):
    plan = result.plan
    for w, records in enumerate(result.teams):
        for team, r in zip(plan.teams, records):
            yield [
                w + 1, monday(plan, w), team.name, "" if isinstance(team, Crowd) else team.site.name, r.positions,
                full(r.trainers), full(r.onboarding), full(r.leads), full(r.qa), r.pods,
                full(r.starts), full(r.leavers), full(r.released),
                full(r.capacity), full(r.mentoring), full(r.used), full(ratio(r.used, r.capacity)),
                full(ratio(r.qa_used, r.qa_hours)), full(r.accuracy), "yes" if result.paused[w] else "no",
            ]


def streams(result):
    plan = result.plan
    for w, records in enumerate(result.streams):
        for stream, r in zip(plan.streams, records):
            yield [
                w + 1, monday(plan, w), stream.name, full(r.arrived), full(r.produced), full(r.delivered),
                full(r.rework), full(r.backlog), full(r.in_review), full(r.accuracy), full(r.kappa),
                full(ratio(r.delivered_right, r.delivered)),
            ]


def ledger(result):
    for key, amount in result.ledger.items():
        yield [*key, money(amount)]


# Hiring


def hiring(result):
    plan = result.plan
    rows = defaultdict(float)
    for hire in result.hires:
        # Reading: `role` is the name on the rate card; populations of a team with the same role share their rows.
        # The bench part of a class keeps a row of its own also where its lead time equals the time to hire.
        team = plan.teams[hire.team]
        roles = [team.role] + ([team.pod.lead, team.pod.qa] if team.pod else [])
        order = roles.index(hire.role), ("backfill", "ramp", "pod").index(hire.reason), hire.from_bench
        rows[hire.week, hire.team, *order, hire.lead, hire.role, hire.reason] += hire.people
    for (week, team, *_, lead, role, reason), people in sorted(rows.items()):
        yield [
            plan.teams[team].name, role, monday(plan, week - lead), week + 1, monday(plan, week), full(people), reason,
        ]


# Key figures (section 12)


def summary(result):
    plan = result.plan
    yield from whole_plan(result)
    for i, team in enumerate(plan.teams):
        for figure, value, unit in team_figures(result, i, team):
            yield [figure, team.name, value, unit]
    for i, stream in enumerate(plan.streams):
        for figure, value, unit in stream_figures(result, i, stream):
            yield [figure, stream.name, value, unit]


def whole_plan(result):
    plan = result.plan
    total = sum(result.ledger.values())
    delivered = sum(record.delivered for week in result.streams for record in week)
    people = [sum(record.trainers + record.leads + record.qa for record in week) for week in result.teams]
    # Reading: the average headcount is that of the weeks as in teams.csv, after starts and cuts.
    average = sum(people) / plan.weeks
    leavers = sum(record.all_leavers for week in result.teams for record in week)
    # Reading: the blended monthly cost a person is the total cost over the paid person-months.
    figures = [
        ("total_cost", money(total), plan.currency),
        ("npv", full(net_present_value(result)), plan.currency),
        ("delivered", full(delivered), "units"),
        ("cost_per_unit", full(ratio(total / 100, delivered)), plan.currency),
        ("peak_people", full(max(people)), "people"),
        ("person_months", full(result.person_months), "person-months"),
        ("blended_monthly_cost", full(ratio(total / 100, result.person_months)), plan.currency),
        ("hires", full(sum(hire.people for hire in result.hires)), "people"),
        ("leavers", full(leavers), "people"),
        ("realised_attrition", full(ratio(leavers * 52 / plan.weeks, average)), "share"),
    ]
    for figure, value, unit in figures:
        yield [figure, "", value, unit]


def net_present_value(result):
    plan = result.plan
    months = defaultdict(int)
    for (month, *_), amount in result.ledger.items():
        months[month] += amount
    first = plan.start.year * 12 + plan.start.month
    total = 0
    for month, amount in months.items():
        year, number = map(int, month.split("-"))
        total += amount / 100 / (1 + plan.discount_rate) ** ((year * 12 + number - first) / 12)
    return total


def team_figures(result, i, team):
    weeks = [records[i] for records in result.teams]
    # Reading: of these figures a crowd team has its utilisation alone. Over the horizon, utilisation is the sum of
    # the hours used over the sum of the hours there were.
    yield "utilisation", full(ratio(sum(r.used for r in weeks), sum(r.capacity for r in weeks))), "share"
    if isinstance(team, Crowd):
        return
    started = [planned.started for planned in result.classes[i] if planned.started is not None]
    first_class = min(started, default=None)
    at_target = first_week_at_target(team, weeks)
    productive = full_productivity_week(team, weeks, result.classes[i])
    # Reading: as in the last week of teams.csv, so before that week's leavers.
    yield "final_trainers", full(weeks[-1].trainers), "people"
    yield "first_week_at_target", "" if at_target is None else at_target + 1, "week"
    # Reading: a target that is met before the first class starts takes no number of weeks to reach.
    yield "weeks_to_target", difference(at_target, first_class), "weeks"
    yield "weeks_to_full_productivity", difference(productive, first_class), "weeks"
    yield "qa_utilisation", full(ratio(sum(r.qa_used for r in weeks), sum(r.qa_hours for r in weeks))), "share"


def difference(later, earlier):
    return "" if later is None or earlier is None or later < earlier else later - earlier


def first_week_at_target(team, weeks):
    headcounts = [headcount for _, headcount in ramp_targets(team)]
    if not headcounts:
        return 0
    # Reading: where no headcount of the ramp is above `start_with`, the target is its last one, reached from above,
    # also where the ramp goes down and part of the way up again.
    if max(headcounts) > team.start_with:
        return next((w for w, r in enumerate(weeks) if r.positions >= max(headcounts)), None)
    return next((w for w, r in enumerate(weeks) if r.positions <= headcounts[-1]), None)


def full_productivity_week(team, weeks, classes):
    # Reading: a class that does not start within the horizon (late, slipped or planned later) leaves the figure empty;
    # with nobody in production the week does not count; 95% has a tolerance of 1e-9 for float noise.
    if not classes or any(planned.started is None for planned in classes):
        return None
    last = max(planned.started for planned in classes) + team.onboarding
    for w in range(last, len(weeks)):
        r = weeks[w]
        if r.producing > 0 and r.effective >= (0.95 - 1e-9) * r.producing:
            return w
    return None


def stream_figures(result, i, stream):
    weeks = [records[i] for records in result.streams]
    delivered = sum(r.delivered for r in weeks)
    produced = sum(r.produced for r in weeks)
    agreement = sum(r.kappa * r.produced for r in weeks if r.kappa is not None)
    clear_from = cleared_week(weeks)
    yield "delivered", full(delivered), "units"
    yield "on_time", full(on_time(stream, weeks)), "share"
    yield "cleared_week", "" if clear_from is None else clear_from + 1, "week"
    yield "final_backlog", full(weeks[-1].backlog), "units"
    yield "delivered_accuracy", full(ratio(sum(r.delivered_right for r in weeks), delivered)), "share"
    yield "kappa", full(ratio(agreement, produced)), "share"


def on_time(stream, weeks):
    """First in, first out: arrivals that deliveries reach by the end of their due week."""
    if stream.due is None:
        return None
    in_time = asked = arrived_before = 0
    for w, week in enumerate(weeks):
        if w + stream.due < len(weeks):
            deliveries = sum(r.delivered for r in weeks[: w + stream.due + 1])
            in_time += min(week.arrived, max(0, deliveries - arrived_before))
            asked += week.arrived
        arrived_before += week.arrived
    return ratio(in_time, asked)


def cleared_week(weeks):
    first = None
    for w in reversed(range(len(weeks))):
        if not weeks[w].cleared:
            break
        first = w
    return first
