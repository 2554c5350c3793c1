import PlanAnalysis
import PlanModel
import Tabular

extension ExplainedUnit {
  /// The unit as programs and people read it; empty for a plain number.
  var code: String {
    switch self {
    case .money(let currency): currency.code
    case .moneyPerMonth(let currency): currency.code + "/month"
    case .moneyPerItem(let currency): currency.code + "/item"
    case .moneyPerPersonMonth(let currency): currency.code + "/person-month"
    case .items: "items"
    case .people: "people"
    case .personMonths: "person-months"
    case .hours: "hours"
    case .hoursPerItem: "hours/item"
    case .daysPerYear: "days/year"
    case .week: "week"
    case .weeks: "weeks"
    case .month: "month"
    case .months: "months"
    case .share: "share"
    case .kappa: "kappa"
    case .exchange, .number: ""
    }
  }

  /// A value in the middle of a formula, without its unit.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - extra: How many more decimals to write than it takes to read it.
  /// - Returns: The text.
  func text(_ value: Double?, extra: Int = 0) -> String {
    guard let value else { return "–" }
    return text(value, decimals: decimals(for: [value], extra: extra))
  }

  /// A value with so many decimals, of a percentage where it is a share.
  func text(_ value: Double, decimals: Int) -> String {
    if case .month(let first) = self { return first.adding(months: Int(value) - 1).description }
    return NumberStyle(decimals: decimals, isGrouped: true, isPercent: self == .share).text(value)
  }

  /// A value as it reads with so many decimals.
  func rounded(_ value: Double, decimals: Int) -> Double {
    let scale = powerOfTen(self == .share ? decimals + 2 : decimals)
    return (value * scale).rounded() / scale
  }

  /// What the last of so many decimals counts.
  func step(decimals: Int) -> Double { 1 / powerOfTen(self == .share ? decimals + 2 : decimals) }

  /// How many decimals show four digits or more of the greatest of some values, none where there are
  /// only zeros; money has two, and what is paid for a month two at most.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - extra: How many more decimals to show, where they are not zeros.
  /// - Returns: How many, 9 at most.
  func decimals(for values: [Double], extra: Int = 0) -> Int {
    let greatest = values.map(\.magnitude).max() ?? 0
    let (least, enough): (Int, Int) =
      switch self {
      case .money where greatest >= 1 || greatest == 0: (2, 2)
      case .moneyPerMonth where greatest >= 1: (0, 2)
      case .share: (0, 2)
      default: (0, decimalsToRead(greatest))
      }
    let most = min(9, enough + extra)
    return (least...most).first { decimals in
      values.allSatisfy { value in
        (rounded(value, decimals: decimals) - rounded(value, decimals: most)).magnitude
          <= 1e-13 * max(1, value.magnitude)
      }
    } ?? most
  }

  /// A value in a table for programs.
  func cell(_ value: Double?) -> Cell {
    guard let value else { return .absent }
    return switch self {
    // What one unit is worth is no sum of money, and seldom of whole cents.
    case .money where (100 * value - (100 * value).rounded()).magnitude > 1e-4: .amount(value)
    case .money: Cell(money: value)
    case .moneyPerMonth, .moneyPerItem, .moneyPerPersonMonth: .amount(value)
    case .share: .share(value)
    case .week: .week(Int(value))
    case .month: .text(text(value))
    default: .number(value)
    }
  }

  /// A value with its unit.
  func textWithUnit(_ value: Double?) -> String {
    switch self {
    case .share, .number, .exchange, .kappa: text(value)
    case .week: value == nil ? "not within the horizon" : "week " + text(value)
    case .month: value == nil ? "not within the horizon" : text(value)
    case .items where value == 1: "1 item"
    case .people where value == 1: "1 person"
    case .hours where value == 1: "1 hour"
    case .weeks where value == 1: "1 week"
    case .weeks where value == nil: "not within the horizon"
    default: value == nil ? "–" : text(value) + " " + code
    }
  }
}

/// As many decimals as show four digits or more.
private func decimalsToRead(_ size: Double) -> Int {
  switch size {
  case 1_000...: 1
  case 100...: 2
  case 1...: 3
  case 0.01...: 4
  default: 6
  }
}
