/// The numbers of eight trials side by side.
///
/// Four pairs, not one vector of eight: the compiler turns operations on pairs into the instructions
/// on pairs that every processor has, and takes vectors of eight apart into single numbers as soon as
/// a step chooses between values. A trial took two to three times as long with those. Eight, since
/// looking up places and names is then shared by eight, and the numbers of a week still lie close by.
struct TrialLanes: Number {
  typealias Pair = SIMD2<Double>

  private var a: Pair
  private var b: Pair
  private var c: Pair
  private var d: Pair

  /// A truth for each lane.
  struct Condition: Sendable {
    fileprivate typealias Truths = SIMDMask<Pair.MaskStorage>
    fileprivate let a: Truths
    fileprivate let b: Truths
    fileprivate let c: Truths
    fileprivate let d: Truths

    /// Whether it holds in any lane.
    @inline(__always)
    var isAnywhere: Bool {
      let any = (a .| b) .| (c .| d)
      return any[0] || any[1]
    }

    @inline(__always)
    static func .& (x: Condition, y: Condition) -> Condition {
      Condition(a: x.a .& y.a, b: x.b .& y.b, c: x.c .& y.c, d: x.d .& y.d)
    }

    @inline(__always)
    static func .| (x: Condition, y: Condition) -> Condition {
      Condition(a: x.a .| y.a, b: x.b .| y.b, c: x.c .| y.c, d: x.d .| y.d)
    }
  }

  static var lanes: Int { 8 }
  static var zero: TrialLanes { TrialLanes(repeating: 0) }
  static var one: TrialLanes { TrialLanes(repeating: 1) }

  @inline(__always)
  private init(_ a: Pair, _ b: Pair, _ c: Pair, _ d: Pair) {
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  @inline(__always)
  init(repeating value: Double) {
    let pair = Pair(repeating: value)
    self.init(pair, pair, pair, pair)
  }

  @inline(__always)
  static func of(_ value: (Int) -> Double) -> TrialLanes {
    TrialLanes(
      Pair(value(0), value(1)), Pair(value(2), value(3)), Pair(value(4), value(5)),
      Pair(value(6), value(7)))
  }

  /// The same numbers as they are drawn.
  @inline(__always)
  init(_ lanes: Lanes) {
    self.init(
      lanes.lowHalf.lowHalf, lanes.lowHalf.highHalf, lanes.highHalf.lowHalf,
      lanes.highHalf.highHalf)
  }

  /// The same numbers as draws take them.
  @inline(__always)
  var lanes: Lanes {
    Lanes(lowHalf: SIMD4(lowHalf: a, highHalf: b), highHalf: SIMD4(lowHalf: c, highHalf: d))
  }

  subscript(lane: Int) -> Double {
    get { lanes[lane] }
    set {
      var lanes = lanes
      lanes[lane] = newValue
      self = TrialLanes(lanes)
    }
  }

  /// Puts the numbers of so many lanes where single ones are kept.
  @inline(__always)
  func store(_ lanes: Int, to place: UnsafeMutablePointer<Float>) {
    guard lanes == Self.lanes else {
      for lane in 0..<lanes { place[lane] = Float(self[lane]) }
      return
    }
    (place[0], place[1]) = (Float(a[0]), Float(a[1]))
    (place[2], place[3]) = (Float(b[0]), Float(b[1]))
    (place[4], place[5]) = (Float(c[0]), Float(c[1]))
    (place[6], place[7]) = (Float(d[0]), Float(d[1]))
  }

  /// Whether any lane is not 0; minus 0 counts as something.
  @inline(__always)
  var isAnywhere: Bool {
    let bits = Self.bits(a) | Self.bits(b) | Self.bits(c) | Self.bits(d)
    return bits[0] | bits[1] != 0
  }

  @inline(__always)
  private static func bits(_ pair: Pair) -> SIMD2<UInt64> {
    unsafeBitCast(pair, to: SIMD2<UInt64>.self)
  }

  /// The largest value of all lanes.
  var largest: Double { lanes.max() }

  @inline(__always)
  static func + (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a + y.a, x.b + y.b, x.c + y.c, x.d + y.d)
  }

  @inline(__always)
  static func - (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a - y.a, x.b - y.b, x.c - y.c, x.d - y.d)
  }

  @inline(__always)
  static func * (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a * y.a, x.b * y.b, x.c * y.c, x.d * y.d)
  }

  @inline(__always)
  static func / (x: TrialLanes, y: TrialLanes) -> TrialLanes {
    TrialLanes(x.a / y.a, x.b / y.b, x.c / y.c, x.d / y.d)
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
    Condition(a: x.a .< y.a, b: x.b .< y.b, c: x.c .< y.c, d: x.d .< y.d)
  }

  @inline(__always)
  static func .> (x: TrialLanes, y: TrialLanes) -> Condition { y .< x }

  @inline(__always)
  static func .<= (x: TrialLanes, y: TrialLanes) -> Condition {
    Condition(a: x.a .<= y.a, b: x.b .<= y.b, c: x.c .<= y.c, d: x.d .<= y.d)
  }

  @inline(__always)
  static func .>= (x: TrialLanes, y: TrialLanes) -> Condition { y .<= x }

  @inline(__always)
  func replacing(with other: TrialLanes, where condition: Condition) -> TrialLanes {
    TrialLanes(
      a.replacing(with: other.a, where: condition.a),
      b.replacing(with: other.b, where: condition.b),
      c.replacing(with: other.c, where: condition.c),
      d.replacing(with: other.d, where: condition.d))
  }

  @inline(__always)
  mutating func replace(with other: TrialLanes, where condition: Condition) {
    self = replacing(with: other, where: condition)
  }
}

extension TrialLanes: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral value: Double) { self.init(repeating: value) }

  init(integerLiteral value: Int) { self.init(repeating: Double(value)) }
}
