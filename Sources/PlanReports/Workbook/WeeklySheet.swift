import PlanAnalysis
import PlanModel
import Tabular

/// The plan week by week, all teams and streams together.
struct WeeklySheet {
  private(set) var sheet = Sheet("Weekly")
  private let placed: PlacedTable

  init(_ findings: RunFindings) {
    let table = periodTable(of: findings, by: .week)
    placed = sheet.append(Table(columns: table.columns, rows: table.rows))
    sheet.keepHeads(of: placed, columns: 2)
  }

  /// Hours there are against hours that what arrives takes.
  var chart: SheetChart {
    let columns = ["capacity_hours", "demand_hours"].compactMap { placed.column(named: $0) }
    return SheetChart(
      "Capacity against the work that arrives", of: placed,
      categories: placed.column(named: "start_date") ?? 1, columns: columns,
      categoryTitle: "Week from", valueTitle: "Hours a week")
  }
}
