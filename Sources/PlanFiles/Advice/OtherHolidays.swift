import PlanModel

extension Advice {
  /// Holidays that have dates are those of the years in which the plan runs.
  static let otherHolidays = Advice(
    "other-holidays", "Dated holidays leave out a year of which the plan has a month or more."
  ) { plan, tell in
    guard let start = plan.draft.start?.value, let horizon = plan.draft.horizon else { return }
    lazy var years = Dictionary(grouping: 0..<7 * horizon) { start.adding(days: $0).month.year }
      .filter { $0.value.count >= 28 }.keys.sorted()
    for (site, _) in plan.sites {
      guard case .dates(let dates) = site.site.holidays,
        let missing = years.first(where: { year in !dates.contains { $0.month.year == year } })
      else { continue }
      tell(
        site.cardPlace ?? site.name.place,
        "the holidays of '\(site.name.value)' have dates, and none of them is in \(missing), so nobody "
          + "has a holiday then",
        "Add the days of \(missing), or write how many there are, as `holidays: 12 days/year`.")
    }
  }
}
