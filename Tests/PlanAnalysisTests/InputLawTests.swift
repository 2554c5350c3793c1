import PlanEngine
import PlanModel
import Testing

@testable import PlanAnalysis

/// How the values of inputs are drawn.
struct InputLawTests {
  @Test func `a range has its own law, and what is no range an even one`() {
    let even = law(of: Estimate(low: 2, high: 8))
    #expect([0.25, 0.5].map(even.value) == [3.5, 5])
    let peaked = law(of: Estimate(low: 2, likely: 4, high: 6))
    #expect(abs(peaked.value(at: 0.5) - 4) < 1e-9 && peaked.value(at: 0.25) > 3.2)
    let input = SensitivityInput(
      index: 0, field: field(Estimate(10)), trial: .around, low: 9, high: 11, isCut: false)
    #expect([0.25, 0.5].map(input.law.value) == [9.5, 10])
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

  private func law(of estimate: Estimate) -> EstimateLaw {
    SensitivityInput(
      index: 0, field: field(estimate), trial: .ends, low: estimate.low, high: estimate.high,
      isCut: false
    ).law
  }

  private func field(_ estimate: Estimate) -> Field {
    let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
    return Field(path: "a", text: "", estimate: estimate, origin: origin)
  }
}
