import PlanModel

/// Weeks drawn from an estimate and rounded to a whole number, half up.
///
/// The same numbers as drawing from `EstimateLaw` and rounding, but a draw only counts the limits that
/// its word passes: for a PERT range of a few weeks that takes a tenth of the time.
struct WholeLaw: Sendable {
  private let least: Int

  /// The shares below which a draw stays under `least` + 1, `least` + 2, ….
  private let limits: [Double]

  /// The law of an estimate, rounded.
  ///
  /// - Parameter estimate: A number or a range of some hundred weeks at most.
  init(_ estimate: Estimate) {
    let law = EstimateLaw(estimate)
    let (first, last) = (wholeNumber(estimate.low), wholeNumber(estimate.high))
    least = first
    // `wholeNumber` rounds up from a billionth below the half.
    limits = (first..<last).map { law.chance(upTo: Double($0) + 0.5 - 1e-9) }
  }

  /// A whole number of weeks, rising with the word.
  ///
  /// - Parameter word: A random word.
  /// - Returns: The number.
  func draw(_ word: UInt64) -> Int {
    let unit = Double.unit(word)
    var weeks = least
    for limit in limits { weeks += unit > limit ? 1 : 0 }
    return weeks
  }
}
