/// Step 5, first half: what the people who are there can do, model, section 6.
extension Simulation {
  /// Measures each team's hours at the standard pace, their accuracy and the reviewers' hours.
  mutating func measureCapacity(_ week: Int) {
    for team in plan.teams.indices {
      state.teams[team].usedHours = .zero
      if plan.teams[team].isCrowd {
        let isThere = plan.teams[team].crowdWeek .< N(repeating: Double(week) + 0.5)
        state.teams[team].capacityHours = plan.teams[team].crowdHours.only(where: isThere)
        state.teams[team].accuracy = plan.teams[team].fullAccuracy.only(where: isThere)
      } else {
        measureTrainers(of: team, week)
        let hours = plan.rows[plan.place(of: .hours, team: team) + week]
        state.teams[team].qaHours = state.populations[3 * team + 2].people * hours
        state.teams[team].qaUsedHours = .zero
      }
    }
  }

  private mutating func measureTrainers(of team: Int, _ week: Int) {
    let first = state.outlook.place(of: .trainersLeaving, team: team) + week
    func ahead(_ row: Outlook<N>.Row) -> N {
      state.outlook.numbers[first + row.rawValue * (plan.weeks + 1)]
    }
    let settled = state.teams[team].settled + ahead(.settled)
    let settledLapse =
      state.teams[team].settledLapse * plan.teams[team].lapseKept + ahead(.settledLapse)
    state.teams[team].settled = settled
    state.teams[team].settledLapse = settledLapse
    let sum = ahead(.learning) + settled
    // What adding and taking away again leaves of nobody is no one.
    let isStaffed = sum .> N(repeating: 1e-9)
    let proficient = sum.only(where: isStaffed)
    let lapsed = ahead(.learningLapse) + settledLapse
    let hours =
      (plan.rows[plan.place(of: .hours, team: team) + week] - plan.teams[team].calibration)
      .atLeast(.zero)
    let mentoring = (plan.teams[team].mentoringHours * ahead(.mentored))
      .atMost((proficient - ahead(.mentoredPace)).atLeast(.zero) * hours)
    let capacity = proficient * hours
    let full = plan.teams[team].fullAccuracy
    let right = full - (full - plan.teams[team].firstAccuracy) * (lapsed / proficient)
    state.teams[team].proficient = proficient
    state.teams[team].mentoringHours = mentoring
    state.teams[team].capacityHours = (capacity - mentoring).atLeast(.zero)
    state.teams[team].accuracy = right.only(where: capacity .> N.zero)
  }
}
