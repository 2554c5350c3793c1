import PlanModel
import Testing

@testable import PlanFiles

// What each reader of values takes and refuses, text by text.

@Suite struct ValuesTests {
  @Test(arguments: NumberReader.allCases)
  func `a text of the notation means its number`(reader: NumberReader) throws {
    for (text, ends) in try #require(AcceptedValues.texts[reader]) {
      #expect(try reader.read(text).ends == ends, "\(text)")
    }
  }

  @Test(arguments: NumberReader.allCases)
  func `spaces and line breaks around a text change nothing`(reader: NumberReader) throws {
    for (text, ends) in try #require(AcceptedValues.texts[reader]) {
      #expect(try reader.read("  \(text)\n").ends == ends, "\(text)")
    }
  }

  @Test(arguments: RefusedValue.all)
  func `any other text is refused with the place, the reason and a way out`(refused: RefusedValue) {
    #expect(refused.reader.problem(refused.text) == refused.problem)
  }

  @Test(arguments: RefusedValue.all)
  func `what a remedy proposes is taken`(refused: RefusedValue) {
    for proposal in refused.problem.proposals {
      #expect(refused.reader.problem(proposal) == nil, "\(proposal)")
    }
  }

  @Test(arguments: RefusedValue.all)
  func `a message is a phrase, and a remedy follows it`(refused: RefusedValue) throws {
    let message = refused.message
    #expect(message.hasSuffix(".") == false)
    #expect(message.first?.isUppercase == false || message.hasPrefix("U+"))
    let remedy = try #require(refused.problem.remedy)
    #expect(["write ", "convert ", "did you mean "].contains { remedy.hasPrefix($0) })
  }

  @Test func `each kind of problem is shown by some text`() {
    let shown = Set(RefusedValue.all.map(\.id))
    #expect(ValueProblem.Kind.allCases.map(\.rawValue).filter { !shown.contains($0) } == [])
    #expect(Set(ValueProblem.Kind.allCases.map(\.rawValue)).isSuperset(of: shown))
  }

  @Test func `digits without end are a number too large`() {
    let digits = String(repeating: "9", count: 1_000)
    #expect(ValueReader.numbers(.number).problem(digits)?.id == "number-too-large")
    #expect(ValueReader.numbers(.number).problem("0." + digits.dropLast(2)) == nil)
  }

  @Test func `a long or dangerous text is cut and cleaned in a message`() {
    let long = ValueReader.choice.problem(String(repeating: "é", count: 300))
    #expect(long?.message.contains("'" + String(repeating: "é", count: 40) + "…'") == true)
    let escape = ValueReader.date.problem("\u{1B}[31mred")
    #expect(escape?.message == "'?[31mred' is not a date written as year-month-day")
    let hyphen = ValueReader.numbers(.number).problem("4\u{1B}-8")
    #expect(hyphen?.remedy == "write a number, like '50'")
  }
}
