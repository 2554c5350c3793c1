import PlanModel
import Testing

@testable import PlanAnalysis

/// How the values of inputs are drawn.
struct InputLawTests {
  @Test(arguments: [
    Estimate(low: 2, likely: 3, high: 8), Estimate(low: 0, likely: 0, high: 1),
    Estimate(low: -1, likely: 1, high: 1), Estimate(low: 10, likely: 15, high: 20),
  ])
  func `a most likely value makes a PERT distribution`(estimate: Estimate) {
    let values = middles.map(law(of: estimate).callAsFunction)
    let mean = estimate.expected
    #expect(abs(values.reduce(0, +) / 10_000 - mean) < 1e-4 * (estimate.high - estimate.low))
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 10_000
    let known = (mean - estimate.low) * (estimate.high - mean) / 7
    #expect(abs(variance - known) < 1e-3 * known)
    #expect(values == values.sorted())
    #expect(values.allSatisfy { (estimate.low...estimate.high).contains($0) })
  }

  @Test func `a range of two ends is even, and so is what is no range`() {
    let even = law(of: Estimate(low: 2, high: 8))
    #expect([0, 0.25, 1].map(even.callAsFunction) == [2, 3.5, 8])
    let input = SensitivityInput(
      index: 0, field: field(Estimate(10)), trial: .around, low: 9, high: 11, isCut: false)
    #expect([0, 0.25, 1].map(InputLaw(of: input).callAsFunction) == [9, 9.5, 11])
  }

  @Test func `drawn numbers have no order and fill the whole stretch`() {
    let words = CounterWords(seed: 7)
    let keys = (0..<100).flatMap { point in (0..<20).map { (point, $0) } }
    let forward = keys.map { words.unit(point: $0.0, input: $0.1) }
    let backward = keys.reversed().map { words.unit(point: $0.0, input: $0.1) }
    #expect(forward == backward.reversed())
    #expect(Set(forward).count == 2_000)
    #expect(forward.allSatisfy { $0 > 0 && $0 < 1 })
    for tenth in 0..<10 {
      #expect(abs(forward.count { Int($0 * 10) == tenth } - 200) < 60)
    }
  }

  private var middles: [Double] { (0..<10_000).map { (Double($0) + 0.5) / 10_000 } }

  private func law(of estimate: Estimate) -> InputLaw {
    InputLaw(
      of: SensitivityInput(
        index: 0, field: field(estimate), trial: .ends, low: estimate.low, high: estimate.high,
        isCut: false))
  }

  private func field(_ estimate: Estimate) -> Field {
    let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
    return Field(path: "a", text: "", estimate: estimate, origin: origin)
  }
}
