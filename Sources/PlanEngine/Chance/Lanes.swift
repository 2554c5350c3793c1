/// Trials run side by side: lane i of every vector belongs to the i-th of them.
///
/// Only `+ - * /`, comparisons and bit operations are used on lanes, and no mathematics library, so a
/// lane holds the same bits on every machine and whatever the other lanes hold.
///
/// The compiler takes arithmetic on vectors of `Double` apart into lanes and puts vectors together
/// again, but only along chains of about a dozen operations; longer ones stay scalar and take two to
/// three times as long. What keeps them whole: polynomials in pairs of terms (Estrin) instead of
/// Horner's nest; a step through `bits` between stages; and draws that are
/// functions of their own, never inlined into a caller's longer chain, which costs nothing
/// measurable. `rounded`, `squareRoot` and `pointwiseMin` are calls lane by lane: use what is here.
typealias Lanes = SIMD8<Double>

/// Random words, or the bits of `Lanes`.
typealias Words = SIMD8<UInt64>

/// A yes or no for each lane.
typealias LaneMask = SIMDMask<Lanes.MaskStorage>

extension Lanes {
  /// The bits of each number.
  @inline(__always)
  var bits: Words { unsafeBitCast(self, to: Words.self) }

  /// Numbers of the given bits.
  ///
  /// - Parameter bits: The bits, as IEEE 754 has them.
  @inline(__always)
  init(bits: Words) { self = unsafeBitCast(bits, to: Lanes.self) }

  /// Picks one of two numbers for each lane.
  ///
  /// - Parameters:
  ///   - mask: The choice.
  ///   - yes: Taken where `mask` is true.
  ///   - no: Taken elsewhere.
  /// - Returns: The numbers picked.
  @inline(__always)
  static func select(_ mask: LaneMask, _ yes: Lanes, _ no: Lanes) -> Lanes {
    no.replacing(with: yes, where: mask)
  }

  /// The lesser of two numbers, lane by lane.
  @inline(__always)
  static func least(_ a: Lanes, _ b: Lanes) -> Lanes { select(a .< b, a, b) }

  /// The greater of two numbers, lane by lane.
  @inline(__always)
  static func greatest(_ a: Lanes, _ b: Lanes) -> Lanes { select(a .> b, a, b) }
}
