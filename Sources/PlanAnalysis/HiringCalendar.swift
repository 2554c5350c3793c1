public import PlanEngine

/// One requisition: whom to hire, for when, and until when to ask for them.
public struct Requisition: Sendable, Hashable {
  /// Why people are hired.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// To replace leavers.
    case backfill
    /// A planned class.
    case ramp
    /// Leads and reviewers for more trainers.
    case pod
  }

  /// Index of the team.
  public let team: Int

  /// Which people.
  public let kind: StaffKind

  /// How many; fractions where a plan expects only a share of a leaver.
  public let people: Double

  /// Why.
  public let reason: Reason

  /// The week in which they start, from 0.
  public let startWeek: Int

  /// The week in whose beginning the requisition opens, from 0; below 0 where that lies before the
  /// plan: people who must already be on hand.
  public let openWeek: Int

  /// Whether they come from people already vetted.
  public let isFromBench: Bool
}

/// Every start of a run as a requisition, by start week, team, population, reason and opening.
///
/// The people of all requisitions are the hires of the plan: nobody is counted twice, nobody is left
/// out.
///
/// - Parameter trajectory: The run.
/// - Returns: The requisitions.
public func hiringCalendar(of trajectory: Trajectory) -> [Requisition] {
  var requisitions: [Requisition] = []
  let classes = Dictionary(grouping: trajectory.classes) { $0.started ?? -1 }
  for week in 0..<trajectory.timeline.weeks {
    for team in 0..<trajectory.teamCount {
      let record = trajectory.team(team, week: week)
      func add(
        _ people: Double, _ kind: StaffKind, _ reason: Requisition.Reason, leadTime: Int,
        isFromBench: Bool = false
      ) {
        guard people > 0 else { return }
        requisitions.append(
          Requisition(
            team: team, kind: kind, people: people, reason: reason, startWeek: week,
            openWeek: week - leadTime, isFromBench: isFromBench))
      }
      for kind in StaffKind.allCases {
        add(record[kind].backfillStarts, kind, .backfill, leadTime: trajectory.hireWeeks[team])
        guard kind == .trainers else {
          add(record[kind].newStarts, kind, .pod, leadTime: trajectory.hireWeeks[team])
          continue
        }
        let starting = classes[week, default: []].filter { $0.team == team }
        for hired in starting.sorted(by: { $0.leadTime > $1.leadTime }) {
          add(
            Double(hired.size), kind, .ramp, leadTime: hired.leadTime,
            isFromBench: hired.isFromBench)
        }
      }
    }
  }
  return requisitions
}
