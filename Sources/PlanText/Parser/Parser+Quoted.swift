extension Parser {
  /// Reads a text in quotes; lines that continue it have to pass a column.
  ///
  /// - Returns: The text, or `nil` after a problem was told, with the cursor on the line to give up.
  mutating func readQuoted(above column: Int) -> Scalar? {
    let start = position
    let quote = text.bytes[start]
    var offset = start + 1
    while true {
      let byte = text[offset]
      if byte == quote || byte == .backslash || byte.endsLine { break }
      offset += 1
    }
    let isSingle = quote == .singleQuote
    if text[offset] == quote && !(isSingle && text[offset + 1] == quote) {
      position = offset + 1
      return Scalar(
        start: start, end: position, textStart: start + 1, textEnd: offset, isPlain: false)
    }
    return readDecoded(quote, from: start, above: column)
  }

  /// Reads a text in quotes that does not stand verbatim in the source.
  private mutating func readDecoded(
    _ quote: UInt8, from start: Int, above column: Int
  ) -> Scalar? {
    let textStart = builder.decoded.count
    // Spaces before a line break are dropped, but not those that escapes or folds gave.
    var firm = textStart
    var isMultiline = false
    position = start + 1
    while true {
      let byte = text[position]
      if byte == quote {
        position += 1
        guard quote == .singleQuote && text[position] == quote else { break }
        builder.decoded.append(quote)
        position += 1
      } else if byte == .backslash && quote == .doubleQuote && !text.isBreak(at: position + 1) {
        guard readEscape(in: start) else { return nil }
        firm = builder.decoded.count
      } else if byte == .backslash && quote == .doubleQuote {
        position += 1
        guard let blankLines = foldLines(above: column, from: start) else { return nil }
        builder.decoded.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
        firm = builder.decoded.count
        isMultiline = true
      } else if byte.endsLine {
        while builder.decoded.count > firm, let last = builder.decoded.last,
          last == .space || last == .tab
        {
          builder.decoded.removeLast()
        }
        guard let blankLines = foldLines(above: column, from: start) else { return nil }
        builder.appendFold(blankLines: blankLines)
        firm = builder.decoded.count
        isMultiline = true
      } else {
        builder.decoded.append(byte)
        position += 1
      }
    }
    return Scalar(
      start: start, end: position, textStart: textStart, textEnd: builder.decoded.count,
      isPlain: false, isDecoded: true, isMultiline: isMultiline)
  }

  /// Moves from a line break within quotes to the text of the next line that has any.
  ///
  /// - Returns: How many blank lines were passed, or `nil` after telling that the quote is open.
  private mutating func foldLines(above column: Int, from start: Int) -> Int? {
    var blankLines = 0
    while text.isBreak(at: position) {
      skipLineBreak()
      let lineStart = position
      skipSpaces()
      let indentation = position - lineStart
      while text[position] == .tab || text[position] == .space { position += 1 }
      if text.isBreak(at: position) {
        blankLines += 1
      } else if indentation <= column || (indentation == 0 && text.isMarker(at: lineStart)) {
        refuseUnclosedQuote(start)
        return nil
      }
    }
    if position >= text.bytes.count {
      refuseUnclosedQuote(start)
      return nil
    }
    return blankLines
  }
}
