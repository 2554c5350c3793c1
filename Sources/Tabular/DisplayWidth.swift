extension String {
  /// How many columns of a terminal the text fills.
  ///
  /// Combining marks and characters that only steer others fill none; East Asian wide characters
  /// and emoji fill two. Each scalar counts by itself: an emoji made of several is counted wider
  /// than some terminals show it. The text must be printable already.
  public var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// The text with nothing in it that steers a terminal.
  ///
  /// White space of every kind is a space; any other control character, and one that reverses the
  /// direction of writing, is `\u{FFFD}`.
  public var printable: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: text.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
        text.unicodeScalars.append("\u{FFFD}")
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The text with spaces on one side, so that it fills a width; as it is where it fills more.
  ///
  /// - Parameters:
  ///   - width: The columns of a terminal.
  ///   - alignment: The side to which the text goes.
  /// - Returns: The padded text.
  func padded(to width: Int, _ alignment: Alignment) -> String {
    let spaces = String(repeating: " ", count: max(0, width - displayWidth))
    return alignment == .leading ? self + spaces : spaces + self
  }
}

extension Unicode.Scalar {
  /// How many columns of a terminal the scalar fills: 0, 1 or 2.
  var displayWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether the scalar is an emoji or wide in East Asian writing.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F,  // Hangul, initial consonants
      0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,  // radicals, kana, ideographs, Yi
      0xA960...0xA97F, 0xAC00...0xD7A3,  // Hangul
      0xF900...0xFAFF, 0xFE30...0xFE6F,  // compatibility forms
      0xFF01...0xFF60, 0xFFE0...0xFFE6,  // full width
      0x20000...0x3FFFD:  // more ideographs
      true
    default: properties.isEmojiPresentation
    }
  }
}
