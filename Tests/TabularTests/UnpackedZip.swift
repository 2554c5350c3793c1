/// A reader of zip archives by the letter of the format, for what the writer writes.
struct UnpackedZip {
  /// The names and contents of the files, in the order of the directory.
  private(set) var files: [(name: String, bytes: [UInt8])] = []

  /// Reads an archive.
  ///
  /// - Parameter bytes: The archive; `nil` is the result where anything in it is not as it must be.
  init?(_ bytes: [UInt8]) {
    func number(_ width: Int, at index: Int) -> Int {
      (0..<width).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    guard end >= 0, number(4, at: end) == 0x0605_4B50, number(2, at: end + 20) == 0 else {
      return nil
    }
    var place = number(4, at: end + 16)
    var expectedStart = 0
    guard place + number(4, at: end + 12) == end else { return nil }
    for _ in 0..<number(2, at: end + 10) {
      guard number(4, at: place) == 0x0201_4B50 else { return nil }
      let (packed, size) = (number(4, at: place + 20), number(4, at: place + 24))
      let nameCount = number(2, at: place + 28)
      let start = number(4, at: place + 42)
      let name = bytes[(place + 46)..<(place + 46 + nameCount)]
      // The header before the file says the same as the directory.
      let header = Array(bytes[(start + 4)..<(start + 30 + nameCount)])
      guard start == expectedStart, number(4, at: start) == 0x0403_4B50,
        header == Array(bytes[(place + 6)..<(place + 32)] + name)
      else { return nil }
      let contents = Array(bytes[(start + 30 + nameCount)...].prefix(packed))
      expectedStart = start + 30 + nameCount + packed
      let unpacked: [UInt8]? =
        switch number(2, at: place + 10) {
        case 0: contents
        case 8: inflated(contents)
        default: nil
        }
      guard let unpacked, unpacked.count == size,
        slowChecksum(of: unpacked) == number(4, at: place + 16)
      else { return nil }
      files.append((String(decoding: name, as: UTF8.self), unpacked))
      place += 46 + nameCount
    }
    guard place == end, expectedStart == number(4, at: end + 16) else { return nil }
  }

  /// The text of a file; empty where there is none so named.
  subscript(name: String) -> String {
    String(decoding: files.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
  }
}

/// CRC-32 bit by bit, as its definition has it.
func slowChecksum(of bytes: [UInt8]) -> Int {
  var remainder: UInt32 = ~0
  for byte in bytes {
    remainder ^= UInt32(byte)
    for _ in 0..<8 { remainder = remainder >> 1 ^ (remainder & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
  return Int(~remainder)
}

/// Reads what is deflated in one block with the fixed code, as RFC 1951 has it.
///
/// - Parameter bytes: The deflated bytes.
/// - Returns: The bytes; `nil` where they are not such a block, to the last bit.
func inflated(_ bytes: [UInt8]) -> [UInt8]? {
  // The tables of section 3.2.5 of the RFC.
  let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  var place = 0
  func bit() -> Int? {
    guard place < bytes.count * 8 else { return nil }
    defer { place += 1 }
    return Int(bytes[place / 8] >> (place % 8)) & 1
  }
  func number(_ count: Int) -> Int? {
    var number = 0
    for shift in 0..<count {
      guard let bit = bit() else { return nil }
      number |= bit << shift
    }
    return number
  }
  func code(_ count: Int, after start: Int = 0) -> Int? {
    var code = start
    for _ in 0..<count {
      guard let bit = bit() else { return nil }
      code = code << 1 | bit
    }
    return code
  }
  func symbol() -> Int? {
    guard let seven = code(7) else { return nil }
    if seven <= 0b001_0111 { return 256 + seven }
    guard let eight = code(1, after: seven) else { return nil }
    if (0b0011_0000...0b1011_1111).contains(eight) { return eight - 0b0011_0000 }
    if (0b1100_0000...0b1100_0111).contains(eight) { return 280 + eight - 0b1100_0000 }
    return code(1, after: eight).map { 144 + $0 - 0b1_1001_0000 }
  }
  guard number(3) == 0b011 else { return nil }
  var output: [UInt8] = []
  while let symbol = symbol() {
    if symbol < 256 {
      output.append(UInt8(symbol))
      continue
    }
    if symbol == 256 { return (place + 7) / 8 == bytes.count ? output : nil }
    guard symbol - 257 < lengthBases.count, let more = number(lengthExtras[symbol - 257]),
      let step = code(5), step < distanceBases.count,
      let further = number(max(0, step / 2 - 1))
    else { return nil }
    let distance = distanceBases[step] + further
    guard distance <= output.count else { return nil }
    for _ in 0..<lengthBases[symbol - 257] + more { output.append(output[output.count - distance]) }
  }
  return nil
}
