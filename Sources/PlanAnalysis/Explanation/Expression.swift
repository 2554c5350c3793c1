import PlanEngine

/// How a number follows from others: a tree that can be reckoned and written down.
///
/// It knows nothing of what its terms stand for.
public indirect enum Expression<Term: Hashable & Sendable>: Sendable, Hashable {
  /// A number that explains itself.
  case number(Double)
  /// No value.
  case absent
  /// Another number.
  case term(Term)
  /// All of them together.
  case sum([Expression])
  /// The first less the second.
  case difference(Expression, Expression)
  /// All of them multiplied.
  case product([Expression])
  /// The first over the second; absent where that is 0.
  case quotient(Expression, Expression)
  /// The first to the power of the second.
  case power(Expression, Expression)
  /// The exponential function.
  case exponential(Expression)
  /// The natural logarithm.
  case logarithm(Expression)
  /// The least of them.
  case least([Expression])
  /// The greatest of them.
  case greatest([Expression])
  /// A number made whole, or of whole cents.
  case rounded(Expression, Rounding)
  /// One formula for each of many rows, put together.
  case series(Series<Term>)
  /// The number of the first row, or the last, of which something holds.
  case search(Search<Term>)
  /// One or another, by whether something holds.
  case choice(Condition<Term>, Expression, else: Expression)

  /// The number that it comes to; `nil` where a term that counts has none.
  ///
  /// - Parameters:
  ///   - term: The number that a term stands for.
  ///   - gathered: The number that a series comes to, where that is not reckoned from its rows.
  /// - Returns: The number.
  public func value(
    _ term: (Term) -> Double?, series gathered: ((Series<Term>) -> Double?)? = nil
  ) -> Double? {
    func fold(_ parts: [Expression], _ start: Double, _ combine: (Double, Double) -> Double)
      -> Double?
    {
      var result = start
      for part in parts {
        guard let value = part.value(term, series: gathered) else { return nil }
        result = combine(result, value)
      }
      return result
    }
    func both(
      _ a: Expression, _ b: Expression, _ combine: (Double, Double) -> Double?
    ) -> Double? {
      guard let left = a.value(term, series: gathered),
        let right = b.value(term, series: gathered)
      else { return nil }
      return combine(left, right)
    }
    func whole(_ x: Expression, _ change: (Double) -> Double) -> Double? {
      x.value(term, series: gathered).map(change)
    }
    switch self {
    case .number(let number): return number
    case .absent: return nil
    case .term(let name): return term(name)
    case .sum(let parts): return fold(parts, 0, +)
    case .product(let parts): return fold(parts, 1, *)
    case .least(let parts): return fold(parts, .infinity, Swift.min)
    case .greatest(let parts): return fold(parts, -.infinity, Swift.max)
    case .difference(let a, let b): return both(a, b) { $0 - $1 }
    case .quotient(let a, let b): return both(a, b) { $1 == 0 ? nil : $0 / $1 }
    case .power(let a, let b): return both(a, b) { Math.power($0, $1) }
    case .exponential(let x): return whole(x) { Math.exp($0) }
    case .logarithm(let x): return whole(x) { Math.log($0) }
    case .rounded(let x, let rounding): return whole(x) { rounding($0) }
    case .series(let series):
      if let gathered { return gathered(series) }
      let parts = series.rows.map(\.formula)
      switch series.gathering {
      case .sum: return fold(parts, 0, +)
      case .least: return fold(parts, .infinity, Swift.min)
      case .greatest: return fold(parts, -.infinity, Swift.max)
      }
    case .search(let search): return search.found(term)
    case .choice(let condition, let then, let other):
      return condition.holds(term).flatMap {
        ($0 ? then : other).value(term, series: gathered)
      }
    }
  }

  /// The terms that stand in it, in the order of reading, each once.
  public var terms: [Term] {
    var (seen, ordered) = (Set<Term>(), [Term]())
    visit { if seen.insert($0).inserted { ordered.append($0) } }
    return ordered
  }

  /// Goes through the terms in the order of reading.
  private func visit(_ take: (Term) -> Void) {
    switch self {
    case .number, .absent: break
    case .term(let term): take(term)
    case .sum(let parts), .product(let parts), .least(let parts), .greatest(let parts):
      for part in parts { part.visit(take) }
    case .difference(let a, let b), .quotient(let a, let b), .power(let a, let b):
      a.visit(take)
      b.visit(take)
    case .exponential(let x), .logarithm(let x), .rounded(let x, _): x.visit(take)
    case .series(let series): for row in series.rows { row.formula.visit(take) }
    case .search(let search):
      for row in search.rows {
        for condition in row.conditions { condition.visit(take) }
      }
    case .choice(let condition, let then, let other):
      condition.visit(take)
      then.visit(take)
      other.visit(take)
    }
  }

  /// Whether it only gathers other figures, with nothing to reckon.
  public var isGathering: Bool {
    switch self {
    case .term: true
    case .series(let series): series.isPlain
    default: false
    }
  }

  /// The series that stand in it, in the order of reading.
  public var series: [Series<Term>] {
    switch self {
    case .series(let series): [series]
    case .sum(let parts), .product(let parts), .least(let parts), .greatest(let parts):
      parts.flatMap(\.series)
    case .difference(let a, let b), .quotient(let a, let b), .power(let a, let b):
      a.series + b.series
    case .exponential(let x), .logarithm(let x), .rounded(let x, _): x.series
    case .choice(_, let then, let other): then.series + other.series
    case .number, .absent, .term, .search: []
    }
  }

  /// The searches that stand in it, in the order of reading.
  public var searches: [Search<Term>] {
    switch self {
    case .search(let search): [search]
    case .sum(let parts), .product(let parts), .least(let parts), .greatest(let parts):
      parts.flatMap(\.searches)
    case .difference(let a, let b), .quotient(let a, let b), .power(let a, let b):
      a.searches + b.searches
    case .exponential(let x), .logarithm(let x), .rounded(let x, _): x.searches
    case .choice(_, let then, let other): then.searches + other.searches
    case .number, .absent, .term, .series: []
    }
  }
}

/// One formula for each of many rows, put together.
public struct Series<Term: Hashable & Sendable>: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// What the row is called, such as `week 12`.
    public let label: String

    /// What it comes to.
    public let formula: Expression<Term>
  }

  /// How the rows become one number.
  public let gathering: RowGathering

  /// What a row is, such as `week`.
  public let index: String

  /// The rows, in order.
  public let rows: [Row]

  /// Whether each row is another figure, with nothing to reckon.
  public var isPlain: Bool {
    rows.allSatisfy { if case .term = $0.formula { true } else { false } }
  }
}

/// How the rows of a series become one number.
public enum RowGathering: String, Sendable {
  /// All together.
  case sum
  /// The least.
  case least
  /// The greatest.
  case greatest
}

/// How a number is made whole.
public enum Rounding: Sendable {
  /// To whole cents, half up.
  case cents
  /// To a whole number, half up.
  case whole
  /// To the next whole number.
  case up

  /// The number that it makes of one; room is left so that float noise never decides.
  ///
  /// - Parameter x: A number.
  /// - Returns: The whole one.
  public func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .cents: (x * 100 + 0.5 + 1e-6).rounded(.down) / 100
    case .whole: (x + 0.5 + 1e-9).rounded(.down)
    case .up: (x - 1e-9).rounded(.up)
    }
  }
}
