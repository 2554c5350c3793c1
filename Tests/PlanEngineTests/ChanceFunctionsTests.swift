import Testing

@testable import PlanEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Functions on lanes against the mathematics library.
struct ChanceFunctionsTests {
  /// Positive numbers close to 1, over the whole range, and between.
  private static let numbers: [Double] = (0..<4000).flatMap { place -> [Double] in
    let unit = Lanes.unit(Words(repeating: mixed(UInt64(place))))[0]
    return [0.5 + unit, unit, exp(1400 * unit - 700), 1 + (unit - 0.5) * 1e-6]
  }

  @Test func `logarithms are the library's but for the last bit`() {
    for x in Self.numbers {
      let expected = log(x)
      #expect(abs(Double.log(x) - expected) <= 2 * expected.ulp)
    }
    #expect(Double.log(1) == 0)
  }

  @Test func `powers of e are the library's but for the last bit`() {
    for x in Self.numbers.map({ log($0) }) {
      let expected = exp(x)
      #expect(abs(Double.exp(x) - expected) <= 2 * expected.ulp)
    }
    #expect(Double.exp(0) == 1)
    #expect(Double.exp(-1e9) == Double.exp(-708) && Double.exp(1e9) == Double.exp(708))
  }

  @Test func `a lane holds what it would hold beside others`() {
    let numbers = Self.numbers
    for start in stride(from: 0, to: 800, by: Lanes.scalarCount) {
      var x = Lanes()
      for lane in 0..<Lanes.scalarCount { x[lane] = numbers[start + lane] }
      let (logs, powers) = (Lanes.log(x), Lanes.exp(x * 0.001))
      for lane in 0..<Lanes.scalarCount {
        #expect(logs[lane] == Double.log(x[lane]))
        #expect(powers[lane] == Double.exp(x[lane] * 0.001))
      }
    }
  }

  @Test func `picks, the lesser and the greater`() {
    var (a, b) = (Lanes(repeating: 2), Lanes(repeating: 3))
    a[0] = 5
    b[1] = .infinity
    #expect(Lanes.least(a, b)[0] == 3 && Lanes.least(a, b)[1] == 2)
    #expect(Lanes.greatest(a, b)[0] == 5 && Lanes.greatest(a, b)[1] == .infinity)
    #expect(Lanes.select(a .> b, a, b)[0] == 5 && Lanes.select(a .> b, a, b)[2] == 3)
  }
}
