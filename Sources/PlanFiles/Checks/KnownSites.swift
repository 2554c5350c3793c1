import PlanText

extension Check {
  /// Teams work at sites of the plan.
  static let knownSites = names("unknown-site") { plan in
    guard plan.isWhole.sites else { return [] }
    let names = plan.sites.map(\.name.value)
    let known = Set(names)
    return plan.teams.compactMap(\.site).filter { !known.contains($0.value) }.map { site in
      UnknownName(
        name: site, message: "there is no site '\(site.value)'", known: names,
        listing: "Known sites",
        whereNoneIs: "Name it under 'sites', such as `\(site.value): {rate_card: philippines}`.")
    }
  }
}
