/// Step 5, first half: what the people who are there can do, model, section 6.
extension Simulation {
  /// Measures each team's hours at the standard pace, their accuracy and the reviewers' hours.
  mutating func measureCapacity(_ week: Int) {
    for team in plan.teams.indices {
      if plan.teams[team].isCrowd {
        guard week >= plan.teams[team].crowdWeek else { continue }
        state.teams[team].capacityHours = plan.teams[team].crowdHours
        state.teams[team].accuracy = plan.teams[team].fullAccuracy
      } else {
        measureTrainers(of: team, week)
        let hours = plan.hours[team * plan.weeks + week]
        state.teams[team].leads.people = headcount(3 * team + 1, through: week)
        state.teams[team].qa.people = headcount(3 * team + 2, through: week)
        state.teams[team].qaHours = state.teams[team].qa.people * hours
      }
    }
  }

  private mutating func measureTrainers(of team: Int, _ week: Int) {
    let constants = plan.teams[team]
    let founding = state.founding[3 * team]
    let table = team * plan.weeks
    let cohorts = 3 * team * plan.weeks
    var (people, proficient, right) = (founding, founding, founding * constants.fullAccuracy)
    var (onboarding, mentored, mentoredPace) = (0.0, 0.0, 0.0)
    for start in 0...week {
      let tenure = week - start
      let count = state.people[cohorts + start]
      let paced = count * plan.pace[table + tenure]
      people += count
      proficient += paced
      right += paced * plan.accuracy[table + tenure]
      if tenure < constants.onboarding { onboarding += count }
      if tenure < constants.mentoringWeeks {
        mentored += count
        mentoredPace += paced
      }
    }
    let hours = max(0, plan.hours[table + week] - constants.calibration)
    let mentoring = min(
      constants.mentoringHours * mentored, max(0, proficient - mentoredPace) * hours)
    state.teams[team].trainers.people = people
    state.teams[team].onboarding = onboarding
    state.teams[team].proficient = proficient
    state.teams[team].mentoringHours = mentoring
    state.teams[team].capacityHours = max(0, proficient * hours - mentoring)
    state.teams[team].accuracy = proficient * hours > 0 ? right / proficient : nil
  }
}
