/// The text of one value, as bytes, and the stretch of it between the spaces around it.
struct ValueText {
  /// The longest text that is looked at, in bytes.
  static let longest = 1_000

  /// The UTF-8 of the text.
  let bytes: [UInt8]

  /// The stretch without the spaces and line breaks around it.
  let content: Range<Int>

  /// What the field asks for.
  let asked: Asked

  /// Takes a text, and refuses one that is empty or longer than any value.
  init(_ text: String, asked: Asked) throws(ValueProblem) {
    bytes = Array(text.utf8)
    self.asked = asked
    guard let first = bytes.firstIndex(where: { !$0.isSpace }),
      let last = bytes.lastIndex(where: { !$0.isSpace })
    else {
      throw ValueProblem(
        .missingValue, 0..<bytes.count, "\(asked.name) is missing", remedy: asked.remedy)
    }
    content = first..<last + 1
    guard content.count <= Self.longest else {
      throw ValueProblem(
        .tooLong, content, "\(content.count) bytes are too long for \(asked.name)",
        remedy: asked.remedy)
    }
  }

  /// The text of a stretch.
  subscript(range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a stretch for a message: in quotes, cut where it is long, without control characters.
  func quoted(_ range: Range<Int>) -> String {
    var words = ""
    for (count, scalar) in self[range].unicodeScalars.enumerated() {
      guard count < 40 else {
        words += "…"
        break
      }
      words.unicodeScalars.append(scalar.properties.generalCategory == .control ? "?" : scalar)
    }
    return "'\(words)'"
  }

  /// The content with a stretch of it replaced.
  func replacing(_ range: Range<Int>, with replacement: String) -> String {
    self[content.lowerBound..<range.lowerBound] + replacement
      + self[range.upperBound..<content.upperBound]
  }

  /// The content without a stretch of it and the spaces after it.
  func removing(_ range: Range<Int>) -> String {
    var end = range.upperBound
    while end < content.upperBound, bytes[end].isSpace { end += 1 }
    return replacing(range.lowerBound..<end, with: "")
  }

  /// A problem with a stretch; the remedy is what the field asks for, unless there is a better one.
  func problem(
    _ kind: ValueProblem.Kind, _ range: Range<Int>, _ message: String, remedy: String? = nil
  ) -> ValueProblem {
    ValueProblem(kind, range, message, remedy: remedy ?? asked.remedy)
  }
}

extension UInt8 {
  /// Whether this is one of `0` to `9`.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether this is a letter of ASCII.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether this is a capital letter of ASCII.
  var isCapital: Bool { (0x41...0x5A).contains(self) }

  /// Whether this is a space, a tab or part of a line break.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The code of a character of ASCII.
  static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
