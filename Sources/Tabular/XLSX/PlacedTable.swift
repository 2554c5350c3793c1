/// Where a table came to stand on a sheet: the rectangles that formulas and charts name.
public struct PlacedTable: Sendable, Hashable {
  /// The name of the sheet.
  public let sheet: String

  /// The row with the heads of the columns, from 0.
  public let headRow: Int

  /// How many rows stand under the heads.
  public let rowCount: Int

  /// The names of the columns for programs.
  private let columnNames: [String]

  /// How many rows there are before the sums at the end.
  private let valueCount: Int

  init(_ table: Table, sheet: String, headRow: Int) {
    self.sheet = sheet
    self.headRow = headRow
    rowCount = table.rows.count
    columnNames = table.columns.map(\.name)
    valueCount = (table.rows.lastIndex { !$0.isSum } ?? -1) + 1
  }

  /// The place of a column.
  ///
  /// - Parameter name: Its name for programs.
  /// - Returns: The place, from 0, on the sheet as in the table; `nil` where none is so named.
  public func column(named name: String) -> Int? { columnNames.firstIndex(of: name) }

  /// A cell of the table.
  ///
  /// - Parameters:
  ///   - row: The place of the row in the table, from 0.
  ///   - column: The place of the column, from 0.
  /// - Returns: The place on the sheet.
  public func position(row: Int, column: Int) -> CellPosition {
    CellPosition(row: headRow + 1 + row, column: column)
  }

  /// The head of a column.
  ///
  /// - Parameter column: The place of the column, from 0.
  /// - Returns: The one cell.
  public func head(ofColumn column: Int) -> CellRange {
    let head = CellPosition(row: headRow, column: column)
    return CellRange(sheet: sheet, first: head, last: head)
  }

  /// A cell of the table, for a formula on any sheet.
  ///
  /// - Parameters:
  ///   - row: The place of the row in the table, from 0.
  ///   - column: The place of the column, from 0.
  /// - Returns: The one cell.
  public func cell(row: Int, column: Int) -> CellRange { values(ofColumn: column, rows: row...row) }

  /// Some cells of a column, such as those that a subtotal sums.
  ///
  /// - Parameters:
  ///   - column: The place of the column, from 0.
  ///   - rows: The places of the rows in the table, from 0.
  /// - Returns: The cells.
  public func values(ofColumn column: Int, rows: ClosedRange<Int>) -> CellRange {
    CellRange(
      sheet: sheet, first: position(row: rows.lowerBound, column: column),
      last: position(row: rows.upperBound, column: column))
  }

  /// The cells of a column under its head, without the sums at the end of the table.
  ///
  /// Subtotals further up are among them: do not sum such a column as a whole.
  ///
  /// - Parameter column: The place of the column, from 0.
  /// - Returns: The cells; where the table has no rows, the empty cell under the head.
  public func values(ofColumn column: Int) -> CellRange {
    values(ofColumn: column, rows: 0...max(0, valueCount - 1))
  }

  /// The heads and the rows under them that a filter may hide.
  var filtered: CellRange {
    CellRange(
      sheet: sheet, first: CellPosition(row: headRow, column: 0),
      last: position(row: valueCount - 1, column: columnNames.count - 1))
  }
}
