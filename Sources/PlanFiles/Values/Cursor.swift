/// A place in the text of a value, moving forward to the end of a stretch.
struct Cursor {
  /// The text.
  let text: ValueText

  /// Where the stretch ends.
  let end: Int

  /// The next byte to read.
  private(set) var offset: Int

  /// Stands at the beginning of a stretch.
  init(_ text: ValueText, in stretch: Range<Int>) {
    self.text = text
    offset = stretch.lowerBound
    end = stretch.upperBound
  }

  /// The byte a few places ahead; `nil` past the end.
  func peek(_ ahead: Int = 0) -> UInt8? {
    offset + ahead < end ? text.bytes[offset + ahead] : nil
  }

  /// Whether the stretch is read.
  var isAtEnd: Bool { offset == end }

  /// What is left of the stretch.
  var rest: Range<Int> { offset..<end }

  /// Steps over spaces.
  mutating func skipSpaces() {
    while peek()?.isSpace == true { offset += 1 }
  }

  /// Steps over bytes of a kind.
  ///
  /// - Returns: Where they stand; an empty range where there are none.
  mutating func take(while isTaken: (UInt8) -> Bool) -> Range<Int> {
    let start = offset
    while let byte = peek(), isTaken(byte) { offset += 1 }
    return start..<offset
  }

  /// Steps over letters.
  ///
  /// - Returns: Where they stand; `nil` where there are none.
  mutating func takeWord() -> Range<Int>? {
    let range = take { $0.isLetter }
    return range.isEmpty ? nil : range
  }

  /// Steps over a text if it stands here.
  ///
  /// - Returns: Where it stood; `nil` where it does not.
  mutating func take(_ expected: String) -> Range<Int>? {
    guard text.bytes[rest].starts(with: expected.utf8) else { return nil }
    offset += expected.utf8.count
    return offset - expected.utf8.count..<offset
  }

  /// Steps over a stretch that begins here.
  mutating func skip(_ range: Range<Int>) { offset = range.upperBound }
}
