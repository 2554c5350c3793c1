extension Parser {
  /// Refuses a line of a map that has no colon, and reads on as if it had one.
  mutating func refuseMissingColon(_ scalar: Scalar) {
    if scalar.isPlain && refuseMissingSpace(in: scalar) {
      abandonLine()
      return
    }
    problems.add(
      .missingColon, scalar.range, "this line is not 'key: value'",
      remedy: "Write a colon and a space after the key; to continue a text, indent the line"
        + " deeper than its key.")
    builder.append(scalar)
    lastEnd = scalar.end
    frames.withLast {
      $0.latest = scalar.range
      $0.awaitsValue = true
    }
    skipToLineEnd()
    skipLineBreak()
  }

  /// Refuses a text such as `key:value`, if it looks like one.
  ///
  /// - Returns: Whether it does.
  mutating func refuseMissingSpace(in scalar: Scalar) -> Bool {
    guard let colon = text.bytes[scalar.range].firstIndex(of: .colon), colon > scalar.start else {
      return false
    }
    refuseMissingSpace(afterKey: scalar.start..<colon, colon: colon)
    return true
  }

  mutating func refuseMissingSpace(afterKey key: Range<Int>, colon: Int) {
    let value = colon + 1..<text.lineEnd(from: colon + 1)
    problems.add(
      .missingSpace, colon..<colon + 1, "a space is missing after the colon",
      remedy: "Write `\(text.excerpt(key)): \(text.excerpt(value))`.")
  }

  mutating func refuseMissingKey() {
    if hasQuestionMark { return }
    problems.add(
      .missingKey, position..<position + 1, "a key is missing before this",
      remedy: "Write `key: value`.")
  }

  mutating func refuseColonInText(_ scalar: Scalar, colon: Int) {
    let value = scalar.start..<text.lineEnd(from: scalar.start)
    let key = frames.last.map { keyText($0) } ?? "key"
    problems.add(
      .colonInText, colon..<colon + 1,
      "a second colon on the line of the key '\(key)'",
      remedy: "If it is a part of the text, put the text in quotes: "
        + "`\(key): \(text.quoted(value))`; if it ends a key, begin that on the next line, indented."
    )
  }

  /// Refuses a list that begins on the line of its key, and reads it.
  mutating func refuseListOnKeyLine(column: Int) {
    problems.add(
      .listOnKeyLine, position..<position + 1, "a list can't begin on the line of its key",
      remedy: "Begin it on the next line, or write it in brackets: `[a, b]`.")
    abandonLine()
    mutedColumn = column
  }

  /// Refuses brackets that are followed by a colon, or stand where a key has to.
  mutating func refuseKeyInBrackets(_ range: Range<Int>) {
    problems.add(
      .keyNotScalar, range, "a key has to be a text, not a list or a map",
      remedy: "Put the key in quotes if the brackets belong to it.")
  }

  /// Refuses the key `<<`.
  ///
  /// - Returns: Whether the key is that.
  mutating func refusesMergeKey(_ key: Scalar) -> Bool {
    guard text[key.start] == .less, text[key.start + 1] == .less, key.end == key.start + 2 else {
      return false
    }
    problems.add(
      .mergeKey, key.range, "'<<' merges maps in some readers of YAML and not in others",
      remedy: "Write the keys out.")
    return true
  }

  /// Refuses a key longer than other readers take.
  mutating func refuseLongKey(_ key: Scalar) {
    problems.add(
      .keyTooLong, key.range, "a key may have up to \(Parser.longestKey) bytes",
      remedy: "Find a shorter name.")
  }

  /// Refuses a key that its map already has.
  mutating func refuseDuplicate(_ key: Scalar, of earlier: Int) {
    problems.add(
      .duplicateKey, key.range,
      "the key '\(keyText(key.range))' is already on line \(lineNumber(of: earlier))",
      remedy: "Remove one of the two, or give it another name.")
  }
}
