extension Expression {
  /// The same formula over other terms.
  ///
  /// - Parameter rename: The term that stands in place of another.
  /// - Returns: The formula.
  func map<Other>(_ rename: (Term) -> Other) -> Expression<Other> {
    func all(_ parts: [Expression]) -> [Expression<Other>] { parts.map { $0.map(rename) } }
    func condition(_ condition: Condition<Term>) -> Condition<Other> {
      Condition(condition.left.map(rename), condition.relation, condition.right.map(rename))
    }
    return switch self {
    case .number(let number): .number(number)
    case .absent: .absent
    case .term(let term): .term(rename(term))
    case .sum(let parts): .sum(all(parts))
    case .product(let parts): .product(all(parts))
    case .least(let parts): .least(all(parts))
    case .greatest(let parts): .greatest(all(parts))
    case .difference(let a, let b): .difference(a.map(rename), b.map(rename))
    case .quotient(let a, let b): .quotient(a.map(rename), b.map(rename))
    case .power(let a, let b): .power(a.map(rename), b.map(rename))
    case .exponential(let x): .exponential(x.map(rename))
    case .logarithm(let x): .logarithm(x.map(rename))
    case .rounded(let x, let rounding): .rounded(x.map(rename), rounding)
    case .series(let series):
      .series(
        Series(
          gathering: series.gathering, index: series.index,
          rows: series.rows.map { .init(label: $0.label, formula: $0.formula.map(rename)) }))
    case .search(let search):
      .search(
        Search(
          search.kind, each: search.index,
          rows: search.rows.map { row in
            .init(row.number, row.label, where: row.conditions.map(condition))
          }))
    case .choice(let test, let then, let other):
      .choice(condition(test), then.map(rename), else: other.map(rename))
    }
  }
}
