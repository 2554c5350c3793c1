import PlanModel
import PlanText

extension Measure {
  /// Refuses a word after the number that is not one of the field's units.
  func checkUnit(
    _ word: Range<Int>, of term: Term, in text: ValueText
  ) throws(ValueProblem) {
    let written = text[word]
    let unit = TimeUnit(written)
    if let unit, units[unit] != nil { return }
    if let period = TimeUnit(adverb: written), term.period == nil {
      throw periodInWords(word, meaning: period, in: text)
    }
    if unit != nil {
      let verdict = units.factors.isEmpty ? "does not belong to" : "is not a unit for"
      throw text.problem(.wrongUnit, word, "\(text.quoted(word)) \(verdict) \(asked.name)")
    }
    throw text.problem(
      .unknownUnit, word, "\(text.quoted(word)) is not a unit that podplan knows",
      remedy: remedy(forUnknown: written, at: word, of: term, in: text))
  }

  private func remedy(
    forUnknown written: String, at word: Range<Int>, of term: Term, in text: ValueText
  ) -> String? {
    let number = term.number
    let afterNumber = number.range.upperBound..<word.upperBound
    if let power = Magnitude.power(of: written, mayBeTime: !units.factors.isEmpty) {
      let whole = number.range.lowerBound..<word.upperBound
      return Magnitude.rewritten(number, timesTenTo: power, in: text)
        .flatMap { proposing([text.replacing(whole, with: $0)]) }
    }
    if takesPercent, term.percent == nil, ["percent", "pct"].contains(written.lowercased()) {
      return proposing([text.replacing(afterNumber, with: "%")])
    }
    if let currency, written.lowercased() == currency.code.lowercased(), term.currencies.isEmpty {
      return proposing([text.replacing(word, with: currency.code)])
    }
    let known = units.factors.flatMap(\.unit.spellings).filter { $0.utf8.count > 2 }
    let near = nearest(to: written.lowercased(), among: known)
    if let unit = near.flatMap({ TimeUnit($0) }) {
      return proposing([text.replacing(word, with: unit.name(after: number))])
    }
    if written.lowercased() == "to" {
      return proposing([text.replacing(afterNumber, with: " to ")])
    }
    // Where only items can be counted, their name is too much: `600 items/week`.
    let countsItems = currency == nil && units.factors.isEmpty && !takesPercent
    let isApart = number.range.upperBound < word.lowerBound && written.lowercased() != "dozen"
    let isRead =
      term.period != nil || (!periods.isRequired && word.upperBound == term.range.upperBound)
    guard countsItems, isApart, isRead else { return nil }
    return proposing([text.replacing(afterNumber, with: "")])
  }

  /// Refuses what stands behind a slash where it is not one of the field's periods.
  func checkPeriod(
    _ period: Range<Int>, of term: Term, in text: ValueText
  ) throws(ValueProblem) {
    var cursor = Cursor(text, in: period)
    _ = cursor.take("/")
    cursor.skipSpaces()
    let word = cursor.rest
    let written = text[word]
    let unit = TimeUnit(written)
    if let unit, periods[unit] != nil { return }
    if periods.factors.isEmpty {
      let start = text.bytes[..<period.lowerBound].lastIndex { !$0.isSpace }.map { $0 + 1 }
      let whole = (start ?? period.lowerBound)..<period.upperBound
      throw text.problem(
        .wrongUnit, period, "\(asked.name) has nothing behind a slash",
        remedy: proposing([text.replacing(whole, with: "")]))
    }
    let options = listed(periods.factors.map { "'/\($0.unit.period)'" })
    guard !written.isEmpty else {
      throw text.problem(
        .missingUnit, period, "no unit of time follows '/'",
        remedy: "write \(options) after the number")
    }
    if unit != nil {
      throw text.problem(
        .wrongUnit, period, "\(asked.name) takes \(options), not \(text.quoted(period))")
    }
    let known = periods.factors.map(\.unit.period)
    let near = nearest(to: written.lowercased(), among: known)
    throw text.problem(
      .unknownUnit, word, "\(text.quoted(word)) is not a unit that podplan knows",
      remedy: near.flatMap { proposing([text.replacing(word, with: $0)]) }
        ?? "write \(options) after the number")
  }

  /// Refuses `per month` and `monthly`.
  ///
  /// - Parameters:
  ///   - words: Where they stand.
  ///   - period: What they mean.
  ///   - text: The text.
  /// - Returns: The refusal.
  func periodInWords(
    _ words: Range<Int>, meaning period: TimeUnit, in text: ValueText
  ) -> ValueProblem {
    let start = text.bytes[..<words.lowerBound].lastIndex { !$0.isSpace }.map { $0 + 1 }
    let whole = (start ?? words.lowerBound)..<words.upperBound
    guard periods[period] != nil else {
      return text.problem(
        .wrongUnit, words, "\(text.quoted(words)) does not belong to \(asked.name)")
    }
    return text.problem(
      .unknownUnit, words, "\(text.quoted(words)) is written with a slash",
      remedy: proposing([text.replacing(whole, with: "/\(period.period)")]))
  }
}

extension TimeUnit {
  /// The unit of a word such as `monthly`.
  init?(adverb: String) {
    switch adverb.lowercased() {
    case "hourly": self = .hour
    case "daily": self = .day
    case "weekly": self = .week
    case "monthly": self = .month
    case "yearly", "annually", "annual": self = .year
    default: return nil
    }
  }
}
