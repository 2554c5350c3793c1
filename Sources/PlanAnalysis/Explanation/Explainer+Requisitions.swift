import PlanEngine
import PlanModel

/// The hiring calendar.
extension Explainer {
  func requisition(_ step: RequisitionStep, _ index: Int) -> Explanation {
    let asked = findings.requisitions[index]
    let planned = run.classes.indices.first {
      let planned = run.classes[$0]
      return asked.reason == .ramp && planned.team == asked.team
        && planned.started == asked.startWeek && planned.isFromBench == asked.isFromBench
        && planned.size == Int(asked.people)
    }
    let role = scenario.teams[asked.team].staff?.role(of: asked.kind)?.key ?? ""
    let subject =
      "\(role) (\(scenario.teams[asked.team].name), \(asked.reason.rawValue), "
      + "to start in \(label(asked.startWeek)))"
    let name = step.rawValue.spaced
    switch step {
    case .people:
      return Explanation(name, of: subject, asked.people, .people) {
        if let planned { return .term(.planned(.size, planned)) }
        let movement: PopulationStep = asked.reason == .backfill ? .backfillStarts : .newStarts
        return .term(
          .population(movement, team: asked.team, asked.kind, weeks: only(asked.startWeek)))
      }
    case .startWeek:
      return Explanation(
        name, of: subject, Double(asked.startWeek + 1), .week, note: note(on: asked.reason)
      ) {
        planned.map { .term(.planned(.start, $0)) } ?? startWeek(of: asked)
      }
    case .openBy:
      return Explanation(
        name, of: subject, Double(asked.openWeek + 1), .week,
        note: asked.openWeek < 0
          ? "That lies before the plan begins: these people must already be on hand." : ""
      ) {
        .term(.requisition(.startWeek, index)) - leadTime(of: asked.team, asked.isFromBench)
      }
    }
  }

  private func note(on reason: Requisition.Reason) -> String {
    switch reason {
    case .backfill: "Who leaves is replaced after the time to hire."
    case .ramp: ""
    case .pod: "Leads and reviewers start with the class that needs them."
    }
  }

  private func startWeek(of asked: Requisition) -> Reckoning {
    guard asked.reason == .backfill else {
      return known("week of the class", asked.startWeek + 1)
    }
    let left = asked.startWeek - 1 - run.hireWeeks[asked.team]
    return known("week after the leavers'", left + 2) + leadTime(of: asked.team, false)
  }

  /// Weeks from an open requisition to a start.
  func leadTime(of team: Int, _ isFromBench: Bool) -> Reckoning {
    guard let staff = scenario.teams[team].staff else { return 0 }
    let weeks =
      isFromBench
      ? given("lead time of the bench", staff.bench.leadTime, .weeks)
      : given("time to hire", scenario.sites[staff.site].timeToHire, .weeks)
    return .rounded(weeks, .whole)
  }
}
