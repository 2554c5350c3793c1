import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

extension FigureUnit {
  /// A value of trials as a cell; percentiles of weeks may lie between two.
  func cell(of value: Double?) -> Cell {
    guard let value, !value.isNaN else { return .absent }
    guard value.isFinite else { return .missing("not within the horizon") }
    switch self {
    case .money: return Cell(large: value)
    case .moneyPerItem, .moneyPerPersonMonth: return .amount(value)
    case .items, .people, .personMonths, .kappa: return .number(value)
    case .week, .weeks: return value == value.rounded() ? .count(Int(value)) : .number(value)
    case .share: return .share(value)
    }
  }

  /// The unit beside a figure, for people.
  func words(_ currency: Currency) -> String { self == .share ? "" : code(currency) }
}

extension Cell {
  /// A chance to one decimal: what is not certain is not shown as certain, nor as impossible what is
  /// not.
  init(chance: Double?) {
    self = Cell(share: chance.map { $0 > 0 && $0 < 1 ? min(max($0, 0.001), 0.999) : $0 })
  }

  /// An amount of money to the cent, or one that is too large for that.
  fileprivate init(large value: Double) {
    self = value.magnitude < 1e15 ? Cell(money: value) : .amount(value)
  }
}

extension SeriesName {
  /// What is followed, for people.
  var title: String {
    switch self {
    case .cost: "Cost"
    case .people: "People"
    case .trainers: "Trainers"
    case .capacityHours: "Capacity"
    case .delivered: "Delivered"
    case .backlog: "Backlog"
    case .goldAccuracy: "Accuracy"
    }
  }

  /// Its unit, for people; empty for a share and for what says it itself.
  func unit(_ currency: Currency) -> String {
    switch self {
    case .cost: currency.code
    case .people, .trainers, .goldAccuracy: ""
    case .capacityHours: "h"
    case .delivered, .backlog: "items"
    }
  }

  /// A value of a week as a cell.
  func cell(of value: Double?) -> Cell {
    guard let value, value.isFinite else { return .absent }
    return switch self {
    case .cost: Cell(large: value)
    case .goldAccuracy: .share(value)
    case .people, .trainers, .capacityHours, .delivered, .backlog: .number(value)
    }
  }
}

extension Spread {
  /// The three percentiles.
  var percentiles: [Double] { [p10, p50, p90] }
}
