/// Step 6 of a week: attrition, then graduation; who leaves is replaced.
extension Simulation {
  /// Lets people leave at the end of the week and opens requisitions for their replacements.
  mutating func depart(_ week: Int) {
    for team in plan.teams.indices where !plan.teams[team].isCrowd {
      for kind in StaffKind.allCases {
        let population = 3 * team + kind.rawValue
        guard plan.payroll.groupOfPopulation[population] >= 0 else { continue }
        let leavers = leave(population, of: team, kind, week)
        state.teams[team][kind].leavers = leavers
        if plan.teams[team].backfills {
          let arrival = min(week + 1 + plan.teams[team].hireWeeks, plan.weeks)
          state.pending[population * (plan.weeks + 1) + arrival] += leavers
        }
      }
    }
  }

  /// Takes out who leaves a population this week.
  ///
  /// - Returns: How many left, washouts included.
  private mutating func leave(
    _ population: Int, of team: Int, _ kind: StaffKind, _ week: Int
  ) -> Double {
    let constants = plan.teams[team]
    var leavers = departing(of: state.founding[population], at: constants.baseHazard)
    state.founding[population] -= leavers
    let cohorts = population * plan.weeks
    let table = team * plan.weeks
    for start in 0...week {
      let count = state.people[cohorts + start]
      guard count > 0 else { continue }
      let going = departing(of: count, at: plan.hazard[table + week - start])
      state.people[cohorts + start] = count - going
      leavers += going
    }
    let lastWeekOfTraining = week - (constants.onboarding - 1)
    if kind == .trainers, constants.onboarding > 0, lastWeekOfTraining >= 0 {
      let place = cohorts + lastWeekOfTraining
      let washouts = departing(of: state.people[place], at: constants.washout)
      state.people[place] -= washouts
      leavers += washouts
    }
    return leavers
  }

  /// How many of some people leave: the expected share.
  private func departing(of people: Double, at hazard: Double) -> Double { people * hazard }
}
