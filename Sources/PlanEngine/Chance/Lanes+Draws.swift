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

  /// An exponential number of mean 1, from 1.1e-16 to 36.7.
  ///
  /// - Parameter words: A random word for each lane.
  /// - Returns: The numbers.
  @inline(__always)
  static func exponential(_ words: Words) -> Lanes { log(unit(~words)).magnitudes }

  /// A standard normal number, to ±8.2.
  ///
  /// The inverse of the distribution function is x = 2u − 1 times a smooth function of
  /// `−log(1 − x²)`: one rational function for the middle and the tails, nowhere off by more than
  /// 1.1e-10 of it, so that probabilities are right within 3e-11. Three quarters of the time of
  /// Box and Muller's cosine in the same arithmetic, and it rises with the word.
  ///
  /// - Parameter words: A random word for each lane.
  /// - Returns: The numbers.
  @inline(never)
  static func normal(_ words: Words) -> Lanes {
    let u = unit(words)
    let x = u + u - 1
    let w = log((1 - u) * u * 4).magnitudes
    let z = w * w
    let q = z * z
    let above01 = w * 0.4175521044814186 + 1.2533141374457095
    let above23 = w * 0.012073226589188751 + 0.08486518962809611
    let above45 = w * 8.478352866158615e-05 + 0.0012094514416261838
    let above67 = w * 3.1680324291745435e-07 + 4.527139879406975e-06
    let below01 = w * 0.07135899026933035 + 1
    let below23 = w * 0.0019134401008888316 + 0.035998856328815464
    let below45 = w * 9.4228012834603e-06 + 0.00032753164595003477
    let below67 = w * 2.5218293730130213e-08 + 1.1566737095507168e-06
    let above = above01 + z * above23 + q * (above45 + z * above67 + q * 2.1467226604861325e-09)
    let below = below01 + z * below23 + q * (below45 + z * below67 + q * 3.8696520035161516e-11)
    let magnitude = x.magnitudes * above / below
    return Lanes(bits: magnitude.bits | (x.bits & 0x8000_0000_0000_0000))
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
  /// The standard deviation of the logarithm of a lognormal number.
  ///
  /// - Parameter variation: Its standard deviation over its mean, from 0.
  /// - Returns: The square root of `ln(1 + variation²)`.
  static func sigma(variation: Double) -> Double { log(1 + variation * variation).squareRoot() }
}
