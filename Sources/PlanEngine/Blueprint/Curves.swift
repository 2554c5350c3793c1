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

  /// The share of right passes in each week of production.
  static func accuracy(_ accuracy: Accuracy, weeks: Int, _ value: Valuation) -> [Double] {
    let (start, full) = (value(accuracy.start), value(accuracy.full))
    let settles = accuracy.settlesAfter.map { value($0) } ?? 0
    guard settles > 0 else { return Array(repeating: full, count: weeks) }
    return table(weeks) { full - (full - start) * Math.exp(-3 * $0 / settles) }
  }

  /// The share that leaves in each week after the start.
  static func hazard(of site: Site, weeks: Int, _ value: Valuation) -> [Double] {
    let newWeeks = wholeNumber(value(site.newHireAttrition.weeks))
    let base = weeklyHazard(value(site.attrition))
    let new = weeklyHazard(value(site.attrition) * value(site.newHireAttrition.multiplier))
    return (0..<weeks).map { $0 < newWeeks ? new : base }
  }

  /// The share that leaves in a week at a yearly rate of leavers over average headcount.
  static func weeklyHazard(_ attrition: Double) -> Double { 1 - Math.exp(-attrition / 52) }

  /// `3x² − 2x³`: from 0 to 1, flat at both ends.
  static func smoothStep(_ x: Double) -> Double { x * x * (3 - 2 * x) }

  private static func progress(_ week: Double, _ full: Double) -> Double {
    full > 0 ? min(1, week / full) : 1
  }

  private static func table(_ weeks: Int, _ curve: (Double) -> Double) -> [Double] {
    (0..<weeks).map { curve(Double($0)) }
  }
}
