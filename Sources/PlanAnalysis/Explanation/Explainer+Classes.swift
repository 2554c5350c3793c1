import PlanEngine
import PlanModel

/// The classes of ramps: model, sections 4 and 5.
extension Explainer {
  func planned(_ step: ClassStep, _ index: Int) -> Explanation {
    let planned = run.classes[index]
    let subject = "\(scenario.teams[planned.team].name), wanted in \(label(planned.wanted))"
    switch step {
    case .size:
      return Explanation("class", of: subject, Double(planned.size), .people) {
        classSize(planned, index)
      }
    case .start:
      return Explanation(
        "start of a class", of: subject, planned.started.map { Double($0 + 1) }, .week,
        note: "A class waits where its requisition could not open before the plan begins, where a "
          + "gate is closed, and in a pause."
      ) { classStart(planned) }
    }
  }

  private func headcounts(_ team: Int) -> [(week: Int, headcount: Int)] {
    guard let staff = scenario.teams[team].staff else { return [] }
    return staff.ramp?.headcounts(from: wholeNumber(value(staff.startWith)), value) ?? []
  }

  /// The step of a ramp that brings a team to the headcount that the ramp is for.
  func targetStep(of team: Int) -> Int {
    headcounts(team).firstIndex { $0.headcount == run.targets[team] } ?? -1
  }

  private func classSize(_ planned: PlannedClass, _ index: Int) -> Reckoning {
    let step = step(of: planned)
    let change =
      Reckoning.term(.headcount(team: planned.team, step: step))
      - .term(.headcount(team: planned.team, step: step - 1))
    let others = run.classes.indices.filter {
      $0 < index && run.classes[$0].team == planned.team && run.classes[$0].isFromBench
    }
    guard planned.isFromBench, let staff = scenario.teams[planned.team].staff else {
      let vetted = others.filter { run.classes[$0].wanted == planned.wanted }
      return vetted.reduce(change) { $0 - .term(.planned(.size, $1)) }
    }
    let bench = Reckoning.rounded(given("bench", staff.bench.size, .people), .whole)
    return .least([change, others.reduce(bench) { $0 - .term(.planned(.size, $1)) }])
  }

  /// The step of a ramp that a class comes from: the one of its week that raises the headcount.
  private func step(of planned: PlannedClass) -> Int {
    let steps = headcounts(planned.team)
    let start = wholeNumber(value(scenario.teams[planned.team].staff?.startWith ?? 0))
    return steps.indices.first { step in
      steps[step].week == planned.wanted
        && steps[step].headcount > (step > 0 ? steps[step - 1].headcount : start)
    } ?? 0
  }

  /// The week for which a ramp asks for a class, from 1.
  private func wantedWeek(of planned: PlannedClass) -> Reckoning {
    let step = step(of: planned)
    func whole(_ name: String, _ quantity: Quantity, _ unit: ExplainedUnit) -> Reckoning {
      .rounded(given(name, quantity, unit), .whole)
    }
    switch scenario.teams[planned.team].staff?.ramp {
    case .steps(let written): return whole("week", written[step].week, .week)
    case .classes(let plan):
      if step == headcounts(planned.team).count - 1 {
        return whole("complete", plan.complete, .week)
      }
      let begin = whole("begin", plan.begin, .week)
      let every = whole("weeks between classes", plan.every, .weeks)
      return step == 0 ? begin : begin + known("classes before it", step) * .greatest([1, every])
    case nil: return 0
    }
  }

  private func classStart(_ planned: PlannedClass) -> Reckoning {
    guard let started = planned.started else { return .absent }
    let slips = (0...started).count { run.weeks[$0].classesSlipped }
    return .greatest([
      wantedWeek(of: planned),
      1 + leadTime(of: planned.team, planned.isFromBench),
    ]) + known("weeks in which classes waited", slips)
  }

  func headcount(_ team: Int, _ step: Int) -> Explanation {
    let (steps, name) = (headcounts(team), scenario.teams[team].name)
    guard let staff = scenario.teams[team].staff, step >= 0 else {
      let start = scenario.teams[team].staff?.startWith ?? 0
      return Explanation("starting headcount", of: name, Double(wholeNumber(value(start))), .people)
      {
        .rounded(given("start with", start, .people), .whole)
      }
    }
    return Explanation(
      "headcount wanted", of: name, in: .weeks(only(steps[step].week)),
      Double(steps[step].headcount),
      .people
    ) {
      switch staff.ramp {
      case .steps(let written):
        return .rounded(given("headcount", written[step].headcount, .people), .whole)
      case .classes(let plan):
        let start = Reckoning.term(.headcount(team: team, step: -1))
        let to = Reckoning.rounded(given("to", plan.to, .people), .whole)
        let x = known("number of the class", step + 1) / known("classes", steps.count)
        let way = plan.shape == .linear ? x : x * x * (3 - 2 * x)
        return .rounded(start + (to - start) * way, .whole)
      case nil: return 0
      }
    }
  }

  func positions(_ team: Int, _ week: Int) -> Explanation {
    let record = run.team(team, week: week)
    return Explanation(
      "positions", of: scenario.teams[team].name, in: .weeks(only(week)), record.positions, .people,
      note: "Classes raise positions, cuts lower them; replacements add none."
    ) {
      guard scenario.teams[team].staff != nil else { return 0 }
      let before: Reckoning =
        week > 0
        ? .term(.team(.positions, of: team, weeks: only(week - 1)))
        : .term(.headcount(team: team, step: -1))
      let starts = Reckoning.term(
        .population(.newStarts, team: team, .trainers, weeks: only(week)))
      let cut = cut(team, week)
      return cut > 0
        ? before + starts - .term(.teamStep(.cut, team: team, week: week)) : before + starts
    }
  }

  /// The positions that a ramp takes away in a week.
  private func cut(_ team: Int, _ week: Int) -> Double {
    cuts(team, week).reduce(0) { $0 + $1.size }
  }

  private func cuts(_ team: Int, _ week: Int) -> [(step: Int, size: Double)] {
    var present = wholeNumber(value(scenario.teams[team].staff?.startWith ?? 0))
    var cuts: [(step: Int, size: Double)] = []
    for (step, (wanted, headcount)) in headcounts(team).enumerated() {
      if wanted == week, headcount < present { cuts.append((step, Double(present - headcount))) }
      present = headcount
    }
    return cuts
  }

  func cutStep(_ team: Int, _ week: Int) -> Explanation {
    Explanation(
      "cut", of: scenario.teams[team].name, in: .weeks(only(week)), cut(team, week), .people
    ) {
      .total(
        cuts(team, week).map { step, _ in
          .term(.headcount(team: team, step: step - 1)) - .term(.headcount(team: team, step: step))
        })
    }
  }
}
