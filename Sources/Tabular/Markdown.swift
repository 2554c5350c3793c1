extension Table {
  /// The table as a pipe table of GitHub's Markdown.
  ///
  /// The title is a heading, each note a paragraph under the table; sums and section headings are
  /// bold. The source is aligned, so that it can be read as it is.
  ///
  /// - Parameter headingLevel: The level of the title, 1 to 6.
  /// - Returns: The text, with a line feed at its end.
  public func markdown(headingLevel: Int = 3) -> String {
    let alignments = columns.indices.map(alignment(ofColumn:))
    var lines = [columns.map(\.title.markdownEscaped)]
    for (row, texts) in zip(rows, textsForPeople()) {
      let cells = texts.map(\.markdownEscaped)
      let bold = cells.map { $0.isEmpty ? "" : "**\($0)**" }
      switch row.role {
      case .item: lines.append(cells)
      case .subtotal, .total: lines.append(bold)
      case .section: lines.append(bold + Array(repeating: "", count: columns.count - 1))
      }
    }
    let widths = columns.indices.map { index in
      lines.reduce(3) { max($0, $1[index].displayWidth) }
    }
    lines.insert(
      zip(alignments, widths).map { alignment, width in
        let dashes = String(repeating: "-", count: width - 1)
        return alignment == .leading ? ":" + dashes : dashes + ":"
      }, at: 1)

    var paragraphs: [String] = []
    if !title.isEmpty {
      paragraphs.append(String(repeating: "#", count: headingLevel) + " " + title.markdownEscaped)
    }
    paragraphs.append(
      lines.map { line in
        let cells = columns.indices.map { line[$0].padded(to: widths[$0], alignments[$0]) }
        return "| " + cells.joined(separator: " | ") + " |"
      }.joined(separator: "\n"))
    paragraphs += notes.map(\.markdownEscaped)
    return paragraphs.joined(separator: "\n\n") + "\n"
  }
}

extension String {
  /// The text with everything escaped that Markdown or HTML would take for a mark of its own, and
  /// nothing in it that steers a terminal.
  public var markdownEscaped: String {
    var escaped = ""
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "|", "`", "*", "_", "[", "]", "~":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
