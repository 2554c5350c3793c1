import PodplanCLI
import Testing

/// What is written takes the place of its own kind of file alone, whatever a scenario is called.
struct ReplacingTests {
  private static let scenario = "extends: ramp-3-to-50\n"

  @Test(arguments: [
    (["run", "teams.csv", "--out", "."], "teams.csv"),
    (["run", "plan.yaml", "--out", "."], "ledger.csv"),
    (["compare", "plan.yaml", "--alternative", "onshore", "--out", "."], "lines.csv"),
    (["risk", "plan.yaml", "--trials", "8", "--out", "."], "bands.csv"),
    (["report", "plan.xlsx"], "plan.xlsx"),
    (["report", "plan.yaml", "--out", "notes.xlsx"], "notes.xlsx"),
  ])
  func `another kind of file is never replaced`(line: [String], name: String) {
    let files = [
      "plan.yaml": Self.scenario, "teams.csv": Self.scenario, "plan.xlsx": Self.scenario,
    ].merging([name: Self.scenario]) { $1 }
    let outcome = podplan(line, with: files)
    #expect(outcome.code == .cannotWrite)
    #expect(outcome.error.contains("another kind of file stands there. Choose another path"))
    for (path, text) in files {
      #expect(outcome.files.contents[path] == Array(text.utf8), "\(path)")
    }
    #expect(outcome.files.contents.count == podplan(["help"], with: files).files.contents.count)
  }

  @Test func `a table of the last run is replaced, and so is an empty file`() {
    for old in ["week,start_date,team\n1,2027-01-04,old\n", ""] {
      let outcome = podplan(["run", "ramp-3-to-50", "--out", "."], with: ["teams.csv": old])
      #expect(outcome.code == .success)
      #expect((outcome.files.contents["teams.csv"]?.count ?? 0) > 1_000)
    }
  }
}
