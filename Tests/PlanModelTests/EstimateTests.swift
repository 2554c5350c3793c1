import PlanModel
import Testing

struct EstimateTests {
  @Test func `a plan works with the mean of a range`() {
    #expect(Estimate(7).expected == 7)
    #expect(Estimate(low: 4, high: 8).expected == 6)
    #expect(Estimate(low: 1, likely: 2, high: 9).expected == 3)
    #expect(Estimate(low: 5, likely: 5, high: 5).expected == 5)
    #expect(Estimate(low: 5, high: 5).isCertain)
  }

  @Test func `a valuation stands at one end of every range`() {
    let range = Quantity(Estimate(low: 1, likely: 2, high: 9), field: 3)
    #expect(Valuation(.low)(range) == 1)
    #expect(Valuation()(range) == 3)
    #expect(Valuation(.high)(range) == 9)
    #expect(Valuation(.high, overrides: [3: 5])(range) == 5)
    #expect(Valuation(overrides: [3: 5])(12) == 12)
  }

  @Test(arguments: [
    (0.0, 0), (0.49, 0), (0.5, 1), (1.4999999999, 2), (1.499, 1), (2.5, 3), (-0.5, 0), (-0.6, -1),
    (-2.5, -2), (26, 26),
  ])
  func `halves go up, and noise does not decide`(value: Double, whole: Int) {
    #expect(wholeNumber(value) == whole)
  }

  @Test func `a currency is three capital letters`() {
    #expect(Currency("PHP")?.code == "PHP")
    for text in ["", "PH", "PHPP", "php", "P1P", "₱₱₱"] { #expect(Currency(text) == nil) }
  }
}
