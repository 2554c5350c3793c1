"""Who is there, in all trials at once: arrays whose last axis is the trial (model.md, sections 4, 6 and 8)."""

import numpy as np


# Planned classes (section 4)


class Classes:
    """A team's planned classes and cuts: one row each, of size 0 in trials that do not have it."""

    def __init__(self, team, draws):
        self.trials = draws.trials
        self.targets = list(ramp_targets(team, draws))
        headcount = self.spread(team.start_with)
        bench = self.spread(team.bench_size)
        sizes, due, self.cuts = [], [], []
        for week, target in self.targets:
            rise = np.maximum(0, target - headcount)
            self.cuts.append((week, np.maximum(0, headcount - target)))
            headcount = target
            from_bench = np.minimum(rise, bench)
            bench = bench - from_bench
            for size, lead_time in [(from_bench, team.bench_lead_time), (rise - from_bench, team.site.time_to_hire)]:
                opened = np.maximum(0, week - lead_time.plan)
                sizes.append(size)
                due.append(np.maximum(week, opened + lead_time.draw()))
        self.sizes = np.array(sizes).reshape(-1, self.trials)
        self.due = np.array([self.spread(week) for week in due]).reshape(-1, self.trials)
        self.started = np.full(self.due.shape, np.inf)

    def spread(self, x):
        return np.broadcast_to(np.asarray(x, float), self.trials).copy()

    def slip(self, stuck):
        self.due += stuck & np.isinf(self.started)

    def start(self, w):
        """How many start in week w."""
        now = (self.due == w) & (self.sizes > 0)
        self.started[now] = w
        return np.where(now, self.sizes, 0).sum(axis=0)

    def cut(self, w):
        """By how much positions fall in week w."""
        return sum((np.where(week == w, size, 0) for week, size in self.cuts), np.zeros(self.trials))

    def first_start(self):
        """The week of the first class; infinite where none starts within the horizon."""
        return self.started.min(axis=0, initial=np.inf)

    def last_start(self):
        """The week of the last class; infinite where one does not start within the horizon; NaN where there is none."""
        latest = np.where(self.sizes > 0, self.started, -np.inf).max(axis=0, initial=-np.inf)
        return np.where(np.isneginf(latest), np.nan, latest)


def ramp_targets(team, draws):
    """The headcounts that the ramp asks for: (week, headcount), in order of time."""
    ramp = team.ramp
    if ramp is None:
        return
    headcount = np.broadcast_to(np.asarray(team.start_with, float), draws.trials)
    if ramp.steps is not None:
        for week, target in ramp.steps:
            yield week, np.broadcast_to(np.asarray(target, float), draws.trials)
        return
    # Reading: where the weeks of a trial come out with `begin` past `complete`, all start in `complete`; classes
    # are a week apart at least.
    every = np.maximum(1, ramp.class_every)
    count = 1 + np.maximum(0, np.ceil((ramp.complete - ramp.begin) / every))
    for i in range(1, int(np.max(count)) + 1):
        week = np.where(i < count, ramp.begin + (i - 1) * every, ramp.complete)
        x = np.minimum(1, i / count)
        f = x if ramp.shape == "linear" else 3 * x**2 - 2 * x**3
        headcount = np.floor(team.start_with + (ramp.to - team.start_with) * f + 0.5 + 1e-9)
        yield week, np.broadcast_to(headcount, draws.trials)


# Populations (sections 5, 6 and 8)


class Population:
    """The trainers, the leads or the QA of one team. Row 0 is the starting team, row s + 1 who started in week s."""

    def __init__(self, team, role, positions, weeks, draws, trains):
        self.team, self.role, self.draws, self.trains = team, role, draws, trains
        self.positions = np.broadcast_to(np.asarray(positions, float), draws.trials).copy()
        self.rows = np.zeros((weeks + 1, draws.trials))
        self.rows[0] = self.positions
        self.pending = np.zeros((weeks + 1, draws.trials))  # by week of arrival; the last row is past the horizon
        self.starts = np.zeros(draws.trials)                # of this week
        self.released = np.zeros(draws.trials)              # of this week

    def begin_week(self, w):
        """The week's backfills start."""
        self.starts = self.pending[w].copy()
        self.released = np.zeros(self.draws.trials)
        self.rows[w + 1] = self.starts
        self.pending[w] = 0

    def hire(self, w, n):
        self.positions = self.positions + n
        self.rows[w + 1] += n
        self.starts = self.starts + n

    def cut(self, size):
        """Lowers positions; cancels the latest backfills, then releases the newest people."""
        if not np.any(size > 0):
            return
        self.positions = self.positions - size
        keep = np.where(size > 0, np.maximum(0, self.positions), np.inf)
        self.pending -= from_the_end(self.pending, self.people + self.pending.sum(axis=0) - keep)
        going = from_the_end(self.rows, self.people - keep)
        self.rows -= going
        self.released = self.released + going.sum(axis=0)

    @property
    def people(self):
        return self.rows.sum(axis=0)

    def end_of_week(self, w):
        """Attrition, then graduation; how many leave."""
        team, site = self.team, self.team.site
        present = self.rows[: w + 2]
        tenure = tenures(w)
        is_new = tenure < site.new_hire_weeks
        hazard = np.where(is_new, weekly_hazard(site, site.new_hire_multiplier), weekly_hazard(site, 1))
        going = self.draws.leavers(present, hazard)
        present -= going
        leavers = going.sum(axis=0)
        if self.trains and np.any(team.onboarding > 0):
            finishing = np.broadcast_to(tenure == team.onboarding - 1, present.shape)
            some = finishing.any(axis=1)
            washout = self.draws.leavers(np.where(finishing, present, 0)[some], 1 - team.graduation)
            present[some] -= washout
            leavers += washout.sum(axis=0)
        if team.backfill:
            back = np.minimum(w + 1 + site.time_to_hire.draw(), len(self.pending) - 1)
            back = np.broadcast_to(back, self.draws.trials).astype(int)
            self.pending[back, np.arange(self.draws.trials)] += leavers
        return leavers


def from_the_end(rows, amount):
    """How much of each row makes up the amount, or what there is of it, taking the last rows first."""
    after = rows[::-1].cumsum(axis=0)[::-1] - rows
    return np.clip(amount - after, 0, rows)


def weekly_hazard(site, multiplier):
    return 1 - np.exp(-multiplier * site.attrition / 52)


def tenures(w):
    """Of the rows of a population in week w, as a column; infinite for the starting team."""
    return np.array([np.inf, *range(w, -1, -1)])[:, np.newaxis]


# Productivity and accuracy (section 6)


def productivity(team, tenure):
    """p(k) by row; 0 for people who are not in production."""
    curve, a, N = team.productivity.curve, team.productivity.start, team.productivity.full_after
    k = np.maximum(0, np.where(np.isinf(tenure), 0, tenure - team.onboarding))
    with np.errstate(divide="ignore", invalid="ignore"):
        progress = np.where(np.equal(N, 0), 1, np.minimum(1, k / np.asarray(N, float)))
        match curve:
            case "none":
                p = np.ones_like(k)
            case "table":
                weekly = np.array(np.broadcast_arrays(*team.productivity.weekly, np.zeros(k.shape[1]))[:-1])
                p = np.take_along_axis(weekly, np.minimum(k, len(weekly) - 1).astype(int), axis=0)
            case "learning":
                p = np.minimum(1, a * (k + 1) ** -np.log2(team.productivity.rate))
            case "linear":
                p = a + (1 - a) * progress
            case "s-curve":
                p = a + (1 - a) * (3 * progress**2 - 2 * progress**3)
            case "exponential":
                tau = N / np.log((1 - np.asarray(a, float)) / 0.05)
                at_once = np.greater_equal(a, 0.95) | np.equal(N, 0)
                p = np.where(at_once, 1, 1 - (1 - a) * np.exp(-k / tau))
            case _:
                raise ValueError(f"'{curve}' is not a curve")
    return np.where(np.isinf(tenure), 1, np.where(tenure < team.onboarding, 0, p))


def accuracy(team, tenure):
    """The accuracy of one pass by row, for people in production."""
    full, start, settles = team.accuracy_full, team.accuracy_start, np.asarray(team.settles_after, float)
    k = np.maximum(0, np.where(np.isinf(tenure), 0, tenure - team.onboarding))
    with np.errstate(divide="ignore", invalid="ignore"):
        to_go = np.where(np.isinf(tenure) | (settles == 0), 0, np.exp(-3 * k / settles))
    return full - (full - start) * to_go
