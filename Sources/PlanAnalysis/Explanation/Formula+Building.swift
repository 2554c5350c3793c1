/// Formulas written as formulas.
extension Formula {
  static func + (a: Formula, b: Formula) -> Formula {
    if case .sum(let parts) = a { return .sum(parts + [b]) }
    return .sum([a, b])
  }

  static func - (a: Formula, b: Formula) -> Formula { .difference(a, b) }

  static func * (a: Formula, b: Formula) -> Formula {
    if case .product(let parts) = a { return .product(parts + [b]) }
    return .product([a, b])
  }

  static func / (a: Formula, b: Formula) -> Formula { .quotient(a, b) }

  /// All of them together; 0 for none, itself for one.
  static func total(_ parts: [Formula]) -> Formula {
    switch parts.count {
    case 0: .number(0)
    case 1: parts[0]
    default: .sum(parts)
    }
  }

  /// The sum of one formula for each row.
  static func total<Rows: Sequence>(
    each index: String, of rows: Rows, _ row: (Rows.Element) -> (String, Formula)
  ) -> Formula {
    series(.sum, each: index, of: rows, row)
  }

  /// One formula for each row, put together; the formula itself where there is one row.
  static func series<Rows: Sequence>(
    _ gathering: Series<Term>.Gathering, each index: String, of rows: Rows,
    _ row: (Rows.Element) -> (String, Formula)
  ) -> Formula {
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
  static func notNegative(_ formula: Formula) -> Formula { .greatest([0, formula]) }
}

extension Condition {
  init(_ left: Formula<Term>, _ relation: Relation, _ right: Formula<Term>) {
    (self.left, self.relation, self.right) = (left, relation, right)
  }
}

extension Formula: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// A number that explains itself.
  ///
  /// - Parameter value: The number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// A number that explains itself.
  ///
  /// - Parameter value: The number.
  public init(floatLiteral value: Double) { self = .number(value) }
}
