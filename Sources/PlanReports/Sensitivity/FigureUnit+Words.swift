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
    case .weeks: words.weeks(value)
    case .share: words.percent(value)
    case .kappa: NumberStyle(decimals: 3).text(value)
    }
  }

  /// A mean of several values in a sentence: weeks may lie between two.
  func text(mean: Double, _ words: Words) -> String {
    self == .week ? "week " + words.number(mean) : text(mean, words)
  }

  /// A difference of two values in a sentence.
  func text(difference: Double, _ words: Words) -> String {
    switch self {
    case .week: words.weeks(difference)
    case .share: NumberStyle(decimals: 1).text(100 * difference) + " points"
    default: text(difference, words)
    }
  }
}
