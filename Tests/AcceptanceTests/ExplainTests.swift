import PlanTestSupport
import PodplanCLI
import Testing

/// What `podplan explain` shows, and how it answers what it can't explain.
struct ExplainTests {
  private static let folder = "Tests/AcceptanceTests/Expected/explain"

  /// A command line, and the name under which its output is kept.
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]

    init(_ name: String, _ arguments: String...) {
      self.name = name
      self.arguments = ["explain"] + arguments
    }

    var testDescription: String { name }
  }

  static let figures = [
    Line("total-cost", "total_cost", "ramp-3-to-50"),
    Line("salary-in-a-month", "salary@2027-06", "ramp-3-to-50"),
    Line("salary-in-a-quarter", "salary@2027-Q2", "ramp-3-to-50", "--depth", "1"),
    Line("cost-in-a-year", "total_cost@2027", "ramp-3-to-50", "--depth", "1"),
    Line(
      "burden-of-a-role", "burden@2027-01", "onshore-or-offshore", "--item", "annotator",
      "--alternative", "offshore"),
    Line("capacity", "capacity_hours@week 12", "ramp-3-to-50", "--team", "trainers"),
    Line("delivered", "delivered@week 20", "ramp-3-to-50", "--stream", "preference pairs"),
    Line("delivered-in-a-month", "delivered@2027-06", "ramp-3-to-50", "--depth", "1"),
    Line("on-time", "on_time", "ramp-3-to-50", "--depth", "2"),
    Line("first-week-at-target", "first_week_at_target", "ramp-3-to-50"),
    Line("cleared-week", "cleared_week", "ramp-3-to-50", "--depth", "1"),
    Line(
      "requisition", "open_requisition_by@week 29", "ramp-3-to-50", "--item", "trainer", "--depth",
      "4"),
    Line("cost-of-a-stream", "cost_per_unit", "ramp-3-to-50", "--stream", "preference pairs"),
    Line("peak", "peak_people", "ramp-3-to-50", "--depth", "1"),
    Line("present-value", "npv", "ramp-3-to-50", "--depth", "1"),
    Line("low-end", "salary@2027-06", "ramp-3-to-50", "--ranges", "low", "--depth", "2"),
    Line("weeks-to-target", "weeks_to_target", "ramp-3-to-50", "--depth", "2"),
    Line("full-productivity", "weeks_to_full_productivity", "ramp-3-to-50", "--depth", "2"),
    Line(
      "never-at-target", "first_week_at_target", "ramp-3-to-50", "--set", "gates.gold_accuracy=99%",
      "--depth", "1"),
    Line(
      "never-clear", "cleared_week", "ramp-3-to-50", "--set", "horizon=20 weeks", "--depth", "1"),
    Line(
      "cost-of-a-stream-in-a-month", "cost@2027-08", "ramp-3-to-50", "--stream",
      "preference pairs"),
    Line("item-in-a-quarter", "cost_per_unit@2027-Q3", "ramp-3-to-50", "--depth", "2"),
    Line("hours-in-a-month", "used_hours@2027-08", "follow-the-sun", "--stream", "conversations"),
    Line("hours-in-a-week", "hours@week 12", "ramp-3-to-50", "--depth", "1"),
    Line("full-cost", "full_cost", "ramp-3-to-50", "--depth", "1"),
    Line("shared-cost", "shared_cost@2027-Q1", "ramp-3-to-50", "--depth", "1"),
    Line(
      "closing", "closing@2027-06", "ramp-3-to-50", "--team", "trainers", "--role", "trainer",
      "--depth", "2"),
    Line("opening-of-all", "opening@2027-Q2", "ramp-3-to-50", "--depth", "2"),
    Line("leavers-of-all", "leavers@2027-06", "ramp-3-to-50", "--role", "all", "--depth", "2"),
    Line(
      "saved", "horizon_net", "team-of-15", "--alternative", "onshore", "--base", "onshore",
      "--depth", "2"),
    Line("saved-a-month", "month_net_share", "onshore-or-offshore", "--alternative", "offshore"),
    Line("break-even", "break_even_month", "onshore-or-offshore", "--alternative", "offshore"),
    Line(
      "never-even", "break_even_month", "team-of-15", "--alternative", "onshore", "--depth", "1"),
    Line("no-classes", "weeks_to_target", "team-of-15"),
    Line(
      "never-at-full-pace", "weeks_to_full_productivity", "pilot-8-people", "--depth", "2"),
    Line("payback", "payback_months", "onshore-or-offshore", "--alternative", "offshore"),
    Line(
      "furthest-behind", "furthest_behind", "onshore-or-offshore", "--alternative", "offshore",
      "--depth", "1"),
    Line("one-off", "one_off_cost", "onshore-or-offshore", "--alternative", "offshore"),
    Line(
      "batch", "batch_turnaround@week 10", "ramp-3-to-50", "--set",
      "work.\"preference pairs\".batch=5000", "--depth", "2"),
    Line(
      "longest-batch", "batch_turnaround_longest", "ramp-3-to-50", "--set",
      "work.\"preference pairs\".batch=5000", "--stream", "preference pairs", "--depth", "1"),
    Line("reach", "weeks_from_3_to_30", "ramp-3-to-50", "--depth", "1"),
    Line("hours-covered", "hours_covered", "follow-the-sun", "--depth", "1"),
    Line(
      "difference", "salary@2027-03", "onshore-or-offshore", "--alternative", "offshore", "--base",
      "plan", "--depth", "2"),
  ]

  @Test(arguments: figures) func `an explanation is kept`(line: Line) {
    let outcome = podplan(line.arguments)
    #expect(outcome.code == .success)
    #expect(!outcome.error.contains("error:"))
    expectGolden(outcome.output, at: "\(Self.folder)/\(line.name).txt")
  }

  @Test(arguments: ["csv", "json", "markdown"]) func `each form is kept`(format: String) {
    let outcome = podplan([
      "explain", "capacity_hours@week 12", "ramp-3-to-50", "--format", format,
    ])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "\(Self.folder)/forms/\(format).txt")
  }

  @Test(arguments: ["total_cost", "cost"])
  func `cost is told apart by site and item`(figure: String) {
    for option in [["--item", "team-lead"], ["--site", "manila"], ["--role", "qa-specialist"]] {
      let whole = podplan(["explain", figure, "ramp-3-to-50", "--depth", "1"])
      let part = podplan(["explain", figure, "ramp-3-to-50", "--depth", "1"] + option)
      #expect(part.code == .success)
      #expect(part.output.hasPrefix("Cost of \(option[1]) over all 12 months"), "\(part.output)")
      #expect(part.output != whole.output)
    }
  }

  @Test func `a count over many weeks is that of the last`() {
    let whole = podplan(["explain", "trainers@2027-Q2", "ramp-3-to-50"])
    #expect(whole.output == podplan(["explain", "trainers@week 26", "ramp-3-to-50"]).output)
    #expect(whole.output.hasPrefix("Trainers of trainers in week 26 (2027-06-28)"))
  }

  static let mistyped = [
    Line("unknown-figure", "total_cots", "ramp-3-to-50"),
    Line("no-such-figure", "happiness", "ramp-3-to-50"),
    Line("unknown-team", "capacity_hours@week 12", "ramp-3-to-50", "--team", "trainer"),
    Line("unknown-stream", "delivered", "ramp-3-to-50", "--stream", "labels"),
    Line("unknown-item", "salary", "ramp-3-to-50", "--item", "team-laed"),
    Line("unknown-site", "salary", "ramp-3-to-50", "--site", "cebu"),
    Line("beyond-the-horizon", "capacity_hours@week 53", "ramp-3-to-50"),
    Line("month-outside", "salary@2028-06", "ramp-3-to-50"),
    Line("no-time", "salary@June", "ramp-3-to-50"),
    Line("money-by-week", "salary@week 12", "ramp-3-to-50"),
    Line("not-at-a-time", "npv@2027-06", "ramp-3-to-50"),
    Line("accuracy-of-a-month", "kappa@2027-06", "ramp-3-to-50"),
    Line("several-teams", "utilisation", "follow-the-sun"),
    Line("team-of-a-stream-figure", "arrived", "ramp-3-to-50", "--team", "trainers"),
    Line("several-roles", "people@week 11", "ramp-3-to-50"),
    Line("no-start", "people", "ramp-3-to-50"),
    Line("nothing-booked", "per_unit", "ramp-3-to-50"),
    Line("unknown-saving", "horizon_nett", "onshore-or-offshore"),
    Line("saving-alone", "horizon_net", "onshore-or-offshore"),
    Line("against-itself", "total_cost", "onshore-or-offshore", "--base", "plan"),
    Line("stream-money-by-week", "cost_per_unit@week 3", "ramp-3-to-50"),
    Line("full-cost-of-a-month", "full_cost@2027-06", "ramp-3-to-50"),
    Line("no-batch", "batch_turnaround@week 3", "ramp-3-to-50"),
    Line("unknown-role", "closing@2027-06", "ramp-3-to-50", "--role", "trainr"),
    Line("cost-of-an-unknown-site", "total_cost", "ramp-3-to-50", "--site", "cebu"),
    Line("hires-of-a-site", "hires", "ramp-3-to-50", "--site", "manila"),
    Line("hours-of-a-role", "capacity_hours", "ramp-3-to-50", "--role", "qa"),
    Line("items-of-an-item", "delivered", "ramp-3-to-50", "--item", "trainer"),
    Line("shared-cost-of-a-team", "shared_cost", "ramp-3-to-50", "--team", "trainers"),
  ]

  @Test(arguments: mistyped) func `what can't be explained is answered kindly`(line: Line) {
    let outcome = podplan(line.arguments)
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.output == "")
    expectGolden(outcome.error, at: "\(Self.folder)/mistyped/\(line.name).txt")
  }

  @Test func `the commands to go on with lead on`() {
    var waiting = [["explain", "delivered", "follow-the-sun", "--depth", "1"]]
    waiting.append(["explain", "total_cost", "three-passes-for-safety", "--set", "contingency=7%"])
    var seen: Set<[String]> = []
    while let line = waiting.popLast(), seen.count < 30 {
      guard seen.insert(line).inserted else { continue }
      let outcome = podplan(line)
      #expect(outcome.code == .success, "\(line): \(outcome.error)")
      let commands = outcome.output.split(separator: "\n").filter {
        $0.hasPrefix("  - podplan explain ")
      }
      waiting += commands.map { wordsOfShell($0.dropFirst("  - podplan ".count)) }
    }
    #expect(seen.count == 30)
  }
}
