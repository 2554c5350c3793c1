extension Parser {
  /// Reads a list or a map in brackets, on one line or several; lines that continue it have to pass
  /// a column, save that a closing bracket may stand in that column.
  ///
  /// - Returns: Whether it was read to its end; if not, the problem was told and the cursor stands at
  ///   the line to go on with.
  mutating func readBrackets() -> Bool {
    brackets = Brackets(column: innerColumn, depth: frames.count)
    guard openBracket() else { return false }
    while frames.count > brackets.depth {
      guard !problems.isFull, skipWithinBrackets(), readWithinBrackets() else {
        while frames.count > brackets.depth { closeBracket(at: position) }
        return false
      }
    }
    return true
  }

  /// Reads the next thing within brackets: an entry, a value, a comma or a closing bracket.
  private mutating func readWithinBrackets() -> Bool {
    guard let frame = frames.last else { return false }
    let byte = text[position]
    let isClosing = byte == .closeBracket || byte == .closeBrace
    if frame.next == .value && (isClosing || byte == .comma) {
      refuseEntryWithoutValue(.plain(frame.latest), hasColon: true)
      appendNothing(at: frame.latest.upperBound)
      frames.withLast { $0.next = .separator }
    } else if isClosing {
      return readClosingBracket(byte)
    } else if byte == .comma {
      if frame.next == .entry { refuseEmptyEntry() }
      position += 1
      frames.withLast { $0.next = .entry }
    } else if frame.next == .separator {
      return refuseMissingComma()
    } else if frame.next == .value || frame.kind == .list {
      return readNodeInBrackets(frame)
    } else {
      return readKeyInBrackets()
    }
    return true
  }

  /// Reads an item of a list or the value of a key.
  private mutating func readNodeInBrackets(_ frame: Frame) -> Bool {
    let byte = text[position]
    if byte == .openBracket || byte == .openBrace {
      frames.withLast { $0.next = .separator }
      return openBracket()
    }
    guard let scalar = readScalarInBrackets() else { return false }
    if isColonInBrackets(after: scalar) {
      return refusePair(scalar, in: frame)
    }
    appendValue(scalar)
    frames.withLast { $0.next = .separator }
    return true
  }

  /// Reads the key of an entry with its colon.
  private mutating func readKeyInBrackets() -> Bool {
    let byte = text[position]
    if byte == .openBracket || byte == .openBrace {
      refuseKeyInBrackets(position..<position + 1)
      abandonBrackets()
      return false
    }
    guard let key = readScalarInBrackets() else { return false }
    if !isColonInBrackets(after: key) {
      if !(key.isPlain && refuseMissingSpaceInBrackets(key)) {
        refuseEntryWithoutValue(key, hasColon: false)
      }
      frames.withLast { $0.next = .separator }
      return true
    }
    if refusesMergeKey(key) {
      abandonBrackets()
      return false
    }
    if key.isMultiline {
      problems.add(
        .keyNotScalar, key.range, "a key has to stand on one line", remedy: "Join its lines.")
    }
    appendKey(key, colon: position)
    position += 1
    frames.withLast { $0.next = .value }
    return true
  }

  /// Whether a colon that ends a key stands at the cursor, past spaces; moves over the spaces.
  private mutating func isColonInBrackets(after key: Scalar) -> Bool {
    let end = position
    skipSeparation()
    guard text[position] == .colon else {
      position = end
      return false
    }
    let next = text[position + 1]
    if key.isPlain && (next == .openBracket || next == .openBrace) {
      problems.add(
        .missingSpace, position..<position + 1, "a space is missing after the colon",
        remedy: "Write `\(text.excerpt(key.range)): …`.")
    }
    return !key.isPlain || text.isBlank(at: position + 1) || next.isFlowIndicator
  }

  /// Reads a scalar within brackets; `nil` after a problem was told and the brackets were given up.
  private mutating func readScalarInBrackets() -> Scalar? {
    let byte = text[position]
    if byte == .doubleQuote || byte == .singleQuote {
      if let scalar = readQuoted(above: brackets.column) { return scalar }
      abandonLine()
      return nil
    }
    _ = refusesProperties()
    if text[position].isFlowIndicator || text[position].endsLine {
      return .plain(position..<position)
    }
    guard mayBeginPlainInBrackets() else {
      abandonBrackets()
      return nil
    }
    return readPlainInBrackets()
  }

  // MARK: Opening and closing

  private mutating func openBracket() -> Bool {
    let kind: Node.Kind = text[position] == .openBracket ? .list : .map
    guard open(kind, column: brackets.column, at: position) else { return false }
    position += 1
    return true
  }

  private mutating func readClosingBracket(_ byte: UInt8) -> Bool {
    let kind: Node.Kind = byte == .closeBracket ? .list : .map
    guard let frame = frames.last else { return false }
    if frame.kind != kind {
      refuseWrongBracket(frame)
      while frames.count > brackets.depth + 1, frames.last?.kind != kind {
        closeBracket(at: position)
      }
    }
    position += 1
    closeBracket(at: position)
    return true
  }

  private mutating func closeBracket(at end: Int) {
    guard let frame = frames.popLast() else { return }
    keys.forget(from: frame.firstKey)
    builder.end(at: end)
    lastEnd = end
  }
}
