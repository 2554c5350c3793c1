/// Numbers drawn from one random word each, rising with it: who draws more under one plan draws more
/// under every plan, which is what makes common random numbers pay.
extension Lanes {
  /// A number between 0 and 1, never either: the middle of one of 2^52 equal parts.
  ///
  /// - Parameter words: A random word for each lane.
  /// - Returns: The numbers.
  @inline(__always)
  static func unit(_ words: Words) -> Lanes {
    Lanes(bits: (words &>> 12) | 0x3ff0_0000_0000_0000) - 0x1.fffffffffffffp-1
  }

  /// A factor of mean 1, lognormal.
  ///
  /// - Parameters:
  ///   - words: A random word for each lane.
  ///   - sigma: The standard deviation of its logarithm, from 0; see `sigma(variation:)`.
  /// - Returns: The factors.
  @inline(never)
  static func lognormal(_ words: Words, sigma: Lanes) -> Lanes {
    exp(sigma * (normal(words) - sigma * 0.5))
  }
}

extension Double {
  /// A number between 0 and 1, never either, the same to the last bit as a lane's.
  ///
  /// - Parameter word: A random word.
  /// - Returns: The number.
  @inline(__always)
  static func unit(_ word: UInt64) -> Double {
    Double(bitPattern: (word &>> 12) | 0x3ff0_0000_0000_0000) - 0x1.fffffffffffffp-1
  }

  /// The standard deviation of the logarithm of a lognormal number.
  ///
  /// - Parameter variation: Its standard deviation over its mean, from 0.
  /// - Returns: The square root of `ln(1 + variation²)`.
  static func sigma(variation: Double) -> Double { log(1 + variation * variation).squareRoot() }
}
