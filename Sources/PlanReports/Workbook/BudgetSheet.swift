import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The budget by line and by team and role, month by month, each cell a sum over the ledger.
struct BudgetSheet {
  private(set) var sheet = Sheet("Budget")
  private let months: [Month]
  private let ledger: LedgerSheet

  init(_ findings: RunFindings, ledger: LedgerSheet) {
    let budget = Budget(findings, by: .month)
    months = findings.trajectory.ledger.months
    self.ledger = ledger
    sheet.append(title: "Budget")
    sheet.append(
      paragraph: "The budget by line and by team sums the sheet Ledger: change a cell there and it "
        + "moves here. Cost by stream stands as podplan reckoned it.")
    let lines = budget.lines(forPeople: true)
    let placed = sheet.append(lines.withoutNotes)
    sheet.keepHeads(of: placed, columns: 1)
    fill(placed, lines) { row in
      row.cells.first?.words.map { [("line", $0)] }
    }
    let owners = budget.owners
    var team = ""
    fill(sheet.append(owners), owners) { row in
      guard let name = row.cells.first?.words else { return nil }
      if row.role == .section {
        team = findings.scenario.teams.contains { $0.name == name } ? name : ""
        return nil
      }
      if team.isEmpty {
        return name == "contingency"
          ? [("line", name)] : [("item", name), ("line", LedgerLine.overhead.rawValue)]
      }
      return [("team", team), ("item", name)]
    }
    sheet.append(StreamWork(findings: findings, period: .month).cost)
  }

  /// Puts formulas into a table of months and their total: items and the total sum the ledger,
  /// subtotals the items above them.
  private mutating func fill(
    _ placed: PlacedTable, _ table: Table,
    _ conditions: (Row) -> [(column: String, text: String)]?
  ) {
    var firstItem = 0
    for (index, row) in table.rows.enumerated() {
      let texts = row.role == .total ? [] : conditions(row)
      if row.role == .section { firstItem = index + 1 }
      guard row.role != .section, !months.isEmpty else { continue }
      for (number, month) in months.enumerated() {
        let formula =
          row.role == .subtotal
          ? sum(placed.values(ofColumn: number + 1, rows: firstItem...max(firstItem, index - 1)))
          : texts.flatMap { ledger.sum(month: month, $0) }
        guard let formula else { continue }
        sheet.setFormula(at: placed.position(row: index, column: number + 1), to: formula)
      }
      let across = CellRange(
        sheet: sheet.name, first: placed.position(row: index, column: 1),
        last: placed.position(row: index, column: months.count))
      sheet.setFormula(
        at: placed.position(row: index, column: months.count + 1), to: sum(across))
    }
  }

  private func sum(_ cells: CellRange) -> String { "SUM(\(cells.localReference))" }
}

extension Cell {
  /// The words of a cell of text.
  fileprivate var words: String? { if case .text(let words) = self { words } else { nil } }
}

extension Table {
  fileprivate var withoutNotes: Table { Table(title, columns: columns, rows: rows) }
}
