/// How a number is written: the only formatter of numbers, the same in every country.
///
/// The decimal mark is a point and the thousands separator a comma; there is never an exponent.
/// A number is the shortest decimal that reads back as the same `Double`, rounded half away from
/// zero: 0.285 with two decimals is 0.29. This is exact for every finite number. What rounds to
/// zero has no sign. A number that is not finite is written as no text at all.
public struct NumberStyle: Sendable, Hashable {
  /// The digits after the decimal mark, 0 to 9.
  public var decimals: Int

  /// Whether commas stand between the thousands.
  public var isGrouped: Bool

  /// Whether the number is shown as a percentage: 0.153 as 15.3%.
  public var isPercent: Bool

  /// Whether a negative number stands in parentheses instead of behind a minus.
  public var hasParentheses: Bool

  /// Creates a style.
  ///
  /// - Parameters:
  ///   - decimals: The digits after the decimal mark, 0 to 9.
  ///   - isGrouped: Whether commas stand between the thousands.
  ///   - isPercent: Whether the number is shown as a percentage.
  ///   - hasParentheses: Whether a negative number stands in parentheses.
  public init(
    decimals: Int, isGrouped: Bool = false, isPercent: Bool = false, hasParentheses: Bool = false
  ) {
    precondition((0...9).contains(decimals), "\(decimals) decimals")
    self.decimals = decimals
    self.isGrouped = isGrouped
    self.isPercent = isPercent
    self.hasParentheses = hasParentheses
  }

  /// Quantities as programs read them: four decimals.
  public static let inFull = NumberStyle(decimals: 4)

  /// Money as programs read it: two decimals.
  public static let moneyInFull = NumberStyle(decimals: 2)

  /// A price as programs read it: four decimals, and below a hundredth as many as make four digits, up
  /// to nine.
  ///
  /// - Parameter price: The price.
  /// - Returns: The style.
  public static func amountInFull(_ price: Double) -> NumberStyle {
    var style = inFull
    var least = 0.01
    while price != 0, price.magnitude < least, style.decimals < 9 {
      style.decimals = max(6, style.decimals + 1)
      least /= 10
    }
    return style
  }

  /// Whole numbers as programs read them.
  public static let whole = NumberStyle(decimals: 0)

  /// Writes a number.
  ///
  /// - Parameter value: The number.
  /// - Returns: Its text; empty where it is not finite.
  public func text(_ value: Double) -> String { text { append(value, to: &$0) } }

  /// Writes a whole number.
  ///
  /// - Parameter count: The number.
  /// - Returns: Its text.
  public func text(_ count: Int) -> String { text { append(count, to: &$0) } }

  /// Writes money.
  ///
  /// - Parameter cents: The hundredths of the currency.
  /// - Returns: Its text.
  public func text(cents: Int) -> String { text { append(cents: cents, to: &$0) } }

  /// Writes a number after what is written already.
  ///
  /// - Parameters:
  ///   - value: The number; nothing is written where it is not finite.
  ///   - bytes: What is written to, at its end.
  public func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else { return }
    if let scaled = scaledQuickly(value.magnitude, places: places) {
      layOut(DigitsFromLast(of: scaled), isNegative: value < 0 && scaled != 0, to: &bytes)
    } else {
      let digits = scaledExactly(value.magnitude, places: places)
      layOut(digits, isNegative: value < 0 && !digits.isEmpty, to: &bytes)
    }
  }

  /// Writes a whole number after what is written already.
  ///
  /// - Parameters:
  ///   - count: The number.
  ///   - bytes: What is written to, at its end.
  public func append(_ count: Int, to bytes: inout [UInt8]) {
    append(count, ofDecimals: 0, to: &bytes)
  }

  /// Writes money after what is written already.
  ///
  /// - Parameters:
  ///   - cents: The hundredths of the currency.
  ///   - bytes: What is written to, at its end.
  public func append(cents: Int, to bytes: inout [UInt8]) {
    append(cents, ofDecimals: 2, to: &bytes)
  }

  /// The power of ten by which a number is multiplied before it is rounded to a whole one.
  private var places: Int { isPercent ? decimals + 2 : decimals }

  /// Writes `units` × 10^−`given`, rounded half away from zero where digits are lost.
  private func append(_ units: Int, ofDecimals given: Int, to bytes: inout [UInt8]) {
    var magnitude = UInt64(units.magnitude)
    if places < given {
      let lost = powerOfTen(given - places)
      magnitude = magnitude / lost + (magnitude % lost >= lost / 2 ? 1 : 0)
    }
    layOut(
      DigitsFromLast(of: magnitude), after: max(0, places - given),
      isNegative: units < 0 && magnitude != 0, to: &bytes)
  }

  /// Writes digits, which come last one first, with everything that stands around them.
  private func layOut(
    _ digits: some Sequence<UInt8>, after zeros: Int = 0, isNegative: Bool,
    to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    if isNegative && hasParentheses { bytes.append(UInt8(ascii: ")")) }
    if isPercent { bytes.append(UInt8(ascii: "%")) }
    var place = -decimals
    for _ in 0..<zeros { append(0, at: &place, to: &bytes) }
    for digit in digits { append(digit, at: &place, to: &bytes) }
    while place <= 0 { append(0, at: &place, to: &bytes) }
    if isNegative { bytes.append(UInt8(ascii: hasParentheses ? "(" : "-")) }
    bytes[start...].reverse()
  }

  /// Writes the next digit to the left, and the mark that stands to the right of it.
  private func append(_ digit: UInt8, at place: inout Int, to bytes: inout [UInt8]) {
    if place == 0 {
      if decimals > 0 { bytes.append(UInt8(ascii: ".")) }
    } else if isGrouped && place > 0 && place % 3 == 0 {
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(UInt8(ascii: "0") + digit)
    place += 1
  }

  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
