"""The week, in order (model.md, section 5), and what is known of each week afterwards."""

import math
from dataclasses import dataclass, field

from money import Ledger, person_hours
from people import Population, accuracy, in_production, planned_classes, productivity
from plan import Crowd
from work import (
    ReviewQueue,
    adjudication,
    demand,
    enough,
    hours_an_item,
    item_accuracy,
    kappa,
    passes_an_item,
    take,
)

GATE_TOLERANCE = 1e-9


# What is recorded


@dataclass
class TeamWeek:
    positions: int = 0
    trainers: float = 0
    onboarding: float = 0
    leads: float = 0
    qa: float = 0
    pods: int = 0
    starts: float = 0
    leavers: float = 0
    released: float = 0
    capacity: float = 0
    mentoring: float = 0
    used: float = 0
    qa_hours: float = 0
    qa_used: float = 0
    accuracy: float | None = None
    producing: float = 0       # Σ n over trainers in production
    effective: float = 0       # Σ n·p(k) over them
    all_leavers: float = 0     # of leads and QA too


@dataclass
class StreamWeek:
    arrived: float = 0
    produced: float = 0
    cleared: bool = True
    delivered: float = 0
    delivered_right: float = 0
    rework: float = 0
    backlog: float = 0
    in_review: float = 0
    accuracy: float | None = None
    kappa: float | None = None


@dataclass
class Hire:
    """People of one population who start in one week for one reason; `lead` is the weeks since the requisition."""

    team: int
    role: str
    week: int
    lead: int
    people: float
    reason: str
    from_bench: bool


@dataclass
class Result:
    plan: object
    teams: list[list[TeamWeek]] = field(default_factory=list)      # by week, then team
    streams: list[list[StreamWeek]] = field(default_factory=list)  # by week, then stream
    paused: list[bool] = field(default_factory=list)
    hires: list[Hire] = field(default_factory=list)
    classes: list[list] = field(default_factory=list)              # by team
    ledger: dict = field(default_factory=dict)
    person_months: float = 0


# What carries from week to week


class StaffedTeam:
    """A team with people: its populations, and its classes and cuts to come."""

    def __init__(self, index, team):
        self.index = index
        self.team = team
        self.classes, self.cuts = planned_classes(team)
        self.trainers = self.population("trainer", team.role, team.start_with)
        self.trainers.onboarding = team.onboarding
        self.trainers.graduation = team.graduation
        self.lead = self.pod_population("lead")
        self.qa = self.pod_population("qa")

    def population(self, kind, role, positions):
        return Population(kind, role, self.team.site, self.team.backfill, positions)

    def pod_population(self, kind):
        role = getattr(self.team.pod, kind) if self.team.pod else None
        return self.population(kind, role, self.needed(kind, self.team.start_with)) if role else None

    def needed(self, kind, positions):
        """Leads or QA for so many positions."""
        group = self.team.pod.size if kind == "lead" else self.team.pod.trainers_per_qa
        return max(0, math.ceil(positions / group))

    @property
    def populations(self):
        return [population for population in (self.trainers, self.lead, self.qa) if population]


class StreamState:
    def __init__(self, stream):
        self.stream = stream
        self.backlog = 0.0
        self.queue = ReviewQueue()


# The simulation


def simulate(plan):
    return Simulation(plan).run()


class Simulation:
    def __init__(self, plan):
        self.plan = plan
        self.staffed = [StaffedTeam(i, team) for i, team in enumerate(plan.teams) if not isinstance(team, Crowd)]
        self.streams = [StreamState(stream) for stream in plan.streams]
        self.ledger = Ledger(plan)
        self.gate_closed = False
        self.result = Result(plan)
        for team in plan.teams:
            self.result.classes.append(next((s.classes for s in self.staffed if s.team is team), []))

    def run(self):
        for w in range(self.plan.weeks):
            self.week = w
            self.records = {team.name: TeamWeek() for team in self.plan.teams}
            for staffed in self.staffed:
                for population in staffed.populations:
                    population.begin_week()
            self.slip()
            self.start_people()
            self.cut_people()
            self.pods_follow()
            self.count_people()
            self.capacity()
            self.work()
            self.pay()
            self.end_of_week()
            self.result.teams.append(list(self.records.values()))
            self.result.paused.append(self.gate_closed)
        self.result.ledger = self.ledger.close()
        self.result.person_months = self.ledger.person_months
        return self.result

    # Step 1

    def slip(self):
        # Reading: once a week, also where a pause meets a closed gate. A class that is due this week does not start.
        if self.gate_closed or any(first <= self.week < end for first, end in self.plan.pauses):
            for staffed in self.staffed:
                for planned in staffed.classes:
                    if planned.started is None:
                        planned.due += 1

    # Step 2

    def start_people(self):
        for staffed in self.staffed:
            for population in staffed.populations:
                arrived = population.arrivals(self.week)
                self.record_start(staffed, population, arrived, "backfill")
            for planned in staffed.classes:
                if planned.due == self.week:
                    planned.started = self.week
                    staffed.trainers.hire(self.week, planned.size)
                    self.record_start(staffed, staffed.trainers, planned.size, "ramp", planned.from_bench)

    def record_start(self, staffed, population, people, reason, from_bench=False):
        if people > 0:
            team = staffed.team
            lead = team.bench_lead_time if from_bench else team.site.time_to_hire
            hire = Hire(staffed.index, population.role, self.week, lead, people, reason, from_bench)
            self.result.hires.append(hire)

    # Step 3

    def cut_people(self):
        for staffed in self.staffed:
            for week, size in staffed.cuts:
                if week == self.week:
                    staffed.trainers.cut(size)

    # Step 4

    def pods_follow(self):
        # Reading: leads and QA follow the positions that the week's starts and cuts leave together.
        for staffed in self.staffed:
            for population in (staffed.lead, staffed.qa):
                if population is None:
                    continue
                change = staffed.needed(population.kind, staffed.trainers.positions) - population.positions
                if change > 0:
                    population.hire(self.week, change)
                    self.record_start(staffed, population, change, "pod")
                elif change < 0:
                    population.cut(-change)

    def count_people(self):
        for staffed in self.staffed:
            team, trainers = staffed.team, staffed.trainers
            record = self.records[team.name]
            record.positions = trainers.positions
            record.trainers = trainers.people
            record.onboarding = sum(c.people for c in trainers.cohorts if not in_production(team, c, self.week))
            record.leads = staffed.lead.people if staffed.lead else 0
            record.qa = staffed.qa.people if staffed.qa else 0
            record.pods = staffed.lead.positions if staffed.lead else 0
            record.starts = trainers.starts
            record.released = trainers.released

    # Step 5: hours (sections 2, 6 and 10)

    def capacity(self):
        w = self.week
        for staffed in self.staffed:
            self.team_capacity(staffed, self.records[staffed.team.name])
        for team in self.plan.teams:
            if isinstance(team, Crowd) and w >= team.lead_time:
                self.records[team.name].capacity = team.capacity
                self.records[team.name].accuracy = team.accuracy

    def team_capacity(self, staffed, record):
        w, team = self.week, staffed.team
        hours = person_hours(self.plan, team.site, w)
        trainer_hours = max(0, hours - team.calibration)
        gross = past_mentoring = mentored = weighted_accuracy = 0
        for cohort in staffed.trainers.cohorts:
            # Reading: people are mentored in onboarding too.
            is_mentored = cohort.younger_than(team.mentoring_weeks, w)
            if is_mentored:
                mentored += cohort.people
            if not in_production(team, cohort, w):
                continue
            effective = cohort.people * productivity(team, cohort, w)
            record.producing += cohort.people
            record.effective += effective
            gross += effective * trainer_hours
            weighted_accuracy += effective * trainer_hours * accuracy(team, cohort, w)
            if not is_mentored:
                past_mentoring += effective * trainer_hours
        record.mentoring = min(team.mentoring_hours * mentored, past_mentoring)
        record.capacity = gross - record.mentoring
        # Reading: a team without productive hours has no accuracy; hours lost to mentoring do not change it.
        record.accuracy = weighted_accuracy / gross if gross > 0 else None
        record.qa_hours = record.qa * hours

    # Step 5: work (sections 7 and 9)

    def work(self):
        left = {name: record.capacity for name, record in self.records.items()}
        qa_left = {name: record.qa_hours for name, record in self.records.items()}
        weeks = {}
        closed = False
        for state in sorted(self.streams, key=lambda state: state.stream.priority):
            week = StreamWeek()
            closed = self.produce(state, week, left) or closed
            self.review(state, week, qa_left)
            weeks[state.stream.name] = week
        self.result.streams.append([weeks[stream.name] for stream in self.plan.streams])
        self.closes = closed

    def produce(self, state, week, left):
        """Works the backlog as far as hours reach; whether the stream closes the gate."""
        stream = state.stream
        crowds = {team.name: team for team in self.plan.teams if isinstance(team, Crowd)}
        week.arrived = demand(stream, self.week)
        state.backlog += week.arrived
        each = hours_an_item(stream)
        wanted = state.backlog * each
        taken = take(wanted, stream.teams, left)
        hours = sum(taken.values())
        week.cleared = enough(hours, wanted)
        week.produced = state.backlog if week.cleared else hours / each
        state.backlog -= week.produced
        for name, part in taken.items():
            self.records[name].used += part
            if name in crowds:
                self.ledger.pay_crowd(crowds[name], self.week, part / each * passes_an_item(stream))
        if hours == 0:
            return False
        week.accuracy = self.mean_accuracy(taken)
        week.kappa = kappa(stream, week.accuracy)
        state.queue.add(week.produced, item_accuracy(stream, week.accuracy), adjudication(stream, week.accuracy))
        staffed_hours = {name: part for name, part in taken.items() if name not in crowds}
        return sum(staffed_hours.values()) > 0 and self.misses(stream, self.mean_accuracy(staffed_hours))

    def mean_accuracy(self, hours):
        """Weighted by hours."""
        # Reading: teams' accuracies are averaged first; item accuracy, τ and κ come from that mean.
        weighted = sum(part * self.records[name].accuracy for name, part in hours.items() if part > 0)
        return weighted / sum(hours.values())

    def misses(self, stream, a):
        """Whether an accuracy is below one of the stream's gates (section 9)."""
        low_gold = stream.gold_gate is not None and a < stream.gold_gate - GATE_TOLERANCE
        low_kappa = stream.kappa_gate is not None and kappa(stream, a) < stream.kappa_gate - GATE_TOLERANCE
        return low_gold or low_kappa

    def review(self, state, week, qa_left):
        stream, queue = state.stream, state.queue
        hours_each = (stream.sample + queue.adjudication) * stream.review_time
        wanted = queue.items * hours_each
        taken = take(wanted, stream.teams, qa_left)
        for name, part in taken.items():
            self.records[name].qa_used += part
        hours = sum(taken.values())
        released = queue.items if enough(hours, wanted) else hours / hours_each
        week.rework = released * stream.sample * (1 - queue.accuracy) * stream.detection
        week.delivered = released - week.rework
        week.delivered_right = released * queue.accuracy
        queue.items -= released
        state.backlog += week.rework
        week.backlog = state.backlog
        week.in_review = queue.items

    def pay(self):
        for staffed in self.staffed:
            for population in staffed.populations:
                self.ledger.pay(staffed.team, population, self.week)
        for item in self.plan.overhead:
            self.ledger.pay_overhead(item, self.week)

    # Step 6

    def end_of_week(self):
        for staffed in self.staffed:
            record = self.records[staffed.team.name]
            record.leavers = staffed.trainers.end_of_week(self.week)
            pod = [population for population in staffed.populations if population is not staffed.trainers]
            record.all_leavers = record.leavers + sum(population.end_of_week(self.week) for population in pod)
        self.gate_closed = self.closes
