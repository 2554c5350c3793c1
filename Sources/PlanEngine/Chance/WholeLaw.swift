import PlanModel

/// Weeks drawn from an estimate and rounded to a whole number, half up.
///
/// The same numbers as drawing from `EstimateLaw` and rounding, but a draw only counts the limits that
/// its word passes: for a PERT range of a few weeks that takes a tenth of the time.
struct WholeLaw: Sendable {
  private let least: Double

  /// The shares below which a draw stays under `least` + 1, `least` + 2, ….
  private let limits: [Double]

  /// The law of an estimate, rounded.
  ///
  /// - Parameter estimate: A number or a range of some hundred weeks at most.
  init(_ estimate: Estimate) {
    let law = EstimateLaw(estimate)
    let (first, last) = (wholeNumber(estimate.low), wholeNumber(estimate.high))
    least = Double(first)
    // `wholeNumber` rounds up from a billionth below the half.
    limits = (first..<last).map { law.chance(upTo: Double($0) + 0.5 - 1e-9) }
  }

  /// A whole number for each lane, rising with the word.
  ///
  /// - Parameter words: A random word for each lane.
  /// - Returns: Whole numbers.
  @inline(never)
  func draw(_ words: Words) -> Lanes {
    let unit = Lanes.unit(words)
    var weeks = Lanes(repeating: least)
    for limit in limits {
      weeks += Lanes.select(unit .> limit, Lanes(repeating: 1), Lanes())
    }
    return weeks
  }
}
