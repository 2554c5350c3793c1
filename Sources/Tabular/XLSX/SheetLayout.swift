/// How a whole sheet is laid out: the tables, the widths of its columns, how far paragraphs reach.
struct SheetLayout {
  /// The digits that a paragraph is wide, at least.
  private static let paragraphWidth = 90
  /// The digits that fit in a column without a table.
  private static let emptyWidth = 10

  /// The most digits that a column is wide: numbers that need more are hardly read.
  private static let widest = 100

  /// The digits that the button of a filter hides.
  private static let filterWidth = 2

  /// The layout of each table, in the order of the blocks; `nil` for words.
  let tables: [TableLayout?]

  /// The digits that fit in each column that a table fills.
  let widths: [Int]

  /// How many columns a paragraph or a chart reaches over.
  let paragraphColumns: Int

  /// How many columns are filled.
  let columnCount: Int

  private let isFiltered: Bool

  /// The digits that fit in the columns of a paragraph.
  private let measure: Int

  init(_ sheet: Sheet) {
    tables = sheet.blocks.map { block in
      if case .table(let table) = block.content {
        TableLayout(table, widestText: sheet.widestText)
      } else {
        nil
      }
    }
    var widths: [Int] = []
    for case .some(let table) in tables {
      for (index, column) in table.columns.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], column.width)
      }
    }
    isFiltered = sheet.filter != nil
    if let filter = sheet.filter {
      for index in filter.first.column...filter.last.column { widths[index] += Self.filterWidth }
    }
    // Words are wider than as many digits when they are bold, and a cell has margins.
    widths = widths.map { min($0 + 2 + $0 / 10, Self.widest) }

    var (measure, columns) = (0, 0)
    while measure < Self.paragraphWidth {
      measure += columns < widths.count ? widths[columns] : Self.emptyWidth
      columns += 1
    }
    self.widths = widths
    self.measure = measure
    paragraphColumns = columns
    columnCount = sheet.columnCount
  }

  /// How many points high the row of some words is; `nil` where it is as high as any row.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - part: What they are there for.
  /// - Returns: The height; at most the 409 that a row may have.
  func height(of text: String, as part: CellStyle.Part) -> Int? {
    switch part {
    case .title: 21
    case .paragraph, .note: rowHeight(lines: text.lineCount(width: measure))
    case .heading, .head, .section, .item, .subtotal, .total: nil
    }
  }

  /// The digits that fit in a column, be there a table in it or not.
  ///
  /// - Parameter column: The place of the column, from 0.
  /// - Returns: The digits.
  func width(ofColumn column: Int) -> Int {
    column < widths.count ? widths[column] : Self.emptyWidth
  }

  /// How many lines the row with the heads of a table fills.
  ///
  /// - Parameter table: The table.
  /// - Returns: The lines, at least one.
  func lineCount(ofHeadsOf table: Table) -> Int {
    // Bold words are not much wider than digits.
    let margin = 1 + (isFiltered ? Self.filterWidth : 0)
    return zip(table.columns, widths).reduce(1) { most, column in
      max(most, column.0.title.lineCount(width: column.1 - margin))
    }
  }

  /// How many lines the cell of a row with the most of them fills.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - columns: The places of the columns whose words are wrapped.
  /// - Returns: The lines, at least one.
  func lineCount(of row: Row, wrapping columns: [Int]) -> Int {
    guard row.role != .section else { return 1 }
    return columns.reduce(1) { most, index in
      switch row.cells[index] {
      case .text(let text), .missing(let text):
        // Words of small letters are narrower than as many digits.
        max(most, text.lineCount(width: row.isSum ? widths[index] : widths[index] * 9 / 8))
      default: most
      }
    }
  }
}

extension String {
  /// How many lines the words fill, where each line holds so many characters.
  fileprivate func lineCount(width: Int) -> Int {
    guard utf8.count > width || utf8.contains(0x0A) else { return 1 }
    return utf8.split(separator: 0x0A, omittingEmptySubsequences: false).reduce(0) {
      $0 + String(Substring($1)).printable.wrapped(to: max(1, width)).count
    }
  }
}

/// How many points high a row is of which nothing is said.
let plainRowHeight = 12.75

/// How many points high a row with so many lines is; 409 is the most that one may be.
///
/// - Parameter lines: The lines of the cell with the most of them.
/// - Returns: The height.
func rowHeight(lines: Int) -> Int { min(409, 13 * lines + 2) }
