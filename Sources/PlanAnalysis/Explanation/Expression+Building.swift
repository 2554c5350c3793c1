/// Formulas written as formulas.
extension Expression {
  static func + (a: Expression, b: Expression) -> Expression {
    if case .sum(let parts) = a { return .sum(parts + [b]) }
    return .sum([a, b])
  }

  static func - (a: Expression, b: Expression) -> Expression { .difference(a, b) }

  static func * (a: Expression, b: Expression) -> Expression {
    if case .product(let parts) = a { return .product(parts + [b]) }
    return .product([a, b])
  }

  static func / (a: Expression, b: Expression) -> Expression { .quotient(a, b) }

  /// All of them together; 0 for none, itself for one.
  static func total(_ parts: [Expression]) -> Expression {
    switch parts.count {
    case 0: .number(0)
    case 1: parts[0]
    default: .sum(parts)
    }
  }

  /// The sum of one formula for each row.
  static func total<Rows: Sequence>(
    each index: String, of rows: Rows, _ row: (Rows.Element) -> (String, Expression)
  ) -> Expression {
    series(.sum, each: index, of: rows, row)
  }

  /// One formula for each row, put together; the formula itself where there is one row.
  static func series<Rows: Sequence>(
    _ gathering: RowGathering, each index: String, of rows: Rows,
    _ row: (Rows.Element) -> (String, Expression)
  ) -> Expression {
    let rows = rows.map { element in
      let (label, formula) = row(element)
      return Series<Term>.Row(label: label, formula: formula)
    }
    switch rows.count {
    case 0: return .number(0)
    case 1: return rows[0].formula
    default: return .series(Series(gathering: gathering, index: index, rows: rows))
    }
  }

  /// Not less than 0.
  static func notNegative(_ formula: Expression) -> Expression { .greatest([0, formula]) }
}

extension Condition {
  /// Compares two formulas.
  ///
  /// - Parameters:
  ///   - left: The left side.
  ///   - relation: How it has to stand to the right.
  ///   - right: The right side.
  public init(_ left: Expression<Term>, _ relation: Relation, _ right: Expression<Term>) {
    (self.left, self.relation, self.right) = (left, relation, right)
  }
}

extension Search.Row {
  /// Creates a row.
  ///
  /// - Parameters:
  ///   - number: The number that is found.
  ///   - label: What the row is called.
  ///   - conditions: What has to hold.
  public init(_ number: Double, _ label: String, where conditions: [Condition<Term>]) {
    (self.number, self.label, self.conditions) = (number, label, conditions)
  }
}

extension Search {
  /// Creates a search.
  ///
  /// - Parameters:
  ///   - kind: Which row is sought.
  ///   - index: What a row is, such as `week`.
  ///   - rows: The rows, in order.
  public init(_ kind: SearchKind = .first, each index: String, rows: [Row]) {
    (self.kind, self.index, self.rows) = (kind, index, rows)
  }
}

extension Expression: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A number that explains itself.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// A number that explains itself.
  ///
  /// - Parameter value: The number.
  public init(floatLiteral value: Double) { self = .number(value) }
}
