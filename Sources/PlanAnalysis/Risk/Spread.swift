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
    let areFinite = values.areFinite
    let values = areFinite ? values : Self.told(values, isNever)
    count = values.count
    let found = percentiles(at: [0.1, 0.5, 0.9], of: values)
    (p10, p50, p90) = (found[0], found[1], found[2])
    guard let first = values.first, areFinite || values.areFinite else {
      (mean, standardError) = (nil, nil)
      return
    }
    // Counted from the first value, so that equal values have exactly that mean.
    let count = Double(values.count)
    let center = first + values.sum(less: first) / count
    mean = center
    guard values.count > 1 else {
      standardError = nil
      return
    }
    standardError = (values.sumOfSquares(less: center) / (count - 1) / count).squareRoot()
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
