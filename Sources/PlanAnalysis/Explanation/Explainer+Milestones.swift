import PlanEngine
import PlanModel

/// The weeks in which a team's ramp gets somewhere: model, section 12.
extension Explainer {
  func milestone(_ milestone: Milestone, _ team: Int) -> Explanation {
    let name = scenario.teams[team].name
    switch milestone {
    case .firstClass:
      let classes = run.classes.indices.filter {
        run.classes[$0].team == team && run.classes[$0].started != nil
      }
      let first = classes.compactMap { run.classes[$0].started }.min()
      return Explanation(milestone.rawValue, of: name, first.map { Double($0 + 1) }, .week) {
        guard first != nil else { return .absent }
        return .series(.least, each: "class", of: classes) { index in
          ("wanted in \(label(run.classes[index].wanted))", .term(.planned(.start, index)))
        }
      }
    case .fullPace:
      let week = run.firstWeekAtFullPace(of: team)
      return Explanation(
        milestone.rawValue, of: name, week.map { Double($0 + 1) }, .week,
        note: note(onFullPaceOf: team)
      ) { fullPace(of: team) }
    }
  }

  /// Weeks from the first class of a team to another week, both counted from 1.
  func weeks(fromFirstClassOf team: Int, to week: Figure) -> Reckoning {
    run.hasClasses(team) ? .term(week) - .term(.milestone(.firstClass, team: team)) : .absent
  }

  /// The first week in which positions are at the headcount that the ramp is for.
  func firstWeekAtTarget(of team: Int) -> Reckoning {
    guard let staff = scenario.teams[team].staff else { return .absent }
    let target = Reckoning.term(.headcount(team: team, step: targetStep(of: team)))
    let relation: Relation =
      run.targets[team] > wholeNumber(value(staff.startWith)) ? .atLeast : .atMost
    return .search(
      Search(
        each: "week",
        rows: allWeeks.map { week in
          let positions = Reckoning.term(.team(.positions, of: team, weeks: only(week)))
          return Search<Figure>.Row(
            Double(week + 1), label(week), where: [Condition(positions, relation, target)])
        }))
  }

  /// The first week at 95% of the standard pace once the last class is in production.
  private func fullPace(of team: Int) -> Reckoning {
    guard let first = weekOfLastClassInProduction(team), first < run.timeline.weeks else {
      return .absent
    }
    return .search(
      Search(
        each: "week",
        rows: (first..<run.timeline.weeks).map { week in
          let people = Reckoning.term(.team(.trainers, of: team, weeks: only(week)))
          let onboarding = Reckoning.term(.team(.onboarding, of: team, weeks: only(week)))
          let paced = Reckoning.term(.teamStep(.proficient, team: team, week: week))
          return Search<Figure>.Row(
            Double(week + 1), label(week),
            where: [
              Condition(people, .over, onboarding),
              Condition(paced, .atLeast, 0.95 * (people - onboarding)),
            ])
        }))
  }

  /// The week in which the last class of a team comes into production; `nil` where one never starts.
  private func weekOfLastClassInProduction(_ team: Int) -> Int? {
    let classes = run.classes.filter { $0.team == team }
    let starts = classes.compactMap(\.started)
    guard let last = starts.max(), starts.count == classes.count else { return nil }
    return last + run.onboardingWeeks[team]
  }

  private func note(onFullPaceOf team: Int) -> String {
    let classes = run.classes.filter { $0.team == team }
    let waiting = classes.count { $0.started == nil }
    if classes.isEmpty { return "The team has no classes." }
    if waiting > 0 {
      return "\(waiting) of its \(classes.count) classes do not start within the horizon."
    }
    guard let first = weekOfLastClassInProduction(team), first < run.timeline.weeks else {
      return "The last class is not in production within the horizon."
    }
    return
      "Full productivity is 95% of the standard pace of the trainers in production, looked for "
      + "from \(label(first)) on, in which the last class comes into production."
  }

  /// What brought a team to its target, or how far it gets.
  func note(onTargetOf team: Int) -> String {
    let classes = run.classes.filter { $0.team == team }
    guard let week = findings.figures[.firstWeekAtTarget, .team(team)] else {
      let waiting = classes.filter { $0.started == nil }
      let people = waiting.reduce(0) { $0 + $1.size }
      return waiting.isEmpty
        ? ""
        : "Classes of \(people) people do not start within the horizon, so the target of "
          + "\(run.targets[team]) is not reached."
    }
    let last = classes.filter { $0.started == Int(week) - 1 }.reduce(0) { $0 + $1.size }
    return last > 0 ? "The class of week \(Int(week)) brought the last \(last)." : ""
  }
}
