import PodplanCLI
import Testing

/// Every cell of the views of streams and of the headcount has an explanation, and is what that says.
struct ExplainedViewsTests {
  @Test(arguments: [("ramp-3-to-50", "quarter"), ("three-passes-for-safety", "year")])
  func `a cell of the streams is what its explanation says`(plan: String, period: String) throws {
    let (head, rows) = try view("streams", of: plan, by: period)
    for row in rows {
      for column in head where !["period", "start_date", "stream"].contains(column) {
        let figure = "\(column)@\(row["period", default: ""])"
        try expect(row[column], of: [figure, plan, "--stream", row["stream", default: ""]])
      }
    }
  }

  @Test(arguments: [("ramp-3-to-50", "quarter"), ("onshore-or-offshore", "year")])
  func `a cell of the headcount is what its explanation says`(plan: String, period: String) throws {
    let names = ["period", "start_date", "team", "role", "population"]
    let (head, rows) = try view("headcount", of: plan, by: period)
    for row in rows {
      for column in head where !names.contains(column) {
        let figure = "\(column)@\(row["period", default: ""])"
        let (team, role) = (row["team", default: ""], row["role", default: ""])
        try expect(row[column], of: [figure, plan, "--team", team, "--role", role])
      }
    }
  }

  @Test(arguments: ["onshore-or-offshore", "team-of-15"])
  func `a saving is what its explanation says`(plan: String) throws {
    let files = podplan(["compare", plan, "--out", "out"]).files.contents
    let (_, rows) = try table(String(decoding: files["out/savings.csv"] ?? [], as: UTF8.self))
    #expect(rows.count >= 5)
    for row in rows {
      let saving = row["saving", default: ""]
      let other = ["--alternative", row["plan", default: ""]]
      try expect(row["saved"], of: [saving, plan] + other)
      try expect(row["share"], of: [saving + "_share", plan] + other)
    }
  }

  private func expect(_ cell: String?, of arguments: [String]) throws {
    let outcome = podplan(["explain"] + arguments + ["--depth", "1", "--format", "csv"])
    #expect(outcome.code == .success, "\(arguments): \(outcome.error)")
    let (_, rows) = try table(outcome.output)
    let (shown, told) = (try #require(cell), rows.first?["value"] ?? "")
    #expect(Double(told) == Double(shown), "\(arguments)")
  }

  private func view(
    _ name: String, of plan: String, by period: String
  ) throws -> (head: [String], rows: [[String: String]]) {
    try table(podplan(["run", plan, "--view", name, "--by", period, "--format", "csv"]).output)
  }

  /// The head and the rows of a file.
  private func table(_ text: String) throws -> (head: [String], rows: [[String: String]]) {
    let lines = cells(ofCSV: text)
    let head = try #require(lines.first)
    return (head, lines.dropFirst().map { Dictionary(zip(head, $0)) { first, _ in first } })
  }
}
