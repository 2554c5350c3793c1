import PlanTestSupport
import PodplanCLI
import Testing

/// `--currency`: a plan in another currency of its `fx`.
struct CurrencyTests {
  private let euro = ["--set", "fx.EUR=0.9", "--currency", "EUR"]

  @Test func `a run tells the currency, its rate and whose rate it is`() {
    let outcome = podplan(["run", "ramp-3-to-50", "--by", "quarter"] + euro)
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "Tests/AcceptanceTests/Expected/currency/run.txt")
  }

  @Test func `a comparison tells them too`() {
    let outcome = podplan(["compare", "ramp-3-to-50"] + euro)
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "Tests/AcceptanceTests/Expected/currency/compare.txt")
  }

  @Test(arguments: [["--currency", "EUR"], ["--currency", "eur"], ["--currency", "euro"]])
  func `a currency without a rate is refused`(options: [String]) {
    let outcome = podplan(["run", "ramp-3-to-50"] + options)
    #expect(outcome.code == .wrongData)
    #expect(outcome.output == "")
    let name = "\(options[1])"
    expectGolden(outcome.error, at: "Tests/AcceptanceTests/Expected/currency/refused-\(name).txt")
  }

  @Test func `the plan's own currency changes nothing`() {
    let plain = podplan(["run", "ramp-3-to-50"])
    #expect(podplan(["run", "ramp-3-to-50", "--currency", "USD"]).output == plain.output)
  }

  @Test func `plans of two currencies can be compared in one`() {
    let files = [
      "Scenarios/euro.yaml": """
      extends: team-of-15.yaml
      currency: EUR
      fx: {USD: 1.1}
      targets: []
      """
    ]
    let line = ["compare", "team-of-15", "euro", "--currency", "USD"]
    let outcome = podplan(line, with: files)
    #expect(outcome.code == .success, "\(outcome.error)")
    #expect(outcome.output.contains("1.1 USD for 1 EUR"))
  }

  @Test func `a target of money is told in both currencies, with the rate`() {
    for (options, rate) in [([], "0.9"), (["--set", "fx_drift.EUR=2%"], "the first week's 0.9")] {
      let outcome = podplan(["run", "ramp-3-to-50"] + euro + options)
      #expect(outcome.output.contains("EUR at \(rate) EUR for 1 USD)"), "\(outcome.output)")
    }
  }

  @Test func `what can be promised is told in both currencies`() throws {
    let outcome = podplan(["risk", "ramp-3-to-50", "--trials", "64"] + euro)
    let lines = outcome.output.split(separator: "\n").filter { $0.hasPrefix("Total cost  ") }
    // The bound, and what half, 80% and 90% of the trials come to.
    let rate = "EUR at 0.9 EUR for 1 USD)"
    #expect(
      lines.contains { line in
        line.split(separator: rate, omittingEmptySubsequences: false).count == 5
      })
  }

  @Test func `a card's rate is no ground of a plan that has its own`() {
    let direct = ["--set", "sites.manila.rate_card=philippines-direct"]
    let line = ["run", "ramp-3-to-50", "--view", "assumptions", "--format", "csv"] + direct
    #expect(podplan(line).output.contains("per_dollar"))
    #expect(!podplan(line + ["--set", "fx.PHP=60"]).output.contains("per_dollar"))
  }

  @Test func `JSON names the rates`() {
    let json = podplan(["run", "ramp-3-to-50", "--format", "json"] + euro).output
    #expect(json.contains("\"exchange_rates\""))
    #expect(json.contains("\"currency\": \"EUR\""))
  }
}
