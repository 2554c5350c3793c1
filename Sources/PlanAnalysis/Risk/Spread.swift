import PlanEngine

/// How a number lies over the trials.
public struct Spread: Sendable, Hashable {
  /// How many trials have a value.
  public let count: Int

  /// The mean; `nil` where no trial has a value, or one is infinite: a week that is never reached.
  public let mean: Double?

  /// The standard error of the mean; `nil` without a mean, or with one trial.
  public let standardError: Double?

  /// The value that a tenth of the trials lie below; infinite for beyond the horizon, not a number
  /// without values.
  public let p10: Double

  /// The value that half of the trials lie below.
  public let p50: Double

  /// The value that nine tenths of the trials lie below.
  public let p90: Double

  /// Sums up the values of all trials.
  ///
  /// - Parameters:
  ///   - values: By trial; not a number where there is none.
  ///   - isNever: Whether no value means that something is never reached, and so lies beyond every
  ///     value; else trials without a value are left out.
  public init(of values: [Double], missingIsNever isNever: Bool = false) {
    let mean = Self.mean(of: values)
    let values = mean == nil ? Self.told(values, isNever) : values
    count = values.count
    let found = percentiles(at: [0.1, 0.5, 0.9], of: values)
    (p10, p50, p90) = (found[0], found[1], found[2])
    self.mean = mean ?? Self.mean(of: values)
    guard let center = self.mean, count > 1 else {
      standardError = nil
      return
    }
    let variance = values.sumOfSquares(less: center) / Double(count - 1)
    standardError = (variance / Double(count)).squareRoot()
  }

  /// The mean, counted from the first value, so that equal values have exactly that mean; `nil` where
  /// one is not finite.
  private static func mean(of values: [Double]) -> Double? {
    guard let first = values.first else { return nil }
    let mean = first + values.sum(less: first) / Double(values.count)
    return mean.isFinite ? mean : nil
  }

  /// The values of the trials that count, never as infinity.
  private static func told(_ values: [Double], _ isNever: Bool) -> [Double] {
    guard values.contains(where: \.isNaN) else { return values }
    return isNever ? values.map { $0.isNaN ? .infinity : $0 } : values.filter { !$0.isNaN }
  }
}

extension FigureUnit {
  /// Whether no value means that something never comes.
  var missingIsNever: Bool { self == .week || self == .weeks }
}
