import PlanTestSupport
import Testing

@testable import Tabular

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("cod", 3), ("café", 4), ("cafe\u{301}", 4), ("魚", 2), ("ﾏｸﾞﾛ", 4), ("マグロ", 6),
    ("Ｆｉｓｈ", 8), ("🐟", 2), ("–", 1), ("한국", 4), ("a\u{200B}b", 2), ("₹", 1), ("…", 1),
  ])
  func `a text fills columns of a terminal`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("", 5, [""]), ("a b", 5, ["a b"]), ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("ab cdefg", 3, ["ab", "cde", "fg"]), ("魚魚魚", 4, ["魚魚", "魚"]), ("魚魚", 1, ["魚", "魚"]),
    ("魚\u{301}", 1, ["魚\u{301}"]),
    ("cafe\u{301}s", 4, ["cafe\u{301}", "s"]), ("a  b   c", 4, ["a b", "c"]), ("     ", 2, [""]),
  ])
  func `a text is wrapped`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test func `wrapping keeps every character but spaces`() {
    var random = PseudoRandom(seed: 5)
    let alphabet: [Unicode.Scalar] = ["a", "b", " ", "魚", "é", "\u{301}"]
    for _ in 0..<500 {
      let text = random.text(of: alphabet, longest: 30)
      let width = 2 + random.next(below: 10)
      let lines = text.wrapped(to: width)
      #expect(lines.allSatisfy { $0.displayWidth <= width })
      let kept = lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(Array(kept) == text.unicodeScalars.filter { $0 != " " })
    }
  }

  @Test func `printable text has no control characters`() {
    #expect("a\tb\r\nc".printable == "a b  c")
    #expect("\u{1B}[0m\u{85}\u{202E}\u{2028}\u{2069}".printable == "\u{FFFD}[0m \u{FFFD} \u{FFFD}")
    #expect("café 魚".printable == "café 魚")
  }
}
