import PlanModel
import PlanText

extension Check {
  /// The people of a team have roles of their site's rate card.
  static let knownRoles = names("unknown-role") { plan in
    let sites = Dictionary(
      plan.sites.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.teams.flatMap { team -> [UnknownName] in
      guard let name = team.site?.value, let site = sites[name], site.isWhole else { return [] }
      let known = site.roles.map(\.key.value)
      let written = [team.role, team.pod.lead, team.pod.qa].compactMap(\.self)
      return written.filter { !known.contains($0.value) }.map { role in
        UnknownName(
          name: role,
          message: "there is no role '\(role.value)' at '\(name)', "
            + "whose rate card is '\(site.site.cardTitle)'",
          known: known, listing: "Roles of the card", whereNoneIs: "The card has no roles.")
      }
    }
  }
}
