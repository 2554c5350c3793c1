public import PlanAnalysis
import PlanEngine
public import PlanModel
public import Tabular

/// Every key figure of every trial.
///
/// - Parameters:
///   - layout: What there is of every trial.
///   - scenario: The plan.
///   - numbers: The trials.
///   - values: By figure and trial.
/// - Returns: A row for each trial and a column for each figure, such as `delivered:annotation`.
public func trialsTable(
  _ layout: TrialLayout, of scenario: Scenario, numbers: Range<Int>, values: [[Double]]
) -> Table {
  let names = layout.figures.map { figure in
    let subject = figure.subject.name(in: scenario)
    return figure.name.rawValue + (subject.isEmpty ? "" : ":" + subject)
  }
  var table = Table(columns: (["trial"] + names).map { Column($0) })
  for (place, number) in numbers.enumerated() {
    table.append(
      Row(
        [.count(number)]
          + zip(layout.figures, values).map { $0.name.unit.cell(of: $1[place]) }))
  }
  return table
}
