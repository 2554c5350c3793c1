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
  /// - Parameter term: The number that a term stands for.
  /// - Returns: The number.
  public func value(_ term: (Term) -> Double?) -> Double? {
    switch self {
    case .number(let number): return number
    case .absent: return nil
    case .term(let name): return term(name)
    case .sum(let parts): return Self.fold(parts, term, 0, +)
    case .product(let parts): return Self.fold(parts, term, 1, *)
    case .least(let parts): return Self.fold(parts, term, .infinity, Swift.min)
    case .greatest(let parts): return Self.fold(parts, term, -.infinity, Swift.max)
    case .difference(let a, let b): return Self.both(a, b, term).map { $0 - $1 }
    case .quotient(let a, let b): return Self.both(a, b, term).flatMap { $1 == 0 ? nil : $0 / $1 }
    case .power(let a, let b): return Self.both(a, b, term).map { Math.power($0, $1) }
    case .exponential(let x): return x.value(term).map { Math.exp($0) }
    case .logarithm(let x): return x.value(term).map { Math.log($0) }
    case .rounded(let x, let rounding): return x.value(term).map { rounding($0) }
    case .series(let series):
      let parts = series.rows.map(\.formula)
      switch series.gathering {
      case .sum: return Self.fold(parts, term, 0, +)
      case .greatest: return Self.fold(parts, term, -.infinity, Swift.max)
      }
    case .search(let search): return search.found(term)?.number
    case .choice(let condition, let then, let other):
      return condition.holds(term).flatMap { ($0 ? then : other).value(term) }
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

  /// The search that it is or stands in it; `nil` where there is none.
  public var search: Search<Term>? {
    switch self {
    case .search(let search): search
    case .sum(let parts), .product(let parts), .least(let parts), .greatest(let parts):
      parts.lazy.compactMap(\.search).first
    case .difference(let a, let b), .quotient(let a, let b), .power(let a, let b):
      a.search ?? b.search
    case .exponential(let x), .logarithm(let x), .rounded(let x, _): x.search
    case .choice(_, let then, let other): then.search ?? other.search
    case .number, .absent, .term, .series: nil
    }
  }

  private static func fold(
    _ parts: [Expression], _ term: (Term) -> Double?, _ start: Double,
    _ combine: (Double, Double) -> Double
  ) -> Double? {
    var result = start
    for part in parts {
      guard let value = part.value(term) else { return nil }
      result = combine(result, value)
    }
    return result
  }

  fileprivate static func both(
    _ a: Expression, _ b: Expression, _ term: (Term) -> Double?
  ) -> (Double, Double)? {
    guard let left = a.value(term), let right = b.value(term) else { return nil }
    return (left, right)
  }
}

/// One formula for each of many rows, put together.
public struct Series<Term: Hashable & Sendable>: Sendable, Hashable {
  /// How the rows become one number.
  public enum Gathering: Sendable {
    /// All together.
    case sum
    /// The greatest.
    case greatest
  }

  /// One row.
  public struct Row: Sendable, Hashable {
    /// What the row is called, such as `week 12`.
    public let label: String

    /// What it comes to.
    public let formula: Expression<Term>
  }

  /// How the rows become one number.
  public let gathering: Gathering

  /// What a row is, such as `week`.
  public let index: String

  /// The rows, in order.
  public let rows: [Row]

  /// Whether each row is another figure, with nothing to reckon.
  public var isPlain: Bool {
    rows.allSatisfy { if case .term = $0.formula { true } else { false } }
  }
}

/// The number of the first row, or the last, of which all of some conditions hold.
public struct Search<Term: Hashable & Sendable>: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// The number that is found.
    public let number: Double

    /// What has to hold.
    public let conditions: [Condition<Term>]

    /// The terms of its conditions.
    public var terms: [Term] { conditions.flatMap { $0.left.terms + $0.right.terms } }
  }

  /// Whether the last row is sought, not the first.
  public let isLast: Bool

  /// What a row is, such as `week`.
  public let index: String

  /// The rows, in order.
  public let rows: [Row]

  /// The row that is found; `nil` where there is none.
  ///
  /// - Parameter term: The number that a term stands for.
  /// - Returns: The row.
  public func found(_ term: (Term) -> Double?) -> Row? { place(term).map { rows[$0] } }

  /// The rows that decide: the one that is found and the one before it, or after the last; the end
  /// where none is found.
  ///
  /// - Parameter term: The number that a term stands for.
  /// - Returns: The rows, that which is found first.
  public func deciding(_ term: (Term) -> Double?) -> [Row] {
    guard let place = place(term) else { return Array(rows.suffix(1)) }
    let beside = isLast ? place + 1 : place - 1
    return [rows[place]] + (rows.indices.contains(beside) ? [rows[beside]] : [])
  }

  private func place(_ term: (Term) -> Double?) -> Int? {
    func holds(_ row: Row) -> Bool { row.conditions.allSatisfy { $0.holds(term) == true } }
    return isLast ? rows.lastIndex(where: holds) : rows.firstIndex(where: holds)
  }
}

/// Whether one number reaches another.
public struct Condition<Term: Hashable & Sendable>: Sendable, Hashable {
  /// How the left has to stand to the right; a billionth part never decides.
  public enum Relation: String, Sendable {
    /// Not less.
    case atLeast = "≥"
    /// Not more.
    case atMost = "≤"
    /// More.
    case over = ">"
    /// Less.
    case under = "<"
  }

  /// The left side.
  public let left: Expression<Term>

  /// How it has to stand to the right.
  public let relation: Relation

  /// The right side.
  public let right: Expression<Term>

  /// Whether it holds; `nil` where a side has no value.
  ///
  /// - Parameter term: The number that a term stands for.
  /// - Returns: Whether it holds.
  public func holds(_ term: (Term) -> Double?) -> Bool? {
    Expression.both(left, right, term).map { left, right in
      let slack = 1e-9 * max(left.magnitude, right.magnitude)
      return switch relation {
      case .atLeast: left >= right - slack
      case .atMost: left <= right + slack
      case .over: left > right + slack
      case .under: left < right - slack
      }
    }
  }

  fileprivate func visit(_ take: (Term) -> Void) {
    for term in left.terms + right.terms { take(term) }
  }
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
