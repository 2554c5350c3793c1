import PlanModel
import PlanTestSupport
import Testing

@testable import PlanFiles

@Suite struct ValuesFuzzTests {
  /// Pieces of the notation, of its usual misspellings, and of what only looks like it.
  private static let pieces = [
    "0", "1", "5", "12", "200", "000", "2027", "9999999999", ".", ",", "k", "M", "%", "$", "₱", "₹",
    "€", "USD", "INR", "/", "week", "weeks", "day", "month", "year", "h", "min", "s", " ", " ", " ",
    " to ", "to", "-", "+", ":", "_", "'", "e", "x", "at most ", "at least", "per ", "monthly", "W",
    "–", "−", "\u{A0}", "５", "é", "\t", "\n", "\u{0}", "¥", "\u{1F600}", "to 8", "March", "UTC",
  ]

  @Test(arguments: ValueReader.allCases)
  func `no text stops a reader, leaves the numbers, or is marked outside itself`(
    reader: ValueReader
  ) {
    var random = PseudoRandom(seed: 7)
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<random.next(below: 9) {
        text += Self.pieces[random.next(below: Self.pieces.count)]
      }
      if let flaw = flaw(of: text, reader) { Issue.record("\(flaw): '\(text)'") }
    }
  }

  /// What is wrong with the answer of a reader; `nil` where all is well.
  private func flaw(of text: String, _ reader: ValueReader) -> String? {
    guard let problem = reader.problem(text) else {
      guard case .numbers(let numbers) = reader, let estimate = try? numbers.read(text) else {
        return nil
      }
      let ends = [estimate.low, estimate.likely ?? estimate.low, estimate.high]
      if ends.contains(where: { !$0.isFinite }) { return "not finite" }
      return ends[0] <= ends[1] && ends[1] <= ends[2] ? nil : "not in order"
    }
    let bytes = Array(text.utf8)
    guard problem.range.upperBound <= bytes.count else { return "marked outside" }
    if problem.range.isEmpty, !bytes.isEmpty { return "nothing marked" }
    if String(validating: bytes[problem.range], as: UTF8.self) == nil {
      return "marked inside a character"
    }
    if problem.message.isEmpty || problem.remedy?.isEmpty != false { return "no words" }
    return ValueProblem.Kind(rawValue: problem.id) == nil ? "unlisted" : nil
  }
}
