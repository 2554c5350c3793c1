import PlanModel

extension Cursor {
  /// Refuses a term that does not go on with a number, with a way out for the usual slips.
  ///
  /// - Parameters:
  ///   - mark: The currency that stands before the number.
  ///   - measure: What the field takes.
  /// - Throws: What is wrong with the text.
  func checkNumberFollows(
    _ mark: CurrencyMark?, _ measure: Measure
  ) throws(ValueProblem) {
    guard let byte = peek() else {
      let before = mark?.range ?? offset - 1..<offset
      throw text.problem(.notANumber, before, "no number follows \(text.quoted(before))")
    }
    if byte.isDigit || byte == .ascii(".") || byte == .ascii(",") { return }
    var ahead = self
    let word = ahead.take { !$0.isDigit && !$0.isSpace }
    let range = word.isEmpty ? rest : word
    ahead.skipSpaces()
    let written = text[range]
    let isBeforeDigit = ahead.peek()?.isDigit == true
    if isBeforeDigit, measure.currency != nil, let known = CurrencySign.meant(by: written) {
      let mark = CurrencyMark(range: range, code: known.code)
      try measure.checkCurrency(mark, in: text)
      throw text.problem(
        .unknownCurrency, range, "podplan does not know the currency \(text.quoted(range))",
        remedy: proposing([text.replacing(range, with: known.written)]))
    }
    if isBeforeDigit, written.contains("$") {
      throw text.problem(
        .unknownCurrency, range, "podplan does not know the sign \(text.quoted(range))",
        remedy: "write the three-letter code of the currency, like '1,200 CAD'")
    }
    if isBeforeDigit, written == "+" {
      throw text.problem(
        .badNumber, range, "a number has no '+' before it",
        remedy: proposing([text.removing(range)]))
    }
    let isFiller = ["about", "around", "roughly", "approx", "approx.", "ca.", "circa", "from", "~"]
      .contains(written.lowercased())
    throw text.problem(
      .notANumber, range, "\(text.quoted(range)) is not a number",
      remedy: isFiller && isBeforeDigit ? proposing([text.removing(range)]) : nil)
  }
}
