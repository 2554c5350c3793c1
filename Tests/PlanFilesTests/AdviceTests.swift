import PlanModel
import PlanText
import Testing

@testable import PlanFiles

struct AdviceTests {
  private static let ids = Set(Advice.all.map(\.id))

  /// The files of the gallery that give cause for advice, not those that accept amiss.
  private static var causes: [GalleryFile] {
    GalleryFile.advised.filter { ids.isSuperset(of: $0.expectedIDs) }
  }

  @Test(arguments: causes)
  func `what is accepted is not told`(file: GalleryFile) {
    let ids = Set(file.expectedIDs).sorted().joined(separator: ", ")
    #expect(file.diagnostics(setting: ["accept=[\(ids)]"]).map(\.id) == [])
  }

  @Test(arguments: causes)
  func `at the threshold nothing is told`(file: GalleryFile) {
    #expect(!file.silencing.isEmpty, "it has no line `# silent: PATH=VALUE`")
    #expect(file.diagnostics(setting: file.silencing).map(\.id) == [])
  }

  @Test func `advice never stands beside an error`() {
    for file in AdviceTests.causes {
      let wrong = file.diagnostics(setting: ["contingency=lots"])
      #expect(wrong.hasErrors && ids(of: wrong).isDisjoint(with: AdviceTests.ids))
    }
  }

  @Test func `an error in an alternative silences the advice of all`() {
    let more = "alternatives: {lean: {contingency: lots}}"
    let reading = checkFile(ScenarioRequest("plan.yaml"), files: Plans.files(adding: more))
    #expect(reading.diagnostics.hasErrors)
    #expect(ids(of: reading.diagnostics).isDisjoint(with: AdviceTests.ids))
  }

  @Test func `a run and a check advise the same`() {
    let request = ScenarioRequest("plan.yaml")
    let read = readScenario(request, files: Plans.files()).diagnostics
    #expect(!ids(of: read).isDisjoint(with: AdviceTests.ids))
    let checked = checkFile(request, files: Plans.files()).diagnostics
    #expect(read.map { $0.rendered(color: false) } == checked.map { $0.rendered(color: false) })
  }

  @Test func `an alternative accepts what its scenario does, and more`() {
    let more = """
      accept: [no-attrition, ungated-growth]
      alternatives:
        wide:
          accept: [ungated-growth, wide-span]
          teams: [{team: trainers, pod: {size: 9, lead: team-lead}}]
      """
    let request = ScenarioRequest("plan.yaml", alternative: "wide")
    let accepted = readScenario(request, files: Plans.files(adding: more)).diagnostics
    #expect(ids(of: accepted).isDisjoint(with: ["wide-span", "ungated-growth"]))
    let replaced = more.replacing(", wide-span", with: "")
    let told = readScenario(request, files: Plans.files(adding: replaced)).diagnostics
    #expect(ids(of: told).contains("wide-span") && !ids(of: told).contains("ungated-growth"))
  }

  @Test func `advice only warns`() {
    let files = Plans.files()
    let reading = readScenario(ScenarioRequest("plan.yaml"), files: files)
    #expect(reading.value != nil)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `ids are words in lower case, told apart`() {
    #expect(AdviceTests.ids.count == Advice.all.count)
    let others = Set(FileProblem.allCases.map(\.rawValue)).union(Checks.all.map(\.id))
    #expect(AdviceTests.ids.isDisjoint(with: others))
    for piece in Advice.all {
      #expect(piece.id.wholeMatch(of: /[a-z]+(-[a-z0-9]+)+/) != nil)
      #expect(piece.sentence.last == "." && piece.sentence.first?.isUppercase == true)
    }
  }

  @Test func `agreement follows from accuracy`() {
    for (classes, accuracy, kappa) in [(2, 0.9, 0.64), (2, 0.5, 0), (4, 1, 1), (3, 1 / 3.0, 0)] {
      #expect(abs(Agreement(classes: classes).kappa(at: accuracy) - kappa) < 1e-12)
    }
  }

  @Test(arguments: 2...9)
  func `the accuracy for a kappa is the one that reaches it`(classes: Int) {
    let agreement = Agreement(classes: classes)
    for step in 0...20 {
      let kappa = Double(step) / 20
      #expect(abs(agreement.kappa(at: agreement.accuracy(for: kappa)) - kappa) < 1e-9)
    }
  }

  private func ids(of diagnostics: [Diagnostic]) -> Set<String> { Set(diagnostics.map(\.id)) }
}
