import PlanEngine
import PlanModel

/// Who comes and goes: model, sections 4 to 6 and 8.
extension Explainer {
  func population(
    _ step: PopulationStep, _ team: Int, _ kind: StaffKind, _ weeks: Range<Int>
  ) -> Explanation {
    let subject = subject(team, kind)
    func explained(
      _ count: (PopulationWeek) -> Double, note: String = "",
      _ formula: @escaping (Int) -> Reckoning
    ) -> Explanation {
      let isStock = step == .people || step == .needed || step == .beforeCut
      let counted = isStock ? weeks.suffix(1) : weeks
      let value = counted.reduce(0) { $0 + count(run.team(team, week: $1)[kind]) }
      return Explanation(step.rawValue, of: subject, in: .weeks(weeks), value, .people, note: note)
      {
        if counted.count == 1 { return formula(counted.lowerBound) }
        return .total(each: "week", of: counted) {
          (label($0), .term(.population(step, team: team, kind, weeks: only($0))))
        }
      }
    }
    func term(_ step: PopulationStep, _ week: Int) -> Reckoning {
      .term(.population(step, team: team, kind, weeks: only(week)))
    }
    switch step {
    case .people:
      return explained(\.people, note: "After the week's starts and cuts, before its leavers.") {
        run.team(team, week: $0)[kind].released == 0
          ? before(team, kind, $0) : term(.beforeCut, $0) - term(.released, $0)
      }
    case .beforeCut:
      return explained({ $0.people + $0.released }) { before(team, kind, $0) }
    case .starts:
      return explained(\.starts) { week in
        let record = run.team(team, week: week)[kind]
        if record.newStarts == 0 { return term(.backfillStarts, week) }
        if record.backfillStarts == 0 { return term(.newStarts, week) }
        return term(.newStarts, week) + term(.backfillStarts, week)
      }
    case .newStarts:
      return explained(\.newStarts) { newStarts(team, kind, $0) }
    case .backfillStarts:
      return explained(\.backfillStarts, note: "Who leaves is replaced after the time to hire.") {
        backfills(team, kind, $0)
      }
    case .released:
      return explained(
        \.released, note: "A cut first takes back replacements, then releases people."
      ) {
        guard run.team(team, week: $0)[kind].released > 0 else { return 0 }
        let positions =
          kind == .trainers
          ? Reckoning.term(.team(.positions, of: team, weeks: only($0))) : term(.needed, $0)
        return .notNegative(term(.beforeCut, $0) - .notNegative(positions))
      }
    case .leavers:
      return explained(\.leavers) { leavers(team, kind, $0) }
    case .needed:
      let value = needed(team, kind, weeks.upperBound - 1).map { spans($0.positions, $0.span) } ?? 0
      return Explanation(
        "\(word(kind)) needed", of: scenario.teams[team].name, in: .weeks(weeks), value, .people
      ) { neededFormula(team, kind, weeks.upperBound - 1) }
    }
  }

  /// `trainers`, `leads of trainers`: a team stands for its trainers.
  private func subject(_ team: Int, _ kind: StaffKind) -> String {
    let name = scenario.teams[team].name
    return kind == .trainers ? name : "\(word(kind)) of \(name)"
  }

  /// People who are there before a week's cut: those who stayed and those who start.
  private func before(_ team: Int, _ kind: StaffKind, _ week: Int) -> Reckoning {
    func term(_ step: PopulationStep, _ week: Int) -> Reckoning {
      .term(.population(step, team: team, kind, weeks: only(week)))
    }
    guard week > 0 else { return founding(team, kind) + term(.starts, week) }
    return term(.people, week - 1) - term(.leavers, week - 1) + term(.starts, week)
  }

  /// The people of a population who are in place at week 0.
  func founding(_ team: Int, _ kind: StaffKind) -> Reckoning {
    guard let staff = scenario.teams[team].staff, staff.role(of: kind) != nil else { return 0 }
    return kind == .trainers
      ? .term(.headcount(team: team, step: -1)) : neededFormula(team, kind, -1)
  }

  /// The positions of a week, and for how many of them there is one lead or reviewer.
  private func needed(
    _ team: Int, _ kind: StaffKind, _ week: Int
  ) -> (positions: Double, span: Double)? {
    guard let staff = scenario.teams[team].staff, staff.role(of: kind) != nil else {
      return nil
    }
    let span = kind == .leads ? staff.pod.size : staff.pod.trainersPerQA
    let positions =
      week < 0
      ? Double(wholeNumber(value(staff.startWith))) : run.team(team, week: week).positions
    return (positions, value(span))
  }

  private func spans(_ positions: Double, _ span: Double) -> Double {
    positions > 0 && span > 0 ? Rounding.up(positions / span) : 0
  }

  private func neededFormula(_ team: Int, _ kind: StaffKind, _ week: Int) -> Reckoning {
    guard let (positions, span) = needed(team, kind, week), positions > 0, span > 0,
      let pod = scenario.teams[team].staff?.pod
    else { return 0 }
    let covered: Reckoning =
      week < 0
      ? .term(.headcount(team: team, step: -1))
      : .term(.team(.positions, of: team, weeks: only(week)))
    let size =
      kind == .leads
      ? given("trainers for one lead", pod.size, .people)
      : given("trainers for one reviewer", pod.trainersPerQA, .people)
    return .rounded(covered / size, .up)
  }

  private func newStarts(_ team: Int, _ kind: StaffKind, _ week: Int) -> Reckoning {
    guard kind == .trainers else {
      guard run.team(team, week: week)[kind].newStarts > 0 else { return 0 }
      let earlier: Reckoning =
        week > 0
        ? .term(.population(.needed, team: team, kind, weeks: only(week - 1)))
        : neededFormula(team, kind, -1)
      return .term(.population(.needed, team: team, kind, weeks: only(week))) - earlier
    }
    let classes = run.classes.indices.filter {
      run.classes[$0].team == team && run.classes[$0].started == week
    }
    return .total(classes.map { .term(.planned(.size, $0)) })
  }

  private func backfills(_ team: Int, _ kind: StaffKind, _ week: Int) -> Reckoning {
    let opened = week - 1 - run.hireWeeks[team]
    guard opened >= 0, scenario.teams[team].staff?.backfill == true else { return 0 }
    let leavers = Reckoning.term(.population(.leavers, team: team, kind, weeks: only(opened)))
    let cancelled = trace(team).cancellations.filter { $0.kind == kind && $0.arrival == week }
    return cancelled.reduce(leavers) {
      $0 - .term(.known("taken back by the cut of \(label($1.week))", $1.people))
    }
  }

  private func leavers(_ team: Int, _ kind: StaffKind, _ week: Int) -> Reckoning {
    .total(each: "start", of: cohorts(team, kind, week)) { start in
      (
        label(start: start),
        .term(.cohort(.leavers, team: team, kind, start: start, week: week))
      )
    }
  }

  /// The starts of a population of which there are people in a week.
  func cohorts(_ team: Int, _ kind: StaffKind, _ week: Int) -> [Int?] {
    guard scenario.teams[team].staff != nil else { return [] }
    let (trace, starts) = (trace(team), [nil] + (0...week).map(Optional.some))
    return starts.filter { trace.people(kind, start: $0, week: week) > 0 }
  }

  func label(start: Int?) -> String { start.map { "started in \(label($0))" } ?? "starting team" }

  func cohort(
    _ step: CohortStep, _ team: Int, _ kind: StaffKind, _ start: Int?, _ week: Int
  ) -> Explanation {
    let trace = trace(team)
    let people = trace.people(kind, start: start, week: week)
    let before =
      week > (start ?? 0)
      ? trace.staying(kind, start: start, week: week - 1)
      : start == nil
        ? people + releasedFounders(team, kind) : run.team(team, week: week)[kind].starts
    let subject = "\(subject(team, kind)), \(label(start: start))"
    func term(_ step: CohortStep, _ week: Int) -> Reckoning {
      .term(.cohort(step, team: team, kind, start: start, week: week))
    }
    func explained(
      _ name: String, _ value: Double, note: String = "",
      _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(name, of: subject, in: .weeks(only(week)), value, .people, note: note, formula)
    }
    func earlier() -> Reckoning {
      if week > (start ?? 0) { return term(.people, week - 1) - term(.leavers, week - 1) }
      return start == nil
        ? founding(team, kind) : .term(.population(.starts, team: team, kind, weeks: only(week)))
    }
    switch step {
    case .people:
      return explained("people", people) {
        run.team(team, week: week)[kind].released == 0
          ? earlier() : term(.beforeCut, week) - term(.released, week)
      }
    case .beforeCut: return explained("people before the cut", before, earlier)
    case .released:
      return explained(
        "released", before - people, note: "The newest go first, the starting team last."
      ) {
        let newer = ((start ?? -1) + 1..<week + 1).filter {
          trace.people(kind, start: $0, week: week) < starting(team, kind, $0, week)
        }
        let released = Reckoning.term(.population(.released, team: team, kind, weeks: only(week)))
        let taken = newer.map {
          Reckoning.term(.cohort(.released, team: team, kind, start: $0, week: week))
        }
        return .least([
          term(.beforeCut, week), taken.isEmpty ? released : .notNegative(released - .total(taken)),
        ])
      }
    case .leavers:
      return explained(
        "leavers", people - trace.staying(kind, start: start, week: week)
      ) { leaving(team, kind, start, week, term(.people, week)) }
    }
  }

  /// The people of a start who were there before a week's cut.
  private func starting(_ team: Int, _ kind: StaffKind, _ start: Int, _ week: Int) -> Double {
    week > start
      ? trace(team).staying(kind, start: start, week: week - 1)
      : run.team(team, week: week)[kind].starts
  }

  /// The people of the starting team whom a cut releases in week 0.
  private func releasedFounders(_ team: Int, _ kind: StaffKind) -> Double {
    let record = run.team(team, week: 0)[kind]
    return max(0, record.released - (record.starts - trace(team).people(kind, start: 0, week: 0)))
  }

  private func leaving(
    _ team: Int, _ kind: StaffKind, _ start: Int?, _ week: Int, _ people: Reckoning
  ) -> Reckoning {
    let share = Reckoning.term(
      .experience(.leaving, team: team, weeks: start.map { week - $0 }))
    let onboarding = run.onboardingWeeks[team]
    guard kind == .trainers, onboarding > 0, let start, week - start == onboarding - 1,
      let staff = scenario.teams[team].staff
    else { return people * share }
    return people * share + people * (1 - share)
      * (1 - given("graduation", staff.graduation, .share))
  }
}
