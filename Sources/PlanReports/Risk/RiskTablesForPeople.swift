import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The tables of one plan's risk for people.
struct RiskTablesForPeople {
  let risk: PlanRisk

  private var scenario: Scenario { risk.findings.scenario }

  /// The key figures.
  var figures: Table {
    var table = Table(
      "Key figures",
      columns: [
        Column("figure", "Figure"), Column("plan", "Plan", precision: .each),
        Column("mean", "Mean", precision: .each),
        Column("standard_error", "± (standard error)", precision: .each),
        Column("p10", "P10", precision: .each), Column("p50", "P50", precision: .each),
        Column("p90", "P90", precision: .each), Column("unit", "Unit"),
      ])
    var subject = ""
    for figure in shown {
      let name = figure.plan.subject.name(in: scenario)
      if name != subject { table.append(.section(name)) }
      subject = name
      let unit = figure.plan.name.unit
      table.append(
        Row(
          [.text(figure.plan.name.title(of: figure.plan.subject))]
            + unit.cells(figure.plan.value, figure.spread)
            + [.text(unit.words(scenario.currency))]))
    }
    table.notes = figureNotes
    return table
  }

  /// The figures that there are: what is no number in any trial is told only of what never comes.
  private var shown: [PlanRisk.Figure] {
    risk.figures.filter {
      $0.plan.isAsked && ($0.plan.name.unit.isTime || $0.plan.value != nil || $0.spread.count > 0)
    }
  }

  private var figureNotes: [String] {
    var notes = [
      "In one of ten trials a figure is at P10 or below, in one of two at P50 or below, in nine of ten "
        + "at P90 or below."
    ]
    if shown.contains(where: { $0.plan.name.unit.isTime && $0.spread.mean == nil }) {
      notes.append(
        "A week that is not reached counts as later than any other; where that happens in any trial "
          + "there is no mean.")
    }
    if shown.contains(where: { !$0.plan.name.unit.isTime && $0.spread.count < risk.trialCount }) {
      notes.append(
        "A share or a price of nothing is no number: such a figure is over the trials that have it."
      )
    }
    return notes
  }

  /// The targets: how sure each is, and what comes with more certainty.
  var targets: Table {
    var table = Table(
      "Targets",
      columns: [
        Column("target", "Target"), Column("asked", "Asked"), Column("met", "Plan meets it"),
        Column("probability", "Chance", precision: .decimals(1)),
        Column("standard_error", "± (standard error)", precision: .decimals(1)),
        Column("p50", "Half of the trials"), Column("p80", "80% of the trials"),
        Column("p90", "90% of the trials"),
      ])
    for (target, verdict) in zip(risk.targets, risk.findings.verdicts) {
      let words = TargetWords(verdict, risk.findings)
      table.append(
        Row(
          [
            .text(words.target), .text(words.asked), .flag(verdict.isMet),
            Cell(chance: target.probability), .share(target.standardError),
          ] + target.reached.map { .text(reached($0.value, target.target)) }))
    }
    table.notes = [
      "The last columns tell by when, or with what, so many of the trials are there: what can be "
        + "promised with that certainty."
    ]
    return table
  }

  private func reached(_ value: Double?, _ target: Target) -> String {
    let words = Words(scenario, in: scenario.ownCurrency)
    guard case .figure(let figure, let bound) = target else {
      guard let value, value.isFinite else { return "not within the horizon" }
      return words.week(Int(value))
    }
    guard let value, value.isFinite else { return "nothing to measure" }
    let limit = risk.findings.valuation(bound.value)
    let style = BoundStyle(figure, bound.side, limit, words)
    // Money is promised in the plan's own currency, and told in that of the reports as well.
    let isMoney = figure == .totalCost || figure == .costPerUnit
    let told = isMoney ? ExchangeRates(scenario, risk.findings.valuation).reported(value) : nil
    return "\(bound.side.rawValue) \(style.promise(value))" + (told.map { " (\($0))" } ?? "")
  }

  /// The bands, a table for each subject: the last week of each month.
  var bands: [Table] {
    var subjects: [KeyFigure.Subject] = []
    for band in risk.bands where !subjects.contains(band.series.subject) {
      subjects.append(band.series.subject)
    }
    let weeks = risk.findings.trajectory.spans(by: .month).compactMap(\.weeks.last)
    return subjects.map { subject in
      bands(risk.bands.filter { $0.series.subject == subject }, subject, weeks)
    }
  }

  private func bands(
    _ bands: [PlanRisk.Band], _ subject: KeyFigure.Subject, _ weeks: [Int]
  ) -> Table {
    let name = subject.name(in: scenario)
    let columns = bands.flatMap { band in
      ["P10", "P50", "P90"].map { percentile in
        let series = band.series.name
        let unit = series.unit(scenario.currency)
        return Column(
          series.rawValue + "_" + percentile.lowercased(),
          "\(series.title) \(percentile)" + (unit.isEmpty ? "" : " (\(unit))"),
          precision: series.precision)
      }
    }
    return Table(
      "The last week of each month" + (name.isEmpty ? "" : ": \(name)"),
      columns: [Column("week", "Week"), Column("start_date", "Monday")] + columns,
      rows: weeks.map { week in
        Row(
          [.week(week + 1), Cell(risk.findings.trajectory.timeline.monday(of: week))]
            + bands.flatMap { band in
              band.weeks[week].percentiles.map { band.series.name.cell(of: $0) }
            })
      })
  }
}

extension SeriesName {
  fileprivate var precision: Column.Precision {
    switch self {
    case .cost, .capacityHours, .delivered, .backlog: .decimals(0)
    case .people, .trainers, .goldAccuracy: .decimals(1)
    }
  }
}

extension PlanRisk {
  /// How many trials there are: the most that any figure has.
  fileprivate var trialCount: Int { figures.map(\.spread.count).max() ?? 0 }
}
