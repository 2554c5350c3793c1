extension Parser {
  /// Reads an escape within double quotes, from its backslash on.
  ///
  /// - Returns: Whether to read on; `false` where the text ends within it, or has too many problems.
  mutating func readEscape(in quote: Int) -> Bool {
    let start = position
    let code = text[start + 1]
    if code == 0 {
      refuseUnclosedQuote(quote)
      return false
    }
    let digits = code == 0x78 ? 2 : code == 0x75 ? 4 : code == 0x55 ? 8 : 0
    if digits > 0 {
      readCode(from: start, digits: digits)
    } else if let scalar = namedEscape(code) {
      builder.decoded.append(scalar)
      position = start + 2
    } else {
      let length = text.bytes.scalar(at: start + 1)?.length ?? 1
      let range = start..<start + 1 + length
      problems.add(
        .unknownEscape, range, "'\(text.excerpt(range))' is not an escape",
        remedy: "Write '\\\\' for a backslash, or put the text in single quotes.")
      position = range.upperBound
    }
    return !problems.isFull
  }

  /// The character of an escape that is a single letter or sign.
  private func namedEscape(_ code: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(code) {
    case "0": "\0"
    case "a": "\u{7}"
    case "b": "\u{8}"
    case "t", "\t": "\t"
    case "n": "\n"
    case "v": "\u{B}"
    case "f": "\u{C}"
    case "r": "\r"
    case "e": "\u{1B}"
    case " ": " "
    case "\"": "\""
    case "/": "/"
    case "\\": "\\"
    case "N": "\u{85}"
    case "_": "\u{A0}"
    case "L": "\u{2028}"
    case "P": "\u{2029}"
    default: nil
    }
  }

  /// Reads an escape that gives a character by its number in hexadecimal.
  private mutating func readCode(from start: Int, digits: Int) {
    var value: UInt32 = 0
    var offset = start + 2
    while offset < start + 2 + digits, let digit = hexadecimalDigit(text[offset]) {
      value = value << 4 | digit
      offset += 1
    }
    position = offset
    if offset < start + 2 + digits {
      problems.add(
        .unknownEscape, start..<offset,
        "the escape '\(text.excerpt(start..<start + 2))' takes \(digits) hexadecimal digits",
        remedy: "Write '\\\\' for a backslash, or put the text in single quotes.")
    } else if let scalar = Unicode.Scalar(value) {
      builder.decoded.append(scalar)
    } else {
      problems.add(
        .escapeNotCharacter, start..<offset,
        "'\(text.excerpt(start..<offset))' is not the number of a character",
        remedy: "Write the character itself, or its number as '\\U' with eight digits.")
    }
  }

  private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
