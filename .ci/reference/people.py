"""Who is there: planned classes, populations, attrition, productivity (model.md, sections 4, 6 and 8)."""

import math
from dataclasses import dataclass, field

from values import whole


# Planned classes (section 4)


@dataclass
class PlannedClass:
    """Some people to start together."""

    size: int
    due: int
    from_bench: bool
    started: int | None = None


def ramp_targets(team):
    """The headcounts that the ramp asks for: (week, headcount), in order of time."""
    ramp = team.ramp
    if ramp is None:
        return []
    if ramp.steps is not None:
        return ramp.steps
    weeks = list(range(ramp.begin, ramp.complete, ramp.class_every)) + [ramp.complete]
    targets = []
    for i, week in enumerate(weeks, start=1):
        x = i / len(weeks)
        f = x if ramp.shape == "linear" else 3 * x**2 - 2 * x**3
        targets.append((week, whole(team.start_with + (ramp.to - team.start_with) * f)))
    return targets


def planned_classes(team):
    """The team's classes, and its cuts as (week, size)."""
    # Reading: `to` below the present headcount is a cut at each class week, along the same shape as a rise.
    # Reading: a cut falls in the week that asks for it; it waits for no time to hire.
    # Reading: the bench serves planned classes only (in their order), never backfills, leads or QA.
    classes, cuts = [], []
    headcount = team.start_with
    bench = team.bench_size
    time_to_hire = team.site.time_to_hire
    for week, target in ramp_targets(team):
        change = target - headcount
        headcount = target
        if change < 0:
            cuts.append((week, -change))
            continue
        from_bench = min(change, bench)
        bench -= from_bench
        if from_bench > 0:
            classes.append(PlannedClass(from_bench, max(week, team.bench_lead_time), from_bench=True))
        if change > from_bench:
            classes.append(PlannedClass(change - from_bench, max(week, time_to_hire), from_bench=False))
    return classes, cuts


# Populations (sections 5, 6 and 8)


@dataclass
class Cohort:
    """People of a population who started in one week; the starting team has no start week."""

    start: int | None
    people: float

    def younger_than(self, weeks, w):
        """Whether tenure in week w is below so many weeks."""
        return self.start is not None and w - self.start < weeks


@dataclass
class Backfill:
    """Replacements on their way: the week they arrive, and how many."""

    week: int
    people: float


@dataclass
class Population:
    """The trainers, the leads or the QA of one team."""

    kind: str
    role: str
    site: object
    backfill: bool
    positions: int
    onboarding: int = 0
    graduation: float = 1
    cohorts: list[Cohort] = field(default_factory=list)
    pending: list[Backfill] = field(default_factory=list)
    starts: float = 0    # of this week
    released: float = 0  # of this week

    def __post_init__(self):
        self.cohorts.append(Cohort(None, self.positions))

    @property
    def people(self):
        return sum(cohort.people for cohort in self.cohorts)

    def begin_week(self):
        self.starts = self.released = 0

    def arrivals(self, w):
        """Starts the backfills that arrive in week w; how many they are."""
        arrived = sum(backfill.people for backfill in self.pending if backfill.week == w)
        self.pending = [backfill for backfill in self.pending if backfill.week != w]
        if arrived > 0:
            self.cohorts.append(Cohort(w, arrived))
            self.starts += arrived
        return arrived

    def hire(self, w, n):
        """Starts n people in new positions."""
        self.positions += n
        self.cohorts.append(Cohort(w, n))
        self.starts += n

    def cut(self, size):
        """Lowers positions; cancels backfills and releases people as far as that asks for it."""
        # Reading: positions are lowered by the size of the cut even where that takes them below 0 (a class that is
        # late is still to come); people and pending backfills are then cut to 0.
        self.positions -= size
        keep = max(0, self.positions)
        for backfill in sorted(self.pending, key=lambda backfill: backfill.week, reverse=True):
            excess = self.people + sum(backfill.people for backfill in self.pending) - keep
            backfill.people -= min(backfill.people, max(0, excess))
        for cohort in reversed(self.cohorts):
            going = min(cohort.people, max(0, self.people - keep))
            cohort.people -= going
            self.released += going  # also those who started this week: they are the newest

    def end_of_week(self, w):
        """Attrition, then graduation; how many leave. They are replaced in week w + 1 + time to hire."""
        leavers = 0
        for cohort in self.cohorts:
            going = cohort.people * weekly_hazard(self.site, cohort, w)
            cohort.people -= going
            leavers += going
            if cohort.start is not None and w - cohort.start == self.onboarding - 1:
                washout = cohort.people * (1 - self.graduation)
                cohort.people -= washout
                leavers += washout
        if self.backfill and leavers > 0:
            self.pending.append(Backfill(w + 1 + self.site.time_to_hire, leavers))
        return leavers


def weekly_hazard(site, cohort, w):
    multiplier = site.new_hire_multiplier if cohort.younger_than(site.new_hire_weeks, w) else 1
    return 1 - math.exp(-multiplier * site.attrition / 52)


# Productivity and accuracy (section 6)


def in_production(team, cohort, w):
    return not cohort.younger_than(team.onboarding, w)


def production_week(team, cohort, w):
    """k: 0 in the first week after onboarding."""
    return w - cohort.start - team.onboarding


def productivity(team, cohort, w):
    """p(k) of people in production; 1 for the starting team."""
    if cohort.start is None:
        return 1
    k = production_week(team, cohort, w)
    curve, a, N = team.productivity.curve, team.productivity.start, team.productivity.full_after
    match curve:
        case "none":
            return 1
        case "table":
            weekly = team.productivity.weekly
            return weekly[min(k, len(weekly) - 1)]
        case "learning":
            return min(1, a * (k + 1) ** -math.log2(team.productivity.rate))
        # Reading: with no `full_after` people are fully productive from their first week in production.
        case _ if N == 0:
            return 1
        case "linear":
            return min(1, a + (1 - a) * k / N)
        case "s-curve":
            x = min(1, k / N)
            return a + (1 - a) * (3 * x**2 - 2 * x**3)
        # Reading: `start` of 95% or more leaves τ undefined or negative; people then count as fully productive.
        case "exponential" if a >= 0.95:
            return 1
        case "exponential":
            tau = N / math.log((1 - a) / 0.05)
            return 1 - (1 - a) * math.exp(-k / tau)
    raise ValueError(f"'{curve}' is not a curve")


def accuracy(team, cohort, w):
    """The accuracy of one pass by people in production."""
    full, start, settles = team.accuracy_full, team.accuracy_start, team.settles_after
    if cohort.start is None or settles == 0:
        return full
    return full - (full - start) * math.exp(-3 * production_week(team, cohort, w) / settles)
