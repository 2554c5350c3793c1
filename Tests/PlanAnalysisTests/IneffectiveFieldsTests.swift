import PlanEngine
import PlanFiles
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanAnalysis

struct IneffectiveFieldsTests {
  @Test(arguments: IdlePlan.cases.indices)
  func `what has no effect is named with its reason, and nothing else`(index: Int) {
    let (plan, idle) = IdlePlan.cases[index]
    #expect(!plan.scenarios().isEmpty, "\(plan.name) can be read")
    let found = search(plan.scenarios()).found
    #expect(found.map { "\($0.field.path) \($0.reason)" } == idle, "\(plan.name)")
    for scenario in plan.scenarios() { expectNoEffect(of: found, in: scenario) }
  }

  @Test func `each reason is provoked by a plan`() {
    let provoked = Set(IdlePlan.cases.flatMap(\.idle).map { String($0.split(separator: " ")[1]) })
    #expect(IdleReason.allCases.filter { !provoked.contains("\($0)") } == [])
  }

  @Test func `what only an alternative makes useful is not named`() {
    var plan = IdlePlan(name: "alternatives", site: ", severance: $500, recruiting_cost: $50")
    let alone = search(plan.scenarios()).found.map(\.field.path)
    #expect(alone == ["sites.here.severance", "sites.here.recruiting_cost"])
    plan.rest = """
      alternatives:
        cut:
          sites: {here: {recruiting_cost: $70}}
          teams: [{team: t, ramp: {steps: [{week: week 3, headcount: 4}]}}]
        same: {sites: {here: {severance: $600}}}
      """
    // The first alternative releases somebody and hires nobody, at its own cost of recruiting; the
    // second says another severance in vain.
    let together = search(plan.scenarios()).found
    #expect(
      together.map { "\($0.field.path) \($0.field.text)" } == [
        "sites.here.recruiting_cost $50", "sites.here.recruiting_cost $70",
        "sites.here.severance $600",
      ])
  }

  @Test func `targets, rate cards and what moves with chance only are not judged`() {
    let plan = IdlePlan(
      name: "not judged", team: ", productivity_spread: 20%", stream: ", demand_spread: 10%",
      rest: """
        targets: [{total_cost: at most $1M}, {team: t, headcount: 5, by: week 3}]
        fx: {PHP: 57}
        fx_volatility: {PHP: 6%}
        """)
    let fields = search(plan.scenarios())
    #expect(fields.found.map(\.field.path) == ["fx.PHP"])
    #expect(fields.count == 5)
  }

  @Test func `a search stops at its budget and says so`() throws {
    let plan = IdlePlan(name: "budget", site: ", severance: $500")
    let scenario = try #require(plan.scenarios().first)
    let effort = SearchEffort(of: scenario)
    let searches = (1...30).map { runs in
      var fields = IneffectiveFields(budget: Double(runs) * effort.run)
      fields.look(at: scenario)
      return fields
    }
    let untried = searches.map(\.untriedCount)
    #expect(searches.allSatisfy { $0.count == 5 })
    #expect(untried == untried.sorted(by: >))
    #expect(untried.first == 5 && untried.contains { (1..<5).contains($0) } && untried.last == 0)
    #expect(searches.first?.found == [])
    #expect(searches.last?.found.map(\.field.path) == ["sites.here.severance"])
  }

  @Test(arguments: names(inFolder: "Scenarios"))
  func `every number of a shipped scenario moves something`(name: String) {
    let scenarios = scenarios(of: "Scenarios/" + name, in: RepositoryFolder(folder: "."))
    let fields = search(scenarios)
    #expect(!scenarios.isEmpty && fields.untriedCount == 0)
    #expect(fields.found == [])
  }

  @Test func `the files of the gallery that can be read are searched`() {
    let folder = "Tests/PlanFilesTests/Refused"
    var searched = 0
    for name in names(inFolder: folder) where name.hasSuffix(".yaml") {
      let scenarios = scenarios(of: name, in: RepositoryFolder(folder: folder))
      searched += scenarios.isEmpty ? 0 : 1
      for scenario in scenarios { expectNoEffect(of: search([scenario]).found, in: scenario) }
    }
    #expect(searched > 5)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `plans of all kinds are searched`(seed: UInt64) {
    let scenario = SamplePlans.random(seed: seed).numbered()
    #expect(scenario.fields.count > 50)
    expectNoEffect(of: search([scenario]).found, in: scenario)
  }

  private func search(_ scenarios: [Scenario]) -> IneffectiveFields {
    var fields = IneffectiveFields()
    for scenario in scenarios { fields.look(at: scenario) }
    return fields
  }

  /// Values of the test's own choice move no key figure and no amount either.
  private func expectNoEffect(of found: [IneffectiveField], in scenario: Scenario) {
    let base = run(scenario)
    for idle in found {
      guard let index = scenario.fields.firstIndex(of: idle.field) else {
        Issue.record("\(idle.field.path) is no field of the scenario")
        continue
      }
      for other in others(than: idle.field.estimate.expected, FieldUses(of: scenario)[index]) {
        let moved = run(scenario, Valuation(overrides: [index: other]))
        let isSame =
          moved.trajectory.ledger == base.trajectory.ledger
          && zip(moved.figures, base.figures).allSatisfy { left, right in
            ((left.value ?? -1) - (right.value ?? -1)).magnitude
              <= 1e-8 * max(1, right.value ?? 0)
          }
        #expect(isSame, "\(scenario.title): \(idle.field.path) \(idle.reason) at \(other)")
      }
    }
  }

  /// Values that stand for the same kind of thing: a share stays one, a week moves by one.
  private func others(than value: Double, _ uses: [FieldUse]) -> [Double] {
    switch uses.first?.scale {
    case .week, .weekOfMonth: [max(0, value - 1), value + 1]
    default: [0.9 * value, value <= 1 ? 0.75 * value + 0.25 : 1.5 * value]
    }
  }
}
