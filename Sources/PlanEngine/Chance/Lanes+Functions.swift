/// Elementary functions in plain arithmetic: the mathematics library gives other last bits on other
/// machines, these do not.
///
/// The polynomials interpolate at Chebyshev nodes and are off by less than a tenth of a unit in the
/// last place; the rest of an error is rounding.
extension Lanes {
  /// The natural logarithm, within 1 unit in the last place.
  ///
  /// - Parameter x: Finite numbers of at least 2^-1022.
  /// - Returns: The logarithms.
  @inline(__always)
  static func log(_ x: Lanes) -> Lanes {
    // x = 2^k · (1 + f) with 1 + f between √½ and √2.
    let shifted = x.bits &+ (0x3ff0_0000_0000_0000 - rootOfHalf)
    let k = Lanes(bits: (shifted &>> 52) | 0x4330_0000_0000_0000) - (0x1p52 + 1023)
    let f = Lanes(bits: (shifted & 0x000f_ffff_ffff_ffff) &+ rootOfHalf) - 1
    // log(1 + f) = 2s + s³·(2/3 + …) with s = f / (2 + f), put so that f itself is never rounded.
    let s = f / (f + 2)
    let z = s * s
    let w = z * z
    let even = w * (w * 0x1.39fe51a7c18f9p-3 + 0x1.c71c62e3f11e6p-3) + 0x1.99999999952d7p-2
    let odd = w * (w * 0x1.2b5900de53b32p-3 + 0x1.7462b51cb66b1p-3) + 0x1.2492492df281ap-2
    let rest = z * (w * odd + (z * even + 0x1.5555555555558p-1))
    let half = f * f * 0.5
    return k * log2High - ((half - (s * (half + rest) + k * log2Low)) - f)
  }

  /// e to the power of each number, within 1.1 units in the last place.
  ///
  /// - Parameter x: Exponents; beyond ±708 they count as ±708.
  /// - Returns: The powers.
  @inline(__always)
  static func exp(_ x: Lanes) -> Lanes {
    let x = greatest(least(x, Lanes(repeating: 708)), Lanes(repeating: -708))
    // x = k·log 2 + r; the sum with 3·2^51 has k in its last bits.
    let sum = x * 0x1.71547652b82fep+0 + 0x1.8p52
    let k = sum - 0x1.8p52
    let r = (x - k * log2High) - k * log2Low
    let z = r * r
    let w = z * z
    let p01 = r * 0x1.5555555555556p-3 + 0x1.0000000000001p-1
    let p23 = r * 0x1.11111111109b3p-7 + 0x1.5555555553d63p-5
    let p45 = r * 0x1.a01a01a7c41d5p-13 + 0x1.6c16c1788bd90p-10
    let p67 = r * 0x1.71de0dae63bb3p-19 + 0x1.a019b90d2ae7ap-16
    let p89 = r * 0x1.af38a9b0ec855p-26 + 0x1.289185613a3d6p-22
    let power = r + z * ((p01 + z * p23) + w * ((p45 + z * p67) + w * p89)) + 1
    return Lanes(bits: power.bits &+ (sum.bits &<< 52))
  }

  /// The bits of √½, cut after its upper half.
  private static var rootOfHalf: UInt64 { 0x3fe6_a09e_0000_0000 }

  /// log 2 in two parts: products of the first with an exponent are exact.
  private static var log2High: Double { 0x1.62e42fee00000p-1 }
  private static var log2Low: Double { 0x1.a39ef35793c76p-33 }
}

extension Double {
  /// The natural logarithm, the same to the last bit as a lane's.
  ///
  /// - Parameter x: A finite number of at least 2^-1022.
  /// - Returns: The logarithm.
  static func log(_ x: Double) -> Double { Lanes.log(Lanes(repeating: x))[0] }

  /// e to the power of a number, the same to the last bit as a lane's.
  ///
  /// - Parameter x: The exponent; beyond ±708 it counts as ±708.
  /// - Returns: The power.
  static func exp(_ x: Double) -> Double { Lanes.exp(Lanes(repeating: x))[0] }
}
