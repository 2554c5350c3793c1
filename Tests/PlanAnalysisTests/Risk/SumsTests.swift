import PlanTestSupport
import Testing

@testable import PlanAnalysis

/// Sums over trials, eight side by side.
struct SumsTests {
  /// Numbers of every length up to some eights and what is left over.
  private static func numbers(_ count: Int) -> [Double] {
    var random = PseudoRandom(seed: UInt64(count))
    return (0..<count).map { _ in random.next(in: -1_000...1_000) }
  }

  @Test(arguments: 1..<40) func `sums are those of adding one after another`(count: Int) {
    let numbers = SumsTests.numbers(count)
    let center = numbers[count / 2]
    let plain = numbers.reduce(0) { $0 + ($1 - center) }
    let squares = numbers.reduce(0) { $0 + ($1 - center) * ($1 - center) }
    #expect((numbers.sum(less: center) - plain).magnitude <= 1e-9)
    #expect((numbers.sumOfSquares(less: center) - squares).magnitude <= 1e-12 * max(1, squares))
  }

  @Test(arguments: 1..<40) func `the extent is the least and the greatest`(count: Int) {
    let numbers = SumsTests.numbers(count)
    #expect(numbers.extent.low == numbers.min())
    #expect(numbers.extent.high == numbers.max())
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `one number that is not finite is found wherever it is`(odd: Double) {
    for count in 2..<20 {
      let numbers = SumsTests.numbers(count)
      #expect(Spread(of: numbers).mean != nil)
      for place in 0..<count {
        var spoilt = numbers
        spoilt[place] = odd
        let spread = Spread(of: spoilt)
        #expect(spread.count == (odd.isNaN ? count - 1 : count))
        #expect((spread.mean == nil) == odd.isInfinite)
        #expect(Spread(of: spoilt, missingIsNever: true).mean == nil)
      }
    }
  }
}
