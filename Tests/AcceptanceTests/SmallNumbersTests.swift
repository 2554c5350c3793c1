import PlanTestSupport
import PodplanCLI
import Testing

/// Prices of less than a cent and plans of less than a thousand: told with the digits that matter.
struct SmallNumbersTests {
  private static let folder = "Tests/AcceptanceTests/Expected/small"

  private static let small = """
    scenario: Half a million clicks
    start: 2027-03-01
    horizon: 1 week
    teams: [{team: crowd, sourcing: crowd, capacity: 200 h/week, price: $0.0004, accuracy: 90%}]
    work: [{stream: clicks, teams: [crowd], handle_time: 1 s, demand: [{at: week 1, volume: 500000}]}]
    targets:
      - {cost_per_unit: at most $0.000395}
      - {cost_per_unit: at most $0.00041}
      - {total_cost: at most $200.05}
      - {stream: clicks, delivered: 1, by: week 1}
      - {stream: clicks, delivered_accuracy: at least 90.0004%}
    alternatives:
      cheaper: {teams: [{team: crowd, price: $0.00029}]}

    """

  @Test(arguments: ["run", "compare", "sensitivity"]) func `digits that matter stay`(verb: String) {
    let outcome = podplan([verb, "small.yaml"], with: ["small.yaml": Self.small])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "\(Self.folder)/\(verb).txt")
  }

  @Test func `programs get prices of less than a cent`() {
    let files = ["small.yaml": Self.small]
    let csv = podplan(["compare", "small.yaml", "--format", "csv"], with: files).output
    #expect(csv.contains("cost_per_unit,,USD/item,0.0004000,0.0002900,-0.0001100"), "\(csv)")
    let json = podplan(
      ["explain", "cost", "small.yaml", "--team", "crowd", "--format", "json"], with: files)
    #expect(json.output.contains("\"value\": 0.0004000"), "\(json.output)")
  }

  @Test func `a promise is rounded to the side on which it holds`() {
    let scenario = Self.small.replacing("price: $0.0004", with: "price: $0.0003 to $0.00041")
    let outcome = podplan(
      ["risk", "small.yaml", "--trials", "200"], with: ["small.yaml": scenario])
    let figures = podplan(
      ["risk", "small.yaml", "--trials", "200", "--out", "out", "--trials-csv"],
      with: ["small.yaml": scenario])
    let trials = rows(figures.files.contents["out/trials.csv"])
    let column = trials[0].firstIndex(of: "total_cost") ?? 0
    let costs = trials.dropFirst().compactMap { Double($0[column]) }.sorted()
    #expect(costs.count == 200)
    // The bound is written with cents: so is the promise, and nine in ten trials keep it.
    let promise = outcome.output.split(separator: "\n").first {
      $0.hasPrefix("Total cost  ") && $0.contains("at most")
    }
    let words = (promise ?? "").split(separator: " ")
    let last = words.dropLast().last.flatMap { Double($0) } ?? 0
    #expect(costs.count { $0 <= last } >= 180 && costs[179] > last - 0.011, "\(promise ?? "")")
  }
}
