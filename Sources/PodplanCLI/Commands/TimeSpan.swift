import PlanEngine
import PlanModel

/// A stretch of the plan as users name it: `week 12`, `2027-06`, `2027-Q2`, `2027` or a day.
enum TimeSpan {
  /// One week, from 0.
  case week(Int)
  /// Months, from 0.
  case calendar(Range<Int>)

  init(_ text: String, in timeline: Timeline) throws(FigureProblem) {
    let word = text.lowercased()
    if word.hasPrefix("week") || word.hasPrefix("w") {
      let digits = word.drop { !$0.isNumber }
      guard let number = Int(digits), digits.allSatisfy(\.isNumber) else { throw Self.unread(text) }
      guard (1...timeline.weeks).contains(number) else {
        throw FigureProblem(
          "week \(number) lies outside the plan", "It has the weeks 1 to \(timeline.weeks).")
      }
      self = .week(number - 1)
      return
    }
    if let day = CalendarDate(iso: text) {
      let days = day.daysSinceEpoch - timeline.start.daysSinceEpoch
      guard days >= 0, days < 7 * timeline.weeks else { throw Self.outside(text, timeline) }
      self = .week(days / 7)
      return
    }
    guard let months = Self.months(word) else { throw Self.unread(text) }
    let first = timeline.firstMonth.index
    let inside = (months.lowerBound - first..<months.upperBound - first)
      .clamped(to: 0..<timeline.months)
    guard !inside.isEmpty else { throw Self.outside(text, timeline) }
    self = .calendar(inside)
  }

  /// The months; `nil` for a week.
  var months: Range<Int>? { if case .calendar(let months) = self { months } else { nil } }

  /// The weeks: of months, those whose Monday lies in them.
  func weeks(_ timeline: Timeline) throws(FigureProblem) -> Range<Int> {
    switch self {
    case .week(let week): return week..<week + 1
    case .calendar(let months):
      let weeks = (0..<timeline.weeks).filter { months.contains(timeline.month[$0]) }
      guard let first = weeks.first, let last = weeks.last else {
        throw FigureProblem(
          "no week of the plan begins in that time", "Ask for a week, as '@week 1'.")
      }
      return first..<last + 1
    }
  }

  private static func months(_ text: String) -> Range<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year >= 0 else {
      return nil
    }
    let january = Month(year: year, month: 1).index
    guard parts.count > 1 else { return january..<january + 12 }
    guard parts.count == 2 else { return nil }
    if parts[1].hasPrefix("q"), let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter) {
      return january + 3 * (quarter - 1)..<january + 3 * quarter
    }
    guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
    return january + month - 1..<january + month
  }

  private static func unread(_ text: String) -> FigureProblem {
    FigureProblem(
      "'\(text)' is no time of the plan",
      "Write it as 'week 12', '2027-06', '2027-Q2', '2027' or a day such as '2027-06-14'.")
  }

  private static func outside(_ text: String, _ timeline: Timeline) -> FigureProblem {
    let last = timeline.monday(of: timeline.weeks - 1).adding(days: 6)
    return FigureProblem(
      "'\(text)' lies outside the plan", "It goes from \(timeline.start) to \(last).")
  }
}

extension CalendarDate {
  /// A day as ISO 8601 writes it; anything else gives `nil`.
  fileprivate init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
