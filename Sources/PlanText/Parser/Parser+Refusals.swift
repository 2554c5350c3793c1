extension Parser {
  // MARK: Lines

  /// Refuses tabs before a line, once for a text, and moves over them and the spaces after.
  ///
  /// - Returns: How many columns to count for them.
  mutating func skipTabIndentation() -> Int {
    let start = position
    var columns = 0
    while text[position] == .tab || text[position] == .space {
      columns += text[position] == .tab ? 2 : 1
      position += 1
    }
    if !hasTabIndentation {
      problems.add(
        .tabIndentation, start..<start + 1, "this line is indented with a tab",
        remedy: "Indent with spaces, in this line and in all others.")
    }
    hasTabIndentation = true
    return columns
  }

  /// Refuses a tab between the words of a line.
  mutating func refuseTab(_ range: Range<Int>) {
    problems.add(
      .tabBetween, range, "a tab where a space has to be",
      remedy: "Write a space; put a text that needs a tab in double quotes, with '\\t' for it.")
  }

  /// Reads on with a line whose column belongs to no list or map that is open, and tells so.
  mutating func stray(_ line: Line, _ closed: Int?) {
    let range = position..<text.lineEnd(from: position)
    if !hasTabIndentation {
      if let closed {
        let fitting = (frames.last?.column).map { "\($0) or \(closed)" }
        problems.add(
          .wrongIndentation, range,
          "this line is indented by \(spaces(line.column)), which fits no line above it",
          remedy: "Indent it by \(fitting ?? "\(closed)") spaces.")
      } else {
        refuseDepth(range)
      }
    }
    readAdrift(column: line.column, isStray: true)
  }

  /// Reads a line that belongs to nothing as the first of a list or a map of its own, so that lines
  /// like it are not refused again.
  private mutating func readAdrift(column: Int, isStray: Bool = false) {
    let kind: Node.Kind = text.isDash(at: position) ? .list : .map
    var frame = Frame(kind: kind, column: column, start: position, firstKey: keys.count)
    frame.isStray = isStray
    frames.append(frame)
    builder.begin(kind, from: position)
    readPart(column)
  }

  /// Refuses a line that stands deeper than a key or an item that has its value already, unless that was
  /// refused for where it stands itself.
  private mutating func refuseDepth(_ range: Range<Int>) {
    guard let top = frames.last, !top.isStray else { return }
    let isKey = top.kind == .map
    let owner = isKey ? "'\(keyText(top))'" : "the item"
    var remedy =
      top.column == 0
      ? "Begin it at the start of the line, like the line it belongs with."
      : "Indent it by \(spaces(top.column)), like the line it belongs with."
    if let text = lastPlainText() { remedy = "If '\(text)' is meant as a key, write `\(text):`." }
    problems.add(
      .wrongIndentation, range,
      "this line is indented as a part of \(owner) on line \(lineNumber(of: top.latest.lowerBound)),"
        + " which has its value already", remedy: remedy)
  }

  /// Refuses an item among keys, or a key among items, and reads on with it.
  mutating func refuseMixture(_ line: Line, in top: Frame) {
    let range = position..<text.lineEnd(from: position)
    let isItem = text.isDash(at: position)
    if isItem && !hasTabIndentation {
      problems.add(
        .mixedListAndKeys, range, "a list item stands among the keys of a map",
        remedy: "If it belongs to '\(keyText(top))', leave nothing else after the colon there.")
    } else if !isItem && text[position] == .dash {
      problems.add(
        .missingSpace, position..<position + 1, "a space is missing after '-'",
        remedy: "Write `- \(text.excerpt(position + 1..<range.upperBound))`.")
    } else if !hasTabIndentation {
      problems.add(
        .mixedListAndKeys, range, "this line is no list item, but the lines above it are",
        remedy: "Begin it with `- `, or indent it to make it a part of the item above.")
    }
    readAdrift(column: line.column)
  }

  /// Refuses a line after the end of a topmost node that is not a block.
  ///
  /// A text is read anew from its first line on, as a map: that is most likely meant.
  mutating func refuseTextAfterRoot(_ line: Line) {
    var column = line.column
    if let root = wholeRoot, root.isPlain, root.start < root.end {
      position = root.start
      column = root.start - source.lineStart(of: root.start)
    } else if let root = wholeRoot, root.start < root.end {
      problems.add(
        .textAfterEnd, position..<text.lineEnd(from: position),
        "the value that began above ends before this line",
        remedy: "Delete this line, or write both as `key: value`.")
    }
    wholeRoot = nil
    readAdrift(column: column)
  }

  // MARK: After nodes

  /// Refuses what follows a node on its line.
  mutating func refuseTextAfterNode() {
    let range = position..<text.lineEnd(from: position)
    let quote = text[lastEnd - 1]
    if quote == .singleQuote && position == lastEnd {
      problems.add(
        .textAfterQuote, range, "'\(text.excerpt(range))' stands after the closing quote",
        remedy: "Within single quotes write `''` for a quote, or use double quotes.")
    } else if quote == .doubleQuote || quote == .singleQuote {
      problems.add(
        .textAfterQuote, range, "'\(text.excerpt(range))' stands after the closing quote",
        remedy: "Put the whole text in quotes, or none of it.")
    } else {
      problems.add(
        .textAfterEnd, range, "'\(text.excerpt(range))' stands after the closing bracket",
        remedy: "Delete it, or put the whole text in quotes.")
    }
  }

  mutating func refuseCommentWithoutSpace() {
    problems.add(
      .commentWithoutSpace, position..<position + 1, "a space is missing before '#'",
      remedy: "Write a space before the comment.")
  }

  // MARK: Words

  /// A number of spaces in words.
  func spaces(_ count: Int) -> String { count == 1 ? "1 space" : "\(count) spaces" }

  /// The key of the latest entry of a map, as messages show it.
  func keyText(_ frame: Frame) -> String {
    var range = frame.latest.dropLast()
    while let last = range.last, text[last] == .space || text[last] == .tab { range.removeLast() }
    return keyText(range)
  }

  /// A key as messages show it: without quotes.
  func keyText(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last, first < last,
      text[first] == .doubleQuote || text[first] == .singleQuote, text[last] == text[first]
    else { return text.excerpt(range) }
    return text.excerpt(first + 1..<last)
  }

  /// The text that was read last, where it is a plain one on a line of its own: it may be meant as
  /// a key.
  private func lastPlainText() -> String? {
    guard let last = builder.records.last, last.form == .plain,
      last.start < last.end, last.end - last.start <= 40, Int(last.end) == lastEnd
    else { return nil }
    var before = Int(last.start)
    while before > 0, text[before - 1] == .space || text[before - 1] == .dash { before -= 1 }
    guard before == 0 || text.isBreak(at: before - 1) else { return nil }
    return text.excerpt(Int(last.start)..<Int(last.end))
  }
}
