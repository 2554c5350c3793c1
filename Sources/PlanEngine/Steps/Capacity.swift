/// Step 5, first half: what the people who are there can do, model, section 6.
extension Simulation {
  /// Measures each team's hours at the standard pace, their accuracy and the reviewers' hours.
  mutating func measureCapacity(_ week: Int, _ plan: Blueprint<N>) {
    for team in plan.teams.indices {
      state.teams[team].usedHours = .zero
      if plan.teamShapes[team].isCrowd {
        let isThere = plan.teams[team].crowdWeek .< N(repeating: Double(week) + 0.5)
        state.teams[team].capacityHours = plan.teams[team].crowdHours.only(where: isThere)
        state.teams[team].accuracy = plan.teams[team].fullAccuracy.only(where: isThere)
      } else {
        measureTrainers(of: team, week, plan)
        let hours = plan.row(.hours, of: team)[week]
        state.teams[team].qaHours =
          state.populations[StaffKind.qa.population(of: team)].people * hours
        state.teams[team].qaUsedHours = .zero
      }
    }
  }

  private mutating func measureTrainers(of team: Int, _ week: Int, _ plan: Blueprint<N>) {
    let learners = fates.learners(of: team, in: week, plan)
    let change = fates.settledChange(of: team, in: week)
    let settled = state.teams[team].settled + (change.pace + learners.settling)
    let settledLapse =
      state.teams[team].settledLapse * plan.teams[team].lapseKept
      + (change.lapse + learners.settlingLapse)
    state.teams[team].settled = settled
    state.teams[team].settledLapse = settledLapse
    state.teams[team].onboarding = learners.onboarding
    let sum = learners.pace + settled
    // What adding and taking away again leaves of nobody is no one.
    let isStaffed = sum .> N(repeating: 1e-9)
    let proficient = sum.only(where: isStaffed)
    let lapsed = learners.lapse + settledLapse
    let hours =
      (plan.row(.hours, of: team)[week] - plan.teams[team].calibration)
      .atLeast(.zero)
    let mentoring = (plan.teams[team].mentoringHours * learners.mentored)
      .atMost((proficient - learners.mentoredPace).atLeast(.zero) * hours)
    let capacity = proficient * hours
    let full = plan.teams[team].fullAccuracy
    let right = full - (full - plan.teams[team].firstAccuracy) * (lapsed / proficient)
    state.teams[team].proficient = proficient
    state.teams[team].mentoringHours = mentoring
    state.teams[team].capacityHours = (capacity - mentoring).atLeast(.zero)
    state.teams[team].accuracy = right.only(where: capacity .> N.zero)
  }
}
