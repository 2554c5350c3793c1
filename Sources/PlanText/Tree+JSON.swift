extension Tree {
  /// The tree as JSON for people: two spaces a level, keys in the order written, each scalar a string.
  ///
  /// - Returns: The bytes, in UTF-8, with a line break at the end.
  /// - Complexity: O(size of the tree).
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.out.reserveCapacity(records.count * 24 + decoded.bytes.count)
    writer.write(self)
    return writer.out
  }
}

/// Writes the records of a tree one after the other; lists and maps that are open stand on a stack.
private struct JSONWriter {
  private struct Level {
    let isMap: Bool
    /// Index of the first record after it.
    let end: Int
    var isEmpty = true
    var isAfterKey = false
  }

  var out: [UInt8] = []
  private var levels: [Level] = []

  init() {}

  mutating func write(_ tree: Tree) {
    for index in tree.records.indices {
      let record = tree.records[index]
      beginNode()
      if record.form.isCollection {
        let isMap = record.form == .map
        out.append(isMap ? .openBrace : .openBracket)
        levels.append(Level(isMap: isMap, end: Int(record.link)))
      } else {
        let (bytes, range) = tree.text(of: record)
        write(bytes, range)
      }
      while let level = levels.last, level.end == index + 1 { end(level) }
    }
    out.append(.lineFeed)
  }

  /// Writes what stands before a node: a colon, or a comma and a new line.
  private mutating func beginNode() {
    guard let level = levels.last else { return }
    if level.isAfterKey {
      levels[levels.count - 1].isAfterKey = false
      out.append(.colon)
      out.append(.space)
      return
    }
    if !level.isEmpty { out.append(.comma) }
    beginLine()
    levels[levels.count - 1].isEmpty = false
    levels[levels.count - 1].isAfterKey = level.isMap
  }

  private mutating func end(_ level: Level) {
    levels.removeLast()
    if !level.isEmpty { beginLine() }
    out.append(level.isMap ? .closeBrace : .closeBracket)
  }

  private mutating func beginLine() {
    out.append(.lineFeed)
    for _ in 0..<levels.count * 2 { out.append(.space) }
  }

  private mutating func write(_ bytes: [UInt8], _ range: Range<Int>) {
    out.append(.doubleQuote)
    var start = range.lowerBound
    for offset in range {
      let byte = bytes[offset]
      // U+0080 to U+009F, which steer some terminals, are C2 followed by their own number.
      let isControl = byte == 0xC2 && bytes[offset + 1] < 0xA0
      if byte >= 0x20 && byte != 0x7F && byte != .doubleQuote && byte != .backslash && !isControl {
        continue
      }
      out.append(contentsOf: bytes[start..<offset])
      writeEscaped(isControl ? bytes[offset + 1] : byte)
      start = offset + (isControl ? 2 : 1)
    }
    out.append(contentsOf: bytes[start..<range.upperBound])
    out.append(.doubleQuote)
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    out.append(.backslash)
    switch byte {
    case .doubleQuote, .backslash: out.append(byte)
    case .lineFeed: out.append(0x6E)
    case .carriageReturn: out.append(0x72)
    case .tab: out.append(0x74)
    default:
      let digits = Array("0123456789abcdef".utf8)
      out.append(contentsOf: "u00".utf8)
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
  }
}
