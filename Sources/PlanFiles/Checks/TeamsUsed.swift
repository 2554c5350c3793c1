import PlanText

extension Check {
  /// Each team has work.
  static let teamsUsed = warning("unused-team") { plan, tell in
    let used = Set(plan.streams.flatMap { $0.teams ?? [] }.map(\.value))
    for case let name? in plan.teams.map(\.name) where !used.contains(name.value) {
      tell(
        name.place, "no stream names the team '\(name.value)'",
        "Name it in the 'teams' of a stream, or take it out.")
    }
  }
}
