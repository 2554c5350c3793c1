import PlanText

extension Check {
  /// Streams and targets name teams of the plan.
  static let knownTeams = names("unknown-team") { plan in
    guard plan.isWhole.teams else { return [] }
    let names = plan.teams.compactMap(\.name?.value)
    let known = Set(names)
    let written = plan.streams.flatMap { $0.teams ?? [] } + plan.targets.compactMap(\.team)
    return written.filter { !known.contains($0.value) }.map { team in
      UnknownName(
        name: team, message: "there is no team '\(team.value)'", known: names,
        listing: "Known teams",
        whereNoneIs: "Name it under 'teams', such as `- team: \(team.value)`.")
    }
  }
}
