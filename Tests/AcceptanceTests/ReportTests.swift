import PlanTestSupport
import PodplanCLI
import Testing

/// `podplan report` writes a plan as a workbook.
///
/// What is in it is checked by programs that read workbooks.
struct ReportTests {
  @Test(arguments: ShippedPlansTests.scenarios) func `a shipped scenario becomes a workbook`(
    name: String
  ) throws {
    let outcome = podplan(["report", name])
    #expect(outcome.code == .success)
    #expect(outcome.output == "")
    #expect(outcome.error == "podplan: wrote '\(name).xlsx'\n")
    let bytes = try #require(outcome.files.contents["\(name).xlsx"])
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(podplan(["report", name]).files.contents["\(name).xlsx"] == bytes)
  }

  @Test(arguments: [
    ["--alternative", "onshore"], ["--base", "onshore"], ["--ranges", "low"],
    ["--as-of", "2027-01-04"],
    ["--set", "fx.EUR=0.9", "--currency", "EUR"], ["--set", "teams.trainers.ramp.to=40"],
  ])
  func `each option moves it`(options: [String]) {
    let plain = podplan(["report", "ramp-3-to-50"]).files.contents["ramp-3-to-50.xlsx"]
    let moved = podplan(["report", "ramp-3-to-50", "--out", "x.xlsx"] + options)
    #expect(moved.code == .success, "\(moved.error)")
    #expect(moved.files.contents["x.xlsx"] != nil)
    #expect(moved.files.contents["x.xlsx"] != plain)
  }

  @Test func `names of users are no formulas and break none`() {
    let files = [
      "plan.yaml": """
      scenario: "=1+1"
      start: 2027-01-04
      horizon: 9 weeks
      default_source: ours
      sources: {ours: {title: "+ours", class: measured, date: 2026}}
      sites: {"a*b": {rate_card: philippines}, "A*B": {rate_card: philippines}}
      teams:
        - {team: "=T?", site: "a*b", role: trainer, start_with: 3}
        - {team: "=t?", site: "A*B", role: trainer, start_with: 2}
      work:
        - stream: "@s"
          teams: ["=T?", "=t?"]
          handle_time: 6 min
          demand: [{from: week 1, rate: 900/week}]
      overhead: [{item: "~<>", cost: $900, at: week 2}]
      """
    ]
    let outcome = podplan(["report", "plan.yaml"], with: files)
    #expect(outcome.code == .success, "\(outcome.error)")
    #expect(outcome.files.contents["plan.xlsx"] != nil)
  }

  @Test func `a plan that no spreadsheet would open is refused at once`() {
    let teams = (0..<200).map {
      "  - {team: t\($0), sourcing: crowd, capacity: 9 h/week, accuracy: 90%, price: $1}\n"
    }
    let files = [
      "plan.yaml": """
      scenario: Large
      start: 2027-01-04
      horizon: 600 weeks
      default_source: ours
      sources: {ours: {title: Ours, class: measured, date: 2026}}
      work: [{stream: s, teams: [t0], handle_time: 6 min, demand: [{at: week 1, volume: 9}]}]
      teams:
      \(teams.joined())
      """
    ]
    let outcome = podplan(["report", "plan.yaml"], with: files)
    #expect(outcome.code == .wrongData)
    #expect(outcome.error.contains("with 120000 rows on its sheet Teams is too large"))
    #expect(outcome.files.contents["plan.xlsx"] == nil)
  }

  @Test(arguments: [
    ["--out", "plan.yaml"], ["--out", "folder"], ["--as-of", "tomorrow"], ["--format", "pdf"],
  ])
  func `what can't be written is told`(options: [String]) {
    let outcome = podplan(["report", "ramp-3-to-50"] + options)
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.files.contents["ramp-3-to-50.xlsx"] == nil)
    let name = options.joined(separator: "-").drop { $0 == "-" }
    expectGolden(outcome.error, at: "Tests/AcceptanceTests/Expected/report/\(name).txt")
  }
}
