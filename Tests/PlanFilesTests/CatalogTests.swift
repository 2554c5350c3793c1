import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct CatalogTests {
  /// A plan in which every key can be set to the example of the catalogue and means something else.
  private static let plan = """
    scenario: Every key
    start: 2026-01-05
    horizon: 60 weeks
    discount_rate: 1%
    fx: {PHP: 50}
    fx_drift: {PHP: 1%}
    fx_volatility: {PHP: 1%}
    contingency: 1%
    gates: {gold_accuracy: 50%}
    sites:
      manila: {rate_card: other}
      pune: {rate_card: rupees}
      cebu: {rate_card: other}
    teams:
      - team: spare
        site: cebu
        role: reviewer
        start_with: 1
        bench: {size: 1, lead_time: 3 weeks}
        ramp: {to: 20, begin: week 2, complete: week 30, class_every: 4 weeks}
        backfill: no
        onboarding: {duration: 1 week, graduation: 50%}
        productivity: {curve: linear, start: 10%, full_after: 3 weeks}
        productivity_spread: 1%
        accuracy: {start: 10%, full: 99%, settles_after: 1 week}
        mentoring: {hours: 1 h/week, for: 1 week}
        calibration: 3 h/week
        pod: {size: 2, lead: reviewer, qa: reviewer, trainers_per_qa: 2}
      - {team: trainers, site: cebu, role: reviewer, productivity: {curve: table, weekly: [1%]}}
      - {team: steps, site: cebu, role: reviewer, ramp: {steps: [{week: week 2, headcount: 3}]}}
      - {team: pupils, site: cebu, role: reviewer, productivity: {curve: learning, start: 1%, rate: 9%}}
      - {team: crowd, sourcing: crowd, lead_time: 3 weeks, capacity: 3 h/week, accuracy: 1%, price: 3}
    work:
      - stream: labels
        teams: [spare]
        priority: 3
        handle_time: 1 min
        passes: 3
        prelabel_saving: 1%
        classes: 3
        senior_accuracy: 1%
        review: {sample: 1%, time: 1 min, detection: 1%}
        due: 1 week
        batch: 5
        gates: {gold_accuracy: 60%, kappa: 0.1}
        demand_spread: 1%
        demand: [{from: week 2, rate: 5/week}, {at: week 20, volume: 5}]
      - {stream: preference pairs, teams: [spare], handle_time: 1 min, overlap: 1%}
    overhead:
      - {item: person, pay: 3/month, fte: 0.5}
      - {item: once, cost: 3, at: week 3}
      - {item: again, cost: 3, every: 3 weeks}
      - {item: dated, pay: [{from: 2026-01-01, pay: 3/month}]}
    pauses: [{from: week 3, for: 1 week}]
    targets:
      - {stream: labels, delivered: 3/week, by: week 3}
      - {team: spare, headcount: 3, by: week 3}
      - {stream: labels, cleared_by: week 3}
      - {total_cost: at most 3}
      - {cost_per_unit: at most 3}
      - {stream: labels, on_time: at least 3%}
      - {stream: labels, delivered_accuracy: at least 3%}
    """

  private static let card = """
    rate_card: Other
    region: onshore
    currency: USD
    as_of: 2020
    utc_offset: +01:00
    hours_per_week: 30
    leave: 1 day
    holidays: 1 day
    shrinkage: 1%
    attrition: 1%
    new_hire_attrition: {multiplier: 3, for: 3 weeks}
    salary_growth: 1%
    burden: {pension: {share: 1%}}
    management_fee: 1%
    time_to_hire: 1 week
    recruiting_cost: 1
    onboarding_cost: 1
    severance: 1
    seat: 1
    tooling: 1
    roles:
      annotator: {pay: 1/month}
      reviewer: {pay: 1/month}
      team-lead: {pay: 1/month}
      qa-specialist: {pay: 1/month}
    """

  private static let files = MemoryFiles([
    "plan.yaml": plan, "other.yaml": card, "philippines.yaml": card.replacing("Other", with: "PH"),
    "rupees.yaml": card.replacing("USD", with: "INR"),
  ])

  /// Where the keys of each section stand in the plan.
  private static let homes = [
    "scenario": "", "site": "sites.cebu.", "rate card": "sites.cebu.",
    "burden part": "sites.cebu.burden.pension.",
    "new-hire attrition": "sites.cebu.new_hire_attrition.", "role": "sites.cebu.roles.reviewer.",
    "dated pay": "overhead.dated.pay.1.", "team": "teams.spare.", "bench": "teams.spare.bench.",
    "ramp": "teams.spare.ramp.", "step": "teams.steps.ramp.steps.1.",
    "onboarding": "teams.spare.onboarding.", "productivity": "teams.spare.productivity.",
    "accuracy": "teams.spare.accuracy.", "mentoring": "teams.spare.mentoring.",
    "pod": "teams.spare.pod.", "crowd": "teams.crowd.", "stream": "work.labels.",
    "review": "work.labels.review.", "gates": "work.labels.gates.",
    "demand": "work.labels.demand.1.",
    "overhead item": "overhead.once.", "pause": "pauses.1.", "target": "targets.1.",
  ]

  /// Keys that stand elsewhere, or that need another value than their example to make sense here.
  private static let exceptions: [String: (home: String, value: String?)] = [
    "team.team": ("teams.steps.", "somebody"), "crowd.team": ("teams.crowd.", "anybody"),
    "stream.stream": ("work.\"preference pairs\".", "pairs"),
    "stream.overlap": ("work.\"preference pairs\".", nil),
    "productivity.rate": ("teams.pupils.productivity.", nil),
    "productivity.weekly": ("teams.trainers.productivity.", nil),
    "demand.at": ("work.labels.demand.2.", nil), "demand.volume": ("work.labels.demand.2.", nil),
    "overhead item.pay": ("overhead.person.", nil), "overhead item.fte": ("overhead.person.", nil),
    "overhead item.every": ("overhead.again.", nil), "target.team": ("targets.2.", nil),
    "target.headcount": ("targets.2.", nil), "target.cleared_by": ("targets.3.", nil),
    "target.total_cost": ("targets.4.", nil), "target.cost_per_unit": ("targets.5.", nil),
    "target.on_time": ("targets.6.", nil), "target.delivered_accuracy": ("targets.7.", nil),
    "scenario.sites": ("", "{cebu: {rate_card: philippines}}"),
    "scenario.teams": ("", "[{team: spare, site: cebu, role: reviewer}]"),
    "scenario.work": ("", "[{stream: labels, teams: [spare], handle_time: 1 min}]"),
    "site.roles": ("sites.cebu.", "{reviewer: {pay: 9/month}}"),
    "rate card.roles": ("sites.cebu.", "{reviewer: {pay: 9/month}}"),
    "site.per_dollar": ("sites.pune.", nil), "rate card.per_dollar": ("sites.pune.", nil),
    "site.currency": ("sites.cebu.", "PHP"), "rate card.currency": ("sites.cebu.", "PHP"),
  ]

  /// Keys that can't be set one by one; the tests named here show that they are read.
  private static let elsewhere: [String: String] = [
    "scenario.currency": "the currency of the plan is that of its amounts",
    "scenario.extends": "extended scenarios merge from the bottom up, alternatives too",
    "scenario.accept": "what is accepted is not told",
    "scenario.alternatives": "maps merge key by key",
    "rate card.rate_card": "a card is titled by its first key",
    "team.sourcing": "a team is staffed or a crowd",
    "crowd.sourcing": "a team is staffed or a crowd",
  ]

  private static func isOfSources(_ name: String, _ key: String) -> Bool {
    name == "source" || CitedSources.keys.contains(key)
  }

  /// A scenario without the numbers of its fields.
  private static func values(_ scenario: Scenario?) -> String? {
    guard var scenario else { return nil }
    scenario.fields = []
    return String(reflecting: scenario).replacing(/field: (nil|Optional\(\d+\))/, with: "")
  }

  @Test(arguments: Catalog.scenarioSections + Catalog.cardSections)
  func `each key is read from its example and changes the plan`(section: SectionInfo) throws {
    let base = readScenario(ScenarioRequest("plan.yaml"), files: CatalogTests.files)
    let baseValues = try #require(CatalogTests.values(base.value))
    for key in section.keys where !CatalogTests.isOfSources(section.name, key.name) {
      let name = "\(section.name).\(key.name)"
      if CatalogTests.elsewhere[name] != nil { continue }
      let exception = CatalogTests.exceptions[name]
      let home = try #require(exception?.home ?? CatalogTests.homes[section.name], "\(name)")
      let setting = "\(home)\(key.name)=\(exception?.value ?? key.example)"
      let request = ScenarioRequest("plan.yaml", settings: [setting])
      let reading = readScenario(request, files: CatalogTests.files)
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect(errors.map { $0.rendered(color: false) } == [], "\(setting)")
      #expect(CatalogTests.values(reading.value) != baseValues, "\(setting) changes nothing")
      for field in reading.value?.fields ?? [] {
        #expect(
          field.isDecision == (field.howToMeasure == nil),
          "\(field.path) is either decided or measured in some way")
      }
    }
  }

  @Test func `the examples of a scenario make one`() throws {
    let scenario = Catalog.scenario.info
    let keys = [
      "scenario", "start", "horizon", "currency", "fx", "sites", "teams", "work", "gates",
      "overhead", "pauses", "targets", "alternatives",
    ]
    let text = try keys.map { key in "\(key): \(try #require(scenario[key]).example)" }
      .joined(separator: "\n")
    let crowd = text.replacing("annotator, start_with: 3}]", with: "annotator}]")
    let files = MemoryFiles(["plan.yaml": crowd, "philippines.yaml": Plans.card])
    #expect(readScenario(ScenarioRequest("plan.yaml"), files: files).value != nil)
  }

  @Test func `the currency of the plan is that of its amounts`() throws {
    let files = MemoryFiles([
      "plan.yaml": Plans.plan.replacing("$", with: "€") + "\ncurrency: EUR\nfx: {USD: 1.1}",
      "philippines.yaml": Plans.card,
    ])
    let scenario = try #require(readScenario(ScenarioRequest("plan.yaml"), files: files).value)
    #expect(scenario.currency.code == "EUR")
    #expect(scenario.exchangeRates.map(\.currency.code) == ["USD"])
    #expect(scenario.value("overhead.travel.cost") == 6000)
  }

  @Test func `a card is titled by its first key`() throws {
    let reading = readRateCard(at: "philippines", files: Plans.files())
    #expect(reading.value?.site.cardTitle == "Manila")
    #expect(try Plans.read().sites[0].cardTitle == "Manila")
  }

  @Test func `a team is staffed or a crowd`() throws {
    let settings = ["teams.trainers.sourcing=staffed"]
    #expect(try Plans.read(settings: settings).teams[0].staff != nil)
    let scenario = try #require(
      readScenario(ScenarioRequest("plan.yaml"), files: CatalogTests.files).value)
    #expect(scenario.teams.map { $0.crowd != nil } == [false, false, false, false, true])
  }

  @Test func `each key is declared once in its section`() {
    for section in Catalog.scenarioSections + Catalog.cardSections {
      let names = section.keys.map(\.name)
      #expect(Set(names).count == names.count)
      for group in section.rivals { #expect(Set(group).isSubset(of: names)) }
    }
  }

  @Test func `what the catalogue says is a sentence`() {
    for section in Catalog.scenarioSections + Catalog.cardSections {
      let measures = section.keys.compactMap(\.howToMeasure)
      for sentence in [section.sentence] + section.keys.map(\.sentence) + measures {
        #expect(sentence.last == "." && sentence.first?.isUppercase == true, "\(sentence)")
      }
    }
  }
}

extension SectionInfo: CustomTestStringConvertible {
  /// The section's name.
  public var testDescription: String { name }
}
