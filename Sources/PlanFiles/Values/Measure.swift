import PlanModel

/// What one kind of field takes: a number with certain units, signs and currencies around it.
struct Measure {
  /// The field's value in words.
  var asked: Asked

  /// The currency of an amount of money; `nil` where no money is asked for.
  var currency: Currency?

  /// How digits may be grouped.
  var numberRules = NumberRules()

  /// Whether numbers may be written in percent.
  var takesPercent = false

  /// Whether numbers may be below zero.
  var takesNegatives = false

  /// Whether ranges may be written.
  var takesRanges = true

  /// The units after the number.
  var units = Units.none

  /// The units behind the slash.
  var periods = Units.none

  /// Reads a text as such a value.
  ///
  /// - Returns: The value in the field's own unit, and the units behind the slash, one for each end
  ///   of a range.
  /// - Throws: What is wrong with the text.
  func read(_ source: String) throws(ValueProblem) -> (estimate: Estimate, periods: [TimeUnit?]) {
    let text = try ValueText(source, asked: asked)
    try text.refuseHyphenRange()
    try text.checkCharacters()
    let ends = try text.ends()
    if ends.count > 1, !takesRanges {
      throw text.problem(.unexpectedRange, text.content, "a range is not taken here")
    }
    var terms: [Term] = []
    for end in ends {
      var cursor = Cursor(text, in: end)
      terms.append(try cursor.takeTerm(self))
    }
    for term in terms { try check(term, in: text) }
    let spread = TermSpread(terms: terms, text: text, measure: self)
    let percents = try spread.percents()
    let units = try spread.units(\.unit, among: self.units)
    let periods = try spread.units(\.period, among: self.periods)

    var values: [Double] = []
    for (index, term) in terms.enumerated() {
      let number = term.number.value(timesTenTo: percents[index] ? -2 : 0)
      let measured = units[index].flatMap { self.units[$0] }?(number) ?? number
      values.append(periods[index].flatMap { self.periods[$0] }?(measured) ?? measured)
    }
    try text.checkOrder(values, moving: spread.movable)
    return (Estimate(ends: values), periods)
  }

  /// Refuses what the field does not take around a number.
  private func check(_ term: Term, in text: ValueText) throws(ValueProblem) {
    for mark in term.currencies { try checkCurrency(mark, in: text) }
    if let percent = term.percent, !takesPercent {
      throw text.problem(.wrongUnit, percent, "'%' does not belong to \(asked.name)")
    }
    if let unit = term.unit { try checkUnit(unit, of: term, in: text) }
    if let period = term.period { try checkPeriod(period, of: term, in: text) }
    if term.number.isNegative, !takesNegatives {
      throw text.problem(
        .negativeNumber, term.range.lowerBound..<term.number.range.upperBound,
        "\(asked.name) cannot be below zero")
    }
  }

  /// Refuses another currency, and any currency where no money is asked for.
  func checkCurrency(_ mark: CurrencyMark, in text: ValueText) throws(ValueProblem) {
    if mark.code == currency?.code { return }
    guard let currency else {
      throw text.problem(
        .wrongUnit, mark.range, "\(text.quoted(mark.range)) marks money, not \(asked.name)")
    }
    throw text.problem(
      .wrongCurrency, mark.range,
      "the amount is in \(mark.code), but amounts here are in \(currency.code)",
      remedy: "convert the amount to \(currency.code), or change the currency of all amounts here")
  }
}

extension Estimate {
  /// The estimate of one value, a range of two, or a range of three with the most likely between.
  fileprivate init(ends: [Double]) {
    let likely = ends.count == 3 ? ends[1] : nil
    self.init(low: ends.first ?? 0, likely: likely, high: ends.last ?? 0)
  }
}
