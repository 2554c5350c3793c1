import PlanEngine
import PlanModel

/// Money: model, section 11.
extension Explainer {
  func ledger(_ slice: LedgerSlice) -> Explanation {
    let accounts = run.ledger.accounts
    let matching = accounts.indices.filter { slice.contains(accounts[$0]) }
    func cents(_ account: Int, _ month: Int) -> Int {
      run.ledger.cents[month * accounts.count + account]
    }
    let total = matching.reduce(0) { sum, account in
      slice.months.reduce(sum) { $0 + cents(account, $1) }
    }
    let name =
      switch slice.lines {
      case .all: slice.team == "" ? "shared cost" : "cost"
      case .allButContingency: "cost before contingency"
      case .labour: "labour"
      case .one(let line): line.rawValue
      }
    return Explanation(
      name, of: subject(slice.item == name ? nil : slice.item, slice.team, slice.site),
      in: .months(slice.months), Double(total) / 100,
      .money(currency)
    ) {
      let spending = matching.filter { account in
        slice.months.contains { cents(account, $0) != 0 }
      }
      return parts(of: slice, spending.map { accounts[$0] })
    }
  }

  /// `trainer (trainers, manila)`, of the parts that there are.
  private func subject(_ item: String?, _ team: String?, _ site: String?) -> String {
    let place = [team, site].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    guard let item, !item.isEmpty else { return place }
    return place.isEmpty ? item : "\(item) (\(place))"
  }

  /// Divides a slice by line, then by account, then by month, down to one cell.
  private func parts(of slice: LedgerSlice, _ accounts: [LedgerAccount]) -> Reckoning {
    guard let first = accounts.first else { return 0 }
    let lines = LedgerLine.allCases.filter { line in accounts.contains { $0.line == line } }
    if lines.count > 1 {
      return .total(each: "line", of: lines) { line in
        var part = slice
        part.lines = .one(line)
        return (line.rawValue, .term(.ledger(part)))
      }
    }
    func part(_ account: LedgerAccount) -> LedgerSlice {
      LedgerSlice(
        .one(account.line), site: account.site, team: account.team, item: account.item,
        months: slice.months)
    }
    if accounts.count > 1 {
      return .total(each: "account", of: accounts) { account in
        (subject(account.item, account.team, account.site), .term(.ledger(part(account))))
      }
    }
    if slice.months.count > 1 {
      let months = run.ledger.entries.filter { $0.account == first }
        .map { $0.month.index - run.timeline.firstMonth.index }.filter(slice.months.contains)
      return .total(each: "month", of: months) { month in
        var cell = part(first)
        cell.months = month..<month + 1
        return (label(month: month), .term(.ledger(cell)))
      }
    }
    return .rounded(cell(first, month: slice.months.lowerBound), .cents)
  }

  /// One cell of the ledger before it is rounded.
  private func cell(_ account: LedgerAccount, month: Int) -> Reckoning {
    let team = scenario.teams.firstIndex { $0.name == account.team } ?? 0
    guard let staff = scenario.teams[team].staff, !account.team.isEmpty else {
      switch account.line {
      case .perUnit: return passes(of: team, month: month)
      case .overhead: return overhead(account.item, month: month)
      default:
        var rest = LedgerSlice(.allButContingency, months: month..<month + 1)
        rest.site = nil
        return .term(.ledger(rest)) * given("contingency", scenario.contingency, .share)
      }
    }
    let site = scenario.sites[staff.site]
    let kinds = StaffKind.allCases.filter { staff.role(of: $0)?.key == account.item }
    func paid(_ rate: (Int) -> [Reckoning]) -> Reckoning {
      movements(.people, team, kinds, month) { week in
        rate(week) + [.term(.monthShare(week: week, month: month))]
      }
    }
    func once(_ step: PopulationStep, _ cost: Quantity, _ name: String) -> Reckoning {
      movements(step, team, kinds, month) { week in
        [given(name, cost, .money(site.currency))] + worth(of: team, kinds[0], week)
          + [.term(.split(week: week, month: month))]
      }
    }
    func each(_ step: PayStep, _ week: Int) -> Reckoning {
      .term(.pay(step, team: team, kinds[0], week: week))
    }
    func monthly(_ cost: Quantity, _ name: String) -> Reckoning {
      paid { [given(name, cost, .moneyPerMonth(site.currency))] + worth(of: team, kinds[0], $0) }
    }
    switch account.line {
    case .salary: return paid { [each(.monthly, $0)] }
    case .burden: return paid { [each(.burden, $0)] }
    case .managementFee:
      let fee = given("management fee", site.managementFee, .share)
      return paid { [each(.monthly, $0) + each(.burden, $0), fee] }
    case .seat: return monthly(site.seat, "seat")
    case .tooling: return monthly(site.tooling, "tooling")
    case .recruiting: return once(.starts, site.recruitingCost, "recruiting cost")
    case .onboarding: return once(.starts, site.onboardingCost, "onboarding cost")
    case .severance: return once(.released, site.severance, "severance")
    case .perUnit, .overhead, .contingency: return 0
    }
  }

  /// The sum over the weeks of a month of people times what each costs.
  private func movements(
    _ step: PopulationStep, _ team: Int, _ kinds: [StaffKind], _ month: Int,
    _ factors: (Int) -> [Reckoning]
  ) -> Reckoning {
    .total(each: "week", of: run.timeline.weeks(touching: month)) { week in
      let people = kinds.map { kind in
        Reckoning.term(.population(step, team: team, kind, weeks: only(week)))
      }
      return (label(week), .product([.total(people)] + factors(week)))
    }
  }

  private func passes(of team: Int, month: Int) -> Reckoning {
    guard let crowd = scenario.teams[team].crowd else { return 0 }
    let price = given("price of a pass", crowd.price, .money(scenario.ownCurrency))
    return .total(each: "week", of: run.timeline.weeks(touching: month)) { week in
      let passes = scenario.streams.indices.filter { scenario.streams[$0].teams.contains(team) }
        .map { stream -> Reckoning in
          let hours = Reckoning.term(.effort(.work, stream: stream, team: team, week: week))
          return hours / .term(.streamStep(.hoursPerItem, stream: stream, week: week))
            * passesPerItem(stream)
        }
      return (
        label(week),
        .product(
          [.total(passes), price] + ownWorth(in: week)
            + [.term(.split(week: week, month: month))])
      )
    }
  }

  private func overhead(_ name: String, month: Int) -> Reckoning {
    guard let item = scenario.overhead.first(where: { $0.name == name }) else { return 0 }
    func parts(_ amount: Quantity, in weeks: some Sequence<Int>) -> Reckoning {
      .total(each: "week", of: weeks.filter { run.timeline.split(of: $0, in: month) > 0 }) { week in
        let amount = given(name, amount, .money(scenario.ownCurrency))
        return (
          label(week),
          .product([amount] + ownWorth(in: week) + [.term(.split(week: week, month: month))])
        )
      }
    }
    switch item.cost {
    case .pay(let pay, let fte):
      return .total(each: "week", of: run.timeline.weeks(touching: month)) { week in
        let rate = monthly(pay.rate(onMondayOf: week, run.timeline), 40, scenario.ownCurrency)
        return (
          label(week),
          .product(
            [rate, given("share of the time", fte, .share)] + ownWorth(in: week)
              + [.term(.monthShare(week: week, month: month))])
        )
      }
    case .once(let amount, let week):
      return parts(amount, in: CollectionOfOne(wholeNumber(value(week))))
    case .every(let amount, let weeks):
      let step = max(1, wholeNumber(value(weeks)))
      return parts(amount, in: stride(from: 0, to: run.timeline.weeks, by: step))
    }
  }

  func pay(_ step: PayStep, _ team: Int, _ kind: StaffKind, _ week: Int) -> Explanation {
    guard let staff = scenario.teams[team].staff, let role = staff.role(of: kind) else {
      return Explanation(step.rawValue, nil, .money(currency)) { nil }
    }
    let (site, trace) = (scenario.sites[staff.site], trace(team))
    let isForeign = site.currency != currency
    let worth = trace.worth[kind]?[week] ?? 1
    let monthly = trace.pay[kind]?[week] ?? 0
    let (time, subject) = (Explanation.Time.weeks(only(week)), "\(role.key), \(site.name)")
    func card() -> Reckoning { cardPay(role.pay, site, week) }
    switch step {
    case .monthly:
      return Explanation(step.rawValue, of: subject, in: time, monthly, .moneyPerMonth(currency)) {
        isForeign
          ? .product(
            [.term(.pay(.onCard, team: team, kind, week: week))] + self.worth(of: team, kind, week))
          : card()
      }
    case .onCard:
      return Explanation(
        step.rawValue, of: subject, in: time, monthly / worth, .moneyPerMonth(site.currency)
      ) { card() }
    case .burden:
      return Explanation(
        step.rawValue, of: subject, in: time, trace.burden[kind]?[week] ?? 0,
        .moneyPerMonth(currency)
      ) {
        let pay = Reckoning.term(.pay(isForeign ? .onCard : .monthly, team: team, kind, week: week))
        let parts = burden(site, monthly / worth, pay)
        return isForeign ? .product([parts] + self.worth(of: team, kind, week)) : parts
      }
    case .worth:
      return Explanation("worth of 1 \(site.currency.code)", in: time, worth, .money(currency)) {
        exchange(site.currency, week)
      }
    }
  }

  /// The worth of a card's currency as a factor; none where it is the plan's.
  private func worth(of team: Int, _ kind: StaffKind, _ week: Int) -> [Reckoning] {
    guard let staff = scenario.teams[team].staff, scenario.sites[staff.site].currency != currency
    else { return [] }
    return [.term(.pay(.worth, team: team, kind, week: week))]
  }

  /// The worth of the plan's own currency as a factor; none where reports are in it.
  private func ownWorth(in week: Int) -> [Reckoning] {
    scenario.ownCurrency == currency ? [] : [.term(.ownWorth(week: week))]
  }

  func ownWorth(_ week: Int) -> Explanation {
    Explanation(
      "worth of 1 \(scenario.ownCurrency.code)", in: .weeks(only(week)), run.ownWorth[week],
      .money(currency)
    ) { exchange(scenario.ownCurrency, week) }
  }

  /// Units of the reports' currency for one of another.
  private func exchange(_ other: Currency, _ week: Int) -> Reckoning {
    switch (units(of: currency, week), units(of: other, week)) {
    case (let reports?, let units?): reports / units
    case (let reports?, nil): reports
    case (nil, let units?): 1 / units
    case (nil, nil): 1
    }
  }

  /// Units of a currency for one of the plan's own; `nil` for that itself.
  private func units(of currency: Currency, _ week: Int) -> Reckoning? {
    guard currency != scenario.ownCurrency,
      let rate = scenario.exchangeRates.first(where: { $0.currency == currency })
    else { return nil }
    let units = given(
      "\(currency.code) for 1 \(scenario.ownCurrency.code)", rate.rate, .exchange)
    guard week > 0, value(rate.drift) != 0 else { return units }
    let drift = given("drift a year", rate.drift, .share)
    return units * .power(1 + drift, known("weeks from the start", week) / 52)
  }

  /// A month's pay in the currency of the card.
  private func cardPay(_ pay: Pay, _ site: Site, _ week: Int) -> Reckoning {
    let rate = monthly(
      pay.rate(onMondayOf: week, run.timeline), given("hours a week", site.hoursPerWeek, .hours),
      site.currency)
    guard case .steady = pay, week >= 52 else { return rate }
    let growth = given("salary growth", site.salaryGrowth, .share)
    return rate * .power(1 + growth, known("whole years from the start", week / 52))
  }

  private func monthly(
    _ rate: PayRate, _ hoursPerWeek: Reckoning, _ currency: Currency
  ) -> Reckoning {
    switch rate.period {
    case .month: given("pay", rate.amount, .moneyPerMonth(currency))
    case .year: given("pay a year", rate.amount, .money(currency)) / 12
    case .hour: given("pay an hour", rate.amount, .money(currency)) * hoursPerWeek * 52 / 12
    }
  }

  private func burden(_ site: Site, _ pay: Double, _ monthly: Reckoning) -> Reckoning {
    let currency = site.currency
    let due = site.burden.parts.filter { part in part.highestPay.map { pay <= value($0) } ?? true }
    return .total(each: "part", of: due) { part in
      let name = part.name.isEmpty ? "burden" : part.name
      switch part.amount {
      case .monthly(let amount): return (name, given(name, amount, .moneyPerMonth(currency)))
      case .share(let share, let floor, let cap):
        var base = monthly
        if let floor {
          base = .greatest([base, given("least pay", floor, .moneyPerMonth(currency))])
        }
        if let cap { base = .least([base, given("most pay", cap, .moneyPerMonth(currency))]) }
        return (name, base * given(name, share, .share))
      }
    }
  }

  func monthShare(_ week: Int, _ month: Int) -> Explanation {
    Explanation(
      "share of the month", of: "\(label(week)) in \(label(month: month))",
      run.timeline.share(of: week, in: month), .share,
      note: "A person paid through a whole month costs one month's pay: model, section 1."
    ) {
      known("weekdays of the week in the month", weekdays(of: week, in: month))
        / known("weekdays of the month", run.timeline.firstMonth.adding(months: month).weekdayCount)
    }
  }

  func split(_ week: Int, _ month: Int) -> Explanation {
    Explanation(
      "share of the week", of: "\(label(week)) in \(label(month: month))",
      run.timeline.split(of: week, in: month), .share
    ) { known("weekdays of the week in the month", weekdays(of: week, in: month)) / 5 }
  }

  private func weekdays(of week: Int, in month: Int) -> Int {
    let month = run.timeline.firstMonth.adding(months: month)
    return (0..<5).count { run.timeline.monday(of: week).adding(days: $0).month == month }
  }
}

extension Pay {
  /// The rate of a week: of dated ones, the last that has begun by its Monday, or else the first.
  fileprivate func rate(onMondayOf week: Int, _ timeline: Timeline) -> PayRate {
    switch self {
    case .steady(let rate): rate
    case .dated(let rates):
      (rates.last { $0.from <= timeline.monday(of: week) } ?? rates[0]).rate
    }
  }
}
