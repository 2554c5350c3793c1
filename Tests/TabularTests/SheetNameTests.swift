import Testing

@testable import Tabular

struct SheetNameTests {
  @Test(arguments: [
    ("Cod", "Cod"), ("", "Sheet"), ("  '' ", "Sheet"), ("'Cod'", "Cod"), ("O'Cod", "O'Cod"),
    ("[a]:*?/\\b", "a      b"), ("a\nb\u{7F}", "a b"), ("history", "history_"),
    ("A name that is longer than a tab can take", "A name that is longer than a ta"),
    ("A name that ends at a space in the tab", "A name that ends at a space in"),
    ("1234567890123456789012345678🐟🐟", "1234567890123456789012345678🐟"),
  ])
  func `a name is made valid`(wanted: String, valid: String) {
    #expect(SheetName.valid(wanted) == valid)
    #expect(SheetName.valid(valid) == valid)
    #expect(SheetName.valid(wanted).utf16.count <= 31)
  }

  @Test func `no two names are the same`() {
    let long = String(repeating: "x", count: 31)
    #expect(
      SheetName.unique(["Cod", "cod", "COD", "Cod (2)", long, long, ""]) == [
        "Cod", "cod (2)", "COD (3)", "Cod (2) (2)", long, long.dropLast(4) + " (2)", "Sheet",
      ])
  }

  @Test(arguments: [
    ("Ledger", "Ledger"), ("Cod 1", "'Cod 1'"), ("Q1", "'Q1'"), ("R", "'R'"), ("rc", "'rc'"),
    ("TRUE", "'TRUE'"), ("O'Cod", "'O''Cod'"), ("Żubr", "'Żubr'"), ("a_b", "'a_b'"),
  ])
  func `a formula has a name in apostrophes where it needs them`(name: String, quoted: String) {
    let cell = CellPosition(row: 4, column: 27)
    #expect(
      CellRange(sheet: name, first: cell, last: cell).reference == quoted + "!$AB$5")
  }

  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    (16_383, "XFD"),
  ])
  func `columns have letters`(column: Int, letters: String) {
    #expect(CellPosition(row: 0, column: column).reference == letters + "1")
    #expect(CellPosition(row: 9, column: column).fixedReference == "$" + letters + "$10")
  }
}
