import PlanEngine
import PlanModel

/// What the people who are there can do: model, sections 2, 6 and 10.
extension Explainer {
  func onboarding(_ team: Int, _ week: Int) -> Explanation {
    column("onboarding", team, week, \.onboarding, .people) {
      people(team, week) { $0 < run.onboardingWeeks[team] }
    }
  }

  func capacity(_ team: Int, _ week: Int) -> Explanation {
    column("capacity hours", team, week, \.capacityHours, .hours) {
      if let crowd = scenario.teams[team].crowd {
        let opens = 1 + Reckoning.rounded(given("lead time", crowd.leadTime, .weeks), .whole)
        return .choice(
          Condition(known("week", week + 1), .atLeast, opens),
          given("capacity", crowd.capacity, .hours), else: 0)
      }
      return .notNegative(
        step(.proficient, team, week) * step(.trainerHours, team, week)
          - .term(.team(.mentoringHours, of: team, weeks: only(week))))
    }
  }

  func mentoring(_ team: Int, _ week: Int) -> Explanation {
    column("mentoring hours", team, week, \.mentoringHours, .hours) {
      guard let staff = scenario.teams[team].staff else { return 0 }
      return .least([
        given("mentoring hours a person", staff.mentoring.hours, .hours)
          * step(.mentored, team, week),
        .notNegative(step(.proficient, team, week) - step(.mentoredProficient, team, week))
          * step(.trainerHours, team, week),
      ])
    }
  }

  func usedHours(_ team: Int, _ week: Int) -> Explanation {
    column("used hours", team, week, \.usedHours, .hours) {
      efforts(.work, of: team, week)
    }
  }

  func accuracy(_ team: Int, _ week: Int) -> Explanation {
    let value = run.team(team, week: week).accuracy
    return Explanation(
      "gold accuracy", of: scenario.teams[team].name, in: .weeks(only(week)), value, .share,
      note: "Right passes over all passes, each person's weighted by pace."
    ) {
      if value == nil { return .absent }
      if let crowd = scenario.teams[team].crowd { return given("accuracy", crowd.accuracy, .share) }
      let right = Reckoning.total(
        each: "start", of: producing(team, week)
      ) { start in
        let weeks = start.map { week - $0 }
        return (
          label(start: start),
          paced(team, start, week) * .term(.experience(.accuracy, team: team, weeks: weeks))
        )
      }
      return right / step(.proficient, team, week)
    }
  }

  func teamStep(_ step: TeamStep, _ team: Int, _ week: Int) -> Explanation {
    let record = run.team(team, week: week)
    func explained(
      _ value: Double, _ unit: ExplainedUnit, _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(
        step.rawValue, of: scenario.teams[team].name, in: .weeks(only(week)), value, unit, formula)
    }
    guard let staff = scenario.teams[team].staff else { return explained(0, .number) { 0 } }
    let (trace, mentoring) = (trace(team), wholeNumber(value(staff.mentoring.weeks)))
    func mentored(_ weight: (Int) -> Double) -> Double {
      (0...week).reduce(0) { sum, start in
        week - start < mentoring
          ? sum + trace.people(.trainers, start: start, week: week) * weight(week - start) : sum
      }
    }
    switch step {
    case .taskHours:
      return explained(trace.hours[week], .hours) { taskHours(scenario.sites[staff.site], week) }
    case .trainerHours:
      return explained(max(0, trace.hours[week] - value(staff.calibration)), .hours) {
        .notNegative(
          self.step(.taskHours, team, week) - given("calibration", staff.calibration, .hours))
      }
    case .proficient:
      return explained(record.proficient, .people) {
        .total(each: "start", of: producing(team, week)) { start in
          (label(start: start), paced(team, start, week))
        }
      }
    case .mentored:
      return explained(mentored { _ in 1 }, .people) { people(team, week) { $0 < mentoring } }
    case .mentoredProficient:
      return explained(mentored { trace.pace[$0] }, .people) {
        let starts = producing(team, week).compactMap(\.self).filter { week - $0 < mentoring }
        return .total(each: "start", of: starts) { start in
          (label(start: start), paced(team, start, week))
        }
      }
    case .reviewerHours:
      return explained(record.qaHours, .hours) {
        .term(.population(.people, team: team, .qa, weeks: only(week)))
          * self.step(.taskHours, team, week)
      }
    case .reviewerHoursUsed:
      return explained(record.qaUsedHours, .hours) { efforts(.review, of: team, week) }
    case .cut: return cutStep(team, week)
    }
  }

  private func column(
    _ name: String, _ team: Int, _ week: Int, _ value: (TeamWeek) -> Double, _ unit: ExplainedUnit,
    _ formula: @escaping () -> Reckoning
  ) -> Explanation {
    Explanation(
      name, of: scenario.teams[team].name, in: .weeks(only(week)),
      value(run.team(team, week: week)),
      unit, formula)
  }

  private func step(_ step: TeamStep, _ team: Int, _ week: Int) -> Reckoning {
    .term(.teamStep(step, team: team, week: week))
  }

  /// Trainers who started fewer weeks ago.
  private func people(
    _ team: Int, _ week: Int, _ isCounted: (Int) -> Bool
  ) -> Reckoning {
    let starts = cohorts(team, .trainers, week).compactMap(\.self).filter { isCounted(week - $0) }
    return .total(each: "start", of: starts) { start in
      (
        label(start: start),
        .term(.cohort(.people, team: team, .trainers, start: start, week: week))
      )
    }
  }

  /// The starts of trainers who are in production in a week.
  private func producing(_ team: Int, _ week: Int) -> [Int?] {
    cohorts(team, .trainers, week).filter { start in
      start.map { week - $0 >= run.onboardingWeeks[team] } ?? true
    }
  }

  /// People of a start, in people at the standard pace.
  private func paced(_ team: Int, _ start: Int?, _ week: Int) -> Reckoning {
    .term(.cohort(.people, team: team, .trainers, start: start, week: week))
      * .term(.experience(.productivity, team: team, weeks: start.map { week - $0 }))
  }

  private func taskHours(_ site: Site, _ week: Int) -> Reckoning {
    let fullWeek =
      given("hours a week", site.hoursPerWeek, .hours)
      * (1 - given("leave", site.leave, .daysPerYear) / 261)
      * (1 - given("shrinkage", site.shrinkage, .share))
    switch site.holidays {
    case .perYear(let days): return fullWeek * (1 - given("holidays", days, .daysPerYear) / 261)
    case .dates(let dates):
      let monday = run.timeline.monday(of: week)
      let off = Set(dates).count { $0 >= monday && $0 < monday.adding(days: 5) }
      return fullWeek * known("work days of the week", 5 - off) / 5
    }
  }
}
