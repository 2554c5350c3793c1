extension Parser {
  /// Reads a plain text within brackets, with the lines that continue it.
  ///
  /// A comma between two digits is taken into the text after it was refused, since it is meant as a
  /// part of a number much more often than as the end of an entry.
  mutating func readPlainInBrackets() -> Scalar {
    let first = scanPlainWithCommas(from: position)
    position = first.end
    var scalar = Scalar.plain(first.range)
    var stop = first.stop
    var next = first.next
    while stop == .lineEnd,
      let line = text.continuationInBrackets(after: next, above: brackets.column)
    {
      let piece = scanPlainWithCommas(from: line.start)
      continueText(&scalar, with: piece, afterBlankLines: line.blankLines)
      stop = piece.stop
      next = piece.next
    }
    if stop == .indicator, !text.isEndOfText(at: next) {
      refuseIndicator(at: next)
      position = next
      skipToEndOfEntry()
    }
    return scalar
  }

  /// Moves to the comma or the bracket that ends an entry, past brackets within it, or to the line end.
  private mutating func skipToEndOfEntry() {
    var open = 0
    while !text[position].endsLine, open > 0 || !text.isEndOfText(at: position) {
      let byte = text[position]
      if byte == .openBracket || byte == .openBrace { open += 1 }
      if byte == .closeBracket || byte == .closeBrace { open -= 1 }
      position += 1
    }
  }

  private mutating func scanPlainWithCommas(from start: Int) -> PlainPiece {
    var piece = scanPlainInBrackets(from: start)
    guard text.isCommaInNumber(at: piece.next) else { return piece }
    while text.isCommaInNumber(at: piece.next) { piece = scanPlainInBrackets(from: piece.next + 1) }
    piece = PlainPiece(start: start, end: piece.end, next: piece.next, stop: piece.stop)
    refuseCommaInNumber(piece.range)
    return piece
  }
}

extension SourceText {
  /// Whether a plain text properly ends with what stands at an offset.
  fileprivate func isEndOfText(at offset: Int) -> Bool {
    let byte = self[offset]
    return byte == .comma || byte == .closeBracket || byte == .closeBrace
  }

  fileprivate func isCommaInNumber(at offset: Int) -> Bool {
    self[offset] == .comma && self[offset - 1].isDigit && self[offset + 1].isDigit
  }

  fileprivate func continuationInBrackets(
    after lineEnd: Int, above column: Int
  ) -> (start: Int, blankLines: Int)? {
    let (lineStart, offset, blankLines) = nextWritten(after: lineEnd)
    let first = self[offset]
    let isText =
      first != 0 && first != .hash && first != .tab && first != .question
      && !first.isFlowIndicator && !(first == .colon && isBlank(at: offset + 1))
    return isText && !endsBrackets(lineStart: lineStart, above: column)
      ? (offset, blankLines) : nil
  }
}
