import PlanTestSupport
import PodplanCLI
import Testing

/// Command lines as users type them, right and wrong.
struct CommandTests {
  @Test(arguments: [
    (
      "gates: {gold_accuracy: 88%}", "in week 12 (2027-03-22) starts in week 14",
      "2 weeks for the quality gate."
    ),
    (
      "pauses: [{from: week 12, for: 2 weeks}]", "in weeks 12 to 21, start 2 weeks late each",
      "2 weeks for a pause."
    ),
    (
      "gates: {gold_accuracy: 88%}\npauses: [{from: week 12, for: 2 weeks}]",
      "in week 12 (2027-03-22) starts in week 16",
      "2 weeks for the quality gate and 2 weeks for a pause."
    ),
  ])
  func `what classes waited for is told apart`(holdUp: String, late: String, cause: String) {
    let text = """
      scenario: Wait
      start: 2027-01-04
      horizon: 40 weeks
      sources: {ours: {title: Ours, class: assumption}}
      default_source: ours
      sites: {m: {rate_card: philippines}}
      teams:
        - team: t
          site: m
          role: trainer
          start_with: 3
          ramp: {to: 20, begin: week 9, complete: week 21, class_every: 3 weeks}
          accuracy: {start: 70%, full: 95%, settles_after: 6 weeks}
      work:
        - {stream: s, teams: [t], handle_time: 6 min, demand: [{from: week 1, rate: 9000/week}]}
      \(holdUp)
      """
    let output = podplan(["run", "plan.yaml"], with: ["plan.yaml": text]).output
    #expect(output.contains(late), "\(output)")
    #expect(output.contains("because classes waited \(cause)"), "\(output)")
  }

  @Test func `a number without effect is told the reason of the plan, not of an alternative`() {
    let text = """
      extends: ramp-3-to-50
      sources: {ours: {title: Ours, class: assumption}}
      default_source: ours
      sites: {manila: {severance: $500}}
      """
    let outcome = podplan(["check", "plan.yaml"], with: ["plan.yaml": text])
    #expect(outcome.output.contains("nobody is released"), "\(outcome.output)")
    #expect(!outcome.output.contains("no team works at this site"))
  }

  @Test(arguments: MistypedLine.all) func `a mistyped line is answered kindly`(line: MistypedLine) {
    let outcome = podplan(line.arguments, with: MistypedLine.files)
    #expect(outcome.code == line.code)
    #expect(outcome.output.isEmpty || line.arguments[0] == "check")
    expectGolden(
      outcome.error, at: "Tests/AcceptanceTests/Expected/mistyped/\(line.name).txt")
  }

  @Test func `a plan that misses a target, or lacks everything, is not said to go well`() {
    let praise = "Nothing stands in the way of this plan."
    let line = ["run", "ramp-3-to-50", "--alternative", "onshore"]
    let onshore = podplan(line).output
    #expect(!onshore.contains(praise))
    #expect(onshore.contains("misses 1 of its 4 targets: Total cost (at most 800,000 USD; "))
    let bare = podplan(
      ["run", "bare.yaml"], with: ["bare.yaml": "scenario: A\nstart: 2027-01-04\nhorizon: 4 weeks"])
    #expect(!bare.output.contains(praise))
    #expect(bare.output.contains("no teams") && bare.output.contains("no work"))
  }

  @Test func `a period that a view does not have is told of`() {
    let line = ["run", "ramp-3-to-50", "--by", "week", "--view"]
    #expect(podplan(line + ["assumptions"]).error.contains("--by does nothing here"))
    #expect(podplan(line + ["budget"]).error.contains("the budget is by month"))
    #expect(podplan(line + ["streams"]).error == "")
  }

  @Test func `a setting moves what it should`() throws {
    let before = podplan(["run", "ramp-3-to-50", "--out", "out"])
    let after = podplan([
      "run", "ramp-3-to-50", "--out", "out", "--set", "teams.trainers.ramp.to=30",
    ])
    #expect(after.code == .success)
    let figures = [before, after].map { figure("first_week_at_target", in: $0) }
    #expect(figures == ["29", "29"])
    let trainers = try [before, after].map {
      try #require(Double(figure("final_trainers", in: $0) ?? ""))
    }
    #expect(trainers[0] > 45 && trainers[1] > 26 && trainers[1] < 30)
  }

  @Test func `an alternative is laid over the scenario`() {
    let outcome = podplan(["run", "ramp-3-to-50", "--alternative", "onshore"])
    #expect(outcome.code == .success)
    #expect(outcome.output.hasPrefix("Ramp RLHF trainers from 3 to 50 in Manila: onshore\n"))
    #expect(outcome.output.contains("united-states.yaml"))
  }

  @Test func `ranges stand where they are asked to`() throws {
    let costs = try ["low", "expected", "high"].map { end in
      let outcome = podplan(["run", "ramp-3-to-50", "--ranges", end, "--out", "out"])
      return try #require(Double(figure("total_cost", in: outcome) ?? ""))
    }
    #expect(costs[0] < costs[1] && costs[1] < costs[2])
  }

  @Test(arguments: ["week", "month", "quarter", "year"])
  func `periods add up to the same plan`(period: String) throws {
    let outcome = podplan(["run", "ramp-3-to-50", "--by", period, "--format", "csv"])
    let lines = outcome.output.split(separator: "\r\n").map { $0.split(separator: ",") }
    let column = try #require(lines[0].firstIndex(of: "delivered"))
    let delivered = lines.dropFirst().compactMap { Double($0[column]) }.reduce(0, +)
    let monthly = podplan(["run", "ramp-3-to-50", "--out", "out"])
    let total = try #require(Double(figure("delivered", in: monthly) ?? ""))
    #expect(abs(delivered - total) < 0.01)
  }

  @Test func `missed targets end with status 1 only where that is asked`() {
    let line = ["run", "ramp-3-to-50", "--set", "targets=[{total_cost: at most $1k}]"]
    #expect(podplan(line).code == .success)
    let asked = podplan(line + ["--require-targets"])
    #expect(asked.code == .targetMissed)
    #expect(asked.error == "podplan: 1 of 1 target is missed\n")
  }

  @Test func `nothing is written where it cannot be written whole`() {
    let outcome = podplan(
      ["run", "ramp-3-to-50", "--out", "taken"], with: ["taken": "a file, not a folder"])
    #expect(outcome.code == .cannotWrite)
    #expect(outcome.output == "")
    #expect(outcome.files.contents["taken"] == Array("a file, not a folder".utf8))
  }

  @Test func `names that a spreadsheet would run are written as texts`() throws {
    let outcome = podplan(
      ["run", "plan.yaml", "--out", "out"],
      with: [
        "plan.yaml": """
        scenario: A plan
        start: 2027-01-04
        horizon: 2 weeks
        teams:
          - {team: "=cmd()", sourcing: crowd, capacity: 10 h/week, price: $0.10}
        work:
          - stream: "+1"
            teams: ["=cmd()"]
            handle_time: 6 min
            demand: [{from: week 1, rate: 50/week}]
        """
      ])
    #expect(outcome.code == .success)
    let teams = String(
      decoding: try #require(outcome.files.contents["out/teams.csv"]), as: UTF8.self)
    #expect(teams.contains(",\"'=cmd()\","))
    #expect(!teams.contains(",=cmd()"))
  }

  @Test func `the tree of a file is printed as JSON`() {
    let outcome = podplan(
      ["check", "--tree", "x.yaml"], with: ["x.yaml": "a: [1, no]\nb: {c: 'd'}\n"])
    #expect(outcome.code == .success)
    let text = outcome.output.filter { !$0.isWhitespace }
    #expect(text == #"{"a":["1","no"],"b":{"c":"d"}}"#)
  }

  private func figure(_ name: String, in outcome: Outcome) -> String? {
    let summary = String(decoding: outcome.files.contents["out/summary.csv"] ?? [], as: UTF8.self)
    let line = summary.split(separator: "\r\n").first { $0.hasPrefix(name + ",") }
    return line.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[2]) }
  }
}

/// A command line that is not quite right, and how it ends.
struct MistypedLine: Sendable, CustomTestStringConvertible {
  let name: String
  let arguments: [String]
  let code: ExitCode

  var testDescription: String { name }

  static let files = [
    "broken.yaml": "scenario: [", "empty.yaml": "",
    "quotes.yaml": """
    scenario: A
    start: 2027-01-04
    horizon: 4 weeks
    overhead: [{item: travel, at: week 1, cost: “$6,000”}]
    """,
    "quoted.yaml": """
    scenario: A
    start: 2027-01-04
    horizon: 4 weeks
    overhead:
      - item: travel
        every: 2 weeks
        cost: “$6,000”
    """,
  ]

  static let all: [MistypedLine] = [
    line("verb", "rnu ramp-3-to-50", .wrongUsage),
    line("option", "run ramp-3-to-50 --fromat csv", .wrongUsage),
    line("option-value", "run ramp-3-to-50 --format cvs", .wrongUsage),
    line("period", "run ramp-3-to-50 --by moth", .wrongUsage),
    line("no-scenario", "run", .wrongUsage),
    line("two-scenarios", "run ramp-3-to-50 ramp-3-to-50", .wrongUsage),
    line("scenario-name", "run ramp-3-to-5", .noInput),
    line("scenario-path", "run Scenarios/nothing.yaml", .noInput),
    line("check-name", "check philipines", .noInput),
    line("card-name", "run philippines", .noInput),
    line("scenario-as-card-name", "rates ramp-3-to-50", .noInput),
    line("target-month", "run ramp-3-to-50 --set targets.1.by=2027-06", .wrongData),
    line("target-year", "run ramp-3-to-50 --set targets.1.by=2027", .wrongData),
    line("kappa-over-one", "run ramp-3-to-50 --set gates.kappa=1.2", .wrongData),
    line("smart-quotes", "run quotes.yaml", .wrongData),
    line("smart-quotes-in-a-line", "run quoted.yaml", .wrongData),
    line("alternative", "run ramp-3-to-50 --alternative onshor", .wrongData),
    line("setting-key", "run ramp-3-to-50 --set teams.trainers.rmap.to=40", .wrongData),
    line("setting-team", "run ramp-3-to-50 --set teams.trainer.ramp.to=40", .wrongData),
    line("setting-value", "run ramp-3-to-50 --set teams.trainers.ramp.to=forty", .wrongData),
    line("setting-shape", "run ramp-3-to-50 --set contingency", .wrongData),
    line("card-as-scenario", "run RateCards/philippines.yaml", .wrongData),
    line("broken-file", "check broken.yaml", .wrongData),
    line("empty-file", "run empty.yaml", .wrongData),
    line("view", "run ramp-3-to-50 --view asumptions", .wrongUsage),
    line("compare-nothing", "compare pilot-8-people", .wrongData),
    line("compare-base", "compare team-of-15 --base onshor", .wrongData),
    line("rates-card", "rates philipines", .noInput),
    line(
      "rates-options",
      "rates --fx PHP --fx EUR=x --fx INR=90 --fx INR=91 --currency EURO "
        + "--as-of tomorrow", .wrongData),
    line("init-nothing", "init", .wrongUsage),
    line("init-no-size", "init --start 2027-01-04", .wrongUsage),
    line("init-option", "init --strat 2027-01-04 --to 50", .wrongUsage),
    line("init-people", "init --start 2027-01-04 --to fifty", .wrongUsage),
    line("init-week", "init --start 2027-01-04 --to 50 --by 26", .wrongUsage),
    line("init-too-soon", "init --start 2027-01-04 --to 50 --by 2027-02-01", .wrongUsage),
    line("init-short-plan", "init --start 2027-01-04 --to 50 --horizon 6weeks", .wrongUsage),
    line("init-volume", "init --start 2027-01-04 --volume 50000", .wrongUsage),
    line("init-place", "init philippines --start 2027-01-04 --to 50", .wrongUsage),
    line("init-card", "init --start 2027-01-04 --to 50 --site philipines", .noInput),
    line("init-not-a-card", "init --start 2027-01-04 --to 5 --site broken.yaml", .wrongData),
  ]

  private static func line(_ name: String, _ text: String, _ code: ExitCode) -> MistypedLine {
    MistypedLine(name: name, arguments: text.split(separator: " ").map(String.init), code: code)
  }
}
