import PlanModel

extension Payroll<Double> {
  /// Compiles what a scenario pays.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - timeline: Its weeks.
  ///   - value: How quantities become numbers.
  init(_ scenario: Scenario, _ timeline: Timeline, _ value: Valuation) {
    let layout = PayLayout(scenario, timeline)
    let exchange = Exchange(scenario, weeks: timeline.weeks, value)
    let steps = zip(layout.terms, layout.groups).flatMap { terms, group in
      (0..<group.steps.count).map { terms.month($0, value) }
    }
    self.init(
      layout: layout, groups: Numbers(layout.terms.map { $0.rates(value) }),
      pay: Numbers(steps.map(\.pay)), burden: Numbers(steps.map(\.burden)),
      worth: Rows(
        layout.groups.flatMap { group in
          exchange.worth(of: scenario.site(of: group.team)?.currency ?? scenario.currency)
        }, count: layout.groups.count),
      ownWorth: Rows(exchange.worth(of: scenario.ownCurrency), count: 1),
      other: OtherCost(scenario, timeline, value))
  }
}

extension Scenario {
  /// Where a team works; `nil` for a crowd.
  func site(of team: Int) -> Site? { teams[team].staff.map { sites[$0.site] } }
}

extension PayLayout {
  /// Lays out the groups and accounts of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - timeline: Its weeks.
  init(_ scenario: Scenario, _ timeline: Timeline) {
    groupOfPopulation = Numbers(repeating: -1, count: 3 * scenario.teams.count)
    for (index, team) in scenario.teams.enumerated() {
      if let staff = team.staff { add(staff, team: index, scenario, timeline) }
    }
    addAccounts(scenario)
  }

  /// Adds the accounts in their order: sorted by what they have in common first, since comparing names
  /// takes longer than all else that is laid out.
  private mutating func addAccounts(_ scenario: Scenario) {
    var buckets: [(account: LedgerAccount, origin: PaySource.Origin)] = []
    for (index, group) in groups.enumerated() {
      guard let staff = scenario.teams[group.team].staff else { continue }
      let account = LedgerAccount(
        site: scenario.sites[staff.site].name, team: scenario.teams[group.team].name,
        item: staff.role(of: group.kind)?.key ?? "", line: LedgerLine.ofPeople[0])
      buckets.append((account, .group(index)))
    }
    for (index, team) in scenario.teams.enumerated() where team.crowd != nil {
      let account = LedgerAccount(site: "", team: team.name, item: team.name, line: .perUnit)
      buckets.append((account, .crowd(team: index)))
    }
    for (index, item) in scenario.overhead.enumerated() {
      let account = LedgerAccount(site: "", team: "", item: item.name, line: .overhead)
      buckets.append((account, .overhead(index)))
    }
    let reserve = LedgerAccount(site: "", team: "", item: "contingency", line: .contingency)
    buckets.append((reserve, .contingency))
    buckets.sort { $0.account < $1.account }
    for (account, origin) in buckets {
      let isOfPeople = account.line == LedgerLine.ofPeople[0]
      for line in isOfPeople ? LedgerLine.ofPeople : [account.line] {
        accounts.append(
          LedgerAccount(site: account.site, team: account.team, item: account.item, line: line))
        sources.append(PaySource(origin: origin, line: line))
      }
    }
  }

  private mutating func add(
    _ staff: Staff, team: Int, _ scenario: Scenario, _ timeline: Timeline
  ) {
    var keys: [String: Int] = [:]
    for kind in StaffKind.allCases {
      guard let role = staff.role(of: kind) else { continue }
      let group = keys[role.key] ?? groups.count
      groupOfPopulation[kind.population(of: team)] = group
      guard group == groups.count else { continue }
      keys[role.key] = group
      let first = groups.last?.steps.upperBound ?? 0
      let count = role.pay.stepCount(weeks: timeline.weeks)
      groups.append((team, kind, first..<first + count))
      terms.append(PayTerms(pay: role.pay, site: scenario.sites[staff.site]))
      step += role.pay.steps(timeline).map { first + $0 }
    }
  }
}

extension OtherCost<Double> {
  /// Compiles what a scenario pays besides people.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - timeline: Its weeks.
  ///   - value: How quantities become numbers.
  init(_ scenario: Scenario, _ timeline: Timeline, _ value: Valuation) {
    let amounts = scenario.overhead.map { $0.cost.byWeek(timeline, value) }
    var passPrice = Array(repeating: 0.0, count: scenario.teams.count)
    for (index, team) in scenario.teams.enumerated() {
      if let crowd = team.crowd { passPrice[index] = value(crowd.price) }
    }
    self.init(
      passPrice: Numbers(passPrice), monthly: Numbers(amounts.flatMap(\.monthly)),
      once: Numbers(amounts.flatMap(\.once)),
      contingency: value(scenario.contingency), discountRate: value(scenario.discountRate))
  }
}

extension OverheadItem.Cost {
  /// By week: what is paid for a whole month, and what is paid at once.
  fileprivate func byWeek(
    _ timeline: Timeline, _ value: Valuation
  ) -> (monthly: [Double], once: [Double]) {
    let weeks = timeline.weeks
    var amounts = Array(repeating: 0.0, count: weeks)
    let nothing = amounts
    switch self {
    case .pay(let pay, let fte):
      let share = value(fte)
      let levels = (0..<pay.stepCount(weeks: weeks)).map { step in
        pay.monthly(step, hoursPerWeek: 40, growth: 0, value) * share
      }
      return (pay.steps(timeline).map { levels[$0] }, nothing)
    case .once(let amount, let week):
      let place = wholeNumber(value(week))
      if (0..<weeks).contains(place) { amounts[place] = value(amount) }
    case .every(let amount, let every):
      let once = value(amount)
      for week in stride(from: 0, to: weeks, by: max(1, wholeNumber(value(every)))) {
        amounts[week] = once
      }
    }
    return (nothing, amounts)
  }
}

extension Pay {
  /// How often pay can change within so many weeks, and once more.
  fileprivate func stepCount(weeks: Int) -> Int {
    switch self {
    case .steady: (weeks - 1) / 52 + 1
    case .dated(let rates): rates.count
    }
  }

  /// By week: the step of pay, from 0.
  fileprivate func steps(_ timeline: Timeline) -> [Int] {
    switch self {
    case .steady: return (0..<timeline.weeks).map { $0 / 52 }
    case .dated(let rates):
      var current = 0
      return (0..<timeline.weeks).map { week in
        let monday = timeline.monday(of: week)
        while current + 1 < rates.count, rates[current + 1].from <= monday { current += 1 }
        return current
      }
    }
  }

  /// A month's pay of one person at a step, in the currency it is written in.
  func monthly(
    _ step: Int, hoursPerWeek: Double, growth: Double, _ value: Valuation
  ) -> Double {
    switch self {
    case .steady(let rate):
      let first = rate.monthly(hoursPerWeek: hoursPerWeek, value)
      return step == 0 ? first : first * Math.power(1 + growth, Double(step))
    case .dated(let rates): return rates[step].rate.monthly(hoursPerWeek: hoursPerWeek, value)
    }
  }
}

extension PayRate {
  /// What it comes to in a month, for so many hours a week.
  fileprivate func monthly(hoursPerWeek: Double, _ value: Valuation) -> Double {
    switch period {
    case .month: value(amount)
    case .year: value(amount) / 12
    case .hour: value(amount) * hoursPerWeek * 52 / 12
    }
  }
}
