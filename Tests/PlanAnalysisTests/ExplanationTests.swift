import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import PlanTestSupport
import PlanText
import Testing

/// Every figure of every table has an explanation that comes to it.
struct ExplanationTests {
  static let plans = names(inFolder: "Scenarios").flatMap { name in
    var plans: [Plan] = []
    _ = checkFile(ScenarioRequest("Scenarios/\(name)"), files: Checkout()) { scenario in
      plans.append(Plan(scenario: scenario))
    }
    return plans
  }

  @Test func `every shipped scenario is explained, with its alternatives`() {
    #expect(Set(ExplanationTests.plans.map(\.scenario.file)).count >= 9)
    #expect(ExplanationTests.plans.count >= 20)
  }

  @Test(arguments: plans)
  func `every figure of a shipped plan, and all that it is made of, comes out`(plan: Plan) {
    var walk = Walk(run(plan.scenario))
    walk.everything()
    #expect(walk.problems == [])
    // An alternative may leave numbers of its scenario without effect.
    if plan.scenario.alternative == nil {
      #expect(plan.scenario.unexplained(walk.written) == [])
    }
  }

  /// Cards in other currencies, with burden in parts and dated pay, and plans of more than a year.
  @Test(arguments: ["philippines-direct", "india", "poland"])
  func `every figure on a foreign card comes out`(card: String) throws {
    let request = ScenarioRequest(
      "Scenarios/pilot-8-people.yaml",
      settings: ["sites.manila.rate_card=\(card)", "horizon=60 weeks"])
    let reading = readScenario(request, files: Checkout())
    var scenario = try #require(reading.value, "\(reading.diagnostics.map(\.message))")
    for index in scenario.exchangeRates.indices { scenario.exchangeRates[index].drift = 0.03 }
    #expect(!scenario.exchangeRates.isEmpty)
    var walk = Walk(run(scenario))
    walk.everything()
    #expect(walk.problems == [])
  }

  @Test(arguments: plans.filter { $0.scenario.file.contains("crowd") })
  func `every figure of a report in another currency comes out`(plan: Plan) throws {
    var scenario = plan.scenario
    var euros = ExchangeRate(currency: try #require(Currency("EUR")), rate: 0.9)
    euros.drift = 0.02
    scenario.exchangeRates.append(euros)
    scenario.reportCurrency = euros.currency
    var walk = Walk(run(scenario))
    walk.everything()
    #expect(walk.problems == [])
  }

  /// Every alternative against its scenario, and that against the alternative.
  @Test(arguments: plans.filter { $0.scenario.alternative != nil })
  func `what a plan saves, and all that it is made of, comes out`(plan: Plan) throws {
    let written = ExplanationTests.plans.first {
      $0.scenario.file == plan.scenario.file && $0.scenario.alternative == nil
    }
    let (own, other) = (run(plan.scenario), run(try #require(written).scenario))
    for (findings, base) in [(own, other), (other, own)] {
      var walk = Walk(findings, against: base)
      walk.savings()
      #expect(walk.problems == [])
    }
  }

  @Test(arguments: 0..<6)
  func `every figure of any plan comes out`(seed: UInt64) {
    var scenario = SamplePlans.random(seed: seed)
    for index in scenario.streams.indices { scenario.streams[index].batch = 700 }
    var walk = Walk(run(scenario))
    walk.everything()
    #expect(walk.problems == [])
  }
}

/// A scenario under its name.
struct Plan: Sendable, CustomTestStringConvertible {
  let scenario: Scenario

  var testDescription: String { scenario.file + (scenario.alternative.map { " \($0)" } ?? "") }
}

/// The files of the repository.
private struct Checkout: FileProvider {
  func content(of path: String) -> FileContent {
    contents(ofFile: path).map { .bytes($0) } ?? .missing
  }
  func names(inFolder path: String) -> [String] { PlanTestSupport.names(inFolder: path) }
  func shipped(_ path: String) -> [UInt8]? { contents(ofFile: path) }
  var shippedPaths: [String] {
    ["RateCards", "Scenarios"].flatMap { folder in
      PlanTestSupport.names(inFolder: folder).map { "\(folder)/\($0)" }
    }
  }
}

/// Goes from figures to all that they are made of, each once, and reckons each anew.
private struct Walk {
  private var explainer: Explainer
  private let findings: RunFindings
  private var values: [ExplainedFigure: Double?] = [:]
  private var waiting: [(ExplainedFigure, Explanation)] = []
  private var levels = Int.max

  /// What does not come out.
  private(set) var problems: [String] = []

  /// The written numbers that the figures lead to.
  private(set) var written: Set<Int> = []

  init(_ findings: RunFindings, against base: RunFindings? = nil) {
    self.findings = findings
    explainer = Explainer(findings, against: base)
  }

  mutating func everything() {
    let (run, scenario) = (findings.trajectory, findings.scenario)
    for figure in findings.figures { check(.key(figure.name, figure.subject), figure.value) }
    let ledger = run.ledger
    for (month, account, cents) in ledger.entries {
      let month = month.index - run.timeline.firstMonth.index
      let slice = LedgerSlice(
        .one(account.line), site: account.site, team: account.team, item: account.item,
        months: month..<month + 1)
      check(.ledger(slice), Double(cents) / 100)
    }
    for month in ledger.months.indices {
      check(
        .ledger(LedgerSlice(.all, months: month..<month + 1)),
        Double(ledger.total(month: month)) / 100)
    }
    for (index, requisition) in findings.requisitions.enumerated() {
      check(.requisition(.people, index), requisition.people)
      check(.requisition(.startWeek, index), Double(requisition.startWeek + 1))
      check(.requisition(.openBy, index), Double(requisition.openWeek + 1))
    }
    views()
    let weeks = 0..<run.timeline.weeks
    for span in weeks.map({ $0..<$0 + 1 }) + [weeks, weeks.prefix(5)] {
      for column in TeamColumn.allCases {
        let teams = scenario.teams.indices.map(Optional.some)
        for team in column.gathering == .none && span.count > 1 ? [] : teams {
          visit(.team(column, of: team, weeks: span))
        }
        if column.gathering != .none { visit(.team(column, of: nil, weeks: span)) }
      }
      for column in StreamColumn.allCases {
        let streams = scenario.streams.indices.map(Optional.some)
        for stream in column.gathering == .none && span.count > 1 ? [] : streams {
          visit(.stream(column, of: stream, weeks: span))
        }
        if column.gathering != .none { visit(.stream(column, of: nil, weeks: span)) }
      }
    }
    reckonAll()
  }

  private mutating func reckonAll() {
    while levels > 0, !waiting.isEmpty {
      levels -= 1
      let level = waiting
      waiting = []
      for (figure, explanation) in level { reckon(figure, explanation) }
    }
  }

  /// The figures of the views of streams and of the headcount, and those of comparisons of one plan.
  private mutating func views() {
    let (run, scenario) = (findings.trajectory, findings.scenario)
    let months = 0..<run.timeline.months
    for stream in scenario.streams.indices {
      for span in months.map({ $0..<$0 + 1 }) + [months, months.prefix(3)] {
        for column in WorkColumn.allCases { visit(.work(column, stream: stream, months: span)) }
      }
      let own = findings.workCost.ofStreams[stream]
      check(.work(.cost, stream: stream, months: months), Double(own) / 100)
      let full = findings.workCost.ofStreamsInFull?[stream]
      check(.fullCost(.fullCost, stream: stream), full.map { Double($0) / 100 })
      visit(.fullCost(.fullCostPerUnit, stream: stream))
    }
    let weeks = 0..<run.timeline.weeks
    let everyone =
      scenario.populations.map { Staffing(team: $0.team, kind: $0.kind) }
      + scenario.teams.indices.map { Staffing(team: $0) } + [Staffing()]
    for span in [weeks, weeks.prefix(4), weeks.suffix(3)] {
      for column in BridgeColumn.allCases {
        for staffing in everyone { visit(.bridge(column, of: staffing, weeks: span)) }
      }
    }
    for figure in ReachFigure.allCases { check(.plan(.reach(figure)), findings[figure]) }
    visit(.plan(.oneOffCost))
    for month in months {
      visit(.ledger(LedgerSlice(.labour, months: month..<month + 1)))
      visit(.ledger(LedgerSlice(.all, team: "", months: 0..<month + 1)))
    }
  }

  /// What the plan saves against a base, and what that is made of for a few levels: the figures of
  /// each plan are walked to their ends apart.
  mutating func savings() {
    levels = 4
    for figure in ComparisonFigure.all { visit(.compared(figure)) }
    for figure in findings.figures where figure.subject == .plan {
      let key = ExplainedFigure.key(figure.name, .plan)
      visit(.difference(key, key))
    }
    reckonAll()
  }

  /// Expects a figure to have the value that a table shows.
  private mutating func check(_ figure: ExplainedFigure, _ shown: Double?) {
    if value(of: figure) != shown { problems.append("\(figure): not \(String(describing: shown))") }
  }

  private mutating func visit(_ figure: ExplainedFigure) { _ = value(of: figure) }

  private mutating func value(of figure: ExplainedFigure) -> Double? {
    if let known = values[figure] { return known }
    let explanation = explainer.explain(figure)
    values[figure] = explanation.value
    waiting.append((figure, explanation))
    if case .given(let given) = figure, let field = given.quantity.field { written.insert(field) }
    return explanation.value
  }

  private mutating func reckon(_ figure: ExplainedFigure, _ explanation: Explanation) {
    guard let formula = explanation.formula else {
      switch figure {
      case .given, .known, .inBase(.given): break
      default: complain("\(figure): no formula")
      }
      return
    }
    var largest = 0.0
    let reckoned = formula.value { term in
      let value = value(of: term)
      largest = max(largest, value?.magnitude ?? 0)
      return value
    }
    switch (reckoned, explanation.value) {
    case (nil, nil): break
    case (let reckoned?, let value?):
      // What is left of large numbers is as exact as they are.
      let slack =
        if figure.isOfLedger { 0.001 } else { 1e-9 * max(value.magnitude, 1e-3 * largest) }
      if !((reckoned - value).magnitude <= slack) {
        complain("\(figure): \(reckoned) is not \(value)")
      }
    default:
      complain(
        "\(figure): \(String(describing: reckoned)) is not \(String(describing: explanation.value))"
      )
    }
  }

  private mutating func complain(_ problem: String) {
    if problems.count < 10 { problems.append(problem) }
  }
}

extension ExplainedFigure {
  /// Whether it is rounded to the cent.
  fileprivate var isOfLedger: Bool {
    switch self {
    case .ledger, .inBase(.ledger): true
    default: false
    }
  }
}

extension Scenario {
  /// The paths of written numbers of teams, work and overhead that no figure leads to.
  ///
  /// Numbers that move risk alone, and those that only decide when something happens, stand in no
  /// formula.
  fileprivate func unexplained(_ written: Set<Int>) -> [String] {
    let silent = [
      "spread", "gates", "priority", "mentoring.for", "due", "at", "every", "from", "week",
    ]
    return fields.indices.filter { !written.contains($0) }.map { fields[$0].path }.filter { path in
      ["teams.", "work.", "overhead."].contains { path.hasPrefix($0) }
        && !silent.contains { path.hasSuffix($0) || path.contains("." + $0 + ".") }
    }
  }
}
