/// A scalar as it was scanned: where it stands and where its text is.
struct Scalar: Sendable {
  /// First byte in the source, quotes included.
  var start: Int
  /// One past the last byte in the source.
  var end: Int
  /// First byte of the text, in the source or among the decoded texts.
  var textStart: Int
  /// One past the last byte of the text.
  var textEnd: Int
  /// Whether it was written without quotes and not as a block.
  var isPlain: Bool
  /// Whether the text is among the decoded texts.
  var isDecoded = false
  /// Whether it goes over more than one line.
  var isMultiline = false

  var range: Range<Int> { start..<end }

  /// A scalar whose text stands verbatim in the source, without quotes.
  static func plain(_ range: Range<Int>) -> Scalar {
    Scalar(
      start: range.lowerBound, end: range.upperBound, textStart: range.lowerBound,
      textEnd: range.upperBound, isPlain: true)
  }
}
