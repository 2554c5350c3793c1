import PlanModel

/// What values a field allows, in its own unit.
struct Limits: Sendable {
  private let range: ClosedRange<Double>
  private let takesLow: Bool
  private let takesHigh: Bool
  private let isWhole: Bool

  /// The limits in words, as in `it must be between 0% and 100%`.
  let words: String

  /// Creates limits.
  ///
  /// - Parameters:
  ///   - range: The values that are allowed.
  ///   - takesLow: Whether the low end itself is allowed.
  ///   - takesHigh: Whether the high end itself is allowed.
  ///   - isWhole: Whether only whole numbers are allowed, at each end of a range.
  ///   - words: The limits in words.
  init(
    _ range: ClosedRange<Double>, takesLow: Bool = true, takesHigh: Bool = true,
    isWhole: Bool = false, _ words: String
  ) {
    self.range = range
    self.takesLow = takesLow
    self.takesHigh = takesHigh
    self.isWhole = isWhole
    self.words = words
  }

  /// Whether all that a number can be is allowed.
  func allow(_ estimate: Estimate) -> Bool {
    guard range.contains(estimate.low), range.contains(estimate.high) else { return false }
    if !takesLow, estimate.low == range.lowerBound { return false }
    if !takesHigh, estimate.high == range.upperBound { return false }
    return !isWhole || (isWhole(estimate.low) && isWhole(estimate.high))
  }

  private func isWhole(_ value: Double) -> Bool { Int(exactly: value) != nil }
}

extension Limits {
  /// The largest number that anything can be, so that sums stay exact enough for cents.
  private static let most = 1e12

  static let share = Limits(0...1, "between 0% and 100%")
  static let agreement = Limits(0...1, "between 0 and 1")
  static let shareOverZero = Limits(0...1, takesLow: false, "over 0% and at most 100%")
  static let shareBelowOne = Limits(0...1, takesHigh: false, "at least 0% and below 100%")
  static let openShare = Limits(0...10, "between 0% and 1,000%")
  static let growth = Limits(-1...10, takesLow: false, "over -100% and at most 1,000%")
  static let discount = Limits(-1...1, takesLow: false, "over -100% and at most 100%")
  static let amount = Limits(0...most, "at most 1,000,000,000,000")
  static let amountOverZero = Limits(
    0...most, takesLow: false, "over 0 and at most 1,000,000,000,000")
  static let people = Limits(
    0...Double(Scenario.mostPeople), isWhole: true, "a whole number of at most 10,000 people")
  static let span = Limits(0.1...Double(Scenario.mostPeople), "between 0.1 and 10,000 people")
  static let weeks = Limits(0...Double(Scenario.longestHorizon), "at most 1,040 weeks")
  static let weeksOverZero = Limits(
    0...Double(Scenario.longestHorizon), takesLow: false, "over 0 and at most 1,040 weeks")
  static let weeksFromOne = Limits(
    1...Double(Scenario.longestHorizon), "between 1 and 1,040 weeks")
  static let weekPoints = Limits(
    0...Double(Scenario.longestHorizon), "within 1,040 weeks of the start")
  static let hours = Limits(0...168, "at most 168 hours")
  static let hoursOverZero = Limits(0...168, takesLow: false, "over 0 and at most 168 hours")
  static let weekdays = Limits(0...261, "at most the 261 weekdays of a year")
  static let times = Limits(0...100, "between 0 and 100")
  static let priority = Limits(0...1e6, isWhole: true, "a whole number of at most 1,000,000")
}

/// A whole number in groups of three digits, as messages show it.
func grouped(_ number: Int) -> String {
  var groups = number
  var text = ""
  while groups >= 1_000 {
    let digits = String(groups % 1_000)
    text = "," + String(repeating: "0", count: 3 - digits.utf8.count) + digits + text
    groups /= 1_000
  }
  return String(groups) + text
}
