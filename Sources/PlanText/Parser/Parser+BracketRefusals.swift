extension Parser {
  // MARK: Commas

  /// Refuses commas between digits: YAML ends the entry there, which hardly anyone means.
  mutating func refuseCommaInNumber(_ range: Range<Int>) {
    guard range.count <= 60 else {
      problems.add(
        .commaInNumber, range, "a comma between two digits ends the entry",
        remedy: "Put the text in quotes, or write a space after each comma.")
      return
    }
    let written = String(decoding: text.bytes[range], as: UTF8.self)
    let isTypographic: (Unicode.Scalar) -> Bool = { (0x2018...0x201F).contains($0.value) }
    if written.unicodeScalars.contains(where: isTypographic) {
      let bare = String(written.unicodeScalars.filter { !isTypographic($0) }.map(Character.init))
      problems.add(
        .commaInNumber, range, "typographic quotes quote nothing, so the comma ends the entry",
        remedy: "Write straight quotes, `\"\(bare)\"`.")
      return
    }
    let parts = text.bytes[range].split(separator: .comma, omittingEmptySubsequences: false)
    let isGrouped = parts.dropFirst().allSatisfy { part in
      (2...3).contains(part.prefix { $0.isDigit }.count)
    }
    let words = parts.map { "`\(String(decoding: $0, as: UTF8.self))`" }
    let plain = String(decoding: Array(parts.joined()), as: UTF8.self)
    let pointed = String(decoding: Array(parts.joined(separator: [.dot])), as: UTF8.self)
    let quoted = "put the text in quotes, `\"\(written)\"`"
    guard let frame = frames.last, frame.kind == .map, let first = parts.first else {
      let spaced = String(
        decoding: Array(parts.joined(separator: [.comma, .space])), as: UTF8.self)
      let list = "write a space after each comma, `\(spaced)`"
      problems.add(
        .commaInNumber, range,
        "a comma ends the item: YAML reads \(parts.count) items here, "
          + listed(words),
        remedy: isGrouped
          ? "For one number leave the comma out, `\(plain)`, or \(quoted); for a list \(list)."
          : "For a list \(list); for one text \(quoted).")
      return
    }
    let key = frame.next == .value ? "\(keyText(frame)): " : ""
    let others = words.dropFirst()
    problems.add(
      .commaInNumber, range,
      "a comma ends the entry: YAML reads `\(key)\(String(decoding: first, as: UTF8.self))`, then "
        + (others.count == 1 ? "an entry " : "the entries ") + listed(others) + " without a value",
      remedy: isGrouped
        ? "Leave the comma out, `\(plain)`, or \(quoted)."
        : "For a decimal write a point, `\(pointed)`; for one text \(quoted).")
  }

  /// Words one after the other, with `and` before the last.
  private func listed(_ words: some BidirectionalCollection<String>) -> String {
    let most = 6
    guard let last = words.last, words.count > 1 else { return words.joined() }
    guard words.count <= most else { return words.prefix(most).joined(separator: ", ") + ", …" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  mutating func refuseEmptyEntry() {
    problems.add(
      .emptyEntry, position..<position + 1, "nothing stands before this comma",
      remedy: "Delete the comma; write `\"\"` for an empty text.")
  }

  /// Refuses an entry of a map in braces that has no value.
  mutating func refuseEntryWithoutValue(_ key: Scalar, hasColon: Bool) {
    var remedy =
      hasColon
      ? "Write a value after the colon; `\"\"` is an empty text."
      : "Write `key: value`; `\"\"` is an empty text."
    if !hasColon, let last = builder.records.last, last.form.isPlain,
      !key.isMultiline, Int(last.end) == lastEnd, lastEnd < key.start,
      text.bytes[lastEnd..<key.start].allSatisfy({ $0 == .comma || $0 == .space })
    {
      remedy =
        "If the comma belongs to the text, put the text in quotes: "
        + "`\(text.quoted(Int(last.start)..<key.end))`."
    }
    let range = hasColon ? key.start..<max(key.start, key.end - 1) : key.range
    problems.add(
      .entryWithoutValue, range, "'\(text.excerpt(range))' has no value", remedy: remedy)
  }

  /// Refuses something that follows a value without a comma, and gives the brackets up.
  mutating func refuseMissingComma() -> Bool {
    if text[position] == .colon && builder.records.last?.form.isCollection != false {
      refuseKeyInBrackets(position..<position + 1)
    } else if text[position] == .colon {
      refuseColonWithinBrackets()
    } else {
      problems.add(
        .missingComma, position..<position + 1,
        "a comma or a closing bracket is missing before this",
        remedy: "Separate entries with commas; put a text with brackets or quotes inside in quotes."
      )
    }
    abandonBrackets()
    return false
  }

  // MARK: Keys

  /// Refuses `key: value` where it can't stand within brackets, and gives the brackets up.
  mutating func refusePair(
    _ key: Scalar, in frame: Frame
  ) -> Bool {
    if frame.kind == .map {
      refuseColonWithinBrackets()
    } else {
      problems.add(
        .pairInList, key.range, "a key stands in a list",
        remedy: "Put the entry in braces: "
          + "`{\(text.excerpt(key.range)): …}`.")
    }
    abandonBrackets()
    return false
  }

  private mutating func refuseColonWithinBrackets() {
    problems.add(
      .colonInText, position..<position + 1, "a second colon in one entry",
      remedy: "Put the text in quotes if the colon belongs to it, or write the missing comma.")
  }

  /// Refuses an entry such as `key:value` in braces, if it looks like one.
  mutating func refuseMissingSpaceInBrackets(_ key: Scalar) -> Bool {
    guard let colon = text.bytes[key.range].firstIndex(of: .colon), colon > key.start else {
      return false
    }
    problems.add(
      .missingSpace, colon..<colon + 1, "a space is missing after the colon",
      remedy: "Write `\(text.excerpt(key.start..<colon)): \(text.excerpt(colon + 1..<key.end))`.")
    return true
  }

  // MARK: Brackets

  mutating func refuseWrongBracket(_ frame: Frame) {
    let opening = text.excerpt(frame.start..<frame.start + 1)
    problems.add(
      .wrongBracket, position..<position + 1,
      "'\(text.excerpt(position..<position + 1))' does not close the '\(opening)' on line "
        + "\(lineNumber(of: frame.start))",
      remedy: "Close it with '\(frame.kind == .list ? "]" : "}")'.")
  }

  /// Refuses a line within brackets that is not indented deeper than what they belong to.
  ///
  /// - Returns: Whether the brackets are closed further on, so that this is all that is wrong; further
  ///   lines of them may then stand where they like.
  mutating func refuseShallowLine() -> Bool {
    let open = frames.count - brackets.depth
    guard text.closesBrackets(from: position, open: open) else { return false }
    skipSpaces()
    problems.add(
      .wrongIndentation, position..<text.lineEnd(from: position),
      "this line stands within brackets, but is not indented deeper than where they began",
      remedy: "Indent it by at least \(spaces(brackets.column + 1)), like all lines within them.")
    brackets.column = -1
    return true
  }

  mutating func refuseUnclosedBracket() {
    guard let frame = frames.last else { return }
    let opening = text.excerpt(frame.start..<frame.start + 1)
    problems.add(
      .unclosedBracket, frame.start..<frame.start + 1, "this '\(opening)' is not closed",
      remedy:
        "Close it with '\(frame.kind == .list ? "]" : "}")'; lines that continue it have to be"
        + " indented deeper than its key.")
  }

  /// Refuses a character within a plain text in brackets that means something there.
  mutating func refuseIndicator(at offset: Int) {
    let range = offset..<offset + 1
    problems.add(
      .reservedCharacter, range, "'\(text.excerpt(range))' within brackets needs quotes",
      remedy: "Put the text in quotes.")
  }

  /// Refuses a quote that is not closed, and moves back to it.
  mutating func refuseUnclosedQuote(_ start: Int) {
    let line = start..<text.lineEnd(from: start)
    problems.add(
      .unclosedQuote, line, "this quote is not closed",
      remedy: "Close it; lines that continue it have to be indented deeper than its key.")
    position = start
  }
}
