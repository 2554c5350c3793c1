import PlanModel

/// How many whole weeks a requisition takes: a number of a range, rounded half up.
struct LeadTimeLaw: Sendable {
  /// The fewest weeks.
  private let least: Int

  /// By weeks over the fewest: the chance of no more than that, the last one left out.
  private let chances: [Double]

  /// Creates the law of a range.
  ///
  /// - Parameter range: The range, in weeks.
  init(_ range: Estimate) {
    least = wholeNumber(range.low)
    let most = wholeNumber(range.high)
    chances = (least..<max(least, most)).map { range.chance(below: Double($0) + 0.5 - 1e-9) }
  }

  /// The weeks that a random word stands for: more for a larger word.
  func weeks(_ word: UInt64) -> Int {
    guard !chances.isEmpty else { return least }
    let unit = Double(word &>> 12) * 0x1p-52 + 0x1p-53
    var weeks = 0
    while weeks < chances.count, unit > chances[weeks] { weeks += 1 }
    return least + weeks
  }
}

extension Estimate {
  func chance(below x: Double) -> Double {
    guard let likely else { return min(1, max(0, (x - low) / (high - low))) }
    let (a, b) = (4 * (likely - low) / (high - low), 4 * (high - likely) / (high - low))
    let steps = 4000
    var (below, all) = (0.0, 0.0)
    for step in 0..<steps {
      let u = (Double(step) + 0.5) / Double(steps)
      let density = Math.power(u, a) * Math.power(1 - u, b)
      all += density
      if low + (high - low) * u < x { below += density }
    }
    return below / all
  }
}
