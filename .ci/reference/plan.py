"""A scenario with its rate cards, read into plain numbers.

What is text in the files is a number here: shares as fractions, time to work in hours, durations in weeks,
weeks 0-based, pay a month in the card's currency.
"""

import math
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import yaml

from values import Values, choice, parse_date

SHIPPED_CARDS = Path(__file__).resolve().parents[2] / "RateCards"
NAMED_LISTS = {"teams": "team", "work": "stream", "overhead": "item"}


# What a plan consists of


@dataclass
class Pay:
    """Monthly pay of a role: one figure that grows, or figures by date that do not."""

    monthly: float | None
    dated: list[tuple[date, float]] = field(default_factory=list)


@dataclass
class BurdenPart:
    """A share of a month's pay between a floor and a cap, or an amount; due up to the highest pay."""

    share: float = 0
    floor: float = 0
    cap: float = math.inf
    amount: float = 0
    highest_pay: float = math.inf

    def of(self, pay):
        if pay > self.highest_pay:
            return 0
        return self.amount + self.share * min(max(pay, self.floor), self.cap)


@dataclass
class Site:
    name: str
    currency: str
    hours_per_week: float
    leave: float
    holidays: float | set[date]
    shrinkage: float
    attrition: float
    new_hire_multiplier: float
    new_hire_weeks: int
    salary_growth: float
    burden: list[BurdenPart]
    management_fee: float
    time_to_hire: int
    recruiting_cost: float
    onboarding_cost: float
    severance: float
    seat: float
    tooling: float
    roles: dict[str, Pay]
    per_dollar: float | None


@dataclass
class Ramp:
    """Either steps (week, headcount), or a target with its class weeks and shape."""

    steps: list[tuple[int, int]] | None
    to: float = 0
    begin: int = 0
    complete: int = 0
    class_every: int = 1
    shape: str = "linear"


@dataclass
class Productivity:
    curve: str
    start: float = 0
    full_after: float = 0
    rate: float = 1
    weekly: list[float] = field(default_factory=list)


@dataclass
class Pod:
    size: float
    lead: str | None
    qa: str | None
    trainers_per_qa: float


@dataclass
class Team:
    """A staffed team."""

    name: str
    site: Site
    role: str
    start_with: int
    bench_size: int
    bench_lead_time: int
    ramp: Ramp | None
    onboarding: int
    graduation: float
    productivity: Productivity
    accuracy_start: float
    accuracy_full: float
    settles_after: float
    mentoring_hours: float
    mentoring_weeks: int
    calibration: float
    backfill: bool
    pod: Pod | None
    productivity_spread: float  # risk only, as are the other two below


@dataclass
class Crowd:
    """A team with `sourcing: crowd`."""

    name: str
    lead_time: int
    capacity: float
    accuracy: float
    price: float


@dataclass
class Stream:
    name: str
    teams: list[str]
    priority: int
    handle_time: float
    passes: int
    overlap: float
    prelabel_saving: float
    classes: int
    senior_accuracy: float
    sample: float
    review_time: float
    detection: float
    due: int | None
    gold_gate: float | None
    kappa_gate: float | None
    rates: list[tuple[int, float]]
    volumes: list[tuple[int, float]]
    demand_spread: float


@dataclass
class Overhead:
    name: str
    monthly: float
    cost: float
    at: int | None
    every: int | None


@dataclass
class Plan:
    start: date
    weeks: int
    currency: str
    discount_rate: float
    fx: dict[str, float]
    fx_drift: dict[str, float]
    fx_volatility: dict[str, float]
    pauses: list[tuple[int, int]]  # the first week, and the first one after it
    teams: list[Team | Crowd]
    streams: list[Stream]
    overhead: list[Overhead]
    contingency: float


# Files laid over one another


class Written(str):
    """A text that knows its place in the files."""

    place: tuple[str, int, int]


class Loader(yaml.BaseLoader):
    def construct_scalar(self, node):
        text = Written(super().construct_scalar(node))
        text.place = (node.start_mark.name, node.start_mark.line, node.start_mark.column)
        return text


def read_file(path):
    with open(path, "rb") as file:
        return yaml.load(file, Loader=Loader)


def merge(base, top):
    """Mappings merge key by key; anything else replaces."""
    if not (isinstance(base, dict) and isinstance(top, dict)):
        return top
    merged = dict(base)
    for key, value in top.items():
        if key not in merged:
            merged[key] = value
        elif key == "ramp":
            merged[key] = merge_ramp(merged[key], value)
        elif key == "burden":
            merged[key] = merge_burden(merged[key], value)
        else:
            merged[key] = merge(merged[key], value)
    return merged


def merge_ramp(base, top):
    """A ramp that gives `steps` replaces the whole ramp; one that gives `to` replaces `steps`."""
    if "steps" in top:
        return top
    kept = {key: value for key, value in base.items() if not (key == "steps" and "to" in top)}
    return merge(kept, top)


def merge_burden(base, top):
    """Parts merge by name and key by key; a part that gives a share replaces an amount, and the other way round."""
    if not (isinstance(base, dict) and isinstance(top, dict)):
        return top
    merged = dict(base)
    for name, part in top.items():
        below = merged.get(name)
        if isinstance(part, dict) and isinstance(below, dict):
            of_share = {"share", "of_pay_from", "of_pay_up_to"}
            gone = of_share if "amount" in part else {"amount"} if of_share & part.keys() else set()
            part = {key: text for key, text in below.items() if key not in gone} | part
        merged[name] = part
    return merged


def lay_over(base, top):
    """A scenario over a scenario: as `merge`, but teams, streams and overhead items match by name."""
    merged = merge(base, {key: value for key, value in top.items() if key not in NAMED_LISTS})
    for key, name in NAMED_LISTS.items():
        if key not in top:
            continue
        items = {item[name]: item for item in base.get(key, [])}
        for item in top[key]:
            if choice(item.get("remove", "no")):
                del items[item[name]]
            else:
                items[item[name]] = merge(items.get(item[name], {}), item)
        merged[key] = list(items.values())
    return merged


def read_scenario(path):
    """The file with everything that it extends."""
    scenario = read_file(path)
    below = scenario.pop("extends", None)
    return lay_over(read_scenario(path.parent / below), scenario) if below else scenario


def find_card(name, folder):
    # Reading: the folder is that of the scenario asked for, also where an extended file elsewhere names the card.
    places = [
        folder / name,
        folder.parent / "RateCards" / f"{name}.yaml",
        folder / f"{name}.yaml",
        Path("RateCards") / f"{name}.yaml",
        SHIPPED_CARDS / f"{name}.yaml",
    ]
    for place in places:
        if place.is_file():
            return place
    raise FileNotFoundError(f"no rate card '{name}' at any of {[str(place) for place in places]}")


# From text to numbers


def load(path, alternative=None, ranges="expected"):
    """The plan of a scenario file, or of one of its alternatives."""
    return Builder(read_tree(path, alternative), Path(path).resolve().parent, Values(ranges)).plan()


def read_tree(path, alternative=None):
    scenario = read_scenario(Path(path).resolve())
    alternatives = scenario.pop("alternatives", {})
    return scenario if alternative is None else lay_over(scenario, alternatives[alternative])


def alternatives_of(path):
    return list(read_scenario(Path(path).resolve()).get("alternatives", {}))


class Builder:
    """Reads the fields of one scenario; a field that is absent is 0 or none unless notation.md has a default."""

    def __init__(self, scenario, folder, values):
        self.scenario = scenario
        self.folder = folder
        self.values = values
        self.start = parse_date(scenario["start"])
        self.currency = scenario["currency"]

    def plan(self):
        scenario, values = self.scenario, self.values
        self.sites = {name: self.site(name, fields) for name, fields in scenario.get("sites", {}).items()}
        return Plan(
            start=self.start,
            weeks=values.whole_weeks(scenario["horizon"]),
            currency=self.currency,
            discount_rate=values.share(scenario.get("discount_rate", "0")),
            fx=self.exchange_rates(),
            fx_drift={code: values.share(text) for code, text in scenario.get("fx_drift", {}).items()},
            fx_volatility={code: values.share(text) for code, text in scenario.get("fx_volatility", {}).items()},
            pauses=[self.pause(fields) for fields in scenario.get("pauses", [])],
            teams=[self.team(fields) for fields in scenario["teams"]],
            streams=[self.stream(fields) for fields in scenario["work"]],
            overhead=[self.overhead(fields) for fields in scenario.get("overhead", [])],
            contingency=values.share(scenario.get("contingency", "0")),
        )

    def exchange_rates(self):
        """What the scenario says; a plan in dollars takes what it does not say from its cards."""
        rates = {}
        if self.currency == "USD":
            rates = {site.currency: site.per_dollar for site in self.sites.values() if site.per_dollar is not None}
        return rates | {code: self.values.number(text) for code, text in self.scenario.get("fx", {}).items()}

    def week(self, text):
        return self.values.week(text, self.start)

    def pause(self, fields):
        first = self.week(fields["from"])
        return first, first + self.values.whole_weeks(fields["for"])

    def site(self, name, fields):
        # Reading: what a site sets is laid over its card key by key, so `roles: {annotator: …}` at a site leaves
        # the card's other roles, and `new_hire_attrition: {multiplier: 3}` leaves the card's `for`. Money that a
        # site sets is in the card's currency.
        card = read_file(find_card(fields["rate_card"], self.folder))
        card = merge(card, {key: value for key, value in fields.items() if key != "rate_card"})
        values, currency = self.values, card["currency"]
        hours_per_week = values.hours_a_week(card.get("hours_per_week", "40"))
        new_hires = card.get("new_hire_attrition", {})
        return Site(
            name=name,
            currency=currency,
            hours_per_week=hours_per_week,
            leave=values.days_a_year(card.get("leave", "0 days")),
            holidays=self.holidays(card.get("holidays", "0 days")),
            shrinkage=values.share(card.get("shrinkage", "0")),
            attrition=values.share(card.get("attrition", "0")),
            new_hire_multiplier=values.number(new_hires.get("multiplier", "1")),
            new_hire_weeks=values.whole_weeks(new_hires.get("for", "0 weeks")),
            salary_growth=values.share(card.get("salary_growth", "0")),
            burden=self.burden(card.get("burden", {}), currency),
            management_fee=values.share(card.get("management_fee", "0")),
            time_to_hire=values.lead_time(card.get("time_to_hire", "0 weeks")),
            recruiting_cost=values.money(card.get("recruiting_cost", "0"), currency),
            onboarding_cost=values.money(card.get("onboarding_cost", "0"), currency),
            severance=values.money(card.get("severance", "0"), currency),
            seat=values.monthly(card.get("seat", "0"), currency),
            tooling=values.monthly(card.get("tooling", "0"), currency),
            roles={role: self.pay(item["pay"], currency, hours_per_week) for role, item in card["roles"].items()},
            per_dollar=values.number(card["per_dollar"]) if "per_dollar" in card else None,
        )

    def burden(self, burden, currency):
        """One share of pay, or parts by name."""
        if isinstance(burden, str):
            return [BurdenPart(share=self.values.share(burden))]
        return [self.burden_part(part, currency) for name, part in burden.items() if name != "source"]

    def burden_part(self, part, currency):
        values = self.values
        if isinstance(part, str):
            if "%" in part:
                return BurdenPart(share=values.share(part))
            return BurdenPart(amount=values.monthly(part, currency))
        read = BurdenPart()
        if "share" in part:
            read.share = values.share(part["share"])
        if "of_pay_from" in part:
            read.floor = values.monthly(part["of_pay_from"], currency)
        if "of_pay_up_to" in part:
            read.cap = values.monthly(part["of_pay_up_to"], currency)
        if "amount" in part:
            read.amount = values.monthly(part["amount"], currency)
        if "where_pay_up_to" in part:
            read.highest_pay = values.monthly(part["where_pay_up_to"], currency)
        return read

    def holidays(self, holidays):
        """Days a year, or dates."""
        if isinstance(holidays, list):
            return {parse_date(day) for day in holidays}
        return self.values.days_a_year(holidays)

    def pay(self, pay, currency, hours_per_week):
        if isinstance(pay, list):
            return Pay(None, [
                (parse_date(entry["from"]), self.values.pay(entry["pay"], currency, hours_per_week)) for entry in pay
            ])
        return Pay(self.values.pay(pay, currency, hours_per_week))

    def team(self, fields):
        if fields.get("sourcing") == "crowd":
            return self.crowd(fields)
        values = self.values
        bench = fields.get("bench", {})
        onboarding = fields.get("onboarding", {})
        accuracy = fields.get("accuracy", {})
        mentoring = fields.get("mentoring", {})
        return Team(
            name=fields["team"],
            site=self.sites[fields["site"]],
            role=fields["role"],
            start_with=values.count(fields.get("start_with", "0")),
            bench_size=values.count(bench.get("size", "0")),
            bench_lead_time=values.lead_time(bench.get("lead_time", "0 weeks")),
            ramp=self.ramp(fields["ramp"]) if "ramp" in fields else None,
            onboarding=values.whole_weeks(onboarding.get("duration", "0 weeks")),
            graduation=values.share(onboarding.get("graduation", "100%")),
            productivity=self.productivity(fields.get("productivity")),
            accuracy_start=values.share(accuracy.get("start", "100%")),
            accuracy_full=values.share(accuracy.get("full", "100%")),
            settles_after=values.weeks(accuracy.get("settles_after", "0 weeks")),
            mentoring_hours=values.hours(mentoring.get("hours", "0 h")),
            mentoring_weeks=values.whole_weeks(mentoring.get("for", "0 weeks")),
            calibration=values.hours(fields.get("calibration", "0 h")),
            backfill=choice(fields.get("backfill", "yes")),
            pod=self.pod(fields["pod"]) if "pod" in fields else None,
            productivity_spread=values.share(fields.get("productivity_spread", "0")),
        )

    def crowd(self, fields):
        values = self.values
        # Reading: a crowd's accuracy has the default of a team's, 100%.
        return Crowd(
            name=fields["team"],
            lead_time=values.whole_weeks(fields.get("lead_time", "0 weeks")),
            capacity=values.hours(fields.get("capacity", "0 h")),
            accuracy=values.share(fields.get("accuracy", "100%")),
            price=values.money(fields.get("price", "0"), self.currency),
        )

    def ramp(self, fields):
        values = self.values
        if "steps" in fields:
            return Ramp([(self.week(step["week"]), values.count(step["headcount"])) for step in fields["steps"]])
        return Ramp(
            steps=None,
            to=values.count(fields["to"]),
            begin=self.week(fields["begin"]),
            complete=self.week(fields["complete"]),
            class_every=values.whole_weeks(fields.get("class_every", "1 week")),
            shape=fields.get("shape", "linear"),
        )

    def productivity(self, fields):
        if fields is None:
            return Productivity("none")
        values = self.values
        # Reading: where there is a curve, `start` has no default of its own and is 0 where it is absent.
        return Productivity(
            curve=fields.get("curve", "linear"),
            start=values.share(fields.get("start", "0")),
            full_after=values.weeks(fields.get("full_after", "0 weeks")),
            rate=values.share(fields.get("rate", "100%")),
            weekly=[values.share(text) for text in fields.get("weekly", [])],
        )

    def pod(self, fields):
        values = self.values
        # Reading: the sizes of groups are not rounded; ⌈positions / 6.5⌉ is a number of leads.
        return Pod(
            size=values.number(fields.get("size", "0")),
            lead=fields.get("lead"),
            qa=fields.get("qa"),
            trainers_per_qa=values.number(fields.get("trainers_per_qa", "0")),
        )

    def stream(self, fields):
        values = self.values
        review = fields.get("review", {})
        gates = merge(self.scenario.get("gates", {}), fields.get("gates", {}))
        demand = fields.get("demand", [])
        return Stream(
            name=fields["stream"],
            teams=fields["teams"],
            priority=values.count(fields.get("priority", "1")),
            handle_time=values.hours(fields["handle_time"]),
            passes=values.count(fields.get("passes", "1")),
            overlap=values.share(fields.get("overlap", "0")),
            prelabel_saving=values.share(fields.get("prelabel_saving", "0")),
            classes=values.count(fields.get("classes", "2")),
            senior_accuracy=values.share(fields.get("senior_accuracy", "98%")),
            sample=values.share(review.get("sample", "0")),
            review_time=values.hours(review.get("time", "0 h")),
            detection=values.share(review.get("detection", "100%")),
            due=values.whole_weeks(fields["due"]) if "due" in fields else None,
            gold_gate=values.share(gates["gold_accuracy"]) if "gold_accuracy" in gates else None,
            kappa_gate=values.number(gates["kappa"]) if "kappa" in gates else None,
            rates=[(self.week(entry["from"]), values.rate(entry["rate"])) for entry in demand if "rate" in entry],
            volumes=[
                (self.week(entry["at"]), values.number(entry["volume"])) for entry in demand if "volume" in entry
            ],
            demand_spread=values.share(fields.get("demand_spread", "0")),
        )

    def overhead(self, fields):
        values = self.values
        fte = values.number(fields.get("fte", "1"))
        return Overhead(
            name=fields["item"],
            monthly=values.pay(fields["pay"], self.currency, 40) * fte if "pay" in fields else 0,
            cost=values.money(fields.get("cost", "0"), self.currency),
            at=self.week(fields["at"]) if "at" in fields else None,
            every=values.whole_weeks(fields["every"]) if "every" in fields else None,
        )
