/// Steps 1, 2 and 4 of a week: classes slip or start, backfills arrive, pods follow positions.
extension Simulation {
  /// Lets all planned classes slip by a week where the gate is closed or the scenario pauses.
  ///
  /// - Returns: Whether they slipped.
  mutating func slipClasses(_ week: Int) -> Bool {
    guard state.gateClosed || plan.isPaused[week] else { return false }
    state.slip += 1
    return true
  }

  /// Starts the backfills that arrive this week, then the classes due.
  mutating func startPeople(_ week: Int, classesSlipped: Bool) {
    for team in plan.teams.indices {
      state.teams[team] = TeamWeek()
      for kind in StaffKind.allCases {
        let population = 3 * team + kind.rawValue
        let arriving = state.pending[population * (plan.weeks + 1) + week]
        state.people[population * plan.weeks + week] = arriving
        state.teams[team][kind].backfillStarts = arriving
      }
      guard !classesSlipped else { continue }
      let starting = plan.classSize[team * plan.weeks + week - state.slip]
      state.people[3 * team * plan.weeks + week] += starting
      state.teams[team].trainers.newStarts = starting
      state.positions[team] += starting
    }
  }

  /// Brings leads and reviewers to what the positions need; those needed more start this week.
  mutating func followPods(_ week: Int) {
    for team in plan.teams.indices {
      state.teams[team].positions = state.positions[team]
      for (kind, span) in [
        (StaffKind.leads, plan.teams[team].leadSpan), (.qa, plan.teams[team].qaSpan),
      ] where span > 0 {
        let population = 3 * team + kind.rawValue
        let needed = spans(of: span, over: state.positions[team])
        let change = needed - state.needed[population]
        state.needed[population] = needed
        if kind == .leads { state.teams[team].leadsNeeded = needed }
        if change > 0 {
          state.people[population * plan.weeks + week] += change
          state.teams[team][kind].newStarts = change
        } else if change < 0 {
          state.teams[team][kind].released = release(population, downTo: needed, week)
        }
      }
    }
  }
}
