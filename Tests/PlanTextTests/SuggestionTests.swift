import PlanText
import Testing

@Suite struct SuggestionTests {
  static let keys = [
    "passes", "overlap", "handle_time", "headcount", "attrition", "start_with", "rate", "role",
    "pay",
    "to", "start", "sites", "teams", "USD",
  ]

  @Test(
    arguments: [
      ("pasess", "passes"), ("passe", "passes"), ("pass", "passes"), ("overlpa", "overlap"),
      ("handle-time", "handle_time"), ("handle time", "handle_time"), ("HandleTime", "handle_time"),
      ("Headcount", "headcount"), ("headcounts", "headcount"), ("attr", "attrition"),
      ("usd", "USD"), ("site", "sites"), ("team", "teams"), ("raet", "rate"), ("starts", "start"),
      ("startwith", "start_with"), ("PAY", "pay"), ("paay", "pay"), ("handle_tiem", "handle_time"),
    ])
  func `a slip of the pen finds what was meant`(word: String, meant: String) {
    #expect(nearest(to: word, among: Self.keys) == meant)
  }

  @Test(arguments: ["", "x", "-", "wings", "currency", "zz", "xyz", "horizon"])
  func `a word of its own finds nothing`(word: String) {
    #expect(nearest(to: word, among: Self.keys) == nil)
  }

  @Test func `of equally near words the first is meant`() {
    #expect(nearest(to: "rats", among: ["rate", "cats", "bats"]) == "rate")
    #expect(nearest(to: "rats", among: ["bats", "cats", "rate"]) == "bats")
  }

  @Test func `the nearer word wins over an earlier one`() {
    #expect(nearest(to: "headcnt", among: ["headlight", "headcent", "headct"]) == "headcent")
  }

  @Test func `words that begin or end alike are meant where no nearer one is`() {
    let figures = ["cost", "cost_per_unit", "realised_attrition", "delivered_accuracy", "qa"]
    #expect(nearest(to: "cost_per_item", among: figures) == "cost_per_unit")
    #expect(nearest(to: "costs_of_all", among: figures) == "cost")
    #expect(nearest(to: "attrition", among: figures) == "realised_attrition")
    #expect(nearest(to: "accuracy", among: figures) == "delivered_accuracy")
    #expect(nearest(to: "iqa", among: figures) == "qa")
    #expect(nearest(to: "ition", among: ["rate", "quality"]) == nil)
  }

  @Test func `case and signs between parts win over everything`() {
    #expect(nearest(to: "start-with", among: ["start_witt", "Start With"]) == "Start With")
  }

  @Test func `long words are compared only as a whole`() {
    let long = String(repeating: "ab", count: 50_000)
    #expect(nearest(to: long, among: [long + "c"]) == nil)
    #expect(nearest(to: long.uppercased(), among: ["x", long]) == long)
  }

  @Test func `nothing is near among no words`() {
    #expect(nearest(to: "rate", among: []) == nil)
  }
}
