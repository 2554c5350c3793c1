public import PlanModel

/// How likely the values of an estimate are: the number itself where it is certain, otherwise those of
/// its range, model, section 3.
public struct EstimateLaw: Sendable {
  private enum Kind: Sendable {
    /// The same number always.
    case certain
    /// Every value of the range as likely.
    case uniform
    /// One value most likely, the ends least.
    case pert(PertLaw)
  }

  private let kind: Kind
  private let low: Double
  private let high: Double

  /// The law of an estimate.
  ///
  /// - Parameter estimate: A number or a range.
  public init(_ estimate: Estimate) {
    (low, high) = (estimate.low, estimate.high)
    if estimate.isCertain {
      kind = .certain
    } else if let likely = estimate.likely {
      kind = .pert(PertLaw(mode: (likely - low) / (high - low)))
    } else {
      kind = .uniform
    }
  }

  /// The value that a share of all values stays below.
  ///
  /// - Parameter share: The share, above 0 and below 1.
  /// - Returns: The value, from the low to the high end; it rises with the share.
  public func value(at share: Double) -> Double { values(at: Lanes(repeating: share))[0] }

  /// A number in the range for each lane, which rises with its word.
  ///
  /// - Parameter words: A random word for each lane: a field written once has one key.
  /// - Returns: Numbers from the low to the high end.
  func draw(_ words: Words) -> Lanes { values(at: .unit(words)) }

  /// The chance of a number up to a limit.
  ///
  /// - Parameter limit: The limit.
  /// - Returns: From 0 below the range to 1 above it.
  func chance(upTo limit: Double) -> Double {
    func way() -> Double { min(max((limit - low) / (high - low), 0), 1) }
    switch kind {
    case .certain: return low <= limit ? 1 : 0
    case .uniform: return way()
    case .pert(let law): return law.chance(upTo: way())
    }
  }

  @inline(__always)
  private func values(at shares: Lanes) -> Lanes {
    switch kind {
    case .certain: Lanes(repeating: low)
    case .uniform: between(shares)
    case .pert(let law): between(law.values(at: shares))
    }
  }

  /// Numbers so far between the ends, past neither by rounding.
  @inline(__always)
  private func between(_ shares: Lanes) -> Lanes {
    let sums = shares * (high - low) + low
    return Lanes.least(Lanes.greatest(sums, Lanes(repeating: low)), Lanes(repeating: high))
  }
}
