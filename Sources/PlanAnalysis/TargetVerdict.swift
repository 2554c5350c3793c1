public import PlanEngine
public import PlanModel

/// Whether a run meets a target, and what it comes to.
public struct TargetVerdict: Sendable, Hashable {
  /// The target.
  public let target: Target

  /// Whether it is met.
  public let isMet: Bool

  /// What the run comes to: the week (from 0) in which it is reached, or the bounded figure; `nil`
  /// where that never happens or there is nothing to measure.
  public let reached: Double?

  /// For a target with a week: the value in that week (items, people), to show what is missing.
  public let valueByThen: Double?
}

/// The verdict on every target of a scenario, in the order written.
///
/// - Parameters:
///   - scenario: The scenario that ran.
///   - trajectory: The run.
///   - figures: The run's key figures.
///   - value: The valuation it ran with.
/// - Returns: The verdicts.
public func targetVerdicts(
  of scenario: Scenario, _ trajectory: Trajectory, _ figures: [KeyFigure],
  _ value: Valuation = Valuation()
) -> [TargetVerdict] {
  scenario.targets.map { target in
    switch target {
    case .weeklyDelivery(let stream, let items, let by):
      let series = (0..<trajectory.timeline.weeks).map {
        trajectory.stream(stream, week: $0).delivered
      }
      return verdict(on: target, series, atLeast: value(items), by: value(by))
    case .totalDelivery(let stream, let items, let by):
      var total = 0.0
      let series = (0..<trajectory.timeline.weeks).map { week in
        total += trajectory.stream(stream, week: week).delivered
        return total
      }
      return verdict(on: target, series, atLeast: value(items), by: value(by))
    case .headcount(let team, let people, let by):
      let series = (0..<trajectory.timeline.weeks).map {
        trajectory.team(team, week: $0).positions
      }
      return verdict(on: target, series, atLeast: value(people), by: value(by))
    case .cleared(let stream, let by):
      let cleared = figures[.clearedWeek, .stream(stream)].map { $0 - 1 }
      let limit = Double(wholeNumber(value(by)))
      return TargetVerdict(
        target: target, isMet: cleared.map { $0 <= limit } ?? false, reached: cleared,
        valueByThen: nil)
    case .figure(let bounded, let bound):
      let (name, subject) = bounded.figure
      let figure = figures[name, subject]
      let limit = value(bound.value)
      let isMet = figure.map { bound.side == .atMost ? $0 <= limit : $0 >= limit } ?? false
      return TargetVerdict(target: target, isMet: isMet, reached: figure, valueByThen: nil)
    }
  }
}

/// A series meets a threshold from the first week in which it reaches it; a billionth of it is noise.
private func verdict(
  on target: Target, _ series: [Double], atLeast threshold: Double, by: Double
) -> TargetVerdict {
  let limit = wholeNumber(by)
  let first = series.firstIndex { $0 >= threshold * (1 - 1e-9) }
  let byThen = series.isEmpty || limit < 0 ? nil : series[min(limit, series.count - 1)]
  return TargetVerdict(
    target: target, isMet: first.map { $0 <= limit } ?? false, reached: first.map(Double.init),
    valueByThen: byThen)
}
