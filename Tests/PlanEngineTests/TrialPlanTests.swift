import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// Trials against what is known of them without running them.
struct TrialPlanTests {
  /// A team that grows in classes with leads and reviewers, closes its gate, and is cut; nobody leaves.
  private static let certain = SamplePlans.plan(
    weeks: 60,
    team: SamplePlans.team(of: 3) { staff in
      staff.ramp = .steps([
        RampStep(week: 2, headcount: 9), RampStep(week: 6, headcount: 21),
        RampStep(week: 40, headcount: 12),
      ])
      staff.onboardingWeeks = 3
      staff.productivity = .sCurve(start: 0.3, fullAfter: 10)
      (staff.accuracy.start, staff.accuracy.full, staff.accuracy.settlesAfter) = (0.7, 0.95, 8)
      (staff.mentoring.hours, staff.mentoring.weeks, staff.calibration) = (3, 6, 1)
      (staff.pod.size, staff.pod.lead) = (6, SamplePlans.role("lead", 2_000))
      (staff.pod.trainersPerQA, staff.pod.qa) = (8, SamplePlans.role("qa", 1_500))
    },
    stream: SamplePlans.stream(rate: 5_000) { stream in
      stream.overlap = 0.12
      (stream.review.sample, stream.review.detection) = (0.15, 0.9)
      stream.review.time = 0.1
      stream.due = 2
      stream.gates.goldAccuracy = 0.85
    })

  /// The same with everything drawn that can be.
  private static let uncertain: Scenario = {
    var plan = certain
    func range(_ low: Double, _ high: Double, _ path: String) -> Quantity {
      let estimate = Estimate(low: low, high: high)
      let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
      plan.fields.append(Field(path: path, text: "", estimate: estimate, origin: origin))
      return Quantity(estimate, field: plan.fields.count - 1)
    }
    plan.sites[0].attrition = range(0.2, 0.9, "attrition")
    plan.sites[0].timeToHire = range(3, 8, "time_to_hire")
    plan.streams[0].handleTime = range(0.08, 0.12, "handle_time")
    plan.streams[0].demandSpread = 0.2
    let fullAfter = range(6, 12, "full_after")
    plan.changeStaff { staff in
      staff.graduation = 0.9
      staff.productivitySpread = 0.15
      staff.productivity = .linear(start: 0.4, fullAfter: fullAfter)
    }
    return plan
  }()

  private static func trials(
    _ plan: Scenario, _ numbers: Range<Int>, seed: UInt64 = 1, threads: Int = 1
  ) -> Trials {
    let ready = TrialPlan(plan, seed: seed)
    var trials = ready.room(for: numbers)
    ready.run(&trials, upTo: numbers.count, threads: threads)
    return trials
  }

  /// Everything of a trial, bit for bit.
  private static func bits(_ trials: Trials, at place: Int) -> [UInt64] {
    trials.figures.map { $0.values[place].bitPattern }
      + trials.series.flatMap { series in
        (0..<trials.weeks).map {
          UInt64(series.values[$0 * trials.numbers.count + place].bitPattern)
        }
      }
  }

  @Test(arguments: [2, 3, 8])
  func `threads and parts change no bit of a trial`(threads: Int) {
    let plan = Self.uncertain
    let whole = Self.trials(plan, 1..<42)
    let threaded = Self.trials(plan, 1..<42, threads: threads)
    for place in 0..<41 {
      #expect(Self.bits(whole, at: place) == Self.bits(threaded, at: place))
    }
    let part = Self.trials(plan, 14..<31)
    for place in 0..<17 {
      #expect(Self.bits(whole, at: place + 13) == Self.bits(part, at: place))
    }
    #expect(Self.bits(whole, at: 0) != Self.bits(whole, at: 1))
    #expect(Self.bits(Self.trials(plan, 1..<2, seed: 2), at: 0) != Self.bits(whole, at: 0))
  }

  /// A plan that uses every part of the model, with ranges that nearly always come to one number and
  /// now and then to another.
  private static func rarelyOther(seed: UInt64) -> Scenario {
    var plan = SamplePlans.random(seed: seed)
    func range(_ value: Double, to other: Double) -> Quantity {
      let estimate = Estimate(low: min(value, other), likely: value, high: max(value, other))
      let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
      let path = "field \(plan.fields.count)"
      plan.fields.append(Field(path: path, text: "", estimate: estimate, origin: origin))
      return Quantity(estimate, field: plan.fields.count - 1)
    }
    for site in plan.sites.indices {
      plan.sites[site].newHireAttrition.weeks = range(6, to: 8)
      plan.sites[site].timeToHire = range(4, to: 6)
    }
    for team in plan.teams.indices {
      guard var staff = plan.teams[team].staff else { continue }
      staff.onboardingWeeks = range(2, to: 3.5)
      staff.mentoring.hours = 2
      staff.mentoring.weeks = range(3, to: 4.5)
      staff.bench.leadTime = range(1, to: 3)
      staff.ramp = .steps([
        RampStep(week: 2, headcount: range(9, to: 11)),
        RampStep(week: 9, headcount: range(9, to: 7)),
        RampStep(week: 15, headcount: range(14, to: 16)),
      ])
      plan.changeStaff(of: team) { $0 = staff }
    }
    for stream in plan.streams.indices { plan.streams[stream].due = range(2, to: 4) }
    plan.pauses = [Pause(from: 8, weeks: range(1, to: 3))]
    return plan
  }

  @Test(arguments: 1...5) func `nothing of a trial reaches into the next`(seed: UInt64) {
    let plan = Self.rarelyOther(seed: seed)
    let count = 96
    let whole = Self.trials(plan, 1..<count + 1)
    for place in stride(from: 7, to: count, by: 8) {
      let part = Self.trials(plan, place + 1..<place + 2)
      #expect(Self.bits(whole, at: place) == Self.bits(part, at: 0))
    }
  }

  @Test func `with nothing uncertain every trial is the plan`() {
    let plan = Self.certain
    let run = simulate(plan)
    let trials = Self.trials(plan, 1..<10)
    for place in 0..<9 {
      for series in trials.series {
        for week in 0..<trials.weeks {
          let value = series.values[week * 9 + place]
          switch (series.name, series.subject) {
          case (.trainers, .team(let team)):
            #expect(value == Float(run.team(team, week: week).trainers.people))
          case (.capacityHours, .team(let team)):
            #expect(value == Float(run.team(team, week: week).capacityHours))
          case (.delivered, .stream(let stream)):
            #expect(value == Float(run.stream(stream, week: week).delivered))
          case (.backlog, .stream(let stream)):
            #expect(value == Float(run.stream(stream, week: week).backlog))
          default: break
          }
        }
      }
      // The plan rounds each cell to cents.
      let figure = trials.figures.first { $0.name == FigureName.totalCost }
      let cost: Double = figure?.values[place] ?? 0
      let planned = Double(run.ledger.total) / 100
      let most = 0.005 * Double(run.ledger.entries.count)
      #expect((cost - planned).magnitude <= most)
    }
  }

  @Test func `people who leave are as many as the law of attrition says`() {
    var plan = Self.certain
    plan.sites[0].attrition = 0.6
    // A gate closes in some trials only, and then the mean of the trials is not the plan.
    plan.streams[0].gates.goldAccuracy = nil
    let run = simulate(plan)
    let trials = Self.trials(plan, 1..<4_001, threads: 2)
    for series in trials.series where series.name == .trainers {
      guard case .team(let team) = series.subject else { continue }
      for week in stride(from: 0, to: 40, by: 7) {
        let people = series.values[week * 4_000..<(week + 1) * 4_000].map(Double.init)
        let mean: Double = people.reduce(0, +) / 4_000
        let squares: [Double] = people.map { ($0 - mean) * ($0 - mean) }
        let error = (squares.reduce(0, +) / 4_000 / 4_000).squareRoot()
        let expected = run.team(team, week: week).trainers.people
        #expect((mean - expected).magnitude <= 5 * error + 1e-6)
      }
    }
  }
}
