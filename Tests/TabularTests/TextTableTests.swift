import PlanTestSupport
import Testing

@testable import Tabular

struct TextTableTests {
  @Test(arguments: [nil, 80, 40, 12]) func `fish prices`(width: Int?) {
    expectGolden(
      fishPrices.text(width: width),
      at: "Tests/TabularTests/Goldens/fish-\(width.map(String.init) ?? "wide").txt")
  }

  @Test(arguments: 40...130) func `no line is wider than the terminal`(width: Int) {
    for line in fishPrices.text(width: width).split(separator: "\n") {
      #expect(String(line).displayWidth <= width)
      #expect(!line.hasSuffix(" "))
    }
  }

  @Test(arguments: [1, 5, 20, 60, 90]) func `every cell is there at any width`(width: Int) {
    let text = fishPrices.text(width: width)
    for texts in zip(fishPrices.rows, fishPrices.textsForPeople()) {
      for (cell, words) in zip(texts.0.cells, texts.1) where cell.isNumeric {
        #expect(text.contains(words))
      }
    }
    let letters = text.filter { $0.isLetter }
    #expect(letters.contains("notwithintheyear"))
  }

  @Test func `a wide word is wrapped before columns are dealt`() {
    let table = Table(
      columns: [Column("a", "Fish"), Column("b", "Remark"), Column("c", "Boxes")],
      rows: [Row([.text("cod"), .text("sold within an hour of the opening bell"), .count(12)])])
    #expect(
      table.text(width: 40) == """
        Fish  Remark                       Boxes
        ────────────────────────────────────────
        cod   sold within an hour of the      12
              opening bell

        """)
  }

  @Test func `what says something of a column stays beside it`() {
    let table = Table(
      columns: [
        Column("a", "Fish"), Column("b", "Monday"), Column("c", "Tuesday"),
        Column("d", "more", isOfPrevious: true), Column("e", "Wednesday"),
        Column("f", "more", isOfPrevious: true),
      ],
      rows: [Row([.text("cod")] + [12, 15, 3, 11, -1].map { .count($0) })])
    #expect(
      table.text(width: 30) == """
        Fish  Monday  Tuesday  more
        ───────────────────────────
        cod       12       15     3

        Fish  Wednesday  more
        ─────────────────────
        cod          11    -1

        """)
    // Where both have no room, each goes by itself.
    #expect(table.text(width: 12).split(separator: "\n").allSatisfy { $0.count <= 15 })
  }

  @Test func `a head takes three lines at most`() {
    let table = Table(
      columns: [Column("a", "a b c d e f g h i"), Column("b", "one two three four five")],
      rows: [Row([.week(1), .week(2)])])
    #expect(
      table.text()
        == """
        a b c    one two
        d e f      three
        g h i  four five
        ────────────────
            1          2

        """)
  }

  @Test func `digits stand under digits beside parentheses`() {
    let table = Table(
      columns: [Column("a", "EUR", isFinance: true)],
      rows: [Row([.money(cents: -500_000)]), Row([.money(cents: 1_200_000)]), Row([.absent])])
    #expect(table.text() == "    EUR\n───────\n(5,000)\n12,000\n     –\n")
  }

  @Test func `no control character reaches the terminal`() {
    let evil = "\u{1B}[2J\u{9B}1m\u{202E}x\r\n\ty\u{7F}\0"
    let table = Table(
      evil, columns: [Column(evil)], rows: [.section(evil), Row([.text(evil)])], notes: [evil])
    for width in [nil, 3] {
      for scalar in table.text(width: width).unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test func `a table without rows has its heads`() {
    #expect(Table(columns: [Column("a", "Fish"), Column("b")]).text() == "Fish  b\n───────\n")
  }
}
