/// Some bytes made shorter, as RFC 1951 has it: one block with the fixed code.
///
/// Repetitions are found by way of a table of the places where three bytes were last seen, and a
/// chain from each place to the one before it, of which only the nearest few are tried. The time
/// grows with the length alone.
///
/// - Parameter contents: The bytes.
/// - Returns: The deflated bytes; longer than the contents where nothing repeats.
func deflate(_ contents: [UInt8]) -> [UInt8] {
  var output = FixedCodeStream(reserving: contents.count / 6)
  var history = History(count: contents.count)
  let bytes = contents.span
  var index = 0
  while index < bytes.count {
    let repetition = history.longestRepetition(of: bytes, at: index)
    history.note(bytes, at: index)
    guard repetition.length >= shortest else {
      output.append(literal: bytes[index])
      index += 1
      continue
    }
    output.append(length: repetition.length, distance: repetition.distance)
    for place in index + 1..<index + repetition.length { history.note(bytes, at: place) }
    index += repetition.length
  }
  return output.finished()
}

/// The fewest bytes that are written as a repetition.
private let shortest = 3
/// The most bytes that one repetition holds.
private let longest = 258
/// How far back a repetition may begin.
private let window = 32_768

/// Where three bytes were seen before.
private struct History {
  private static let hashBits = 15

  /// For each hash, the place where it was last seen, plus one; 0 for never.
  private var latest = [UInt32](repeating: 0, count: 1 << hashBits)

  /// For each place, modulo the window, the one before it with the same hash, plus one.
  private var previous: [UInt32]

  init(count: Int) { previous = [UInt32](repeating: 0, count: min(count, window)) }

  private func hash(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let three =
      UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    return Int((three &* 0x9E37_79B1) >> (32 - UInt32(Self.hashBits)))
  }

  /// Remembers the three bytes at a place.
  mutating func note(_ bytes: Span<UInt8>, at index: Int) {
    guard index + shortest <= bytes.count else { return }
    let hash = hash(bytes, at: index)
    previous[index % window] = latest[hash]
    latest[hash] = UInt32(index + 1)
  }

  /// The longest run of bytes before a place that comes again at it; the nearest of these.
  func longestRepetition(of bytes: Span<UInt8>, at index: Int) -> (length: Int, distance: Int) {
    guard index + shortest <= bytes.count else { return (0, 0) }
    var best = (length: 0, distance: 0)
    let limit = min(longest, bytes.count - index)
    var candidate = Int(latest[hash(bytes, at: index)]) - 1
    var tries = 16
    while tries > 0, candidate >= 0, index - candidate <= window {
      if best.length == 0 || bytes[candidate + best.length] == bytes[index + best.length] {
        var length = 0
        while length < limit, bytes[candidate + length] == bytes[index + length] { length += 1 }
        if length > best.length { best = (length, index - candidate) }
        if length == limit { break }
      }
      let before = Int(previous[candidate % window]) - 1
      if before >= candidate { break }
      candidate = before
      tries -= 1
    }
    return best
  }
}
