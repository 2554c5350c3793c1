import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct ProvenanceTests {
  private static let card = """
    rate_card: Manila
    currency: USD
    sources:
      survey: {title: A survey, class: statistic, date: 2026-05}
      vendor: {title: A vendor, class: claim}
      law: {title: A law, class: law}
    default_source: survey
    figure_sources: {attrition: law, roles: vendor}
    attrition: 30%/year
    leave: 15 days
    new_hire_attrition: {multiplier: 2, for: 12 weeks, source: vendor}
    roles:
      annotator: {pay: $900/month, source: survey}
      team-lead:
        pay:
          - {from: 2026-01-01, pay: $1000/month, source: law}
          - {from: 2027-01-01, pay: $1100/month}
    """

  private static let plan = """
    scenario: A plan
    start: 2027-01-04
    horizon: 52 weeks
    sources: {own: {title: Our own figures, class: measured}}
    figure_sources: {contingency: own}
    contingency: 5%
    discount_rate: 8%
    sites:
      manila: {rate_card: card, leave: 20 days, seat: $3/month, source: own}
    teams:
      - team: trainers
        site: manila
        role: annotator
        start_with: 3
        mentoring: {hours: 3 h/week, for: 6 weeks, source: own}
    alternatives:
      more: {source: own, contingency: 6%, discount_rate: 9%}
    """

  private func sources(_ alternative: String? = nil) throws -> [String: String] {
    let files = MemoryFiles(["plan.yaml": ProvenanceTests.plan, "card.yaml": ProvenanceTests.card])
    let request = ScenarioRequest("plan.yaml", alternative: alternative)
    let scenario = try #require(readScenario(request, files: files).value)
    return Dictionary(
      uniqueKeysWithValues: scenario.fields.map { ($0.path, $0.origin.citation?.key ?? "-") })
  }

  @Test(arguments: [
    ("rate_cards.card.attrition", "law"),
    ("rate_cards.card.new_hire_attrition.multiplier", "vendor"),
    ("rate_cards.card.roles.annotator.pay", "survey"),
    ("rate_cards.card.roles.team-lead.pay.1.pay", "law"),
    ("rate_cards.card.roles.team-lead.pay.2.pay", "vendor"),
    ("sites.manila.leave", "own"),
    ("sites.manila.seat", "own"),
    ("contingency", "own"),
    ("discount_rate", "-"),
    ("teams.trainers.start_with", "-"),
    ("teams.trainers.mentoring.for", "own"),
  ])
  func `the nearest source counts, of the file that the figure stands in`(
    path: String, source: String
  ) throws {
    #expect(try sources()[path] == source)
  }

  @Test func `the source of an alternative covers its figures`() throws {
    let sources = try sources("more")
    #expect(sources["contingency"] == "own")
    #expect(sources["discount_rate"] == "own")
  }

  @Test func `a citation carries what the file says of it`() throws {
    let files = MemoryFiles(["card.yaml": ProvenanceTests.card])
    let card = try #require(readRateCard(at: "card.yaml", files: files).value)
    let field = try #require(card.fields.first { $0.path == "rate_cards.card.leave" })
    #expect(field.origin.citation?.title == "A survey")
    #expect(field.origin.citation?.date == "2026-05")
    #expect(field.origin.evidence == .statistic)
    #expect(field.origin.line == 10)
    #expect(field.origin.column == 8)
    #expect(field.text == "15 days")
  }

  @Test func `figures without a source are warned of once a file, at the first`() throws {
    let files = MemoryFiles(["plan.yaml": ProvenanceTests.plan, "card.yaml": Plans.card])
    let warnings = checkFile(ScenarioRequest("plan.yaml"), files: files).diagnostics
      .filter { $0.id == "no-source" }
    #expect(warnings.map(\.place?.source.name) == ["plan.yaml", "card.yaml"])
    #expect(warnings[0].message.hasPrefix("2 figures name no source"))
    #expect(warnings[0].place.map { $0.source.position(of: $0.range.lowerBound).line } == 7)
  }

  @Test func `what the file below names is known to the one that is laid over it`() throws {
    let lower = """
      sources:
        ours: {title: Our own, class: measured}
        old: {title: An old one, class: claim}
      default_source: old
      """
    let upper = """
      extends: base.yaml
      sources: {ours: {title: Our newest, class: measured}}
      discount_rate: 9%
      overhead: [{item: set-up, at: week 1, cost: $30, source: ours}]
      """
    let base = "scenario: A\nstart: 2027-01-04\nhorizon: 4 weeks\ncontingency: 5%\n" + lower
    let files = MemoryFiles([
      "base.yaml": base, "middle.yaml": upper, "plan.yaml": "extends: middle.yaml\ncontingency: 6%",
    ])
    let reading = readScenario(ScenarioRequest("plan.yaml"), files: files)
    let scenario = try #require(reading.value)
    #expect(reading.diagnostics.isEmpty)
    let titles = ["contingency", "discount_rate", "overhead.set-up.cost"].map {
      scenario.field($0)?.origin.citation?.title
    }
    #expect(titles == ["An old one", "An old one", "Our newest"])
  }

  @Test func `what is set on the command line is an assumption without a warning`() throws {
    let settings = ["contingency=7%"]
    let files = MemoryFiles(["plan.yaml": ProvenanceTests.plan, "card.yaml": ProvenanceTests.card])
    let reading = readScenario(ScenarioRequest("plan.yaml", settings: settings), files: files)
    let field = try #require(reading.value?.field("contingency"))
    #expect(field.origin.citation == nil)
    #expect(field.origin.evidence == .assumption)
    #expect(reading.diagnostics.allSatisfy { $0.place?.source.name != "--set" })
  }
}
