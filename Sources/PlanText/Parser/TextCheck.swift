/// Looks at every byte of a source once, before the parser does: it has to be text, and only text
/// that every reader sees alike.
struct TextCheck {
  /// The size that no file may pass: 16 MiB.
  static var largest: Int { 16 << 20 }

  private let bytes: [UInt8]
  private var problems: Problems
  private var hasLoneCarriageReturn = false

  /// Checks a source.
  ///
  /// - Returns: Whether the source is worth parsing.
  static func run(_ source: Source, into problems: inout Problems) -> Bool {
    guard source.bytes.count <= largest else {
      problems.add(
        .fileTooLarge, 0..<0,
        "this file has \(source.bytes.count) bytes; a file may have 16 MiB (\(largest) bytes)",
        remedy: "Split it into smaller files.")
      return false
    }
    var check = TextCheck(source.bytes, problems)
    defer { problems = check.problems }
    return check.allBytes()
  }

  private init(_ bytes: [UInt8], _ problems: Problems) {
    self.bytes = bytes
    self.problems = problems
  }

  private mutating func allBytes() -> Bool {
    if !isUTF16, let offset = bytes.firstIndex(of: 0) {
      problems.add(
        .nulByte, offset..<offset + 1, "this file holds a NUL byte, so it is not a text",
        remedy: "Save it as UTF-8 text.")
      return false
    }
    var offset = endOfPrintable(from: bytes.hasByteOrderMark ? 3 : 0)
    let end = bytes.count
    while offset < end && !problems.isFull {
      let byte = bytes[offset]
      if (byte >= 0x20 && byte < 0x7F) || byte == .lineFeed {
        offset += 1
      } else if byte == .tab {
        offset = endOfPrintable(from: offset + 1)
      } else if byte == .carriageReturn && offset + 1 < end && bytes[offset + 1] == .lineFeed {
        offset = endOfPrintable(from: offset + 2)
      } else if let scalar = bytes.scalar(at: offset) {
        if scalar.isStrange { refuse(scalar, offset) }
        offset += scalar.length
        if offset < end && bytes[offset] < 0x80 { offset = endOfPrintable(from: offset) }
      } else {
        notUTF8(at: offset)
        return false
      }
    }
    return !problems.isFull
  }

  /// Moves from an offset over printable ASCII and line feeds, eight bytes at a time.
  ///
  /// - Returns: An offset with something else, or the end, less than eight bytes on.
  private func endOfPrintable(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs = ones * 0x80
    return bytes.withUnsafeBytes { bytes in
      var offset = start
      while offset + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let lows = eight & ~highs
        let isPrintable = (lows | highs) - ones * 0x20
        let isNotLineFeed = (lows ^ ones * 0x0A) + ones * 0x7F
        let isDelete = lows + ones
        let isStrange = eight | isDelete | (~isPrintable & isNotLineFeed)
        guard isStrange & highs == 0 else { break }
        offset += 8
      }
      return offset
    }
  }

  private mutating func refuse(_ scalar: EncodedScalar, _ offset: Int) {
    let range = offset..<offset + scalar.length
    let name = "U+" + hexadecimal(scalar.value)
    switch scalar.value {
    case 0x0D where hasLoneCarriageReturn: break
    case 0x0D:
      hasLoneCarriageReturn = true
      problems.add(
        .loneCarriageReturn, range, "a carriage return without a line feed",
        remedy: "End lines with a line feed alone, or with both (CR LF).")
    case 0x85, 0x2028, 0x2029:
      problems.add(
        .unusualLineBreak, range, "\(name) breaks a line for some readers and not for others",
        remedy: "Write an ordinary line break, or a space.")
    case 0..<0xA0:
      problems.add(
        .controlCharacter, range, "the control character \(name) has no place in a text",
        remedy: "Delete it; where a text needs it, write it as an escape in double quotes.")
    default:
      problems.add(
        .controlCharacter, range, "the invisible character \(name) has no place inside a text",
        remedy: "Delete it.")
    }
  }

  private var isUTF16: Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  private mutating func notUTF8(at offset: Int) {
    problems.add(
      .invalidUTF8, offset..<offset + 1,
      isUTF16
        ? "this file is UTF-16, not UTF-8"
        : "the byte 0x\(hexadecimal(UInt32(bytes[offset]), width: 2)) is not UTF-8 here",
      remedy: "Save the file as UTF-8.")
  }

  private func hexadecimal(_ value: UInt32, width: Int = 4) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension EncodedScalar {
  /// Whether readers differ on it, or refuse it: control characters, unusual line breaks, a byte order
  /// mark inside a text, and what is no character.
  fileprivate var isStrange: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
