"""The ledger of all trials at once: not rounded to cents, with the contingency on the sum (model.md, 11 and 13)."""

from collections import defaultdict

import numpy as np

from money import monday, shares, split


class Currencies:
    """The value of one foreign unit in plan currency, week by week: 1/fx, which drifts and walks."""

    def __init__(self, plan, draws):
        codes = {team.site.currency for team in plan.teams if hasattr(team, "site")} - {plan.currency}
        self.plan, self.draws = plan, draws
        self.values = {code: 1 / plan.fx[code] * np.ones(draws.trials) for code in sorted(codes)}

    def value(self, currency):
        return self.values.get(currency, 1)

    def next_week(self):
        for code in self.values:
            drift = self.plan.fx_drift.get(code, 0)
            volatility = self.plan.fx_volatility.get(code, 0)
            self.values[code] = self.values[code] * np.exp(-np.log(1 + drift) / 52)
            if np.any(volatility > 0):
                self.values[code] = self.values[code] * self.draws.currency_factor(volatility)


class Ledger:
    def __init__(self, plan, draws):
        self.plan = plan
        self.currencies = Currencies(plan, draws)
        self.months = defaultdict(lambda: np.zeros(draws.trials))
        self.weeks = np.zeros((plan.weeks, draws.trials))
        self.person_months = np.zeros(draws.trials)

    def add(self, w, parts, amount):
        for month, part in parts.items():
            self.months[month] += amount * part
            self.weeks[w] += amount * part

    def pay(self, population, w):
        """A population's week: everyone on the payroll after the week's starts and cuts."""
        plan, site, n = self.plan, population.team.site, population.people
        f = self.currencies.value(site.currency)
        by_share, by_split = shares(plan, w), split(plan, w)
        pay = monthly_pay(plan, site, population.role, w)
        burden = sum(burden_of(part, pay) for part in site.burden)
        monthly = (pay + burden) * (1 + site.management_fee) + site.seat + site.tooling
        once = population.starts * (site.recruiting_cost + site.onboarding_cost)
        self.add(w, by_share, n * monthly * f)
        self.add(w, by_split, (once + population.released * site.severance) * f)
        self.person_months += n * sum(by_share.values())

    def pay_crowd(self, crowd, w, passes):
        self.add(w, split(self.plan, w), passes * crowd.price)

    def pay_overhead(self, item, w):
        self.add(w, shares(self.plan, w), item.monthly)
        once = item.at is not None and np.equal(w, item.at)
        again = item.every is not None and np.equal(w % np.maximum(1, item.every), 0)
        self.add(w, split(self.plan, w), np.where(np.logical_or(once, again), item.cost, 0))

    def close(self):
        """What each week costs, and the present value of all."""
        # Reading: the cost of a week holds its contingency, and is discounted by the months in which its days lie.
        plan = self.plan
        first = plan.start.year * 12 + plan.start.month
        present_value = 0
        for month, amount in self.months.items():
            year, number = map(int, month.split("-"))
            present_value = present_value + amount / (1 + plan.discount_rate) ** ((year * 12 + number - first) / 12)
        return self.weeks * (1 + plan.contingency), present_value * (1 + plan.contingency)


def monthly_pay(plan, site, role, w):
    """In the card's currency."""
    pay = site.roles[role]
    if pay.monthly is not None:
        return pay.monthly * (1 + site.salary_growth) ** (w // 52)
    begun = [amount for day, amount in pay.dated if day <= monday(plan, w)]
    return begun[-1] if begun else pay.dated[0][1]


def burden_of(part, pay):
    owed = part.amount + part.share * np.minimum(np.maximum(pay, part.floor), part.cap)
    return np.where(pay > part.highest_pay, 0, owed)
