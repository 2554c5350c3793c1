import PlanEngine
import PlanFiles
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanAnalysis

/// Inputs moved one at a time.
struct SensitivityTests {
  @Test func `cost moves evenly with pay, by what the ledger says of it`() throws {
    let plan = IdlePlan(name: "pay", site: ", burden: 20%, tooling: $42/month")
    let findings = try findings(plan)
    let effect = try #require(effects(findings)["rate_cards.card.roles.annotator.pay"])
    let paid = findings.trajectory.ledger.entries.filter {
      [.salary, .burden].contains($0.account.line)
    }.reduce(0.0) { $0 + Double($1.cents) / 100 }
    let cents = 0.02 * Double(findings.trajectory.ledger.entries.count)
    #expect(abs(effect.high.move - 0.1 * paid) < cents)
    #expect(abs(effect.low.move + 0.1 * paid) < cents)
    #expect(abs(effect.span - 0.2 * paid) < 2 * cents)
    let twice = try #require(
      effects(findings, InputSelection(swing: 0.2))["rate_cards.card.roles.annotator.pay"])
    #expect(abs(twice.span - 2 * effect.span) < 2 * cents)
  }

  @Test(arguments: ["three-passes-for-safety", "pilot-8-people"], FigureName.figures)
  func `an effect is what a run with that value gives`(name: String, figure: FigureName) throws {
    let scenario = try #require(
      scenarios(of: "Scenarios/\(name).yaml", in: RepositoryFolder(folder: ".")).first)
    let findings = run(scenario)
    let key = try #require(findings.figures.first { $0.name == figure })
    let sensitivity = Sensitivity(of: findings, key)
    #expect(sensitivity.effects.count > 3)
    let spans = sensitivity.effects.map(\.span)
    #expect(spans == spans.sorted(by: >))
    for effect in sensitivity.effects.prefix(3) {
      for (value, end) in [(effect.input.low, effect.low), (effect.input.high, effect.high)] {
        let other = run(scenario, Valuation(overrides: [effect.input.index: value])).figures
        #expect(other[figure, key.subject] == end.figure)
      }
    }
  }

  @Test func `a range is tried at its ends, other figures around what is written`() throws {
    let plan = IdlePlan(
      name: "values", site: ", shrinkage: 11% to 18%, attrition: 30%/year, time_to_hire: 4 weeks",
      team: ", accuracy: {start: 80%, full: 95%, settles_after: 30 weeks}",
      rest: "overhead: [{item: travel, at: week 3, cost: $6000}]")
    let inputs = Dictionary(
      uniqueKeysWithValues: SensitivityInputs(of: try scenario(plan)).inputs.map {
        ($0.field.path, $0)
      })
    func expect(_ path: String, _ low: Double, _ high: Double, isCut: Bool = false) throws {
      let input = try #require(inputs[path], "\(path)")
      #expect(abs(input.low - low) < 1e-9 && abs(input.high - high) < 1e-9, "\(path) \(input)")
      #expect(input.isCut == isCut)
    }
    try expect("sites.here.shrinkage", 0.11, 0.18)
    try expect("sites.here.attrition", 0.27, 0.33)
    try expect("sites.here.time_to_hire", 3, 5)
    try expect("teams.t.accuracy.full", 0.855, 1, isCut: true)
    try expect("teams.t.accuracy.settles_after", 27, 33)
    try expect("overhead.travel.cost", 5_400, 6_600)
    #expect(inputs["sites.here.shrinkage"]?.trial == .ends)
    #expect(inputs["sites.here.attrition"]?.trial == .around)
  }

  @Test func `what the plan decides stays, unless that is asked for`() throws {
    let plan = IdlePlan(
      name: "decisions", team: ", ramp: {to: 9, begin: week 3, complete: week 4}",
      demand: "{from: week 1, rate: 1000/week}, {from: week 2, rate: 2000/week}",
      rest: "targets: [{total_cost: at most $1M}]")
    let scenario = try scenario(plan)
    let inputs = SensitivityInputs(of: scenario)
    #expect(inputs.inputs.allSatisfy { !$0.field.isDecision })
    #expect(inputs.decisionCount == 7)
    let all = SensitivityInputs(of: scenario, InputSelection(takesDecisions: true))
    let decided = all.inputs.filter(\.field.isDecision)
    let values = decided.map { "\($0.field.path) \(Int($0.low)) \(Int($0.high))" }
    // Weeks, from 0: the first class can't pass the last, nor one rate of demand the next.
    #expect(
      Set(values) == [
        "teams.t.start_with 4 6", "teams.t.ramp.to 8 10", "teams.t.ramp.begin 1 3",
        "teams.t.ramp.complete 2 4", "work.s.demand.2.from 1 2",
      ])
    #expect(all.decisionCount == 0 && all.unusedCount == 1)
    #expect(all.zeros.map(\.path) == ["work.s.demand.1.from"])
  }

  @Test func `a range of what the plan decides is moved, as risk draws it`() throws {
    let plan = IdlePlan(
      name: "undecided",
      team: ", ramp: {to: 9, begin: week 3}, onboarding: {duration: 2 to 9 weeks}")
    let inputs = SensitivityInputs(of: try scenario(plan))
    #expect(
      inputs.inputs.filter(\.field.isDecision).map(\.field.path) == ["teams.t.onboarding.duration"])
  }

  @Test func `figures that somebody stands for stay, unless they are ranges or asked for`() throws {
    let plan = IdlePlan(
      name: "settled", site: ", leave: 10 days/year, holidays: 9 days/year, shrinkage: 5% to 9%",
      rest: """
        sources: {pay-survey: {title: "Survey", class: statistic}}
        default_source: pay-survey
        """)
    let scenario = try scenario(plan)
    func paths(_ selection: InputSelection) -> [String] {
      SensitivityInputs(of: scenario, selection).inputs.map(\.field.path).filter {
        $0.hasPrefix("sites")
      }
    }
    #expect(paths(InputSelection()) == ["sites.here.shrinkage"])
    #expect(
      Set(paths(InputSelection(takesSettled: true))) == [
        "sites.here.shrinkage", "sites.here.leave", "sites.here.holidays",
      ])
    #expect(SensitivityInputs(of: scenario).settledCount == 4)
  }

  @Test func `a part of nothing is nothing, and what chance moves has to wait`() throws {
    let plan = IdlePlan(
      name: "nothing", site: ", seat: $0/month", team: ", productivity_spread: 20%")
    let inputs = SensitivityInputs(of: try scenario(plan))
    #expect(inputs.zeros.map(\.path) == ["sites.here.seat"])
    #expect(inputs.chanceCount == 1)
  }

  @Test func `one card for two sites is one input, the pay of roles that nobody has none`() throws {
    let plan = IdlePlan(
      name: "two sites", sites: "  there: {rate_card: card}",
      teams: "  - {team: u, site: there, role: annotator, start_with: 4}", workers: "t, u")
    let effects = effects(try findings(plan))
    let pay = effects.keys.filter { $0.contains("pay") }
    #expect(Array(pay) == ["rate_cards.card.roles.annotator.pay"])
    let findings = try findings(plan)
    let whole = 0.2 * Double(findings.trajectory.ledger.total) / 100
    #expect(abs((effects["rate_cards.card.roles.annotator.pay"]?.span ?? 0) - whole) < 0.2)
  }

  @Test func `what moves nothing is counted`() throws {
    let plan = IdlePlan(name: "idle", site: ", severance: $500, recruiting_cost: $50")
    let findings = try findings(plan)
    let sensitivity = Sensitivity(of: findings, try cost(findings))
    #expect(sensitivity.idleCount + sensitivity.effects.count == sensitivity.inputs.inputs.count)
    #expect(!sensitivity.effects.map(\.input.field.path).contains("sites.here.severance"))
  }

  @Test func `a week that never comes counts as the first past the horizon`() throws {
    let plan = IdlePlan(
      name: "late", horizon: 10, stream: ", due: 1 week",
      demand: "{from: week 1, rate: 1950 to 2100/week}")
    let findings = try findings(plan)
    let cleared = try #require(findings.figures.first { $0.name == .clearedWeek })
    let effect = try #require(
      Sensitivity(of: findings, cleared).effects.first {
        $0.input.field.path == "work.s.demand.1.rate"
      })
    #expect(effect.low.figure == 1 && effect.high.figure == nil)
    #expect(effect.span == 10)
  }

  @Test func `a cheaper plan that delivers less is known as one`() throws {
    let plan = IdlePlan(name: "less", team: ", accuracy: {full: 90%}")
    let findings = try findings(plan)
    let delivered = try #require(findings.figures.first { $0.name == .delivered })
    let effect = try #require(
      Sensitivity(of: findings, delivered).effects.first {
        $0.input.field.path == "work.s.demand.1.rate"
      })
    #expect(abs((effect.low.deliveredMore ?? 0) + 0.1) < 1e-9)
    #expect(abs((effect.high.deliveredMore ?? 0) - 0.1) < 1e-9)
  }

  @Test func `all inputs together are ranked by the squares of what each does`() throws {
    // Cost is pay, 1,000, and tools, 200, each moved by a tenth; nobody has the other roles.
    let plan = IdlePlan(name: "global", horizon: 4, site: ", tooling: $200/month")
    let findings = try findings(plan)
    let sensitivity = Sensitivity(of: findings, try cost(findings))
    let global = try global(sensitivity, points: 300)
    #expect(global.parts.map(\.input.field.path).count == 2)
    let shares = global.parts.map(\.total)
    #expect(abs(shares[0].value - 25.0 / 26) < 4 * shares[0].error)
    #expect(abs(shares[1].value - 1.0 / 26) < 4 * shares[1].error)
    #expect(abs(global.singles.value - 1) < 4 * global.singles.error)
    #expect(global.runs == 300 * (2 + sensitivity.inputs.inputs.count))
    let half = sensitivity.effects.map { $0.span / 2 }
    let known = (half.reduce(0) { $0 + $1 * $1 } / 3).squareRoot()
    #expect(abs(global.deviation - known) < 0.1 * known)
    #expect(abs(global.mean - (sensitivity.figure.value ?? 0)) < known)
  }

  @Test func `points that were stopped at are told, and no fewer than two`() throws {
    let findings = try findings(IdlePlan(name: "stopped", site: ", tooling: $200/month"))
    let sensitivity = Sensitivity(of: findings, try cost(findings))
    let each = sensitivity.inputs.inputs.count + 2
    // Looked at every 64 runs.
    let some = try global(sensitivity, points: 300, stopAt: 128)
    #expect(some.points == 128 / each && some.runs == 128 / each * each)
    #expect(try global(sensitivity, points: 128 / each) == some)
    #expect(throws: GlobalSensitivity.Problem.stopped) {
      try global(sensitivity, points: 300, stopAt: 0)
    }
  }

  @Test func `threads change no bit, whatever the figure`() throws {
    let findings = try findings(IdlePlan(name: "threads", site: ", tooling: $200/month"))
    for name in [FigureName.totalCost, .idleCost, .utilisation] {
      let figure = try #require(findings.figures.first { $0.name == name })
      let sensitivity = Sensitivity(of: findings, figure)
      let one = try global(sensitivity, points: 20, threads: 1)
      #expect(one.deviation > 0)
      #expect(try global(sensitivity, points: 20, threads: 3) == one)
    }
  }

  @Test func `a figure without a value at some point has no shares`() throws {
    // Nothing is delivered where nobody is there.
    let plan = IdlePlan(name: "nobody", people: 0, team: ", ramp: {to: 7, begin: week 20}")
    let findings = try findings(plan)
    let figure = try #require(findings.figures.first { $0.name == .deliveredAccuracy })
    let everything = InputSelection(swing: 1, takesSettled: true, takesDecisions: true)
    let sensitivity = Sensitivity(of: findings, figure, everything)
    var watcher = PacedWatcher()
    #expect(throws: GlobalSensitivity.Problem.noValue) {
      try GlobalSensitivity(sensitivity, points: 300, watcher: &watcher)
    }
    #expect(watcher.isAtEnd)
  }

  /// Every figure that a shipped scenario has, all that may be moved drawn together: runs side by side
  /// against runs of their own.
  @Test(arguments: names(inFolder: "Scenarios"))
  func `runs side by side come to what runs of their own do`(name: String) throws {
    let scenario = try #require(
      scenarios(of: "Scenarios/" + name, in: RepositoryFolder(folder: ".")).first)
    let findings = run(scenario)
    let selection = InputSelection(takesSettled: true, takesDecisions: true)
    let inputs = SensitivityInputs(of: scenario, selection).inputs.filter {
      !$0.field.path.hasSuffix("priority")
    }
    @Sendable func number(_ variant: Int, _ place: Int) -> Double {
      var random = PseudoRandom(seed: UInt64(variant * 10_000 + place))
      return random.next(in: inputs[place].low...inputs[place].high)
    }
    var compared = 0
    for figure in findings.figures {
      guard
        let variants = PlanVariants(
          scenario, .expected, varying: inputs.map { ($0.index, $0.low...$0.high) }, figure.name,
          of: figure.subject)
      else { continue }
      let gauge = FigureGauge(
        scenario: scenario, end: .expected, name: figure.name, subject: figure.subject)
      for (variant, found) in variants.run(0..<9, threads: 1, number).enumerated() {
        let overrides = Dictionary(
          uniqueKeysWithValues: inputs.indices.map { (inputs[$0].index, number(variant, $0)) })
        let known = gauge(overrides).figure ?? .nan
        // Cells of a ledger are rounded to cents.
        let isSame = abs(found - known) <= 1e-5 * max(1, known.magnitude)
        #expect(isSame || found.isNaN && known.isNaN, "\(figure.name) \(figure.subject)")
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  private func global(
    _ sensitivity: Sensitivity, points: Int, threads: Int = 1, stopAt: Int = .max
  ) throws -> GlobalSensitivity {
    var watcher = PacedWatcher(stopAt: stopAt)
    return try GlobalSensitivity(
      sensitivity, points: points, seed: 1, threads: threads, watcher: &watcher)
  }

  private func scenario(_ plan: IdlePlan) throws -> Scenario {
    try #require(plan.scenarios().first, "\(plan.name) can be read")
  }

  private func findings(_ plan: IdlePlan) throws -> RunFindings { run(try scenario(plan)) }

  private func cost(_ findings: RunFindings) throws -> KeyFigure {
    try #require(findings.figures.first { $0.name == .totalCost })
  }

  private func effects(
    _ findings: RunFindings, _ selection: InputSelection = InputSelection()
  ) -> [String: InputEffect] {
    guard let cost = findings.figures.first(where: { $0.name == .totalCost }) else { return [:] }
    let effects = Sensitivity(of: findings, cost, selection).effects
    return Dictionary(uniqueKeysWithValues: effects.map { ($0.input.field.path, $0) })
  }
}

extension FigureName {
  /// Figures of each unit and subject.
  fileprivate static let figures: [FigureName] = [
    .costPerUnit, .netPresentValue, .cost, .deliveredAccuracy,
  ]
}
