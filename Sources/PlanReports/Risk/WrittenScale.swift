import PlanModel
import Tabular

/// How the numbers of a range were written, to write others of it in the same way: `7.6 weeks` for
/// one of `4 to 8 weeks`.
struct WrittenScale {
  private let prefix: String
  private let suffix: String

  /// podplan's units in one as written.
  private let scale: Double

  /// Reads how a range was written; `nil` where its ends were written in different units, or stand
  /// for something else than their numbers.
  init?(_ field: Field) {
    let text = Array(field.text.utf8)
    var numbers: [(range: Range<Int>, value: Double)] = []
    var place = 0
    while place < text.count {
      guard text[place].isDigit else {
        place += 1
        continue
      }
      var end = place
      while end < text.count, text[end].isNumeral { end += 1 }
      while !text[end - 1].isDigit { end -= 1 }
      let digits = text[place..<end].filter { $0 != UInt8(ascii: ",") }
      guard let value = Double(String(decoding: digits, as: UTF8.self)) else { return nil }
      numbers.append((place..<end, value))
      place = end
    }
    let estimate = field.estimate
    guard numbers.count == (estimate.likely == nil ? 2 : 3), let low = numbers.first,
      let high = numbers.last, high.value > 0
    else { return nil }
    scale = estimate.high / high.value
    let isSame = (low.value * scale - estimate.low).magnitude <= 1e-9 * estimate.high.magnitude
    guard scale > 0, isSame else { return nil }
    prefix = String(decoding: text[..<low.range.lowerBound], as: UTF8.self)
    suffix = String(decoding: text[high.range.upperBound...], as: UTF8.self)
  }

  /// A number of the range in podplan's unit, written as the range was.
  func text(_ value: Double) -> String {
    let written = value / scale
    let decimals = written.magnitude >= 100 ? 0 : written.magnitude >= 1 ? 1 : 3
    return prefix + NumberStyle(decimals: decimals, isGrouped: true).text(written) + suffix
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it can stand inside a number.
  fileprivate var isNumeral: Bool {
    isDigit || self == UInt8(ascii: ".") || self == UInt8(ascii: ",")
  }
}
