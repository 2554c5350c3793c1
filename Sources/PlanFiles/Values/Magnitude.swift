/// Words that stand for powers of ten, and what to write instead of them.
enum Magnitude {
  /// The power of ten that a word stands for; `nil` for other words.
  ///
  /// - Parameters:
  ///   - word: Such as `million`, or `k` apart from its number.
  ///   - mayBeTime: Whether `m` may also mean minutes or months.
  /// - Returns: The power.
  static func power(of word: String, mayBeTime: Bool) -> Int? {
    if word == "M" || (word == "m" && !mayBeTime) { return 6 }
    let small = word.lowercased()
    switch small.hasSuffix("s") ? String(small.dropLast()) : small {
    case "hundred": return 2
    case "k", "thousand": return 3
    case "lakh", "lac": return 5
    case "mn", "mio", "million": return 6
    case "crore", "cr": return 7
    case "bn", "billion": return 9
    default: return nil
    }
  }

  /// A number times a power of ten, as this notation writes it; `nil` where it is no whole number.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - power: The power.
  ///   - text: The text that it stands in.
  /// - Returns: With `k` or `M` where these fit, else in digits.
  static func rewritten(
    _ number: WrittenNumber, timesTenTo power: Int, in text: ValueText
  ) -> String? {
    guard number.exponent == 0 else { return nil }
    if power == 3 || power == 6 { return text[number.range] + (power == 3 ? "k" : "M") }
    let parts = number.digits.split(separator: ".")
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    guard decimals <= power else { return nil }
    let zeros = String(repeating: "0", count: power - decimals)
    return Numerals.grouped((number.digits + zeros).utf8)
  }
}
