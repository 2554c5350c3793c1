import PlanModel
import Testing

@testable import PlanFiles

/// The Monday that starts week 1 in these tests.
let firstMonday = CalendarDate(daysSinceEpoch: 20_822)

/// A reader of numbers and ranges.
enum NumberReader: String, CaseIterable, Sendable {
  case number, share, yearlyShare, growth, dollars, rupees, zlotys, price, monthly
  case rate, weeks, hours, hoursPerWeek, paidHours, daysPerYear, week
  case pay, pesoPay

  /// Reads a text.
  func read(_ text: String) throws(ValueProblem) -> Estimate {
    switch self {
    case .number: try readNumber(text)
    case .share: try readShare(text, per: nil)
    case .yearlyShare: try readShare(text, per: .year)
    case .growth: try readShare(text, per: .year, takesNegatives: true)
    case .dollars: try readMoney(text, in: .dollar, isUnitPrice: false)
    case .rupees: try readMoney(text, in: currency("INR"), isUnitPrice: false)
    case .zlotys: try readMoney(text, in: currency("PLN"), isUnitPrice: false)
    case .price: try readMoney(text, in: .dollar, isUnitPrice: true)
    case .monthly: try readMonthlyMoney(text, in: .dollar)
    case .rate: try readRate(text)
    case .weeks: try readWeeks(text)
    case .hours: try readHours(text)
    case .hoursPerWeek: try readHoursPerWeek(text)
    case .paidHours: try readHoursPerWeek(text, takesPlainNumber: true)
    case .daysPerYear: try readDaysPerYear(text)
    case .week: try readWeekPoint(text, start: firstMonday)
    case .pay: try readPay(text, in: .dollar).estimate
    case .pesoPay: try readPay(text, in: currency("PHP")).estimate
    }
  }

  private func currency(_ code: String) -> Currency { Currency(code) ?? .dollar }
}

extension Estimate {
  /// The numbers that a text of it names.
  var ends: [Double] {
    guard let likely else { return isCertain ? [low] : [low, high] }
    return [low, likely, high]
  }
}

/// Any reader of values.
enum ValueReader: Hashable, Sendable, CaseIterable {
  case numbers(NumberReader)
  case whole, date, yearMonthOrDay, offset, bound, choice, yesNo, currency

  static let allCases: [ValueReader] =
    NumberReader.allCases.map { .numbers($0) }
    + [.whole, .date, .yearMonthOrDay, .offset, .bound, .choice, .yesNo, .currency]

  /// What is wrong with a text; `nil` where it is taken.
  func problem(_ text: String) -> ValueProblem? {
    do throws(ValueProblem) {
      switch self {
      case .numbers(let reader): _ = try reader.read(text)
      case .whole: _ = try readWholeNumber(text)
      case .date: _ = try readDate(text)
      case .yearMonthOrDay: _ = try readYearMonthOrDay(text)
      case .offset: _ = try readOffset(text)
      case .bound: _ = try readBound(text)
      case .choice: _ = try readChoice(text, Site.Region.self)
      case .yesNo: _ = try readYesNo(text)
      case .currency: _ = try readCurrency(text)
      }
      return nil
    } catch {
      return error
    }
  }
}

/// A text that a reader refuses, and all that it says about it.
struct RefusedValue: Sendable, CustomTestStringConvertible {
  let reader: ValueReader
  let text: String
  let id: String
  /// The bytes of the text that are marked.
  let range: Range<Int>
  let message: String
  let remedy: String?

  init(
    _ reader: ValueReader, _ text: String, _ id: String, _ range: Range<Int>, _ message: String,
    _ remedy: String?
  ) {
    self.reader = reader
    self.text = text
    self.id = id
    self.range = range
    self.message = message
    self.remedy = remedy
  }

  var problem: ValueProblem {
    ValueProblem(id: id, range: range, message: message, remedy: remedy)
  }

  var testDescription: String { "\(reader) '\(text.prefix(40))'" }

  static let all = numbers + money + times + points + words + [long]

  private static let long = RefusedValue(
    .numbers(.number), String(repeating: "9", count: 1_001), "too-long", 0..<1_001,
    "1001 bytes are too long for a number", "write a number, like '50'")
}

extension ValueProblem {
  /// The texts that a remedy proposes; none where it only shows an example.
  var proposals: [String] {
    guard let remedy, remedy.hasPrefix("write '"), remedy.hasSuffix("'") else { return [] }
    let list = remedy.dropFirst("write '".count).dropLast()
    var proposals: [String] = []
    var current = ""
    for piece in list.split(separator: "'", omittingEmptySubsequences: false) {
      if piece == ", " || piece == " or " {
        proposals.append(current)
        current = ""
      } else {
        current += piece
      }
    }
    return proposals + [current]
  }
}
