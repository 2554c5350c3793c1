public import PlanModel

/// What an amount is paid for.
public enum LedgerLine: String, Sendable, Hashable, CaseIterable {
  /// Pay of people on the payroll.
  case salary
  /// Statutory cost and benefits on top of pay.
  case burden
  /// A vendor's fee on pay and burden.
  case managementFee = "management fee"
  /// Desk, room and machine.
  case seat
  /// Licences.
  case tooling
  /// Finding people who start.
  case recruiting
  /// Setting up people who start.
  case onboarding
  /// Releasing people.
  case severance
  /// Passes of a crowd.
  case perUnit = "per unit"
  /// What is paid besides the teams.
  case overhead
  /// The share on top of everything.
  case contingency
}

extension LedgerLine {
  /// What is paid for people, in byte order of the words.
  static var ofPeople: [LedgerLine] {
    [.burden, .managementFee, .onboarding, .recruiting, .salary, .seat, .severance, .tooling]
  }
}

/// One account: who spends on what.
public struct LedgerAccount: Sendable, Hashable, Comparable {
  /// The site; empty where there is none.
  public let site: String

  /// The team; empty where there is none.
  public let team: String

  /// The role, the overhead item, the crowd team or `contingency`.
  public let item: String

  /// What it is paid for.
  public let line: LedgerLine

  /// Whether one account stands before another: by site, team, item and line, in byte order.
  ///
  /// - Parameters:
  ///   - a: An account.
  ///   - b: Another.
  /// - Returns: Whether `a` stands before `b`.
  public static func < (a: LedgerAccount, b: LedgerAccount) -> Bool {
    // Bytes are compared for being equal too: letters of several signs take strings far longer.
    func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
    func precedes(_ left: String, _ right: String) -> Bool {
      left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    if !isSame(a.site, b.site) { return precedes(a.site, b.site) }
    if !isSame(a.team, b.team) { return precedes(a.team, b.team) }
    if !isSame(a.item, b.item) { return precedes(a.item, b.item) }
    return precedes(a.line.rawValue, b.line.rawValue)
  }
}

/// Every amount of a plan, by month and account, in whole cents: every report of money is a sum of it.
public struct Ledger: Sendable, Hashable {
  /// The months, in order.
  public let months: [Month]

  /// The accounts, ordered by site, team, item and line.
  public let accounts: [LedgerAccount]

  /// Cents by month and account, `[month × accounts.count + account]`.
  public let cents: [Int]

  /// Whether the amounts were too large to count to the cent; they are then worthless.
  public let isTooLarge: Bool

  /// The largest sum of amounts, in units of money: beyond it a `Double` no longer holds every cent.
  static let largestTotal = 9e13

  /// All cents of a month.
  ///
  /// - Parameter month: Index of the month.
  /// - Returns: The sum of its cells.
  public func total(month: Int) -> Int {
    cents[month * accounts.count..<(month + 1) * accounts.count].reduce(0, +)
  }

  /// All cents of some months.
  ///
  /// - Parameters:
  ///   - months: Indices of the months.
  ///   - isCounted: Which accounts count; all if not given.
  /// - Returns: The sum of their cells.
  public func total(
    months: Range<Int>, where isCounted: (LedgerAccount) -> Bool = { _ in true }
  ) -> Int {
    var sum = 0
    for (index, account) in accounts.enumerated() where isCounted(account) {
      for month in months { sum += cents[month * accounts.count + index] }
    }
    return sum
  }

  /// All cents of the plan.
  public var total: Int { cents.reduce(0, +) }

  /// The cells that are not zero, by month and account.
  public var entries: [(month: Month, account: LedgerAccount, cents: Int)] {
    cents.indices.lazy.filter { cents[$0] != 0 }.map {
      (months[$0 / accounts.count], accounts[$0 % accounts.count], cents[$0])
    }
  }
}
