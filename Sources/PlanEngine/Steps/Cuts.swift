/// Step 3 of a week: cuts, model, section 8.
extension Simulation {
  /// Takes away the positions that ramps cut this week, and releases who is too many.
  mutating func cutPositions(_ week: Int, _ plan: Blueprint<N>) {
    for team in plan.teams.indices where plan.teamShapes[team].hasCuts {
      let cut = plan.row(.cutSize, of: team)[week]
      guard cut.isAnywhere else { continue }
      state.teams[team].positions -= cut
      let positions = state.teams[team].positions.atLeast(.zero)
      release(.trainers, of: team, downTo: positions, where: cut .> N.zero, week, plan)
    }
  }

  /// Brings a population down: cancels replacements under way, the latest first, then releases
  /// people.
  mutating func release(
    _ kind: StaffKind, of team: Int, downTo positions: N, where isCut: N.Condition, _ week: Int,
    _ plan: Blueprint<N>
  ) {
    let population = kind.population(of: team)
    let pending = population * (plan.weeks + 1)
    let underWay = pending + week + 1...pending + plan.weeks
    var excess = state.populations[population].people - positions
    for place in underWay { excess += state.pending[place] }
    excess = excess.only(where: isCut).atLeast(.zero)
    for place in underWay.reversed() {
      guard excess.isAnywhere else { return }
      let cancelled = excess.atMost(state.pending[place])
      state.pending[place] -= cancelled
      excess -= cancelled
    }
    guard excess.isAnywhere else { return }
    let released = fates.release(excess, kind, of: team, in: week, plan)
    state.populations[population].released = released
    // What taking away everyone leaves by rounding is no one.
    let left = state.populations[population].people - released
    state.populations[population].people = left.only(where: left .> N(repeating: 1e-9))
  }
}
