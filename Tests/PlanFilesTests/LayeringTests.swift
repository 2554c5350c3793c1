import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct LayeringTests {
  @Test func `an alternative is the same read after others as read alone`() throws {
    let changes = [
      "horizon: 40 weeks", "start: 2027-02-01", "contingency: 3%", "discount_rate: 5%",
      "teams: [{team: trainers, remove: yes}], work: [{stream: pairs, teams: [onshore core]}]",
      "teams: [{team: trainers, calibration: 1 h/week}]",
      "teams: [{team: onshore core, start_with: 4}]", "work: [{stream: pairs, handle_time: 9 min}]",
      "work: [{stream: new, teams: [trainers], handle_time: 1 h, demand: [{at: week 2, volume: 9}]}]",
      "overhead: [{item: travel, cost: $7}]", "sites: {manila: {seat: $9/month}}",
    ]
    let lines = changes.enumerated().map { "  a\($0): {\($1)}" }
    let files = Plans.files(adding: (["alternatives:"] + lines).joined(separator: "\n"))
    var read: [Scenario] = []
    let reading = checkFile(ScenarioRequest("plan.yaml"), files: files) { read.append($0) }
    #expect(!reading.diagnostics.hasErrors)
    let alone = try ([nil] + read[0].alternatives).map { name in
      let request = ScenarioRequest("plan.yaml", alternative: name)
      return try #require(readScenario(request, files: files).value)
    }
    #expect(read.count == changes.count + 1)
    #expect(read == alone)
  }

  @Test func `what is wrong with a name is told once, not for each alternative`() {
    let more = """
      sites: {manila: {rate_card: philippines}, cebu: {rate_card: other}}
      teams:
        - {team: trainers, site: manila, role: anotator}
        - {team: trainers, site: manila, role: annotator}
      alternatives:
        moved: {teams: [{team: trainers, site: cebu}]}
        later: {start: 2027-02-01}
      """
    let plan = "scenario: A plan\nstart: 2027-01-04\nhorizon: 52 weeks\n" + more
    let other = Plans.card.replacing("Manila", with: "Cebu")
    let files = MemoryFiles([
      "plan.yaml": plan, "philippines.yaml": Plans.card, "other.yaml": other,
    ])
    let told = checkFile(ScenarioRequest("plan.yaml"), files: files).diagnostics
    #expect(told.map(\.id) == ["unknown-role", "duplicate-name"])
  }

  @Test func `maps merge key by key`() throws {
    let scenario = try Plans.read(
      adding: """
        alternatives:
          slow:
            horizon: 40 weeks
            teams: [{team: trainers, ramp: {begin: week 9, shape: s-curve}}]
        """, alternative: "slow")
    #expect(scenario.horizon == 40)
    #expect(scenario.alternative == "slow")
    guard case .classes(let plan)? = scenario.staff("trainers")?.ramp else {
      Issue.record("the ramp is gone")
      return
    }
    #expect(plan.to.estimate == Estimate(50))
    #expect(plan.begin.estimate == Estimate(8))
    #expect(plan.shape == .sCurve)
  }

  @Test func `items match by name, new ones are added at the end, removed ones go`() throws {
    let scenario = try Plans.read(
      adding: """
        alternatives:
          other:
            teams:
              - {team: late, site: manila, role: annotator}
              - {team: onshore core, remove: yes}
            work: [{stream: pairs, teams: [trainers, late]}]
            overhead: [{item: travel, remove: yes}, {item: set-up, cost: "$1"}]
        """, alternative: "other")
    #expect(scenario.teams.map(\.name) == ["trainers", "late"])
    #expect(scenario.streams[0].teams == [0, 1])
    #expect(scenario.streams[0].demand.count == 2)
    #expect(scenario.overhead.map(\.name) == ["set-up"])
    #expect(scenario.value("overhead.set-up.cost") == 1)
  }

  @Test func `remove no keeps an item`() throws {
    let scenario = try Plans.read(
      adding: "alternatives: {a: {horizon: 9 weeks, overhead: [{item: travel, remove: no}]}}",
      alternative: "a")
    #expect(scenario.overhead.map(\.name) == ["travel", "set-up"])
  }

  @Test func `lists without names replace`() throws {
    let scenario = try Plans.read(
      adding: """
        alternatives:
          flat: {work: [{stream: pairs, demand: [{from: week 1, rate: 100/week}]}]}
        """, alternative: "flat")
    #expect(scenario.streams[0].demand.count == 1)
  }

  @Test func `steps replace a ramp to a headcount, and the other way round`() throws {
    let more = """
      alternatives:
        steps: {teams: [{team: trainers, ramp: {steps: [{week: week 3, headcount: 9}]}}]}
      """
    guard
      case .steps(let steps)? = try Plans.read(adding: more, alternative: "steps")
        .staff("trainers")?.ramp
    else {
      Issue.record("no steps")
      return
    }
    #expect(steps.map(\.headcount.estimate) == [Estimate(9)])
    let files = MemoryFiles([
      "plan.yaml": Plans.plan, "philippines.yaml": Plans.card,
      "steps.yaml": """
      extends: plan.yaml
      teams: [{team: trainers, ramp: {steps: [{week: week 3, headcount: 9}]}}]
      alternatives: {back: {teams: [{team: trainers, ramp: {to: 20}}]}}
      """,
    ])
    let back = readScenario(ScenarioRequest("steps.yaml", alternative: "back"), files: files).value
    guard case .classes(let plan)? = back?.staff("trainers")?.ramp else {
      Issue.record("no classes")
      return
    }
    #expect(plan.to.estimate == Estimate(20))
    #expect(plan.begin.estimate == Estimate(0))
  }

  @Test func `an alternative with both kinds of ramp is refused`() {
    let more = """
      alternatives:
        both: {teams: [{team: trainers, ramp: {to: 3, steps: [{week: week 3, headcount: 9}]}}]}
      """
    #expect(Plans.errors(adding: more, alternative: "both") == ["ramp-kind"])
  }

  @Test(arguments: [
    ("overhead: [{item: travel, pay: $100/month}]", "pay"),
    ("overhead: [{item: travel, at: week 3}]", "once"),
    ("overhead: [{item: set-up, every: 3 weeks}]", "every"),
  ])
  func `a new way of paying replaces the old one`(more: String, kind: String) throws {
    let scenario = try Plans.read(adding: "alternatives: {a: {\(more)}}", alternative: "a")
    let kinds = scenario.overhead.map { item in
      switch item.cost {
      case .pay: "pay"
      case .once: "once"
      case .every: "every"
      }
    }
    #expect(kinds.contains(kind))
  }

  @Test func `another site of an alternative keeps the old site's figures`() throws {
    let scenario = try Plans.read(
      adding: """
        alternatives:
          dear: {sites: {manila: {seat: $99/month}, cebu: {rate_card: philippines, seat: $9/month}}}
        """, alternative: "dear")
    #expect(scenario.sites.map(\.name) == ["manila", "cebu"])
    #expect(scenario.sites.map(\.seat.estimate) == [Estimate(99), Estimate(9)])
    #expect(scenario.sites.map(\.attrition.field) == [scenario.sites[0].attrition.field].doubled)
  }

  @Test func `extended scenarios merge from the bottom up, alternatives too`() throws {
    let files = MemoryFiles([
      "base/plan.yaml": Plans.plan
        + "\nalternatives: {a: {horizon: 10 weeks}, b: {contingency: 1%}}",
      "base/philippines.yaml": Plans.card,
      "middle.yaml": "extends: base/plan.yaml\nhorizon: 30 weeks\ncontingency: 3%",
      "top.yaml": """
      extends: middle
      scenario: The top
      alternatives: {a: {contingency: 2%}, c: {horizon: 5 weeks}}
      """,
    ])
    let top = try #require(readScenario(ScenarioRequest("top.yaml"), files: files).value)
    #expect(top.title == "The top")
    #expect(top.horizon == 30)
    #expect(top.contingency.estimate == Estimate(0.03))
    #expect(top.alternatives == ["a", "b", "c"])
    #expect(top.sites[0].cardFile == "base/philippines.yaml")
    let request = ScenarioRequest("top.yaml", alternative: "a")
    let a = try #require(readScenario(request, files: files).value)
    #expect(a.horizon == 10)
    #expect(a.contingency.estimate == Estimate(0.02))
  }

  @Test func `a chain of sixteen files is read, a longer one is refused`() {
    func ids(_ count: Int) -> [String] {
      var texts = ["philippines.yaml": Plans.card, "f0.yaml": Plans.plan]
      for index in 1..<count { texts["f\(index).yaml"] = "extends: f\(index - 1).yaml" }
      let reading = readScenario(ScenarioRequest("f\(count - 1)"), files: MemoryFiles(texts))
      return reading.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
    #expect(ids(16) == [])
    #expect(ids(17) == ["deep-extends"])
  }
}

extension Array {
  /// The elements twice over.
  fileprivate var doubled: [Element] { self + self }
}
