import PlanText
import Testing

@Suite struct RecoveryTests {
  @Test func `all problems of a text are told at once, each once`() {
    let text = """
      currency:USD
      teams
        - team: trainers
          rate: {rate: 3,000/week}
         role: annotator
        - team: "crowd
          pay: "x" y
      title: a: b
        deeper: x
      list: [a, b
      start: 1
      start: 2
      """
    #expect(
      problems(in: text) == [
        "1:9 missing-space", "2:1 missing-colon", "4:18 comma-in-number", "5:4 wrong-indentation",
        "6:11 unclosed-quote", "7:14 text-after-quote", "8:9 colon-in-text",
        "10:7 unclosed-bracket", "12:1 duplicate-key",
      ])
  }

  @Test(
    arguments: [
      ("a:b\n", []),
      ("a:b\nc: d\n", ["1:2 missing-space"]),
      ("a: b\n  c: d\n  e: f\ng: h\n", ["2:3 wrong-indentation"]),
      ("a: b\n  - c\n  - d\n", ["2:3 wrong-indentation"]),
      ("a:\n  - b\n c: d\n", ["3:2 wrong-indentation"]),
      ("a: 'b'\n  c\n", ["2:3 wrong-indentation"]),
      ("a: b # comment\n  c\n", ["2:3 wrong-indentation"]),
      ("a: [b]\n  c\n", ["2:3 wrong-indentation"]),
      ("- a\n-b\n- c\n", ["2:1 missing-space"]),
      ("a: - b\n   - c\nd: e: f\n", ["1:4 list-on-key-line", "3:5 colon-in-text"]),
      ("\ta: 1\n\t\tb: 2\nc: d\n", ["1:1 tab-indentation"]),
      ("\ta: 1\nc d\n", ["1:1 tab-indentation", "2:1 missing-colon"]),
      ("a: [\nb,\nc\n]\nd: e\n", ["2:1 wrong-indentation"]),
      ("a: {\nb: c,\nd: [e\n]\n}\nf: g\n", ["2:1 wrong-indentation"]),
      ("a b\n\nc: d\n", ["1:1 missing-colon"]),
      ("a b\nc\nd: e\n", ["1:1 missing-colon", "2:1 missing-colon"]),
      ("a: \"b\n  c\nd: e\n", ["1:4 unclosed-quote"]),
      ("a: [b, {c: d\ne: f\n", ["1:8 unclosed-bracket"]),
      ("a: {b: [c}\nd: e\n", ["1:10 wrong-bracket"]),
      ("? a\n: b\n? c\n: d\n", ["1:1 question-mark-key", "3:1 question-mark-key"]),
      ("a: |x\n  text: y\n  more\nb: c\n", ["1:5 block-header"]),
      ("a: [b]: c\nd: e\n", ["1:4 key-not-scalar"]),
      ("'a\n b': c\n", ["1:1 key-not-scalar"]),
      ("a: b\n...\nc: d\n", ["2:1 document-end"]),
      ("---\n---\na: b\n", ["2:1 several-documents"]),
      ("", ["1:1 empty-file"]),
      (" \n# comment\n", ["1:1 empty-file"]),
      ("---", ["1:1 empty-file"]),
    ])
  func `one mistake is one message`(text: String, expected: [String]) {
    #expect(problems(in: text) == expected)
  }

  @Test func `after a hundred problems the rest is left out`() {
    let lines = { (count: Int) in (0..<count).map { "key \($0): @\n" }.joined() }
    #expect(problems(in: lines(100)).count == 100)
    #expect(!problems(in: lines(100)).contains { $0.hasSuffix("too-many-problems") })
    #expect(problems(in: lines(101)).count == 101)
    #expect(problems(in: lines(101)).last == "101:10 too-many-problems")
    #expect(problems(in: lines(5000)).count == 101)
  }

  @Test func `a tree comes with an error only if the error leaves it whole`() {
    func hasTree(_ text: String) -> Bool {
      parse(Source(name: "test.yaml", text: text)).value != nil
    }
    #expect(hasTree("a: 1\na: 2\n"))
    #expect(hasTree("a: [1,200]\n"))
    #expect(hasTree("a:\t1\n"))
    #expect(!hasTree("a: 1\n  b: 2\n"))
    #expect(!hasTree("a: {b}\n"))
    #expect(!hasTree(""))
  }
}
