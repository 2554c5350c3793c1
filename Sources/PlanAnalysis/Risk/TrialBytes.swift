/// Bytes of a file of trials, little end first.
struct TrialBytes {
  var bytes: [UInt8]

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  static func checksum(of bytes: [UInt8]) -> UInt64 {
    var sum = Checksum()
    for byte in bytes { sum.add(UInt64(byte)) }
    return sum.value
  }
}

/// Takes apart bytes of a file of trials; never more than there are.
struct TrialBytesReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number() -> UInt64? {
    take(8).map { $0.reversed().reduce(0) { $0 << 8 | UInt64($1) } }
  }

  mutating func text() -> String? {
    guard let count = number(), count <= rest.count, let bytes = take(Int(count)) else {
      return nil
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
