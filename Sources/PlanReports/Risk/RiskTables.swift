import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The tables of one plan's risk that other programs read: columns fixed.
struct RiskTables {
  let risk: PlanRisk

  /// Every key figure over the trials.
  var figures: Table {
    let (scenario, currency) = (risk.findings.scenario, risk.findings.scenario.currency)
    return Table(
      columns: RiskTables.figureColumns,
      rows: risk.figures.map { figure in
        let unit = figure.plan.name.unit
        return Row(
          [
            .text(figure.plan.name.rawValue), .text(figure.plan.subject.name(in: scenario)),
            .text(unit.code(currency)),
          ] + unit.cells(figure.plan.value, figure.spread))
      })
  }

  /// The columns of figures over the trials.
  static let figureColumns = [
    "figure", "subject", "unit", "plan", "mean", "standard_error", "p10", "p50", "p90",
  ].map { Column($0) }

  /// Every series over the trials, week by week.
  var bands: Table {
    let (scenario, timeline) = (risk.findings.scenario, risk.findings.trajectory.timeline)
    let names = ["week", "start_date", "series", "subject", "mean", "p10", "p50", "p90"]
    var table = Table(columns: names.map { Column($0) })
    for week in 0..<timeline.weeks {
      let date = Cell(timeline.monday(of: week))
      for band in risk.bands {
        let (name, spread) = (band.series.name, band.weeks[week])
        table.append(
          Row(
            [
              .week(week + 1), date, .text(name.rawValue),
              .text(band.series.subject.name(in: scenario)), name.cell(of: spread.mean),
            ] + spread.percentiles.map { name.cell(of: $0) }))
      }
    }
    return table
  }

  /// The targets: how sure each is.
  var targets: Table {
    Table(
      columns: ["target", "probability", "standard_error"].map { Column($0) },
      rows: zip(risk.targets, risk.findings.verdicts).map { target, verdict in
        let words = TargetWords(verdict, risk.findings)
        return Row([
          .text("\(words.target), \(words.asked)"), .share(target.probability),
          .share(target.standardError),
        ])
      })
  }
}

extension RiskTables {
  /// The targets with what so many of the trials reach: weeks from 1, or values.
  var targetsInFull: Table {
    let names = targets.columns.map(\.name) + ["plan_meets", "p50", "p80", "p90"]
    let rows = zip(targets.rows, zip(risk.targets, risk.findings.verdicts)).map { row, pair in
      Row(
        row.cells + [.flag(pair.1.isMet)]
          + pair.0.reached.map { share -> Cell in
            guard let value = share.value, value.isFinite else { return .absent }
            guard case .figure = pair.0.target else { return .week(Int(value) + 1) }
            return .number(value)
          })
    }
    return Table(columns: names.map { Column($0) }, rows: rows)
  }
}

extension FigureUnit {
  /// The value of the plan and how the trials lie, as the cells of a row.
  func cells(_ planned: Double?, _ spread: Spread) -> [Cell] {
    [cell(of: planned), cell(of: spread.mean), standardErrorCell(spread.standardError)]
      + spread.percentiles.map { cell(of: $0) }
  }

  /// A standard error as a cell: of weeks too it is no whole number.
  private func standardErrorCell(_ value: Double?) -> Cell {
    switch self {
    case .week, .weeks: Cell(number: value)
    default: cell(of: value)
    }
  }
}
