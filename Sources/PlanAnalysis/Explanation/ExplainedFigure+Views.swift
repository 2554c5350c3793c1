public import PlanEngine

/// What holds for all teams together.
public enum PlanStep: Sendable, Hashable {
  /// People on the payroll in a week.
  case people(week: Int)
  /// People on the payroll in an average week.
  case averagePeople
  /// Paid months of people in a month.
  case personMonths(month: Int)
  /// A figure that plans are compared by.
  case reach(ReachFigure)
  /// Cost of an average month of some.
  case costAMonth(MonthlyCost, months: Range<Int>)
  /// Cost that comes once, in some months.
  case bookedOnce(months: Range<Int>)
  /// What an account of recruiting or onboarding has of starts in new positions.
  case ofNewPositions(LedgerAccount, months: Range<Int>)
  /// Cost that comes once, over the horizon.
  case oneOffCost
}

/// Cost of a month, as savings count it.
public enum MonthlyCost: String, Sendable, Hashable {
  /// Salaries alone.
  case wages = "wages a month"
  /// Salary, burden and management fee.
  case labour = "labour a month"
  /// Every line, but for what comes once.
  case recurring = "recurring cost a month"
}

/// A week in which a team's ramp gets somewhere, from 1.
public enum Milestone: String, Sendable, Hashable {
  /// The first class starts.
  case firstClass = "start of the first class"
  /// Once the last class is in production, the pace is 95% of the standard.
  case fullPace = "first week at full productivity"
}

/// What a stream has to bear of all cost, by the names of the columns.
public enum FullCost: String, Sendable, Hashable, CaseIterable {
  /// The cost of its hours, and its part of what is idle and of what belongs to no team.
  case fullCost = "full_cost"
  /// That over delivered items.
  case fullCostPerUnit = "full_cost_per_unit"
}

/// The people whom a headcount counts.
public struct Staffing: Sendable, Hashable {
  /// The team; `nil` for all.
  public let team: Int?

  /// The population; `nil` for all.
  public let kind: StaffKind?

  /// Chooses people.
  ///
  /// - Parameters:
  ///   - team: The team; `nil` for all.
  ///   - kind: The population; `nil` for all.
  public init(team: Int? = nil, kind: StaffKind? = nil) {
    self.team = team
    self.kind = kind
  }
}
