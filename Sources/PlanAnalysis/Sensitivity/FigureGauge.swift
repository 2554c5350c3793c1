import PlanEngine
import PlanModel

/// Reads one key figure of a plan, whatever its numbers are.
struct FigureGauge: Sendable {
  let scenario: Scenario
  let end: Valuation.End
  let name: FigureName
  let subject: KeyFigure.Subject

  /// What one run comes to.
  struct Reading {
    /// The figure; `nil` where it has no value.
    let figure: Double?

    /// Items delivered in all.
    let delivered: Double
  }

  /// Runs the plan.
  ///
  /// - Parameter overrides: Values that stand in for written numbers, by index in `Scenario.fields`.
  /// - Returns: What it comes to.
  func callAsFunction(_ overrides: [Int: Double] = [:]) -> Reading {
    let value = Valuation(end, overrides: overrides)
    let run = simulate(scenario, value)
    return Reading(
      figure: run.ledger.isTooLarge ? nil : figure(of: run, value),
      delivered: run.streams.reduce(0) { $0 + $1.delivered })
  }

  /// The figure, without those of other subjects: a plan may run tens of thousands of times.
  private func figure(of run: Trajectory, _ value: Valuation) -> Double? {
    let isCost = [.cost, .idleCost, .costPerUnit].contains(name)
    let figures: [KeyFigure]
    switch subject {
    case .plan where name == .totalCost: return Double(run.ledger.total) / 100
    case .plan: figures = planFigures(of: run, discountRate: value(scenario.discountRate))
    case .team(let team):
      let startWith = scenario.teams[team].staff.map { wholeNumber(value($0.startWith)) }
      let cost = isCost ? WorkCost(of: run, scenario) : nil
      figures = teamFigures(of: run, team, startWith: startWith, cost)
    case .stream(let stream):
      let due = scenario.streams[stream].due.map { value($0) }
      let cost = isCost ? WorkCost(of: run, scenario) : nil
      figures = streamFigures(of: run, stream, dueWeeks: due, cost)
    }
    return figures.first { $0.name == name }?.value
  }

  /// A figure as a number that can be held against others: a week that is never reached counts as the
  /// first past the horizon, which is the soonest that it can be.
  func level(_ figure: Double?) -> Double? {
    switch name.unit {
    case .week, .weeks: figure ?? Double(scenario.horizon + 1)
    default: figure
    }
  }
}
