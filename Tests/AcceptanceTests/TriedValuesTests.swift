import PlanModel
import Testing

@testable import PlanAnalysis
@testable import PlanReports

/// Tried values in the words in which their author wrote the number.
struct TriedValuesTests {
  /// A text, its value, the value tried in its place, and how that is written.
  static let cases: [(text: String, value: Double, low: Double, high: Double, words: String)] = [
    ("6 min", 0.1, 0.09, 0.11, "5.4 → 6.6 min"),
    ("95%", 0.95, 0.855, 1, "85.5% → 100%"),
    ("30%/year", 0.3, 0.27, 0.33, "27% → 33%/year"),
    ("$42/month", 42, 37.8, 46.2, "$37.80 → $46.20/month"),
    ("₱14,000/month", 14_000, 12_600, 15_400, "₱12,600 → ₱15,400/month"),
    ("$1.2k", 1_200, 1_080, 1_320, "$1.08k → $1.32k"),
    ("USD 1,200", 1_200, 1_080, 1_320, "USD 1,080 → USD 1,320"),
    ("20k/week", 20_000, 18_000, 22_000, "18k → 22k/week"),
    ("0.25", 0.25, 0.225, 0.275, "0.225 → 0.275"),
    ("10 days", 2, 1, 3, "5 → 15 days"),
    ("0 weeks", 0, 0, 1, "0 → 1 weeks"),
    ("0 days", 0, 0, 1, "0 → 5 days"),
    ("-2%", -0.02, -0.022, -0.018, "-2.2% → -1.8%"),
    ("57.50", 57.5, 51.75, 63.25, "51.75 → 63.25"),
    ("3,333", 3_333, 2_999.7, 3_666.3, "3,000 → 3,666"),
    ("two", 2, 1.8, 2.2, "-10.0% → +10.0%"),
  ]

  @Test(arguments: cases.indices) func `a number keeps its unit`(index: Int) {
    let (text, value, low, high, words) = Self.cases[index]
    let tried = TriedValues(input(text, Estimate(value), .around, low, high))
    #expect(tried.words == words)
  }

  @Test func `for programs both ends are whole, and exact`() {
    let tried = TriedValues(input("3,333/week", Estimate(3_333), .around, 2_999.7, 3_666.3))
    #expect(tried.low == "2,999.7/week" && tried.high == "3,666.3/week")
    let third = TriedValues(input("$0.10", Estimate(0.1), .around, 0.0123456789, 0.2))
    #expect(third.low == "$0.01234568" && third.high == "$0.20")
  }

  @Test(arguments: [
    ("3 to 8 min", "3 min", "8 min", "3 → 8 min"),
    ("$800 to $1,200/month", "$800/month", "$1,200/month", "$800 → $1,200/month"),
    ("31% to 45%/year", "31%/year", "45%/year", "31% → 45%/year"),
    ("10 to 15%", "10%", "15%", "10 → 15%"),
    ("90 s to 4 min", "90 s", "4 min", "90 s → 4 min"),
    ("3k to 5k/week", "3k/week", "5k/week", "3k → 5k/week"),
    ("1 to 2 to 4 weeks", "1 weeks", "4 weeks", "1 → 4 weeks"),
  ])
  func `a range is tried at its ends`(text: String, low: String, high: String, words: String) {
    let tried = TriedValues(input(text, Estimate(low: 1, high: 2), .ends, 1, 2))
    #expect(tried.low == low && tried.high == high && tried.words == words)
  }

  @Test func `weeks of the plan count from 1`() {
    let tried = TriedValues(input("2027-03-22", Estimate(11), .weeks, 10, 12))
    #expect(tried.words == "week 11 → week 13")
  }

  private func input(
    _ text: String, _ estimate: Estimate, _ trial: SensitivityInput.Trial, _ low: Double,
    _ high: Double
  ) -> SensitivityInput {
    let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
    let field = Field(path: "a", text: text, estimate: estimate, origin: origin)
    return SensitivityInput(
      index: 0, field: field, trial: trial, low: low, high: high, isCut: false)
  }
}
