import PlanModel

extension Advice {
  /// The figures of a card are not older than the surveys that they come from.
  static let oldCard = Advice(
    "old-card", "A rate card is more than 18 months older than the plan's first day."
  ) { plan, tell in
    guard let start = plan.draft.start?.value else { return }
    for (site, _) in plan.sites {
      guard let asOf = site.site.asOf, let age = site.site.age(in: start.month),
        age > Field.freshMonths
      else { continue }
      tell(
        site.cardPlace ?? site.name.place,
        "the figures of '\(site.name.value)' are of \(asOf), \(age) months before the plan begins; "
          + "wage surveys come out every year (BLS, Mercer)",
        "Look for newer figures, and write them at the site with their own `as_of`.")
    }
  }

  /// A card says when its figures were true.
  static let undatedCard = Advice(
    "undated-card", "A rate card does not say when its figures were true."
  ) { plan, tell in
    for (site, _) in plan.sites where site.site.asOf == nil {
      tell(
        site.cardPlace ?? site.name.place,
        "nothing says how old the figures of '\(site.name.value)' are; pay moves by 5 to 9% a year "
          + "(Mercer, 2024 and 2025)",
        "Write `as_of: 2026-03` on the card, with the month in which they were true.")
    }
  }
}
