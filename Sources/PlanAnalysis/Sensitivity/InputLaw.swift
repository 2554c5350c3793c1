import PlanEngine
import PlanModel

/// How likely the values of an input are: model, section 3.
enum InputLaw: Sendable {
  /// Every value between two is as likely.
  case even(ClosedRange<Double>)
  /// A PERT distribution between two values: the shares of all that stay below even steps on the way.
  case peaked(ClosedRange<Double>, [Double])

  /// The law of an input: a range's own, and an even one around any other number.
  init(of input: SensitivityInput) {
    let estimate = input.field.estimate
    guard input.trial == .ends, let likely = estimate.likely else {
      self = .even(input.low...input.high)
      return
    }
    self = .peaked(input.low...input.high, Self.shares(estimate, likely: likely))
  }

  /// The value that a share of all values stays below.
  ///
  /// - Parameter share: The share, from 0 to 1.
  /// - Returns: The value.
  func callAsFunction(_ share: Double) -> Double {
    let (range, part) =
      switch self {
      case .even(let range): (range, share)
      case .peaked(let range, let shares): (range, Self.part(share, of: shares))
      }
    return range.lowerBound + part * (range.upperBound - range.lowerBound)
  }

  /// How far on the way between two values a share of all values stays below.
  private static func part(_ share: Double, of shares: [Double]) -> Double {
    var (low, high) = (0, shares.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if shares[middle] < share { low = middle } else { high = middle }
    }
    let step = shares[high] - shares[low]
    let rest = step > 0 ? (share - shares[low]) / step : 0
    return (Double(low) + min(1, max(0, rest))) / Double(shares.count - 1)
  }

  /// The shares of a PERT distribution below even steps between its ends.
  private static func shares(_ estimate: Estimate, likely: Double) -> [Double] {
    let steps = 4_096
    let width = estimate.high - estimate.low
    // The exponents of the density x^a·(1 − x)^b of the beta distribution with λ = 4.
    let (a, b) = (4 * (likely - estimate.low) / width, 4 * (estimate.high - likely) / width)
    var sums = [0.0]
    for step in 0..<steps {
      let x = (Double(step) + 0.5) / Double(steps)
      sums.append(sums[step] + Math.power(x, a) * Math.power(1 - x, b))
    }
    let whole = sums[steps]
    return sums.map { $0 / whole }
  }
}
