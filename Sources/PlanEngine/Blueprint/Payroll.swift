import PlanModel

/// What people, passes and overhead cost, and which ledger accounts the amounts go to: model,
/// section 11.
///
/// Populations of one team that share a role share a *group*, and so one account for each line.
struct Payroll: Sendable {
  /// Rates of one group that do not change over time, in the currency of its card.
  struct Group: Sendable {
    let team: Int
    let managementFee: Double
    let seat: Double
    let tooling: Double
    let recruiting: Double
    let onboarding: Double
    let severance: Double
  }

  /// An account and where its amounts come from.
  struct Entry: Sendable {
    enum Origin: Sendable {
      case group(Int)
      case crowd(team: Int)
      case overhead(Int)
      case contingency
    }

    let account: LedgerAccount
    let origin: Origin
  }

  /// The groups, by team.
  private(set) var groups: [Group] = []

  /// By population (`3 × team + kind`): its group, -1 for one that is never there.
  private(set) var groupOfPopulation: [Int]

  /// By group and week: a month's pay of one person, in the reports' currency.
  private(set) var monthlyPay: [Double] = []

  /// By group and week: what the employer adds to a month's pay of one person, in the reports' currency.
  private(set) var monthlyBurden: [Double] = []

  /// By group and week: units of the reports' currency for one of the card's.
  private(set) var worth: [Double] = []

  /// By team: price of a pass of a crowd, in the plan's own currency.
  private(set) var passPrice: [Double]

  /// By week: units of the reports' currency for one of the plan's own.
  let ownWorth: [Double]

  /// By overhead item and month: the amount.
  private(set) var overhead: [Double] = []

  /// Share on top of everything.
  let contingency: Double

  /// The accounts, ordered by site, team, item and line.
  private(set) var entries: [Entry] = []

  init(_ scenario: Scenario, _ timeline: Timeline, _ value: Valuation) {
    groupOfPopulation = Array(repeating: -1, count: 3 * scenario.teams.count)
    passPrice = Array(repeating: 0, count: scenario.teams.count)
    contingency = value(scenario.contingency)
    ownWorth = Self.worth(of: scenario.ownCurrency, scenario, timeline, value)
    for (index, team) in scenario.teams.enumerated() {
      if let staff = team.staff {
        addGroups(of: staff, team: index, scenario, timeline, value)
      } else if let crowd = team.crowd {
        passPrice[index] = value(crowd.price)
        let account = LedgerAccount(site: "", team: team.name, item: team.name, line: .perUnit)
        entries.append(Entry(account: account, origin: .crowd(team: index)))
      }
    }
    for (index, item) in scenario.overhead.enumerated() {
      overhead += Self.months(of: item.cost, worth: ownWorth, timeline, value)
      let account = LedgerAccount(site: "", team: "", item: item.name, line: .overhead)
      entries.append(Entry(account: account, origin: .overhead(index)))
    }
    let reserve = LedgerAccount(site: "", team: "", item: "contingency", line: .contingency)
    entries.append(Entry(account: reserve, origin: .contingency))
    entries.sort { $0.account < $1.account }
  }

  private mutating func addGroups(
    of staff: Staff, team: Int, _ scenario: Scenario, _ timeline: Timeline, _ value: Valuation
  ) {
    let site = scenario.sites[staff.site]
    var keys: [String: Int] = [:]
    for kind in StaffKind.allCases {
      guard let role = staff.role(of: kind) else { continue }
      let group = keys[role.key] ?? groups.count
      groupOfPopulation[3 * team + kind.rawValue] = group
      guard group == groups.count else { continue }
      keys[role.key] = group
      groups.append(
        Group(
          team: team, managementFee: value(site.managementFee), seat: value(site.seat),
          tooling: value(site.tooling), recruiting: value(site.recruitingCost),
          onboarding: value(site.onboardingCost), severance: value(site.severance)))
      let worth = Self.worth(of: site.currency, scenario, timeline, value)
      self.worth += worth
      let pay = Self.monthlyPay(
        role.pay, hoursPerWeek: value(site.hoursPerWeek), growth: value(site.salaryGrowth),
        timeline, value)
      monthlyPay += zip(pay, worth).map { $0 * $1 }
      let burden = MonthlyBurden(site.burden, value)
      monthlyBurden += zip(pay, worth).map { burden($0) * $1 }
      for line in LedgerLine.allCases {
        switch line {
        case .perUnit, .overhead, .contingency: continue
        default:
          let account = LedgerAccount(
            site: site.name, team: scenario.teams[team].name, item: role.key, line: line)
          entries.append(Entry(account: account, origin: .group(group)))
        }
      }
    }
  }

  /// By week: units of the reports' currency for one of another, with the drift of the rates.
  private static func worth(
    of currency: Currency, _ scenario: Scenario, _ timeline: Timeline, _ value: Valuation
  ) -> [Double] {
    guard currency != scenario.currency else { return Array(repeating: 1, count: timeline.weeks) }
    let reports = units(of: scenario.currency, scenario, timeline, value)
    return zip(reports, units(of: currency, scenario, timeline, value)).map { $0 / $1 }
  }

  /// By week: units of a currency for one of the plan's own.
  private static func units(
    of currency: Currency, _ scenario: Scenario, _ timeline: Timeline, _ value: Valuation
  ) -> [Double] {
    guard currency != scenario.ownCurrency,
      let exchange = scenario.exchangeRates.first(where: { $0.currency == currency })
    else { return Array(repeating: 1, count: timeline.weeks) }
    let (rate, drift) = (value(exchange.rate), value(exchange.drift))
    return (0..<timeline.weeks).map { rate * Math.power(1 + drift, Double($0) / 52) }
  }

  /// By week: a month's pay of one person, in the currency it is written in.
  private static func monthlyPay(
    _ pay: Pay, hoursPerWeek: Double, growth: Double, _ timeline: Timeline, _ value: Valuation
  ) -> [Double] {
    func monthly(_ rate: PayRate) -> Double {
      switch rate.period {
      case .month: value(rate.amount)
      case .year: value(rate.amount) / 12
      case .hour: value(rate.amount) * hoursPerWeek * 52 / 12
      }
    }
    switch pay {
    case .steady(let rate):
      let first = monthly(rate)
      return (0..<timeline.weeks).map { first * Math.power(1 + growth, Double($0 / 52)) }
    case .dated(let rates):
      var current = 0
      return (0..<timeline.weeks).map { week in
        let monday = timeline.monday(of: week)
        while current + 1 < rates.count, rates[current + 1].from <= monday { current += 1 }
        return monthly(rates[current].rate)
      }
    }
  }

  /// By month: what an overhead item costs, in the reports' currency.
  private static func months(
    of cost: OverheadItem.Cost, worth: [Double], _ timeline: Timeline, _ value: Valuation
  ) -> [Double] {
    var months = Array(repeating: 0.0, count: timeline.months + 1)
    func book(_ amount: Double, week: Int) {
      guard (0..<timeline.weeks).contains(week) else { return }
      let amount = amount * worth[week]
      months[timeline.month[week]] += amount * timeline.split[week]
      months[timeline.month[week] + 1] += amount * (1 - timeline.split[week])
    }
    switch cost {
    case .pay(let pay, let fte):
      let pay = monthlyPay(pay, hoursPerWeek: 40, growth: 0, timeline, value)
      let fte = value(fte)
      for week in 0..<timeline.weeks {
        let amount = pay[week] * fte * worth[week]
        months[timeline.month[week]] += amount * timeline.share[week]
        months[timeline.month[week] + 1] += amount * timeline.nextShare[week]
      }
    case .once(let amount, let week):
      book(value(amount), week: wholeNumber(value(week)))
    case .every(let amount, let weeks):
      let every = max(1, wholeNumber(value(weeks)))
      for week in stride(from: 0, to: timeline.weeks, by: every) {
        book(value(amount), week: week)
      }
    }
    return Array(months.dropLast())
  }
}
