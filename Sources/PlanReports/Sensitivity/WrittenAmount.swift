import Tabular

/// A text with one number in it, taken apart: `$` `1,200` `/month`.
struct WrittenAmount {
  /// What stands before the number.
  private let before: String

  /// What stands after it.
  private let after: String

  /// The number.
  private let number: Double

  /// How many decimals it is written with.
  private let decimals: Int

  /// Takes a text apart; `nil` where it has no number, or several.
  init?(_ text: String) {
    let runs = text.utf8.split { !$0.isOfNumber }.filter { run in
      run.contains { $0.isDigit }
    }
    guard runs.count == 1, let run = runs.first else { return nil }
    let digits = String(decoding: run.filter { $0 != UInt8(ascii: ",") }, as: UTF8.self)
    guard let number = Double(digits) else { return nil }
    self.number = number
    let point = digits.utf8.firstIndex(of: UInt8(ascii: "."))
    decimals = point.map { digits.utf8.distance(from: $0, to: digits.utf8.endIndex) - 1 } ?? 0
    before = String(decoding: text.utf8[..<run.startIndex], as: UTF8.self)
    after = String(decoding: text.utf8[run.endIndex...], as: UTF8.self)
  }

  /// The number to write for a value.
  ///
  /// - Parameters:
  ///   - value: The value, in podplan's own unit.
  ///   - other: The value that the text says now.
  /// - Returns: The number, in the unit of the text.
  func number(for value: Double, of other: Double) -> Double {
    other == 0 ? value * perWeek : number * (value / other)
  }

  /// The text with another number.
  func text(_ number: Double, digits: Int) -> String {
    before + style(number, digits: digits).text(number) + after
  }

  /// The text with another number, without its unit.
  func textWithoutUnit(_ number: Double, digits: Int) -> String {
    before + style(number, digits: digits).text(number) + scale
  }

  /// The unit of a range, where only its other end has one.
  func unit(missingBeside other: WrittenAmount?) -> String {
    guard let other, unit.isEmpty else { return "" }
    return scale.isEmpty ? other.after : other.unit
  }

  /// The sign behind the number that is part of it: `%`, `k` or `M`.
  private var scale: String {
    guard let first = after.first, "%kM".contains(first),
      after.dropFirst().first?.isLetter != true
    else { return "" }
    return String(first)
  }

  /// What stands behind the number and its sign.
  private var unit: String { String(after.dropFirst(scale.count)) }

  /// As few decimals as show a number to so many digits; cents where it is money.
  private func style(_ number: Double, digits: Int) -> NumberStyle {
    var (size, whole) = (number.magnitude, 0)
    while size >= 1 {
      size /= 10
      whole += 1
    }
    let most = min(8, max(decimals, digits - whole))
    let fewest =
      (0...most).first { places in
        let rounded = NumberStyle(decimals: places).text(number)
        return (Double(rounded) ?? .nan).isNear(number, within: most)
      } ?? most
    return NumberStyle(decimals: isMoney && fewest % 2 == 1 ? fewest + 1 : fewest, isGrouped: true)
  }

  /// Whether a currency stands beside the number.
  private var isMoney: Bool {
    (before + after).unicodeScalars.contains { $0.properties.generalCategory == .currencySymbol }
  }

  /// How many of the text's unit of time make a week; 1 where it has none.
  private var perWeek: Double {
    if after.contains("day") { return 5 }
    return after.contains("month") ? 12.0 / 52 : 1
  }
}

extension String {
  /// The ends of a range, or the text where it is none.
  var endsOfRange: [String] {
    var ends = [""]
    for word in utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(decoding: word, as: UTF8.self)
      if word.lowercased() == "to" {
        ends.append("")
      } else {
        ends[ends.count - 1] += (ends[ends.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return ends
  }
}

extension Double {
  /// Whether a number is the same to so many decimals.
  fileprivate func isNear(_ other: Double, within decimals: Int) -> Bool {
    let style = NumberStyle(decimals: decimals)
    return style.text(self) == style.text(other)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it can stand within a number.
  fileprivate var isOfNumber: Bool {
    isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: ",")
  }
}
