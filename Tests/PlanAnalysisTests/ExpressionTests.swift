import PlanAnalysis
import Testing

/// Formulas apart from any plan: the price of fish.
struct ExpressionTests {
  private typealias Fish = Expression<String>

  private let prices: [String: Double] = ["carp": 4, "eel": 9, "pike": 6]

  private func value(_ formula: Expression<String>) -> Double? { formula.value { prices[$0] } }

  private func text(_ formula: Expression<String>) -> String {
    formula.text {
      $0
    } _: {
      "\(Int($0))"
    }
  }

  @Test func `a formula is reckoned`() {
    let sum = Fish.sum([.term("carp"), .product([2, .term("eel")])])
    #expect(value(sum) == 22)
    #expect(value(.quotient(sum, .difference(.term("pike"), 4))) == 11)
    #expect(value(.power(.term("carp"), 2)) == 16)
    #expect(value(.least([sum, .term("eel")])) == 9)
    #expect(value(.greatest([sum, .term("eel")])) == 22)
    #expect(value(.exponential(0)) == 1)
    #expect(value(.logarithm(1)) == 0)
  }

  @Test func `what has no value has none in any formula`() {
    let unknown = Fish.term("whale")
    #expect(value(unknown) == nil)
    #expect(value(.sum([1, unknown])) == nil)
    #expect(value(.difference(unknown, 1)) == nil)
    #expect(value(.rounded(unknown, .cents)) == nil)
    #expect(value(.quotient(1, 0)) == nil)
    #expect(value(.absent) == nil)
    let condition = Condition<String>(unknown, .atLeast, 1)
    #expect(value(.choice(condition, 1, else: 2)) == nil)
  }

  @Test(arguments: [
    (0.285, Rounding.cents, 0.29), (0.284, .cents, 0.28), (2.5, .whole, 3), (2.49, .whole, 2),
    (2.0000000001, .up, 2), (2.1, .up, 3), (-0.285, .cents, -0.28),
  ])
  func `rounding is half up and float noise never decides`(
    number: Double, rounding: Rounding, rounded: Double
  ) {
    #expect(rounding(number) == rounded)
  }

  @Test func `a formula is written with as few parentheses as it needs`() {
    let (a, b, c) = (Fish.term("a"), Fish.term("b"), Fish.term("c"))
    #expect(text(.product([.sum([a, b]), c])) == "(a + b) × c")
    #expect(text(.sum([.product([a, b]), c])) == "a × b + c")
    #expect(text(.difference(a, .difference(b, c))) == "a − (b − c)")
    #expect(text(.quotient(a, .product([b, c]))) == "a ÷ (b × c)")
    #expect(text(.power(.sum([1, a]), .quotient(b, 12))) == "(1 + a) ^ (b ÷ 12)")
    #expect(text(.rounded(.product([a, b]), .cents)) == "a × b, to the cent")
    #expect(text(.greatest([0, .difference(a, b)])) == "max(0, a − b)")
  }

  @Test func `the terms of a formula stand in the order of reading, each once`() {
    let formula = Fish.sum([.term("eel"), .product([.term("carp"), .term("eel")]), .term("pike")])
    #expect(formula.terms == ["eel", "carp", "pike"])
  }

  @Test func `a search finds the first row, or the last, and what stands beside it`() {
    func search(isLast: Bool) -> Search<String> {
      Search(
        each: "day", isLast: isLast,
        rows: (1...5).map { day in
          let twice = Fish.number(Double(2 * day))
          return Search.Row(
            Double(day), where: [Condition(.term("pike"), isLast ? .over : .under, twice)])
        })
    }
    #expect(value(.search(search(isLast: false))) == 4)
    #expect(value(.search(search(isLast: true))) == 2)
    #expect(search(isLast: false).deciding { prices[$0] }.map(\.number) == [4, 3])
    #expect(search(isLast: true).deciding { prices[$0] }.map(\.number) == [2, 3])
  }
}
