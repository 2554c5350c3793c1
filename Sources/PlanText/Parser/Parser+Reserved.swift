extension Parser {
  // MARK: What YAML has and the notation leaves out

  /// Refuses an anchor, an alias or a tag at the cursor, and moves after it and any that follow it.
  ///
  /// - Returns: Whether there was one.
  mutating func refusesProperties() -> Bool {
    let start = position
    let end = skipProperty()
    guard end > start else { return false }
    let name = text.excerpt(start..<end)
    let quoted = "put a text that begins with '\(text.excerpt(start..<start + 1))' in quotes."
    switch text[start] {
    case .ampersand:
      problems.add(
        .anchor, start..<end, "'\(name)' is an anchor in YAML, which is not taken here",
        remedy: "Leave it out, and the aliases of it; " + quoted)
    case .star:
      problems.add(
        .alias, start..<end, "'\(name)' is an alias in YAML, which is not taken here",
        remedy: "Write out what it stands for; " + quoted)
    default:
      problems.add(
        .tag, start..<end, "'\(name)' is a tag in YAML, which is not taken here",
        remedy: "Leave it out, as the key says what its value is; " + quoted)
    }
    var before = start
    while before < position {
      before = position
      _ = skipProperty()
    }
    return true
  }

  /// Moves over an anchor, an alias or a tag and the spaces after it.
  ///
  /// - Returns: Where it ended, without the spaces; where the cursor was, if there is none.
  private mutating func skipProperty() -> Int {
    let mark = text[position]
    guard mark == .ampersand || mark == .star || mark == .exclamation else { return position }
    position += 1
    while !text.isBlank(at: position) && !text[position].isFlowIndicator { position += 1 }
    let end = position
    skipSpaces()
    return end
  }

  /// Whether a plain text may begin at the cursor in a block; tells why if it may not.
  mutating func mayBeginPlain(_ role: Role) -> Bool {
    let first = text[position]
    switch first {
    case .question where text.isBlank(at: position + 1):
      refuseQuestionMark()
    case .colon where text.isBlank(at: position + 1):
      refuseMissingKey()
    case .dash where text.isBlank(at: position + 1), .comma, .closeBracket, .closeBrace, .percent,
      .at,
      .backtick:
      refuseReserved()
    default: return true
    }
    return false
  }

  /// Whether a plain text may begin at the cursor within brackets; tells why if it may not.
  mutating func mayBeginPlainInBrackets() -> Bool {
    let next = text[position + 1]
    switch text[position] {
    case .question where text.isBlank(at: position + 1): refuseQuestionMark()
    case .dash where text.isBlank(at: position + 1) || next.isFlowIndicator:
      problems.add(
        .listItemInBrackets, position..<position + 1,
        "'-' begins no item within brackets", remedy: "Separate the items with commas.")
    case .colon where text.isBlank(at: position + 1) || next.isFlowIndicator: refuseMissingKey()
    case .question, .colon, .percent, .at, .backtick, .bar, .greater: refuseReserved()
    default: return true
    }
    return false
  }

  private mutating func refuseQuestionMark() {
    hasQuestionMark = true
    problems.add(
      .questionMarkKey, position..<position + 1, "keys that begin with '?' are not taken here",
      remedy: "Write `key: value`; put a text that begins with '?' in quotes.")
  }

  private mutating func refuseReserved() {
    let range = position..<position + 1
    problems.add(
      .reservedCharacter, range, "a text without quotes can't begin with '\(text.excerpt(range))'",
      remedy: "Put the text in quotes.")
  }

  // MARK: Documents

  /// Reads `---` or `...` at the beginning of a line.
  mutating func readMarker() {
    let marker = position..<position + 3
    position += 3
    if text.bytes[marker.lowerBound] == .dot {
      problems.add(
        .documentEnd, marker, "'...' ends a document in YAML, which is not taken here",
        remedy: "Delete this line.")
    } else if isBegun || hasMarker {
      problems.add(
        .severalDocuments, marker, "a second document begins here; a file holds one",
        remedy: "Delete this line, or move what follows to a file of its own.")
    } else {
      hasMarker = true
      skipSeparation()
      if !isAtLineEnd {
        problems.add(
          .textAfterMarker, position..<text.lineEnd(from: position),
          "nothing may follow '---' on its line", remedy: "Write it on the next line.")
      }
    }
    skipToLineEnd()
    skipLineBreak()
  }

  /// Refuses a line that begins with `%` before everything else.
  mutating func refuseDirective() {
    problems.add(
      .directive, position..<text.lineEnd(from: position),
      "a line that begins with '%' is a directive in YAML, which is not taken here",
      remedy: "Delete this line.")
    skipToLineEnd()
    skipLineBreak()
  }
}
