import PlanAnalysis
import PlanFiles
import PlanModel
import PlanReports
import PlanTestSupport
import PodplanCLI
import Testing

/// The words in which `check` lists numbers without effect.
struct IneffectiveFieldsTests {
  private let folder = "Tests/AcceptanceTests/Expected/without-effect"

  private let plan = """
    scenario: A plan with much that does nothing
    start: 2027-01-04
    horizon: 26 weeks
    discount_rate: 8%
    fx: {PHP: 57.50}
    sites:
      manila: {rate_card: philippines, severance: $500, salary_growth: 6%/year}
      cebu: {rate_card: philippines, attrition: 30%/year}
    teams:
      - team: core
        site: manila
        role: annotator
        start_with: 6
        bench: {size: 2, lead_time: 1 week}
        productivity: {curve: none, full_after: 8 weeks}
        productivity_spread: 15%
      - {team: crowd, sourcing: crowd, capacity: 100 h/week, accuracy: 85%, price: $0.10}
    work:
      - stream: labels
        teams: [core, crowd]
        priority: 3
        handle_time: 2 min
        senior_accuracy: 98%
        demand:
          - {from: week 1, rate: 2000/week}
          - {from: week 10, rate: 2000/week}
    pauses:
      - {from: week 12, for: 2 weeks}
    overhead:
      - {item: travel, at: week 40, cost: "$6,000"}
    targets:
      - {total_cost: at most $80k}
    alternatives:
      smaller:
        teams: [{team: core, ramp: {steps: [{week: week 5, headcount: 5}]}}]

    """

  @Test func `numbers without effect are listed with place and reason`() {
    let outcome = podplan(["check", "Scenarios/plan.yaml"], with: ["Scenarios/plan.yaml": plan])
    #expect(outcome.code == .success)
    // The alternative releases somebody.
    #expect(!outcome.output.contains("severance"))
    expectGolden(outcome.output, at: "\(folder)/listed.txt")
  }

  @Test func `a file with errors is not searched`() {
    let broken = plan.replacing("horizon: 26 weeks", with: "horizon: 26")
    let outcome = podplan(["check", "Scenarios/plan.yaml"], with: ["Scenarios/plan.yaml": broken])
    #expect(outcome.code == .wrongData)
    #expect(outcome.output == "'Scenarios/plan.yaml': 1 error\n")
  }

  @Test func `a plan that is too large to search is left alone, and told of`() {
    let names = (1...200).map { "t\($0)" }
    let lines = names.map {
      "  - {team: \($0), site: manila, role: annotator, start_with: 2, calibration: 1 h/week}"
    }
    let text = """
      scenario: A large plan
      start: 2027-01-04
      horizon: 520 weeks
      sites: {manila: {rate_card: philippines}}
      teams:
      \(lines.joined(separator: "\n"))
      work:
        - stream: labels
          teams: [\(names.joined(separator: ", "))]
          handle_time: 2 min
          demand: [{from: week 1, rate: 9000/week}]

      """
    let outcome = podplan(["check", "Scenarios/large.yaml"], with: ["Scenarios/large.yaml": text])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "\(folder)/too-large.txt")
  }

  @Test func `a search that is cut says how far it came`() throws {
    var scenarios: [Scenario] = []
    _ = checkFile(ScenarioRequest("plan.yaml"), files: OneFile(text: plan)) { scenarios.append($0) }
    let scenario = try #require(scenarios.first)
    var reports: [String] = []
    for budget in stride(from: 1e5, through: 1e6, by: 1e5) {
      var fields = IneffectiveFields(budget: budget)
      fields.look(at: scenario)
      let report = ineffectiveFieldsReport(fields, width: 100)
      if reports.last != report { reports.append(report) }
    }
    expectGolden(reports.joined(separator: "---\n"), at: "\(folder)/cut.txt")
  }
}

/// One scenario, with the rate cards that ship.
private struct OneFile: FileProvider {
  let text: String

  func content(of path: String) -> FileContent {
    path == "plan.yaml" ? .bytes(Array(text.utf8)) : .missing
  }
  func names(inFolder path: String) -> [String] { [] }
  func shipped(_ path: String) -> [UInt8]? { contents(ofFile: path) }
  var shippedPaths: [String] { ["RateCards/philippines.yaml"] }
}
