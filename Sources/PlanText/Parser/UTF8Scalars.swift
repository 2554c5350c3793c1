/// One Unicode scalar as it stands in a text.
struct EncodedScalar: Sendable {
  let value: UInt32
  /// How many bytes it takes.
  let length: Int
}

extension [UInt8] {
  /// The scalar that begins at an offset; `nil` where the bytes are not UTF-8.
  func scalar(at offset: Int) -> EncodedScalar? {
    let first = self[offset]
    if first < 0x80 { return EncodedScalar(value: UInt32(first), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard self[index].isContinuation else { return nil }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    let isShortest = value >= (length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80)
    let isSurrogate = value & 0xFFFF_F800 == 0xD800
    guard isShortest, !isSurrogate, value <= 0x10FFFF else { return nil }
    return EncodedScalar(value: value, length: length)
  }

  /// Appends the bytes of a scalar.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Whether it begins with a byte order mark.
  var hasByteOrderMark: Bool {
    count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
  }

  /// How many line feeds a range holds.
  func countLineFeeds(in range: Range<Int>) -> Int {
    count(
      in: range, byte: { $0 == .lineFeed },
      eight: { word in
        let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
        return ~((difference & ~highBits) + ~highBits | difference) & highBits
      })
  }

  /// How many scalars of UTF-8 begin in a range.
  func countScalars(in range: Range<Int>) -> Int {
    range.count
      - count(
        in: range, byte: { $0.isContinuation }, eight: { word in word & ~(word << 1) & highBits })
  }

  /// Counts bytes, eight at a time: `eight` sets the high bit of each byte that counts.
  @inline(__always)
  private func count(
    in range: Range<Int>, byte: (UInt8) -> Bool, eight: (UInt64) -> UInt64
  ) -> Int {
    withUnsafeBytes { bytes in
      var total = 0
      var offset = range.lowerBound
      while offset + 8 <= range.upperBound {
        // Each byte of the sum counts for itself, which goes well for 255 words.
        var sums: UInt64 = 0
        let end = Swift.min(range.upperBound - 7, offset + 255 * 8)
        while offset < end {
          let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          sums &+= eight(word) >> 7
          offset += 8
        }
        let pairs: UInt64 = 0x00FF_00FF_00FF_00FF
        let all = ((sums & pairs) + (sums >> 8 & pairs)) &* 0x0001_0001_0001_0001
        total += Int(all >> 48)
      }
      while offset < range.upperBound {
        if byte(bytes[offset]) { total += 1 }
        offset += 1
      }
      return total
    }
  }
}

/// The highest bit of each byte of a word.
private var highBits: UInt64 { 0x8080_8080_8080_8080 }
