import PodplanCLI
import Testing

/// Whoever reckons with the numbers that are shown gets the numbers that are shown.
struct ExplanationArithmeticTests {
  /// Figures that lead through most of the model, besides those whose explanations are kept.
  static let wide: [ExplainTests.Line] =
    ["crowd-vendor-or-in-house", "three-passes-for-safety", "follow-the-sun"].flatMap { plan in
      ["total_cost", "delivered", "npv", "leavers"].map { figure in
        ExplainTests.Line("\(figure) of \(plan)", figure, plan, "--depth", "7")
      }
    }

  @Test(arguments: ExplainTests.figures + wide)
  func `the numbers shown come to the figure shown`(line: ExplainTests.Line) throws {
    let outcome = podplan(line.arguments + ["--format", "csv"])
    let lines = cells(ofCSV: outcome.output)
    let head = try #require(lines.first)
    let places = ["kind", "value", "unit", "numbers"].compactMap { head.firstIndex(of: $0) }
    try #require(places.count == 4)
    for row in lines.dropFirst() {
      let (kind, unit, numbers) = (row[places[0]], row[places[2]], row[places[3]])
      guard let shown = Double(row[places[1]]), !numbers.isEmpty,
        kind == "figure" || unit == "USD"
      else { continue }
      let reckoned = try #require(try Arithmetic.value(of: numbers), "\(row)")
      #expect((reckoned - shown).magnitude <= lastDigit(of: shown, unit), "\(reckoned): \(row)")
    }
  }

  /// How far two numbers may lie apart that read alike: half a cent, or the last digit shown.
  private func lastDigit(of value: Double, _ unit: String) -> Double {
    if unit == "USD" { return 0.00501 }
    return switch value.magnitude {
    case _ where unit == "share": 0.0001
    case 1_000...: 0.1
    case 100...: 0.01
    case 1...: 0.001
    default: 0.0001
    }
  }
}
