/// Step 3 of a week: cuts, model, section 8.
extension Simulation {
  /// Takes away the positions that ramps cut this week, and releases who is too many.
  mutating func cutPositions(_ week: Int) {
    for team in plan.teams.indices {
      let cut = plan.cutSize[team * plan.weeks + week]
      guard cut > 0 else { continue }
      state.positions[team] -= cut
      let positions = max(0, state.positions[team])
      state.teams[team].trainers.released = release(3 * team, downTo: positions, week)
    }
  }

  /// Brings a population down: cancels replacements under way, the latest first, then releases
  /// people, the newest first and the starting team last.
  ///
  /// - Returns: People released.
  mutating func release(_ population: Int, downTo positions: Double, _ week: Int) -> Double {
    let firstPending = population * (plan.weeks + 1)
    let underWay = firstPending + week + 1..<firstPending + plan.weeks + 1
    var excess = headcount(population, through: week) - positions
    for place in underWay { excess += state.pending[place] }
    for place in underWay.reversed() where excess > 0 {
      let cancelled = min(excess, state.pending[place])
      state.pending[place] -= cancelled
      excess -= cancelled
    }
    guard excess > 0 else { return 0 }
    var released = 0.0
    for place in starts(of: population, through: week).reversed() where excess > 0 {
      let going = min(excess, state.people[place])
      state.people[place] -= going
      excess -= going
      released += going
    }
    let going = min(max(0, excess), state.founding[population])
    state.founding[population] -= going
    return released + going
  }
}
