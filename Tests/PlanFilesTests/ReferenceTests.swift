import PlanFiles
import PlanTestSupport
import Testing

struct ReferenceTests {
  @Test func `the reference of scenarios`() {
    expectGolden(reference(.scenario), at: "Tests/PlanFilesTests/Reference/scenario.txt")
  }

  @Test func `the reference of rate cards`() {
    expectGolden(reference(.rateCard), at: "Tests/PlanFilesTests/Reference/rate-card.txt")
  }

  @Test(arguments: [ReferencePart.scenario, .rateCard])
  func `lines keep within 100 columns`(part: ReferencePart) {
    for line in reference(part).split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }
}
