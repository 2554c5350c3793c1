import PlanModel
import Testing

@testable import PlanEngine

/// Draws from ranges against their laws.
struct ChanceEstimateTests {
  @Test(arguments: [
    (0.3, 0.05, 0.013135414978456456), (0.3, 0.35, 0.49803147184388846),
    (0.3, 0.8, 0.9890377513060081), (0.9, 0.4, 0.027653851348342067),
    (0.9, 0.95, 0.9020132214465574),
    (0.02, 0.001, 0.003122725411821944), (0.02, 0.3, 0.8078427608962243),
  ])
  func `chances of a beta distribution, worked out elsewhere`(
    mode: Double, limit: Double, chance: Double
  ) {
    #expect(abs(PertLaw(mode: mode).chance(upTo: limit) / chance - 1) < 1e-12)
  }

  @Test(arguments: [(0, 1), (0.25, 2), (0.5, 3), (0.75, 4), (1, 5)])
  func `chances with whole exponents are those of coins`(mode: Double, heads: Int) {
    let ways: [Double] = [1, 5, 10, 10, 5, 1]
    for limit in stride(from: 0.01, to: 1, by: 0.07) {
      let chance = (heads...5).reduce(0) { sum, count in
        let sides = (0..<5).map { $0 < count ? limit : 1 - limit }
        return sum + ways[count] * sides.reduce(1, *)
      }
      #expect(abs(PertLaw(mode: mode).chance(upTo: limit) - chance) < 1e-14)
    }
  }

  @Test(arguments: [0, 1e-5, 0.03, 0.125, 0.3, 0.5, 0.62, 0.875, 0.97, 1])
  func `a draw has below it the share that its word does`(mode: Double) {
    let law = PertLaw(mode: mode)
    var last = 0.0
    for word in (Grid.words(200) + Grid.tails + Grid.tails.map { ~$0 }).sorted() {
      let unit = Lanes.unit(Words(repeating: word))[0]
      let draw = law.values(at: Lanes(repeating: unit))[0]
      #expect(abs(law.chance(upTo: draw) - unit) < 6e-11)
      #expect(draw >= last - 2e-11)
      last = draw
    }
  }

  @Test(arguments: [
    Estimate(low: 4, high: 8), Estimate(low: 4, likely: 5.2, high: 8),
    Estimate(low: -2, likely: -2, high: 1), Estimate(low: 900, likely: 1200, high: 1200),
  ])
  func `draws have the mean and the variance of the range and stay in it`(estimate: Estimate) {
    let law = EstimateLaw(estimate)
    let draws = Grid.drawn(evenly: 4096) { law.draw($0) }
    let mean = draws.reduce(0, +) / 4096
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4096
    let (low, high) = (estimate.low, estimate.high)
    let pert = (estimate.expected - low) * (high - estimate.expected) / 7
    let expected = estimate.likely == nil ? (high - low) * (high - low) / 12 : pert
    #expect(abs(mean - estimate.expected) < 1e-5 * (high - low))
    #expect(abs(variance / expected - 1) < 1e-3)
    for word in Grid.tails.flatMap({ [$0, ~$0] }) {
      #expect((low...high).contains(law.draw(Words(repeating: word))[0]))
    }
    for draw in draws.prefix(8) {
      let below = Double(draws.filter { $0 <= draw }.count) / 4096
      #expect(abs(law.chance(upTo: draw) - below) < 1.0 / 4096)
    }
  }

  @Test func `a share of a range is where a word of that share draws`() {
    let laws = [Estimate(6), Estimate(low: 4, high: 8), Estimate(low: 4, likely: 5.2, high: 8)]
    for law in laws.map({ EstimateLaw($0) }) {
      for word in Grid.words(50) {
        #expect(law.value(at: .unit(word)) == law.draw(Words(repeating: word))[0])
      }
    }
    #expect([0.25, 0.5].map(laws.map { EstimateLaw($0) }[1].value(at:)) == [5, 6])
  }

  @Test func `each lane draws with its own word`() {
    let law = EstimateLaw(Estimate(low: 4, likely: 5.2, high: 8))
    let words = TrialKeys(seed: 1, first: 0).words(DrawKey("field", number: 3))
    for lane in 0..<Words.scalarCount {
      #expect(law.draw(words)[lane] == law.draw(Words(repeating: words[lane]))[lane])
    }
  }

  @Test(arguments: [Estimate(6), Estimate(low: 6, likely: 6, high: 6)])
  func `what is certain is drawn as it is`(estimate: Estimate) {
    for word in Grid.tails {
      #expect(EstimateLaw(estimate).draw(Words(repeating: word)) == Lanes(repeating: 6))
      #expect(WholeLaw(estimate).draw(word) == 6)
    }
    #expect(EstimateLaw(estimate).chance(upTo: 6) == 1)
    #expect(EstimateLaw(estimate).chance(upTo: 5.9) == 0)
  }

  @Test(arguments: [
    Estimate(low: 4, high: 8), Estimate(low: 4, likely: 5.2, high: 8), Estimate(low: 0, high: 26),
    Estimate(low: 4.4, likely: 4.5, high: 4.6), Estimate(low: 3.5, high: 4.5), Estimate(2.5),
    Estimate(low: 0.2, likely: 0.3, high: 0.4),
  ])
  func `whole weeks are the draw, rounded`(estimate: Estimate) {
    let (whole, law) = (WholeLaw(estimate), EstimateLaw(estimate))
    for word in Grid.words(1000) + Grid.tails {
      #expect(whole.draw(word) == wholeNumber(law.draw(Words(repeating: word))[0]))
    }
  }
}
