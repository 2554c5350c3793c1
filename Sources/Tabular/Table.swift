/// Rows of typed cells under named columns: what every writer of this room takes.
///
/// A table knows what kind of thing each cell is and nothing of what the figures are about. The
/// cells are written in two ways: *in full*, for other programs, and *for people*.
public struct Table: Sendable, Hashable {
  /// The words above the table; empty where there are none.
  public var title: String

  /// The columns, from left to right; never none.
  public let columns: [Column]

  /// The rows, from top to bottom.
  public private(set) var rows: [Row]

  /// The paragraphs under the table, for people only.
  public var notes: [String]

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - title: The words above the table.
  ///   - columns: The columns, at least one.
  ///   - rows: The rows; each has a cell for each column, a section heading just one.
  ///   - notes: The paragraphs under the table.
  public init(
    _ title: String = "", columns: [Column], rows: [Row] = [], notes: [String] = []
  ) {
    precondition(!columns.isEmpty, "a table without columns")
    self.title = title
    self.columns = columns
    self.rows = []
    self.notes = notes
    self.rows.reserveCapacity(rows.count)
    for row in rows { append(row) }
  }

  /// Adds a row at the end.
  ///
  /// - Parameter row: A row with a cell for each column, or a section heading with one cell.
  public mutating func append(_ row: Row) {
    precondition(
      row.cells.count == (row.role == .section ? 1 : columns.count),
      "a row of \(row.cells.count) cells in a table of \(columns.count) columns")
    rows.append(row)
  }

  /// The cells of one column, from top to bottom, without the section headings.
  ///
  /// - Parameter index: The place of the column, from 0.
  /// - Returns: The cells, those of totals included.
  public func cells(ofColumn index: Int) -> [Cell] {
    rows.compactMap { $0.role == .section ? nil : $0.cells[index] }
  }

  /// To which side the cells of one column go: where the column does not say, one with a number in
  /// it is read from the right, any other from the left.
  ///
  /// - Parameter index: The place of the column, from 0.
  /// - Returns: The side.
  public func alignment(ofColumn index: Int) -> Alignment {
    if let alignment = columns[index].alignment { return alignment }
    let hasNumber = rows.contains { $0.role != .section && $0.cells[index].isNumeric }
    return hasNumber ? .trailing : .leading
  }
}

/// The side of a column to which its cells go.
public enum Alignment: Sendable, Hashable {
  /// To the left, as words are.
  case leading
  /// To the right, as numbers are.
  case trailing
}
