/// One end of a range, or a value that is no range: `$1,200/month`, `10%`, `4 weeks`.
struct Term {
  /// Where it stands.
  var range: Range<Int>

  /// Its number.
  var number: WrittenNumber

  /// The currencies before and after the number.
  var currencies: [CurrencyMark] = []

  /// Its percent sign.
  var percent: Range<Int>?

  /// The word after the number: `weeks`.
  var unit: Range<Int>?

  /// What stands behind the slash, with the slash: `/month`.
  var period: Range<Int>?
}

/// A currency that stands beside an amount.
struct CurrencyMark {
  /// Where it stands.
  var range: Range<Int>

  /// Its code.
  var code: String
}

extension Cursor {
  /// Reads the whole stretch as one term.
  ///
  /// - Parameter measure: What the field takes; here it only tells a code from a unit in capitals,
  ///   and how digits may be grouped.
  /// - Returns: The term, not yet checked against the measure.
  /// - Throws: What is wrong with the text.
  mutating func takeTerm(_ measure: Measure) throws(ValueProblem) -> Term {
    let start = offset
    let minus = take("-")
    let prefix = takeCurrency(codes: measure.currency != nil)
    skipSpaces()
    // `TBD` is no currency without an amount.
    if let prefix, !isAtEnd { try measure.checkCurrency(prefix, in: text) }
    let isNegative = minus != nil || take("-") != nil
    try checkNumberFollows(prefix, measure)
    let number = try takeNumber(measure.numberRules, isNegative: isNegative)
    var term = Term(range: start..<end, number: number, currencies: prefix.map { [$0] } ?? [])
    if peek() == .ascii(" ") { try refuseSplitDigits(number) }
    skipSpaces()
    term.percent = take("%")
    skipSpaces()
    if let suffix = takeCurrency(codes: measure.currency != nil) { term.currencies.append(suffix) }
    skipSpaces()
    term.unit = takeWord()
    skipSpaces()
    term.period = takePeriod()
    skipSpaces()
    if !isAtEnd { try refuseRest(after: term, measure) }
    return term
  }

  /// Reads a currency's sign, or its code where codes can be meant.
  private mutating func takeCurrency(codes: Bool) -> CurrencyMark? {
    for (sign, code) in CurrencySign.all {
      if let range = take(sign) { return CurrencyMark(range: range, code: code) }
    }
    var ahead = self
    guard codes, let word = ahead.takeWord(), word.count == 3,
      text.bytes[word].allSatisfy(\.isCapital), TimeUnit(text[word]) == nil
    else { return nil }
    skip(word)
    return CurrencyMark(range: word, code: text[word])
  }

  private mutating func takePeriod() -> Range<Int>? {
    guard let slash = take("/") else { return nil }
    skipSpaces()
    return slash.lowerBound..<(takeWord() ?? slash).upperBound
  }

  /// Refuses `3 000`.
  private func refuseSplitDigits(_ number: WrittenNumber) throws(ValueProblem) {
    var ahead = self
    let tail = ahead.take { $0.isSpace || $0.isDigit }
    guard text.bytes[tail].contains(where: \.isDigit) else { return }
    let digits = tail.lowerBound..<(text.bytes[tail].lastIndex(where: \.isDigit) ?? 0) + 1
    let range = number.range.lowerBound..<digits.upperBound
    let isPlain = text.bytes[range].allSatisfy { $0.isDigit || $0.isSpace }
    let joined = text.replacing(range, with: Numerals.grouped(text.bytes[range]))
    throw text.problem(
      .ambiguousNumber, range, "\(text.quoted(range)) has a space between its digits",
      remedy: isPlain ? proposing([joined]) : nil)
  }

  /// Refuses what stands after a term, among it `per month` and `monthly`.
  private func refuseRest(after term: Term, _ measure: Measure) throws(ValueProblem) {
    let joining = term.unit.flatMap { joins($0) ? $0 : nil }
    let words = Cursor(text, in: (joining?.lowerBound ?? offset)..<end).periodInWords
    if term.period == nil, let words {
      throw measure.periodInWords(words.range, meaning: words.unit, in: text)
    }
    if let unit = term.unit { try measure.checkUnit(unit, of: term, in: text) }
    let second = peek()?.isDigit == true ? text.asked.example : nil
    throw text.problem(
      .unexpectedText, rest, "\(text.quoted(rest)) does not belong to \(text.asked.name)",
      remedy: second.map { "write one number with one unit, like '\($0)'" })
  }

  /// The words `per month` or `monthly` if they stand here.
  private var periodInWords: (range: Range<Int>, unit: TimeUnit)? {
    var ahead = self
    guard let first = ahead.takeWord() else { return nil }
    if let unit = TimeUnit(adverb: text[first]) { return (first, unit) }
    ahead.skipSpaces()
    guard joins(first), let second = ahead.takeWord(), let unit = TimeUnit(text[second]) else {
      return nil
    }
    return (first.lowerBound..<second.upperBound, unit)
  }

  private func joins(_ word: Range<Int>) -> Bool {
    ["per", "a", "an", "each", "every"].contains(text[word].lowercased())
  }
}
