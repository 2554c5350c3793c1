import PlanModel
import PlanText

extension Check {
  /// A pause is of whole weeks.
  static let pauseOnMonday = warning("pause-in-midweek") { plan, tell in
    for pause in plan.pauses {
      guard let field = pause.from?.field,
        let day = CalendarDate(isoShaped: plan.fields[field].text), day.weekday != 0
      else { continue }
      let monday = day.adding(days: -day.weekday)
      tell(
        plan.places[field],
        "\(day) is no Monday, and a pause is of whole weeks: it begins with that of \(monday)",
        "Write \(monday), or \(monday.adding(days: 7)) for the week after.")
    }
  }
}
