/// One character as a terminal shows it: what to print, and how many columns that takes.
struct DisplayCell: Sendable {
  let text: String
  let width: Int

  /// Makes the cell of a scalar; what could steer a terminal or hide in a line is spelled out.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09: self.init("→", 1)
    case 0..<0x20: self.init(String(DisplayCell.picture(0x2400 + scalar.value)), 1)
    case 0x7F: self.init("␡", 1)
    case 0x80..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF0...0xFFFB, 0xE0000...0xE0FFF:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
      self.init("<U+\(zeros)\(digits)>", 4 + max(4, digits.utf8.count))
    default: self.init(String(scalar), DisplayCell.width(of: scalar.value))
    }
  }

  private init(_ text: String, _ width: Int) {
    self.text = text
    self.width = width
  }

  private static func picture(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func width(of value: UInt32) -> Int {
    if value < 0x300 { return 1 }
    if combining.contains(where: { $0.contains(value) }) { return 0 }
    return wide.contains(where: { $0.contains(value) }) ? 2 : 1
  }

  /// Marks that stand on the character before them, the main ranges.
  private static var combining: [ClosedRange<UInt32>] {
    [
      0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x93C...0x93C,
      0x941...0x948, 0x94D...0x94D, 0xE31...0xE31, 0xE34...0xE3A, 0xE47...0xE4E, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
    ]
  }

  /// Characters that take two columns, the main ranges: East Asian ones and pictures.
  private static var wide: [ClosedRange<UInt32>] {
    [
      0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
      0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705...0x2705, 0x270A...0x270B,
      0x2728...0x2728, 0x274C...0x274C, 0x2753...0x2755, 0x2795...0x2797, 0x2B1B...0x2B1C,
      0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB,
      0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
    ]
  }
}

extension String {
  /// The text with everything spelled out that could steer a terminal.
  var printable: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? self : unicodeScalars.map { DisplayCell($0).text }.joined()
  }
}
