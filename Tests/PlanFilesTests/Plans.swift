import PlanFiles
import PlanModel
import PlanText
import Testing

/// Plans for tests, as texts.
enum Plans {
  /// A card with little on it.
  static let card = """
    rate_card: Manila
    currency: USD
    attrition: 30%/year
    roles:
      annotator: {pay: "$800 to $1,200/month"}
      team-lead: {pay: "$2,500/month"}
    """

  /// A plan with two teams, one stream and an alternative.
  static let plan = """
    scenario: A plan
    start: 2027-01-04
    horizon: 52 weeks
    sites:
      manila: {rate_card: philippines}
    teams:
      - {team: trainers, site: manila, role: annotator, start_with: 3, ramp: {to: 50, begin: week 7}}
      - {team: onshore core, site: manila, role: annotator, start_with: 2}
    work:
      - stream: pairs
        teams: [trainers, onshore core]
        handle_time: 6 min
        demand:
          - {from: week 1, rate: 600/week}
          - {from: week 14, rate: 3000/week}
    overhead:
      - {item: travel, every: 13 weeks, cost: "$6,000"}
      - {item: set-up, at: week 1, cost: "$10,000"}
    """

  /// The plan and its card, with more at its end.
  static func files(adding more: String = "") -> MemoryFiles {
    MemoryFiles(["plan.yaml": plan + "\n" + more, "philippines.yaml": card])
  }

  /// Reads the plan with something changed; a warning of figures without a source is expected.
  static func read(
    adding more: String = "", alternative: String? = nil, settings: [String] = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Scenario {
    let request = ScenarioRequest("plan.yaml", alternative: alternative, settings: settings)
    let reading = readScenario(request, files: files(adding: more))
    let errors = reading.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { $0.rendered(color: false) } == [], sourceLocation: sourceLocation)
    return try #require(reading.value, sourceLocation: sourceLocation)
  }

  /// The ids of all errors of the plan with something changed.
  static func errors(
    adding more: String = "", alternative: String? = nil, settings: [String] = []
  ) -> [String] {
    let request = ScenarioRequest("plan.yaml", alternative: alternative, settings: settings)
    return readScenario(request, files: files(adding: more)).diagnostics
      .filter { $0.severity == .error }.map(\.id)
  }
}

extension Scenario {
  /// A team by its name.
  func staff(_ name: String) -> Staff? { teams.first { $0.name == name }?.staff }

  /// The field of a path.
  func field(_ path: String) -> Field? { fields.first { $0.path == path } }

  /// The expected value of a written field.
  func value(_ path: String) -> Double? { field(path)?.estimate.expected }
}
