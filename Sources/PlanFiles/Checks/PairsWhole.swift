import PlanModel
import PlanText

extension Check {
  /// What needs a second figure to have an effect has it.
  static let pairsWhole = warning("no-effect") { plan, tell in
    func look(_ figure: Quantity, _ other: Quantity?, _ message: String, _ remedy: String) {
      guard let place = plan.place(of: figure), other?.field == nil else { return }
      tell(place, message, remedy)
    }
    for new in plan.sites.map(\.site.newHireAttrition) {
      look(
        new.multiplier, new.weeks, "without 'for' the multiplier has no effect",
        "Add how long it holds, such as `for: 12 weeks`.")
      look(
        new.weeks, new.multiplier, "without 'multiplier' new hires leave like everyone",
        "Add `multiplier: 2`.")
    }
    for team in plan.teams {
      look(
        team.accuracy.start, team.accuracy.settlesAfter,
        "without 'settles_after' the start has no effect",
        "Add how long it takes, such as `settles_after: 8 weeks`.")
      if team.ramp == nil, let place = plan.place(of: team.bench.size) {
        tell(place, "without a ramp nobody is hired from the bench", "Add a ramp.")
      }
    }
    for review in plan.streams.map(\.review) {
      look(
        review.sample, review.time, "without 'time' a review takes none",
        "Add the time of one look, such as `time: 4 min`.")
    }
  }
}
