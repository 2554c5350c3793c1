/// The numbers of eight trials side by side.
///
/// Two fours, not one vector of eight: the compiler turns operations on fours into the instructions on
/// pairs that every processor has, or into those on fours where it may use them, and takes vectors of
/// eight apart into single numbers as soon as a step chooses between values. A trial took two to three
/// times as long with those. Eight in all, since looking up places and names is then shared by eight,
/// and the numbers of a week still lie close by.
struct TrialLanes: Number {
  typealias Quad = SIMD4<Double>

  private var a: Quad
  private var b: Quad

  /// A truth for each lane.
  struct Condition: Sendable {
    fileprivate typealias Truths = SIMDMask<Quad.MaskStorage>
    fileprivate let a: Truths
    fileprivate let b: Truths

    /// Whether it holds in any lane.
    @inline(__always)
    var isAnywhere: Bool {
      let any = a .| b
      return any[0] || any[1] || any[2] || any[3]
    }

    /// A bit for each lane, the first the lowest.
    @inline(__always)
    fileprivate var bits: Int {
      func words(_ truths: Truths) -> SIMD4<Int> { unsafeBitCast(truths, to: SIMD4<Int>.self) }
      let bits = words(a) & SIMD4(1, 2, 4, 8) | words(b) & SIMD4(16, 32, 64, 128)
      return bits[0] | bits[1] | bits[2] | bits[3]
    }

    @inline(__always)
    static func .& (x: Condition, y: Condition) -> Condition {
      Condition(a: x.a .& y.a, b: x.b .& y.b)
    }

    @inline(__always)
    static func .| (x: Condition, y: Condition) -> Condition {
      Condition(a: x.a .| y.a, b: x.b .| y.b)
    }
  }

  static var lanes: Int { 8 }
  static var zero: TrialLanes { TrialLanes(repeating: 0) }
  static var one: TrialLanes { TrialLanes(repeating: 1) }

  @inline(__always)
  private init(_ a: Quad, _ b: Quad) {
    self.a = a
    self.b = b
  }

  @inline(__always)
  init(repeating value: Double) {
    let quad = Quad(repeating: value)
    self.init(quad, quad)
  }

  @inline(__always)
  static func of(_ value: (Int) -> Double) -> TrialLanes {
    TrialLanes(
      Quad(value(0), value(1), value(2), value(3)), Quad(value(4), value(5), value(6), value(7)))
  }

  /// The same numbers as they are drawn.
  @inline(__always)
  init(_ lanes: Lanes) {
    self.init(lanes.lowHalf, lanes.highHalf)
  }

  /// The same numbers as draws take them.
  @inline(__always)
  var lanes: Lanes { Lanes(lowHalf: a, highHalf: b) }

  subscript(lane: Int) -> Double {
    get { lanes[lane] }
    set {
      var lanes = lanes
      lanes[lane] = newValue
      self = TrialLanes(lanes)
    }
  }

  /// Puts the numbers of all lanes where single ones are kept.
  @inline(__always)
  func store(to place: UnsafeMutablePointer<Float>) {
    (place[0], place[1], place[2], place[3]) = (Float(a[0]), Float(a[1]), Float(a[2]), Float(a[3]))
    (place[4], place[5], place[6], place[7]) = (Float(b[0]), Float(b[1]), Float(b[2]), Float(b[3]))
  }

  /// Whether any lane is not 0; minus 0 counts as something.
  @inline(__always)
  var isAnywhere: Bool {
    let bits = Self.bits(a) | Self.bits(b)
    return bits[0] | bits[1] | bits[2] | bits[3] != 0
  }

  @inline(__always)
  private static func bits(_ quad: Quad) -> SIMD4<UInt64> {
    unsafeBitCast(quad, to: SIMD4<UInt64>.self)
  }

  @inline(__always)
  static func + (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a + y.a, x.b + y.b)
  }

  @inline(__always)
  static func - (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a - y.a, x.b - y.b)
  }

  @inline(__always)
  static func * (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a * y.a, x.b * y.b)
  }

  @inline(__always)
  static func / (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a / y.a, x.b / y.b)
  }

  @inline(__always)
  static func * (x: TrialLanes, y: Double) -> TrialLanes { x * TrialLanes(repeating: y) }

  @inline(__always)
  static func += (x: inout TrialLanes, y: TrialLanes) { x = x + y }

  @inline(__always)
  static func -= (x: inout TrialLanes, y: TrialLanes) { x = x - y }

  @inline(__always)
  static func *= (x: inout TrialLanes, y: TrialLanes) { x = x * y }

  @inline(__always)
  static func .< (x: TrialLanes, y: TrialLanes) -> Condition {
    Condition(a: x.a .< y.a, b: x.b .< y.b)
  }

  @inline(__always)
  static func .> (x: TrialLanes, y: TrialLanes) -> Condition { y .< x }

  @inline(__always)
  static func .<= (x: TrialLanes, y: TrialLanes) -> Condition {
    Condition(a: x.a .<= y.a, b: x.b .<= y.b)
  }

  @inline(__always)
  static func .>= (x: TrialLanes, y: TrialLanes) -> Condition { y .<= x }

  @inline(__always)
  func replacing(with other: TrialLanes, where condition: Condition) -> TrialLanes {
    TrialLanes(
      a.replacing(with: other.a, where: condition.a),
      b.replacing(with: other.b, where: condition.b))
  }

  @inline(__always)
  mutating func replace(with other: TrialLanes, where condition: Condition) {
    self = replacing(with: other, where: condition)
  }
}

/// Some of the lanes, one after another, without a branch for each that nobody could foresee.
struct SomeLanes: Sequence, IteratorProtocol {
  private var bits = 0

  /// Lanes by their bits.
  @inline(__always)
  init(_ lanes: UInt8) { bits = Int(lanes) }

  /// Lanes in which a condition holds.
  @inline(__always)
  init(where condition: TrialLanes.Condition) { bits = condition.bits }

  @inline(__always)
  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return bits.trailingZeroBitCount
  }
}

extension TrialLanes: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral value: Double) { self.init(repeating: value) }

  init(integerLiteral value: Int) { self.init(repeating: Double(value)) }
}
