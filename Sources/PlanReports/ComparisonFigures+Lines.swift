import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

extension ComparisonFigures.Line {
  /// A value as a cell.
  func cell(of value: Double?) -> Cell {
    guard let value else { return .absent }
    return switch unit {
    case .money: Cell(money: value)
    case .moneyPerPersonMonth where priceDecimals != nil: Cell(money: value)
    case .moneyPerItem: priceDecimals.map { .price(value, decimals: $0) } ?? .amount(value)
    case .moneyPerPersonMonth: .amount(value)
    case .items, .people, .personMonths, .kappa: .number(value)
    case .week, .weeks: .count(Int(value))
    case .share: .share(value)
    }
  }

  /// A value less that of the base.
  func difference(_ value: Double?) -> Double? {
    guard let value, let base = values[0] else { return nil }
    return value - base
  }

  /// The difference as a part of the base; only of amounts, not of weeks, shares or agreement.
  func relative(_ value: Double?) -> Cell {
    switch unit {
    case .week, .weeks, .share, .kappa: return .absent
    default:
      guard let base = values[0], base != 0 else { return .absent }
      return Cell(share: difference(value).map { $0 / base })
    }
  }

  /// The line with its values as they are printed for people.
  ///
  /// - Parameter isInWholeUnits: Whether money is rounded to whole units, else to cents.
  /// - Returns: The line.
  func rounded(inWholeUnits isInWholeUnits: Bool) -> ComparisonFigures.Line {
    let sizes = values.compactMap { $0?.magnitude }.filter { $0 > 0 }
    let greatest = sizes.max() ?? 1
    // Three digits of the lowest price, two decimals or more.
    let prices = sizes.map { max(2, NumberStyle.price($0).decimals) }.max() ?? 2
    let scale: Double =
      switch unit {
      case .money: isInWholeUnits ? 1 : 100
      case .items, .moneyPerPersonMonth, .week, .weeks: 1
      case .people, .personMonths: greatest < 999.95 ? 10 : 1
      case .moneyPerItem: powerOfTen(prices)
      case .share, .kappa: 1_000
      }
    var line = rounded(to: scale)
    line.priceDecimals = prices
    return line
  }

  /// The line with its values as they are printed for programs.
  var inFull: ComparisonFigures.Line {
    guard unit == .moneyPerItem else { return rounded(to: unit == .money ? 100 : 10_000) }
    return rounded(
      to: powerOfTen(values.map { NumberStyle.amountInFull($0 ?? 0).decimals }.max() ?? 4))
  }

  /// The line with amounts as they are paid.
  var toTheCent: ComparisonFigures.Line { unit == .money ? rounded(to: 100) : self }

  private func rounded(to scale: Double) -> ComparisonFigures.Line {
    ComparisonFigures.Line(
      name: name, title: title, subject: subject, unit: unit, unitCode: unitCode,
      values: values.map { $0.map { ($0 * scale).rounded() / scale } })
  }

  func titleWithUnit(_ currency: Currency) -> String {
    switch unit {
    case .money, .moneyPerItem, .moneyPerPersonMonth, .items: "\(title) (\(unit.code(currency)))"
    default: title
    }
  }
}

extension Cell {
  /// A price with as many decimals as others beside it.
  fileprivate static func price(_ value: Double, decimals: Int) -> Cell {
    let style = NumberStyle(decimals: decimals, isGrouped: true, hasParentheses: true)
    return .text(style.text(value))
  }
}
