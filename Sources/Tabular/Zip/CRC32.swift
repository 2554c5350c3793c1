/// The checksum of a zip archive: CRC-32 with the reversed polynomial `EDB88320`.
///
/// The table of remainders is made once for each value; keep one for many files.
struct CRC32: Sendable {
  /// Eight tables, one after the other, so that eight bytes are taken in a step.
  private let remainders: [UInt32]

  init() {
    var remainders = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var remainder = UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1
      }
      remainders[byte] = remainder
    }
    for index in 256..<remainders.count {
      let shorter = remainders[index - 256]
      remainders[index] = (shorter >> 8) ^ remainders[Int(shorter & 0xFF)]
    }
    self.remainders = remainders
  }

  /// The checksum of some bytes.
  ///
  /// - Parameter bytes: The bytes.
  /// - Returns: The checksum, as it stands in an archive.
  func checksum(of bytes: [UInt8]) -> UInt32 {
    let (bytes, tables) = (bytes.span, remainders.span)
    var remainder: UInt32 = 0xFFFF_FFFF
    var index = 0
    while index + 8 <= bytes.count {
      var next: UInt32 = 0
      for step in 0..<8 {
        var byte = UInt32(bytes[index + step])
        if step < 4 { byte ^= (remainder >> (8 * UInt32(step))) & 0xFF }
        next ^= tables[(7 - step) * 256 + Int(byte)]
      }
      remainder = next
      index += 8
    }
    while index < bytes.count {
      remainder = (remainder >> 8) ^ tables[Int((remainder ^ UInt32(bytes[index])) & 0xFF)]
      index += 1
    }
    return ~remainder
  }
}
