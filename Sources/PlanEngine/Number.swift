/// A number of one run, or the numbers of several trials side by side.
///
/// The rules of a week are written once, in these operations; a plan runs them on one `Double`, risk
/// on a vector with a trial in each lane. Conditions choose between values instead of branching, so
/// that lanes may differ.
protocol Number: Sendable, Equatable, BitwiseCopyable {
  /// What a comparison gives: a truth for each lane.
  associatedtype Condition: Sendable

  /// How many runs stand side by side.
  static var lanes: Int { get }

  /// The same value in every lane.
  init(repeating value: Double)

  /// A value for each lane.
  static func of(_ value: (_ lane: Int) -> Double) -> Self

  /// The value of one lane.
  subscript(lane: Int) -> Double { get set }

  static var zero: Self { get }
  static var one: Self { get }
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func .< (a: Self, b: Self) -> Condition
  static func .> (a: Self, b: Self) -> Condition
  static func += (a: inout Self, b: Self)
  static func -= (a: inout Self, b: Self)
  static func *= (a: inout Self, b: Self)

  /// Whether any lane is not 0.
  var isAnywhere: Bool { get }

  /// These values, and the others where a condition holds.
  func replacing(with other: Self, where condition: Condition) -> Self
}

extension Number {
  /// The whole number that all lanes agree on, up to 2⁵¹; -1 where they differ.
  var sharedWhole: Int { self == Self(repeating: self[0]) ? self[0].whole : -1 }

  /// The smaller of two values in each lane.
  @inline(__always)
  func atMost(_ limit: Self) -> Self { replacing(with: limit, where: limit .< self) }

  /// The larger of two values in each lane.
  @inline(__always)
  func atLeast(_ limit: Self) -> Self { replacing(with: limit, where: limit .> self) }

  /// The values where a condition holds, 0 elsewhere.
  @inline(__always)
  func only(where condition: Condition) -> Self {
    Self.zero.replacing(with: self, where: condition)
  }

  /// The least whole number not below each value, for values up to 2⁵¹.
  ///
  /// By adding and taking away 1.5 × 2⁵², which leaves the nearest whole number: an instruction for
  /// it is not on every processor.
  var roundedUp: Self {
    let large = Self(repeating: 0x1.8p52)
    let nearest = (self + large) - large
    return nearest + Self.one.only(where: nearest .< self)
  }
}

extension Double {
  /// A whole number from 0 to 2⁵¹ as an integer, without the questions that a conversion asks.
  @inline(__always)
  var whole: Int { Int(truncatingIfNeeded: (self + 0x1p52).bitPattern & 0x000f_ffff_ffff_ffff) }
}

extension Double: Number {
  static var lanes: Int { 1 }
  static var one: Double { 1 }

  init(repeating value: Double) { self = value }

  static func of(_ value: (Int) -> Double) -> Double { value(0) }

  subscript(lane: Int) -> Double {
    get { self }
    set { self = newValue }
  }

  var isAnywhere: Bool { self != 0 }

  static func .< (a: Double, b: Double) -> Bool { a < b }
  static func .> (a: Double, b: Double) -> Bool { a > b }

  func replacing(with other: Double, where condition: Bool) -> Double { condition ? other : self }
}
