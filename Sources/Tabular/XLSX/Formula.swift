/// What formulas are made of (ECMA-376 part 1, 18.17), besides the references of a ``CellRange``.
public enum Formula {
  /// Words as a formula has them: in quotation marks, with those within doubled.
  ///
  /// - Parameter text: The words, at most 255 UTF-16 code units.
  /// - Returns: What stands in the formula.
  public static func text(_ text: String) -> String {
    precondition(text.utf16.count <= 255, "no formula holds words so long: \(text)")
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The sum of some cells.
  ///
  /// - Parameter cells: The cells.
  /// - Returns: The formula.
  public static func sum(_ cells: CellRange) -> String { "SUM(\(cells.reference))" }

  /// The sum of those cells beside which others meet conditions.
  ///
  /// A condition is a reference to a cell or a ``text(_:)``, and cells meet it that hold the same,
  /// small letters or capitals. But in words `*` and `?` stand for any characters, unless `~` is
  /// before them, and `<`, `>` and `=` at the beginning compare.
  ///
  /// - Parameters:
  ///   - cells: The cells that are summed.
  ///   - conditions: The cells that meet a condition, as many as are summed, and the condition.
  /// - Returns: The formula.
  public static func sum(
    _ cells: CellRange, where conditions: [(cells: CellRange, condition: String)]
  ) -> String {
    let arguments = conditions.map { other, condition in
      precondition(other.isAsLarge(as: cells), "\(other.reference) beside \(cells.reference)")
      return ",\(other.reference),\(condition)"
    }
    return arguments.isEmpty ? sum(cells) : "SUMIFS(\(cells.reference)\(arguments.joined()))"
  }
}

extension CellRange {
  /// Whether another rectangle has as many rows and as many columns.
  fileprivate func isAsLarge(as other: CellRange) -> Bool {
    last.row - first.row == other.last.row - other.first.row
      && last.column - first.column == other.last.column - other.first.column
  }
}
