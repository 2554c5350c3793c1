/// One column of a text table: what it prints, and how wide it is.
struct TextColumn {
  /// The spaces between two columns.
  static let gap = 2

  /// The printable words over the column.
  let head: String

  /// The printable text of each row; empty for a section heading.
  var cells: [String]

  /// The side to which the cells go.
  let alignment: Alignment

  /// The columns of a terminal that it fills.
  var width: Int

  /// Creates a column as wide as its cells need, and as its head needs over three lines.
  ///
  /// - Parameters:
  ///   - index: The place of the column in the table.
  ///   - table: The table.
  ///   - texts: The texts of all its cells, row by row.
  init(_ index: Int, of table: Table, texts: [[String]]) {
    head = table.columns[index].title.printable
    alignment = table.alignment(ofColumn: index)
    cells = zip(table.rows, texts).map { row, texts in
      row.role == .section ? "" : texts[index].printable
    }
    if table.columns[index].isFinance && cells.contains(where: { $0.hasSuffix(")") }) {
      // A space in place of the parenthesis keeps digits under digits.
      cells = cells.map { $0.hasSuffix(")") ? $0 : $0 + " " }
    }
    width = max(1, head.widestWord, cells.map(\.displayWidth).max() ?? 0)
    while head.wrapped(to: width).count > 3 { width += 1 }
  }

  /// The column, not wider than a limit; numbers are never cut.
  ///
  /// - Parameter limit: The columns of a terminal that words may fill.
  /// - Returns: The column.
  func narrowed(to limit: Int) -> TextColumn {
    guard alignment == .leading else { return self }
    var narrowed = self
    narrowed.width = max(1, min(width, limit))
    return narrowed
  }
}

/// Deals columns into blocks that fit a terminal.
///
/// - Parameters:
///   - columns: All columns, from left to right.
///   - room: The columns that the terminal has.
/// - Returns: The blocks; those after the first begin with the first column again.
func blocks(of columns: [TextColumn], room: Int) -> [[TextColumn]] {
  if let fitting = narrowed(columns, room: room) { return [fitting] }
  let first = columns[0].narrowed(to: columns.count == 1 ? room : max(8, room / 2))
  let rest = columns.dropFirst().map {
    $0.narrowed(to: max(8, room - first.width - TextColumn.gap))
  }
  var blocks = [[first]]
  var filled = first.width
  for column in rest {
    if filled + TextColumn.gap + column.width > room && blocks[blocks.count - 1].count > 1 {
      blocks.append([first])
      filled = first.width
    }
    blocks[blocks.count - 1].append(column)
    filled += TextColumn.gap + column.width
  }
  return blocks
}

/// The columns with the widest words narrowed until all fit side by side; `nil` where words would
/// have to be narrower than 24.
private func narrowed(_ columns: [TextColumn], room: Int) -> [TextColumn]? {
  let least = 24
  var columns = columns
  var filled = columns.reduce(-TextColumn.gap) { $0 + $1.width + TextColumn.gap }
  while filled > room {
    let wide = columns.indices.filter {
      columns[$0].alignment == .leading && columns[$0].width > least
    }
    guard let widest = wide.max(by: { columns[$0].width < columns[$1].width }) else { return nil }
    columns[widest].width -= 1
    filled -= 1
  }
  return columns
}
