import PlanText
import Testing

@Suite struct TreeTests {
  private func json(_ text: String) throws -> String {
    let tree = try #require(parse(Source(name: "test.yaml", text: text)).value)
    return String(decoding: tree.json(), as: UTF8.self)
  }

  @Test func `JSON shows the tree with two spaces a level`() throws {
    #expect(
      try json("b: [1, {c: d}]\na: {}\ne: []\nf:\n") == """
        {
          "b": [
            "1",
            {
              "c": "d"
            }
          ],
          "a": {},
          "e": [],
          "f": ""
        }

        """)
    #expect(try json("yes") == "\"yes\"\n")
    #expect(try json("[]") == "[]\n")
  }

  @Test func `JSON escapes what it has to, and nothing else`() throws {
    #expect(
      try json("\"\\\" \\\\ / \\n\\r\\t\\0\\e\\x7f\\x9b é \\u2028 😀\"")
        == "\"\\\" \\\\ / \\n\\r\\t\\u0000\\u001b\\u007f\\u009b é \u{2028} 😀\"\n")
  }

  @Test func `a tree is laid together from several sources`() throws {
    let first = try #require(
      parse(Source(name: "one", text: "a: [1, \"\\x32\"]\nb: c\n", rank: 1)).value)
    let second = try #require(parse(Source(name: "two", text: "x: {y: 'z'}", rank: 2)).value)
    let given = Source(name: "--set", text: "q", rank: 3)
    var builder = TreeBuilder()
    let place = Place(source: given, range: 0..<1)
    builder.begin(.map, at: place)
    builder.append(text: "first", at: place)
    builder.append(try #require(first.root["a"]))
    builder.append(second.root.entries[0].key)
    builder.append(second.root.entries[0].value)
    builder.append(text: "empty", at: place)
    builder.begin(.list, at: place)
    builder.end()
    builder.end()
    let tree = builder.tree()
    #expect(outline(tree.root) == "{'first': ['1', '2'], 'x': {'y': 'z'}, 'empty': []}")
    let item = try #require(tree.root["first"]).items[1]
    #expect(item.place == Place(source: first.sources[0], range: 7..<13))
    #expect(tree.root["x"]?["y"]?.place.source.name == "two")
    #expect(String(decoding: tree.json(), as: UTF8.self).contains("\"y\": \"z\""))
  }

  @Test func `diagnostics are sorted by place and repeats left out`() {
    let one = Source(name: "one", text: "abc", rank: 1)
    let two = Source(name: "two", text: "abc", rank: 2)
    func at(_ source: Source, _ offset: Int, _ id: String) -> Diagnostic {
      Diagnostic(id, at: Place(source: source, range: offset..<offset), "m")
    }
    let mixed = [
      at(two, 0, "d"), at(one, 2, "c"), at(one, 1, "b"), Diagnostic("a", at: nil, "m"),
      at(one, 1, "b"), at(one, 1, "b2"),
    ]
    #expect(mixed.sortedByPlace().map(\.id) == ["a", "b", "b2", "c", "d"])
    #expect(mixed.hasErrors)
    #expect(![Diagnostic("w", .warning, at: nil, "m")].hasErrors)
  }
}
