import PlanModel

/// Reads a point in time, or a range of them.
///
/// - Parameters:
///   - text: Such as `week 12`, `2027-03-22` or `week 3 to week 20`.
///   - start: The Monday of week 1.
/// - Returns: Weeks, 0 for week 1; negative for a date before `start`.
/// - Throws: What is wrong with the text.
func readWeekPoint(
  _ text: String, start: CalendarDate
) throws(ValueProblem) -> Estimate {
  let value = try ValueText(text, asked: Asked(name: "a point in time", example: "week 12"))
  let ends = try value.ends()
  var weeks: [Double] = []
  for end in ends {
    weeks.append(Double(try value.week(end, isOneOf: ends, start: start)))
  }
  try value.checkOrder(weeks, moving: ends)
  let likely = weeks.count == 3 ? weeks[1] : nil
  return Estimate(low: weeks.first ?? 0, likely: likely, high: weeks.last ?? 0)
}

extension ValueText {
  /// The week of one point in time, from 0.
  fileprivate func week(
    _ stretch: Range<Int>, isOneOf ends: [Range<Int>], start: CalendarDate
  ) throws(ValueProblem) -> Int {
    if let date = try date(in: stretch) {
      let days = date.daysSinceEpoch - start.daysSinceEpoch
      return days >= 0 ? days / 7 : (days - 6) / 7
    }
    try refuseMonth(stretch)
    try refuseHyphenRange(before: self[content].lowercased().hasPrefix("week") ? "week " : "")
    try checkCharacters()
    var cursor = Cursor(self, in: stretch)
    guard let word = cursor.takeWord() else { throw missingWeek(stretch, ends) }
    guard self[word].lowercased() == "week" else {
      let isBeforeNumber = Cursor(self, in: word.upperBound..<stretch.upperBound).isAtNumber
      throw problem(
        .unknownUnit, word, "\(quoted(word)) is not a point in time",
        remedy: isBeforeNumber && TimeUnit(self[word]) == .week
          ? proposing([replacing(word, with: bytes[word.upperBound].isSpace ? "week" : "week ")])
          : "write a week or a date, like 'week 12' or '2027-03-22'")
    }
    cursor.skipSpaces()
    guard cursor.isAtNumber else {
      let rest = cursor.isAtEnd ? word : cursor.rest
      throw problem(.badWeek, rest, "the number of the week is missing")
    }
    let number = try cursor.takeNumber(NumberRules(), isNegative: cursor.take("-") != nil)
    guard cursor.isAtEnd else {
      throw problem(
        .unexpectedText, cursor.rest, "\(quoted(cursor.rest)) does not belong to a week")
    }
    guard let week = Int(exactly: number.value()), week >= 1, number.exponent == 0 else {
      throw problem(.badWeek, stretch, "weeks are counted 1, 2, 3 from the start of the plan")
    }
    return week - 1
  }

  /// Refuses a year or a month, which have more than one week.
  private func refuseMonth(_ stretch: Range<Int>) throws(ValueProblem) {
    let shape = bytes[stretch].map { $0.isDigit ? UInt8.ascii("0") : $0 }
    let isYear = shape == Array("0000".utf8) && Int(self[stretch]).map { $0 >= 1_900 } == true
    if isYear {
      throw problem(
        .badDate, stretch, "\(quoted(stretch)) is a year, not a point in time",
        remedy: "write a week or a date, like 'week 12' or '\(self[stretch])-03-22'")
    }
    if let first = CalendarDate.readings(ofMonth: self[stretch]).first, first.month.year >= 1_900 {
      let last = first.adding(days: first.month.dayCount - 1)
      throw problem(
        .badDate, stretch, "\(quoted(stretch)) is a month, not a point in time",
        remedy: proposing([replacing(stretch, with: first.description)]).map {
          $0 + " for its first week, '\(replacing(stretch, with: last.description))' for its last"
        })
    }
    if shape == Array("0000-00".utf8), Int(self[stretch].prefix(4)).map({ $0 >= 1_900 }) == true {
      throw problem(.noSuchDay, stretch, "there is no month \(quoted(stretch))")
    }
  }

  /// Refuses a point in time that does not say `week`.
  private func missingWeek(_ stretch: Range<Int>, _ ends: [Range<Int>]) -> ValueProblem {
    guard bytes[stretch].allSatisfy(\.isDigit) else {
      let isLength = ends.count == 1 && bytes[stretch.lowerBound].isDigit
      return problem(
        isLength ? .wrongUnit : .badWeek, stretch, "\(quoted(stretch)) is not a point in time",
        remedy: "write a week or a date, like 'week 12' or '2027-03-22'")
    }
    return problem(
      .missingUnit, stretch, "\(quoted(stretch)) does not say whether it is a week or a date",
      remedy: proposing([
        ends.map { bytes[$0].allSatisfy(\.isDigit) ? "week \(self[$0])" : self[$0] }
          .joined(separator: " to ")
      ]))
  }
}

extension Cursor {
  /// Whether a number stands here, after spaces and a sign.
  fileprivate var isAtNumber: Bool {
    var ahead = self
    ahead.skipSpaces()
    _ = ahead.take("-")
    return ahead.peek()?.isDigit == true
  }
}
