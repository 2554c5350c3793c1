import PlanModel
import PlanText

extension Check {
  /// The last class of a ramp is not before the first.
  static let completeAfterBegin = error("complete-before-begin") { plan, tell in
    for case let ramp? in plan.teams.map(\.ramp) {
      guard let complete = ramp.complete else { continue }
      let begin = ramp.begin?.estimate.high ?? 0
      guard complete.estimate.low < begin else { continue }
      let isCertain = complete.estimate.high < begin
      tell(
        plan.place(of: complete),
        "the last class \(isCertain ? "is" : "can be") before the first, in week \(Int(begin) + 1)",
        "Write a later 'complete', or an earlier 'begin'.")
    }
  }
}
