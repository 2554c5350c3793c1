/// Everyone on the payroll is paid for the whole week: model, section 11.
extension Simulation {
  /// Adds the week's people, starts and releases to the accounts.
  mutating func bill(_ week: Int) {
    let timeline = plan.timeline
    let month = timeline.month[week]
    let (share, nextShare) = (timeline.share[week], timeline.nextShare[week])
    let split = timeline.split[week]
    for team in plan.teams.indices where !plan.teams[team].isCrowd {
      for kind in StaffKind.allCases {
        let group = plan.payroll.groupOfPopulation[3 * team + kind.rawValue]
        guard group >= 0 else { continue }
        let record = state.teams[team][kind]
        let worth = plan.payroll.worth[group * plan.weeks + week]
        let pay = plan.payroll.monthlyPay[group * plan.weeks + week]
        let burden = plan.payroll.monthlyBurden[group * plan.weeks + week]
        let place = group * (timeline.months + 1) + month
        state.salary[place] += record.people * pay * share
        state.salary[place + 1] += record.people * pay * nextShare
        state.burden[place] += record.people * burden * share
        state.burden[place + 1] += record.people * burden * nextShare
        state.desks[place] += record.people * worth * share
        state.desks[place + 1] += record.people * worth * nextShare
        state.starts[place] += record.starts * worth * split
        state.starts[place + 1] += record.starts * worth * (1 - split)
        state.releases[place] += record.released * worth * split
        state.releases[place + 1] += record.released * worth * (1 - split)
        state.personMonths[month] += record.people * share
        state.personMonths[month + 1] += record.people * nextShare
      }
    }
  }
}
