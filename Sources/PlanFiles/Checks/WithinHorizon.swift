import PlanModel
import PlanText

extension Check {
  /// What is planned lies within the horizon.
  static let withinHorizon = warning("past-horizon") { plan, tell in
    guard let horizon = plan.horizon else { return }
    func look(_ week: Quantity?, _ consequence: String) {
      guard let week, let field = week.field, week.estimate.low >= Double(horizon) else { return }
      tell(
        plan.places[field],
        "'\(plan.fields[field].text)' lies past the horizon of "
          + "\(AdviceWords.count(horizon, "week"))\(consequence)",
        "Make the horizon longer, or the week earlier.")
    }
    let idle = " and has no effect"
    for entry in plan.streams.flatMap({ $0.demand ?? [] }) {
      look(entry.from, idle)
      look(entry.at, idle)
    }
    for case let ramp? in plan.teams.map(\.ramp) {
      look(ramp.begin, idle)
      look(ramp.complete, ", so the ramp is not complete by its end")
      for step in ramp.steps ?? [] { look(step.week, idle) }
    }
    for pause in plan.pauses { look(pause.from, idle) }
    for item in plan.overhead { look(item.at, idle) }
    for target in plan.targets {
      for week in [target.by, target.clearedBy] {
        look(week, ", so what the plan has not reached by its end counts as missed")
      }
    }
  }
}
