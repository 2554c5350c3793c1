/// Step 6 of a week: attrition, then graduation; who leaves is replaced.
extension Simulation {
  /// Lets people leave at the end of the week and opens requisitions for their replacements.
  mutating func depart(_ week: Int, _ plan: Blueprint<N>) {
    for team in plan.teams.indices where !plan.teamShapes[team].isCrowd {
      for kind in StaffKind.allCases {
        let population = kind.population(of: team)
        guard plan.payroll.layout.groupOfPopulation[population] >= 0 else { continue }
        let people = state.populations[population].people
        let leavers = fates.leavers(of: people, kind, of: team, in: week, plan)
        state.populations[population].leavers = leavers ?? .zero
        if plan.teamShapes[team].backfills, let leavers {
          fates.replace(
            leavers, kind, of: team, in: week, plan, state.pending,
            from: population * (plan.weeks + 1))
        }
      }
    }
  }
}
