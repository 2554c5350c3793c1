import PlanEngine
public import PlanModel

/// What a number counts.
public enum ExplainedUnit: Sendable, Hashable {
  /// Money.
  case money(Currency)
  /// Money for a month.
  case moneyPerMonth(Currency)
  /// Money for an item.
  case moneyPerItem(Currency)
  /// Money for a person and month.
  case moneyPerPersonMonth(Currency)
  /// Units of a currency for one of another.
  case exchange
  /// Items of work.
  case items
  /// People.
  case people
  /// Paid months of people.
  case personMonths
  /// Hours.
  case hours
  /// Hours for an item.
  case hoursPerItem
  /// Days in a year.
  case daysPerYear
  /// A part of a whole.
  case share
  /// A week, from 1.
  case week
  /// A number of weeks.
  case weeks
  /// A month, 1 being the first one.
  case month(first: Month)
  /// A number of months.
  case months
  /// Agreement beyond chance.
  case kappa
  /// Something else.
  case number

  /// The unit of the difference of two such numbers.
  var ofDifferences: ExplainedUnit {
    switch self {
    case .week: .weeks
    case .month: .months
    default: self
    }
  }

  /// The unit of a key figure.
  init(_ unit: FigureUnit, _ currency: Currency) {
    self =
      switch unit {
      case .money: .money(currency)
      case .moneyPerItem: .moneyPerItem(currency)
      case .moneyPerPersonMonth: .moneyPerPersonMonth(currency)
      case .items: .items
      case .people: .people
      case .personMonths: .personMonths
      case .week: .week
      case .weeks: .weeks
      case .share: .share
      case .kappa: .kappa
      }
  }
}
