import Testing

@testable import PlanEngine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many of some people leave.
struct ChanceBinomialTests {
  @Test(arguments: [
    (1, 0.3), (2, 0.5), (8, 0.006), (64, 0.05), (64, 0.97), (1000, 0.006), (5000, 0.5),
    (100_000, 1e-4),
  ])
  func `the share of words that leave so many or fewer is the law's`(people: Int, chance: Double) {
    let words = Grid.words(2048)
    let counts = words.map { binomial(people, chance, $0) }
    #expect(counts == counts.sorted())
    var below = 0.0
    for count in 0...(counts.last ?? 0) {
      below += exp(logChance(of: count, people, chance))
      let share = Double(counts.count { $0 <= count }) / Double(words.count)
      #expect(abs(share - below) < 1.01 / Double(words.count))
    }
  }

  @Test(arguments: [1, 7, 300, 1_000_000])
  func `nobody leaves without a chance, everybody for certain`(people: Int) {
    for word in Grid.tails.flatMap({ [$0, ~$0] }) {
      #expect(binomial(people, 0, word) == 0)
      #expect(binomial(people, 1, word) == people)
      #expect(binomial(0, 0.5, word) == 0)
    }
  }

  @Test(arguments: [(1, 0.5), (40, 0.01), (300, 0.2), (1_000_000, 0.5), (1_000_000, 1e-9)])
  func `the last words leave within nine standard deviations`(people: Int, chance: Double) {
    let mean = Double(people) * chance
    let spread = (mean * (1 - chance)).squareRoot()
    for word in Grid.tails.flatMap({ [$0, ~$0] }) {
      let count = binomial(people, chance, word)
      #expect((0...people).contains(count))
      // Rare events have a longer tail than nine standard deviations.
      #expect(abs(Double(count) - mean) < 9 * spread + 12)
    }
  }

  @Test func `more people and a greater chance never leave fewer`() {
    for word in Grid.words(200) {
      let count = binomial(120, 0.03, word)
      #expect(binomial(121, 0.03, word) >= count)
      #expect(binomial(120, 0.031, word) >= count)
    }
  }

  @Test func `counts of keys have the mean and the variance of the law`() {
    let (people, chance, trials) = (900, 0.008, 8000)
    let counts = (0..<trials).map { trial in
      binomial(people, chance, TrialKeys(seed: 1, first: trial).word(0, DrawKey("class")))
    }
    let mean = Double(counts.reduce(0, +)) / Double(trials)
    let variance = counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let expected = Double(people) * chance
    #expect(abs(mean - expected) < 4 * (expected / Double(trials)).squareRoot())
    let ratio = variance / Double(trials) / (expected * (1 - chance))
    #expect(abs(ratio - 1) < 4.5 * (2 / Double(trials)).squareRoot())
  }

  /// The logarithm of the chance of a count, by the mathematics library.
  private func logChance(of count: Int, _ people: Int, _ chance: Double) -> Double {
    func factorial(_ n: Int) -> Double {
      let (value, _): (Double, Int) = lgamma(Double(n) + 1)
      return value
    }
    return factorial(people) - factorial(count) - factorial(people - count)
      + Double(count) * log(chance) + Double(people - count) * log1p(-chance)
  }
}
