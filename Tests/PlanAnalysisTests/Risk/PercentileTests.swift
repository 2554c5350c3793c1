import PlanTestSupport
import Testing

@testable import PlanAnalysis

/// Percentiles without sorting.
struct PercentileTests {
  @Test(arguments: 0..<120) func `percentiles are those of the sorted values`(seed: Int) {
    var random = PseudoRandom(seed: UInt64(seed))
    let values = PercentileTests.values(&random)
    let shares = [0, 0.1, 0.5, 0.8, 0.9, 1]
    let found = percentiles(at: shares, of: values)
    let sorted = values.sorted()
    for (share, value) in zip(shares, found) {
      let place = share * Double(sorted.count - 1)
      let below = sorted[Int(place + 1e-9)]
      let above = sorted[min(sorted.count - 1, Int((place - 1e-9).rounded(.up)))]
      if below == above {
        #expect(value == below)
      } else if below.isInfinite || above.isInfinite {
        #expect(value.isInfinite)
      } else {
        let exact = below + (above - below) * (place - place.rounded(.down))
        #expect((value - exact).magnitude <= 1e-9 * max(1, exact.magnitude))
      }
    }
  }

  @Test(arguments: 0..<120) func `order statistics are the sorted values`(seed: Int) {
    var random = PseudoRandom(seed: UInt64(seed))
    let values = PercentileTests.values(&random)
    let sorted = values.sorted()
    var ranks: [Int] = []
    for rank in values.indices where random.happens(10) || rank == 0 { ranks.append(rank) }
    #expect(orderStatistics(of: values, at: ranks) == ranks.map { sorted[$0] })
  }

  /// One to some thousand values: spread out, crowded, alike, tiny, huge, never reached.
  private static func values(_ random: inout PseudoRandom) -> [Double] {
    let count = [1, 2, 3, 10, 129, 1_000, 3_000][random.next(below: 7)]
    let kind = random.next(below: 8)
    return (0..<count).map { place in
      switch kind {
      case 0: random.next(in: -1...1)
      case 1: Double(random.next(below: 5))
      case 2: 0.1
      case 3: place == 7 ? 1e300 : random.next(in: 1...1.000_001)
      case 4: place == 3 ? -1e-300 : random.next(in: 0...1e-307)
      case 5: random.happens(12) ? .infinity : Double(20 + random.next(below: 30))
      case 6: random.happens(5) ? -.infinity : random.happens(5) ? .infinity : 1
      default: random.next(in: 0...1) < 0.9 ? 7 : random.next(in: 0...1e12)
      }
    }
  }

  @Test func `no values have no percentiles`() {
    #expect(percentiles(at: [0.5], of: [])[0].isNaN)
  }

  @Test func `the mean of equal values is exactly theirs`() {
    let spread = Spread(of: Array(repeating: 0.1, count: 10_000))
    #expect(spread.mean == 0.1)
    #expect(spread.standardError == 0)
    #expect([spread.p10, spread.p50, spread.p90] == [0.1, 0.1, 0.1])
  }

  @Test func `one trial has no standard error`() {
    let spread = Spread(of: [3])
    #expect(spread.mean == 3)
    #expect(spread.standardError == nil)
    #expect(spread.p90 == 3)
  }

  @Test func `mean, standard error and percentiles of a few values`() {
    let spread = Spread(of: [1, 2, 3, 4])
    #expect(spread.mean == 2.5)
    // Variance 5/3, over 4 trials.
    #expect(((spread.standardError ?? 0) - (5.0 / 12).squareRoot()).magnitude < 1e-15)
    #expect(spread.p50 == 2.5)
    #expect((spread.p10 - 1.3).magnitude < 1e-12)
  }

  @Test func `a week that is never reached is later than any other and has no mean`() {
    let weeks: [Double] = [20, 21, .nan, 22, 23]
    let spread = Spread(of: weeks, missingIsNever: true)
    #expect(spread.p50 == 22)
    #expect(spread.p90 == .infinity)
    #expect(spread.mean == nil)
    #expect(spread.count == 5)
  }

  @Test func `a share of nothing is left out`() {
    let spread = Spread(of: [0.5, .nan, 0.7])
    #expect(spread.count == 2)
    #expect((spread.mean ?? 0) - 0.6 < 1e-12)
    #expect(Spread(of: [.nan]).mean == nil)
    #expect(Spread(of: [.nan]).p50.isNaN)
  }
}
