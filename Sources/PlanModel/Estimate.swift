/// What is known of a number: its value, or a range that it lies in.
///
/// Described here, never sampled: what a run makes of it is the run's choice (`Valuation`).
public struct Estimate: Sendable, Hashable {
  /// The low end.
  public let low: Double

  /// The most likely value of a range of three; `nil` where every value of the range is as likely.
  public let likely: Double?

  /// The high end; equal to `low` where the number is certain.
  public let high: Double

  /// A certain number.
  ///
  /// - Parameter value: The number.
  public init(_ value: Double) {
    low = value
    likely = nil
    high = value
  }

  /// A range, `A to B` or `A to B to C`.
  ///
  /// - Parameters:
  ///   - low: The low end.
  ///   - likely: The most likely value, where the author named one.
  ///   - high: The high end, not below the others.
  public init(low: Double, likely: Double? = nil, high: Double) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// Whether nothing is left open.
  public var isCertain: Bool { low == high }

  /// The value that a plan works with: the mean of a uniform, `(A+B)/2`, or of a PERT distribution,
  /// `(A+4B+C)/6`.
  public var expected: Double {
    if isCertain { return low }
    guard let likely else { return (low + high) / 2 }
    return (low + 4 * likely + high) / 6
  }

  /// The same estimate in another unit, or otherwise turned by a function that never falls.
  ///
  /// - Parameter transform: The conversion.
  /// - Returns: The converted estimate.
  public func map(_ transform: (Double) -> Double) -> Estimate {
    Estimate(low: transform(low), likely: likely.map(transform), high: transform(high))
  }
}

/// A number of the plan: what is known of it, and which written field it comes from.
///
/// Two quantities with the same `field` are the same written number and so the same draw: a rate card
/// that serves two sites is drawn once.
public struct Quantity: Sendable, Hashable {
  /// What is known of it, in the unit that the property holding it names.
  public var estimate: Estimate

  /// Index of the written field in `Scenario.fields`; `nil` for a default that nobody wrote.
  public var field: Int?

  /// Creates a quantity.
  ///
  /// - Parameters:
  ///   - estimate: What is known of it.
  ///   - field: Index of the written field in `Scenario.fields`.
  public init(_ estimate: Estimate, field: Int? = nil) {
    self.estimate = estimate
    self.field = field
  }
}

extension Quantity: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A certain number that nobody wrote: a default.
  ///
  /// - Parameter value: The number.
  public init(floatLiteral value: Double) { self.init(Estimate(value)) }

  /// A certain number that nobody wrote: a default.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self.init(Estimate(Double(value))) }
}

/// How a run turns quantities into numbers.
public struct Valuation: Sendable {
  /// Where in each range to stand.
  public enum End: String, Sendable, CaseIterable {
    /// Every range at its low end.
    case low
    /// Every range at its expected value.
    case expected
    /// Every range at its high end.
    case high
  }

  /// Where in each range to stand.
  public var end: End

  /// By index in `Scenario.fields`: the value that stands in for a written field, NaN for none; a
  /// plain array, since a trial asks for hundreds of fields.
  @usableFromInline internal private(set) var overrides: [Double] = []

  /// Who notes which fields are asked for; nobody, if not given.
  @usableFromInline internal private(set) var reads: FieldReads?

  /// Creates a valuation with every range at its expected value, that notes what is asked for.
  ///
  /// - Parameter reads: Who notes it.
  public init(noting reads: FieldReads) {
    end = .expected
    self.reads = reads
  }

  /// Creates a valuation.
  ///
  /// - Parameters:
  ///   - end: Where in each range to stand.
  ///   - overrides: Values that stand in for written fields, by index in `Scenario.fields`.
  public init(_ end: End = .expected, overrides: [Int: Double] = [:]) {
    self.end = end
    for (field, value) in overrides { override(field, with: value) }
  }

  /// Lets a value stand in for a written field.
  ///
  /// - Parameters:
  ///   - field: Index in `Scenario.fields`.
  ///   - value: The value, in the field's own unit.
  public mutating func override(_ field: Int, with value: Double) {
    while overrides.count <= field { overrides.append(.nan) }
    overrides[field] = value
  }

  /// The number that a quantity stands for.
  ///
  /// - Parameter quantity: The quantity.
  /// - Returns: The number, in the quantity's unit.
  @inlinable
  public func callAsFunction(_ quantity: Quantity) -> Double {
    if let field = quantity.field {
      reads?.note(field)
      if field < overrides.count, !overrides[field].isNaN { return overrides[field] }
    }
    switch end {
    case .low: return quantity.estimate.low
    case .expected: return quantity.estimate.expected
    case .high: return quantity.estimate.high
    }
  }
}

/// Notes which written fields a piece of work asks for; for one thread.
public final class FieldReads: @unchecked Sendable {
  /// The fields asked for, by index in `Scenario.fields`.
  public private(set) var fields: Set<Int> = []

  /// Nothing asked for yet.
  public init() {}

  @usableFromInline
  func note(_ field: Int) { fields.insert(field) }
}
