public import PlanModel

/// How sure a target is.
public struct TargetRisk: Sendable, Hashable {
  /// The target.
  public let target: Target

  /// The share of trials that meet it.
  public let probability: Double

  /// Its standard error.
  public let standardError: Double

  /// What half, 80% and 90% of the trials reach at least.
  ///
  /// A week (from 0) by which they have reached it, or a value that they keep to; infinite where fewer
  /// reach it within the horizon.
  public let reached: [Share]

  /// What a share of the trials reach.
  public struct Share: Sendable, Hashable {
    /// The share.
    public let confidence: Double

    /// What they reach, which is what one of the trials comes to; `nil` with nothing to measure.
    public let value: Double?
  }

  /// Sums up what became of a target in all trials.
  ///
  /// - Parameters:
  ///   - target: The target.
  ///   - isMet: By trial: 1 where it is met, else 0.
  ///   - reached: By trial: the week or the value; not a number where there is none.
  init(_ target: Target, isMet: [Double], reached: [Double]) {
    self.target = target
    let count = Double(max(1, isMet.count))
    let probability = isMet.reduce(0, +) / count
    self.probability = probability
    standardError = (probability * (1 - probability) / count).squareRoot()
    // A trial without a value counts as the farthest off, from whichever side the bound is.
    let sign: Double = target.isAtLeast ? -1 : 1
    let sorted = reached.map { $0.isNaN ? .infinity : sign * $0 }
    self.reached = [0.5, 0.8, 0.9].map { confidence in
      guard !sorted.isEmpty else { return Share(confidence: confidence, value: nil) }
      let rank = Int((confidence * Double(sorted.count) - 1e-9).rounded(.up)) - 1
      let value = orderStatistics(of: sorted, at: [max(0, rank)])[0]
      return Share(confidence: confidence, value: value.isInfinite ? .infinity : sign * value)
    }
  }
}

extension Target {
  /// Whether more is better: a bound from below, which is a level and not a week or a cost.
  fileprivate var isAtLeast: Bool {
    if case .figure(_, let bound) = self { bound.side == .atLeast } else { false }
  }
}
