import PlanText

/// Where the lines of a source begin, so that any offset's line and column come fast.
struct LineTable: Sendable {
  /// Scalars are counted up to every so many bytes.
  private static let stride = 1_024

  private let bytes: [UInt8]
  private var lineStarts: [Int] = [0]
  private var scalarsBefore: [Int] = []

  /// Reads a source once.
  init(of source: Source) {
    bytes = source.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStarts = [3] }
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % LineTable.stride == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      let endsLine =
        byte == 0x0A || (byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A))
      if endsLine { lineStarts.append(offset + 1) }
    }
    scalarsBefore.append(scalars)
  }

  /// The line and the column of an offset, both from 1, columns in Unicode scalars.
  ///
  /// - Complexity: O(log number of lines).
  func position(of offset: Int) -> (line: Int, column: Int) {
    let end = min(max(offset, 0), bytes.count)
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= end { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    return (low + 1, max(scalars(before: end) - scalars(before: start), 0) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    let whole = offset / LineTable.stride
    let rest = bytes[min(whole * LineTable.stride, offset)..<offset]
    return scalarsBefore[whole] + rest.count { $0 & 0xC0 != 0x80 }
  }
}
