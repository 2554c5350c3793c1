import Tabular
import Testing

struct FormulaTests {
  @Test(arguments: [("cod", "\"cod\""), ("", "\"\""), ("3\" & 'b'", "\"3\"\" & 'b'\"")])
  func `words are in quotation marks`(words: String, formula: String) {
    #expect(Formula.text(words) == formula)
  }

  @Test func `columns of a table on another sheet are summed where others meet conditions`() {
    var sheet = Sheet("O'Cod")
    sheet.append(title: "Fish")
    let fish = sheet.append(fishPrices)
    let (names, values) = (fish.values(ofColumn: 0), fish.values(ofColumn: 6))
    #expect(values.reference == "'O''Cod'!$G$4:$G$9")
    #expect(Formula.sum(values) == "SUM('O''Cod'!$G$4:$G$9)")
    #expect(Formula.sum(values, where: []) == Formula.sum(values))
    #expect(
      Formula.sum(values, where: [(names, Formula.text("cod")), (fish.values(ofColumn: 9), "A1")])
        == "SUMIFS('O''Cod'!$G$4:$G$9,'O''Cod'!$A$4:$A$9,\"cod\",'O''Cod'!$J$4:$J$9,A1)")
  }

  @Test func `a table tells where its parts stand`() {
    var sheet = Sheet("Fish")
    let fish = sheet.append(fishPrices)
    #expect(fish.column(named: "value") == 6 && fish.column(named: "Value (EUR)") == nil)
    #expect(fish.head(ofColumn: 6).reference == "Fish!$G$2")
    #expect(fish.cell(row: 1, column: 6).reference == "Fish!$G$4")
    #expect(fish.values(ofColumn: 6, rows: 1...2).reference == "Fish!$G$4:$G$5")
    // The total at the end is left out, the subtotal further up is not.
    #expect(fish.values(ofColumn: 6).reference == "Fish!$G$3:$G$8")
    #expect(fish.position(row: 1, column: 6).reference == "G4")
    // An empty row, then a table without rows: one cell is its range.
    let empty = sheet.append(Table(columns: [Column("a")]))
    #expect(empty.values(ofColumn: 0).reference == "Fish!$A$14")
  }
}
