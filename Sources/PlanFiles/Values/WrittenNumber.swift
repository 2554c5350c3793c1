/// A number as written: `50`, `3,000`, `1.5`, `40k`.
struct WrittenNumber {
  /// The largest number that is taken.
  static let largest = 1e15

  /// Where it stands, with its `k` or `M`.
  let range: Range<Int>

  /// Whether a minus stands before it.
  let isNegative: Bool

  /// Digits with at most one point between them.
  let digits: String

  /// The power of ten that `k` or `M` stands for.
  let exponent: Int

  /// The number times a power of ten, rounded once, from the decimal digits.
  func value(timesTenTo shift: Int = 0) -> Double {
    let magnitude = Double("\(digits)e\(exponent + shift)") ?? .infinity
    return isNegative && magnitude > 0 ? -magnitude : magnitude
  }
}

/// How numbers of a field may be written.
struct NumberRules {
  /// Whether digits may stand in Indian groups, as in `12,00,000`.
  var takesIndianGroups = false

  /// Whether three decimals are refused, since `1.200` may mean 1,200.
  var refusesThreeDecimals = false
}

extension Cursor {
  /// Reads a number without its sign.
  mutating func takeNumber(
    _ rules: NumberRules, isNegative: Bool
  ) throws(ValueProblem) -> WrittenNumber {
    let run = take { $0.isDigit || ".,_'".utf8.contains($0) }
    try refuseOtherNotations(after: run)
    let mark = takeMultiplier()
    let range = run.lowerBound..<(mark?.upperBound ?? run.upperBound)
    let numerals = Numerals(text: text, range: run, hasMultiplier: mark != nil, rules: rules)
    let exponent = mark.map { text.bytes[$0.lowerBound] == .ascii("M") ? 6 : 3 } ?? 0
    let number = WrittenNumber(
      range: range, isNegative: isNegative, digits: try numerals.digits(), exponent: exponent)
    guard abs(number.value()) <= WrittenNumber.largest else {
      throw text.problem(.numberTooLarge, range, "numbers over 1,000,000,000,000,000 are not taken")
    }
    return number
  }

  /// Reads the `k` or `M` of a number.
  private mutating func takeMultiplier() -> Range<Int>? {
    guard let byte = peek(), "kKM".utf8.contains(byte), peek(1)?.isLetter != true else {
      return nil
    }
    return take { $0 == byte }
  }

  /// Refuses `1e5` and `0x1F`.
  private func refuseOtherNotations(after run: Range<Int>) throws(ValueProblem) {
    guard let letter = peek(), !run.isEmpty else { return }
    let next = peek(1) == .ascii("-") || peek(1) == .ascii("+") ? peek(2) : peek(1)
    let isScientific = letter | 0x20 == .ascii("e") && next?.isDigit == true
    let isHexadecimal = letter | 0x20 == .ascii("x") && text[run] == "0"
    guard isScientific || isHexadecimal else { return }
    var other = self
    let tail = other.take { $0.isDigit || $0.isLetter || "+-".utf8.contains($0) }
    let range = run.lowerBound..<tail.upperBound
    throw text.problem(
      .badNumber, range,
      "\(text.quoted(range)) is in \(isScientific ? "scientific" : "hexadecimal") notation",
      remedy: "write the number in plain digits, like '3,000' or '40k'")
  }
}
