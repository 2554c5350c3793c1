import Testing

@testable import PlanEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Numbers drawn from words against the laws that they follow.
struct ChanceDrawsTests {
  @Test func `a unit is never 0 and never 1`() {
    #expect(Lanes.unit(Words()) == Lanes(repeating: 0x1p-53))
    #expect(Lanes.unit(~Words()) == Lanes(repeating: 1 - 0x1p-53))
    #expect(Lanes.unit(Words(repeating: 1 << 63)) == Lanes(repeating: 0.5 + 0x1p-53))
  }

  @Test func `a normal number leaves below it the share that its word does`() {
    for word in Grid.words(8192) + Grid.tails {
      let unit = Lanes.unit(Words(repeating: word))[0]
      let z = Lanes.normal(Words(repeating: word))[0]
      let share = 0.5 * erfc(-z / 2.0.squareRoot())
      #expect(abs(share - unit) < 4e-11)
      #expect(abs(share / unit - 1) < 1e-8)
      #expect(Lanes.normal(Words(repeating: ~word))[0] == -z)
      #expect(QuantileTable.normal.draw(word) == z)
    }
    #expect(abs(Lanes.normal(~Words())[0] - 8.2095) < 1e-4)
  }

  @Test(arguments: [0.05, 0.2, 1, 5])
  func `a table draws the lognormal factor that its word does`(variation: Double) {
    let sigma = Double.sigma(variation: variation)
    let table = QuantileTable(.lognormal(sigma: sigma))
    for word in Grid.words(8192) + Grid.tails + Grid.tails.map({ ~$0 }) {
      let factor = table.draw(word)
      let z = log(factor) / sigma + sigma / 2
      #expect(abs(0.5 * erfc(-z / 2.0.squareRoot()) - Double.unit(word)) < 4e-11)
      let exact = Lanes.lognormal(Words(repeating: word), sigma: Lanes(repeating: sigma))[0]
      #expect(abs(factor / exact - 1) < 1e-9)
    }
  }

  @Test func `a larger word never draws less`() {
    let edges = (1...14).flatMap { octave in
      (0..<16).flatMap { part in
        let edge = UInt64(16 + part) << (60 - octave - 1)
        return [edge - 4096, edge, edge + 4096]
      }
    }
    let words = (Grid.words(512) + Grid.tails + (Grid.tails + edges).map { ~$0 } + edges).sorted()
    let table = QuantileTable(.lognormal(sigma: 0.3))
    let sigma = Lanes(repeating: 0.3)
    for (less, more) in zip(words, words.dropFirst()) {
      let (less, more) = (Words(repeating: less), Words(repeating: more))
      #expect(Lanes.normal(less)[0] <= Lanes.normal(more)[0])
      #expect(table.draw(less[0]) <= table.draw(more[0]))
      #expect(Lanes.lognormal(less, sigma: sigma)[0] <= Lanes.lognormal(more, sigma: sigma)[0])
    }
  }

  @Test func `normal numbers of keys have the moments of the law`() {
    let numbers = Grid.drawn(40_000) { Lanes.normal($0) }
    let count = Double(numbers.count)
    for (power, moment, spread) in [(1.0, 0.0, 1.0), (2, 1, 2), (3, 0, 15), (4, 3, 96)] {
      let mean = numbers.reduce(0) { $0 + pow($1, power) } / count
      #expect(abs(mean - moment) < 4 * (spread / count).squareRoot())
    }
  }

  @Test(arguments: [0.05, 0.2, 1])
  func `a lognormal factor has mean 1 and the variation asked for`(variation: Double) {
    let sigma = Double.sigma(variation: variation)
    let factors = Grid.drawn(40_000) { Lanes.lognormal($0, sigma: Lanes(repeating: sigma)) }
    let count = Double(factors.count)
    let mean = factors.reduce(0, +) / count
    #expect(abs(mean - 1) < 4 * variation / count.squareRoot())
    let logarithms = factors.map { log($0) }
    let middle = logarithms.reduce(0, +) / count
    let variance = logarithms.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / count
    #expect(abs(middle + sigma * sigma / 2) < 4 * sigma / count.squareRoot())
    #expect(abs(variance / (sigma * sigma) - 1) < 4 * (2 / count).squareRoot())
    #expect(abs(exp(sigma * sigma) - 1 - variation * variation) < 1e-15 + 1e-15 * variation)
  }

  @Test func `without variation a factor is 1`() {
    #expect(Double.sigma(variation: 0) == 0)
    for word in Grid.tails {
      #expect(Lanes.lognormal(Words(repeating: word), sigma: Lanes()) == Lanes(repeating: 1))
    }
  }
}

/// Words that stand evenly, so that shares are right to one part in their number without any noise,
/// and words of keys.
enum Grid {
  /// The middles of so many equal parts of all words.
  static func words(_ count: Int) -> [UInt64] {
    let part = UInt64.max / UInt64(count)
    return (0..<count).map { UInt64($0) * part + part / 2 }
  }

  /// Words that draw from the lower tail.
  static let tails: [UInt64] = (0..<64).map { 1 << $0 } + [0]

  /// Numbers drawn from evenly standing words.
  static func drawn(evenly count: Int, _ draw: (Words) -> Lanes) -> [Double] {
    var (numbers, words) = ([Double](), Words())
    for (place, word) in Grid.words(count).enumerated() {
      let lane = place % Words.scalarCount
      words[lane] = word
      guard lane == Words.scalarCount - 1 else { continue }
      let drawn = draw(words)
      for lane in 0..<Lanes.scalarCount { numbers.append(drawn[lane]) }
    }
    return numbers
  }

  /// Numbers drawn from the words of consecutive trials.
  static func drawn(_ count: Int, _ draw: (Words) -> Lanes) -> [Double] {
    var numbers: [Double] = []
    for first in stride(from: 0, to: count, by: Lanes.scalarCount) {
      let drawn = draw(TrialKeys(seed: 1, first: first).words(DrawKey("grid")))
      for lane in 0..<Lanes.scalarCount { numbers.append(drawn[lane]) }
    }
    return numbers
  }
}
