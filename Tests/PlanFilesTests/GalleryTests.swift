import PlanTestSupport
import PlanText
import Testing

@testable import PlanFiles

struct GalleryTests {
  @Test(arguments: GalleryFile.refused + GalleryFile.advised)
  func `each file of the gallery is told of where and as it expects`(file: GalleryFile) {
    let diagnostics = file.diagnostics()
    #expect(diagnostics.map { GalleryFile.summary($0, of: file.name) } == file.expected)
    let text = diagnostics.map { $0.rendered(color: false) }.joined(separator: "\n")
    expectGolden(text, at: file.folder + "/" + file.name.dropLast(5) + ".txt")
  }

  @Test func `every kind of problem has a file in the gallery`() {
    var missing = Set(FileProblem.allCases.map(\.rawValue))
    missing.formUnion(Checks.all.map(\.id))
    missing.formUnion(Checks.ofCards.map(\.id))
    missing.formUnion(ValueProblem.Kind.allCases.map(\.rawValue))
    missing.subtract(ReadComparisonTests.problems)
    missing.formUnion(Advice.all.map(\.id))
    for file in GalleryFile.refused + GalleryFile.advised { missing.subtract(file.expectedIDs) }
    #expect(missing.sorted() == [])
  }

  @Test func `messages are sentences of one kind`() {
    for file in GalleryFile.refused + GalleryFile.advised {
      for diagnostic in file.diagnostics() {
        let message = diagnostic.message
        #expect(message.first?.isUppercase == false || message.hasPrefix("USD"), "\(message)")
        #expect(message.last != ".", "\(message)")
        #expect(!message.contains("\n"))
        guard let remedy = diagnostic.remedy else { continue }
        #expect(".?".contains(remedy.last ?? " "), "\(remedy)")
        #expect(remedy.first?.isLowercase == false, "\(remedy)")
      }
    }
  }
}
