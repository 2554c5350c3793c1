/// One sheet of a workbook, filled from top to bottom.
///
/// Each `append` writes under what is there already and leaves an empty row. What it returns tells
/// where the cells came to stand, for formulas and charts on this sheet or on another one. Tables
/// that stand one under the other share the columns of the sheet.
///
/// No words run as a formula, whatever they begin with. Words of more than 32,767 UTF-16 code units
/// are cut there and end in an ellipsis, since no cell holds more.
public struct Sheet: Sendable {
  /// The name on the tab: what was asked for, made valid as ``SheetName/valid(_:)`` has it.
  public let name: String

  /// What stands on the sheet, from top to bottom.
  private(set) var blocks: [Block] = []

  /// The formulas; the value last reckoned is what the table has in the cell.
  private(set) var formulas: [CellPosition: String] = [:]

  /// The charts, each over the rows from the first to the last.
  private(set) var charts: [(chart: SheetChart, rows: ClosedRange<Int>)] = []

  /// The table whose heads stay in view and are printed on each page.
  private(set) var keptTable: (table: PlacedTable, columns: Int)?

  /// The cells that have a filter over them.
  private(set) var filter: CellRange?

  /// How many rows there are, down to the last one that is filled.
  private(set) var rowCount = 0

  /// Where the next part goes: below the last one, and often an empty row.
  private var nextRow = 0

  /// How many columns the tables fill, at least one.
  private(set) var columnCount = 1

  /// Some rows of a sheet.
  struct Block: Sendable {
    enum Content: Sendable {
      /// One row of words.
      case words(String, CellStyle.Part)
      /// A row of heads, then the rows of the table; neither its title nor its notes.
      case table(Table)
    }

    var row: Int
    var content: Content

    /// How many rows it fills.
    var rowCount: Int {
      if case .table(let table) = content { table.rows.count + 1 } else { 1 }
    }
  }

  /// The characters of a line beyond which words in a table are wrapped, in all columns but the first.
  let widestText: Int

  /// Creates an empty sheet.
  ///
  /// - Parameters:
  ///   - name: The name wanted for the tab.
  ///   - widestText: The characters of a line beyond which words in a table are wrapped, in all columns
  ///     but the first; few where a table of words stands over one of numbers.
  public init(_ name: String, widestText: Int = 48) {
    self.name = SheetName.valid(name)
    self.widestText = widestText
  }

  /// Adds a title, large and bold, with no empty row under it.
  ///
  /// - Parameter title: The words, for one line.
  public mutating func append(title: String) { append(title, as: .title) }

  /// Adds a paragraph, wrapped at a width that reads well.
  ///
  /// - Parameter paragraph: The words; a line feed begins a new line.
  public mutating func append(paragraph: String) {
    append(paragraph, as: .paragraph)
    nextRow += 1
  }

  /// Adds a table: its title, the heads of its columns, its rows and its notes.
  ///
  /// Cells hold values in full and show them as people read them. A cell that is absent is empty.
  ///
  /// - Parameter table: The table.
  /// - Returns: Where it stands.
  @discardableResult
  public mutating func append(_ table: Table) -> PlacedTable {
    if !table.title.isEmpty { append(table.title, as: .heading) }
    let placed = PlacedTable(table, sheet: name, headRow: nextRow)
    blocks.append(Block(row: nextRow, content: .table(table)))
    fill(rows: table.rows.count + 1)
    columnCount = max(columnCount, table.columns.count)
    for note in table.notes { append(note, as: .note) }
    nextRow += 1
    return placed
  }

  /// Adds a chart as wide as a paragraph.
  ///
  /// A printed page ends before it rather than within it.
  ///
  /// - Parameters:
  ///   - chart: The chart.
  ///   - rows: How many rows of one line it is high, at least one; two of 18 fit on a page.
  public mutating func append(_ chart: SheetChart, rows: Int = 18) {
    precondition(rows > 0, "a chart without height")
    charts.append((chart, nextRow...nextRow + rows - 1))
    fill(rows: rows)
    nextRow += 1
  }

  /// Reckons a cell of a table by a formula; the value in the table is the one last reckoned, and
  /// its kind tells how the cell looks.
  ///
  /// Functions are those of ECMA-376 part 1, 18.17.7, such as `SUMIFS`; a later one, such as
  /// `XLOOKUP`, needs `_xlfn.` before its name. See ``Formula`` for what formulas are made of.
  ///
  /// - Parameters:
  ///   - position: The cell, in a row of a table on this sheet.
  ///   - formula: The formula in English, with commas between arguments and no `=` before it, of
  ///     at most 8,192 characters.
  public mutating func setFormula(at position: CellPosition, to formula: String) {
    precondition(cell(at: position) != nil, "no table has a cell at \(position.reference)")
    precondition(!formula.hasPrefix("=") && formula.utf16.count <= 8_192, "not so: \(formula)")
    formulas[position] = formula
  }

  /// Keeps the heads of a table and its first columns in view, and prints the heads on each page.
  ///
  /// Everything above the heads stays in view with them: little should stand there. What stands
  /// under the table has the same heads over it on later pages: better nothing.
  ///
  /// - Parameters:
  ///   - table: A table on this sheet.
  ///   - columns: How many columns stay in view at the left.
  public mutating func keepHeads(of table: PlacedTable, columns: Int = 1) {
    keptTable = (table, columns)
  }

  /// Puts filters on the heads of a table: the only one of this sheet that has them.
  ///
  /// - Parameter table: A table on this sheet; sums at its end are left out.
  public mutating func addFilter(to table: PlacedTable) { filter = table.filtered }

  /// The cell of a table that stands at a place.
  ///
  /// - Parameter position: The place.
  /// - Returns: The cell; `nil` where none is, as in the heads.
  func cell(at position: CellPosition) -> Cell? {
    guard let (table, row) = table(at: position), row >= 0 else { return nil }
    let cells = table.rows[row].cells
    return position.column < cells.count ? cells[position.column] : nil
  }

  /// The head of a column that stands at a place.
  ///
  /// - Parameter position: The place.
  /// - Returns: The words; `nil` where no head is.
  func head(at position: CellPosition) -> String? {
    guard let (table, row) = table(at: position), row < 0 else { return nil }
    return position.column < table.columns.count ? table.columns[position.column].title : nil
  }

  /// The table at a place, and which of its rows is there: -1 for the heads.
  private func table(at position: CellPosition) -> (table: Table, row: Int)? {
    let block = blocks.last { $0.row <= position.row }
    guard let block, case .table(let table) = block.content else { return nil }
    let row = position.row - block.row - 1
    return row < table.rows.count ? (table, row) : nil
  }

  private mutating func append(_ words: String, as part: CellStyle.Part) {
    blocks.append(Block(row: nextRow, content: .words(words, part)))
    fill(rows: 1)
  }

  private mutating func fill(rows: Int) {
    nextRow += rows
    rowCount = nextRow
  }
}
