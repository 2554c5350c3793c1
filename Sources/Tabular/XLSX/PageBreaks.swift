extension SheetLayout {
  /// The points that a page on its side has between its margins, on the paper that has fewer of
  /// them: the height of A4, the width of US Letter.
  private static let page = (width: 720.0, height: 501.0)

  /// The rows before which a printed page ends, so that no page cuts a chart in two.
  ///
  /// A chart that does not stand on a page with all since the last break begins a page: where pages end
  /// by themselves is left to the program that prints, which differs by a row or two.
  ///
  /// - Parameter sheet: The sheet.
  /// - Returns: The rows, from 0; none where no chart is cut.
  func pageBreaks(of sheet: Sheet) -> [Int] {
    guard !sheet.charts.isEmpty else { return [] }
    let pageHeight = 0.97 * Self.page.height * max(1, printedWidth / Self.page.width)
    var breaks: [Int] = []
    var (top, row) = (0.0, 0)
    var next = 0
    for chart in sheet.charts {
      while next < sheet.blocks.count, sheet.blocks[next].row < chart.rows.lowerBound {
        let block = sheet.blocks[next]
        top += plainRowHeight * Double(block.row - row) + height(of: block, tables[next])
        row = block.row + block.rowCount
        next += 1
      }
      top += plainRowHeight * Double(chart.rows.lowerBound - row)
      let height = plainRowHeight * Double(chart.rows.count)
      // With the row above it, which is empty or a title: else its frame is seen at a page's end.
      let start = chart.rows.lowerBound - 1
      if top + height > pageHeight && start > 0 {
        breaks.append(start)
        top = plainRowHeight
      }
      top += height
      row = chart.rows.upperBound + 1
    }
    return breaks
  }

  /// The points from the left edge of the sheet to the right edge of its tables and charts.
  private var printedWidth: Double {
    let columns = max(columnCount, paragraphColumns)
    return (0..<columns).reduce(0) { $0 + 5.25 * Double(width(ofColumn: $1)) + 3.75 }
  }

  private func height(of block: Sheet.Block, _ layout: TableLayout?) -> Double {
    switch block.content {
    case .words(let text, let part):
      return height(of: text, as: part).map(Double.init) ?? plainRowHeight
    case .table(let table):
      let wrapping = layout?.wrappingColumns ?? []
      return height(ofLines: lineCount(ofHeadsOf: table))
        + table.rows.reduce(0) { $0 + height(ofLines: lineCount(of: $1, wrapping: wrapping)) }
    }
  }

  private func height(ofLines lines: Int) -> Double {
    lines > 1 ? Double(rowHeight(lines: lines)) : plainRowHeight
  }
}
