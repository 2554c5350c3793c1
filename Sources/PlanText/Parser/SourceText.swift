/// The bytes of a source with the questions that parsing asks of them again and again.
///
/// It is kept apart from the parser's state, since it never changes.
struct SourceText: Sendable {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  /// The byte at an offset; 0, which no text holds, past the end.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    offset < bytes.count ? bytes[offset] : 0
  }

  /// Whether a space, a tab, a line's end or the text's end stands at an offset.
  @inline(__always)
  func isBlank(at offset: Int) -> Bool {
    let byte = self[offset]
    return byte == .space || byte == .tab || byte.endsLine
  }

  /// Whether a line break stands at an offset.
  func isBreak(at offset: Int) -> Bool {
    self[offset] == .lineFeed || self[offset] == .carriageReturn
  }

  /// Whether a dash that begins an item stands at an offset.
  func isDash(at offset: Int) -> Bool {
    self[offset] == .dash && isBlank(at: offset + 1)
  }

  /// The offset of the line break, or of the end of the text, at or after an offset.
  func lineEnd(from offset: Int) -> Int {
    var end = offset
    while !self[end].endsLine { end += 1 }
    return end
  }

  /// The offset after a line break at an offset, or the same offset where there is none.
  func afterLineBreak(at offset: Int) -> Int {
    switch self[offset] {
    case .lineFeed: offset + 1
    case .carriageReturn: self[offset + 1] == .lineFeed ? offset + 2 : offset + 1
    default: offset
    }
  }

  /// Whether a marker of documents, `---` or `...`, stands at the beginning of a line.
  func isMarker(at lineStart: Int) -> Bool {
    let first = self[lineStart]
    guard first == .dash || first == .dot else { return false }
    return self[lineStart + 1] == first && self[lineStart + 2] == first
      && isBlank(at: lineStart + 3)
  }

  // MARK: For messages

  /// The text of a stretch as messages show it: cut short where it is long.
  func excerpt(_ range: Range<Int>) -> String {
    let most = 40
    guard range.count > most else { return String(decoding: bytes[range], as: UTF8.self) }
    var end = range.lowerBound + most
    while end > range.lowerBound && self[end].isContinuation { end -= 1 }
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self) + "…"
  }

  /// A stretch as it is written in double quotes, without a comment at its end.
  func quoted(_ range: Range<Int>) -> String {
    var end = range.lowerBound
    for offset in range {
      if bytes[offset] == .hash && isBlank(at: offset - 1) { break }
      if bytes[offset] != .space && bytes[offset] != .tab { end = offset + 1 }
    }
    var text = ""
    for character in excerpt(range.lowerBound..<end).unicodeScalars {
      if character == "\"" || character == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(character)
    }
    return "\"\(text)\""
  }
}
