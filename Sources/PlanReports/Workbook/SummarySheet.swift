import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What happens, for whoever has to act on it: figures, targets, events and the two charts.
struct SummarySheet {
  private(set) var sheet = Sheet("Summary")
  private let findings: RunFindings

  init(_ report: RunReport, ledger: LedgerSheet, weekly: WeeklySheet, compare: CompareSheet?) {
    findings = report.findings
    sheet.append(title: report.title)
    sheet.append(paragraph: report.basis)
    sheet.append(paragraph: "What happens:\n" + report.happenings.joined(separator: "\n"))
    let placed = sheet.append(figures)
    if !findings.verdicts.isEmpty { sheet.append(targetsTable(of: findings)) }
    let months = costByMonth(ledger)
    sheet.append(weekly.chart)
    sheet.append(compare?.chart ?? ownChart(of: months))
    link(placed, months: months, ledger)
  }

  /// The figures of the plan, then of each team and each stream.
  private var figures: Table {
    var table = Table("Key figures", columns: KeyFigure.columns)
    var subject = KeyFigure.Subject.plan
    for figure in findings.figures where figure.isAsked || figure.value != nil {
      if figure.subject != subject {
        subject = figure.subject
        table.append(.section(subject.name(in: findings.scenario)))
      }
      table.append(figure.row(in: findings.scenario.currency))
    }
    return table
  }

  /// Cost by month and up to its end, as formulas over the ledger.
  private mutating func costByMonth(_ ledger: LedgerSheet) -> PlacedTable {
    let run = findings.trajectory.ledger
    var table = Table(
      "Cost by month (\(findings.scenario.currency.code))",
      columns: [
        Column("month", "Month"), Column("cost", "Cost", isFinance: true),
        Column("cumulative", "Cumulative cost", isFinance: true),
      ])
    var sum = 0
    for (index, month) in run.months.enumerated() {
      sum += run.total(month: index)
      table.append(
        Row([
          .month(year: month.year, month: month.month), .money(cents: run.total(month: index)),
          .money(cents: sum),
        ]))
    }
    let placed = sheet.append(table)
    for (index, month) in run.months.enumerated() {
      let cost = placed.position(row: index, column: 1)
      if let formula = ledger.sum(month: month) { sheet.setFormula(at: cost, to: formula) }
      let before = index == 0 ? "" : placed.position(row: index - 1, column: 2).reference + "+"
      sheet.setFormula(
        at: placed.position(row: index, column: 2), to: before + cost.reference)
    }
    return placed
  }

  private func ownChart(of months: PlacedTable) -> SheetChart {
    SheetChart(
      "Cumulative cost", of: months, columns: [2], categoryTitle: "Month",
      valueTitle: findings.scenario.currency.code)
  }

  /// Makes the figures that are sums and quotients of cost live.
  private mutating func link(_ placed: PlacedTable, months: PlacedTable, _ ledger: LedgerSheet) {
    let names = findings.figures.filter { $0.subject == .plan }.map(\.name)
    func cell(_ name: FigureName) -> CellPosition? {
      names.firstIndex(of: name).map { placed.position(row: $0, column: 1) }
    }
    func set(_ name: FigureName, _ formula: String?) {
      guard let place = cell(name), let formula, findings.figures[name, .plan] != nil else {
        return
      }
      sheet.setFormula(at: place, to: formula)
    }
    set(.totalCost, ledger.sum())
    for (quotient, divisor) in [
      (FigureName.costPerUnit, FigureName.delivered), (.blendedMonthlyCost, .personMonths),
    ] {
      guard let cost = cell(.totalCost), let by = cell(divisor) else { continue }
      set(quotient, "\(cost.reference)/\(by.reference)")
    }
    let costs = months.values(ofColumn: 1).localReference
    let rate = findings.valuation(findings.scenario.discountRate)
    let first = months.position(row: 0, column: 1).reference
    set(
      .netPresentValue,
      "ROUND(SUMPRODUCT(\(costs)/(1+\(rate))^((ROW(\(costs))-ROW(\(first)))/12)),2)")
  }
}
