/// A place on a sheet: row and column, both from 0.
public struct CellPosition: Sendable, Hashable {
  /// The row, 0 for the one that is shown as 1.
  public var row: Int
  /// The column, 0 for A.
  public var column: Int

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - row: The row, from 0.
  ///   - column: The column, from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place as a formula on the same sheet has it, which moves when it is copied: `C5`.
  public var reference: String { letters(ofColumn: column) + String(row + 1) }

  /// The place as a formula has it, fixed: `$C$5`.
  public var fixedReference: String { "$" + letters(ofColumn: column) + "$" + String(row + 1) }
}

/// A rectangle of cells of a named sheet, at least one.
public struct CellRange: Sendable, Hashable {
  /// The name of the sheet.
  public var sheet: String
  /// The upper left cell.
  public var first: CellPosition
  /// The lower right cell.
  public var last: CellPosition

  /// Creates a rectangle.
  ///
  /// - Parameters:
  ///   - sheet: The name of the sheet.
  ///   - first: The upper left cell.
  ///   - last: The lower right cell.
  public init(sheet: String, first: CellPosition, last: CellPosition) {
    precondition(first.row <= last.row && first.column <= last.column, "a rectangle without cells")
    self.sheet = sheet
    self.first = first
    self.last = last
  }

  /// The rectangle as a formula on the same sheet has it, fixed: `$F$5:$F$99`, or `$F$5`.
  public var localReference: String {
    first == last
      ? first.fixedReference : first.fixedReference + ":" + last.fixedReference
  }

  /// The rectangle as a formula on any sheet has it, fixed: `Ledger!$F$5:$F$99`.
  public var reference: String { SheetName.quoted(sheet) + "!" + localReference }

  /// The rectangle without what would say that it is fixed: `F5:G99`.
  var plainReference: String {
    first == last ? first.reference : first.reference + ":" + last.reference
  }

  /// Its cells, row by row.
  var positions: [CellPosition] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellPosition(row: row, column: $0) }
    }
  }
}

/// The letters of a column: A for 0, Z for 25, AA for 26.
func letters(ofColumn column: Int) -> String {
  var letters: [UInt8] = []
  var rest = column + 1
  while rest > 0 {
    letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
    rest = (rest - 1) / 26
  }
  return String(decoding: letters.reversed(), as: UTF8.self)
}
