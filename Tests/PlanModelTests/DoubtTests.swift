import PlanModel
import Testing

struct DoubtTests {
  @Test(arguments: [
    ("2025", 2025, 12), ("2025-03", 2025, 3), ("2025-03-31", 2025, 3), ("0999", 999, 12),
  ])
  func `a stretch of time ends in its last month`(text: String, year: Int, month: Int) {
    #expect(Month(endOf: text) == Month(year: year, month: month))
  }

  @Test(arguments: ["", "soon", "2025-13", "2025-00", "2025-", "2025-01-01-01", "12345"])
  func `anything else is no stretch of time`(text: String) {
    #expect(Month(endOf: text) == nil)
  }

  @Test func `a figure is old once it has passed eighteen months`() {
    let figure = field("2025-05", .statistic)
    let month = Month(year: 2026, month: 11)
    #expect(figure.age(in: month) == 18)
    #expect(figure.doubt(in: month) == nil)
    #expect(figure.doubt(in: month.adding(months: 1)) == .old(months: 19))
    #expect(figure.age(in: Month(year: 2020, month: 1)) == 0)
  }

  @Test func `what nobody measured is doubtful at any age, and has none`() {
    for figure in [field("2026-11", .assumption), field(nil, .assumption), field()] {
      #expect(figure.age(in: Month(year: 2027, month: 1)) == nil)
      #expect(figure.doubt(in: Month(year: 2027, month: 1)) == .assumption)
    }
  }

  @Test func `what the plan decides can't be doubted`() {
    #expect(field("1990", .claim, isDecision: true).doubt(in: Month(year: 2027, month: 1)) == nil)
    #expect(field(isDecision: true).doubt(in: Month(year: 2027, month: 1)) == nil)
  }

  private func field(
    _ date: String? = nil, _ evidence: Evidence? = nil, isDecision: Bool = false
  ) -> Field {
    let citation = evidence.map { Citation(key: "k", title: "t", evidence: $0, date: date) }
    return Field(
      path: "p", text: "1", estimate: Estimate(1),
      origin: Origin(file: "f", line: 1, column: 1, citation: citation), isDecision: isDecision)
  }
}
