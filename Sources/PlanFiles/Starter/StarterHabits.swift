/// The figures of a new scenario that nobody was asked for.
enum StarterHabits {
  /// Trainers for one lead.
  static let podSize = 6
  /// Trainers for one reviewer.
  static let trainersPerReviewer = 8
  /// Weeks that the first people work and are measured before others come.
  static let measuredWeeks = 8
  /// Weeks between classes.
  static let classEvery = 2
  /// Weeks of paid training.
  static let onboardingWeeks = 3
  /// Share of a class that passes it.
  static let graduation = 0.9
  /// Share of the standard pace in the first week of production.
  static let firstPace = 0.3
  /// Weeks in production until the full pace, as a range.
  static let fullAfter = 6...10
  /// Share of right passes in the first week of production, and once settled.
  static let (firstAccuracy, fullAccuracy) = (0.88, 0.95)
  /// Weeks in production after which accuracy is settled.
  static let accuracyWeeks = 8
  /// Hours a week for each new person, and for how many weeks.
  static let (mentoringHours, mentoringWeeks) = (2, 6)
  /// Hours a week for calibration.
  static let calibration = 1
  /// Share of items annotated twice.
  static let overlap = 0.12
  /// Share of items reviewed, and of the wrong ones among them that are found.
  static let (sample, detection) = (0.15, 0.9)
  /// Share of its hours that a team is planned to need, so that a bad week is made up for.
  static let load = 0.85

  /// The middle of the range until the full pace.
  static var expectedFullAfter: Double {
    Double(fullAfter.lowerBound + fullAfter.upperBound) / 2
  }

  /// The share of the standard pace after so many weeks in production.
  static func pace(after weeks: Int) -> Double {
    let x = min(1, Double(weeks) / expectedFullAfter)
    return firstPace + (1 - firstPace) * shape(x)
  }

  /// The path between the ends of an s-curve, from 0 to 1.
  static func shape(_ x: Double) -> Double { x * x * (3 - 2 * x) }

  /// How many classes bring so many people.
  static func classes(for growth: Int) -> Int {
    // Four to ten people a class on the average; more only where the ramp would take a year.
    let small = min(10, (growth + 3) / 4)
    return max(1, min(24, max(small, growth / 10)))
  }
}
