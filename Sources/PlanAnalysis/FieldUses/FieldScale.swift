/// What a written number can be, and so which values are tried in its place.
///
/// The limits are those of the reader, or a little inside where a limit itself is not allowed: what no
/// file can say is not tried.
enum FieldScale {
  /// Any number within limits.
  case measure(ClosedRange<Double>)
  /// A whole number within limits.
  case count(ClosedRange<Double>)
  /// A number of weeks within limits; it may be rounded, so that it moves by a whole one.
  case weeks(ClosedRange<Double>)
  /// A week of the plan, from 0: what is planned for it comes sooner or later.
  case week
  /// A week of the plan, from 0, whose amount is told by the month.
  case weekOfMonth
  /// Nothing else.
  case fixed

  /// The values to try, those first that are the likeliest to move something.
  ///
  /// After a step up and down come the ends of what it can be: a threshold that is never met at half
  /// as much more may be at its most.
  ///
  /// - Parameter value: The number as expected.
  /// - Returns: Other values, each once.
  func trials(from value: Double) -> [Double] {
    let (values, limits): ([Double], ClosedRange<Double>)
    switch self {
    case .fixed: return []
    case .measure(let range):
      let step = max(value.magnitude / 2, 0.1)
      values = [value + step, value - step, range.upperBound, range.lowerBound]
      limits = range
    case .count(let range):
      values = [value + 1, value - 1, 2 * value, range.upperBound, range.lowerBound]
      limits = range
    case .weeks(let range):
      values = [value + 1, value - 1, 2 * value, range.lowerBound]
      limits = range
    case .week:
      values = [value + 1, value - 1]
      limits = Self.weeks
    case .weekOfMonth:
      values = [value + 5, value - 5, value + 1, value - 1]
      limits = Self.weeks
    }
    var trials: [Double] = []
    for value in values.map({ min(max($0, limits.lowerBound), limits.upperBound) }) {
      if !trials.contains(value) { trials.append(value) }
    }
    return trials.filter { $0 != value }
  }

  private static let most = 1e12
  private static let weeks = 0.0...1_040.0

  static let share = FieldScale.measure(0...1)
  static let shareOverZero = FieldScale.measure(0.01...1)
  static let shareBelowOne = FieldScale.measure(0...0.99)
  static let exponentialStart = FieldScale.measure(0...0.94)
  static let openShare = FieldScale.measure(0...10)
  static let growth = FieldScale.measure(-0.99...10)
  static let discount = FieldScale.measure(-0.99...1)
  static let amount = FieldScale.measure(0...most)
  static let items = FieldScale.measure(0.0001...most)
  static let exchangeRate = FieldScale.measure(0.0001...most)
  static let hours = FieldScale.measure(0...168)
  static let hoursOverZero = FieldScale.measure(0.0001...168)
  static let weekdays = FieldScale.measure(0...261)
  static let times = FieldScale.measure(0...100)
  static let people = FieldScale.count(0...10_000)
  static let span = FieldScale.count(1...10_000)
  static let priority = FieldScale.count(0...1e6)
  static let duration = FieldScale.weeks(weeks)
  static let durationOverZero = FieldScale.weeks(0.2...1_040)
  static let durationFromOne = FieldScale.weeks(1...1_040)
}
