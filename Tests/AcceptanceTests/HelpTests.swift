import PlanTestSupport
import PodplanCLI
import Testing

/// The words of the help.
struct HelpTests {
  @Test(arguments: [
    ["help"], ["help", "run"], ["help", "compare"], ["help", "risk"], ["help", "sensitivity"],
    ["help", "explain"], ["help", "report"], ["help", "check"], ["help", "rates"],
    ["help", "init"], ["help", "scenario"], ["help", "rate-card"], ["--version"],
  ])
  func `the help says what it said`(arguments: [String]) {
    let outcome = podplan(arguments)
    #expect(outcome.code == .success)
    let name = arguments.joined(separator: "-").drop { $0 == "-" }
    expectGolden(outcome.output, at: "Tests/AcceptanceTests/Expected/help/\(name).txt")
  }

  @Test func `asking with a flag is asking with the word`() {
    #expect(podplan(["run", "--help"]).output == podplan(["help", "run"]).output)
    #expect(podplan([]).output == podplan(["help"]).output)
    #expect(podplan(["-h"]).output == podplan(["help"]).output)
  }
}
