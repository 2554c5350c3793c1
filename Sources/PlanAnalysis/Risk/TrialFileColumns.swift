/// Where each column stands in a file of trials, and how it is written: numbers in full, weeks as they
/// are kept, in 32 bits, and a checksum behind each column.
public struct TrialFileColumns: Sendable {
  private let layouts: [TrialLayout]
  private let count: Int
  private let starts: [Int]

  /// Lays out the columns of a file.
  ///
  /// - Parameters:
  ///   - layouts: What there is of every plan.
  ///   - count: How many trials are in the file.
  ///   - start: The first byte behind the header.
  public init(_ layouts: [TrialLayout], count: Int, from start: Int) {
    self.layouts = layouts
    self.count = count
    var starts = [start]
    for layout in layouts {
      let size = layout.columns.reduce(0) { $0 + $1.width * count + 8 }
      starts.append(starts[starts.count - 1] + size)
    }
    self.starts = starts
  }

  /// How many bytes the file has.
  public var end: Int { starts[starts.count - 1] }

  /// Where a column stands, with its checksum.
  ///
  /// - Parameters:
  ///   - column: Which.
  ///   - plan: Index of the plan.
  /// - Returns: The bytes.
  public func range(of column: TrialColumn, of plan: Int) -> Range<Int> {
    let layout = layouts[plan]
    let (figures, targets, inputs) = (layout.figures.count, layout.targets, layout.inputs.count)
    // Columns of 8 bytes, of 1 and of 4 before it, in the order of the layout.
    let (eights, ones, fours) =
      switch column {
      case .figure(let index): (index, 0, 0)
      case .isMet(let index): (figures, index, 0)
      case .reached(let index): (figures + index, targets, 0)
      case .input(let index): (figures + targets + index, targets, 0)
      case .week(let week, let series):
        (figures + targets + inputs, targets, series * layout.weeks + week)
      }
    let start =
      starts[plan] + eights * (8 * count + 8) + ones * (count + 8) + fours * (4 * count + 8)
    return start..<start + column.width * count + 8
  }

  /// Writes all columns.
  ///
  /// - Parameter source: Where they come from, of as many trials.
  /// - Returns: Everything behind the header.
  public func bytes(of source: inout some TrialSource) -> [UInt8] {
    var bytes = TrialBytes()
    bytes.bytes.reserveCapacity(end - starts[0])
    for (plan, layout) in layouts.enumerated() {
      for column in layout.columns {
        var sum = Checksum()
        for value in source.load([column], of: plan)[0] { bytes.append(value, column, &sum) }
        bytes.append(sum.value)
      }
    }
    return bytes.bytes
  }

  /// Reads a column.
  ///
  /// - Parameters:
  ///   - column: Which.
  ///   - bytes: What stands at its range.
  /// - Returns: Its values; `nil` where the bytes are too few, or not as they were written.
  public func values(of column: TrialColumn, in bytes: [UInt8]) -> [Double]? {
    guard bytes.count == column.width * count + 8 else { return nil }
    var (sum, values) = (Checksum(), [Double]())
    values.reserveCapacity(count)
    for place in 0..<count {
      values.append(bytes.value(column, at: place, &sum))
    }
    guard bytes.word(at: column.width * count, as: UInt64.self) == sum.value else { return nil }
    return values
  }
}

extension TrialColumn {
  /// Bytes of one value.
  fileprivate var width: Int {
    switch self {
    case .figure, .reached, .input: 8
    case .isMet: 1
    case .week: 4
    }
  }
}

extension TrialBytes {
  fileprivate mutating func append(
    _ value: Double, _ column: TrialColumn, _ sum: inout Checksum
  ) {
    switch column.width {
    case 1:
      append(UInt8(value))
      sum.add(UInt64(value))
    case 4:
      append(Float(value).bitPattern)
      sum.add(UInt64(Float(value).bitPattern))
    default:
      append(value.bitPattern)
      sum.add(value.bitPattern)
    }
  }
}

extension [UInt8] {
  fileprivate func word<Word: FixedWidthInteger & BitwiseCopyable>(
    at place: Int, as type: Word.Type
  ) -> Word {
    Word(littleEndian: withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: type) })
  }

  fileprivate func value(_ column: TrialColumn, at place: Int, _ sum: inout Checksum) -> Double {
    switch column.width {
    case 1:
      sum.add(UInt64(self[place]))
      return Double(self[place])
    case 4:
      let bits = word(at: 4 * place, as: UInt32.self)
      sum.add(UInt64(bits))
      return Double(Float(bitPattern: bits))
    default:
      let bits = word(at: 8 * place, as: UInt64.self)
      sum.add(bits)
      return Double(bitPattern: bits)
    }
  }
}
