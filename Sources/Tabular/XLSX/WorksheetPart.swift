/// The part of a workbook that holds one sheet, written front to back (ECMA-376 part 1, 18.3).
struct WorksheetPart {
  private let sheet: Sheet
  private let layout: SheetLayout
  private let letters: [[UInt8]]
  private var bytes: [UInt8] = []
  private var merged: [CellRange] = []

  /// Writes a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - layout: How it is laid out.
  ///   - isFirst: Whether it is the one that is seen first.
  ///   - styles: Where styles are numbered.
  ///   - strings: Where words are numbered.
  /// - Returns: The part.
  static func bytes(
    of sheet: Sheet, _ layout: SheetLayout, isFirst: Bool, styles: inout StyleSheet,
    strings: inout SharedStrings
  ) -> [UInt8] {
    var part = WorksheetPart(sheet, layout)
    part.appendHead(isFirst: isFirst)
    part.appendRows(&styles, &strings)
    part.appendTail()
    return part.bytes
  }

  private init(_ sheet: Sheet, _ layout: SheetLayout) {
    self.sheet = sheet
    self.layout = layout
    letters = (0..<layout.columnCount).map { Array(Tabular.letters(ofColumn: $0).utf8) }
    bytes.reserveCapacity(sheet.rowCount * layout.columnCount * 32 + 4096)
  }

  private mutating func append(_ xml: String) { bytes.append(contentsOf: xml.utf8) }

  // MARK: What stands before the rows

  private mutating func appendHead(isFirst: Bool) {
    append(xmlDeclaration)
    append("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    append(" xmlns:r=\"\(relationshipNamespace)\">")
    append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    append("<dimension ref=\"\(filled.plainReference)\"/>")
    append("<sheetViews><sheetView showGridLines=\"0\"\(isFirst ? " tabSelected=\"1\"" : "")")
    append(" workbookViewId=\"0\">\(pane)</sheetView></sheetViews>")
    append("<sheetFormatPr defaultColWidth=\"10.71\" defaultRowHeight=\"\(plainRowHeight)\"/>")
    guard !layout.widths.isEmpty else { return }
    append("<cols>")
    for (index, width) in layout.widths.enumerated() {
      let width = NumberStyle(decimals: 2).text(Double(width) + 0.71)
      append("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"")
      append(" customWidth=\"1\"/>")
    }
    append("</cols>")
  }

  /// The cells from the first to the last that may have something in it.
  private var filled: CellRange {
    let last = sheet.blocks.last.map { $0.row + $0.rowCount - 1 } ?? 0
    return CellRange(
      sheet: sheet.name, first: CellPosition(row: 0, column: 0),
      last: CellPosition(row: last, column: layout.columnCount - 1))
  }

  /// What stays in view.
  private var pane: String {
    guard let (table, columns) = sheet.keptTable else { return "" }
    let rows = table.headRow + 1
    let corner = CellPosition(row: rows, column: columns).reference
    let split = columns > 0 ? " xSplit=\"\(columns)\"" : ""
    let name = columns > 0 ? "bottomRight" : "bottomLeft"
    return "<pane\(split) ySplit=\"\(rows)\" topLeftCell=\"\(corner)\" activePane=\"\(name)\""
      + " state=\"frozen\"/><selection pane=\"\(name)\" activeCell=\"\(corner)\""
      + " sqref=\"\(corner)\"/>"
  }

  // MARK: Rows

  private mutating func appendRows(_ styles: inout StyleSheet, _ strings: inout SharedStrings) {
    bytes.append(markup: "<sheetData>")
    for (block, tableLayout) in zip(sheet.blocks, layout.tables) {
      switch block.content {
      case .words(let text, let part):
        append(text, as: part, atRow: block.row, &styles, &strings)
      case .table(let table):
        guard let tableLayout else { continue }
        append(table, tableLayout, atRow: block.row, &styles, &strings)
      }
    }
    bytes.append(markup: "</sheetData>")
  }

  private mutating func append(
    _ text: String, as part: CellStyle.Part, atRow row: Int, _ styles: inout StyleSheet,
    _ strings: inout SharedStrings
  ) {
    let isParagraph = part == .paragraph || part == .note
    append("<row r=\"\(row + 1)\"")
    if let height = layout.height(of: text, as: part) {
      append(" ht=\"\(height)\" customHeight=\"1\"")
    }
    bytes.append(markup: ">")
    let first = CellPosition(row: row, column: 0)
    var style = CellStyle(part: part, alignment: .leading, wraps: isParagraph)
    style.isQuoted = text.unicodeScalars.first.map(beginsFormula) ?? false
    appendCell(0, Array(String(row + 1).utf8), style: styles.index(of: style))
    append(words: text, &strings)
    bytes.append(markup: "</c></row>")
    guard isParagraph, layout.paragraphColumns > 1 else { return }
    let last = CellPosition(row: row, column: layout.paragraphColumns - 1)
    merged.append(CellRange(sheet: sheet.name, first: first, last: last))
  }

  private mutating func append(
    _ table: Table, _ tableLayout: TableLayout, atRow headRow: Int, _ styles: inout StyleSheet,
    _ strings: inout SharedStrings
  ) {
    var columns = tableLayout.columns
    appendRowStart(headRow, lines: layout.lineCount(ofHeadsOf: table))
    var number = Array(String(headRow + 1).utf8)
    for (index, column) in table.columns.enumerated() {
      appendCell(index, number, style: columns[index].headStyle(in: &styles))
      append(words: column.title, &strings)
      bytes.append(markup: "</c>")
    }
    bytes.append(markup: "</row>")
    let wrapping = tableLayout.wrappingColumns
    for (index, row) in table.rows.enumerated() {
      let position = headRow + 1 + index
      number.removeAll(keepingCapacity: true)
      NumberStyle.whole.append(position + 1, to: &number)
      appendRowStart(position, lines: layout.lineCount(of: row, wrapping: wrapping))
      for (index, cell) in row.cells.enumerated() {
        let formula =
          sheet.formulas.isEmpty
          ? nil : sheet.formulas[CellPosition(row: position, column: index)]
        appendCell(index, number, style: columns[index].style(of: cell, in: row.role, &styles))
        append(SheetValue(cell), formula, &strings)
        bytes.append(markup: "</c>")
      }
      bytes.append(markup: "</row>")
    }
  }

  /// Writes the tag of a row, with a height where it is not that of one line.
  private mutating func appendRowStart(_ row: Int, lines: Int) {
    bytes.append(markup: "<row r=\"")
    NumberStyle.whole.append(row + 1, to: &bytes)
    bytes.append(markup: "\"")
    if lines > 1 { append(" ht=\"\(rowHeight(lines: lines))\" customHeight=\"1\"") }
    bytes.append(markup: ">")
  }

  /// Writes the start of a cell, all but the `>` at the end of its tag.
  private mutating func appendCell(_ column: Int, _ row: [UInt8], style: Int) {
    bytes.append(markup: "<c r=\"")
    bytes.append(contentsOf: letters[column])
    bytes.append(contentsOf: row)
    bytes.append(markup: "\" s=\"")
    NumberStyle.whole.append(style, to: &bytes)
    bytes.append(markup: "\"")
  }

  /// Writes the rest of the tag of a cell, and the words in it.
  private mutating func append(words text: String, _ strings: inout SharedStrings) {
    bytes.append(markup: " t=\"s\"><v>")
    NumberStyle.whole.append(strings.index(of: text), to: &bytes)
    bytes.append(markup: "</v>")
  }

  /// Writes the rest of the tag of a cell, its formula and its value.
  private mutating func append(
    _ value: SheetValue, _ formula: String?, _ strings: inout SharedStrings
  ) {
    if case .words(let text) = value, formula == nil { return append(words: text, &strings) }
    if case .words = value { bytes.append(markup: " t=\"str\"") }
    bytes.append(markup: ">")
    if let formula {
      bytes.append(markup: "<f>")
      bytes.append(words: formula)
      bytes.append(markup: "</f>")
    }
    if case .nothing = value { return }
    bytes.append(markup: "<v>")
    if case .words(let text) = value { bytes.append(words: text.fittingCell) }
    value.appendNumber(to: &bytes)
    bytes.append(markup: "</v>")
  }

  // MARK: What stands after the rows

  private mutating func appendTail() {
    if let filter = sheet.filter { append("<autoFilter ref=\"\(filter.plainReference)\"/>") }
    if !merged.isEmpty {
      append("<mergeCells count=\"\(merged.count)\">")
      for range in merged { append("<mergeCell ref=\"\(range.plainReference)\"/>") }
      append("</mergeCells>")
    }
    append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\"")
    append(" footer=\"0.3\"/>")
    append("<pageSetup orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
    append("<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter>")
    append("</headerFooter>")
    let breaks = layout.pageBreaks(of: sheet)
    if !breaks.isEmpty {
      append("<rowBreaks count=\"\(breaks.count)\" manualBreakCount=\"\(breaks.count)\">")
      for row in breaks { append("<brk id=\"\(row)\" max=\"16383\" man=\"1\"/>") }
      append("</rowBreaks>")
    }
    if !sheet.charts.isEmpty { append("<drawing r:id=\"rId1\"/>") }
    append("</worksheet>")
  }
}
