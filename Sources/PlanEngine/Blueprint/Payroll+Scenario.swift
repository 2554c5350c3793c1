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
    let rates = layout.groups.indices.map { layout.rates(of: $0, scenario, value) }
    self.init(
      layout: layout, groups: rates.map(\.constants), pay: rates.flatMap(\.pay),
      burden: rates.flatMap(\.burden),
      worth: layout.groups.flatMap { group in
        exchange.worth(of: scenario.site(of: group.team)?.currency ?? scenario.currency)
      },
      ownWorth: exchange.worth(of: scenario.ownCurrency),
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
    groupOfPopulation = Array(repeating: -1, count: 3 * scenario.teams.count)
    for (index, team) in scenario.teams.enumerated() {
      if let staff = team.staff { add(staff, team: index, scenario, timeline) }
      guard team.crowd != nil else { continue }
      let account = LedgerAccount(site: "", team: team.name, item: team.name, line: .perUnit)
      entries.append(PayEntry(account: account, origin: .crowd(team: index)))
    }
    for (index, item) in scenario.overhead.enumerated() {
      let account = LedgerAccount(site: "", team: "", item: item.name, line: .overhead)
      entries.append(PayEntry(account: account, origin: .overhead(index)))
    }
    let reserve = LedgerAccount(site: "", team: "", item: "contingency", line: .contingency)
    entries.append(PayEntry(account: reserve, origin: .contingency))
    entries.sort { $0.account < $1.account }
  }

  private mutating func add(
    _ staff: Staff, team: Int, _ scenario: Scenario, _ timeline: Timeline
  ) {
    var keys: [String: Int] = [:]
    for kind in StaffKind.allCases {
      guard let role = staff.role(of: kind) else { continue }
      let group = keys[role.key] ?? groups.count
      groupOfPopulation[3 * team + kind.rawValue] = group
      guard group == groups.count else { continue }
      keys[role.key] = group
      let first = groups.last?.steps.upperBound ?? 0
      let count = role.pay.stepCount(weeks: timeline.weeks)
      groups.append((team, kind, first..<first + count))
      step += role.pay.steps(timeline).map { first + $0 }
      for line in LedgerLine.allCases {
        switch line {
        case .perUnit, .overhead, .contingency: continue
        default:
          let account = LedgerAccount(
            site: scenario.sites[staff.site].name, team: scenario.teams[team].name,
            item: role.key, line: line)
          entries.append(PayEntry(account: account, origin: .group(group)))
        }
      }
    }
  }

  /// The numbers of a group: its rates, and by step a month's pay and what the employer adds to it.
  ///
  /// - Parameters:
  ///   - group: Index of the group.
  ///   - scenario: The scenario that was laid out.
  ///   - value: How quantities become numbers.
  /// - Returns: The numbers.
  func rates(
    of group: Int, _ scenario: Scenario, _ value: Valuation
  ) -> (constants: PayGroup<Double>, pay: [Double], burden: [Double]) {
    let (team, kind, steps) = groups[group]
    guard let staff = scenario.teams[team].staff, let role = staff.role(of: kind) else {
      return (PayGroup(), [], [])
    }
    let site = scenario.sites[staff.site]
    let pay = role.pay.monthly(
      hoursPerWeek: value(site.hoursPerWeek), growth: value(site.salaryGrowth), steps.count, value)
    let burden = MonthlyBurden(site.burden, value)
    let constants = PayGroup<Double>(
      managementFee: value(site.managementFee), seat: value(site.seat),
      tooling: value(site.tooling), recruiting: value(site.recruitingCost),
      onboarding: value(site.onboardingCost), severance: value(site.severance))
    return (constants, pay, pay.map { burden($0) })
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
      passPrice: passPrice,
      monthly: amounts.flatMap(\.monthly), once: amounts.flatMap(\.once),
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
      let levels = pay.monthly(hoursPerWeek: 40, growth: 0, pay.stepCount(weeks: weeks), value)
      let share = value(fte)
      return (pay.steps(timeline).map { levels[$0] * share }, nothing)
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

  /// By step: a month's pay of one person, in the currency it is written in.
  fileprivate func monthly(
    hoursPerWeek: Double, growth: Double, _ steps: Int, _ value: Valuation
  ) -> [Double] {
    func monthly(_ rate: PayRate) -> Double {
      switch rate.period {
      case .month: value(rate.amount)
      case .year: value(rate.amount) / 12
      case .hour: value(rate.amount) * hoursPerWeek * 52 / 12
      }
    }
    switch self {
    case .steady(let rate):
      let first = monthly(rate)
      return (0..<steps).map { $0 == 0 ? first : first * Math.power(1 + growth, Double($0)) }
    case .dated(let rates): return rates.map { monthly($0.rate) }
    }
  }
}
