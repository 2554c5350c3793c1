import PlanModel

/// Reads a number or a range of numbers.
///
/// - Parameter text: Such as `50`, `3,000`, `40k` or `4 to 8`.
/// - Returns: The number, from 0.
/// - Throws: What is wrong with the text.
func readNumber(_ text: String) throws(ValueProblem) -> Estimate {
  try Measure(asked: Asked(name: "a number", example: "50")).read(text).estimate
}

/// Reads a whole number.
///
/// - Parameter text: Such as `3`; no range.
/// - Returns: The number, from 0.
/// - Throws: What is wrong with the text.
func readWholeNumber(_ text: String) throws(ValueProblem) -> Int {
  let measure = Measure(asked: Asked(name: "a whole number", example: "3"), takesRanges: false)
  let value = try measure.read(text).estimate.low
  guard let whole = Int(exactly: value) else {
    let content = try ValueText(text, asked: measure.asked).content
    throw ValueProblem(
      .notWhole, content, "the number must be whole", remedy: measure.asked.remedy)
  }
  return whole
}

/// A stretch of time that a share can be of.
enum SharePeriod {
  case week, year
}

/// Reads a share or a range of shares.
///
/// - Parameters:
///   - text: Such as `15%`, `0.15`, `30%/year` or `10 to 15%`.
///   - period: The stretch of time that may be named behind a slash; `nil` where none may.
///   - takesNegatives: Whether shares below zero are taken.
/// - Returns: The share, 1 for 100%; its bounds are for the caller to check.
/// - Throws: What is wrong with the text.
func readShare(
  _ text: String, per period: SharePeriod? = nil, takesNegatives: Bool = false
) throws(ValueProblem) -> Estimate {
  let (name, tail, unit): (String, String, TimeUnit?) =
    switch period {
    case .year: ("a share for each year", "/year", .year)
    case .week: ("a share for each week", "/week", .week)
    case nil: ("a share", "", nil)
    }
  let periods = Units(factors: unit.map { [($0, Ratio())] } ?? [])
  let measure = Measure(
    asked: Asked(name: name, example: "15%\(tail)"), takesPercent: true,
    takesNegatives: takesNegatives, periods: periods)
  return try measure.read(text).estimate
}

/// Reads a rate of work.
///
/// - Parameter text: Such as `9000/week`, `400/day`, `40k/month` or `130k/year`.
/// - Returns: Items a week, of 5 days; a month is 52/12 weeks.
/// - Throws: What is wrong with the text.
func readRate(_ text: String) throws(ValueProblem) -> Estimate {
  let periods = Units(
    factors: [
      (.week, Ratio()), (.day, Ratio(numerator: 5)),
      (.month, Ratio(numerator: 12, denominator: 52)), (.year, Ratio(denominator: 52)),
    ], isRequired: true)
  let measure = Measure(
    asked: Asked(name: "a rate of work", example: "600/week"), periods: periods)
  return try measure.read(text).estimate
}
