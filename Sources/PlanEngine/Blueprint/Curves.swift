import PlanModel

/// Productivity and accuracy by weeks in production, and attrition by weeks since the start, as
/// tables: model, section 6.
enum Curves {
  /// The share of the standard pace in each week of production.
  static func productivity(_ curve: Productivity, weeks: Int, _ value: Valuation) -> [Double] {
    switch curve {
    case .none:
      return Array(repeating: 1, count: weeks)
    case .linear(let start, let fullAfter):
      let (a, n) = (value(start), value(fullAfter))
      return table(weeks) { a + (1 - a) * progress($0, n) }
    case .sCurve(let start, let fullAfter):
      let (a, n) = (value(start), value(fullAfter))
      return table(weeks) { a + (1 - a) * smoothStep(progress($0, n)) }
    case .exponential(let start, let fullAfter):
      let (a, n) = (value(start), value(fullAfter))
      guard n > 0 else { return Array(repeating: 1, count: weeks) }
      let pace = Math.log((1 - a) / 0.05) / n
      return table(weeks) { 1 - (1 - a) * Math.exp(-$0 * pace) }
    case .learning(let start, let rate):
      let (a, b) = (value(start), -Math.log(value(rate)) / Math.log(2))
      return table(weeks) { min(1, a * Math.power($0 + 1, b)) }
    case .table(let shares):
      let shares = shares.map { value($0) }
      return (0..<weeks).map { shares[min($0, shares.count - 1)] }
    }
  }

  /// `3x² − 2x³`: from 0 to 1, flat at both ends.
  static func smoothStep(_ x: Double) -> Double { x * x * (3 - 2 * x) }

  private static func progress(_ week: Double, _ full: Double) -> Double {
    full > 0 ? min(1, week / full) : 1
  }

  private static func table(_ weeks: Int, _ curve: (Double) -> Double) -> [Double] {
    (0..<weeks).map { curve(Double($0)) }
  }
}
