/// Numbers that look drawn, each by its own key: the same for the same key, in whatever order they are
/// asked for.
///
/// A key is mixed step by step by the finaliser of SplitMix64 (Steele, Lea and Flood, 2014).
struct CounterWords {
  private let root: UInt64

  init(seed: UInt64) { root = Self.mixed(seed) }

  /// A number from 0 to below 1, never 0 itself.
  ///
  /// - Parameters:
  ///   - point: The first part of the key.
  ///   - input: The second part.
  /// - Returns: The number, the middle of one of 2^53 steps.
  func unit(point: Int, input: Int) -> Double {
    let word = Self.mixed(Self.mixed(root ^ UInt64(point)) ^ UInt64(input))
    return (Double(word >> 11) + 0.5) * 0x1p-53
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    var bits = word &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
