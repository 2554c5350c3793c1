import PlanText
import Testing

@Suite struct BlockTests {
  @Test(
    arguments: [
      ("a: 1", "{'a': '1'}"),
      ("a: 1\nb: 2\n", "{'a': '1', 'b': '2'}"),
      ("a:\nb:\n", "{'a': '', 'b': ''}"),
      ("a:\n  b:\n    c: 1\n  d: 2\ne: 3\n", "{'a': {'b': {'c': '1'}, 'd': '2'}, 'e': '3'}"),
      ("a:\n- b\n- c\nd: e\n", "{'a': ['b', 'c'], 'd': 'e'}"),
      (
        "a:\n  - b\n  - c: 1\n    d: 2\n  -\n    e: 3\n",
        "{'a': ['b', {'c': '1', 'd': '2'}, {'e': '3'}]}"
      ),
      ("- - a\n  - b\n- - - c\n", "[['a', 'b'], [['c']]]"),
      ("-   a: 1\n    b: 2\n", "[{'a': '1', 'b': '2'}]"),
      ("-\n- a\n-\n", "['', 'a', '']"),
      ("a:\n-\nb: 1\n", "{'a': [''], 'b': '1'}"),
      ("a:\n    - b:\n      - c\n      d: e\n", "{'a': [{'b': ['c'], 'd': 'e'}]}"),
      ("  a: 1\n  b: 2\n", "{'a': '1', 'b': '2'}"),
      ("a:\n  b\n", "{'a': 'b'}"),
      ("a : 1\n\"b\" : 2\n'c': 3\n", "{'a': '1', 'b': '2', 'c': '3'}"),
    ])
  func `lists and maps nest by their columns`(text: String, expected: String) throws {
    #expect(try tree(of: text) == expected)
  }

  @Test(
    arguments: [
      "# first\n\n  # deep\na: 1 # last\n\n# between\n    # deeper\nb:   # empty\n# end",
      "---\na: 1\nb:\n",
      "# before\n---   # with a comment\na: 1\nb:\n",
      "\u{FEFF}a: 1\nb:\n",
      "a: 1\r\nb:\r\n",
      "a: 1  \nb:   \n   \n",
      "\n\n\na: 1\n\n\nb:\n\n",
    ])
  func `comments, blank lines, a marker, a byte order mark and CR LF change nothing`(
    text: String
  ) throws {
    #expect(try tree(of: text) == "{'a': '1', 'b': ''}")
  }

  @Test func `a topmost node may be a text, a list or brackets`() throws {
    #expect(try tree(of: "12:30\n") == "'12:30'")
    #expect(try tree(of: "one\ntwo\n") == "'one two'")
    #expect(try tree(of: "\"50 %\"") == "'50 %'")
    #expect(try tree(of: "[a, {b: c}]") == "['a', {'b': 'c'}]")
    #expect(try tree(of: "- a\n") == "['a']")
  }

  @Test func `every node keeps its place`() throws {
    let source = Source(name: "test.yaml", text: "é: [a, \"b\"]\nc:\n  - d: |\n      e\n  -\n")
    let root = try #require(parse(source).value).root
    func written(_ node: Node) -> String {
      String(decoding: source.bytes[node.place.range], as: UTF8.self)
    }
    let first = try #require(root["é"])
    #expect(written(root.entries[0].key) == "é")
    #expect(written(first) == "[a, \"b\"]")
    #expect(first.items.map { written($0) } == ["a", "\"b\""])
    let second = try #require(root["c"])
    #expect(written(second) == "- d: |\n      e\n  -")
    #expect(written(second.items[0]) == "d: |\n      e")
    #expect(second.items[1].place.range.isEmpty)
    #expect(written(root) == String(decoding: source.bytes.dropLast(), as: UTF8.self))
  }

  @Test func `only plain texts are plain`() throws {
    let text = "- plain\n- 'single'\n- \"double\"\n- |\n  block\n- [x]\n"
    let root = try #require(parse(Source(name: "test.yaml", text: text)).value).root
    #expect(root.items.map(\.isPlain) == [true, false, false, false, false])
    #expect(root.items[4].items[0].isPlain)
  }

  @Test func `sixty-four levels are taken and sixty-five are not`() {
    let levels = { (count: Int) in
      (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
    #expect(problems(in: levels(64)).isEmpty)
    #expect(problems(in: levels(65)) == ["65:65 nesting-too-deep"])
    #expect(problems(in: String(repeating: "- ", count: 64) + "a").isEmpty)
    #expect(problems(in: String(repeating: "- ", count: 65) + "a") == ["1:129 nesting-too-deep"])
    let brackets = { (count: Int) in
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(problems(in: brackets(64)).isEmpty)
    #expect(problems(in: brackets(65)) == ["1:65 nesting-too-deep"])
  }

  @Test func `sixteen mebibytes are taken and one byte more is not`() {
    let whole = "a: " + String(repeating: "x", count: (16 << 20) - 3)
    #expect(problems(in: whole).isEmpty)
    #expect(problems(in: whole + "x") == ["1:1 file-too-large"])
  }
}
