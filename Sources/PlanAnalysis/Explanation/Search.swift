/// The number of a row of which some conditions hold.
public struct Search<Term: Hashable & Sendable>: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// The number that is found.
    public let number: Double

    /// What the row is called, such as `week 12`.
    public let label: String

    /// What has to hold.
    public let conditions: [Condition<Term>]

    /// The terms of its conditions.
    public var terms: [Term] { conditions.flatMap { $0.left.terms + $0.right.terms } }
  }

  /// Which row is sought.
  public let kind: SearchKind

  /// What a row is, such as `week`.
  public let index: String

  /// The rows, in order.
  public let rows: [Row]

  /// The number that is found; `nil` where there is none.
  ///
  /// - Parameter term: The number that a term stands for.
  /// - Returns: The number.
  public func found(_ term: (Term) -> Double?) -> Double? { place(term).map { rows[$0].number } }

  /// The rows that decide: the one that is found and the one beside it of which the conditions do not
  /// hold; the last where none is found.
  ///
  /// - Parameter term: The number that a term stands for.
  /// - Returns: The rows, that which is found first.
  public func deciding(_ term: (Term) -> Double?) -> [Row] {
    guard let place = place(term) else { return Array(rows.suffix(1)) }
    let beside = kind == .last ? place + 1 : place - 1
    return [rows[place]] + (rows.indices.contains(beside) ? [rows[beside]] : [])
  }

  private func place(_ term: (Term) -> Double?) -> Int? {
    func holds(_ row: Row) -> Bool { row.conditions.allSatisfy { $0.holds(term) == true } }
    switch kind {
    case .first: return rows.firstIndex(where: holds)
    case .last: return rows.lastIndex(where: holds)
    case .firstForGood:
      let place = rows.lastIndex { !holds($0) }.map { $0 + 1 } ?? 0
      return rows.indices.contains(place) ? place : nil
    }
  }
}

/// Which row a search is for.
public enum SearchKind: Sendable {
  /// The first of which the conditions hold.
  case first
  /// The last of which they hold.
  case last
  /// The first from which on they hold to the end.
  case firstForGood
}

/// How one number has to stand to another; a billionth part never decides.
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

/// Whether one number reaches another.
public struct Condition<Term: Hashable & Sendable>: Sendable, Hashable {
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
    guard let left = left.value(term), let right = right.value(term) else { return nil }
    let slack = 1e-9 * max(left.magnitude, right.magnitude)
    return switch relation {
    case .atLeast: left >= right - slack
    case .atMost: left <= right + slack
    case .over: left > right + slack
    case .under: left < right - slack
    }
  }

  func visit(_ take: (Term) -> Void) {
    for term in left.terms + right.terms { take(term) }
  }
}
