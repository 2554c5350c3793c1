"""Random but valid scenarios with their rate cards, for checking podplan against the reference.

python3 .ci/reference/generate.py --seed N --count K --out DIR

writes DIR/001/Scenarios/s.yaml, DIR/001/RateCards/*.yaml and so on. The same seed gives the same files.
"""

import argparse
import random
from datetime import date, timedelta
from pathlib import Path

from texts import SYMBOLS, UNITS_OF_A_DOLLAR, Texts
from writing import write_yaml

SITES = ["manila", "bengaluru", "krakow", "austin", "Cebu City", "hyderabad", "remote eu"]
CARDS = ["philippines", "india-2026", "poland", "united-states", "generic"]
TEAMS = [
    "trainers", "manila core", "Tier 2", "coding-experts", "annotators B", "équipe lyon", "night shift", "team 7",
]
CROWDS = ["crowd", "open crowd", "burst_pool"]
TRAINER_ROLES = ["annotator", "rlhf-writer", "Domain expert", "reviewer"]
BURDENS = ["13th month", "SSS", "pension fund", "gratuity"]
STREAMS = [
    "preference pairs", "red teaming", "rubric grading", "image boxes", "code review (python)", "SFT, writing", "doc-qa",
]
OVERHEADS = ["ML liaison", "travel", "set-up", "security audit", "VPN & laptops", "account lead"]


class Scenario:
    """One scenario and its cards, as trees of text."""

    def __init__(self, rng):
        self.rng = rng
        self.texts = Texts(rng)
        self.start = date(2025, 1, 6) + timedelta(weeks=rng.randint(0, 200))
        shortest, longest = rng.choice([(1, 3), (2, 12), (9, 30), (20, 40), (31, 60), (40, 60), (52, 56), (61, 110)])
        self.weeks = rng.randint(shortest, longest)
        self.currency = rng.choice(["USD", "USD", "USD", "EUR", "INR", "PHP"])
        self.trainer_roles = rng.sample(TRAINER_ROLES, rng.randint(1, 3))
        self.lead_role = rng.choice(["team-lead", "team-lead", "team lead", self.trainer_roles[0]])
        self.qa_role = rng.choice(["qa-specialist", "qa-specialist", "QA", self.lead_role])
        names = rng.sample(CARDS, rng.randint(1, 3))
        self.card_currencies = {name: rng.choice(list(SYMBOLS)) for name in names}
        self.cards = {name: self.card(currency) for name, currency in self.card_currencies.items()}
        self.sites = {name: rng.choice(names) for name in rng.sample(SITES, rng.randint(1, 3))}
        self.staffed = rng.sample(TEAMS, rng.choice([1, 1, 2, 2, 3, 4]))
        self.crowds = rng.sample(CROWDS, rng.choice([0, 0, 1, 1, 2]))
        if self.chance(0.03):
            self.staffed, self.crowds = [], ["crowd"]
        self.stream_names = rng.sample(STREAMS, rng.choice([1, 1, 2, 3, 4]))
        self.sizes = {}
        self.handle_minutes = {}
        self.tree = self.scenario()

    def chance(self, probability):
        return self.rng.random() < probability

    def some(self, fields, probability=0.7):
        """Of optional fields (made when taken), each with some probability."""
        return {key: make() for key, make in fields.items() if self.chance(probability)}

    # Rate card

    def card(self, currency):
        rng, texts = self.rng, self.texts
        card = {"rate_card": rng.choice(["Philippines, Metro Manila", "India", "Generic: delivery centre", "EU #2"])}
        card |= self.some({
            "region": lambda: rng.choice(["onshore", "nearshore", "offshore"]),
            "as_of": lambda: "2026-03",
            "utc_offset": lambda: rng.choice(["+08:00", "+05:30", "-06:00", "+00:00"]),
        })
        card["currency"] = currency
        sourced = self.chance(0.4)
        if sourced:
            card["sources"] = {
                "survey-2026": {"title": "Survey, 2026", "class": "statistic"},
                "vendor-a": {
                    "title": "Vendor's table: roles",
                    "class": rng.choice(["claim", "measured", "law", "assumption"]),
                },
            }
            card["default_source"] = "survey-2026"
        card |= self.some(self.card_fields(currency))
        card["roles"] = {}
        for role in dict.fromkeys([*self.trainer_roles, self.lead_role, self.qa_role]):
            dollars = rng.choice([500, 900, 1500, 4000]) * (1 if role in self.trainer_roles else 1.7)
            card["roles"][role] = {"pay": self.card_pay(dollars, currency)}
            if sourced and self.chance(0.5):
                card["roles"][role]["source"] = "vendor-a"
        return card

    def card_fields(self, currency):
        """The fields that a site may set too."""
        rng, texts = self.rng, self.texts
        return {
            "hours_per_week": lambda: texts.number(35, 45, rng.choice([1, 0.5])),
            "leave": lambda: texts.days_a_year(5, 30),
            "holidays": self.holidays,
            "shrinkage": lambda: texts.share(0, 30),
            "attrition": lambda: texts.share(0, rng.choice([40, 90, 180]), a_year=True),
            "new_hire_attrition": lambda: {"multiplier": texts.number(1, 4, 0.5), "for": texts.weeks(0, 20)},
            "salary_growth": lambda: texts.share(0, 12, a_year=True),
            "burden": lambda: self.burden(currency),
            "management_fee": lambda: texts.share(0, 30),
            "time_to_hire": lambda: rng.choice(["0 weeks", texts.weeks(0, 4), texts.weeks(1, 12), texts.weeks(3, 9)]),
            "recruiting_cost": lambda: texts.money(0, 900, currency),
            "onboarding_cost": lambda: texts.money(0, 500, currency),
            "severance": lambda: texts.money(0, 3000, currency),
            "seat": lambda: texts.money(20, 400, currency, unit="/month"),
            "tooling": lambda: texts.money(0, 120, currency, unit=rng.choice(["/month", "/month", "/year"])),
        }

    def burden(self, currency):
        """One share of pay, or parts by name."""
        if self.chance(0.5):
            return self.texts.share(0, 40)
        names = self.rng.sample(BURDENS, self.rng.randint(0, len(BURDENS)))
        return {name: self.burden_part(currency) for name in names}

    def burden_part(self, currency):
        texts = self.texts

        def pay(low, high):
            return texts.money(low, high, currency, unit=self.rng.choice(["/month", "/month", ""]))

        amount = texts.money(1, 90, currency, unit="/month")
        match self.rng.choice(["share", "amount", "keys", "keys", "keys"]):
            case "share":
                return texts.join(texts.ends(0, 20, 0.5), "%")
            case "amount":
                return amount
        part = {"amount": amount} if self.chance(0.3) else {"share": texts.share(0, 20)}
        if "share" in part:
            part |= self.some({"of_pay_from": lambda: pay(10, 700), "of_pay_up_to": lambda: pay(900, 2500)}, 0.5)
        return part | self.some({"where_pay_up_to": lambda: pay(600, 3000)}, 0.3)

    def holidays(self):
        if self.chance(0.5):
            return self.texts.days_a_year(5, 25)
        span = self.weeks * 7 + 60
        days = self.rng.sample(range(-30, span), min(span, self.rng.randint(1, 25)))
        if self.chance(0.2):
            whole_week = 7 * self.rng.randrange(self.weeks)
            days = list({*days, *range(whole_week, whole_week + 5)})
        return [str(self.start + timedelta(days=day)) for day in sorted(days)]

    def card_pay(self, dollars, currency):
        if self.chance(0.7):
            return self.texts.pay(dollars, currency)
        days = sorted(self.rng.sample(range(-200, self.weeks * 7 + 60), self.rng.randint(1, 4)))
        return [
            {"from": str(self.start + timedelta(days=day)), "pay": self.texts.pay(dollars * (1 + 0.1 * i), currency)}
            for i, day in enumerate(days)
        ]

    # Scenario

    def scenario(self):
        rng, texts = self.rng, self.texts
        titles = ["Ramp RLHF trainers from 3 to 50", "Plan B: two sites", "Pilot, 8 weeks", "#1 choice"]
        tree = {"scenario": rng.choice(titles)}
        tree |= {"start": str(self.start), "horizon": self.horizon(), "currency": self.currency}
        tree |= self.some({"discount_rate": lambda: texts.share(0, 15)})
        tree |= self.exchange()
        if self.staffed:
            tree["sites"] = {name: self.site(card) for name, card in self.sites.items()}
        tree["teams"] = [self.team(name) for name in self.staffed] + [self.crowd(name) for name in self.crowds]
        rng.shuffle(tree["teams"])
        tree["work"] = [self.stream(name) for name in self.stream_names]
        if self.chance(0.7):
            tree["gates"] = self.gates()
        if self.chance(0.3):
            tree["pauses"] = self.pauses()
        if self.chance(0.6):
            tree["overhead"] = [self.overhead(name) for name in rng.sample(OVERHEADS, rng.randint(1, 4))]
        tree |= self.some({"contingency": lambda: texts.share(0, 15)})
        if self.chance(0.3):
            tree["targets"] = self.targets()
        if self.chance(0.3):
            tree["alternatives"] = {"plan b": self.alternative(tree)}
            if self.chance(0.4):
                tree["alternatives"]["onshore"] = self.alternative(tree)
        if self.chance(0.3):
            tree = self.shuffled(tree)
        return tree

    def shuffled(self, tree):
        keys = list(tree)
        self.rng.shuffle(keys)
        return {key: tree[key] for key in keys}

    def horizon(self):
        if self.weeks % 13 == 0 and self.chance(0.5):
            return f"{self.weeks * 3 // 13} months"
        if self.chance(0.1):
            return f"{self.weeks * 5} days"
        return f"{self.weeks} week" + ("s" if self.weeks != 1 else "")

    def exchange(self):
        """Rates of all the currencies that a card may bring."""
        foreign = sorted(set(self.card_currencies.values()) - {self.currency})
        # What the sites' cards say of a dollar is enough for a plan in dollars; else `fx` wins.
        carded = {code for code in foreign if code != "USD" and self.chance(0.3)}
        for name, currency in self.card_currencies.items():
            if currency in carded:
                self.cards[name]["per_dollar"] = str(round(UNITS_OF_A_DOLLAR[currency] * 1.02, 4))
        if self.currency == "USD" and self.chance(0.7):
            sited = {self.card_currencies[card] for card in self.sites.values()} if self.staffed else set()
            foreign = [code for code in foreign if code not in carded & sited]
        rates, drifts, volatilities = {}, {}, {}
        for code in foreign:
            rate = UNITS_OF_A_DOLLAR[code] / UNITS_OF_A_DOLLAR[self.currency] * self.rng.uniform(0.95, 1.05)
            decimals = 2 if rate > 5 else 4 if rate > 0.1 else 5
            ends = sorted(round(rate * factor, decimals) for factor in ([1] if self.chance(0.7) else [1, 1.05]))
            rates[code] = self.texts.join(ends)
            if self.chance(0.5):
                drifts[code] = self.rng.choice([self.texts.share(0, 8, a_year=True), "-1.5%"])
            if self.chance(0.3):
                volatilities[code] = self.texts.share(2, 12)
        named = {"fx": rates, "fx_drift": drifts, "fx_volatility": volatilities}
        return {key: value for key, value in named.items() if value}

    def site(self, card):
        fields = {"rate_card": self.rng.choice([card, card, card, f"../RateCards/{card}.yaml"])}
        currency = self.card_currencies[card]
        fields |= self.some(self.card_fields(currency), 0.12)
        if self.chance(0.15):
            role = self.rng.choice(list(self.cards[card]["roles"]))
            fields["roles"] = {role: {"pay": self.card_pay(1200, currency)}}
        return fields

    # Teams

    def team(self, name):
        rng, texts = self.rng, self.texts
        start_with = rng.choice([0, 1, 2, 3, 3, 4, 5, 8, 12, 20, 30, 40])
        self.sizes[name] = start_with
        team = {"team": name, "site": rng.choice(list(self.sites)), "role": rng.choice(self.trainer_roles)}
        if start_with or self.chance(0.5):
            team["start_with"] = texts.count(start_with)
        if self.chance(0.85):
            team["ramp"] = self.ramp(name, start_with)
        team |= self.some({
            "bench": lambda: {"size": texts.count(rng.randint(1, 12)), "lead_time": texts.weeks(0, 4)},
            "onboarding": self.onboarding,
            "productivity": self.productivity,
            "mentoring": lambda: {"hours": texts.hours_a_week(0.5, 8), "for": texts.weeks(0, 10)},
            "calibration": lambda: "45 h/week" if self.chance(0.1) else texts.hours_a_week(0, 4),
            "backfill": lambda: rng.choice(["yes", "yes", "true", "no", "false"]),
        }, rng.choice([0.3, 0.6, 0.9]))
        team |= self.some({"accuracy": self.accuracy, "pod": self.pod}, 0.8)
        if "productivity" in team and self.chance(0.4):
            team["productivity_spread"] = texts.share(5, 30)
        return team

    def ramp(self, name, start_with):
        return self.ramp_of_steps(name, start_with) if self.chance(0.35) else self.ramp_to(name, start_with)

    def ramp_to(self, name, start_with):
        rng, texts = self.rng, self.texts
        if self.chance(0.12) and start_with:
            to = rng.randint(0, start_with)
        else:
            to = start_with + rng.choice([1, 2, 5, 10, 20, 47, 100])
        self.sizes[name] = max(self.sizes.get(name, 0), to)
        begin = rng.randint(0, max(1, self.weeks + rng.choice([-self.weeks // 2, 0, 6])))
        ramp = {"to": texts.count(to), "begin": texts.week(self, begin, begin + 3)}
        if self.chance(0.15):
            ramp["begin"] = ramp["complete"] = f"week {begin + 1}"
        else:
            ramp["complete"] = texts.week(self, begin + 3, begin + rng.choice([4, 8, 26, 40]))
        ramp |= self.some({
            "class_every": lambda: texts.weeks(1, 4),
            "shape": lambda: rng.choice(["linear", "s-curve", "s-curve"]),
        })
        return ramp

    def ramp_of_steps(self, name, headcount):
        rng, texts = self.rng, self.texts
        weeks = sorted(rng.sample(range(self.weeks + 4), min(self.weeks + 4, rng.randint(1, 6))))
        steps = []
        for week in weeks:
            if self.chance(0.35):
                headcount = rng.randint(0, headcount)
            else:
                headcount += rng.choice([0, 1, 3, 7, 15, 30])
            self.sizes[name] = max(self.sizes.get(name, 0), headcount)
            steps.append({"week": texts.week(self, week, week), "headcount": texts.count(headcount)})
        return {"steps": steps}

    def onboarding(self):
        onboarding = {"duration": self.texts.weeks(0, 6)}
        return onboarding | self.some({"graduation": lambda: self.texts.share(60, 100)})

    def productivity(self):
        rng, texts = self.rng, self.texts
        curve = rng.choice(["linear", "s-curve", "exponential", "learning", "table", "none", None])
        match curve:
            case "none":
                return {"curve": "none"}
            case "table":
                weekly = [texts.share(10 * i + 10, 10 * i + 30) for i in range(rng.randint(1, 10))]
                return {"curve": "table", "weekly": weekly}
            case "learning":
                return {"curve": "learning", "start": texts.share(10, 90), "rate": texts.share(70, 95)}
        fields = {"curve": curve} if curve else {}
        if curve or self.chance(0.7):
            fields["start"] = texts.share(0, 90)
        return fields | {"full_after": texts.weeks(1, 20)}

    def accuracy(self):
        texts = self.texts
        accuracy = {"start": texts.share(55, 85), "full": texts.share(86, 100)}
        if self.chance(0.2):
            del accuracy["full"]
        return accuracy | self.some({"settles_after": lambda: texts.weeks(1, 16)}, 0.9)

    def pod(self):
        pod = {}
        lead, qa = self.rng.choice([(True, True), (True, True), (True, False), (False, True)])
        if lead:
            pod |= {"size": self.texts.count(self.rng.randint(2, 12)), "lead": self.lead_role}
        if qa:
            pod |= {"qa": self.qa_role, "trainers_per_qa": self.texts.count(self.rng.randint(1, 15))}
        return pod

    def crowd(self, name):
        texts = self.texts
        self.sizes[name] = 10
        return {
            "team": name,
            "sourcing": "crowd",
            **self.some({"lead_time": lambda: texts.weeks(0, 6)}),
            "capacity": self.texts.join(self.texts.ends(20, 1500, 20), " h/week"),
            "accuracy": texts.share(60, 98),
            "price": texts.money(0.02, 1.5, self.currency, step=self.rng.choice([0.01, 0.005]), per_unit=True),
        }

    # Work

    def stream(self, name):
        rng, texts = self.rng, self.texts
        everyone = self.staffed + self.crowds
        teams = rng.sample(everyone, rng.randint(1, len(everyone)))
        minutes = rng.choice([0.5, 2, 6, 20, 90])
        passes = rng.choice([1, 1, 1, 2, 3, 4, 5])
        self.handle_minutes[name] = minutes * passes
        stream = {"stream": name, "teams": teams, "handle_time": texts.minutes(minutes, minutes * 1.5)}
        if len(self.stream_names) > 1 and self.chance(0.6):
            stream["priority"] = str(rng.randint(1, 3))
        if passes > 1 or self.chance(0.3):
            stream["passes"] = str(passes)
        if passes == 1 and self.chance(0.5):
            stream["overlap"] = texts.share(0, 40)
        stream |= self.some({
            "prelabel_saving": lambda: texts.share(0, 60),
            "classes": lambda: str(rng.randint(2, 5)),
            "senior_accuracy": lambda: texts.share(90, 100),
            "due": lambda: texts.weeks(0, 6),
            "demand_spread": lambda: texts.share(5, 40),
        }, 0.5)
        if self.chance(0.7):
            stream["review"] = {"sample": texts.share(0, 100), "time": texts.minutes(minutes / 2, minutes)}
            stream["review"] |= self.some({"detection": lambda: texts.share(50, 100)})
        if self.chance(0.3):
            stream["gates"] = self.gates()
        stream["demand"] = self.demand(name, teams)
        return stream

    def gates(self):
        gates = self.some({
            "gold_accuracy": lambda: self.texts.share(*self.rng.choice([(70, 97), (78, 90), (82, 88)])),
            "kappa": lambda: self.texts.number(*self.rng.choice([(0.2, 0.8), (0.4, 0.6)]), 0.01),
        })
        return gates or {"gold_accuracy": "85%"}

    def demand(self, name, teams):
        """Somewhere between half and double of what the teams can do."""
        rng, texts = self.rng, self.texts
        people = sum(self.sizes[team] for team in teams) / len(self.stream_names)
        weekly = max(3, people * 28 * 60 / self.handle_minutes[name]) * rng.choice([0.3, 0.7, 1, 1.5])
        weeks = sorted(rng.sample(range(self.weeks + 3), min(self.weeks + 3, rng.randint(1, 5))))
        if self.chance(0.6):
            weeks[0] = 0
        entries = []
        for i, week in enumerate(weeks):
            if self.chance(0.75):
                rate = "0/week" if i and self.chance(0.1) else texts.rate(weekly * (i + 1) / len(weeks))
                entries.append({"from": texts.week(self, week, week), "rate": rate})
            else:
                ends = texts.ends(round(weekly), round(weekly * 8) + 1, 1)
                volume = texts.join([round(end) for end in ends], write=texts.scaled)
                entries.append({"at": texts.week(self, week, week), "volume": volume})
        return entries

    # The rest

    def pauses(self):
        weeks = sorted(self.rng.sample(range(self.weeks + 1), min(self.weeks, self.rng.randint(1, 2))))
        return [{"from": self.texts.week(self, week, week), "for": self.texts.weeks(1, 5)} for week in weeks]

    def overhead(self, name):
        rng, texts = self.rng, self.texts
        match rng.choice(["pay", "pay", "once", "every"]):
            case "pay":
                item = {"item": name, "pay": texts.pay(rng.choice([1500, 6000]), self.currency)}
                return item | self.some({"fte": lambda: texts.number(0.25, 3, 0.25)})
            case "once":
                at = texts.week(self, 0, self.weeks + 2)
                return {"item": name, "at": at, "cost": texts.money(100, 20000, self.currency)}
        return {"item": name, "every": texts.weeks(1, 13), "cost": texts.money(100, 9000, self.currency)}

    def targets(self):
        targets = [{"total_cost": f"at most {self.digits_of_money(2_000_000)}"}]
        by = f"week {self.rng.randint(1, self.weeks)}"
        targets.append({"stream": self.stream_names[0], "delivered": "9000/week", "by": by})
        targets.append({"stream": self.stream_names[0], "cleared_by": by})
        if self.staffed:
            targets.append({"team": self.staffed[0], "headcount": "50", "by": by})
        return self.rng.sample(targets, self.rng.randint(1, len(targets)))

    def digits_of_money(self, dollars):
        return f"{SYMBOLS[self.currency]}{dollars / 1_000_000:g}M"

    def alternative(self, tree):
        """A change or two to lay over the scenario."""
        rng, texts = self.rng, self.texts
        first, last = self.stream_names[0], self.stream_names[-1]
        changes = [
            lambda: {"contingency": texts.share(0, 20)},
            lambda: {"gates": {"kappa": texts.number(0.2, 0.8, 0.01)}},
            lambda: {"work": [{"stream": first, "review": {"sample": texts.share(0, 100), "time": "3 min"}}]},
            lambda: {"work": [{"stream": last, "demand": [{"from": "week 1", "rate": texts.rate(500)}]}]},
            lambda: {"work": [self.stream("brand-new stream")]},
            lambda: {"overhead": [{"item": "legal", "at": "week 1", "cost": texts.money(100, 900, self.currency)}]},
        ]
        if len(self.stream_names) > 1 and "targets" not in tree:
            changes.append(lambda: {"work": [{"stream": last, "remove": "yes"}]})
        if "overhead" in tree:
            changes.append(lambda: {"overhead": [{"item": tree["overhead"][0]["item"], "remove": "yes"}]})
        if self.staffed:
            site, team = rng.choice(list(self.sites)), rng.choice(self.staffed)
            card = self.sites[site]
            changes += [
                lambda: {"sites": {site: {"attrition": texts.share(10, 80), "time_to_hire": texts.weeks(0, 8)}}},
                lambda: {"sites": {"elsewhere": {"rate_card": card}}, "teams": [{"team": team, "site": "elsewhere"}]},
                lambda: {"teams": [{"team": team, "start_with": str(rng.randint(1, 30))}]},
                lambda: {"teams": [{"team": team, "ramp": self.ramp_of_steps(team, 5)}]},
                lambda: {"teams": [{"team": team, "ramp": self.ramp_to(team, 5)}]},
                lambda: {"teams": [{"team": team, "bench": {"size": "4", "lead_time": "1 week"}, "backfill": "no"}]},
            ]
            ramp = next(item for item in tree["teams"] if item["team"] == team).get("ramp", {})
            if "to" in ramp:
                changes.append(lambda: {"teams": [{"team": team, "ramp": {"to": str(rng.randint(0, 60))}}]})
        return rng.choice(changes)()


def split_to_extend(rng, tree):
    """The tree as a base and what is laid over it; over the base the second gives the first's whole."""
    top = {"scenario": "Laid over", "extends": "base.yaml"}
    base = dict(tree)
    for key in ("horizon", "contingency", "discount_rate", "gates"):
        if key in base and rng.random() < 0.5:
            top[key] = base[key]
            if key == "horizon":
                base[key] = "20 weeks"
            else:
                del base[key]
    item = rng.choice(base["work"])
    top["work"] = [{"stream": item["stream"], "demand": item["demand"]}]
    base["work"] = [
        {**stream, "demand": [{"from": "week 1", "rate": "77/week"}]} if stream is item else stream
        for stream in base["work"]
    ]
    return base, top


def write_scenario(seed, number, out):
    rng = random.Random(f"{seed} {number}")
    scenario = Scenario(rng)
    folder = out / f"{number:03}"
    files = {f"RateCards/{name}.yaml": card for name, card in scenario.cards.items()}
    if rng.random() < 0.12:
        files["Scenarios/base.yaml"], files["Scenarios/s.yaml"] = split_to_extend(rng, scenario.tree)
    else:
        files["Scenarios/s.yaml"] = scenario.tree
    for name, tree in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(write_yaml(tree, rng))
    return folder / "Scenarios" / "s.yaml"


def write_scenarios(seed, count, out):
    """The paths of the scenario files."""
    return [write_scenario(seed, number, out) for number in range(1, count + 1)]


def main():
    parser = argparse.ArgumentParser(description="Writes random but valid scenarios with their rate cards.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    for path in write_scenarios(arguments.seed, arguments.count, arguments.out):
        print(path)


if __name__ == "__main__":
    main()
