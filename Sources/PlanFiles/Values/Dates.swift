import PlanModel

/// Reads a date.
///
/// - Parameter text: As ISO 8601 writes it: `2027-03-22`.
/// - Returns: The date.
/// - Throws: What is wrong with the text.
func readDate(_ text: String) throws(ValueProblem) -> CalendarDate {
  let value = try ValueText(text, asked: Asked(name: "a date", example: "2027-03-22"))
  if let date = try value.date(in: value.content) { return date }
  throw value.problem(
    .badDate, value.content,
    "\(value.quoted(value.content)) is not a date written as year-month-day")
}

/// Reads a year, a month or a day.
///
/// - Parameter text: Such as `2026`, `2026-03` or `2026-03-15`.
/// - Returns: The text, checked.
/// - Throws: What is wrong with the text.
func readYearMonthOrDay(_ text: String) throws(ValueProblem) -> String {
  let value = try ValueText(
    text, asked: Asked(name: "a year, a month or a day", example: "2026-03"))
  let parts = value.bytes[value.content].split(
    separator: .ascii("-"), omittingEmptySubsequences: false)
  let isShaped = parts.map(\.count) == [4] || parts.map(\.count) == [4, 2]
  if isShaped, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) {
    let month = parts.count == 2 ? "" : "-01"
    guard CalendarDate(isoShaped: value[value.content] + month + "-01") != nil else {
      throw value.problem(
        .noSuchDay, value.content,
        "there is no \(parts.count == 1 ? "year" : "month") \(value.quoted(value.content))")
    }
    return value[value.content]
  }
  if let date = try value.date(in: value.content) { return date.description }
  let monthly = CalendarDate.readings(ofMonth: value[value.content]).map(\.month.description)
  throw value.problem(
    .badDate, value.content,
    "\(value.quoted(value.content)) is not a year, a month or a day that podplan can read",
    remedy: proposing(monthly))
}

extension ValueText {
  /// The date that stands in a stretch; `nil` where it is nothing like a date.
  ///
  /// Dates in another order are refused, with the right one proposed where there is no doubt.
  func date(in stretch: Range<Int>) throws(ValueProblem) -> CalendarDate? {
    let shape = bytes[stretch].map { $0.isDigit ? UInt8.ascii("0") : $0 }
    if shape == Array("0000-00-00".utf8) {
      if let date = CalendarDate(isoShaped: self[stretch]) { return date }
      throw noSuchDay(stretch)
    }
    let readings = CalendarDate.readings(of: self[stretch])
    guard !readings.isEmpty else { return nil }
    throw problem(
      .badDate, stretch, "\(quoted(stretch)) is not written as year-month-day",
      remedy: proposing(readings.map { replacing(stretch, with: $0.description) }))
  }

  private func noSuchDay(_ stretch: Range<Int>) -> ValueProblem {
    let iso = self[stretch]
    let numbers = iso.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == 3, numbers[0] > 0, (1...12).contains(numbers[1]) else {
      let swapped =
        numbers.count == 3
        ? CalendarDate(year: numbers[0], month: numbers[2], day: numbers[1]) : nil
      return problem(
        .noSuchDay, stretch, "there is no day \(iso)",
        remedy: swapped.flatMap { proposing([replacing(stretch, with: $0.description)]) }
          ?? "write a day that exists, like '2027-03-22'")
    }
    let month = Month(year: numbers[0], month: numbers[1])
    return problem(
      .noSuchDay, stretch, "there is no day \(iso): \(month) has \(month.dayCount) days",
      remedy: "write a day that exists, like '\(month)-\(month.dayCount)'")
  }
}
