/// Sums over all trials, eight side by side, since one addition after another waits for the last: always
/// in the same order, so that the same numbers have the same sum on every machine.
extension [Double] {
  /// The sum of the numbers, each less another; zero where all are that number.
  func sum(less center: Double) -> Double { sum { $0 - center } }

  /// The sum of the squares of the numbers, each less another.
  func sumOfSquares(less center: Double) -> Double { sum { ($0 - center) * ($0 - center) } }

  /// The least and the greatest of the numbers, of which there is one at least, and all are numbers.
  var extent: (low: Double, high: Double) {
    // Four at a time by hand: choosing between vectors takes more than choosing between numbers.
    var lows = (self[0], self[0], self[0], self[0])
    var highs = lows
    withUnsafeBufferPointer { numbers in
      func least(_ a: Double, _ b: Double) -> Double { a < b ? a : b }
      func greatest(_ a: Double, _ b: Double) -> Double { a > b ? a : b }
      for place in stride(from: 0, to: count & ~3, by: 4) {
        let (a, b, c, d) = (
          numbers[place], numbers[place &+ 1], numbers[place &+ 2], numbers[place &+ 3]
        )
        lows = (least(a, lows.0), least(b, lows.1), least(c, lows.2), least(d, lows.3))
        highs = (
          greatest(a, highs.0), greatest(b, highs.1), greatest(c, highs.2), greatest(d, highs.3)
        )
      }
      for place in count & ~3..<count {
        lows.0 = least(numbers[place], lows.0)
        highs.0 = greatest(numbers[place], highs.0)
      }
    }
    return (
      Swift.min(lows.0, lows.1, lows.2, lows.3),
      Swift.max(highs.0, highs.1, highs.2, highs.3)
    )
  }

  /// The sum of what each number comes to.
  @inline(__always)
  private func sum(_ term: (SIMD8<Double>) -> SIMD8<Double>) -> Double {
    var (sums, rest) = (SIMD8<Double>(), 0.0)
    forEachEight {
      sums += term($0)
    } one: {
      rest += term(SIMD8(repeating: $0))[0]
    }
    return sums.sum() + rest
  }

  /// Tells of all numbers in order, eight at a time, and of those left over.
  @inline(__always)
  private func forEachEight(_ tell: (SIMD8<Double>) -> Void, one: (Double) -> Void) {
    let lanes = SIMD8<Double>.scalarCount
    withUnsafeBytes { bytes in
      for place in stride(from: 0, through: count - lanes, by: lanes) {
        tell(
          bytes.loadUnaligned(
            fromByteOffset: place * MemoryLayout<Double>.stride, as: SIMD8<Double>.self))
      }
    }
    for place in count - count % lanes..<count { one(self[place]) }
  }
}
