extension Parser {
  /// Moves over spaces, line breaks and comments within brackets.
  ///
  /// - Returns: `false` after telling that a bracket is not closed before a line that can't be within.
  mutating func skipWithinBrackets() -> Bool {
    while true {
      skipSeparation()
      switch text[position] {
      case .lineFeed, .carriageReturn:
        skipLineBreak()
        if text.endsBrackets(lineStart: position, above: brackets.column) {
          guard refuseShallowLine() else {
            refuseUnclosedBracket()
            return false
          }
        }
      case .hash:
        if !text.isBlank(at: position - 1) { refuseCommentWithoutSpace() }
        skipToLineEnd()
      case 0:
        refuseUnclosedBracket()
        return false
      default: return true
      }
    }
  }

  /// Gives up the outermost brackets: moves after the line on which they end, as far as can be told.
  mutating func abandonBrackets() {
    var open = frames.count - brackets.depth
    while open > 0 {
      switch text[position] {
      case .openBracket, .openBrace: open += 1
      case .closeBracket, .closeBrace: open -= 1
      case .lineFeed, .carriageReturn:
        skipLineBreak()
        if text.endsBrackets(lineStart: position, above: brackets.column) { return }
        continue
      case 0: return
      default: break
      }
      position += 1
    }
    skipToLineEnd()
    skipLineBreak()
  }
}

extension SourceText {
  /// Whether a line can't continue brackets, since it is not indented deeper than a column.
  func endsBrackets(lineStart: Int, above column: Int) -> Bool {
    var offset = lineStart
    while self[offset] == .space { offset += 1 }
    let first = self[offset]
    if first.endsLine || first == .hash || first == .tab { return false }
    let indentation = offset - lineStart
    if indentation == 0 && isMarker(at: lineStart) { return true }
    let isClosing = first == .closeBracket || first == .closeBrace
    return isClosing ? indentation < column : indentation <= column
  }

  /// Whether the brackets around a line are closed on it or soon after, before a line that looks like
  /// the next key or item of a block.
  func closesBrackets(from lineStart: Int, open: Int) -> Bool {
    var open = open
    var offset = lineStart
    for _ in 0..<20 where offset < bytes.count {
      let end = lineEnd(from: offset)
      if looksLikeBlock(offset..<end) { return false }
      for byte in bytes[offset..<end] {
        if byte == .openBracket || byte == .openBrace { open += 1 }
        if byte == .closeBracket || byte == .closeBrace { open -= 1 }
        if open == 0 { return true }
      }
      offset = afterLineBreak(at: end)
    }
    return false
  }

  /// Whether a line is `key:`, `key: value` or `- item`, without a comma at its end or a bracket.
  private func looksLikeBlock(_ line: Range<Int>) -> Bool {
    guard let start = line.first(where: { bytes[$0] != .space }) else { return false }
    if isDash(at: start) { return true }
    if bytes[line].contains(where: { $0 == .openBracket || $0 == .openBrace }) { return false }
    let colon = line.first { bytes[$0] == .colon && isBlank(at: $0 + 1) }
    return colon != nil && bytes[line].last { $0 != .space } != .comma
  }
}
