import PlanText
import Testing

@Suite struct TextTests {
  @Test(
    arguments: [
      "no", "on", "~", "null", "012", "1e3", "1_000", "12:30", "2027-01-04", "+08:00", "-1",
      "-x - 1",
      "3,000/week", "$1,200 to $1,500/month", "₱55,000", "http://a.b/c?d=e#f", "a#b", "a:b::c",
      "it's", "say \"hi\"", "a - b, [c] {d} & e * f ! g | h > i % j @ k ` l", "---", "...", "日本語 😀",
      "a  b", "?x", ":x", "<<", "\\n", "=",
    ])
  func `a plain text stands for itself`(text: String) throws {
    #expect(try tree(of: "key: \(text)\n") == "{'key': '\(text)'}")
    #expect(try tree(of: "key: \(text)   # comment\n") == "{'key': '\(text)'}")
    #expect(try tree(of: "- \(text)\r\n") == "['\(text)']")
  }

  @Test(
    arguments: [
      ("a: one\n  two\n", "one two"),
      ("a: one\n   two  \n  three\n", "one two three"),
      ("a: one\n\n\n  two\n", "one\n\ntwo"),
      ("a:\n  one\n  two\n", "one two"),
      ("a: one\n # comment\n", "one"),
      ("a: one\n  -two\n  [three\n", "one -two [three"),
      ("a: 'one\n  two'\n", "one two"),
      ("a: 'one  \n\n   two'\n", "one\ntwo"),
      ("a: \"one\n  two\"\n", "one two"),
      ("a: \"one \\\n  two\"\n", "one two"),
      ("a: \"one\\\n\n  two\"\n", "one\ntwo"),
      ("a: \"one\\\n  \\  two\"\n", "one  two"),
      ("a: \"one\\t\n  two\"\n", "one\t two"),
      ("a: \"\n  one\n  \"\n", " one "),
      ("a: 'it''s'\n", "it's"),
      ("a: ''''\n", "'"),
      ("a: ''\n", ""),
      ("a: \"tab\there # no\"\n", "tab\there # no"),
    ])
  func `texts fold over lines`(text: String, expected: String) throws {
    #expect(try tree(of: text) == "{'a': '\(expected)'}")
  }

  @Test(
    arguments: [
      ("\\0", "\0"), ("\\a", "\u{7}"), ("\\b", "\u{8}"), ("\\t", "\t"), ("\\\t", "\t"),
      ("\\n", "\n"), ("\\v", "\u{B}"), ("\\f", "\u{C}"), ("\\r", "\r"), ("\\e", "\u{1B}"),
      ("\\ ", " "), ("\\\"", "\""), ("\\/", "/"), ("\\\\", "\\"), ("\\N", "\u{85}"),
      ("\\_", "\u{A0}"), ("\\L", "\u{2028}"), ("\\P", "\u{2029}"), ("\\x41", "A"),
      ("\\xe9", "é"), ("\\u20AC", "€"), ("\\U0001f600", "😀"), ("a\\x20b", "a b"),
    ])
  func `all escapes are taken`(escape: String, expected: String) throws {
    #expect(try tree(of: "\"\(escape)\"") == "'\(expected)'")
  }

  @Test(
    arguments: [
      ("|\n  one\n    two\n\n  three\n", "one\n  two\n\nthree\n"),
      (">\n  one\n  two\n\n  three\n", "one two\nthree\n"),
      (">\n  one\n   two\n  three\n", "one\n two\nthree\n"),
      (">\n\n  one\n\n\n  two\n", "\none\n\ntwo\n"),
      ("|-\n  one\n\n", "one"),
      ("|+\n  one\n\n", "one\n\n"),
      (">+\n  one\n\n\n", "one\n\n\n"),
      ("|2\n   one\n  two\n", " one\ntwo\n"),
      ("|-1\n  one\n", " one"),
      ("|1-\n  one\n", " one"),
      ("|   # comment\n  # text\n # comment\n", "# text\n"),
      ("|-\n  one", "one"),
      ("|\n", ""),
      ("|+\n\n\n", "\n\n"),
      ("|", ""),
      ("|\n  one\r\n  two\r\n", "one\ntwo\n"),
      ("|\n  one\n   \n  two\n", "one\n \ntwo\n"),
      ("|\n  \tone\n", "\tone\n"),
    ])
  func `blocks of text keep or fold their lines`(text: String, expected: String) throws {
    #expect(try tree(of: "a: \(text)") == "{'a': '\(expected)'}")
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let deeper = lines.map { $0.isEmpty ? "" : "  " + (String($0) ?? "") }.joined(separator: "\n")
    #expect(try tree(of: "- a: \(deeper.dropFirst(2))") == "[{'a': '\(expected)'}]")
  }

  @Test func `a block of text ends where a key follows`() throws {
    let text = "a: |\n  one\nb: >-\n  two\n# comment\n\nc:\n  - |\n   three\n  - four\n"
    #expect(
      try tree(of: text) == "{'a': 'one\n', 'b': 'two', 'c': ['three\n', 'four']}")
  }

  @Test func `texts on one line without escapes are not copied`() throws {
    let text = "- plain\n- 'single'\n- \"double\"\n- \"es\\u0063aped\"\n"
    let source = Source(name: "test.yaml", text: text)
    let items = try #require(parse(source).value).root.items
    #expect(items.map(\.text) == ["plain", "single", "double", "escaped"])
    #expect(items[0].bytes.startIndex == items[0].place.range.lowerBound)
    #expect(items[1].bytes.startIndex == items[1].place.range.lowerBound + 1)
    #expect(items[2].bytes.startIndex == items[2].place.range.lowerBound + 1)
  }
}
