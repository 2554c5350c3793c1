import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// What plans differ by from the base, trial by trial.
struct DifferenceTables {
  let profile: RiskProfile

  private var currency: Currency { profile.base.findings.scenario.currency }

  /// For programs, in one table.
  var table: Table { table(withBetter: false) }

  /// For programs, with the share of trials in which a plan is the better one.
  ///
  /// - Parameter withBetter: Whether there is such a column.
  /// - Returns: The table.
  func table(withBetter: Bool) -> Table {
    let better = withBetter ? [Column("probability_better")] : []
    var table = Table(columns: [Column("alternative")] + RiskTables.figureColumns + better)
    for (plan, differences) in zip(profile.plans.dropFirst(), profile.differences) {
      for difference in differences {
        let unit = difference.name.unit
        table.append(
          Row(
            [
              .text(plan.name), .text(difference.name.rawValue),
              .text(difference.subject.name(in: plan.findings.scenario)),
              .text(unit.code(currency)),
            ] + unit.cells(difference.planned, difference.spread)
              + (withBetter ? [Cell(share: difference.better)] : [])))
      }
    }
    return table
  }

  /// For people: a table for each plan.
  var tablesForPeople: [Table] {
    let base = profile.base.name
    return zip(profile.plans.dropFirst(), profile.differences).map { plan, differences in
      var table = Table(
        "\(plan.name) less \(base), trial by trial",
        columns: [
          Column("figure", "Figure"), Column("plan", "Plan", precision: .each, isFinance: true),
          Column("mean", "Mean", precision: .each, isFinance: true),
          Column("p10", "P10", precision: .each, isFinance: true),
          Column("p50", "P50", precision: .each, isFinance: true),
          Column("p90", "P90", precision: .each, isFinance: true), Column("unit", "Unit"),
          Column("better", "Chance that \(plan.name) is better", precision: .decimals(1)),
        ])
      var subject = ""
      for difference in differences where difference.spread.count > 0 {
        let name = difference.subject.name(in: plan.findings.scenario)
        if name != subject { table.append(.section(name)) }
        subject = name
        let (unit, spread) = (difference.name.unit, difference.spread)
        table.append(
          Row(
            [
              .text(difference.name.title(of: difference.subject)),
              unit.cell(of: difference.planned),
              unit.cell(of: spread.mean),
            ]
              + spread.percentiles.map { value in
                value.isInfinite
                  ? .missing("only \(value < 0 ? plan.name : base)") : unit.cell(of: value)
              }
              + [.text(unit.words(currency)), Cell(chance: difference.better)]))
      }
      table.notes = notes(plan.name, differences)
      return table
    }
  }

  private func notes(_ name: String, _ differences: [FigureDifference]) -> [String] {
    var notes = [
      "Both plans meet the same chances in the same trial, so that a difference is one of plans and "
        + "not of luck. Better is cheaper, sooner, more delivered, on time or right, less backlog or "
        + "fewer leavers, by a thousandth or more; where that depends on what is wanted, no chance is "
        + "given."
    ]
    let hasNever = differences.contains { difference in
      difference.spread.percentiles.contains { $0.isInfinite }
    }
    if hasNever {
      notes.append(
        "Where only one of the two plans gets somewhere within the horizon, it stands there instead "
          + "of a number for how much sooner it is.")
    }
    if differences.contains(where: {
      $0.name.unit.isTime && 1..<profile.count ~= $0.spread.count
    }) {
      notes.append(
        "Trials in which neither plan gets there are in the chance, and not in the percentiles.")
    }
    if differences.contains(where: {
      $0.better != nil && !$0.name.unit.isTime && $0.spread.count < profile.count
    }) {
      notes.append("A trial in which one of the plans has no such figure is not in its chance.")
    }
    return notes
  }
}
