extension Parser {
  /// What stands after `|` or `>`.
  private struct BlockHeader {
    /// `-` drops all line breaks at the end, `+` keeps all; without either one is kept.
    var chomping: UInt8?
    /// How much deeper than what is around it the text stands.
    var indentation: Int?
  }

  /// Reads a text written as a block, from its `|` or `>` on, and appends it as a value.
  mutating func readBlockText() {
    let start = position
    let column = innerColumn
    guard !frames.isEmpty else {
      problems.add(
        .blockHeader, start..<start + 1, "a block of text can't stand alone here",
        remedy: "Write it as the value of a key.")
      abandonLine()
      return
    }
    let isFolded = text.bytes[start] == .greater
    guard let header = readBlockHeader(), let indentation = blockIndentation(header, start, column)
    else {
      abandonLine()
      return
    }
    let textStart = builder.decoded.count
    let end = readBlockLines(indentation, isFolded: isFolded, chomping: header.chomping)
    appendValue(
      Scalar(
        start: start, end: max(end, start + 1), textStart: textStart,
        textEnd: builder.decoded.count, isPlain: false, isDecoded: true, isMultiline: true))
  }

  /// Reads the rest of the line that a block begins on; `nil` after a problem was told.
  private mutating func readBlockHeader() -> BlockHeader? {
    let start = position
    var header = BlockHeader()
    position += 1
    while true {
      let byte = text[position]
      if (byte == .plus || byte == .dash) && header.chomping == nil {
        header.chomping = byte
      } else if byte.isDigit && byte != 0x30 && header.indentation == nil {
        header.indentation = Int(byte - 0x30)
      } else {
        break
      }
      position += 1
    }
    let end = position
    skipSeparation()
    if text[position] == .hash && position > end {
      skipToLineEnd()
    } else if !text[position].endsLine {
      let mark = text.excerpt(start..<start + 1)
      problems.add(
        .blockHeader, position..<text.lineEnd(from: position),
        "nothing but '+', '-' or a digit from 1 to 9 may follow '\(mark)' on its line",
        remedy: "Begin the text on the next line, indented, or put it in quotes.")
      return nil
    }
    skipLineBreak()
    return header
  }

  /// The column in which the text of a block stands: as told, or that of its first line.
  ///
  /// Readers differ on spaces in blank lines before the text, so those are refused, save where
  /// they are as many as the text has.
  private mutating func blockIndentation(
    _ header: BlockHeader, _ start: Int, _ column: Int
  ) -> Int? {
    if let told = header.indentation { return max(column, 0) + told }
    let least = max(column + 1, 1)
    var offset = position
    var blanks: [Range<Int>] = []
    while true {
      let lineStart = offset
      while text[offset] == .space { offset += 1 }
      let spaces = lineStart..<offset
      let next = text[offset]
      if next == .lineFeed || next == .carriageReturn {
        if !spaces.isEmpty && blanks.count < 2 && spaces.count != blanks.last?.count {
          blanks.append(spaces)
        }
        offset = text.afterLineBreak(at: offset)
        continue
      }
      if next == 0 && !spaces.isEmpty { blanks.append(spaces) }
      let hasText = spaces.count >= least && next != 0
      if let strange = blanks.first(where: { !hasText || $0.count != spaces.count }) {
        problems.add(
          .blockIndentation, strange,
          hasText
            ? "this blank line has other spaces than the text below it"
            : "this blank line has spaces, but no text follows",
          remedy: "Delete the spaces.")
        position = start
        return nil
      }
      return hasText ? spaces.count : least
    }
  }

  /// Reads the lines of a block into the decoded texts.
  ///
  /// - Returns: One past the last byte of the last line that is not blank.
  private mutating func readBlockLines(
    _ indentation: Int, isFolded: Bool, chomping: UInt8?
  ) -> Int {
    var end = 0
    var blankLines = 0
    var hasText = false
    var wasIndented = false
    var endsWithBreak = false
    while position < text.bytes.count {
      let lineStart = position
      while position < lineStart + indentation && text[position] == .space { position += 1 }
      if text[position] == .lineFeed || text[position] == .carriageReturn {
        blankLines += 1
        skipLineBreak()
        continue
      }
      if position < lineStart + indentation || position >= text.bytes.count {
        position = lineStart
        break
      }
      let isIndented = text[position] == .space || text[position] == .tab
      if hasText {
        if !isFolded || isIndented || wasIndented {
          builder.decoded.append(.lineFeed)
        } else if blankLines == 0 {
          builder.decoded.append(.space)
        }
      }
      builder.decoded.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
      end = text.lineEnd(from: position)
      builder.decoded.append(contentsOf: text.bytes[position..<end])
      position = text.afterLineBreak(at: end)
      hasText = true
      endsWithBreak = position > end
      wasIndented = isIndented
      blankLines = 0
    }
    if chomping != .dash && hasText {
      if !endsWithBreak { refuseBlockWithoutEnd(end) }
      builder.decoded.append(.lineFeed)
    }
    if chomping == .plus {
      builder.decoded.append(contentsOf: repeatElement(.lineFeed, count: blankLines))
    }
    return end
  }

  /// Refuses a block at the end of the text without a line break: readers differ on whether the text
  /// then ends with one.
  private mutating func refuseBlockWithoutEnd(_ end: Int) {
    problems.add(
      .blockWithoutEnd, end..<end, "the last line of this block of text has no line break",
      remedy: "End the line, or write `|-` or `>-` for a text without a line break at its end.")
  }
}
