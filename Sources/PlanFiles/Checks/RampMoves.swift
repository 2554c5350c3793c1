import PlanModel
import PlanText

extension Check {
  /// A ramp leads somewhere.
  static let rampMoves = warning("ramp-without-effect") { plan, tell in
    for team in plan.teams {
      guard let to = team.ramp?.to, to.estimate.isCertain, to.estimate == team.startWith.estimate
      else { continue }
      let people = Int(to.estimate.low)
      tell(
        plan.place(of: to),
        "the team has \(people) people from the start, so the ramp does nothing",
        "Write another 'to', or take the ramp out.")
    }
  }
}
