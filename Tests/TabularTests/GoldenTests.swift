import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct GoldenTests {
  @Test func `equal texts have no difference`() {
    #expect(lineDifference(from: Array("a\nb\n".utf8), to: Array("a\nb\n".utf8)).isEmpty)
  }

  @Test func `a difference shows its lines with context`() {
    let old = (1...20).map { "line \($0)\n" }.joined()
    let new = old.replacing("line 10\n", with: "line ten \n")
    #expect(
      lineDifference(from: Array(old.utf8), to: Array(new.utf8)) == """
        @@ line 10, byte 6 @@
         line 7
         line 8
         line 9
        -line 10
        +line ten·
         line 11
         line 12
         line 13
        """)
  }

  @Test func `a carriage return and a missing line feed are visible`() {
    #expect(
      lineDifference(from: Array("a\r\n".utf8), to: Array("a".utf8)) == """
        @@ line 1, byte 2 @@
        -a\\u{d}
        +a⟨no line feed⟩
        """)
  }

  @Test func `a long difference is cut`() {
    let old = (1...500).map { "old \($0)\n" }.joined()
    let new = (1...400).map { "new \($0)\n" }.joined()
    let shown = lineDifference(from: Array(old.utf8), to: Array(new.utf8))
    #expect(shown.utf8.split(separator: 0x0A).count == 38)
    #expect(shown.contains("-old 1\n") && shown.contains("+new 1\n"))
    #expect(shown.hasSuffix("… (500 lines expected, 400 found)"))
  }

  @Test func `a long line is cut around the difference`() {
    let old = String(repeating: "x", count: 10_000)
    let new = String(repeating: "x", count: 5_000) + "y" + String(repeating: "x", count: 4_999)
    let shown = lineDifference(from: Array(old.utf8), to: Array(new.utf8))
    #expect(shown.utf8.count < 500)
    #expect(shown.contains("xxyxx"))
  }

  @Test func `a missing golden is recorded and fails, then holds`() throws {
    let folder = try temporaryFolder()
    defer { removeFolder(folder) }
    let path = folder + "/new/golden.txt"
    withKnownIssue {
      expectGolden("one\n", at: path)
    } matching: { issue in
      issue.comments.contains { $0.rawValue.contains("now recorded") }
    }
    #expect(contents(ofFile: path) == Array("one\n".utf8))
    expectGolden("one\n", at: path)
    withKnownIssue {
      expectGolden("two\n", at: path)
    } when: {
      !isRecordingGoldens()
    } matching: { issue in
      issue.comments.contains { $0.rawValue.hasSuffix("-one\n+two") }
    }
  }

  @Test func `a folder lists its names in order`() {
    let names = names(inFolder: "Tests/PlanTestSupport")
    #expect(names.contains("Golden.swift") && names == names.sorted())
  }
}

/// A fresh folder of this test's own.
private func temporaryFolder() throws -> String {
  var template = Array("/tmp/podplan-golden-XXXXXX".utf8CString)
  return String(cString: try #require(mkdtemp(&template)))
}

/// Takes away what the test above wrote.
private func removeFolder(_ folder: String) {
  unlink(folder + "/new/golden.txt")
  rmdir(folder + "/new")
  rmdir(folder)
}
