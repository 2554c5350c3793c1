import PlanText
import Testing

@Suite struct KeyTests {
  @Test(arguments: [1, 2, 11, 12, 13, 14, 40, 5000])
  func `a key written twice is found in maps of any size`(count: Int) {
    let keys = (0..<count).map { "key-\($0)" }
    let lines = keys.map { "\($0): x\n" }.joined()
    #expect(problems(in: lines).isEmpty)
    for again in [0, count / 2, count - 1] {
      #expect(problems(in: lines + "\"\(keys[again])\": y\n") == ["\(count + 1):1 duplicate-key"])
      let braces = "{" + keys.map { "\($0): x, " }.joined() + "'\(keys[again])': y}"
      #expect(
        parse(Source(name: "test.yaml", text: braces)).diagnostics.map(\.id) == ["duplicate-key"])
    }
  }

  @Test func `the message names the line of the first`() {
    let text = "a: 1\nb: {a: 1, b: 2}\nc:\n  a: 1\n\"\\x61\": 2\n"
    let found = parse(Source(name: "test.yaml", text: text)).diagnostics
    #expect(found.map(\.message) == ["the key '\\x61' is already on line 1"])
  }

  @Test func `the same key may stand in other maps`() throws {
    let inner = (0..<20).map { "k\($0): {k0: 1, k1: 2}" }.joined(separator: ", ")
    let text = (0..<20).map { "k\($0):\n  - {\(inner)}\n  - k0: 1\n" }.joined()
    #expect(problems(in: text).isEmpty)
  }

  @Test func `a key of 1024 bytes is taken and a longer one is not`() {
    let key = String(repeating: "k", count: 1024)
    #expect(problems(in: "\(key): 1\n").isEmpty)
    #expect(problems(in: "\(key)k: 1\n") == ["1:1 key-too-long"])
  }

  @Test func `a map finds the value of a key`() throws {
    let root = try #require(
      parse(Source(name: "test.yaml", text: "a: 1\n\"b c\": 2\n")).value
    ).root
    #expect(root["a"]?.text == "1")
    #expect(root["b c"]?.text == "2")
    #expect(root["c"] == nil)
  }
}
