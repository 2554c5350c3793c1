import PlanTestSupport
import ShippedFiles
import Testing

@Suite struct ShippedFilesTests {
  @Test(arguments: Folder.allCases)
  func `every file of the folder ships, sorted, and no other`(folder: Folder) {
    let names = names(inFolder: folder.rawValue)
    #expect(!names.isEmpty)
    #expect(folder.shipped.map(\.path) == names.map { "\(folder.rawValue)/\($0)" })
  }

  @Test(arguments: Folder.allCases)
  func `a shipped file has the bytes of its file`(folder: Folder) {
    for file in folder.shipped {
      #expect(file.bytes == contents(ofFile: file.path), "\(file.path)")
    }
  }

  @Test func `each file is found by its name, among its own kind`() {
    for card in ShippedFiles.rateCards {
      #expect(ShippedFiles.rateCard(named: card.name)?.path == "RateCards/\(card.name).yaml")
    }
    for scenario in ShippedFiles.scenarios {
      #expect(
        ShippedFiles.scenario(named: scenario.name)?.path == "Scenarios/\(scenario.name).yaml")
    }
  }

  @Test func `each file is found by its path, in order of the paths`() {
    let paths = ShippedFiles.all.map(\.path)
    #expect(paths == paths.sorted())
    for path in paths { #expect(ShippedFiles.file(at: path)?.path == path) }
  }

  @Test func `an unknown name finds nothing`() {
    #expect(ShippedFiles.file(at: "philippines.yaml") == nil)
    #expect(ShippedFiles.rateCard(named: "atlantis") == nil)
    #expect(ShippedFiles.scenario(named: "") == nil)
    #expect(ShippedFiles.scenario(named: "philippines") == nil)
  }
}

/// A folder whose files ship.
enum Folder: String, CaseIterable {
  case rateCards = "RateCards"
  case scenarios = "Scenarios"

  var shipped: [ShippedFile] {
    switch self {
    case .rateCards: ShippedFiles.rateCards
    case .scenarios: ShippedFiles.scenarios
    }
  }
}
