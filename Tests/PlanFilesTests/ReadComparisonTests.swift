import PlanText
import Testing

@testable import PlanFiles

/// Which plans can stand side by side.
struct ReadComparisonTests {
  /// The problems of what is asked for, which no file has alone.
  static let problems: Set<String> = [
    "nothing-to-compare", "two-currencies", "unknown-base", "no-report-rate",
  ]

  private static func plan(_ rest: String = "") -> String {
    """
    scenario: A plan
    start: 2027-01-04
    horizon: 4 weeks
    default_source: ours
    sources: {ours: {title: Our own figures, class: measured, date: 2026}}
    work: [{stream: items, teams: [crowd], handle_time: 6 min, demand: [{at: week 1, volume: 9}]}]
    teams: [{team: crowd, sourcing: crowd, capacity: 10 h/week, accuracy: 90%}]
    \(rest)
    """
  }

  private let files = MemoryFiles([
    "lone.yaml": plan(),
    "euro.yaml": plan("currency: EUR"),
    "both.yaml": plan(
      "alternatives: {slow: {horizon: 5 weeks}, slower: {horizon: 6 weeks}}"),
  ])

  @Test func `a plan stands before its alternatives, or those asked for`() throws {
    #expect(try names(ComparisonRequest(["both.yaml"])) == ["plan", "slow", "slower"])
    let one = ComparisonRequest(["both.yaml"], alternatives: ["slower"])
    #expect(try names(one) == ["plan", "slower"])
  }

  @Test func `any plan can be the base, the others keep their order`() throws {
    let request = ComparisonRequest(["both.yaml"], base: "slower")
    #expect(try names(request) == ["slower", "plan", "slow"])
  }

  @Test func `several files stand as written, each under a name of its own`() throws {
    let request = ComparisonRequest(["both.yaml", "lone.yaml", "lone.yaml"])
    #expect(try names(request) == ["both", "lone", "lone 2"])
  }

  @Test(arguments: [
    (ComparisonRequest(["lone.yaml"]), "nothing-to-compare"),
    (ComparisonRequest(["lone.yaml", "euro.yaml"]), "two-currencies"),
    (ComparisonRequest(["both.yaml"], base: "slowest"), "unknown-base"),
    (ComparisonRequest(["both.yaml"], alternatives: ["slow"], currency: "EUR"), "no-report-rate"),
    (ComparisonRequest(["both.yaml"], alternatives: ["slo"]), "unknown-alternative"),
    (ComparisonRequest(["nothing.yaml", "lone.yaml"]), "no-such-file"),
  ])
  func `what can't stand side by side is told`(request: ComparisonRequest, id: String) {
    let reading = readComparison(request, files: files)
    #expect(reading.value == nil)
    #expect(reading.diagnostics.map(\.id) == [id])
    let own = reading.diagnostics.filter { ReadComparisonTests.problems.contains($0.id) }
    #expect(own.allSatisfy { $0.remedy != nil })
  }

  private func names(_ request: ComparisonRequest) throws -> [String] {
    try #require(readComparison(request, files: files).value).map(\.name)
  }
}
