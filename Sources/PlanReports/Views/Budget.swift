import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The budget of a plan: lines down, months across, with totals both ways, all of one ledger.
struct Budget {
  let findings: RunFindings

  /// Months, quarters or years; weeks have no budget, as pay is by the month.
  let period: Period

  init(_ findings: RunFindings, by period: Period) {
    self.findings = findings
    self.period = period == .week ? .month : period
  }

  private var ledger: Ledger { findings.trajectory.ledger }

  /// Cost by line.
  func lines(forPeople: Bool) -> Table {
    var table = table("line", forPeople ? "Budget by line (\(code))" : "", "Line")
    let used = Set(ledger.entries.map(\.account.line))
    for line in LedgerLine.allCases where used.contains(line) {
      table.append(row([.text(line.rawValue)]) { $0.line == line })
    }
    table.append(total())
    table.notes = ["Rounded to be read; --format csv has these lines to the cent."]
    return table
  }

  /// Cost by team and role, then by overhead item, then contingency.
  var owners: Table {
    var table = table("owner", "Budget by team and role (\(code))", "Team")
    for team in findings.scenario.teams {
      let items = items { $0.team == team.name }
      if items.isEmpty { continue }
      table.append(.section(team.name))
      for item in items {
        table.append(row([.text(item)]) { $0.team == team.name && $0.item == item })
      }
      if items.count > 1 {
        table.append(row([.text("All of \(team.name)")], role: .subtotal) { $0.team == team.name })
      }
    }
    let shared = items { $0.team.isEmpty }
    if !shared.isEmpty { table.append(.section("Besides the teams")) }
    for item in shared {
      table.append(row([.text(item)]) { $0.team.isEmpty && $0.item == item })
    }
    table.append(total())
    return table
  }

  /// The items of some accounts that cost anything, in the order of the ledger.
  private func items(where isCounted: (LedgerAccount) -> Bool) -> [String] {
    var items: [String] = []
    for entry in ledger.entries where isCounted(entry.account) {
      if !items.contains(entry.account.item) { items.append(entry.account.item) }
    }
    return items
  }

  private var code: String { findings.scenario.currency.code }

  private var spans: [PeriodSpan] { findings.trajectory.spans(by: period) }

  private func table(_ name: String, _ title: String, _ head: String) -> Table {
    Table(
      title,
      columns: [Column(name, head)] + spans.map { Column($0.label, isFinance: true) }
        + [Column("total", "Total", isFinance: true)])
  }

  private func total() -> Row { row([.text("Total")], role: .total) { _ in true } }

  private func row(
    _ head: [Cell], role: Row.Role = .item, _ isCounted: (LedgerAccount) -> Bool
  ) -> Row {
    let amounts = spans.map { ledger.total(months: $0.months, where: isCounted) }
    return Row(head + (amounts + [amounts.reduce(0, +)]).map { .money(cents: $0) }, role: role)
  }
}
