extension Table {
  /// The table as comma-separated values, as RFC 4180 has them, for other programs.
  ///
  /// One header line with the names of the columns, then a line for each item, with every value in
  /// full. Lines end with CR LF, as the RFC has it. Title and notes are not written. Where the table has section
  /// headings, a first column `section` holds the heading above each row but a total.
  ///
  /// Words that a spreadsheet would run as a formula, since they begin with `=`, `+`, `-`, `@` or a
  /// control character, are quoted with an apostrophe before them.
  ///
  /// - Parameter withSums: Whether subtotals and totals are written among the items.
  /// - Returns: The bytes of the file, in UTF-8.
  public func csv(withSums: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 * (rows.count + 1) * columns.count)
    let hasSections = rows.contains { $0.role == .section }
    if hasSections { bytes.append(contentsOf: "section,".utf8) }
    bytes.appendLine(columns.map { .text($0.name) })

    var section = Cell.absent
    for row in rows {
      if row.role == .section { section = row.cells[0] }
      guard row.role == .item || (withSums && row.isSum) else { continue }
      if hasSections {
        bytes.appendField(row.role == .total ? .absent : section)
        bytes.append(comma)
      }
      bytes.appendLine(row.cells)
    }
    return bytes
  }
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let carriageReturn: UInt8 = 0x0D
private let lineFeed: UInt8 = 0x0A

extension [UInt8] {
  /// Writes cells with commas between them and a line break after them.
  fileprivate mutating func appendLine(_ cells: [Cell]) {
    let start = count
    for (index, cell) in cells.enumerated() {
      if index > 0 { append(comma) }
      appendField(cell)
    }
    // A line without anything would be no record at all.
    if count == start && cells.count == 1 { append(contentsOf: [quote, quote]) }
    append(contentsOf: [carriageReturn, lineFeed])
  }

  /// Writes a cell, words in quotes where they need them.
  fileprivate mutating func appendField(_ cell: Cell) {
    guard case .text(let text) = cell else { return cell.appendInFull(to: &self) }
    let words = text.utf8
    let isRun = text.unicodeScalars.first.map(beginsFormula) ?? false
    guard isRun || words.contains(where: needsQuotes) else { return append(contentsOf: words) }
    append(quote)
    if isRun { append(UInt8(ascii: "'")) }
    for byte in words {
      if byte == quote { append(quote) }
      append(byte)
    }
    append(quote)
  }
}

/// Whether a spreadsheet may take words that begin so for something to run.
func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "=", "+", "-", "@", "\0"..<" ", "\u{7F}"..<"\u{A0}": true
  default: false
  }
}

/// Whether words with this in them stand in quotes.
private func needsQuotes(_ byte: UInt8) -> Bool {
  byte == comma || byte == quote || byte == lineFeed || byte == carriageReturn
}
