import PlanTestSupport
import PodplanCLI
import Testing

/// The views of `podplan run`: kept word for word, and at one with the files that `--out` writes.
struct ViewTests {
  @Test(
    arguments: ["weekly", "budget", "headcount", "streams", "hiring"],
    ["ramp-3-to-50", "follow-the-sun", "crowd-vendor-or-in-house"])
  func `a view shows what it showed`(view: String, plan: String) {
    let outcome = podplan(["run", plan, "--view", view])
    #expect(outcome.code == .success)
    expectGolden(outcome.output, at: "Tests/AcceptanceTests/Expected/\(plan)/view-\(view).txt")
  }

  @Test(arguments: ShippedPlansTests.scenarios, ["month", "quarter", "year"])
  func `the budget is the ledger`(plan: String, period: String) {
    let budget = rows(["run", plan, "--view", "budget", "--format", "csv", "--by", period])
    let ledger = ledger(of: plan)
    for name in budget.first?.keys.sorted() ?? [] where name != "line" && name != "total" {
      let inPeriod = ledger.filter { label(of: $0["month"] ?? "", by: period) == name }
      let amounts = budget.map { cents($0[name]) }
      #expect(amounts.reduce(0, +) == inPeriod.map { cents($0["amount"]) }.reduce(0, +), "\(name)")
    }
    for row in budget {
      let line = ledger.filter { $0["line"] == row["line"] }
      #expect(cents(row["total"]) == line.map { cents($0["amount"]) }.reduce(0, +))
      let cells = row.filter { $0.key != "line" && $0.key != "total" }.map { cents($0.value) }
      #expect(cents(row["total"]) == cells.reduce(0, +))
    }
  }

  @Test(arguments: ShippedPlansTests.scenarios, ["week", "month", "quarter"])
  func `who was there, and came, and went, is who is there`(plan: String, period: String) {
    let rows = rows(["run", plan, "--view", "headcount", "--format", "csv", "--by", period])
    var before: [String: Double] = [:]
    for row in rows {
      let population = "\(row["team"] ?? "") \(row["population"] ?? "")"
      func number(_ name: String) -> Double { Double(row[name] ?? "") ?? .nan }
      let closing =
        number("opening") + number("new_starts") + number("backfill_starts")
        - number("released") - number("leavers")
      #expect(abs(closing - number("closing")) < 4e-4)
      if let before = before[population] { #expect(before == number("opening")) }
      before[population] = number("closing")
    }
  }

  @Test(arguments: ShippedPlansTests.scenarios)
  func `streams, idle hours and what is of no team make up the total`(plan: String) {
    let rows = rows(["run", plan, "--view", "streams", "--format", "csv"])
    let figures = summary(of: plan)
    func sum(_ figure: String, _ subjects: (String) -> Bool = { _ in true }) -> Int {
      figures.filter { $0["figure"] == figure && subjects($0["subject"] ?? "") }
        .map { cents($0["value"]) }.reduce(0, +)
    }
    let streams = Set(rows.compactMap { $0["stream"] })
    let ofStreams = rows.map { cents($0["cost"]) }.reduce(0, +)
    #expect(ofStreams == sum("cost") { streams.contains($0) })
    let ofNoTeam = ledger(of: plan).filter { $0["team"] == "" }.map { cents($0["amount"]) }
    #expect(ofStreams + sum("idle_cost") + ofNoTeam.reduce(0, +) == sum("total_cost"))
  }

  private func ledger(of plan: String) -> [[String: String]] { file("ledger.csv", of: plan) }

  private func summary(of plan: String) -> [[String: String]] { file("summary.csv", of: plan) }

  private func file(_ name: String, of plan: String) -> [[String: String]] {
    let files = podplan(["run", plan, "--out", "out"]).files.contents
    return rows(ofCSV: String(decoding: files["out/\(name)"] ?? [], as: UTF8.self))
  }

  private func rows(_ arguments: [String]) -> [[String: String]] {
    rows(ofCSV: podplan(arguments).output)
  }

  /// The rows by column name; names and cells of these tables hold no comma.
  private func rows(ofCSV text: String) -> [[String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    guard let names = lines.first else { return [] }
    return lines.dropFirst().map { Dictionary(zip(names, $0)) { $1 } }
  }

  private func cents(_ text: String?) -> Int {
    Int(((Double(text ?? "") ?? 0) * 100).rounded())
  }

  private func label(of month: String, by period: String) -> String {
    let year = month.prefix(4)
    switch period {
    case "year": return String(year)
    case "quarter": return "\(year)-Q\(((Int(month.suffix(2)) ?? 0) + 2) / 3)"
    default: return month
    }
  }
}
