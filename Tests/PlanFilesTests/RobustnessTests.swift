import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct RobustnessTests {
  /// A generator of the same numbers on every machine.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let plan =
    Plans.plan + """

      gates: {gold_accuracy: 90%, kappa: 0.45}
      pauses: [{from: week 12, for: 2 weeks}]
      fx: {PHP: 57.50}
      sources: {s: {title: T, class: claim}}
      default_source: s
      targets: [{total_cost: at most $1.2M}, {team: trainers, headcount: 50, by: week 27}]
      alternatives: {a: {teams: [{team: trainers, ramp: {steps: [{week: week 3, headcount: 9}]}}]}}
      """

  @Test(arguments: 0..<8)
  func `whatever a file says, it is read or refused with places in its text`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    let words = [
      "", "~", "[]", "{}", "- x", "week 3", "3", "-3", "1e9", "50%", "$5", "[a, b]", "{a: b}",
      "yes",
      "manila", "team:", "remove: yes", "\"\"", "extends: plan.yaml", "source: s",
      "ramp: {steps: 3}",
    ]
    for _ in 0..<60 {
      var lines = RobustnessTests.plan.split(separator: "\n").map(String.init)
      for _ in 0...dice.roll(3) {
        let line = dice.roll(lines.count)
        let word = words[dice.roll(words.count)]
        let colon = lines[line].firstRange(of: ": ")
        switch dice.roll(5) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[dice.roll(lines.count)], at: line)
        case 2: lines.insert(String(lines[line].prefix { $0 == " " }) + word, at: line)
        default:
          guard let colon else { continue }
          lines[line] = lines[line][..<colon.upperBound] + word
        }
      }
      let text = lines.joined(separator: "\n")
      let files = MemoryFiles(["plan.yaml": text, "philippines.yaml": Plans.card])
      let reading = checkFile(ScenarioRequest("plan.yaml"), files: files)
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      #expect((reading.value == nil) == hasErrors, "\(text)")
      for place in reading.diagnostics.compactMap(\.place) {
        #expect(place.range.upperBound <= place.source.bytes.count, "\(text)")
      }
    }
  }

  @Test func `a thousand teams and streams are read`() throws {
    var text = "scenario: Big\nstart: 2027-01-04\nhorizon: 9 weeks\nsites:\n"
    for index in 0..<1_000 { text += "  s\(index): {rate_card: philippines}\n" }
    text += "teams:\n"
    for index in 0..<1_000 { text += "  - {team: t\(index), site: s\(index), role: annotator}\n" }
    text += "work:\n"
    for index in 0..<1_000 {
      text += "  - {stream: w\(index), teams: [t\(index)], handle_time: 6 min}\n"
    }
    let files = MemoryFiles(["plan.yaml": text, "philippines.yaml": Plans.card])
    let scenario = try #require(readScenario(ScenarioRequest("plan"), files: files).value)
    #expect(scenario.streams.map(\.teams) == (0..<1_000).map { [$0] })
    #expect(scenario.teams.map(\.staff?.site) == Array(0..<1_000))
    #expect(scenario.fields.count == 1_003)
  }

  @Test func `positions of fields are those that messages show`() throws {
    let text =
      "\u{FEFF}scenario: Über\r\nstart: 2027-01-04\nhorizon: 9 weeks\n"
      + "overhead: [{item: größer — é, cost: 5, at: week 1}, {item: b, cost: 6, at: week 2}]\n"
      + String(repeating: "# ü\n", count: 900) + "contingency:\n  5%"
    let source = Source(name: "plan.yaml", text: text)
    let table = LineTable(of: source)
    for offset in stride(from: 0, through: source.bytes.count, by: 7) {
      let position = source.position(of: offset)
      let (line, column) = table.position(of: offset)
      #expect(line == position.line && column == position.column, "\(offset)")
    }
  }
}
