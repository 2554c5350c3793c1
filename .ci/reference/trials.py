"""The week, in order, in all trials at once (model.md, section 5): arrays whose last axis is the trial."""

from collections import defaultdict
from dataclasses import replace

import numpy as np

from money import person_hours
from plan import Crowd
from trial_money import Ledger
from trial_people import Classes, Population, accuracy, productivity, tenures
from work import adjudication, hours_an_item, item_accuracy, kappa, passes_an_item, take

GATE_TOLERANCE = 1e-9
NOISE = 1e-9


class StaffedTeam:
    """A team with people: its populations, and its classes and cuts to come."""

    def __init__(self, team, weeks, draws):
        self.team = team
        self.classes = Classes(team, draws)
        self.trainers = Population(team, team.role, team.start_with, weeks, draws, trains=True)
        self.lead = self.qa = None
        if team.pod and team.pod.lead:
            self.lead = Population(team, team.pod.lead, needed(team.start_with, team.pod.size), weeks, draws, False)
        if team.pod and team.pod.qa:
            of = team.pod.trainers_per_qa
            self.qa = Population(team, team.pod.qa, needed(team.start_with, of), weeks, draws, False)
        self.factors = np.ones((weeks + 1, draws.trials))

    @property
    def populations(self):
        return [population for population in (self.trainers, self.lead, self.qa) if population]

    def pods_follow(self, w):
        for population, size in [(self.lead, "size"), (self.qa, "trainers_per_qa")]:
            if population:
                change = needed(self.trainers.positions, getattr(self.team.pod, size)) - population.positions
                population.hire(w, np.maximum(0, change))
                population.cut(np.maximum(0, -change))


def needed(positions, group):
    return np.maximum(0, np.ceil(positions / group))


class StreamState:
    def __init__(self, stream, trials):
        self.stream = stream
        self.backlog = np.zeros(trials)
        self.items = np.zeros(trials)         # in the review queue
        self.accuracy = np.zeros(trials)      # of these, mixed by items
        self.adjudication = np.zeros(trials)


class Trials:
    """Runs a plan whose ranges are drawn; `series` then holds (weeks, trials) by name and subject."""

    def __init__(self, plan, draws):
        # What gives the run its shape has one value for all trials.
        if any(isinstance(x, np.ndarray) for x in [plan.weeks, *(stream.priority for stream in plan.streams)]):
            raise NotImplementedError("a range of horizons or of priorities")
        self.plan, self.draws = plan, draws
        self.staffed = {team.name: StaffedTeam(team, plan.weeks, draws) for team in plan.teams if hasattr(team, "site")}
        self.crowds = {team.name: team for team in plan.teams if isinstance(team, Crowd)}
        self.streams = [StreamState(stream, draws.trials) for stream in plan.streams]
        self.ledger = Ledger(plan, draws)
        self.gate_closed = np.zeros(draws.trials, bool)
        self.hires = np.zeros(draws.trials)
        self.series = defaultdict(lambda: np.zeros((plan.weeks, draws.trials)))

    def run(self):
        for self.week in range(self.plan.weeks):
            self.people_start_and_go()
            self.capacity()
            self.work()
            self.pay()
            self.end_of_week()
        self.series["cost", ""], self.npv = self.ledger.close()
        return self

    def record(self, name, subject, values):
        self.series[name, subject][self.week] = values

    # Steps 1 to 4

    def people_start_and_go(self):
        w = self.week
        stuck = self.gate_closed
        for first, end in self.plan.pauses:
            stuck = stuck | (np.less_equal(first, w) & np.less(w, end))
        for staffed in self.staffed.values():
            for population in staffed.populations:
                population.begin_week(w)
            staffed.classes.slip(stuck)
            trainers = staffed.trainers
            trainers.hire(w, staffed.classes.start(w))
            if np.any(staffed.team.productivity_spread > 0):
                # Reading: n is how many start, also where a cut of the same week lets some of them go.
                spread = staffed.team.productivity_spread
                staffed.factors[w + 1] = self.draws.productivity_factor(trainers.starts, spread)
            trainers.cut(staffed.classes.cut(w))
            staffed.pods_follow(w)
            self.count_people(staffed)

    def count_people(self, staffed):
        w, name = self.week, staffed.team.name
        trainers = staffed.trainers
        in_onboarding = np.where(tenures(w) < staffed.team.onboarding, trainers.rows[: w + 2], 0)
        self.record("positions", name, trainers.positions)
        self.record("trainers", name, trainers.people)
        self.record("onboarding", name, in_onboarding.sum(axis=0))
        self.record("starts", name, trainers.starts)
        self.record("released", name, trainers.released)
        for series, population in [("leads", staffed.lead), ("qa", staffed.qa)]:
            self.record(series, name, population.people if population else 0)
        for population in staffed.populations:
            self.hires += population.starts
            self.series["people", ""][w] += population.people

    # Step 5: hours (sections 2, 6 and 10)

    def capacity(self):
        self.hours, self.qa_hours, self.accuracy = {}, {}, {}
        for name, staffed in self.staffed.items():
            self.team_capacity(name, staffed)
        for name, crowd in self.crowds.items():
            works = np.greater_equal(self.week, crowd.lead_time)
            self.hours[name] = np.where(works, crowd.capacity, 0) * np.ones(self.draws.trials)
            self.qa_hours[name] = np.zeros(self.draws.trials)
            self.accuracy[name] = crowd.accuracy * np.ones(self.draws.trials)
            self.record("capacity_hours", name, self.hours[name])

    def team_capacity(self, name, staffed):
        w, team = self.week, staffed.team
        people, tenure = staffed.trainers.rows[: w + 2], tenures(w)
        hours = person_hours(self.plan, team.site, w)
        trainer_hours = np.maximum(0, hours - team.calibration)
        effective = people * productivity(team, tenure) * staffed.factors[: w + 2]
        mentored = tenure < team.mentoring_weeks
        gross = effective.sum(axis=0) * trainer_hours
        past_mentoring = np.where(mentored, 0, effective).sum(axis=0) * trainer_hours
        mentoring = np.minimum(team.mentoring_hours * np.where(mentored, people, 0).sum(axis=0), past_mentoring)
        right = (effective * accuracy(team, tenure)).sum(axis=0) * trainer_hours
        self.accuracy[name] = ratio(right, gross)
        self.hours[name] = gross - mentoring
        self.qa_hours[name] = staffed.qa.people * hours if staffed.qa else np.zeros(self.draws.trials)
        self.record("capacity_hours", name, self.hours[name])
        self.record("mentoring_hours", name, mentoring)
        self.record("gold_accuracy", name, self.accuracy[name])
        self.record("qa_hours", name, self.qa_hours[name])
        self.record("producing", name, np.where(tenure < team.onboarding, 0, people).sum(axis=0))
        self.record("effective", name, effective.sum(axis=0))

    # Step 5: work (sections 7 and 9)

    def work(self):
        capacity, qa_capacity = dict(self.hours), dict(self.qa_hours)
        self.closing = np.zeros(self.draws.trials, bool)
        for state in sorted(self.streams, key=lambda state: state.stream.priority):
            self.produce(state)
            self.review(state)
        for name in capacity:
            self.record("used_hours", name, capacity[name] - self.hours[name])
            self.record("qa_used_hours", name, qa_capacity[name] - self.qa_hours[name])

    def produce(self, state):
        """Works the backlog as far as hours reach, and tests the gate."""
        stream, w = state.stream, self.week
        arrived = self.arrivals(stream)
        state.backlog = state.backlog + arrived
        each, passes = by_passes(hours_an_item, stream), by_passes(passes_an_item, stream)
        taken, hours, cleared = self.take(state.backlog * each, stream, self.hours)
        produced = np.where(cleared, state.backlog, hours / each)
        state.backlog = state.backlog - produced
        for name in stream.teams:
            if name in self.crowds:
                self.ledger.pay_crowd(self.crowds[name], w, taken[name] / each * passes)
        a = self.mean_accuracy(taken)
        agreement = kappa(stream, a)
        self.queue(state, np.where(hours > 0, produced, 0), a)
        staffed = {name: part for name, part in taken.items() if name in self.staffed}
        self.closing |= self.misses(stream, self.mean_accuracy(staffed))
        for name, values in [
            ("arrived", arrived), ("produced", produced), ("cleared", cleared), ("gold_accuracy", a),
            ("kappa", agreement),
        ]:
            self.record(name, stream.name, values)

    def arrivals(self, stream):
        rate = 0
        for week, a_week in stream.rates:
            rate = np.where(np.less_equal(week, self.week), a_week, rate)
        volume = sum(np.where(np.equal(week, self.week), items, 0) for week, items in stream.volumes)
        arrived = (rate + volume) * np.ones(self.draws.trials)
        if np.any(stream.demand_spread > 0):
            arrived *= self.draws.demand_factor(stream.demand_spread)
        return arrived

    def take(self, wanted, stream, left):
        """Takes hours from the stream's teams in their order: of each, all together, and whether that is enough."""
        still = wanted
        taken = {}
        for name in stream.teams:
            taken[name] = np.minimum(still, left[name])
            left[name] = left[name] - taken[name]
            still = still - taken[name]
        hours = sum(taken.values())
        return taken, hours, hours >= wanted * (1 - NOISE)

    def mean_accuracy(self, hours):
        """Weighted by hours; NaN where there are none."""
        right = sum(np.where(part > 0, part * self.accuracy[name], 0) for name, part in hours.items())
        return ratio(right, sum(hours.values()) + np.zeros(self.draws.trials))

    def misses(self, stream, a):
        """Whether an accuracy is below one of the stream's gates (section 9); NaN is not."""
        low = np.zeros(self.draws.trials, bool)
        if stream.gold_gate is not None:
            low |= a < stream.gold_gate - GATE_TOLERANCE
        if stream.kappa_gate is not None:
            low |= kappa(stream, a) < stream.kappa_gate - GATE_TOLERANCE
        return low

    def queue(self, state, items, a):
        """Produced items join the review queue."""
        total = state.items + items
        a = np.where(items > 0, a, 0)
        for name, of in [("accuracy", item_accuracy), ("adjudication", adjudication)]:
            now = by_passes(lambda stream: of(stream, a), state.stream)
            mixed = ratio(state.items * getattr(state, name) + items * now, total)
            setattr(state, name, np.where(total > 0, mixed, getattr(state, name)))
        state.items = total

    def review(self, state):
        stream = state.stream
        each = (stream.sample + state.adjudication) * stream.review_time
        _, hours, all_of_it = self.take(state.items * each, stream, self.qa_hours)
        released = np.where(all_of_it, state.items, ratio(hours, each))
        rework = released * stream.sample * (1 - state.accuracy) * stream.detection
        right = released * state.accuracy
        state.items = state.items - released
        state.backlog = state.backlog + rework
        for name, values in [
            ("delivered", released - rework), ("rework", rework), ("delivered_right", right),
            ("backlog", state.backlog), ("in_review", state.items),
        ]:
            self.record(name, stream.name, values)

    def pay(self):
        for staffed in self.staffed.values():
            for population in staffed.populations:
                self.ledger.pay(population, self.week)
        for item in self.plan.overhead:
            self.ledger.pay_overhead(item, self.week)
        self.ledger.currencies.next_week()

    # Step 6

    def end_of_week(self):
        for name, staffed in self.staffed.items():
            for population in staffed.populations:
                leavers = population.end_of_week(self.week)
                self.series["all_leavers", ""][self.week] += leavers
                if population is staffed.trainers:
                    self.record("leavers", name, leavers)
        self.gate_closed = self.closing
        self.record("hiring_paused", "", self.gate_closed)


def ratio(a, b):
    """a/b; NaN where there is nothing to share."""
    a, b = np.broadcast_arrays(np.asarray(a, float), np.asarray(b, float))
    return np.divide(a, b, out=np.full(a.shape, np.nan), where=b > 0)


def by_passes(of, stream):
    """`of(stream)`, also where the number of passes differs from trial to trial."""
    if not isinstance(stream.passes, np.ndarray):
        return of(stream)
    result = np.zeros(len(stream.passes))
    for passes in np.unique(stream.passes):
        result = np.where(stream.passes == passes, of(replace(stream, passes=int(passes))), result)
    return result
