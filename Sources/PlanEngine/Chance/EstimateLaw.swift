import PlanModel

/// What a trial makes of an estimate: the number itself where it is certain, otherwise a draw from the
/// range, which rises with its word.
enum EstimateLaw: Sendable {
  /// The same number in every trial.
  case certain(Double)
  /// Every value of the range as likely.
  case uniform(low: Double, high: Double)
  /// One value most likely, the ends least.
  case pert(PertLaw, low: Double, high: Double)

  /// The law of an estimate.
  ///
  /// - Parameter estimate: A number or a range.
  init(_ estimate: Estimate) {
    let (low, high) = (estimate.low, estimate.high)
    if estimate.isCertain {
      self = .certain(low)
    } else if let likely = estimate.likely {
      self = .pert(PertLaw(mode: (likely - low) / (high - low)), low: low, high: high)
    } else {
      self = .uniform(low: low, high: high)
    }
  }

  /// A number in the range for each lane.
  ///
  /// - Parameter words: A random word for each lane: a field written once has one key.
  /// - Returns: Numbers from the low to the high end.
  func draw(_ words: Words) -> Lanes {
    switch self {
    case .certain(let value):
      Lanes(repeating: value)
    case .uniform(let low, let high):
      EstimateLaw.between(low, high, Lanes.unit(words))
    case .pert(let law, let low, let high):
      EstimateLaw.between(low, high, law.draw(words))
    }
  }

  /// The chance of a number up to a limit.
  ///
  /// - Parameter limit: The limit.
  /// - Returns: From 0 below the range to 1 above it.
  func chance(upTo limit: Double) -> Double {
    switch self {
    case .certain(let value):
      value <= limit ? 1 : 0
    case .uniform(let low, let high):
      min(max((limit - low) / (high - low), 0), 1)
    case .pert(let law, let low, let high):
      law.chance(upTo: min(max((limit - low) / (high - low), 0), 1))
    }
  }

  /// The number so far between the ends, past neither by rounding.
  @inline(__always)
  private static func between(_ low: Double, _ high: Double, _ share: Lanes) -> Lanes {
    let sum = share * (high - low) + low
    return Lanes.least(Lanes.greatest(sum, Lanes(repeating: low)), Lanes(repeating: high))
  }
}
