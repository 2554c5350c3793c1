import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct SettingTests {
  @Test(arguments: [
    ("teams.trainers.ramp.to=40", "teams.trainers.ramp.to", 40.0),
    ("teams.\"onshore core\".start_with=3", "teams.\"onshore core\".start_with", 3),
    ("\"teams\".\"trainers\".\"start_with\"=7", "teams.trainers.start_with", 7),
    ("work.pairs.demand.2.rate=9k/week", "work.pairs.demand.2.rate", 9000),
    ("teams.trainers.bench.size=4", "teams.trainers.bench.size", 4),
    ("sites.manila.attrition=40%", "sites.manila.attrition", 0.4),
    ("sites.manila.roles.annotator.pay=$900/month", "sites.manila.roles.annotator.pay", 900),
    ("contingency= 5% ", "contingency", 0.05),
    ("contingency='5%'", "contingency", 0.05),
    ("fx.PHP=57.5", "fx.PHP", 57.5),
    ("overhead.travel.cost=$1,200 to $1,400", "overhead.travel.cost", 1300),
    ("work.pairs.gates={kappa: 0.5}", "work.pairs.gates.kappa", 0.5),
  ])
  func `a setting changes one figure and says where it was set`(
    setting: String, path: String, value: Double
  ) throws {
    let scenario = try Plans.read(settings: [setting])
    let field = try #require(scenario.field(path))
    #expect(abs(field.estimate.expected - value) < 1e-9)
    #expect(field.origin.file == "--set")
    #expect(field.origin.line == 1)
    #expect(
      field.origin.column > setting.utf8.firstIndex(of: UInt8(ascii: "="))!.utf16Offset(in: setting)
        + 1)
    #expect(field.origin.citation == nil)
  }

  @Test func `every field can be set by its own path to its own text, which changes nothing`()
    throws
  {
    let scenario = try Plans.read()
    for field in scenario.fields where !field.path.hasPrefix("rate_cards.") {
      let text = field.text.contains(",") ? "\"\(field.text)\"" : field.text
      let again = try Plans.read(settings: ["\(field.path)=\(text)"])
      #expect(again.value(field.path) == field.estimate.expected, "\(field.path)")
      #expect(again.field(field.path)?.origin.file == "--set", "\(field.path)")
      #expect(again.teams.count == scenario.teams.count)
    }
  }

  @Test func `a map or a list that is set replaces what was there`() throws {
    let scenario = try Plans.read(settings: [
      "teams.trainers.ramp={steps: [{week: week 2, headcount: 8}]}",
      "work.pairs.demand=[{at: week 2, volume: 10}]",
      "work.pairs.teams=[trainers]",
    ])
    guard case .steps(let steps)? = scenario.staff("trainers")?.ramp else {
      Issue.record("no steps")
      return
    }
    #expect(steps.count == 1)
    #expect(scenario.streams[0].demand.count == 1)
    #expect(scenario.streams[0].teams == [0])
  }

  @Test func `settings apply after the alternative, one after the other`() throws {
    let scenario = try Plans.read(
      adding: "alternatives: {a: {horizon: 10 weeks, contingency: 1%}}", alternative: "a",
      settings: ["horizon=20 weeks", "contingency=2%", "contingency=3%"])
    #expect(scenario.horizon == 20)
    #expect(scenario.contingency.estimate == Estimate(0.03))
  }

  @Test func `a headcount that is set takes steps back`() throws {
    let scenario = try Plans.read(settings: [
      "teams.trainers.ramp.steps=[{week: week 2, headcount: 8}]", "teams.trainers.ramp.to=20",
    ])
    guard case .classes(let plan)? = scenario.staff("trainers")?.ramp else {
      Issue.record("no classes")
      return
    }
    #expect(plan.to.estimate == Estimate(20))
  }

  @Test func `a rate card that is set is looked for from the scenario's folder`() throws {
    var texts = ["in/plan.yaml": Plans.plan, "in/philippines.yaml": Plans.card]
    texts["in/other.yaml"] = Plans.card.replacing("Manila", with: "Cebu")
    let request = ScenarioRequest("in/plan.yaml", settings: ["sites.manila.rate_card=other"])
    let scenario = try #require(readScenario(request, files: MemoryFiles(texts)).value)
    #expect(scenario.sites[0].cardTitle == "Cebu")
    #expect(scenario.sites[0].cardFile == "in/other.yaml")
  }

  @Test(arguments: [
    ("teams.trainers.start_with=many", 26..<30),
    ("teams.trainers.start_with=  many", 28..<32),
    ("teams.trainers.startwith=3", 15..<24),
    ("horizon=3 parsecs", 10..<17),
    ("teams.trainers.pod={size: 6, lead: boss}", 35..<39),
  ])
  func `a problem is placed in the argument as typed`(setting: String, range: Range<Int>) throws {
    let request = ScenarioRequest("plan.yaml", settings: [setting])
    let found = readScenario(request, files: Plans.files()).diagnostics.filter {
      $0.severity == .error
    }
    let place = try #require(found.first?.place)
    #expect(String(decoding: place.source.bytes, as: UTF8.self) == setting)
    #expect(place.range == range)
  }

  @Test(arguments: [
    "teams.traners.start_with=3", "work.pair.priority=2", "sites.manla.leave=3 days",
    "teams.trainers.ramp.begn=week 3", "discount_rte=3%", "overhead.travl.cost=1",
  ])
  func `a wrong step is answered with the nearest name`(setting: String) throws {
    let request = ScenarioRequest("plan.yaml", settings: [setting])
    let found = readScenario(request, files: Plans.files()).diagnostics
    let problem = try #require(found.first { $0.id == "unknown-setting" })
    #expect(problem.remedy?.hasPrefix("Did you mean") == true)
  }

  @Test(arguments: ["a b", "a.b", "", "x=y", "quote \" and \\", "plain-name_1", "日本"])
  func `a name survives being quoted in a path`(name: String) throws {
    var findings = Findings()
    let argument = "teams.\(SettingPath.quoted(name)).start_with=3"
    let path = SettingPath(argument, rank: 0, &findings)
    if name.isEmpty {
      #expect(path == nil)
    } else {
      #expect(path?.steps.map(\.name) == ["teams", name, "start_with"])
    }
  }
}
