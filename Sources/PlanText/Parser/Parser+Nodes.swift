extension Parser {
  /// What a node is to the line it stands on.
  enum Role {
    /// The entry of a map that is open: a key has to come.
    case entry
    /// A node in a block: it may begin a map.
    case node
    /// A value after its key, on the same line: it can't begin a block.
    case value
  }

  /// Reads a scalar, with the map that begins with it where it is a key, or brackets.
  mutating func readScalarNode(_ role: Role, column: Int) {
    switch text[position] {
    case .doubleQuote, .singleQuote: readQuotedNode(role, column: column)
    case .openBracket, .openBrace: readBracketNode(role)
    case .bar, .greater:
      if role == .entry {
        refuseMissingKey()
        abandonLine()
      } else {
        readBlockText()
      }
    case let first where first.isWordByte: readPlainNode(role, column: column)
    default:
      if refusesProperties() {
        readAfterProperties(role, column: column)
      } else if mayBeginPlain(role) {
        readPlainNode(role, column: column)
      } else {
        abandonLine()
      }
    }
  }

  /// Reads what an anchor or a tag stood before, where that is on the same line.
  private mutating func readAfterProperties(_ role: Role, column: Int) {
    if isAtLineEnd && role != .entry {
      frames.withLast { $0.awaitsValue = true }
      finishLine()
    } else {
      readScalarNode(role, column: column)
    }
  }

  private mutating func readQuotedNode(_ role: Role, column: Int) {
    guard let scalar = readQuoted(above: innerColumn) else {
      abandonLine()
      return
    }
    let end = position
    skipSeparation()
    guard text[position] == .colon else {
      position = end
      if role == .entry {
        refuseMissingColon(scalar)
      } else {
        appendValue(scalar)
        finishLine()
      }
      return
    }
    if scalar.isMultiline {
      problems.add(
        .keyNotScalar, scalar.range, "a key has to stand on one line", remedy: "Join its lines.")
      abandonLine()
    } else {
      readEntry(scalar, role, column: column)
    }
  }

  private mutating func readPlainNode(_ role: Role, column: Int) {
    let piece = scanPlain(from: position)
    position = piece.end
    if piece.stop == .colon {
      position = piece.next
      readEntry(.plain(piece.range), role, column: column)
    } else if role == .entry {
      refuseMissingColon(.plain(piece.range))
    } else {
      appendValue(readPlainText(piece, above: innerColumn))
      finishLine()
    }
  }

  private mutating func readBracketNode(_ role: Role) {
    let start = position
    if role == .entry {
      refuseKeyInBrackets(start..<start + 1)
      abandonLine()
      return
    }
    let isRoot = frames.isEmpty
    guard readBrackets() else { return }
    let end = position
    if isRoot {
      wholeRoot = Scalar(start: start, end: end, textStart: start, textEnd: start, isPlain: false)
    }
    skipSeparation()
    if text[position] == .colon {
      refuseKeyInBrackets(start..<end)
      abandonLine()
      return
    }
    position = end
    finishLine()
  }

  /// Reads an entry whose key is scanned; the cursor stands at the colon.
  private mutating func readEntry(_ key: Scalar, _ role: Role, column: Int) {
    let colon = position
    guard text.isBlank(at: colon + 1) else {
      refuseMissingSpace(afterKey: key.range, colon: colon)
      abandonLine()
      return
    }
    if role == .value {
      refuseColonInText(key, colon: colon)
      abandonLine()
      return
    }
    if refusesMergeKey(key) {
      abandonLine()
      return
    }
    if role == .node {
      guard open(.map, column: column, at: key.start) else { return }
    }
    appendKey(key, colon: colon)
    position = colon + 1
    lastEnd = position
    skipSeparation()
    if isAtLineEnd {
      frames.withLast { $0.awaitsValue = true }
      finishLine()
    } else if text.isDash(at: position) {
      refuseListOnKeyLine(column: column)
    } else {
      readScalarNode(.value, column: column)
    }
  }

  // MARK: Parts

  /// The column that lines continuing a node have to pass: that of the innermost block, or -1.
  var innerColumn: Int { frames.last?.column ?? -1 }

  /// Appends the key of an entry to the innermost map and looks whether it stands there already.
  @inline(__always)
  mutating func appendKey(_ key: Scalar, colon: Int) {
    if colon - key.start > Parser.longestKey { refuseLongKey(key) }
    let first = frames.last?.firstKey ?? 0
    if let earlier = keys.insert(key, from: first, source: text.bytes, decoded: builder.decoded) {
      refuseDuplicate(key, of: earlier)
    }
    builder.append(key)
    frames.withLast { $0.latest = key.start..<colon + 1 }
  }

  /// Appends a value that is a scalar.
  @inline(__always)
  mutating func appendValue(_ scalar: Scalar) {
    builder.append(scalar)
    lastEnd = scalar.end
    if frames.isEmpty { wholeRoot = scalar }
  }

  /// Gives up a line, and the lines deeper than it, after a problem was told.
  mutating func abandonLine() {
    if frames.isEmpty { wholeRoot = .plain(position..<position) }
    mutedColumn = frames.isEmpty ? lineColumn : innerColumn
    skipToLineEnd()
    skipLineBreak()
  }

  /// Moves over spaces, and over tabs after telling that they are not taken.
  @inline(__always)
  mutating func skipSeparation() {
    skipSpaces()
    if text[position] == .tab { skipTabs() }
  }

  private mutating func skipTabs() {
    let start = position
    while text[position] == .tab || text[position] == .space { position += 1 }
    refuseTab(start..<start + 1)
  }
}
