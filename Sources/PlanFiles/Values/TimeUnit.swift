/// A unit of time.
enum TimeUnit: CaseIterable {
  case second, minute, hour, day, week, month, year

  /// Every way to write it in lower case: the one that messages propose, then the others.
  var spellings: [String] {
    switch self {
    case .second: ["s", "sec", "secs", "second", "seconds"]
    case .minute: ["min", "mins", "minute", "minutes"]
    case .hour: ["h", "hr", "hrs", "hour", "hours"]
    case .day: ["days", "day", "d"]
    case .week: ["weeks", "week", "wk", "wks", "w"]
    case .month: ["months", "month", "mo", "mos"]
    case .year: ["years", "year", "yr", "yrs", "y"]
    }
  }

  /// As it stands behind a slash: `week`.
  var period: String { spellings.first { !$0.hasSuffix("s") && $0.utf8.count > 2 } ?? spellings[0] }

  /// As it stands after a number: `1 week`, `6 weeks`.
  func name(after number: WrittenNumber) -> String {
    let singular = spellings.first { $0 + "s" == spellings[0] }
    return number.value() == 1 ? singular ?? spellings[0] : spellings[0]
  }

  /// Finds the unit of a word, in capitals or not.
  init?(_ word: String) {
    let word = word.lowercased()
    guard let unit = Self.allCases.first(where: { $0.spellings.contains(word) }) else { return nil }
    self = unit
  }
}

/// A factor as a fraction of whole numbers, so that a conversion rounds once or twice, never more.
struct Ratio: Equatable {
  var numerator = 1.0
  var denominator = 1.0

  /// A value in the other unit.
  func callAsFunction(_ value: Double) -> Double { value * numerator / denominator }
}

/// The units that a field takes in one place: after the number, or behind a slash.
struct Units {
  /// Each unit with its factor; the field's own unit first.
  var factors: [(unit: TimeUnit, ratio: Ratio)] = []

  /// Whether one must be written.
  var isRequired = false

  /// No units.
  static let none = Units()

  /// The factor of a unit; `nil` where the field does not take it.
  subscript(unit: TimeUnit) -> Ratio? { factors.first { $0.unit == unit }?.ratio }
}
