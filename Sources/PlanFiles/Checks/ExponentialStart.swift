import PlanModel
import PlanText

extension Check {
  /// An exponential curve, which is 95% done after its time, begins below that.
  static let exponentialStart = error("exponential-start") { plan, tell in
    for case let draft? in plan.teams.map(\.productivity) where draft.curve == .exponential {
      guard let start = draft.start, start.estimate.high >= 0.95 else { continue }
      tell(
        plan.place(of: start), "an exponential curve has to start below 95%",
        "Write a lower 'start', or another 'curve'.")
    }
  }
}
