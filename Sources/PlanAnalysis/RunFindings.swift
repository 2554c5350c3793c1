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

  /// What the work of each stream costs.
  public let workCost: WorkCost

  /// What became of the targets, in the order written.
  public let verdicts: [TargetVerdict]

  /// What happened.
  public let events: [Event]

  /// Whom to hire when.
  public let requisitions: [Requisition]

  /// Looks at what came out of a run.
  init(_ scenario: Scenario, _ valuation: Valuation, _ trajectory: Trajectory) {
    self.scenario = scenario
    self.valuation = valuation
    self.trajectory = trajectory
    workCost = WorkCost(of: trajectory, scenario)
    figures = keyFigures(of: trajectory, scenario, workCost, valuation)
    let own = scenario.inOwnCurrency.map { run($0, valuation).figures }
    verdicts = targetVerdicts(of: scenario, trajectory, own ?? figures, valuation)
    events = PlanAnalysis.events(of: trajectory, scenario, valuation)
    requisitions = hiringCalendar(of: trajectory)
  }
}

/// Runs a scenario and looks at what came out.
///
/// - Parameters:
///   - scenario: A sound scenario.
///   - valuation: How quantities become numbers.
/// - Returns: The run and what was found in it.
public func run(_ scenario: Scenario, _ valuation: Valuation = Valuation()) -> RunFindings {
  RunFindings(scenario, valuation, simulate(scenario, valuation))
}

extension Scenario {
  /// The plan with reports in its own currency, in which its targets are; `nil` where they are so.
  fileprivate var inOwnCurrency: Scenario? {
    guard reportCurrency != nil else { return nil }
    var plan = self
    plan.reportCurrency = nil
    return plan
  }
}
