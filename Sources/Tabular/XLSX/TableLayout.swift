/// How the cells of one table are laid out on a sheet: styles and widths, column by column.
struct TableLayout {
  /// The characters of a line beyond which words in a table are wrapped, where a sheet says nothing else.
  static let widestText = 48

  let columns: [ColumnLayout]

  /// The places of the columns whose words are wrapped.
  var wrappingColumns: [Int] { columns.indices.filter { columns[$0].wraps } }

  init(_ table: Table, widestText: Int) {
    columns = table.columns.indices.map { index in
      ColumnLayout(index, of: table, widestText: index == 0 ? Self.widestText : widestText)
    }
  }
}

/// How the cells of one column of a table are laid out.
struct ColumnLayout {
  /// The digits that fit side by side.
  private(set) var width = 0

  private let alignment: Alignment
  private let isIndented: Bool
  private let column: Column
  /// The styles of all its numbers; `nil` where each has its own.
  private let numberStyles: NumberStyles?
  /// Whether some words are wider than they may be.
  private(set) var wraps = false
  /// The style asked for last, and its number: cells of one kind follow each other.
  private var latest: (style: CellStyle, index: Int)?

  /// Lays out a column so that it shows every number, and the head on two lines.
  ///
  /// - Parameters:
  ///   - index: The place of the column in the table.
  ///   - table: The table.
  ///   - mostText: The characters of a line beyond which words are wrapped.
  init(_ index: Int, of table: Table, widestText mostText: Int) {
    column = table.columns[index]
    alignment = table.alignment(ofColumn: index)
    // Words do not touch the numbers to the left of them.
    isIndented = index > 0 && alignment == .leading
    let cells = table.cells(ofColumn: index)
    numberStyles = column.precision == .each ? nil : NumberStyles(of: cells, in: column)

    let head = column.title.printable
    width = max(8, min(head.widestWord, TableLayout.widestText))
    while width < TableLayout.widestText && head.wrapped(to: width).count > 2 { width += 1 }
    width += 1 + width / 10  // bold words are wider than others, and must not touch
    var scratch: [UInt8] = []
    var widestText = 0
    for cell in cells {
      switch cell {
      case .text(let text), .missing(let text):
        if text.utf8.contains(0x0A) { wraps = true }
        widestText = max(widestText, widestLine(of: text))
      default:
        scratch.removeAll(keepingCapacity: true)
        append(cell, to: &scratch)
        width = max(width, scratch.count)
      }
    }
    if widestText > mostText { wraps = true }
    width = max(width, min(widestText, mostText)) + (isIndented ? 1 : 0)
  }

  /// The number of the style of the head.
  ///
  /// - Parameter styles: Where styles are numbered.
  /// - Returns: The number.
  func headStyle(in styles: inout StyleSheet) -> Int {
    styles.index(
      of: CellStyle(part: .head, alignment: alignment, isIndented: isIndented, wraps: true))
  }

  /// The number of the style of a cell.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - role: The part its row plays.
  ///   - styles: Where styles are numbered.
  /// - Returns: The number.
  mutating func style(of cell: Cell, in role: Row.Role, _ styles: inout StyleSheet) -> Int {
    let part: CellStyle.Part =
      switch role {
      case .item: .item
      case .subtotal: .subtotal
      case .total: .total
      case .section: .section
      }
    var style = CellStyle(
      part: part, format: format(of: cell), alignment: alignment, isIndented: isIndented)
    switch cell {
    case .text(let text):
      style.wraps = wraps && role != .section
      style.isQuoted = text.unicodeScalars.first.map(beginsFormula) ?? false
    case .missing(let text):
      style.wraps = wraps
      style.isReason = true
      style.isQuoted = text.unicodeScalars.first.map(beginsFormula) ?? false
    default: break
    }
    if let latest, latest.style == style { return latest.index }
    let index = styles.index(of: style)
    latest = (style, index)
    return index
  }

  private func format(of cell: Cell) -> CellStyle.Format {
    switch cell {
    case .date: .date
    case .month: .month
    case .week: .number(.whole)
    case .count, .number, .share, .amount, .money: .number(numberStyle(of: cell))
    case .text, .flag, .absent, .missing: .general
    }
  }

  /// The style that people read a number in; a share has a decimal, for it may change.
  private func numberStyle(of cell: Cell) -> NumberStyle {
    let styles = numberStyles ?? NumberStyles(of: [cell], in: column)
    switch cell {
    case .count: return styles.count
    case .amount: return styles.amount
    case .money: return styles.money
    case .share:
      var share = styles.share
      if column.precision == .even || column.precision == .each {
        share.decimals = max(1, share.decimals)
      }
      return share
    default: return styles.number
    }
  }

  /// Writes a cell as it is shown.
  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .count(let count): numberStyle(of: cell).append(count, to: &bytes)
    case .number(let value), .share(let value), .amount(let value):
      numberStyle(of: cell).append(value, to: &bytes)
    case .money(let cents): numberStyle(of: cell).append(cents: cents, to: &bytes)
    default: cell.appendInFull(to: &bytes)
    }
  }
}

/// The width of the widest line of some words.
private func widestLine(of text: String) -> Int {
  text.utf8.split(separator: 0x0A).map { String(Substring($0)).printable.displayWidth }.max() ?? 0
}
