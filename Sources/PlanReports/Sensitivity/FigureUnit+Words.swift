import PlanEngine
import Tabular

extension FigureUnit {
  /// A value of the unit, or its absence, in a table.
  func cell(_ value: Double?) -> Cell {
    guard let value, value.isFinite else {
      return isTime ? .missing("beyond") : .absent
    }
    return switch self {
    case .money: Cell(money: value)
    case .moneyPerItem, .moneyPerPersonMonth: .amount(value)
    case .items, .people, .personMonths, .kappa: .number(value)
    case .week: .week(Int(value))
    case .weeks: .count(Int(value))
    case .share: .share(value)
    }
  }

  /// A difference of two values of the unit, in a table.
  func cell(difference: Double) -> Cell {
    self == .week && difference.isFinite ? .count(Int(difference)) : cell(difference)
  }

  /// A value in a sentence.
  func text(_ value: Double, _ words: Words) -> String {
    switch self {
    case .money: words.money(value)
    case .moneyPerItem, .moneyPerPersonMonth:
      NumberStyle.price(value).text(value) + " " + code(words.currency)
    case .items, .people, .personMonths: words.number(value) + " " + code(words.currency)
    case .week: words.week(Int(value) - 1)
    case .weeks: words.span(Int(value))
    case .share: words.percent(value)
    case .kappa: words.kappa(value)
    }
  }

  /// A difference of two values in a sentence.
  func text(difference: Double, _ words: Words) -> String {
    switch self {
    case .week: words.span(Int(difference))
    case .share: NumberStyle(decimals: 1).text(100 * difference) + " points"
    default: text(difference, words)
    }
  }
}

extension NumberStyle {
  /// Cents, and more decimals for a price below one.
  fileprivate static func price(_ value: Double) -> NumberStyle {
    let decimals =
      switch value.magnitude {
      case 1_000...: 0
      case 1...: 2
      case 0.01...: 4
      default: 6
      }
    return NumberStyle(decimals: decimals, isGrouped: true)
  }
}
