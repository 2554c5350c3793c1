import PlanModel

extension Advice {
  /// People lose as much of their paid time as they do elsewhere.
  static let lowShrinkage = Advice(
    "low-shrinkage", "Shrinkage, leave and holidays together take less than 15% of the paid time."
  ) { plan, tell in
    for (site, _) in plan.sites {
      let shrinkage = site.site.shrinkage.estimate.expected
      let leave = site.site.leave.estimate.expected / 261
      let holidays = holidays(of: site.site, plan.draft)
      let lost = 1 - (1 - shrinkage) * (1 - leave) * (1 - holidays)
      guard lost < 0.15 - 1e-9 else { continue }
      let percent = AdviceWords.percent
      var steps: [String] = []
      if shrinkage < 0.11 - 1e-9 {
        steps.append(
          "`shrinkage: 11% to 18%` (breaks take 6%, sickness 4 to 8%, absence and outages 1 to 4%: "
            + "SWPP, turnella.com)")
      }
      let missing = [("leave", leave), ("holidays", holidays)].filter { $0.1 == 0 }.map(\.0)
      if !missing.isEmpty {
        steps.append("the site's " + missing.map { "'\($0)'" }.joined(separator: " and "))
      }
      if steps.isEmpty { steps.append("the 'leave' and 'holidays' that people really take") }
      tell(
        plan.place(of: site.site.shrinkage, at: site),
        "people at '\(site.name.value)' lose \(percent(lost)) of their paid time: "
          + "\(percent(shrinkage)) to shrinkage, \(percent(leave)) to leave, \(percent(holidays)) to "
          + "holidays; three in four contact centres plan 26% or more (SWPP survey, 2024)",
        "Write \(steps.joined(separator: ", and ")).")
    }
  }

  /// The share of weekdays that are holidays: in a year, or where they have dates, in the plan.
  private static func holidays(of site: Site, _ plan: PlanDraft) -> Double {
    switch site.holidays {
    case .perYear(let days): return days.estimate.expected / 261
    case .dates(let dates):
      guard let start = plan.start?.value, let horizon = plan.horizon else { return 0 }
      let end = start.adding(days: 7 * horizon)
      let days = dates.count { $0 >= start && $0 < end && $0.weekday < 5 }
      return Double(days) / Double(5 * horizon)
    }
  }
}
