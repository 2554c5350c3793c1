extension Parser {
  /// A line that says something: where it begins and how far it is indented.
  struct Line {
    let start: Int
    let column: Int
  }

  // MARK: From line to line

  /// Moves to the first byte of the next line that says something, past blank lines and comments.
  mutating func nextLine() -> Line? {
    while position < text.bytes.count {
      let start = position
      skipSpaces()
      var column = position - start
      if text[position] == .tab { column += skipTabIndentation() }
      let first = text[position]
      if first.endsLine || first == .hash {
        skipToLineEnd()
        skipLineBreak()
      } else if let muted = mutedColumn, column > muted {
        skipToLineEnd()
        skipLineBreak()
      } else {
        mutedColumn = nil
        return Line(start: start, column: column)
      }
    }
    return nil
  }

  /// Reads the line at whose first byte the cursor stands, and those that continue it.
  mutating func read(_ line: Line) {
    lineColumn = line.column
    if line.column == 0 && text.isMarker(at: line.start) {
      readMarker()
    } else if line.column == 0 && text[position] == .percent && !isBegun {
      refuseDirective()
    } else if frames.isEmpty && wholeRoot == nil {
      isBegun = true
      readNode(column: line.column)
    } else if frames.isEmpty {
      refuseTextAfterRoot(line)
    } else {
      readInBlock(line)
    }
  }

  /// Reads the rest of a line after a node: spaces, a comment, the line break.
  mutating func finishLine() {
    skipSeparation()
    if text[position] == .hash {
      if !text.isBlank(at: position - 1) { refuseCommentWithoutSpace() }
      skipToLineEnd()
    } else if !text[position].endsLine {
      refuseTextAfterNode()
      skipToLineEnd()
    }
    skipLineBreak()
  }

  /// Whether nothing but a comment is left on the line; the cursor stands after separating spaces.
  var isAtLineEnd: Bool {
    let next = text[position]
    return next.endsLine || next == .hash
  }

  // MARK: Blocks

  /// Finds the list or map that a line belongs to by its column, and reads it as a part of that.
  private mutating func readInBlock(_ line: Line) {
    var closed: Int?
    while let column = frames.last?.column, column > line.column {
      closed = column
      closeBlock()
    }
    if innerColumn == line.column {
      readSibling(line)
    } else if closed == nil, let awaitsValue = frames.last?.awaitsValue, awaitsValue {
      readNode(column: line.column)
    } else {
      stray(line, closed)
    }
  }

  /// Reads a line that stands in the column of an open list or map.
  private mutating func readSibling(_ line: Line) {
    let isItem = text.isDash(at: position)
    let kind: Node.Kind = isItem ? .list : .map
    let top = frames.count - 1
    if frames[top].kind == kind {
      readPart(line.column)
    } else if isItem && frames[top].awaitsValue {
      readNode(column: line.column)
    } else if top > 0, frames[top - 1].column == line.column, frames[top - 1].kind == kind {
      closeBlock()
      readPart(line.column)
    } else {
      refuseMixture(line, in: frames[top])
    }
  }

  /// Reads an item of the innermost list or an entry of the innermost map.
  mutating func readPart(_ column: Int) {
    let top = frames.count - 1
    if frames[top].awaitsValue {
      appendNothing(at: frames[top].latest.upperBound)
      frames[top].awaitsValue = false
    }
    if frames[top].kind == .list {
      readItems(column)
    } else {
      readScalarNode(.entry, column: column)
    }
  }

  /// Reads a node that may be a list, a map or anything else; its first byte stands in `column`.
  mutating func readNode(column: Int) {
    frames.withLast { $0.awaitsValue = false }
    if text.isDash(at: position) {
      guard open(.list, column: column, at: position) else { return }
      readItems(column)
    } else {
      readScalarNode(.node, column: column)
    }
  }

  /// Reads an item of the innermost list from its dash on, and lists that begin on the same line.
  private mutating func readItems(_ column: Int) {
    var column = column
    while true {
      let dash = position
      frames.withLast { $0.latest = dash..<dash + 1 }
      position += 1
      skipSeparation()
      if isAtLineEnd {
        frames.withLast { $0.awaitsValue = true }
        lastEnd = dash + 1
        finishLine()
        return
      }
      column += position - dash
      guard text.isDash(at: position) else { break }
      guard open(.list, column: column, at: position) else { return }
    }
    readScalarNode(.node, column: column)
  }

  // MARK: Frames

  /// Opens a list or a map.
  ///
  /// - Returns: Whether it may stand as deep as it would.
  mutating func open(_ kind: Node.Kind, column: Int, at start: Int) -> Bool {
    guard frames.count < Parser.deepest else {
      problems.add(
        .nestingTooDeep, start..<start + 1,
        "lists and maps stand more than \(Parser.deepest) deep in each other here",
        remedy: "Lay the file out flatter; reading stops at this place.")
      isTooDeep = true
      return false
    }
    frames.append(Frame(kind: kind, column: column, start: start, firstKey: keys.count))
    builder.begin(kind, from: start)
    return true
  }

  /// Closes the innermost list or map of a block, with nothing as a value that is still awaited.
  mutating func closeBlock() {
    guard let frame = frames.popLast() else { return }
    if frame.awaitsValue { appendNothing(at: frame.latest.upperBound) }
    keys.forget(from: frame.firstKey)
    builder.end(at: lastEnd)
  }

  /// Appends the empty text that stands for a value left out.
  mutating func appendNothing(at offset: Int) {
    builder.append(.plain(offset..<offset))
    lastEnd = max(lastEnd, offset)
  }
}

extension Array {
  /// Changes the last element, if there is one, in place.
  mutating func withLast(_ change: (inout Element) -> Void) {
    guard !isEmpty else { return }
    change(&self[count - 1])
  }
}
