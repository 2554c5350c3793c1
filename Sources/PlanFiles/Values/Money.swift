import PlanModel

/// Reads an amount of money or a range of amounts.
///
/// - Parameters:
///   - text: Such as `$1,200`, `1,200 USD`, `$1.2k` or `1200`.
///   - currency: The currency of the field.
///   - isUnitPrice: Whether it is the price of one thing, which may have three decimals.
/// - Returns: The amount in the field's currency.
/// - Throws: What is wrong with the text.
func readMoney(
  _ text: String, in currency: Currency, isUnitPrice: Bool
) throws(ValueProblem) -> Estimate {
  let name = isUnitPrice ? "a price" : "an amount of money"
  var measure = Measure(money: name, in: currency, amount: isUnitPrice ? "0.10" : "1,200")
  measure.numberRules.refusesThreeDecimals = !isUnitPrice
  return try measure.read(text).estimate
}

/// Reads an amount of money for each month.
///
/// - Parameters:
///   - text: Such as `$150/month`, `$1,800/year` or `150`, which is a month's.
///   - currency: The currency of the field.
/// - Returns: The amount of a month in the field's currency.
/// - Throws: What is wrong with the text.
func readMonthlyMoney(_ text: String, in currency: Currency) throws(ValueProblem) -> Estimate {
  var measure = Measure(
    money: "an amount for each month", in: currency, amount: "150", tail: "/month")
  measure.periods.factors = [(.month, Ratio()), (.year, Ratio(denominator: 12))]
  return try measure.read(text).estimate
}

/// Reads a rate of pay.
///
/// - Parameters:
///   - text: Such as `$800 to $1,200/month`, `PHP 240,000/year` or `$19.88/hour`.
///   - currency: The currency of the field.
/// - Returns: The amount in the field's currency, and what it is paid for.
/// - Throws: What is wrong with the text.
func readPay(
  _ text: String, in currency: Currency
) throws(ValueProblem) -> (estimate: Estimate, period: PayRate.Period) {
  var measure = Measure(money: "a rate of pay", in: currency, amount: "800", tail: "/month")
  measure.periods = Units(
    factors: [(.month, Ratio()), (.year, Ratio()), (.hour, Ratio())], isRequired: true)
  let (estimate, periods) = try measure.read(text)
  if Set(periods).count > 1 {
    let content = try ValueText(text, asked: measure.asked).content
    throw ValueProblem(
      .mixedUnits, content, "the ends of the range are paid for different stretches of time",
      remedy: "write both ends for a month, a year or an hour")
  }
  switch periods.first {
  case .hour: return (estimate, .hour)
  case .year: return (estimate, .year)
  default: return (estimate, .month)
  }
}

/// Reads a currency.
///
/// - Parameter text: Three capital letters, such as `USD`.
/// - Returns: The currency.
/// - Throws: What is wrong with the text.
func readCurrency(_ text: String) throws(ValueProblem) -> Currency {
  let value = try ValueText(text, asked: Asked(name: "the code of a currency", example: "USD"))
  let written = value[value.content]
  if let currency = Currency(written) { return currency }
  let code = CurrencySign.all.first { $0.0 == written }?.1
  let capitals = Currency(written.uppercased())?.code
  throw value.problem(
    .unknownCurrency, value.content,
    "\(value.quoted(value.content)) is not the three-letter code of a currency",
    remedy: proposing([code ?? capitals].compactMap { $0 }))
}

extension Measure {
  /// A measure of money.
  fileprivate init(money name: String, in currency: Currency, amount: String, tail: String = "") {
    let sign = CurrencySign.of(currency.code)
    let example = (sign.map { $0 + amount } ?? "\(amount) \(currency.code)") + tail
    self.init(
      asked: Asked(name: name, example: example), currency: currency,
      numberRules: NumberRules(
        takesIndianGroups: currency.code == "INR", refusesThreeDecimals: true))
  }
}
