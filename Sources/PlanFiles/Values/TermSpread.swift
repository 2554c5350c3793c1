/// The ends of a range, where a unit stands once, at the last, or at each.
struct TermSpread {
  /// The ends.
  let terms: [Term]

  /// The text that they stand in.
  let text: ValueText

  /// What the field takes.
  let measure: Measure

  /// For each end, whether it is in percent.
  func percents() throws(ValueProblem) -> [Bool] {
    let stretches = try spread(\.percent) { term in
      // `10% to 0.15` may mean a share as well as percents.
      term.number.value() < 1 ? nil : "%"
    }
    return stretches.map { $0 != nil }
  }

  /// For each end, the unit that stands in one place; `nil` where none has to be written.
  func units(
    _ place: KeyPath<Term, Range<Int>?>, among units: Units
  ) throws(ValueProblem) -> [TimeUnit?] {
    let isPeriod = place == \Term.period
    let stretches = try spread(place) { _ in
      let written = terms.compactMap { unit($0[keyPath: place]) }
      guard let only = written.first, written.allSatisfy({ $0 == only }) else { return nil }
      return isPeriod ? "/\(only.period)" : " \(only.spellings[0])"
    }
    let found = stretches.map { unit($0) }
    guard units.isRequired, found.contains(nil), let last = terms.last else { return found }
    let proposals = units.factors.map { unit in
      let tail = isPeriod ? "/\(unit.unit.period)" : " \(unit.unit.name(after: last.number))"
      return inserting(tail, after: place, of: [last])
    }
    throw text.problem(
      .missingUnit, last.range, "\(text.quoted(last.range)) has no unit",
      remedy: proposing(proposals))
  }

  /// What of each end moves with its value when the ends are put in order: the number and all that
  /// every end has of its own.
  var movable: [Range<Int>] {
    let places: [KeyPath<Term, Range<Int>?>] = [
      \.percent, \.lastCurrency, \.unit, \.period,
    ]
    var ends = terms.map(\.number.range.upperBound)
    for place in places where terms.contains(where: { $0[keyPath: place] != nil }) {
      let stretches = terms.compactMap { $0[keyPath: place] }
      guard stretches.count == terms.count else { break }
      ends = zip(ends, stretches).map { max($0, $1.upperBound) }
    }
    return zip(terms, ends).map { $0.range.lowerBound..<$1 }
  }

  /// What stands in one place at each end, the last end's where an end has nothing of its own.
  private func spread(
    _ place: KeyPath<Term, Range<Int>?>, filling: (Term) -> String?
  ) throws(ValueProblem) -> [Range<Int>?] {
    let written = terms.map { $0[keyPath: place] }
    let isOnlyAtEnd = written.dropLast().allSatisfy { $0 == nil }
    if isOnlyAtEnd { return written.map { _ in written.last ?? nil } }
    guard let index = written.firstIndex(of: nil), let given = written.compactMap({ $0 }).first
    else { return written }
    let bare = terms.filter { $0[keyPath: place] == nil }
    let fillings = bare.compactMap(filling)
    let filled = fillings.count == bare.count ? fillings.first : nil
    throw text.problem(
      .missingUnit, terms[index].range,
      "\(text.quoted(terms[index].range)) has no \(text.quoted(given)), which stands at another end",
      remedy: filled.flatMap { proposing([inserting($0, after: place, of: bare)]) }
        ?? "write the unit at each end of the range, or once at its end")
  }

  /// The text with a unit put in its place in some terms.
  private func inserting(
    _ unit: String, after place: KeyPath<Term, Range<Int>?>, of bare: [Term]
  ) -> String {
    var written = text.content.lowerBound
    var filled = ""
    for term in bare {
      let offset = term.end(before: place)
      filled += text[written..<offset] + unit
      written = offset
    }
    return filled + text[written..<text.content.upperBound]
  }

  private func unit(_ stretch: Range<Int>?) -> TimeUnit? {
    guard let stretch else { return nil }
    return TimeUnit(text[stretch].filter { $0 != "/" && $0 != " " })
  }
}

extension Term {
  /// The currency after the number, else the one before it.
  fileprivate var lastCurrency: Range<Int>? { currencies.last?.range }

  /// Where the term ends without what may stand in a place and after it.
  fileprivate func end(before place: KeyPath<Term, Range<Int>?>) -> Int {
    if place == \Term.period { return range.upperBound }
    if place == \Term.percent { return number.range.upperBound }
    let ends = [number.range, percent, lastCurrency].compactMap { $0?.upperBound }
    return ends.max() ?? range.upperBound
  }
}
