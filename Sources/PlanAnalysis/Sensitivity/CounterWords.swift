import PlanEngine

/// Numbers that look drawn, each by its own key: the same for the same key, in whatever order they are
/// asked for.
///
/// A key is mixed step by step by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
struct CounterWords {
  private let root: UInt64

  init(seed: UInt64) { root = Self.next(seed) }

  /// A number from 0 to below 1, never 0 itself.
  ///
  /// - Parameters:
  ///   - point: The first part of the key.
  ///   - input: The second part.
  /// - Returns: The number, the middle of one of 2^53 steps.
  func unit(point: Int, input: Int) -> Double {
    let word = Self.next(Self.next(root ^ UInt64(point)) ^ UInt64(input))
    return (Double(word >> 11) + 0.5) * 0x1p-53
  }

  private static func next(_ word: UInt64) -> UInt64 { mixed(word &+ goldenGamma) }
}
