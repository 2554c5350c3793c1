import PlanModel
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
    var random = Lottery(seed: 7)
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<random.number(below: 9) {
        text += Self.pieces[random.number(below: Self.pieces.count)]
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

/// Numbers that look random and are the same in every run.
struct Lottery {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to, but not including, a bound.
  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
