import PlanModel
import PlanText

extension Check {
  /// Entries with a date or a week stand in order of time.
  static let inOrderOfTime = error("out-of-order") { plan, tell in
    for stream in plan.streams {
      let entries = stream.demand ?? []
      look(entries.compactMap { $0.from ?? $0.at }, plan, mayRepeat: true, tell)
      look(entries.compactMap(\.from), plan, mayRepeat: false, tell)
    }
    for case let steps? in plan.teams.map(\.ramp?.steps) {
      look(steps.compactMap(\.week), plan, mayRepeat: false, tell)
    }
    for case .dated(let entries)? in plan.sites.flatMap(\.roles).map(\.pay) {
      look(entries, tell)
    }
    for case .dated(let entries)? in plan.overhead.map(\.pay) { look(entries, tell) }
  }

  private static func look(
    _ weeks: [Quantity], _ plan: PlanDraft, mayRepeat: Bool, _ tell: Tell
  ) {
    for (earlier, later) in zip(weeks, weeks.dropFirst()) {
      let (end, start) = (earlier.estimate.high, later.estimate.low)
      if end < start || (mayRepeat && end == start) { continue }
      if !mayRepeat, end == start, earlier.estimate.isCertain, later.estimate.isCertain {
        tell(plan.place(of: later), "this week has an entry already", "Take one of them out.")
      } else {
        let words = later.estimate.isCertain && earlier.estimate.isCertain ? "is" : "can be"
        tell(plan.place(of: later), "this \(words) before the entry above", remedy)
      }
    }
  }

  private static func look(_ entries: [DatedPayDraft], _ tell: Tell) {
    let dates = entries.compactMap(\.from)
    for (earlier, later) in zip(dates, dates.dropFirst()) {
      if later.value == earlier.value {
        tell(later.place, "this date has an entry already", "Take one of them out.")
      } else if later.value < earlier.value {
        tell(later.place, "this is before the entry above", remedy)
      }
    }
  }

  private static var remedy: String { "Write the entries in order of time." }
}
