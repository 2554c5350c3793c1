import PlanTestSupport
import PodplanCLI
import Synchronization
import Testing

/// What `podplan sensitivity` shows, and how it answers what it can't tell.
struct SensitivityTests {
  private static let folder = "Tests/AcceptanceTests/Expected/sensitivity"

  /// A command line, and the name under which its output is kept.
  struct Line: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]

    init(_ name: String, _ arguments: String...) {
      self.name = name
      self.arguments = ["sensitivity"] + arguments
    }

    var testDescription: String { name }
  }

  static let lines = [
    Line("ramp", "ramp-3-to-50"),
    Line("ramp-cost-per-unit", "ramp-3-to-50", "--figure", "cost_per_unit"),
    Line("ramp-on-time", "ramp-3-to-50", "--figure", "on_time"),
    Line("ramp-cleared", "ramp-3-to-50", "--figure", "cleared_week"),
    Line("onshore", "onshore-or-offshore", "--figure", "cost_per_unit", "--all"),
    Line("crowd", "crowd-vendor-or-in-house", "--alternative", "crowd"),
    Line("decisions", "pilot-8-people", "--figure", "delivered", "--decisions", "--swing", "25%"),
    Line("team", "follow-the-sun", "--figure", "utilisation", "--team", "day shift"),
    Line("tiny-swing", "pilot-8-people", "--swing", "0.05%"),
    Line("never", "pilot-8-people", "--figure", "cleared_week"),
    Line("global", "small.yaml", "--global", "--points", "300"),
    Line(
      "global-weeks", "burst-50k-in-two-weeks", "--figure", "first_week_at_target", "--global",
      "--points", "50"),
    Line(
      "global-never", "pilot-8-people", "--figure", "cleared_week", "--global", "--points", "20"),
    Line(
      "global-seldom", "ramp-3-to-50", "--figure", "cleared_week", "--global", "--points", "20"),
  ]

  private static let small = """
    scenario: A small plan
    start: 2027-01-04
    horizon: 4 weeks
    sources: {guess: {title: "Nobody measured it", class: assumption}}
    default_source: guess
    sites: {manila: {rate_card: philippines}}
    teams: [{team: core, site: manila, role: annotator, start_with: 6}]
    work:
      - stream: labels
        teams: [core]
        handle_time: 2 to 3 to 5 min
        demand: [{from: week 1, rate: 3000/week}]

    """

  @Test(arguments: lines) func `what matters most is kept`(line: Line) {
    let outcome = podplan(line.arguments, with: ["small.yaml": Self.small])
    #expect(outcome.code == .success)
    #expect(outcome.error == "")
    expectGolden(outcome.output, at: "\(Self.folder)/\(line.name).txt")
  }

  @Test(arguments: ["csv", "json", "markdown"]) func `each form is kept`(format: String) {
    let outcome = podplan([
      "sensitivity", "pilot-8-people", "--global", "--points", "10", "--format", format,
    ])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "\(Self.folder)/forms/\(format).txt")
  }

  static let mistyped = [
    Line("unknown-figure", "ramp-3-to-50", "--figure", "total_cots"),
    Line("no-key-figure", "ramp-3-to-50", "--figure", "salary"),
    Line("figure-of-a-month", "ramp-3-to-50", "--figure", "total_cost@2027-06"),
    Line("several-teams", "follow-the-sun", "--figure", "utilisation"),
    Line("cost-of-whom", "ramp-3-to-50", "--figure", "cost"),
    Line("not-of-a-team", "ramp-3-to-50", "--figure", "total_cost", "--team", "trainers"),
    Line("unknown-team", "ramp-3-to-50", "--figure", "utilisation", "--team", "trainer"),
    Line(
      "no-value", "crowd-vendor-or-in-house", "--figure", "weeks_to_target", "--alternative",
      "crowd"),
    Line("swing-in-whole", "ramp-3-to-50", "--swing", "20"),
    Line("swing-of-nothing", "ramp-3-to-50", "--swing", "0%"),
    Line("swing-as-range", "ramp-3-to-50", "--swing", "10% to 20%"),
    Line("swing-in-words", "ramp-3-to-50", "--swing", "a tenth"),
  ]

  @Test(arguments: mistyped) func `what can't be told is answered kindly`(line: Line) {
    let outcome = podplan(line.arguments)
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.output == "")
    expectGolden(outcome.error, at: "\(Self.folder)/mistyped/\(line.name).txt")
  }

  @Test(arguments: [
    ["sensitivity", "ramp-3-to-50", "--figure", "\u{1B}[31m"],
    ["sensitivity", "ramp-3-to-50", "--figure", "utilisation", "--team", "\u{1B}[31m"],
    ["explain", "\u{1B}[31m", "ramp-3-to-50"],
    ["explain", "total_cost@\u{1B}[31m", "ramp-3-to-50"],
  ])
  func `no name that is typed steers a terminal`(words: [String]) {
    let outcome = podplan(words)
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.error.contains("\\u{1b}[31m") && !outcome.error.contains("\u{1B}"))
  }

  @Test func `the values that were tried can be set, and come to the figures told`() throws {
    let rows = rows(of: podplan(["sensitivity", "ramp-3-to-50", "--format", "csv", "--all"]))
    var tried = 0
    for row in rows where !(row["input"] ?? "rate_cards").hasPrefix("rate_cards") {
      for end in ["low", "high"] {
        let setting = "\(row["input"] ?? "")=\(row[end] ?? "")"
        let run = podplan(["run", "ramp-3-to-50", "--set", setting, "--out", "out"])
        #expect(run.code == .success, "\(setting): \(run.error)")
        #expect(figure("total_cost", in: run) == row["figure_at_\(end)"], "\(setting)")
        tried += 1
      }
    }
    #expect(tried >= 10)
  }

  @Test func `tables go to a folder, and options without use are told of`() {
    let outcome = podplan(["sensitivity", "pilot-8-people", "--out", "out", "--seed", "2"])
    #expect(outcome.code == .success)
    #expect(
      Array(outcome.files.contents.keys.filter { $0.hasPrefix("out/") }) == ["out/sensitivity.csv"])
    #expect(outcome.error.contains("--seed does nothing without --global"))
    let csv = podplan(["sensitivity", "pilot-8-people", "--format", "csv"]).output
    #expect(
      outcome.files.contents["out/sensitivity.csv"].map { String(decoding: $0, as: UTF8.self) }
        == csv)
    let both = podplan([
      "sensitivity", "pilot-8-people", "--out", "out", "--global", "--points", "4",
    ])
    #expect(both.files.contents["out/global.csv"] != nil)
  }

  @Test func `a run that is stopped tells what it has`() {
    let words = [
      "sensitivity", "pilot-8-people", "--global", "--points", "1000000", "--out", "out",
    ]
    let soon = run(words, in: MemoryFiles(), Console(interruption: Interruption { true }))
    #expect(soon.code == .interrupted && soon.output == "" && soon.files.contents.isEmpty)
    #expect(soon.error.hasSuffix("podplan: stopped before two points were done\n"))
    let looks = Atomic(0)
    let later = Interruption { looks.add(1, ordering: .relaxed).newValue > 1 }
    let outcome = run(words, in: MemoryFiles(), Console(interruption: later))
    #expect(outcome.code == .interrupted)
    #expect(outcome.error.hasSuffix("podplan: stopped: these are 10 points of 1000000\n"))
    #expect(outcome.output.contains("drawn together, 10 times"))
    #expect(outcome.files.contents["out/global.csv"] != nil)
  }

  @Test(arguments: ["total_cost", "cost"]) func `threads change no byte`(figure: String) {
    let words = ["sensitivity", "pilot-8-people", "--global", "--points", "10", "--figure", figure]
    let stream = figure == "cost" ? ["--stream", "preference pairs"] : []
    let alone = podplan(words + stream + ["--threads", "1"])
    #expect(alone.code == .success, "\(alone.error)")
    for threads in ["2", "8"] {
      #expect(podplan(words + stream + ["--threads", threads]).output == alone.output)
    }
  }

  @Test func `ranges stand where they are asked to`() {
    let low = podplan(["sensitivity", "ramp-3-to-50", "--ranges", "low", "--format", "csv"])
    let cost = figure(
      "total_cost", in: podplan(["run", "ramp-3-to-50", "--ranges", "low", "--out", "out"]))
    let pay = rows(of: low).first { $0["input"]?.hasSuffix("team-lead.pay") == true }
    #expect(pay?["figure_at_low"] == cost && cost != nil)
    #expect(pay?["figure_at_high"] != cost)
  }

  /// The rows of a table of CSV, by the names of their columns.
  private func rows(of outcome: Outcome) -> [[String: String]] {
    let lines = outcome.output.split(separator: "\r\n").map { cells(of: $0) }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { line in
      Dictionary(zip(names, line), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The cells of a line of CSV.
  private func cells(of line: Substring) -> [String] {
    var (cells, isQuoted, previous): ([String], Bool, Character) = ([""], false, " ")
    for character in line {
      if character == "\"" {
        if !isQuoted, previous == "\"" { cells[cells.count - 1].append("\"") }
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      previous = character
    }
    return cells
  }

  /// A figure of the plan, from the table of figures that a run wrote.
  private func figure(_ name: String, in outcome: Outcome) -> String? {
    let bytes = outcome.files.contents["out/summary.csv"] ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    let rows = lines.map { cells(of: $0) }
    return rows.first { $0[0] == name && $0[1].isEmpty }.map { $0[2] }
  }
}
