import PlanAnalysis
import PlanModel
import Tabular

/// The plan beside its alternatives.
struct CompareSheet {
  let sheet: Sheet
  private let cumulative: PlacedTable
  private let plans: Int
  private let currency: Currency

  init(_ comparison: Comparison) {
    var sheet = Sheet("Compare")
    let report = ComparisonReport(comparison)
    let currency = comparison.base.findings.scenario.currency
    let tables = report.tables
    func table(_ name: String, _ title: String) -> Table {
      let table = tables.first { $0.name == name }?.table ?? Table(columns: [Column(name)])
      let readable = table.withReadableHeads(in: currency)
      return Table(title, columns: readable.columns, rows: readable.rows)
    }
    sheet.append(title: "Plans side by side")
    for paragraph in report.paragraphs { sheet.append(paragraph: paragraph) }
    sheet.append(table("compare", "Key figures"))
    sheet.append(table("savings", "Savings (\(currency.code))"))
    sheet.append(table("lines", "Cost by line (\(currency.code))"))
    sheet.append(table("months", "Cost by month (\(currency.code))"))
    cumulative = sheet.append(table("cumulative", "Cumulative cost (\(currency.code))"))
    self.sheet = sheet
    self.currency = currency
    plans = comparison.options.count
  }

  /// What the plans have cost up to the end of each month.
  var chart: SheetChart {
    // The base has one column, each other plan one and its difference.
    let columns = [1] + (1..<max(1, plans)).map { 2 * $0 }
    return SheetChart(
      "Cumulative cost", of: cumulative, columns: columns, categoryTitle: "Month",
      valueTitle: currency.code)
  }
}
