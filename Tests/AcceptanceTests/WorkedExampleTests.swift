import PlanTestSupport
import PodplanCLI
import Testing

/// The tables of a plan that was reckoned by somebody else, to the last printed digit.
struct WorkedExampleTests {
  private let folder = "Tests/AcceptanceTests/WorkedExample"

  @Test func `teams, streams and ledger come out to the last digit`() throws {
    let card = try #require(contents(ofFile: "\(folder)/RateCards/example-card.yaml"))
    let plan = try #require(contents(ofFile: "\(folder)/Scenarios/example.yaml"))
    let outcome = podplan(
      ["run", "Plans/Scenarios/example.yaml", "--out", "out"],
      with: [
        "Plans/RateCards/example-card.yaml": String(decoding: card, as: UTF8.self),
        "Plans/Scenarios/example.yaml": String(decoding: plan, as: UTF8.self),
      ])
    #expect(outcome.code == .success)
    for name in ["teams.csv", "streams.csv", "ledger.csv"] {
      let expected = try #require(contents(ofFile: "\(folder)/expected/\(name)"))
      let written = try #require(outcome.files.contents["out/\(name)"])
      #expect(lineDifference(from: expected, to: written) == "", "\(name)")
      #expect(written == expected)
    }
  }
}
