public import PlanEngine

/// The worst tenth of the trials by one figure, and what they have in common.
public struct BadDecile: Sendable, Hashable {
  /// The figure that makes a trial bad.
  public let figure: FigureName

  /// How many trials are in it.
  public let count: Int

  /// The middle value of the figure in them.
  public let median: Double

  /// The middle value of the figure in all trials.
  public let medianOfAll: Double

  /// What differs in them from the other trials beyond chance, what differs most first.
  public let traits: [BadTrait]

  /// Whether they are worse than the middle by a thousandth or more: else nothing is to be explained.
  public var isWorse: Bool {
    (median - medianOfAll).magnitude >= max(median.magnitude, medianOfAll.magnitude) / 1_000
      && median != medianOfAll
  }
}

/// What the bad trials have in common.
public struct BadTrait: Sendable, Hashable {
  /// What it is about.
  public enum Cause: Sendable, Hashable {
    /// The draw for a field, by index in `Scenario.fields`.
    case input(Int)
    /// What chance made of the plan.
    case figure(TrialLayout.Figure)

    /// Whether no value means that something never comes.
    var missingIsNever: Bool {
      if case .figure(let figure) = self { figure.name.unit.missingIsNever } else { false }
    }
  }

  /// What it is about.
  public let cause: Cause

  /// The middle value in the bad trials; infinite for a week beyond the horizon.
  public let median: Double

  /// The middle value in all trials.
  public let medianOfAll: Double

  /// The share of all trials that lie below the middle of the bad ones.
  public let rank: Double

  /// How far the mean of the bad trials is from that of all, in standard deviations.
  public let distance: Double
}

/// Which trials are bad.
struct BadTrials {
  /// Their places, in order.
  let places: [Int]

  /// Picks a tenth of the trials, one at least; of equal ones those that come first.
  ///
  /// - Parameter badness: By trial; the greatest are the worst, no value is none.
  init(_ badness: [Double]) {
    let order = badness.map { $0.isNaN ? -.infinity : $0 }
    let count = (order.count + 9) / 10
    guard count > 0 else {
      places = []
      return
    }
    let limit = orderStatistics(of: order, at: [order.count - count])[0]
    var room = count - order.count { $0 > limit }
    places = order.indices.filter { place in
      if order[place] > limit { return true }
      guard order[place] == limit, room > 0 else { return false }
      room -= 1
      return true
    }
  }

  /// What the bad trials have in common; `nil` where they differ no more than a draw of as many would.
  ///
  /// - Parameters:
  ///   - cause: What the values are of.
  ///   - values: By trial; not a number for never.
  ///   - beyond: What counts for never: a value beyond all others.
  /// - Returns: What is told of it.
  func trait(_ cause: BadTrait.Cause, _ values: [Double], never beyond: Double) -> BadTrait? {
    let all = values.map { $0.isNaN ? beyond : $0 }
    guard let spread = Deviation(all), spread.deviation > 0 else { return nil }
    let bad = places.map { all[$0] }
    let distance =
      (bad.reduce(0) { $0 + ($1 - spread.mean) } / Double(bad.count)) / spread.deviation
    // The mean of so many drawn from all without choice moves by so much; four times that is no
    // chance, even among hundreds of inputs.
    let chance = (Double(all.count - bad.count) / Double(all.count) / Double(bad.count))
      .squareRoot()
    guard distance.magnitude > max(4 * chance, BadTrials.leastDistance) else { return nil }
    let median = percentiles(at: [0.5], of: bad)[0]
    let medianOfAll = percentiles(at: [0.5], of: all)[0]
    // Two values that are the same tell nobody what to act on, nor does a middle that lies on the other
    // side than the mean.
    guard median != medianOfAll, (median > medianOfAll) == (distance > 0) else { return nil }
    let less = all.count { $0 < median }
    let same = all.count { $0 == median }
    func shown(_ value: Double) -> Double { value >= beyond ? .infinity : value }
    return BadTrait(
      cause: cause, median: shown(median),
      medianOfAll: shown(medianOfAll),
      rank: (Double(less) + Double(same) / 2) / Double(all.count), distance: distance)
  }

  /// What is nearer than this, in standard deviations, is not worth telling.
  private static let leastDistance = 0.2
}

/// Mean and standard deviation.
private struct Deviation {
  let mean: Double
  let deviation: Double

  init?(_ values: [Double]) {
    guard let first = values.first, values.count > 1 else { return nil }
    let count = Double(values.count)
    mean = first + values.sum(less: first) / count
    deviation = (values.sumOfSquares(less: mean) / (count - 1)).squareRoot()
  }
}

extension FigureName {
  /// Whether chance makes it what it is, beside the inputs: a cause of what a plan comes to.
  var isChance: Bool {
    switch self {
    case .arrived, .hires, .leavers, .realisedAttrition, .firstWeekAtTarget,
      .weeksToFullProductivity:
      true
    default: false
    }
  }
}
