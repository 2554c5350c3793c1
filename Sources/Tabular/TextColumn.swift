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

  /// Whether it says something of the column before it.
  let isOfPrevious: Bool

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
    isOfPrevious = table.columns[index].isOfPrevious
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
/// - Returns: The blocks; those after the first begin with the first column again. What says something of
///   the column before stands beside it, where one block has room for both.
func blocks(of columns: [TextColumn], room: Int) -> [[TextColumn]] {
  if let fitting = narrowed(columns, room: room) { return [fitting] }
  let first = columns[0].narrowed(to: columns.count == 1 ? room : max(8, room / 2))
  let left = room - first.width - TextColumn.gap
  let rest = columns.indices.dropFirst().map { index in
    let beside = columns[(index + 1)...].prefix { $0.isOfPrevious }
    let taken = beside.reduce(0) { $0 + TextColumn.gap + $1.width }
    return columns[index].narrowed(to: max(8, left - taken < leastWords ? left : left - taken))
  }
  var blocks = [[first]]
  var filled = first.width
  for (place, column) in rest.enumerated() {
    let needed = filled + together(rest[(rest.startIndex + place)...], in: room - first.width)
    let isBeside = column.isOfPrevious && filled + TextColumn.gap + column.width <= room
    if !isBeside && needed > room && blocks[blocks.count - 1].count > 1 {
      blocks.append([first])
      filled = first.width
    }
    blocks[blocks.count - 1].append(column)
    filled += TextColumn.gap + column.width
  }
  return blocks
}

/// What the first of some columns fills with those that say something of it, where they fit; else what it
/// fills by itself.
private func together(_ columns: ArraySlice<TextColumn>, in room: Int) -> Int {
  let widths = columns.dropFirst().prefix { $0.isOfPrevious }.map { TextColumn.gap + $0.width }
  let first = TextColumn.gap + (columns.first?.width ?? 0)
  let all = widths.reduce(first, +)
  return all <= room ? all : first
}

/// The columns that words keep when others shall stand beside them.
private let leastWords = 24

/// The columns with the widest words narrowed until all fit side by side; `nil` where words would
/// have to be narrower than they may.
private func narrowed(_ columns: [TextColumn], room: Int) -> [TextColumn]? {
  var columns = columns
  var filled = columns.reduce(-TextColumn.gap) { $0 + $1.width + TextColumn.gap }
  while filled > room {
    let wide = columns.indices.filter {
      columns[$0].alignment == .leading && columns[$0].width > leastWords
    }
    guard let widest = wide.max(by: { columns[$0].width < columns[$1].width }) else { return nil }
    columns[widest].width -= 1
    filled -= 1
  }
  return columns
}
