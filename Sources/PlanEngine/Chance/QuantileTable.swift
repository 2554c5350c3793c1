/// Numbers drawn by the inverse of a distribution function that is laid out in short polynomials: one
/// word each, and rising with it.
///
/// The nearer a share of all numbers is to none or to all, the narrower the parts, sixteen for each
/// time that it halves. What an inverse does towards an end looks alike in all of them, so that six
/// terms are off by less than 1e-10 of a number everywhere. A draw takes no logarithm, no quotient,
/// and no branch that could not be foreseen; with those, a trial of the reference ramp took a tenth
/// longer.
struct QuantileTable: Sendable {
  /// The distribution.
  enum Law: Sendable {
    /// Standard normal numbers.
    case normal
    /// Factors of mean 1, with the standard deviation of their logarithm.
    case lognormal(sigma: Double)
  }

  private let law: Law

  /// By end, part and pair of powers: weights of the powers of the distance from the middle of a part.
  private let weights: Numbers<SIMD2<Double>>

  /// The parts of shares down to 2^-13; what is nearer to an end is asked of the law.
  private static var parts: Int { 12 * 16 }
  private static var terms: Int { 6 }
  private static var pairs: Int { terms / 2 }

  /// The first sixteen bits of the least share that is laid out; each part has its own.
  private static var firstPart: Int { Int((0.5).bitPattern &>> 48) - parts }

  /// Half the width of a part, for shares from 1 to 2.
  private static var halfWidth: Double { 0x1p-5 }

  /// Lays a law out.
  init(_ law: Law) {
    self.law = law
    let weights = Numbers(repeating: SIMD2<Double>(), count: 2 * Self.parts * Self.pairs)
    for isHigh in [false, true] {
      for part in 0..<Self.parts {
        let start = Double(bitPattern: UInt64(Self.firstPart + part) &<< 48)
        let scale = Double(sign: .plus, exponent: start.exponent, significand: 1)
        let shares = (Self.nodes + Self.halfWidth) * scale + start
        let values = law.values(at: shares, isHigh: isHigh)
        let first = (isHigh ? Self.parts + part : part) * Self.pairs
        for (power, weight) in Self.weights(of: values).enumerated() {
          weights[first + power / 2][power % 2] = weight
        }
      }
    }
    self.weights = weights
  }

  /// A number, which rises with its word.
  ///
  /// - Parameter word: A random word.
  /// - Returns: The number.
  @inline(__always)
  func draw(_ word: UInt64) -> Double {
    // Of the halves of all words, the upper one is the lower one upside down.
    let upper = 0 &- (word &>> 63)
    let tail = Double.unit(word ^ upper)
    let bits = tail.bitPattern
    let part = Int(truncatingIfNeeded: bits &>> 48) &- Self.firstPart
    guard part >= 0 else { return outside(tail, isHigh: upper != 0) }
    let place = Double(bitPattern: bits & 0x0000_ffff_ffff_ffff | 0x3ff0_0000_0000_0000)
    let x = place - (1 + Self.halfWidth)
    let weight = weights.pointer(
      to: (part &+ Int(truncatingIfNeeded: upper & UInt64(Self.parts))) &* Self.pairs)
    // Even and odd powers side by side.
    let square = SIMD2(repeating: x * x)
    let sums = (weight[2] * square + weight[1]) * square + weight[0]
    return sums[0] + x * sums[1]
  }

  /// A number that is not laid out.
  @inline(never)
  private func outside(_ tail: Double, isHigh: Bool) -> Double {
    law.values(at: Lanes(repeating: tail), isHigh: isHigh)[0]
  }

  /// Where a polynomial has the law's own values: denser towards the ends of a part, and at both.
  private static var nodes: Lanes {
    // The cosines of 0, π/5, …, π; two lanes are not used.
    let (near, far) = (0.309_016_994_374_947_45, 0.809_016_994_374_947_5)
    return Lanes(-1, -far, -near, near, far, 1, 0, 0) * halfWidth
  }

  /// The weights of the polynomial that has given values at the nodes.
  private static func weights(of values: Lanes) -> [Double] {
    let nodes = nodes
    // Newton's divided differences, then multiplied out.
    var differences = (0..<terms).map { values[$0] }
    for order in 1..<terms {
      for place in (order..<terms).reversed() {
        differences[place] =
          (differences[place] - differences[place - 1]) / (nodes[place] - nodes[place - order])
      }
    }
    var weights = [Double](repeating: 0, count: terms)
    for place in (0..<terms).reversed() {
      for power in (1..<terms).reversed() {
        weights[power] = weights[power - 1] - nodes[place] * weights[power]
      }
      weights[0] = differences[place] - nodes[place] * weights[0]
    }
    return weights
  }
}

extension QuantileTable.Law {
  /// Numbers that shares of all numbers are below, or above.
  ///
  /// - Parameters:
  ///   - tail: The shares, above 0 and at most a half.
  ///   - isHigh: Whether they are above.
  /// - Returns: The numbers.
  fileprivate func values(at tail: Lanes, isHigh: Bool) -> Lanes {
    let below = Lanes.normal(below: tail)
    let normal = isHigh ? -below : below
    switch self {
    case .normal: return normal
    case .lognormal(let sigma):
      return .exp((normal - sigma * 0.5) * sigma)
    }
  }
}
