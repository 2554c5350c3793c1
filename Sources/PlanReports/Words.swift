import PlanModel
import Tabular

/// How numbers and weeks read inside a sentence.
struct Words {
  /// The Monday of week 0.
  let start: CalendarDate

  /// The currency of amounts.
  let currency: Currency

  /// Words about a plan, with amounts in the currency of its reports.
  init(_ scenario: Scenario) { self.init(scenario, in: scenario.currency) }

  init(_ scenario: Scenario, in currency: Currency) {
    start = scenario.start
    self.currency = currency
  }

  /// `week 12 (2027-03-22)`, from a week counted from 0.
  func week(_ week: Int) -> String { "week \(week + 1) (\(start.adding(days: 7 * week)))" }

  /// `week 12` or `weeks 12 to 15`, from weeks counted from 0.
  func weeks(_ weeks: ClosedRange<Int>) -> String {
    weeks.count == 1
      ? "week \(weeks.lowerBound + 1)"
      : "weeks \(weeks.lowerBound + 1) to \(weeks.upperBound + 1)"
  }

  /// `1 week`, `6 weeks`.
  func span(_ weeks: Int) -> String { weeks == 1 ? "1 week" : "\(weeks) weeks" }

  /// `1 week`, `7.5 weeks`.
  func weeks(_ count: Double) -> String { number(count) + (count == 1 ? " week" : " weeks") }

  /// `1 person`, `12 people`.
  func people(_ count: Double) -> String {
    count == 1 ? "1 person" : "\(number(count)) people"
  }

  /// `1 item`, `1,200 items`.
  func items(_ count: Double) -> String { number(count) + (count == 1 ? " item" : " items") }

  /// A count of items or people, with the digits that matter.
  func number(_ value: Double) -> String {
    let isWhole = value.magnitude >= 100 || value == value.rounded()
    return NumberStyle(decimals: isWhole ? 0 : 1, isGrouped: true).text(value)
  }

  /// `87.5%`.
  func percent(_ share: Double) -> String {
    NumberStyle(decimals: 1, isPercent: true).text(share)
  }

  /// `0.45`.
  func kappa(_ value: Double) -> String { NumberStyle(decimals: 2).text(value) }

  /// `1,200,000 USD`, or with cents below 1,000.
  func money(_ value: Double) -> String {
    let decimals = value.magnitude < 1_000 ? 2 : 0
    return NumberStyle(decimals: decimals, isGrouped: true).text(value) + " " + currency.code
  }

  /// Money for one item: `2.69 USD`, `0.394 USD`.
  func price(_ value: Double) -> String {
    NumberStyle.price(value).text(value) + " " + currency.code
  }
}

extension NumberStyle {
  /// Whole units from a thousand on, cents below, and below one as many decimals as make three digits.
  static func price(_ value: Double) -> NumberStyle {
    var style = NumberStyle(decimals: value.magnitude < 1_000 ? 2 : 0, isGrouped: true)
    var least = 1.0
    while value != 0, value.magnitude < least, style.decimals < 9 {
      style.decimals += 1
      least /= 10
    }
    while style.decimals > 2, style.text(value).hasSuffix("0") { style.decimals -= 1 }
    return style
  }
}

extension Cell {
  /// A number, or nothing.
  init(number: Double?) { self = number.map { .number($0) } ?? .absent }

  /// A share, or nothing.
  init(share: Double?) { self = share.map { .share($0) } ?? .absent }

  /// A part of a whole, or nothing where there is no whole.
  init(share part: Double, of whole: Double) { self = whole > 0 ? .share(part / whole) : .absent }

  /// A date.
  init(_ date: CalendarDate) {
    self = .date(year: date.month.year, month: date.month.month, day: date.day)
  }

  /// An amount of money, rounded to cents.
  init(money: Double) { self = .money(cents: Int((money * 100).rounded())) }
}

/// 10 to a power that is not negative.
func powerOfTen(_ exponent: Int) -> Double {
  (0..<exponent).reduce(1) { power, _ in power * 10 }
}

/// The fewest decimals that tell a number, to a millionth of the last.
func decimals(of value: Double, atMost most: Int) -> Int {
  (0..<most).first { count in
    let scaled = value * powerOfTen(count)
    return (scaled - scaled.rounded()).magnitude < 1e-6
  } ?? most
}

/// That two plans do not cover the same time, without a full stop; `nil` where they do.
func spanWords(
  _ name: String, _ plan: Scenario, _ baseName: String, _ base: Scenario
) -> String? {
  guard plan.start != base.start || plan.horizon != base.horizon else { return nil }
  let words = Words(plan)
  return "\(name): runs for \(words.span(plan.horizon)) from \(plan.start), \(baseName) for "
    + "\(words.span(base.horizon)) from \(base.start): sums do not cover the same time"
}
