import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What moves trials and no plan: each alone, on a plan in which nothing else is left to chance.
struct TrialSpreadTests {
  /// A field that is a spread.
  enum Spread: CaseIterable {
    /// `productivity_spread` of the first team.
    case productivity
    /// `demand_spread` of the second stream.
    case demand
    /// `fx_volatility` of the currency of the first team.
    case volatility

    /// How large it is.
    var certain: Estimate { Estimate(self == .volatility ? 1 : 0.5) }

    /// A range about that.
    var range: Estimate { Estimate(low: 0.8 * certain.low, high: 1.2 * certain.low) }

    /// The figures that it moves.
    var figures: [FigureName: Set<KeyFigure.Subject>] {
      switch self {
      case .productivity:
        [
          .delivered: [.plan, .stream(0)], .costPerUnit: [.plan], .finalBacklog: [.stream(0)],
          .weeksToFullProductivity: [.team(0)],
        ]
      case .demand:
        [
          .arrived: [.stream(1)], .delivered: [.plan, .stream(1)], .costPerUnit: [.plan],
          .utilisation: [.team(1)],
        ]
      case .volatility:
        [
          .totalCost: [.plan], .netPresentValue: [.plan], .costPerUnit: [.plan],
          .blendedMonthlyCost: [.plan], .cost: [.team(0)],
        ]
      }
    }

    /// The series that it moves.
    var series: [SeriesName: KeyFigure.Subject] {
      switch self {
      case .productivity:
        [.capacityHours: .team(0), .delivered: .stream(0), .backlog: .stream(0)]
      case .demand: [.delivered: .stream(1)]
      case .volatility: [.cost: .plan]
      }
    }
  }

  private static let (count, weeks) = (600, 20)

  /// A team paid in pesos that grows by classes of 4 and 9 and has more work than it can do, and one
  /// paid in dollars that has a sixteenth of what it could do.
  private static let steady = SamplePlans.plan(
    weeks: weeks,
    team: SamplePlans.team("busy", of: 3) { staff in
      staff.ramp = .steps([
        RampStep(week: 2, headcount: 7), RampStep(week: 6, headcount: 16),
      ])
      staff.productivity = .linear(start: 0.5, fullAfter: 4)
    },
    stream: SamplePlans.stream("endless", rate: 50_000)
  ) { plan in
    plan.sites.append(SamplePlans.site())
    plan.sites[0].currency = peso
    plan.exchangeRates = [ExchangeRate(currency: peso, rate: 0.5)]
    plan.teams.append(SamplePlans.team("idle", of: 40) { $0.site = 1 })
    plan.streams.append(SamplePlans.stream("little", teams: [1], rate: 1_000) { $0.due = 2 })
    (plan.contingency, plan.discountRate) = (0.05, 0.08)
  }

  private static let peso = Currency("PHP") ?? .dollar

  /// The same with people who leave and hires that take as long as they take.
  private static let uncertain: Scenario = {
    var plan = steady
    (plan.sites[0].attrition, plan.sites[1].attrition) = (0.6, 0.4)
    plan.sites[0].timeToHire = written(Estimate(low: 2, high: 6), "time_to_hire", in: &plan)
    plan.changeStaff { ($0.onboardingWeeks, $0.graduation) = (2, 0.8) }
    return plan
  }()

  /// A number that is written somewhere, and so drawn where it is a range.
  private static func written(
    _ estimate: Estimate, _ path: String, in plan: inout Scenario
  ) -> Quantity {
    let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
    plan.fields.append(Field(path: path, text: "", estimate: estimate, origin: origin))
    return Quantity(estimate, field: plan.fields.count - 1)
  }

  private static func trials(
    of plan: Scenario, _ spread: Spread? = nil, _ estimate: Estimate = Estimate(0)
  ) -> Trials {
    var plan = plan
    let amount = written(estimate, "spread", in: &plan)
    switch spread {
    case .productivity: plan.changeStaff { $0.productivitySpread = amount }
    case .demand: plan.streams[1].demandSpread = amount
    case .volatility: plan.exchangeRates[0].volatility = amount
    case nil: break
    }
    let ready = TrialPlan(plan, seed: 1)
    var trials = ready.room(for: 1..<count + 1)
    ready.run(&trials, upTo: count, threads: 2)
    return trials
  }

  private static let steadyTrials = trials(of: steady)
  private static let uncertainTrials = trials(of: uncertain)

  private static func week(_ week: Int, of series: TrialSeries) -> [Double] {
    series.values[week * count..<(week + 1) * count].map(Double.init)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func deviation(_ values: [Double]) -> Double {
    let mean = mean(values)
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
      .squareRoot()
  }

  @Test(arguments: Spread.allCases) func `a spread of nothing leaves every trial the plan`(
    spread: Spread
  ) {
    let trials = Self.trials(of: Self.steady, spread)
    let run = simulate(Self.steady)
    for figure in trials.figures {
      let values = figure.values[0..<Self.count]
      #expect(Set(values.map { $0.bitPattern }).count == 1, "\(figure.name)")
      switch (figure.name, figure.subject) {
      case (.totalCost, _):
        // The plan rounds each cell to cents.
        let most = 0.005 * Double(run.ledger.entries.count)
        #expect((values[0] - Double(run.ledger.total) / 100).magnitude <= most)
      case (.delivered, .stream(let stream)):
        let planned = (0..<Self.weeks).reduce(0) { $0 + run.stream(stream, week: $1).delivered }
        #expect((values[0] - planned).magnitude <= 1e-9 * planned)
      default: break
      }
    }
    for series in trials.series {
      for week in 0..<Self.weeks {
        let values = Self.week(week, of: series)
        #expect(Set(values.map { $0.bitPattern }).count == 1, "\(series.name) in week \(week)")
      }
    }
  }

  @Test(arguments: Spread.allCases, [false, true])
  func `a spread moves what it is of, about the plan, and nothing else`(
    spread: Spread, isRange: Bool
  ) {
    let amount = isRange ? spread.range : spread.certain
    let after = Self.trials(of: Self.steady, spread, amount)
    for (old, new) in zip(Self.steadyTrials.figures, after.figures) {
      let values = Set(new.values[0..<Self.count].map { $0.bitPattern })
      if spread.figures[new.name]?.contains(new.subject) == true {
        #expect(values.count > 1, "\(new.name) of \(new.subject)")
      } else {
        #expect(values == [old.values[0].bitPattern], "\(new.name) of \(new.subject)")
      }
    }
    for (old, new) in zip(Self.steadyTrials.series, after.series) {
      let isMoved = spread.series[new.name] == new.subject
      for week in 0..<Self.weeks {
        let planned = Self.week(week, of: old)[0]
        let values = Self.week(week, of: new)
        if isMoved {
          let error = Self.deviation(values) / Double(Self.count).squareRoot()
          // Weeks are kept in 32 bits.
          let most = 5 * error + 1e-6 * planned
          #expect((Self.mean(values) - planned).magnitude <= most, "\(new.name) in week \(week)")
        } else {
          #expect(Set(values.map { $0.bitPattern }) == [planned.bitPattern], "\(new.name)")
        }
      }
      #expect(
        !isMoved || Set(Self.week(Self.weeks - 1, of: new)).count > Self.count / 2, "\(new.name)")
    }
  }

  @Test(arguments: Spread.allCases) func `a spread changes no other draw`(spread: Spread) {
    let after = Self.trials(of: Self.uncertain, spread, spread.certain)
    for (old, new) in zip(Self.uncertainTrials.figures, after.figures) {
      let isMoved = spread.figures[new.name]?.contains(new.subject) == true
      let isSame = (0..<Self.count).allSatisfy {
        old.values[$0].bitPattern == new.values[$0].bitPattern
      }
      #expect(isSame != isMoved, "\(new.name) of \(new.subject)")
    }
    for (old, new) in zip(Self.uncertainTrials.series, after.series) {
      let isMoved = spread.series[new.name] == new.subject
      let isSame = (0..<old.values.count).allSatisfy {
        old.values[$0].bitPattern == new.values[$0].bitPattern
      }
      #expect(isSame != isMoved, "\(new.name) of \(new.subject)")
    }
  }

  @Test(arguments: Spread.allCases) func `a spread that is a range is drawn in each trial`(
    spread: Spread
  ) {
    let certain = Self.trials(of: Self.steady, spread, spread.certain)
    let drawn = Self.trials(of: Self.steady, spread, spread.range)
    for (one, other) in zip(certain.figures, drawn.figures)
    where spread.figures[one.name]?.contains(one.subject) == true {
      #expect((0..<Self.count).contains { one.values[$0] != other.values[$0] }, "\(one.name)")
    }
  }

  @Test func `each class has a pace of its own, spread by the root of its people`() throws {
    let trials = Self.trials(of: Self.steady, .productivity, Spread.productivity.certain)
    let series = try #require(trials.series.first { $0.name == .capacityHours })
    let one = Self.deviation(Self.week(5, of: series))
    // Three of four weeks after its start the first class has learned 0.75 of what it lacked, half.
    let first = 0.5 * 40 * 0.875 * Double(4).squareRoot()
    #expect((one / first - 1).magnitude < 0.1)
    let both = Self.deviation(Self.week(Self.weeks - 1, of: series))
    #expect((both / (0.5 * 40 * Double(4 + 9).squareRoot()) - 1).magnitude < 0.1)
  }

  @Test func `each week has a demand of its own`() throws {
    let trials = Self.trials(of: Self.steady, .demand, Spread.demand.certain)
    let subject = KeyFigure.Subject.stream(1)
    let series = try #require(
      trials.series.first { $0.name == .delivered && $0.subject == subject })
    for week in [0, 9, 19] {
      let logarithms = Self.week(week, of: series).map { log($0) }
      let sigma = log(1 + 0.5 * 0.5).squareRoot()
      #expect((Self.deviation(logarithms) / sigma - 1).magnitude < 0.1)
    }
    let figure = try #require(
      trials.figures.first { $0.name == .delivered && $0.subject == subject })
    let whole = Self.deviation(figure.values[0..<Self.count])
    #expect((whole / (500 * Double(Self.weeks).squareRoot()) - 1).magnitude < 0.1)
  }

  @Test func `an exchange rate walks by the root of time`() throws {
    let trials = Self.trials(of: Self.steady, .volatility, Spread.volatility.certain)
    let series = try #require(trials.series.first { $0.name == .cost })
    // Half a peso buys a dollar: a person of the first team costs twice as much as one of the second.
    for (week, people) in [(1, 3), (9, 16), (19, 16)] {
      let costs = Self.week(week, of: series)
      let share = Double(2 * people) / Double(2 * people + 40)
      let expected = (exp(Double(week) / 52) - 1).squareRoot() * share
      #expect((Self.deviation(costs) / Self.mean(costs) / expected - 1).magnitude < 0.1)
    }
  }
}
