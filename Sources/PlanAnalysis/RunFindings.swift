public import PlanEngine
public import PlanModel

/// One run of a scenario and everything that was found in it.
public struct RunFindings: Sendable {
  /// The scenario that ran.
  public let scenario: Scenario

  /// The valuation it ran with.
  public let valuation: Valuation

  /// The run.
  public let trajectory: Trajectory

  /// The figures that sum it up.
  public let figures: [KeyFigure]

  /// What became of the targets, in the order written.
  public let verdicts: [TargetVerdict]

  /// What happened.
  public let events: [Event]

  /// Whom to hire when.
  public let requisitions: [Requisition]
}

/// Runs a scenario and looks at what came out.
///
/// - Parameters:
///   - scenario: A sound scenario.
///   - valuation: How quantities become numbers.
/// - Returns: The run and what was found in it.
public func run(_ scenario: Scenario, _ valuation: Valuation = Valuation()) -> RunFindings {
  let trajectory = simulate(scenario, valuation)
  let figures = keyFigures(of: trajectory, scenario, valuation)
  return RunFindings(
    scenario: scenario, valuation: valuation, trajectory: trajectory, figures: figures,
    verdicts: targetVerdicts(of: scenario, trajectory, figures, valuation),
    events: events(of: trajectory, scenario, valuation),
    requisitions: hiringCalendar(of: trajectory))
}
