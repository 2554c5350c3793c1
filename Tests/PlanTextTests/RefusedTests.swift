import PlanTestSupport
import PlanText
import Testing

/// The gallery of errors: each text in `Refused` is refused, with the messages recorded beside it.
@Suite struct RefusedTests {
  static let folder = "Tests/PlanTextTests/Refused"

  static let texts = names(inFolder: folder).filter { $0.hasSuffix(".yaml") }

  /// Problems that no small file shows.
  static let withoutText: Set<TextProblem> = [.fileTooLarge]

  @Test(arguments: texts)
  func `a refused text shows its messages`(name: String) throws {
    let bytes = try #require(contents(ofFile: "\(Self.folder)/\(name)"))
    let found = parse(Source(name: name, bytes: bytes)).diagnostics
    #expect(found.contains { name.hasPrefix($0.id) })
    expectGolden(
      found.map { $0.rendered(color: false) }.joined(),
      at: "\(Self.folder)/\(name.dropLast(5)).txt")
  }

  @Test func `every problem has a text, and nothing else lies there`() {
    let ids = TextProblem.allCases.filter { !Self.withoutText.contains($0) }.map(\.rawValue)
    for id in ids { #expect(Self.texts.contains("\(id).yaml")) }
    let golden = Set(Self.texts.map { String($0.dropLast(5)) + ".txt" })
    #expect(Set(names(inFolder: Self.folder)) == golden.union(Self.texts))
  }

  @Test(arguments: texts)
  func `every message is one sentence in lower case, with a remedy in whole ones`(
    name: String
  ) throws {
    let bytes = try #require(contents(ofFile: "\(Self.folder)/\(name)"))
    for diagnostic in parse(Source(name: name, bytes: bytes)).diagnostics {
      #expect(!diagnostic.message.hasSuffix("."))
      let first = try #require(diagnostic.message.unicodeScalars.first)
      #expect(!("B"..."Z").contains(first) || diagnostic.message.hasPrefix("U+"))
      if let remedy = diagnostic.remedy {
        #expect(remedy.hasSuffix("."))
        #expect(remedy.first?.isUppercase == true)
      }
    }
  }
}
