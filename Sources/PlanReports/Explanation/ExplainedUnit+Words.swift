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
    case .share: "share"
    case .kappa: "kappa"
    case .exchange, .number: ""
    }
  }

  /// A value in the middle of a formula, without its unit.
  func text(_ value: Double?) -> String {
    guard let value else { return "–" }
    return switch self {
    case .money where value.magnitude >= 1 || value == 0:
      NumberStyle(decimals: 2, isGrouped: true).text(value)
    case .share: NumberStyle(decimals: 2, isPercent: true).text(value)
    default: NumberStyle.reading(value).text(value)
    }
  }

  /// A value in a table.
  func cell(_ value: Double?) -> Cell {
    guard let value else { return .absent }
    return switch self {
    case .money, .moneyPerMonth, .moneyPerItem, .moneyPerPersonMonth: .amount(value)
    case .share: .share(value)
    case .week: .week(Int(value))
    default: .number(value)
    }
  }

  /// How many decimals a column of such values has for people.
  var precision: Column.Precision {
    switch self {
    case .money, .moneyPerMonth, .share: .decimals(2)
    default: .even
    }
  }

  /// A value with its unit.
  func textWithUnit(_ value: Double?) -> String {
    switch self {
    case .share, .number, .exchange, .kappa: text(value)
    case .week: value == nil ? "not within the horizon" : "week " + text(value)
    case .items where value == 1: "1 item"
    case .people where value == 1: "1 person"
    case .hours where value == 1: "1 hour"
    case .weeks where value == 1: "1 week"
    default: text(value) + " " + code
    }
  }
}

extension NumberStyle {
  /// As many decimals as show four digits or more, none for a whole number.
  static func reading(_ value: Double) -> NumberStyle {
    let size = value.magnitude
    let decimals =
      switch size {
      case _ where value == value.rounded(): 0
      case 1_000...: 1
      case 100...: 2
      case 1...: 3
      case 0.01...: 4
      default: 6
      }
    return NumberStyle(decimals: decimals, isGrouped: true)
  }
}
