import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// Every amount of the plan: what all formulas of the workbook sum.
struct LedgerSheet {
  private(set) var sheet = Sheet("Ledger")
  private let placed: PlacedTable
  private let names: Set<String>

  /// The cells with the amounts.
  var amounts: CellRange { values("amount") }

  init(_ findings: RunFindings) {
    var table = ForecastTables.ledger(of: findings)
      .withReadableHeads(in: findings.scenario.currency)
    let total = findings.trajectory.ledger.total
    let rows = table.rows.count
    table.append(
      .total([.text("Total"), .absent, .absent, .absent, .absent, .money(cents: total)]))
    placed = sheet.append(table)
    sheet.keepHeads(of: placed, columns: 1)
    let entries = findings.trajectory.ledger.entries
    let accounts = Set(entries.map { [$0.account.team, $0.account.item] })
    names = Set(accounts.joined())
    guard rows > 0 else { return }
    sheet.addFilter(to: placed)
    let column = placed.column(named: "amount") ?? 0
    sheet.setFormula(at: placed.position(row: rows, column: column), to: Formula.sum(amounts))
  }

  /// The formula of a sum over the ledger.
  ///
  /// - Parameters:
  ///   - month: The month that counts; all if not given.
  ///   - texts: What stands in columns of the rows that count, by their names.
  /// - Returns: The formula; `nil` where a text can't be told from another by a spreadsheet, which
  ///   does not mind the case of letters.
  func sum(month: Month? = nil, _ texts: [(column: String, text: String)] = []) -> String? {
    var conditions: [(cells: CellRange, condition: String)] = []
    for (column, text) in texts {
      guard text.utf16.count < 120,
        names.count(where: { $0.lowercased() == text.lowercased() }) <= 1
      else { return nil }
      conditions.append((values(column), Formula.text("=" + text.withoutWildcards)))
    }
    if let month {
      conditions.append((values("month"), "DATE(\(month.year),\(month.month),1)"))
    }
    return Formula.sum(amounts, where: conditions)
  }

  private func values(_ column: String) -> CellRange {
    placed.values(ofColumn: placed.column(named: column) ?? 0)
  }
}

extension String {
  /// The text as a condition of a spreadsheet takes it to the letter.
  fileprivate var withoutWildcards: String {
    String(flatMap { "~*?".contains($0) ? ["~", $0] : [$0] })
  }
}
