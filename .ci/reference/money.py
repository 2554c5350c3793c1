"""The calendar and the ledger (model.md, sections 1 and 11)."""

import calendar
import math
from collections import defaultdict
from datetime import date, timedelta


# Calendar (section 1)


def monday(plan, w):
    return plan.start + timedelta(weeks=w)


def weekdays(plan, w):
    return [monday(plan, w) + timedelta(days=i) for i in range(5)]


def month_of(day):
    return f"{day.year:04}-{day.month:02}"


def weekdays_of_month(month):
    year, number = map(int, month.split("-"))
    days = calendar.monthrange(year, number)[1]
    return sum(1 for day in range(1, days + 1) if date(year, number, day).weekday() < 5)


def days_by_month(plan, w):
    """The week's weekdays in each of the months that it touches."""
    counts = defaultdict(int)
    for day in weekdays(plan, w):
        counts[month_of(day)] += 1
    return counts


def shares(plan, w):
    """Paid time: {month: weekdays of the week in it / weekdays of the month}."""
    return {month: days / weekdays_of_month(month) for month, days in days_by_month(plan, w).items()}


def split(plan, w):
    """One-off amounts: {month: weekdays of the week in it / 5}."""
    return {month: days / 5 for month, days in days_by_month(plan, w).items()}


def work_days(plan, site, w):
    if isinstance(site.holidays, set):
        return sum(1 for day in weekdays(plan, w) if day not in site.holidays)
    return 5 * (1 - site.holidays / 261)


def person_hours(plan, site, w):
    """h(w): hours that a person can spend on tasks (section 2)."""
    return site.hours_per_week * work_days(plan, site, w) / 5 * (1 - site.leave / 261) * (1 - site.shrinkage)


# Ledger (section 11)


def cents(amount):
    """Half up, in whole cents; float noise just below a half counts as the half."""
    return math.floor(amount * 100 + 0.5 + 1e-6)


def in_plan_currency(plan, currency, w):
    """f(w): plan currency for one unit of the card's."""
    if currency == plan.currency:
        return 1
    drift = plan.fx_drift.get(currency, 0)
    return 1 / (plan.fx[currency] * (1 + drift) ** (w / 52))


def monthly_pay(plan, site, role, w):
    """In the card's currency."""
    pay = site.roles[role]
    if pay.monthly is not None:
        return pay.monthly * (1 + site.salary_growth) ** (w // 52)
    begun = [amount for day, amount in pay.dated if day <= monday(plan, w)]
    return begun[-1] if begun else pay.dated[0][1]


class Ledger:
    """Amounts by (month, site, team, item, line); in whole cents once closed."""

    def __init__(self, plan):
        self.plan = plan
        self.amounts = defaultdict(float)
        self.person_months = 0.0

    def add(self, parts, site, team, item, line, amount):
        for month, part in parts.items():
            self.amounts[month, site, team, item, line] += amount * part

    def pay(self, team, population, w):
        """A population's week: everyone on the payroll after the week's starts and cuts."""
        plan, site, role = self.plan, population.site, population.role
        by_share, by_split = shares(plan, w), split(plan, w)
        f = in_plan_currency(plan, site.currency, w)
        n = population.people

        def add(parts, line, amount):
            self.add(parts, site.name, team.name, role, line, amount)

        pay = monthly_pay(plan, site, role, w)
        salary = n * pay * f
        burden = n * sum(part.of(pay) for part in site.burden) * f
        add(by_share, "salary", salary)
        add(by_share, "burden", burden)
        add(by_share, "management fee", (salary + burden) * site.management_fee)
        add(by_share, "seat", n * site.seat * f)
        add(by_share, "tooling", n * site.tooling * f)
        add(by_split, "recruiting", population.starts * site.recruiting_cost * f)
        add(by_split, "onboarding", population.starts * site.onboarding_cost * f)
        add(by_split, "severance", population.released * site.severance * f)
        self.person_months += n * sum(by_share.values())

    def pay_crowd(self, crowd, w, passes):
        self.add(split(self.plan, w), "", crowd.name, crowd.name, "per unit", passes * crowd.price)

    def pay_overhead(self, item, w):
        self.add(shares(self.plan, w), "", "", item.name, "overhead", item.monthly)
        if w == item.at or (item.every is not None and w % item.every == 0):
            self.add(split(self.plan, w), "", "", item.name, "overhead", item.cost)

    def close(self):
        """Every cell in cents, with the contingency on the month's other cells; zero cells are left out."""
        cells = {key: cents(amount) for key, amount in self.amounts.items()}
        months = defaultdict(int)
        for key, amount in cells.items():
            months[key[0]] += amount
        for month, total in months.items():
            cells[month, "", "", "contingency", "contingency"] = cents(total / 100 * self.plan.contingency)
        return {key: amount for key, amount in sorted(cells.items()) if amount != 0}
