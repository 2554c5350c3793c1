public import PlanEngine
public import PlanModel

/// Who is there, joins and goes over some weeks, by the names of the columns of the headcount.
public enum BridgeColumn: String, Sendable, Hashable, CaseIterable {
  /// People before the first week's starts.
  case opening
  /// Who started in new positions.
  case newStarts = "new_starts"
  /// Who started in place of leavers.
  case backfillStarts = "backfill_starts"
  /// Who was released by a cut.
  case released
  /// Who left.
  case leavers
  /// People after the last week's leavers.
  case closing
  /// People paid in an average week.
  case averagePeople = "average_people"
}

/// The movements of people over a stretch of weeks: who was there at the beginning, less and more who
/// went and came, is who is there at the end.
///
/// A plan expects shares of people, so there may be parts of them.
public struct HeadcountBridge: Sendable {
  private var opening = 0.0
  private var newStarts = 0.0
  private var backfillStarts = 0.0
  private var released = 0.0
  private var leavers = 0.0
  private var personWeeks = 0.0
  private let weeks: Int

  /// Creates a bridge of nobody.
  ///
  /// - Parameter weeks: How many weeks it spans, at least 1.
  public init(weeks: Int) { self.weeks = weeks }

  /// Adds the movements of others over the same weeks.
  ///
  /// - Parameter other: Their bridge.
  public mutating func add(_ other: HeadcountBridge) {
    opening += other.opening
    newStarts += other.newStarts
    backfillStarts += other.backfillStarts
    released += other.released
    leavers += other.leavers
    personWeeks += other.personWeeks
  }

  /// The number of a column.
  ///
  /// - Parameter column: The column.
  public subscript(column: BridgeColumn) -> Double {
    switch column {
    case .opening: opening
    case .newStarts: newStarts
    case .backfillStarts: backfillStarts
    case .released: released
    case .leavers: leavers
    case .closing: opening + newStarts + backfillStarts - released - leavers
    case .averagePeople: personWeeks / Double(weeks)
    }
  }

  fileprivate init(_ population: [PopulationWeek]) {
    weeks = population.count
    if let first = population.first { opening = first.people - first.starts + first.released }
    for week in population {
      newStarts += week.newStarts
      backfillStarts += week.backfillStarts
      released += week.released
      leavers += week.leavers
      personWeeks += week.people
    }
  }
}

extension Trajectory {
  /// The movements of one population.
  ///
  /// - Parameters:
  ///   - team: Index of the team.
  ///   - kind: Which population.
  ///   - weeks: The weeks, at least one.
  /// - Returns: Its bridge.
  public func bridge(of team: Int, _ kind: StaffKind, over weeks: Range<Int>) -> HeadcountBridge {
    HeadcountBridge(weeks.map { self.team(team, week: $0)[kind] })
  }
}

extension Scenario {
  /// The teams with a payroll, each with the populations that it has.
  public var populations: [(team: Int, kind: StaffKind)] {
    teams.indices.flatMap { team in
      StaffKind.allCases.filter { teams[team].staff?.role(of: $0) != nil }.map { (team, $0) }
    }
  }
}
