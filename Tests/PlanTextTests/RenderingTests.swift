import PlanTestSupport
import PlanText
import Testing

@Suite struct RenderingTests {
  private func render(
    _ text: String, _ range: Range<Int>, _ message: String = "wrong", remedy: String? = nil,
    name: String = "plan.yaml", color: Bool = false
  ) -> String {
    let place = Place(source: Source(name: name, text: text), range: range)
    return Diagnostic("some-id", at: place, message, remedy: remedy).rendered(color: color)
  }

  @Test func `a diagnostic shows its place, its line, a caret and the way out`() {
    let text = "a: 1\n\n    pasess: 2\n"
    #expect(
      render(text, 10..<16, "unknown key 'pasess'", remedy: "Did you mean 'passes'?") == """
        plan.yaml:3:5: error: unknown key 'pasess' [some-id]
          3 |     pasess: 2
            |     ^^^^^^
            = Did you mean 'passes'?

        """)
  }

  @Test func `without a place only the message stands`() {
    let diagnostic = Diagnostic(
      "no-file", .warning, at: nil, "there is no 'a.yaml'", remedy: "Name a file.")
    #expect(
      diagnostic.rendered(color: false) == """
        podplan: warning: there is no 'a.yaml' [no-file]
            = Name a file.

        """)
  }

  @Test func `the gutter grows with the number of the line`() {
    let text = String(repeating: "\n", count: 1233) + "x"
    #expect(
      render(text, 1233..<1234) == """
        plan.yaml:1234:1: error: wrong [some-id]
          1234 | x
               | ^

        """)
  }

  @Test func `colours stand only where they are wanted`() {
    let plain = render("a: 1", 0..<1, remedy: "Do it.")
    let colored = render("a: 1", 0..<1, remedy: "Do it.", color: true)
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(colored.contains("\u{1B}[1;31m^\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test(
    arguments: [
      ("é: x", 4..<5, 3, 1),
      ("日本: x", 8..<9, 6, 1),
      ("日本: x", 3..<6, 2, 2),
      ("e\u{301}: x", 5..<6, 3, 1),
      ("😀 x", 5..<6, 3, 1),
      ("a\tb", 2..<3, 2, 1),
      ("a: b", 3..<3, 3, 1),
      ("a: b", 4..<4, 4, 1),
      ("a: b\nc", 3..<6, 3, 1),
      ("\u{FEFF}a", 3..<4, 0, 1),
    ])
  func `the caret stands under what is meant`(
    text: String, range: Range<Int>, before: Int, width: Int
  ) {
    let lines = render(text, range).split(separator: "\n")
    let caret =
      "    | " + String(repeating: " ", count: before) + String(repeating: "^", count: width)
    #expect(lines[2] == caret)
  }

  @Test func `a place over several lines shows the first`() {
    let lines = render("a: [b\n  c]\n", 3..<10).split(separator: "\n")
    #expect(lines[1...] == ["  1 | a: [b", "    |    ^^"])
  }

  @Test func `a line that ends in CR LF shows neither`() {
    #expect(render("a: b\r\nc\r\n", 3..<4).contains("  1 | a: b\n"))
  }

  @Test(arguments: [0, 10, 49, 50, 51, 99, 100, 120, 500, 999])
  func `a long line is cut around the caret`(offset: Int) throws {
    var text = String(repeating: "abcdefghij", count: 100)
    text.replaceSubrange(
      text.index(text.startIndex, offsetBy: offset)...text.index(text.startIndex, offsetBy: offset),
      with: "X")
    let lines = render(text, offset..<offset + 1).split(separator: "\n")
    let excerpt = Array(lines[1].dropFirst(6))
    let caret = try #require(Array(lines[2].dropFirst(6)).firstIndex(of: "^"))
    #expect(excerpt.count <= 100)
    #expect(excerpt[caret] == "X")
    #expect(excerpt.first == "…" || offset < 51)
    #expect(excerpt.last == "…" || offset > 940)
  }

  @Test func `nothing raw reaches the terminal`() {
    let evil = "\u{1B}[31m\u{7}\r\u{9B}\u{202E}"
    let rendered = render(
      "a\(evil)b", 0..<1, "wrong \(evil)\n", remedy: "Try \(evil).", name: "p\(evil).yaml")
    #expect(
      rendered.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}"
      })
    #expect(rendered.split(separator: "\n").count == 4)
    #expect(rendered.contains("a␛[31m␇␍<U+009B><U+202E>b"))
  }

  @Test func `bytes that are not UTF-8 show as replacement characters`() {
    let source = Source(name: "p", bytes: [0x61, 0xFF, 0xC3, 0x62])
    let rendered = Diagnostic("x", at: Place(source: source, range: 3..<4), "m").rendered(
      color: false)
    #expect(rendered.contains("  1 | a\u{FFFD}\u{FFFD}b\n    |    ^\n"))
  }

  @Test(
    arguments: [
      (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (5, 2, 2), (6, 2, 3), (7, 3, 1), (8, 3, 2),
      (100, 3, 2), (-5, 1, 1),
    ])
  func `positions count lines and scalars from one`(offset: Int, line: Int, column: Int) {
    let position = Source(name: "p", text: "ab\né!\nc").position(of: offset)
    #expect(position == Source(name: "p", text: "ab\né!\nc").position(of: offset))
    #expect((position.line, position.column) == (line, column))
  }

  @Test func `positions agree with counting one by one`() {
    var numbers = PseudoRandom(seed: 7)
    let parts = ["\n", "a", "é", "日", "😀", "\r\n", "\n\n", "some words "]
    let text = (0..<3000).map { _ in parts[numbers.next(below: parts.count)] }.joined()
    let source = Source(name: "p", text: text)
    for _ in 0..<200 {
      let offset = numbers.next(below: source.bytes.count)
      let before = source.bytes[..<offset]
      let line = before.count { $0 == 0x0A } + 1
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
      let position = source.position(of: offset)
      #expect((position.line, position.column) == (line, column))
    }
  }
}
