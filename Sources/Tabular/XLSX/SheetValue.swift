/// A cell as a spreadsheet holds it: words or a number, or nothing.
enum SheetValue {
  case nothing
  case words(String)
  case whole(Int)
  case real(Double)
  case cents(Int)

  /// The value of a cell: a day is the number that spreadsheets give it, a month its first day;
  /// where they have none, before 1 March 1900, it is words.
  ///
  /// - Parameter cell: The cell.
  init(_ cell: Cell) {
    switch cell {
    case .text(""): self = .nothing
    case .text(let text), .missing(let text): self = .words(text)
    case .count(let count), .week(let count): self = .whole(count)
    case .number(let value), .share(let value), .amount(let value):
      self = value.isFinite ? .real(value) : .nothing
    case .money(let cents): self = .cents(cents)
    case .date(let year, let month, let day):
      let number = serialNumber(year: year, month: month, day: day)
      self = number.map { .whole($0) } ?? .words(cell.inFull)
    case .month(let year, let month):
      let number = serialNumber(year: year, month: month, day: 1)
      self = number.map { .whole($0) } ?? .words(cell.inFull)
    case .flag: self = .words(cell.inFull)
    case .absent: self = .nothing
    }
  }

  /// Writes a number in full, so that it reads back as the same; nothing for words.
  ///
  /// - Parameter bytes: What is written to, at its end.
  func appendNumber(to bytes: inout [UInt8]) {
    switch self {
    case .whole(let count): NumberStyle.whole.append(count, to: &bytes)
    case .cents(let cents): NumberStyle.moneyInFull.append(cents: cents, to: &bytes)
    case .real(let value) where value.magnitude < 0x1p53 && value == Double(Int(value)):
      NumberStyle.whole.append(Int(value), to: &bytes)
    case .real(let value): bytes.append(contentsOf: value.description.utf8)
    case .words, .nothing: break
    }
  }

  /// The number in full; `nil` for words and for nothing.
  var number: String? {
    switch self {
    case .nothing, .words: return nil
    case .whole, .real, .cents:
      var bytes: [UInt8] = []
      appendNumber(to: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// The number that spreadsheets give a day: 61 for 1 March 1900.
///
/// Earlier days have none, since spreadsheets take 1900 for a leap year (ECMA-376 part 1,
/// 18.17.4.1).
///
/// - Parameters:
///   - year: The year of the Gregorian calendar.
///   - month: The month, from 1.
///   - day: The day, from 1.
/// - Returns: The number; `nil` before 1 March 1900.
func serialNumber(year: Int, month: Int, day: Int) -> Int? {
  // Years that begin in March have the leap day at their end.
  let shifted = month > 2 ? year : year - 1
  let leapDays = shifted / 4 - shifted / 100 + shifted / 400
  let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
  let number = 365 * shifted + leapDays + dayOfYear - 693_899
  return number >= 61 ? number : nil
}
