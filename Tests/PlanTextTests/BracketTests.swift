import PlanText
import Testing

@Suite struct BracketTests {
  @Test(
    arguments: [
      ("[]", "[]"),
      ("{}", "{}"),
      ("[ a , b,c ]", "['a', 'b', 'c']"),
      ("{a: b, c: [d, {e: f}], g: {}}", "{'a': 'b', 'c': ['d', {'e': 'f'}], 'g': {}}"),
      ("{a: b,}", "{'a': 'b'}"),
      ("[a,]", "['a']"),
      ("{\"a\":1, 'b':[2], \"c\" : d}", "{'a': '1', 'b': ['2'], 'c': 'd'}"),
      ("[a b, \"c, d\", 'e: f', -1, 12:30, a#b]", "['a b', 'c, d', 'e: f', '-1', '12:30', 'a#b']"),
      ("[10, 20]", "['10', '20']"),
      ("{rate: 3000/week}", "{'rate': '3000/week'}"),
      ("{rate: \"3,000/week\"}", "{'rate': '3,000/week'}"),
      ("[a,1]", "['a', '1']"),
      ("[\"1\",2]", "['1', '2']"),
    ])
  func `lists and maps may stand in brackets`(text: String, expected: String) throws {
    #expect(try tree(of: text) == expected)
    #expect(try tree(of: "x: \(text)  # comment\n") == "{'x': \(expected)}")
    #expect(try tree(of: "- \(text)\n") == "[\(expected)]")
  }

  @Test(
    arguments: [
      "a: [\n  b,\n  {c: d}\n  ]\n",
      "a: [\n  b,\n  {c: d}\n]\n",
      "a:\n  [b,\n # comment\n\n {\n c:\n d\n }  # comment\n ,\n ]\n",
      "a: [b, {c:\n    d}]\r\n",
    ])
  func `brackets may go over lines`(text: String) throws {
    #expect(try tree(of: text) == "{'a': ['b', {'c': 'd'}]}")
    #expect(try tree(of: text + "e: f\n") == "{'a': ['b', {'c': 'd'}], 'e': 'f'}")
  }

  @Test func `texts within brackets may go over lines`() throws {
    #expect(try tree(of: "[a\n b,\n 'c\n\n d', \"e\\\n f\"]") == "['a b', 'c\nd', 'ef']")
  }

  @Test func `a line that is not deeper than its key is not within brackets`() {
    #expect(problems(in: "a:\n  b: [c,\n  d]\ne: f\n") == ["3:3 wrong-indentation"])
    #expect(problems(in: "a: [b,\nc: d\n") == ["1:4 unclosed-bracket"])
  }

  @Test(
    arguments: [
      (
        "{rate: 3,000/week}", "`rate: 3`, then an entry `000/week` without",
        ["`3000/week`", "`\"3,000/week\"`"]
      ),
      (
        "{pay: $14,000 to $15,500/month, fte: 1}",
        "`pay: $14`, then the entries `000 to $15` and `500/month` without",
        ["`$14000 to $15500/month`", "`\"$14,000 to $15,500/month\"`"]
      ),
      ("[1,200]", "2 items here, `1` and `200`", ["`1200`", "`\"1,200\"`", "`1, 200`"]),
      ("[1,2,3]", "3 items here, `1`, `2` and `3`", ["`1, 2, 3`", "`\"1,2,3\"`"]),
    ])
  func `a comma between digits is shown as YAML reads it, with ways out that parse`(
    text: String, reading: String, waysOut: [String]
  ) throws {
    let found = parse(Source(name: "test.yaml", text: text))
    #expect(found.diagnostics.map(\.id) == ["comma-in-number"])
    let diagnostic = try #require(found.diagnostics.first)
    let remedy = try #require(diagnostic.remedy)
    #expect(diagnostic.message.contains(reading))
    let place = try #require(diagnostic.place)
    let bytes = place.source.bytes
    for wayOut in waysOut {
      #expect(remedy.contains(wayOut))
      let mended =
        bytes[..<place.range.lowerBound] + wayOut.dropFirst().dropLast().utf8
        + bytes[place.range.upperBound...]
      #expect(parse(Source(name: "mended.yaml", bytes: Array(mended))).diagnostics.isEmpty)
    }
  }

  @Test func `a comma between digits leaves the text whole`() throws {
    let value = try #require(
      parse(Source(name: "test.yaml", text: "{rate: 3,000/week, fte: 1}")).value)
    #expect(outline(value.root) == "{'rate': '3,000/week', 'fte': '1'}")
  }
}
