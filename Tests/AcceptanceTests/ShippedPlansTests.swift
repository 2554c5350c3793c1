import PlanTestSupport
import PodplanCLI
import Testing

/// Every file that ships: it is right, it runs, and what it shows is kept.
struct ShippedPlansTests {
  static let scenarios = names(inFolder: "Scenarios").map { String($0.dropLast(5)) }
  static let rateCards = names(inFolder: "RateCards").map { String($0.dropLast(5)) }

  @Test(arguments: scenarios + rateCards) func `a shipped file has no problem`(name: String) {
    let outcome = podplanAlone(["check", name])
    #expect(outcome.code == .success)
    #expect(outcome.error == "")
    #expect(outcome.output == "'\(name)': no problems\n")
  }

  @Test(arguments: scenarios) func `a shipped scenario shows what it showed`(name: String) {
    let outcome = podplan(["run", name, "--out", "out"])
    #expect(outcome.code == .success)
    let folder = "Tests/AcceptanceTests/Expected/\(name)"
    expectGolden(outcome.output, at: "\(folder)/run.txt")
    for file in ["teams.csv", "streams.csv", "ledger.csv", "summary.csv", "hiring.csv"] {
      expectGolden(outcome.files.contents["out/\(file)"] ?? [], at: "\(folder)/\(file)")
    }
  }

  @Test(arguments: scenarios) func `each form of a report is kept`(name: String) {
    let folder = "Tests/AcceptanceTests/Expected/\(name)"
    expectGolden(podplan(["run", name, "--format", "markdown"]).output, at: "\(folder)/run.md")
    expectGolden(podplan(["run", name, "--format", "csv"]).output, at: "\(folder)/months.csv")
    let weeks = podplan(["run", name, "--format", "csv", "--by", "week"])
    expectGolden(weeks.output, at: "\(folder)/weeks.csv")
  }

  @Test(arguments: scenarios) func `what a shipped scenario rests on is kept`(name: String) {
    let folder = "Tests/AcceptanceTests/Expected/\(name)"
    let line = ["run", name, "--view", "assumptions"]
    expectGolden(podplan(line).output, at: "\(folder)/assumptions.txt")
    expectGolden(podplan(line + ["--format", "csv"]).output, at: "\(folder)/assumptions.csv")
  }

  @Test(arguments: scenarios) func `a shipped scenario meets its own targets`(name: String) {
    #expect(podplan(["run", name, "--require-targets"]).code == .success)
  }

  @Test(arguments: scenarios) func `the installed program alone finds what ships`(name: String) {
    let (alone, checkout) = (podplanAlone(["run", name]), podplan(["run", name]))
    #expect(alone.code == .success)
    let figures = { (text: String) in text.split(separator: "\n").dropFirst(3) }
    #expect(figures(alone.output) == figures(checkout.output))
  }
}
