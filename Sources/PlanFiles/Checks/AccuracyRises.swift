import PlanModel
import PlanText

extension Check {
  /// People get better, not worse.
  static let accuracyRises = warning("full-below-start") { plan, tell in
    for accuracy in plan.teams.map(\.accuracy) {
      guard accuracy.start.field != nil, accuracy.full.estimate.high < accuracy.start.estimate.low
      else { continue }
      tell(
        plan.place(of: accuracy.full) ?? plan.place(of: accuracy.start),
        "the accuracy falls with experience", "Write 'start' for new people, 'full' for settled.")
    }
  }
}
