/// Sums over all trials, eight side by side, since one addition after another waits for the last: always
/// in the same order, so that the same numbers have the same sum on every machine.
extension [Double] {
  /// The sum of the numbers, each less another; zero where all are that number.
  func sum(less center: Double) -> Double { sum { $0 - center } }

  /// The sum of the squares of the numbers, each less another.
  func sumOfSquares(less center: Double) -> Double { sum { ($0 - center) * ($0 - center) } }

  /// The least and the greatest of the numbers, of which there is one at least, and all are numbers.
  var extent: (low: Double, high: Double) {
    var (low, high) = (self[0], self[0])
    var (lows, highs) = (SIMD8(repeating: low), SIMD8(repeating: high))
    forEachEight { eight in
      lows = lows.replacing(with: eight, where: eight .< lows)
      highs = highs.replacing(with: eight, where: eight .> highs)
    } one: { number in
      low = number < low ? number : low
      high = number > high ? number : high
    }
    for lane in 0..<SIMD8<Double>.scalarCount {
      low = lows[lane] < low ? lows[lane] : low
      high = highs[lane] > high ? highs[lane] : high
    }
    return (low, high)
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
