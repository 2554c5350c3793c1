import PlanEngine
import PlanModel

/// Who is there, joins and goes, as the view of the headcount has it.
extension Explainer {
  func bridge(
    _ column: BridgeColumn, _ staffing: Staffing, _ weeks: Range<Int>
  ) -> Explanation {
    let populations = scenario.populations.filter { team, kind in
      staffing.team ?? team == team && staffing.kind ?? kind == kind
    }
    let sum = populations.reduce(into: HeadcountBridge(weeks: weeks.count)) { sum, one in
      sum.add(run.bridge(of: one.team, one.kind, over: weeks))
    }
    return Explanation(
      column.rawValue.spaced, of: subject(of: staffing), in: .weeks(weeks), sum[column], .people,
      note: populations.count == 1 ? note(on: column) : ""
    ) {
      if column == .closing { return closing(staffing, weeks) }
      if populations.count != 1 {
        return .total(each: "population", of: populations) { team, kind in
          let one = Staffing(team: team, kind: kind)
          return (subject(of: one), .term(.bridge(column, of: one, weeks: weeks)))
        }
      }
      return single(column, populations[0].team, populations[0].kind, weeks)
    }
  }

  private func single(
    _ column: BridgeColumn, _ team: Int, _ kind: StaffKind, _ weeks: Range<Int>
  ) -> Reckoning {
    func movement(_ step: PopulationStep, _ weeks: Range<Int>) -> Reckoning {
      .term(.population(step, team: team, kind, weeks: weeks))
    }
    switch column {
    case .opening:
      guard weeks.lowerBound > 0 else { return founding(team, kind) }
      let before = only(weeks.lowerBound - 1)
      return movement(.people, before) - movement(.leavers, before)
    case .newStarts: return movement(.newStarts, weeks)
    case .backfillStarts: return movement(.backfillStarts, weeks)
    case .released: return movement(.released, weeks)
    case .leavers: return movement(.leavers, weeks)
    case .closing: return closing(Staffing(team: team, kind: kind), weeks)
    case .averagePeople:
      return Reckoning.total(each: "week", of: weeks) { (label($0), movement(.people, only($0))) }
        / known("weeks", weeks.count)
    }
  }

  /// What is at the end: what was at the beginning, less and more who went and came.
  private func closing(_ staffing: Staffing, _ weeks: Range<Int>) -> Reckoning {
    func part(_ column: BridgeColumn) -> Reckoning {
      .term(.bridge(column, of: staffing, weeks: weeks))
    }
    return part(.opening) + part(.newStarts) + part(.backfillStarts) - part(.released)
      - part(.leavers)
  }

  private func note(on column: BridgeColumn) -> String {
    switch column {
    case .opening: "Before the first week's starts, after the leavers of the week before."
    case .closing: "After the last week's leavers."
    case .leavers: "Who left in onboarding counts as left."
    case .newStarts, .backfillStarts, .released, .averagePeople: ""
    }
  }

  private func subject(of staffing: Staffing) -> String {
    let team = staffing.team.map { scenario.teams[$0].name }
    let kind = staffing.kind.map { word($0) }
    return switch (team, kind) {
    case (nil, nil): ""
    case (let team?, nil): "all of \(team)"
    case (nil, let kind?): kind
    case (let team?, let kind?): kind == team ? team : "\(kind) of \(team)"
    }
  }
}
