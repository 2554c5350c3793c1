public import PlanEngine
public import PlanModel

/// What a plan costs, month by month and line by line, in cents: sums of its ledger.
public struct CostProfile: Sendable {
  /// The months, in order.
  public let months: [Month]

  /// All cost of each month.
  public let byMonth: [Int]

  /// Cost of the horizon by line.
  public let byLine: [LedgerLine: Int]

  /// Cost that comes once, over the horizon.
  ///
  /// Recruiting and onboarding for new positions, severance, and overhead that is paid in one week, with
  /// the contingency on them; replacing leavers recurs. Where both start in a month, its cost is theirs
  /// by how many they are.
  public var oneOff: Int { bookedOnce(months.indices) }

  /// By month: what people are paid.
  let wages: [Int]

  /// By month: what people cost as such: salary, burden, management fee.
  let labour: [Int]

  /// By month: cost that comes once, without the contingency on it.
  private let bookedOnce: [Double]

  /// What the contingency makes of an amount.
  private let withContingency: Double

  /// Which months are whole, so that a person costs a month's pay in each.
  let wholeMonths: [Int]

  init(of findings: RunFindings) {
    let (ledger, scenario) = (findings.trajectory.ledger, findings.scenario)
    let last = scenario.start.adding(days: 7 * scenario.horizon - 3)
    months = ledger.months
    wholeMonths = ledger.months.indices.filter { index in
      let month = ledger.months[index]
      let lastDay = month.adding(months: 1).firstDay.adding(days: -1)
      let weekend = lastDay.weekday > 4 ? lastDay.weekday - 4 : 0
      return month.firstWeekday >= scenario.start && lastDay.adding(days: -weekend) <= last
    }
    let once = Set(scenario.overheadPaidOnce)
    var byLine: [LedgerLine: Int] = [:]
    var (byMonth, wages, labour, bookedOnce) = (
      [Int](repeating: 0, count: months.count), [Int](repeating: 0, count: months.count),
      [Int](repeating: 0, count: months.count), [Double](repeating: 0, count: months.count)
    )
    let timeline = findings.trajectory.timeline
    let weeks = months.indices.map(timeline.weeks(touching:))
    for (index, cents) in ledger.cents.enumerated() where cents != 0 {
      let (month, account) = (
        index / ledger.accounts.count, ledger.accounts[index % ledger.accounts.count]
      )
      byMonth[month] += cents
      byLine[account.line, default: 0] += cents
      switch account.line {
      case .salary:
        wages[month] += cents
        labour[month] += cents
      case .burden, .managementFee: labour[month] += cents
      case .recruiting, .onboarding:
        bookedOnce[month] += Double(cents) * findings.growthShare(of: account, month, weeks[month])
      case .severance: bookedOnce[month] += Double(cents)
      case .overhead where once.contains(account.item): bookedOnce[month] += Double(cents)
      case .seat, .tooling, .perUnit, .overhead, .contingency: break
      }
    }
    self.byMonth = byMonth
    self.byLine = byLine
    self.wages = wages
    self.labour = labour
    withContingency = 1 + findings.valuation(scenario.contingency)
    self.bookedOnce = bookedOnce
  }

  /// Cost that comes once, with the contingency on it, in cents.
  ///
  /// - Parameter months: Indices of months.
  /// - Returns: The amount in all of them.
  func bookedOnce(_ months: Range<Int>) -> Int {
    Int((bookedOnce[months].reduce(0, +) * withContingency).rounded())
  }

  /// All cost of the horizon.
  public var total: Int { byMonth.reduce(0, +) }

  /// By month: all cost up to its end.
  public var cumulative: [Int] {
    var sum = 0
    return byMonth.map {
      sum += $0
      return sum
    }
  }
}

extension RunFindings {
  /// The share of the starts of a team's role in a month that fill new positions.
  func growthShare(
    of account: LedgerAccount, _ month: Int, _ weeks: [Int]
  ) -> Double {
    guard let team = scenario.teams.firstIndex(where: { $0.name == account.team }),
      let staff = scenario.teams[team].staff
    else { return 0 }
    var (new, all) = (0.0, 0.0)
    for kind in StaffKind.allCases where staff.role(of: kind)?.key == account.item {
      for week in weeks {
        let split = trajectory.timeline.split(of: week, in: month)
        let people = trajectory.team(team, week: week)[kind]
        new += people.newStarts * split
        all += people.starts * split
      }
    }
    return all > 0 ? new / all : 0
  }
}

extension Scenario {
  /// The items of overhead that are paid in one week.
  var overheadPaidOnce: [String] {
    overhead.compactMap { item in if case .once = item.cost { item.name } else { nil } }
  }
}

extension Timeline {
  /// The weeks that have a weekday in a month.
  func weeks(touching month: Int) -> [Int] {
    let first = firstMonth.adding(months: month).firstDay
    let from = (first.daysSinceEpoch - monday(of: 0).daysSinceEpoch) / 7
    // A month touches six weeks at most, and one more on either side is no harm.
    return (from - 1..<from + 7).clamped(to: 0..<weeks)
      .filter { split(of: $0, in: month) > 0 }
  }
}

extension Month {
  /// The first day from Monday to Friday.
  fileprivate var firstWeekday: CalendarDate {
    let first = firstDay
    return first.weekday > 4 ? first.adding(days: 7 - first.weekday) : first
  }
}
