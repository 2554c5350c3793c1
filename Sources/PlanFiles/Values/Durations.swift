import PlanModel

/// Reads a length of time in the calendar.
///
/// - Parameter text: Such as `6 weeks`, `10 days` or `3 months`.
/// - Returns: Weeks, of 5 days; a month is 52/12 weeks.
/// - Throws: What is wrong with the text.
func readWeeks(_ text: String) throws(ValueProblem) -> Estimate {
  let units = Units(
    factors: [
      (.week, Ratio()), (.day, Ratio(denominator: 5)),
      (.month, Ratio(numerator: 52, denominator: 12)),
    ], isRequired: true)
  let measure = Measure(
    asked: Asked(name: "a number of weeks", example: "6 weeks"), units: units)
  return try measure.read(text).estimate
}

/// Reads a length of working time.
///
/// - Parameter text: Such as `6 min`, `90 s` or `1.5 h`.
/// - Returns: Hours.
/// - Throws: What is wrong with the text.
func readHours(_ text: String) throws(ValueProblem) -> Estimate {
  try refusePace(text)
  let units = Units(
    factors: [
      (.minute, Ratio(denominator: 60)), (.second, Ratio(denominator: 3_600)), (.hour, Ratio()),
    ], isRequired: true)
  let measure = Measure(asked: Asked(name: "a working time", example: "6 min"), units: units)
  return try measure.read(text).estimate
}

/// Refuses items an hour, and tells how long that is for each.
private func refusePace(_ text: String) throws(ValueProblem) {
  let parts = text.split(separator: "/", maxSplits: 1)
  guard parts.count == 2, ["h", "hr", "hour"].contains(parts[1].lowercased()),
    let pace = try? readNumber(String(parts[0])), pace.isCertain, pace.low > 0
  else { return }
  let seconds = 3_600 / pace.low
  let isWhole = seconds == seconds.rounded()
  let time =
    !isWhole
    ? nil
    : seconds >= 60 && seconds.truncatingRemainder(dividingBy: 60) == 0
      ? "\(Int(seconds / 60)) min" : "\(Int(seconds)) s"
  throw ValueProblem(
    .wrongUnit, 0..<text.utf8.count, "'\(text)' is a pace, not the time for one item",
    remedy: time.map { "write '\($0)'" } ?? "write the time for one item, like '6 min'")
}

/// Reads hours of each week.
///
/// - Parameters:
///   - text: Such as `3 h/week` or `3 h`.
///   - takesPlainNumber: Whether a number without a unit means hours.
/// - Returns: Hours a week.
/// - Throws: What is wrong with the text.
func readHoursPerWeek(
  _ text: String, takesPlainNumber: Bool = false
) throws(ValueProblem) -> Estimate {
  let units = Units(
    factors: [(.hour, Ratio()), (.minute, Ratio(denominator: 60))], isRequired: !takesPlainNumber)
  let measure = Measure(
    asked: Asked(name: "a number of hours a week", example: "3 h/week"), units: units,
    periods: Units(factors: [(.week, Ratio())]))
  return try measure.read(text).estimate
}

/// Reads days of each year.
///
/// - Parameter text: Such as `15 days/year`, `15 days` or `15`.
/// - Returns: Days a year.
/// - Throws: What is wrong with the text.
func readDaysPerYear(_ text: String) throws(ValueProblem) -> Estimate {
  let measure = Measure(
    asked: Asked(name: "a number of days a year", example: "15 days/year"),
    units: Units(factors: [(.day, Ratio())]), periods: Units(factors: [(.year, Ratio())]))
  return try measure.read(text).estimate
}
