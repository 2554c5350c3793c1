extension [UInt8] {
  /// Writes markup as it is.
  ///
  /// - Parameter markup: The markup.
  mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Writes words so that XML 1.0 reads them as words, between tags or in an attribute.
  ///
  /// Characters that XML cannot hold are written as spreadsheets do, `_x0007_` for a bell, and
  /// words that look like that already are written so that they come back as they are (ECMA-376
  /// part 1, 22.9.2.19).
  ///
  /// - Parameter text: The words.
  mutating func append(words text: String) {
    let bytes = text.utf8
    guard !bytes.allSatisfy(isPlain) else { return append(contentsOf: bytes) }
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      switch scalar {
      case "&": append(markup: "&amp;")
      case "<": append(markup: "&lt;")
      case ">": append(markup: "&gt;")
      case "\"": append(markup: "&quot;")
      case "_" where beginsEscape(scalars[index...]): append(markup: "_x005F_")
      case "\0"..<"\t", "\u{B}"..<" ", "\u{FFFE}", "\u{FFFF}": append(escape: scalar.value)
      default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Writes a character that XML cannot hold.
  private mutating func append(escape value: UInt32) {
    append(markup: "_x")
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8((value >> shift) & 0xF)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
    append(UInt8(ascii: "_"))
  }
}

/// Whether a byte stands for itself wherever it is.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
  case UInt8(ascii: "_"), 0xEF, 0x00..<0x20: false
  default: true
  }
}

/// Whether words begin like the escape of a character: `_x`, four hexadecimal digits, `_`.
private func beginsEscape(_ words: Substring.UnicodeScalarView) -> Bool {
  let start = Array(words.prefix(7))
  return start.count == 7 && start[0] == "_" && start[1] == "x" && start[6] == "_"
    && start[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
}

extension String {
  /// The words as XML 1.0 holds them, see `append(words:)`.
  var asXML: String {
    var bytes: [UInt8] = []
    bytes.append(words: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What every part begins with.
let xmlDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
