import PlanTestSupport
import PodplanCLI
import Testing

/// What `podplan rates` shows of the cards that ship.
struct RatesTests {
  private let folder = "Tests/AcceptanceTests/Expected/rates"

  @Test func `the shipped cards side by side show what they showed`() {
    let outcome = podplan(["rates"])
    #expect(outcome.code == .success)
    #expect(outcome.error == "")
    expectGolden(outcome.output, at: "\(folder)/rates.txt")
    for (format, ending) in [("csv", "csv"), ("markdown", "md"), ("json", "json")] {
      let outcome = podplan(["rates", "--format", format])
      #expect(outcome.code == .success)
      expectGolden(outcome.output, at: "\(folder)/rates.\(ending)")
    }
  }

  @Test func `ranges stand where they are asked to`() throws {
    let pay = try ["low", "expected", "high"].map { end in
      try column("pay", of: podplan(["rates", "philippines", "--format", "csv", "--ranges", end]))
    }
    #expect(pay.map(\.[0]) == [800, 1_000, 1_200])
  }

  @Test func `another currency multiplies every amount`() throws {
    let dollars = try column(
      "fully_loaded", of: podplan(["rates", "philippines", "--format", "csv"]))
    let euros = try column(
      "fully_loaded",
      of: podplan([
        "rates", "philippines", "--format", "csv", "--currency", "EUR", "--fx", "EUR=0.5",
      ]))
    #expect(euros == dollars.map { $0 / 2 })
  }

  @Test func `a card asked for twice stands once`() {
    let once = podplan(["rates", "philippines"])
    #expect(podplan(["rates", "philippines", "RateCards/philippines.yaml"]).output == once.output)
  }

  @Test func `figures grow old`() {
    let fresh = podplan(["rates", "united-states", "--as-of", "2025-06"]).output
    let old = podplan(["rates", "united-states", "--as-of", "2030-01-15"]).output
    #expect(fresh.contains("ages are counted to 2025-06"))
    #expect(!fresh.contains("all pay, over 18 months old"))
    #expect(old.contains("over 18 months old in 2030-01"))
    #expect(old.contains("over 18 months old."))
  }

  private func column(_ name: String, of outcome: Outcome) throws -> [Double] {
    let lines = outcome.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let index = try #require(lines.first?.firstIndex(of: Substring(name)))
    return try lines.dropFirst().map { try #require(Double($0[index])) }
  }
}
