import PlanText

extension Check {
  /// A stream names each of its teams once.
  static let distinctTeams = error("repeated-team") { plan, tell in
    for stream in plan.streams {
      var seen: Set<String> = []
      for team in stream.teams ?? [] where !seen.insert(team.value).inserted {
        tell(team.place, "the stream names the team '\(team.value)' twice", "Take one out.")
      }
    }
  }
}
