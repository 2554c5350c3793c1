import PlanAnalysis
import PlanModel
import Tabular

/// The plan beside its alternatives; differences are formulas.
struct CompareSheet {
  let sheet: Sheet

  /// What the plans have cost up to the end of each month.
  let chart: SheetChart

  init(_ comparison: Comparison) {
    let report = ComparisonReport(comparison)
    let money = ComparisonTables(comparison: comparison, isRounded: false)
    let targets = ComparisonTargets(comparison).table
    var sheet = Sheet("Compare", widestText: 24)
    sheet.append(title: "Plans side by side")
    sheet.append(
      paragraph: "Values stand as podplan reckoned them; differences are formulas.")
    for paragraph in report.paragraphs { sheet.append(paragraph: paragraph) }
    sheet.append(
      differencesOf: ComparisonFigures(comparison).tableForPeople(isRounded: false), stride: 3)
    if !targets.rows.isEmpty { sheet.append(targets) }
    sheet.append(money.savings(forPeople: true))
    sheet.append(differencesOf: money.costByLine(forPeople: true), stride: 3)
    sheet.append(differencesOf: money.costByMonth(cumulative: false, forPeople: true), stride: 2)
    let cumulative = sheet.append(
      differencesOf: money.costByMonth(cumulative: true, forPeople: true), stride: 2)
    self.sheet = sheet
    chart = SheetChart(
      "Cumulative cost", of: cumulative,
      columns: [1] + (1..<comparison.options.count).map { 2 * $0 },
      categoryTitle: "Month", valueTitle: comparison.base.findings.scenario.currency.code)
  }
}

extension Sheet {
  /// Appends a table of a base and other plans, with their differences to it as formulas.
  ///
  /// - Parameters:
  ///   - table: A label, the base, then for each other plan its value, the difference and what may
  ///     follow.
  ///   - columns: How many columns each other plan has.
  /// - Returns: Where it stands.
  @discardableResult
  fileprivate mutating func append(differencesOf table: Table, stride columns: Int) -> PlacedTable {
    let placed = append(table)
    for (row, cells) in table.rows.map(\.cells).enumerated() where cells.count > 2 {
      for column in Swift.stride(from: 2, to: cells.count - 1, by: columns) {
        let parts = [cells[1], cells[column], cells[column + 1]]
        guard parts.allSatisfy({ $0.isNumeric && !$0.isEmpty }) else { continue }
        let (base, other) = (
          placed.position(row: row, column: 1), placed.position(row: row, column: column)
        )
        let difference = placed.position(row: row, column: column + 1)
        setFormula(at: difference, to: "\(other.reference)-\(base.reference)")
      }
    }
    return placed
  }
}
