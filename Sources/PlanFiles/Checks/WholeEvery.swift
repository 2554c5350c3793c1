import PlanModel
import PlanText

extension Check {
  /// What is paid every so often is paid in whole weeks.
  static let wholeEvery = warning("every-part-weeks") { plan, tell in
    for item in plan.overhead {
      guard let every = item.every, let field = every.field, every.estimate.isCertain else {
        continue
      }
      let weeks = every.estimate.expected
      let counted = max(1, wholeNumber(weeks))
      guard (weeks - Double(counted)).magnitude > 1e-6 else { continue }
      let times = (52 + counted - 1) / counted
      tell(
        plan.places[field],
        "'\(plan.fields[field].text)' is no whole number of weeks and counts as \(counted), which is "
          + "\(times) times in a year of 52 weeks",
        "Write weeks, or what it costs a month as `pay`, such as `pay: \"$500/month\"`.")
    }
  }
}
