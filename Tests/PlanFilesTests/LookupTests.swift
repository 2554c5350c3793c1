import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct LookupTests {
  private static let plan = "scenario: A\nstart: 2027-01-04\nhorizon: 4 weeks\n"

  private func title(_ name: String, _ files: MemoryFiles) -> String? {
    readScenario(ScenarioRequest(name), files: files).value?.title
  }

  @Test(arguments: ["ramp", "ramp.yaml", "Scenarios/ramp", "Scenarios/ramp.yaml"])
  func `a scenario is found by path and by name`(name: String) {
    #expect(title(name, MemoryFiles(["Scenarios/ramp.yaml": LookupTests.plan])) == "A")
  }

  @Test func `what is nearest is taken: the path, the working directory, what ships`() {
    let own = LookupTests.plan.replacing("A\n", with: "own\n")
    let named = LookupTests.plan.replacing("A\n", with: "named\n")
    var files = MemoryFiles(
      ["ramp.yaml": own, "Scenarios/ramp.yaml": named],
      shipped: ["Scenarios/ramp.yaml": LookupTests.plan])
    #expect(title("ramp", files) == "own")
    files.texts["ramp.yaml"] = nil
    #expect(title("ramp", files) == "named")
    files.texts["Scenarios/ramp.yaml"] = nil
    #expect(title("ramp", files) == "A")
    files.obstacles["ramp"] = "it is a folder"
    #expect(title("ramp", files) == "A")
  }

  @Test(arguments: [
    ("Scenarios/cards/ph.yaml", "cards/ph.yaml"), ("RateCards/ph.yaml", "ph"),
    ("Scenarios/ph.yaml", "ph"), ("ph.yaml", "../ph.yaml"), ("/abs/ph.yaml", "/abs/ph.yaml"),
    ("RateCards/ph.yaml", "ph.yaml"), ("RateCards/ph.yaml", "../RateCards/ph.yaml"),
  ])
  func `a rate card is found from its scenario`(path: String, name: String) {
    let text = LookupTests.plan + "sites: {manila: {rate_card: \(name)}}\n"
    let files = MemoryFiles(["Scenarios/plan.yaml": text, path: Plans.card])
    let scenario = readScenario(ScenarioRequest("Scenarios/plan.yaml"), files: files).value
    #expect(scenario?.sites.map(\.cardFile) == [path])
  }

  @Test func `cards are looked for in order, and the file that was taken is told`() {
    let text = LookupTests.plan + "sites: {manila: {rate_card: ph}}\n"
    let places = ["Far/Away/ph", "Far/RateCards/ph.yaml", "Far/Away/ph.yaml", "RateCards/ph.yaml"]
    var files = MemoryFiles(
      ["Far/Away/plan.yaml": text], shipped: ["RateCards/ph.yaml": Plans.card])
    for place in places { files.texts[place] = Plans.card }
    var taken: [String] = []
    for _ in 0...places.count {
      let scenario = readScenario(ScenarioRequest("Far/Away/plan"), files: files).value
      guard let file = scenario?.sites.first?.cardFile else { break }
      taken.append(file)
      files.texts[file] = nil
    }
    #expect(taken == places + ["RateCards/ph.yaml (shipped with podplan)"])
  }

  @Test func `a shipped scenario finds shipped cards, and own ones first`() {
    let text = LookupTests.plan + "sites: {manila: {rate_card: ph}}\n"
    var files = MemoryFiles(
      shipped: ["Scenarios/plan.yaml": text, "RateCards/ph.yaml": Plans.card])
    let shipped = readScenario(ScenarioRequest("plan"), files: files).value
    #expect(shipped?.file == "Scenarios/plan.yaml (shipped with podplan)")
    #expect(shipped?.sites[0].cardFile == "RateCards/ph.yaml (shipped with podplan)")
    files.texts["RateCards/ph.yaml"] = Plans.card
    let own = readScenario(ScenarioRequest("plan"), files: files).value
    #expect(own?.sites[0].cardFile == "RateCards/ph.yaml")
  }

  @Test func `a name that is not there is told from the nearest`() {
    let files = MemoryFiles(
      ["Scenarios/ramp-3-to-50.yaml": LookupTests.plan],
      shipped: ["Scenarios/burst.yaml": LookupTests.plan])
    for (name, nearest) in [("ramp-3-to-5", "ramp-3-to-50"), ("brust", "burst")] {
      let reading = readScenario(ScenarioRequest(name), files: files)
      #expect(reading.value == nil)
      #expect(reading.diagnostics.map(\.id) == ["no-such-file"])
      #expect(reading.diagnostics.allSatisfy { missingInputs.contains($0.id) && $0.place == nil })
      #expect(reading.diagnostics.first?.remedy == "Did you mean '\(nearest)'?")
    }
  }

  @Test func `a card is checked like a scenario`() {
    let files = MemoryFiles(["RateCards/ph.yaml": Plans.card])
    guard case .rateCard(let card)? = checkFile(ScenarioRequest("ph"), files: files).value else {
      Issue.record("no card")
      return
    }
    #expect(card.site.name == "ph")
    #expect(card.site.roles.map(\.key) == ["annotator", "team-lead"])
    #expect(card.fields.map(\.path).contains("rate_cards.ph.roles.annotator.pay"))
    let scenario = checkFile(ScenarioRequest("ph"), files: files).diagnostics
    #expect(scenario.map(\.id) == ["no-source"])
  }

  @Test(arguments: [
    ("a/./b//c", "a/b/c"), ("a/../b", "b"), ("../a", "../a"), ("../../a", "../../a"),
    ("/a/../b", "/b"), ("a/b/../../c", "c"), ("./a", "a"),
  ])
  func `paths lose their detours`(path: String, normal: String) {
    #expect(Paths.normalised(path) == normal)
  }
}
