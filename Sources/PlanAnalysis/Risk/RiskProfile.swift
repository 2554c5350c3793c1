/// How sure one or several plans are: what many trials of them come to.
public struct RiskProfile: Sendable {
  /// The plans, the base first.
  public let plans: [PlanRisk]

  /// For every plan but the base: its figures less those of the base, trial by trial.
  public let differences: [[FigureDifference]]

  /// The trials, by number.
  public let numbers: Range<Int>

  /// The seed of their draws.
  public let seed: UInt64

  /// How many trials there are.
  public var count: Int { numbers.count }

  /// The base.
  public var base: PlanRisk { plans[0] }

  /// Sums up trials of plans.
  ///
  /// - Parameters:
  ///   - plans: The plans with what was found in them, the base first; at least one.
  ///   - seed: The seed of the draws.
  ///   - source: Where the trials come from, of the same plans in the same order.
  public init(
    _ plans: [(name: String, findings: RunFindings)], seed: UInt64,
    from source: inout some TrialSource
  ) {
    precondition(!plans.isEmpty, "risk needs a plan")
    // Before the numbers are asked for, as the first columns may find fewer trials.
    self.plans = plans.enumerated().map { PlanRisk($1, at: $0, from: &source) }
    let findings = plans.map(\.findings)
    differences = plans.indices.dropFirst().map { index in
      figureDifferences(of: index, against: 0, findings, from: &source)
    }
    numbers = source.numbers
    self.seed = seed
  }
}
