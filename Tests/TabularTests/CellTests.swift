import Tabular
import Testing

struct CellTests {
  @Test(arguments: [
    (Cell.text("cod, salted"), "cod, salted"), (.count(1_200), "1200"), (.count(-3), "-3"),
    (.number(12.5), "12.5000"), (.share(0.153), "0.1530"), (.money(cents: -123_450), "-1234.50"),
    (.amount(0.07125), "0.0713"), (.date(year: 2027, month: 3, day: 1), "2027-03-01"),
    (.date(year: 987, month: 12, day: 31), "0987-12-31"), (.month(year: 2027, month: 3), "2027-03"),
    (.week(12), "12"), (.flag(true), "yes"), (.flag(false), "no"), (.absent, ""),
    (.missing("never sold"), ""), (.number(.nan), ""), (.share(.infinity), ""),
  ])
  func `in full`(cell: Cell, text: String) {
    #expect(cell.inFull == text)
    #expect(cell.isEmpty == text.isEmpty)
  }

  @Test(arguments: [
    (Cell.number(1_234.5), "1,235"), (.number(999.96), "1,000"), (.number(123.44), "123.4"),
    (.number(12.34), "12.3"), (.number(9.996), "10"), (.number(9.99), "9.99"),
    (.number(1.5), "1.5"), (.number(0.07854), "0.0785"), (.number(0.000_000_1), "0"),
    (.number(-40), "-40"), (.number(0), "0"), (.number(.nan), "–"), (.count(50_000), "50,000"),
    (.week(1_000), "1000"), (.share(0.153), "15.3%"), (.share(0.0525), "5.25%"),
    (.share(12.5), "1,250%"), (.share(0.85), "85%"), (.share(1), "100%"),
    (.share(0.00412), "0.41%"), (.share(-0.05), "-5%"), (.money(cents: 123_450), "1,235"),
    (.money(cents: 99_950), "999.50"), (.money(cents: 80_000), "800"), (.money(cents: -5), "-0.05"),
    (.amount(0.0712), "0.0712"), (.amount(12.5), "12.50"), (.amount(12), "12.00"),
    (.amount(1_234.56), "1,235"), (.text("cod"), "cod"), (.flag(true), "yes"), (.absent, "–"),
    (.missing("not within the horizon"), "not within the horizon"),
    (.date(year: 2027, month: 3, day: 1), "2027-03-01"),
  ])
  func `for people, by itself`(cell: Cell, text: String) {
    for precision in [Column.Precision.each, .even] {
      let table = Table(columns: [Column("it", precision: precision)], rows: [Row([cell])])
      #expect(table.textsForPeople() == [[text]])
    }
  }

  @Test(arguments: [
    (Column.Precision.even, ["123.5", "0.1", "2.0", "–"]),
    (.each, ["123.5", "0.0512", "2", "–"]),
    (.decimals(3), ["123.456", "0.051", "2.000", "–"]),
  ])
  func `in a column`(precision: Column.Precision, texts: [String]) {
    let cells = [Cell.number(123.456), .number(0.0512), .number(2), .absent]
    let table = Table(
      columns: [Column("it", precision: precision)], rows: cells.map { Row([$0]) })
    #expect(table.textsForPeople().map { $0[0] } == texts)
  }

  @Test(arguments: [
    ([9.996, 0.123], ["10.0", "0.1"]), ([9.994, 0.123], ["9.99", "0.12"]),
    ([0.009_996, 0.001_234], ["0.0100", "0.0012"]), ([0.009_994, 0.002], ["0.00999", "0.00200"]),
    ([-999.96, 0.5], ["-1,000", "1"]), ([999.94, 0.5], ["999.9", "0.5"]),
  ])
  func `the greatest number, once rounded, has three or four digits`(
    values: [Double], texts: [String]
  ) {
    let table = Table(columns: [Column("it")], rows: values.map { Row([.number($0)]) })
    #expect(table.textsForPeople().map { $0[0] } == texts)
  }

  @Test func `kinds in one column have decimals of their own`() {
    let cells = [Cell.number(2_000), .number(0.5), .share(0.125), .amount(0.5), .money(cents: 250)]
    let table = Table(columns: [Column("it")], rows: cells.map { Row([$0]) })
    #expect(table.textsForPeople().map { $0[0] } == ["2,000", "1", "12.5%", "0.50", "2.50"])
  }

  @Test func `a finance column has parentheses`() {
    let cells = [Cell.money(cents: -123_400), .number(-0.5), .share(-0.1), .count(-3), .week(-3)]
    let table = Table(
      columns: [Column("it", isFinance: true)], rows: cells.map { Row([$0]) })
    #expect(table.textsForPeople().map { $0[0] } == ["(1,234)", "(0.5)", "(10%)", "(3)", "-3"])
  }

  @Test func `a sum without a value is empty, an item a dash`() {
    let table = Table(
      columns: [Column("it")], rows: [Row([.absent]), .subtotal([.absent]), .total([.absent])])
    #expect(table.textsForPeople() == [["–"], [""], [""]])
  }

  @Test func `a column with a number in it goes to the right`() {
    let table = Table(
      columns: [Column("a"), Column("b"), Column("c")],
      rows: [
        .section("heading"), Row([.text("x"), .missing("never"), .flag(true)]),
        Row([.text("y"), .week(3), .date(year: 2027, month: 1, day: 1)]),
      ])
    #expect((0..<3).map(table.alignment(ofColumn:)) == [.leading, .trailing, .leading])
  }

  @Test func `a column goes to the side that it asks for`() {
    let table = Table(
      columns: [Column("a", alignment: .trailing), Column("b", alignment: .leading)],
      rows: [Row([.text("x"), .count(1)]), Row([.text("longer"), .count(1_000)])])
    #expect((0..<2).map(table.alignment(ofColumn:)) == [.trailing, .leading])
    #expect(table.text().hasSuffix("     x  1\nlonger  1,000\n"))
  }
}
