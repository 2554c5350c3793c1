import PlanModel
import Tabular

/// How a bound on a figure is written, and what comes of it: with the digits that the bound has, so
/// that no price is told as another and no verdict seems wrong.
struct BoundStyle {
  private let figure: BoundedFigure
  private let side: Bound.Side
  private let limit: Double
  private let words: Words

  /// Decimals of the bound.
  private let decimals: Int

  /// Creates the style of a bound.
  ///
  /// - Parameters:
  ///   - figure: What is bounded.
  ///   - side: From which side.
  ///   - limit: The bound.
  ///   - words: How amounts are written.
  init(_ figure: BoundedFigure, _ side: Bound.Side, _ limit: Double, _ words: Words) {
    (self.figure, self.side, self.limit, self.words) = (figure, side, limit, words)
    let written = figure.isShare ? 100 * limit : limit
    let needed = PlanReports.decimals(of: written, atMost: figure.mostDecimals)
    decimals = max(figure.fewestDecimals(limit), needed)
  }

  /// The bound itself.
  var bound: String { text(limit, decimals) }

  /// What a plan comes to: with more digits where it misses by less than those tell.
  func text(_ value: Double, isMet: Bool) -> String {
    let fewest = max(decimals, figure.fewestDecimals(value))
    let apart = (fewest...9).first { isMet || text(value, $0) != text(limit, $0) }
    return text(value, apart ?? fewest)
  }

  /// What can be promised, rounded to the side on which the promise holds.
  func promise(_ value: Double) -> String {
    let decimals = max(decimals, figure.fewestDecimals(value))
    let scale = powerOfTen(decimals + (figure.isShare ? 2 : 0))
    let rule: FloatingPointRoundingRule = side == .atMost ? .up : .down
    // What is whole but for the noise of a sum stays so.
    let noise = side == .atMost ? -1e-6 : 1e-6
    return text((value * scale + noise).rounded(rule) / scale, decimals)
  }

  private func text(_ value: Double, _ decimals: Int) -> String {
    let style = NumberStyle(
      decimals: decimals, isGrouped: !figure.isShare, isPercent: figure.isShare)
    return style.text(value) + (figure.isShare ? "" : " " + words.currency.code)
  }
}

extension BoundedFigure {
  fileprivate var isShare: Bool {
    switch self {
    case .totalCost, .costPerUnit: false
    case .onTime, .deliveredAccuracy: true
    }
  }

  /// The decimals that a value is told with at the least.
  fileprivate func fewestDecimals(_ value: Double) -> Int {
    switch self {
    case .totalCost: value.magnitude < 1_000 ? 2 : 0
    case .costPerUnit: NumberStyle.price(value).decimals
    case .onTime, .deliveredAccuracy: 1
    }
  }

  /// The most decimals that a bound is told with.
  fileprivate var mostDecimals: Int {
    switch self {
    case .totalCost: 2
    case .costPerUnit: 6
    case .onTime, .deliveredAccuracy: 4
    }
  }
}
