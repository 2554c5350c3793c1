import PlanTestSupport
import Tabular
import Testing

struct MarkdownTests {
  @Test func `fish prices`() {
    expectGolden(fishPrices.markdown(), at: "Tests/TabularTests/Goldens/fish.md")
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("a\nb", "a b"), ("`x`", "\\`x\\`"), ("<b>&", "&lt;b&gt;&amp;"),
    ("a\\|b", "a\\\\\\|b"), ("*a* _b_ ~c~", "\\*a\\* \\_b\\_ \\~c\\~"),
    ("[a](b)", "\\[a\\](b)"), ("\u{1B}[31m", "\u{FFFD}\\[31m"),
  ])
  func `marks are escaped`(text: String, escaped: String) {
    let table = Table(columns: [Column("a", "a")], rows: [Row([.text(text)])])
    let line = table.markdown().split(separator: "\n")[2]
    #expect(line.split(separator: " ", maxSplits: 1)[1].hasPrefix(escaped + " "))
    #expect(line.hasSuffix(" |"))
  }

  @Test func `a table without rows has its heads`() {
    let table = Table("Fish", columns: [Column("a", "Fish"), Column("b")])
    #expect(
      table.markdown(headingLevel: 1) == """
        # Fish

        | Fish | b   |
        | :--- | :-- |

        """)
  }

  @Test func `every line has as many pipes`() {
    let lines = fishPrices.markdown().split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(lines.count == 9)
    for line in lines {
      #expect(line.replacing("\\|", with: "").utf8.count { $0 == UInt8(ascii: "|") } == 12)
    }
  }
}
