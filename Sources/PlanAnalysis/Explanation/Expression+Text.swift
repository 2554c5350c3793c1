extension Expression {
  /// The formula as people write it, such as `people × (pay + burden)`.
  ///
  /// - Parameters:
  ///   - word: What to write for a term: its name or its value.
  ///   - number: How to write a number.
  ///   - gathered: What to write for a series; `nil` for its first row, as one that stands for all.
  ///   - found: What to write for a search; `nil` for what is sought.
  /// - Returns: The text.
  public func text(
    _ word: (Term) -> String, _ number: (Double) -> String,
    series gathered: ((Series<Term>) -> String)? = nil,
    search found: ((Search<Term>) -> String)? = nil
  ) -> String {
    func written(_ formula: Expression, in strength: Int = 0) -> String {
      let text = formula.text(word, number, series: gathered, search: found)
      if case .series = formula, gathered != nil { return text }
      if case .search = formula, found != nil { return text }
      return formula.strength < strength ? "(\(text))" : text
    }
    func list(_ name: String, _ parts: [Expression]) -> String {
      name + "(" + parts.map { written($0) }.joined(separator: ", ") + ")"
    }
    switch self {
    case .number(let value): return number(value)
    case .absent: return "–"
    case .term(let term): return word(term)
    case .sum(let parts): return parts.map { written($0, in: 1) }.joined(separator: " + ")
    case .difference(let a, let b): return written(a, in: 1) + " − " + written(b, in: 2)
    case .product(let parts): return parts.map { written($0, in: 2) }.joined(separator: " × ")
    case .quotient(let a, let b): return written(a, in: 2) + " ÷ " + written(b, in: 3)
    case .power(let a, let b): return written(a, in: 4) + " ^ " + written(b, in: 4)
    case .exponential(let x): return list("exp", [x])
    case .logarithm(let x): return list("ln", [x])
    case .least(let parts): return list("min", parts)
    case .greatest(let parts): return list("max", parts)
    case .rounded(let x, .cents): return written(x) + ", to the cent"
    case .rounded(let x, .whole): return list("rounded", [x])
    case .rounded(let x, .up): return list("rounded up", [x])
    case .series(let series):
      if let gathered { return gathered(series) }
      let texts = series.rows.map { written($0.formula, in: 1) }
      let name = series.gathering.rawValue
      guard let first = texts.first, texts.allSatisfy({ $0 == first }) else {
        return "\(name) of all \(series.index.plural)"
      }
      return "\(name) over all \(series.index.plural) of \(first)"
    case .search(let search):
      if let found { return found(search) }
      // A row of a time before one side begins has nothing of it.
      let most = search.rows.map(\.terms.count).max()
      let row = search.rows.first { $0.terms.count == most }
      let conditions = row?.conditions.map { $0.text(word, number) } ?? []
      return search.words + conditions.joined(separator: " and ")
    case .choice(let condition, let then, let other):
      return "\(written(then)) if \(condition.text(word, number)), else \(written(other))"
    }
  }

  /// How firmly its parts hold together: what is looser stands in parentheses.
  private var strength: Int {
    switch self {
    case .series, .search, .choice, .rounded(_, .cents): 0
    case .sum, .difference: 1
    case .product, .quotient: 2
    case .power: 3
    case .number(let value) where value < 0: 1
    default: 4
    }
  }
}

extension Search {
  /// What is sought, before its conditions.
  fileprivate var words: String {
    switch kind {
    case .first: "the first \(index) in which "
    case .last: "the last \(index) in which "
    case .firstForGood: "the first \(index) from which on "
    }
  }
}

extension Condition {
  /// The condition as people write it.
  fileprivate func text(_ word: (Term) -> String, _ number: (Double) -> String) -> String {
    left.text(word, number) + " \(relation.rawValue) " + right.text(word, number)
  }
}

extension String {
  /// Several of what it names.
  fileprivate var plural: String { self + (hasSuffix("s") ? "es" : "s") }
}
