extension Table {
  /// The table as aligned columns, for a terminal or a plain text.
  ///
  /// The title and an empty line, the heads of the columns, a rule, the rows, and the notes. Sums
  /// stand under a rule of their own. Heads are wrapped over up to three lines, so that columns stay
  /// narrow. Nothing in any text steers the terminal.
  ///
  /// Where a width is given and the table is wider, wide words are wrapped first. If that does not
  /// do, the columns are dealt into blocks, one under the other, each of which begins with the first
  /// column. Numbers are never cut: a single one that is too wide sticks out.
  ///
  /// - Parameter width: How many columns the terminal has, where it matters.
  /// - Returns: The text, with a line feed at its end.
  public func text(width: Int? = nil) -> String {
    let room = max(1, width ?? .max)
    var paragraphs: [[String]] = []
    if !title.isEmpty { paragraphs.append(title.printable.wrapped(to: room)) }
    let texts = textsForPeople()
    let columns = columns.indices.map { TextColumn($0, of: self, texts: texts) }
    for block in blocks(of: columns, room: room) {
      paragraphs.append(lines(of: block, texts: texts, room: room))
    }
    if !notes.isEmpty { paragraphs.append(notes.flatMap { $0.printable.wrapped(to: room) }) }
    return paragraphs.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The lines of one block: heads, rule, rows.
  private func lines(of columns: [TextColumn], texts: [[String]], room: Int) -> [String] {
    let heads = columns.map { $0.head.wrapped(to: $0.width) }
    let tallest = heads.map(\.count).max() ?? 0
    let bottomed = heads.map { Array(repeating: "", count: tallest - $0.count) + $0 }
    let rule = String(
      repeating: "─", count: columns.reduce(-TextColumn.gap) { $0 + $1.width + TextColumn.gap })

    var lines = laidOut(bottomed, in: columns) + [rule]
    for (index, row) in rows.enumerated() {
      let previous = index > 0 ? rows[index - 1] : nil
      if row.role == .section {
        if previous != nil { lines.append("") }
        lines += texts[index][0].printable.wrapped(to: room)
        continue
      }
      if row.isSum && previous?.isSum == false && previous?.role != .section { lines.append(rule) }
      if !row.isSum && previous?.isSum == true { lines.append("") }
      lines += laidOut(columns.map { $0.cells[index].wrapped(to: $0.width) }, in: columns)
    }
    return lines
  }
}

/// One row as lines, from the lines of each of its cells.
private func laidOut(_ cells: [[String]], in columns: [TextColumn]) -> [String] {
  (0..<(cells.map(\.count).max() ?? 0)).map { line in
    let parts = zip(cells, columns).map { cell, column in
      (line < cell.count ? cell[line] : "").padded(to: column.width, column.alignment)
    }
    let text = parts.joined(separator: String(repeating: " ", count: TextColumn.gap))
    let spaces = text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
    return String(text.dropLast(spaces))
  }
}
