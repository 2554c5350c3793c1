@testable import PlanAnalysis
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

  @Test(arguments: [
    (SearchKind.first, [0, 3, 1, 4, 5], [2, 1]), (.first, [0, 1], [2]),
    (.last, [0, 3, 1, 4, 1], [4, 5]), (.last, [3, 4], [2]),
    (.firstForGood, [0, 3, 1, 4, 5], [4, 3]), (.firstForGood, [3, 4], [1]),
    (.firstForGood, [3, 1], [2]),
  ])
  func `a search finds a row, and what stands beside it`(
    kind: SearchKind, days: [Double], deciding: [Double]
  ) {
    let search = Search<String>(
      kind, each: "day",
      rows: days.enumerated().map { day, catches in
        Search.Row(Double(day + 1), "day", where: [Condition(.number(catches), .atLeast, 2)])
      })
    #expect(search.deciding { prices[$0] }.map(\.number) == deciding)
    let isFound = days.contains { $0 >= 2 } && (kind != .firstForGood || days.last ?? 0 >= 2)
    #expect(value(.search(search)) == (isFound ? deciding[0] : nil))
  }

  @Test func `the same formula over other terms comes to the same`() {
    let (carp, eel) = (Fish.term("carp"), Fish.term("eel"))
    let row = Search<String>.Row(7, "day 7", where: [Condition(carp, .under, eel)])
    let formulas: [Fish] = [
      .sum([carp, 1]), .difference(eel, carp), .product([carp, eel]), .quotient(eel, carp),
      .power(carp, 2), .exponential(carp), .logarithm(eel), .least([carp, eel]),
      .greatest([carp, eel]), .rounded(.quotient(eel, carp), .up),
      .search(Search(each: "day", rows: [row])),
      .choice(Condition(carp, .over, eel), 1, else: eel),
      .series(
        Series(
          gathering: .least, index: "fish",
          rows: [.init(label: "carp", formula: carp), .init(label: "eel", formula: eel)])),
    ]
    for formula in formulas {
      let other = formula.map { $0.count }
      #expect(other.value { [4: 4.0, 3: 9][$0] } == value(formula))
      #expect(value(formula) != nil)
    }
  }

  @Test func `a series can be given instead of reckoned`() {
    let series = Series<String>(
      gathering: .sum, index: "fish", rows: [.init(label: "carp", formula: .term("carp"))])
    let formula = Fish.product([.series(series), .term("eel")])
    #expect(value(formula) == 36)
    #expect(
      formula.value {
        prices[$0]
      } series: { _ in
        10
      } == 90)
  }
}
