/// Numbers that look random and are the same in every run (SplitMix64).
public struct PseudoRandom: Sendable {
  private var state: UInt64

  /// Begins a sequence.
  ///
  /// - Parameter seed: Which sequence.
  public init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  ///
  /// - Returns: The bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A whole number from 0 to below a limit.
  ///
  /// - Parameter limit: The limit; one below 1 gives 0.
  /// - Returns: The number.
  public mutating func next(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// A number in a range.
  ///
  /// - Parameter range: The range.
  /// - Returns: The number.
  public mutating func next(in range: ClosedRange<Double>) -> Double {
    let unit = Double(next() >> 11) / Double(1 << 53)
    return range.lowerBound + unit * (range.upperBound - range.lowerBound)
  }

  /// True so many times out of a hundred.
  ///
  /// - Parameter percent: How many times.
  /// - Returns: Whether this is one of them.
  public mutating func happens(_ percent: Int) -> Bool { next(below: 100) < percent }

  /// A text of up to `longest` scalars of an alphabet.
  ///
  /// - Parameters:
  ///   - alphabet: The scalars.
  ///   - longest: The most of them.
  /// - Returns: The text.
  public mutating func text(of alphabet: [Unicode.Scalar], longest: Int) -> String {
    var text = ""
    for _ in 0..<next(below: longest + 1) {
      text.unicodeScalars.append(alphabet[next(below: alphabet.count)])
    }
    return text
  }
}
