import PlanModel

/// Weeks drawn from an estimate and rounded to a whole number, half up.
///
/// The same numbers as drawing from `EstimateLaw` and rounding, but a draw looks up which limits its
/// word passes: for a PERT range of a few weeks that takes a tenth of the time.
struct WholeLaw: Sendable {
  /// By part of the way from 0 to 1: the least number that a draw can give.
  private let guide: Numbers<Int>

  /// The shares up to which a draw stays at the least of all numbers, at the next, …; the last is 1.
  private let limits: Numbers<Double>

  private let least: Int

  /// Parts of the way from 0 to 1.
  private static var parts: Int { 64 }

  /// The law of an estimate, rounded.
  ///
  /// - Parameter estimate: A number or a range of some hundred weeks at most.
  init(_ estimate: Estimate) {
    let law = EstimateLaw(estimate)
    let (first, last) = (wholeNumber(estimate.low), wholeNumber(estimate.high))
    least = first
    // `wholeNumber` rounds up from a billionth below the half.
    let limits = (first..<last).map { law.chance(upTo: Double($0) + 0.5 - 1e-9) } + [1]
    self.limits = Numbers(limits)
    guide = Numbers(
      (0..<Self.parts).map { part in
        limits.count { $0 < Double(part) / Double(Self.parts) }
      })
  }

  /// A whole number of weeks, rising with the word.
  ///
  /// - Parameter word: A random word.
  /// - Returns: The number.
  @inline(__always)
  func draw(_ word: UInt64) -> Int {
    let unit = Double.unit(word)
    var passed = guide[Int(truncatingIfNeeded: word &>> 58)]
    while unit > limits[passed] { passed &+= 1 }
    return least &+ passed
  }
}
