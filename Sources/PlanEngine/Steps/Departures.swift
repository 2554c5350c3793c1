/// Step 6 of a week: attrition, then graduation; who leaves is replaced.
extension Simulation {
  /// Lets people leave at the end of the week and opens requisitions for their replacements.
  mutating func depart(_ week: Int) {
    for team in plan.teams.indices where !plan.teams[team].isCrowd {
      for kind in StaffKind.allCases {
        let population = 3 * team + kind.rawValue
        guard plan.payroll.layout.groupOfPopulation[population] >= 0 else { continue }
        let place = state.outlook.place(of: .leaving(kind), team: team) + week
        let leavers = state.outlook.numbers[place]
          .atLeast(.zero).atMost(state.populations[population].people)
        state.populations[population].leavers = leavers
        if plan.teams[team].backfills, leavers.isAnywhere {
          fates.replace(leavers, kind, of: team, in: week, plan, state.outlook)
        }
      }
    }
  }
}
