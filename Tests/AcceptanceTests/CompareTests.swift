import PlanTestSupport
import PodplanCLI
import Testing

/// What `podplan compare` shows of the plans that ship.
struct CompareTests {
  static let scenarios = ShippedPlansTests.scenarios.filter { name in
    podplan(["run", name, "--format", "json"]).code == .success
      && podplan(["compare", name]).code == .success
  }

  @Test func `every shipped scenario with alternatives can be compared`() {
    #expect(CompareTests.scenarios.count >= 7)
  }

  @Test(arguments: scenarios) func `a comparison shows what it showed`(name: String) {
    let folder = "Tests/AcceptanceTests/Expected/\(name)"
    let outcome = podplan(["compare", name, "--out", "out"])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "\(folder)/compare.txt")
    expectGolden(outcome.files.contents["out/compare.csv"] ?? [], at: "\(folder)/compare.csv")
    expectGolden(outcome.files.contents["out/savings.csv"] ?? [], at: "\(folder)/savings.csv")
    expectGolden(outcome.files.contents["out/targets.csv"] ?? [], at: "\(folder)/targets.csv")
  }

  @Test(arguments: scenarios) func `each plan of a comparison is what run shows of it`(name: String)
    throws
  {
    let compared = rows(
      podplan(["compare", name, "--out", "out"]).files.contents["out/compare.csv"])
    let head = try #require(compared.first)
    for (column, plan) in head.enumerated().dropFirst(3) where !plan.hasSuffix("_difference") {
      let alternative = plan == "plan" ? [] : ["--alternative", plan.replacing("_", with: "-")]
      let summary = rows(
        podplan(["run", name, "--out", "out"] + alternative).files.contents["out/summary.csv"])
      for line in summary.dropFirst() {
        let same = compared.first { $0[0] == line[0] && $0[1] == line[1] }
        if line[2].isEmpty && same == nil { continue }
        #expect(same?[column] == line[2], "\(plan): \(line[0]) \(line[1])")
      }
    }
  }

  @Test(arguments: scenarios) func `differences are exact, in full and as printed`(name: String)
    throws
  {
    let outcome = podplan(["compare", name, "--out", "out"])
    for file in ["compare", "lines", "months", "cumulative"] {
      let table = rows(outcome.files.contents["out/\(file).csv"])
      let head = try #require(table.first)
      let base = try #require(head.firstIndex { head.contains("\($0)_difference") }) - 1
      for line in table.dropFirst() {
        for column in head.indices where head[column].hasSuffix("_difference") {
          guard let difference = Double(line[column]), let plan = Double(line[column - 1]),
            let own = Double(line[base])
          else { continue }
          #expect(abs(plan - own - difference) < 1e-6, "\(line)")
        }
      }
    }
  }

  @Test(arguments: scenarios) func `what people read subtracts as printed`(name: String) {
    let lines = podplan(["compare", name, "--format", "markdown"]).output.split(separator: "\n")
    var (head, last, checked): ([String], [String], Int) = ([], [], 0)
    for line in lines where line.hasPrefix("|") {
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
      if cells.contains(where: { $0.hasPrefix("---") || $0.hasPrefix(":--") }) { head = last }
      last = cells
      guard cells.count == head.count else { continue }
      for column in head.indices where head[column] == "difference" {
        guard let difference = number(cells[column]), let plan = number(cells[column - 1]),
          let base = number(cells[1])
        else { continue }
        #expect(abs(plan - base - difference) < 1e-9, "\(line)")
        checked += 1
      }
    }
    #expect(checked > 20)
  }

  /// A number as people read it: with thousands separators, a minus in parentheses, a percent sign.
  private func number(_ text: String) -> Double? {
    let digits = Double(text.filter { !"(),%".contains($0) })
    return text.hasPrefix("(") ? digits.map(-) : digits
  }

  @Test func `sized plans say which targets they miss`() {
    let outcome = podplan(["compare", "burst-50k-in-two-weeks", "--same", "output"])
    expectGolden(
      outcome.output,
      at: "Tests/AcceptanceTests/Expected/burst-50k-in-two-weeks/compare-output.txt")
  }

  @Test func `any plan can be the base`() {
    let outcome = podplan(["compare", "team-of-15", "--base", "onshore"])
    #expect(outcome.code == .success)
    expectGolden(
      outcome.output, at: "Tests/AcceptanceTests/Expected/team-of-15/compare-with-onshore.txt")
  }

  /// A base, the plan held against it, and the shares saved that the plan's comment names.
  private static let claims: [(line: [String], plan: String, shares: [String: Double])] = [
    (
      ["team-of-15", "--base", "onshore"], "plan",
      ["month_labour_on_wages": 0.68, "month_gross": 0.75, "month_net": 0.745]
    ),
    (
      ["onshore-or-offshore"], "offshore",
      [
        "month_labour_on_wages": 0.68, "month_gross": 0.75, "month_net": 0.69,
        "horizon_net": 0.33,
      ]
    ),
  ]

  @Test(arguments: claims.indices) func `the articles' claim stands in its context`(
    index: Int
  ) throws {
    let claim = Self.claims[index]
    let outcome = podplan(["compare"] + claim.line + ["--out", "out"])
    let savings = rows(outcome.files.contents["out/savings.csv"]).filter { $0[0] == claim.plan }
    for (name, expected) in claim.shares {
      let line = try #require(savings.first { $0[1] == name })
      let share = try #require(Double(line[5]))
      #expect(abs(share - expected) <= 0.005, "\(name): \(share)")
    }
    guard claim.plan == "offshore" else { return }
    // The base as BLS ECEC counts it, paid leave among the benefits: wages are 70.2% of all cost.
    let wages = try #require(savings.first { $0[1] == "month_labour_on_wages" })
    let (base, plan) = (try #require(Double(wages[2])), try #require(Double(wages[3])))
    #expect(abs(1 - plan / (base / 0.702) - 0.77) <= 0.005)
  }

  @Test func `several scenarios stand side by side under their own names`() throws {
    let outcome = podplan(["compare", "team-of-15", "team-of-20", "--out", "out"])
    #expect(outcome.code == .success)
    let head = try #require(rows(outcome.files.contents["out/compare.csv"]).first)
    #expect(
      head == [
        "figure", "subject", "unit", "team_of_15", "team_of_20", "team_of_20_difference",
      ])
  }

  @Test func `forms carry the same comparison`() {
    for format in ["csv", "json", "markdown"] {
      let outcome = podplan(["compare", "onshore-or-offshore", "--format", format])
      #expect(outcome.code == .success)
      expectGolden(
        outcome.output,
        at: "Tests/AcceptanceTests/Expected/onshore-or-offshore/compare-\(format).txt")
    }
    let sized = podplan(["compare", "onshore-or-offshore", "--same", "output"])
    expectGolden(
      sized.output, at: "Tests/AcceptanceTests/Expected/onshore-or-offshore/compare-output.txt")
  }
}
