extension Parser {
  /// Why the scan of a plain text ended.
  enum PlainStop {
    case lineEnd
    case comment
    /// A colon that ends a key.
    case colon
    /// A comma, a bracket, a brace or a question mark, within brackets.
    case indicator
  }

  /// What a plain text has on one line.
  struct PlainPiece {
    let start: Int
    /// One past the last byte that is not a space.
    let end: Int
    /// Where the scan ended.
    let next: Int
    let stop: PlainStop

    var range: Range<Int> { start..<end }
  }

  /// The bytes below 0x40 that have to be looked at in a plain text, each as a bit: a colon, a hash
  /// sign, a tab, line breaks and the end of the text.
  private static var mayEndPlain: UInt64 {
    1 << 0x3A | 1 << 0x23 | 1 << 0x09 | 1 << 0x0D | 1 << 0x0A | 1
  }

  /// Scans a plain text in a block up to what ends it on its line.
  mutating func scanPlain(from start: Int) -> PlainPiece {
    var offset = start
    var firstTab: Int?
    var stop: PlainStop?
    while stop == nil {
      let byte = text[offset]
      if byte > 0x3F || Parser.mayEndPlain & 1 << UInt64(byte) == 0 {
        offset += 1
        continue
      }
      switch byte {
      case .colon where text.isBlank(at: offset + 1): stop = .colon
      case .hash where offset > start && text.isBlank(at: offset - 1): stop = .comment
      case .lineFeed, .carriageReturn, 0: stop = .lineEnd
      case .tab:
        firstTab = firstTab ?? offset
        offset += 1
      default: offset += 1
      }
    }
    return piece(start, offset, stop ?? .lineEnd, firstTab)
  }

  /// Scans a plain text within brackets up to what ends it on its line.
  mutating func scanPlainInBrackets(from start: Int) -> PlainPiece {
    var offset = start
    var firstTab: Int?
    var stop: PlainStop?
    while stop == nil {
      let byte = text[offset]
      switch byte {
      case .colon where text.isBlank(at: offset + 1) || text[offset + 1].isFlowIndicator:
        stop = .colon
      case .hash where offset > start && text.isBlank(at: offset - 1): stop = .comment
      case .lineFeed, .carriageReturn, 0: stop = .lineEnd
      case .comma, .openBracket, .closeBracket, .openBrace, .closeBrace, .question:
        stop = .indicator
      case .tab:
        firstTab = firstTab ?? offset
        offset += 1
      default: offset += 1
      }
    }
    return piece(start, offset, stop ?? .lineEnd, firstTab)
  }

  private mutating func piece(
    _ start: Int, _ next: Int, _ stop: PlainStop, _ firstTab: Int?
  ) -> PlainPiece {
    if let firstTab { refuseTab(firstTab..<firstTab + 1) }
    var end = next
    while end > start, text.bytes[end - 1] == .space || text.bytes[end - 1] == .tab { end -= 1 }
    return PlainPiece(start: start, end: end, next: next, stop: stop)
  }

  /// Reads the lines that continue a plain text in a block, and puts the whole together.
  mutating func readPlainText(_ first: PlainPiece, above column: Int) -> Scalar {
    position = first.end
    guard first.stop == .lineEnd, var line = text.continuation(after: first.next, above: column)
    else {
      return .plain(first.range)
    }
    var scalar = Scalar.plain(first.range)
    while true {
      let next = scanPlain(from: line.start)
      if next.stop == .colon { break }
      continueText(&scalar, with: next, afterBlankLines: line.blankLines)
      guard next.stop == .lineEnd,
        let following = text.continuation(after: next.next, above: column)
      else { break }
      line = following
    }
    return scalar
  }

  /// Adds a line to a plain text: folded to a space, or to as many breaks as lines are blank.
  mutating func continueText(
    _ scalar: inout Scalar, with piece: PlainPiece, afterBlankLines blankLines: Int
  ) {
    if !scalar.isMultiline {
      let start = builder.decoded.count
      builder.decoded.append(contentsOf: text.bytes[scalar.textStart..<scalar.textEnd])
      scalar.textStart = start
      scalar.isDecoded = true
      scalar.isMultiline = true
    }
    builder.appendFold(blankLines: blankLines)
    builder.decoded.append(contentsOf: text.bytes[piece.range])
    scalar.textEnd = builder.decoded.count
    scalar.end = piece.end
    position = piece.end
  }
}

extension SourceText {
  /// The first byte of a line that may continue a plain text, and how many blank lines go before.
  ///
  /// A line that looks like a key, an item, a comment or a marker does not.
  fileprivate func continuation(
    after lineEnd: Int, above column: Int
  ) -> (start: Int, blankLines: Int)? {
    let (lineStart, offset, blankLines) = nextWritten(after: lineEnd)
    let first = self[offset]
    let isText =
      first != 0 && first != .hash && first != .tab && offset - lineStart > column
      && !(offset == lineStart && isMarker(at: lineStart))
    let isItem = (first == .dash || first == .question) && isBlank(at: offset + 1)
    return isText && !isItem ? (offset, blankLines) : nil
  }

  /// The next line that is not blank: where it begins, its first byte that is no space, and how many
  /// blank lines go before.
  func nextWritten(after lineEnd: Int) -> (lineStart: Int, start: Int, blankLines: Int) {
    var offset = afterLineBreak(at: lineEnd)
    var blankLines = 0
    while true {
      let lineStart = offset
      while self[offset] == .space { offset += 1 }
      guard self[offset] == .lineFeed || self[offset] == .carriageReturn else {
        return (lineStart, offset, blankLines)
      }
      blankLines += 1
      offset = afterLineBreak(at: offset)
    }
  }
}

extension TreeBuilder {
  /// Appends what a line break within a text becomes: a space, or the breaks of its blank lines.
  mutating func appendFold(blankLines: Int) {
    if blankLines == 0 {
      decoded.append(.space)
    } else {
      decoded.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
    }
  }
}
