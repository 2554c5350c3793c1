/// Step 6 of a week: attrition, then graduation; who leaves is replaced.
extension Simulation {
  /// Lets people leave at the end of the week and opens requisitions for their replacements.
  mutating func depart(_ week: Int, _ plan: Blueprint<N>) {
    for team in plan.teams.indices where !plan.teamShapes[team].isCrowd {
      for kind in StaffKind.allCases {
        let population = 3 * team + kind.rawValue
        guard plan.payroll.layout.groupOfPopulation[population] >= 0 else { continue }
        let leaving = fates.leavers(kind, of: team, in: week, plan)
        guard leaving.isAnywhere else {
          state.populations[population].leavers = .zero
          continue
        }
        // What adding and taking away again leaves of nobody is no one.
        let leavers = leaving.only(where: leaving .> N(repeating: 1e-12))
          .atMost(state.populations[population].people)
        state.populations[population].leavers = leavers
        if plan.teamShapes[team].backfills, leavers.isAnywhere {
          fates.replace(
            leavers, kind, of: team, in: week, plan, state.pending,
            from: population * (plan.weeks + 1))
        }
      }
    }
  }
}
