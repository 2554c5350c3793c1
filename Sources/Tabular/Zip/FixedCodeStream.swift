/// Literals and repetitions as bits: one deflated block with the fixed code of RFC 1951.
struct FixedCodeStream {
  /// The bits of each literal, end or length, the first one lowest; how many in the upper half.
  private let codes: [UInt32]
  private var bytes: [UInt8] = []
  /// What does not fill a byte yet.
  private var pending: UInt64 = 0
  private var pendingCount = 0

  /// Begins the block.
  ///
  /// - Parameter capacity: The bytes to make room for.
  init(reserving capacity: Int) {
    codes = (UInt32(0)..<286).map { symbol in
      let (code, count): (UInt32, UInt32) =
        switch symbol {
        case 0...143: (0x30 + symbol, 8)
        case 144...255: (0x190 + symbol - 144, 9)
        case 256...279: (symbol - 256, 7)
        default: (0xC0 + symbol - 280, 8)
        }
      return reversed(code, count: count) | count << 16
    }
    bytes.reserveCapacity(capacity)
    append(0b011, count: 3)  // the last block, with the fixed code
  }

  /// Writes a byte as it is.
  ///
  /// - Parameter literal: The byte.
  mutating func append(literal: UInt8) { append(symbol: Int(literal)) }

  /// Writes that bytes come again.
  ///
  /// - Parameters:
  ///   - length: How many, 3 to 258.
  ///   - distance: How many bytes before, 1 to 32,768.
  mutating func append(length: Int, distance: Int) {
    if length == 258 {
      append(symbol: 285)  // the longest has a symbol of its own
    } else {
      let (index, extra) = step(of: length - 3, halvings: 2)
      append(symbol: 257 + index)
      append(UInt32(length - 3) & (1 << extra - 1), count: Int(extra))
    }
    let (index, extra) = step(of: distance - 1, halvings: 1)
    append(reversed(UInt32(index), count: 5), count: 5)
    append(UInt32(distance - 1) & (1 << extra - 1), count: Int(extra))
  }

  /// Ends the block.
  ///
  /// - Returns: All its bytes, the last one filled with zeros.
  consuming func finished() -> [UInt8] {
    append(symbol: 256)
    append(0, count: (8 - pendingCount % 8) % 8)
    while pendingCount > 0 { flushByte() }
    return bytes
  }

  private mutating func append(symbol: Int) {
    append(codes[symbol] & 0xFFFF, count: Int(codes[symbol] >> 16))
  }

  private mutating func append(_ bits: UInt32, count: Int) {
    pending |= UInt64(bits) << UInt64(pendingCount)
    pendingCount += count
    while pendingCount >= 32 { flushByte() }
  }

  private mutating func flushByte() {
    bytes.append(UInt8(truncatingIfNeeded: pending))
    pending >>= 8
    pendingCount -= 8
  }
}

/// The step of a scale on which a number lies, and how many bits tell where on the step it is.
///
/// Each doubling of the scale has 2^`halvings` steps.
private func step(of number: Int, halvings: Int) -> (index: Int, extra: UInt32) {
  if number < 2 << halvings { return (number, 0) }
  let extra = Int.bitWidth - 1 - number.leadingZeroBitCount - halvings
  return (extra << halvings + number >> extra, UInt32(extra))
}

/// The lowest bits of a number in the opposite order.
private func reversed(_ bits: UInt32, count: UInt32) -> UInt32 {
  var (rest, reversed) = (bits, UInt32(0))
  for _ in 0..<count {
    reversed = reversed << 1 | rest & 1
    rest >>= 1
  }
  return reversed
}
