import PlanModel
import PlanText

extension Check {
  /// Weeks begin on Mondays, and so does the plan.
  static let startOnMonday = error("start-not-monday") { plan, tell in
    guard let start = plan.start, start.value.weekday != 0 else { return }
    let before = start.value.adding(days: -start.value.weekday)
    tell(
      start.place, "the plan starts on a \(day(start.value.weekday)), \(start.value)",
      "Write the Monday before, \(before), or the one after, \(before.adding(days: 7)).")
  }

  private static func day(_ weekday: Int) -> String {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    return names[weekday]
  }
}
