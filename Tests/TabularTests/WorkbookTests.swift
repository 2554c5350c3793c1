import PlanTestSupport
import Testing

@testable import Tabular

struct WorkbookTests {
  @Test func `the parts of a workbook`() throws {
    let parts = try #require(UnpackedZip(try fishMarket.xlsx()))
    for (name, bytes) in parts.files where name.hasSuffix("xml") {
      // One element to a line, so that a difference shows where it is.
      let lines = String(decoding: bytes, as: UTF8.self).replacing("><", with: ">\n<") + "\n"
      let file = name.split(separator: "/").last.map(String.init) ?? ""
      expectGolden(lines, at: "Tests/TabularTests/Goldens/workbook/\(file)")
    }
  }

  @Test func `same workbook, same bytes`() throws {
    #expect(try fishMarket.xlsx() == fishMarket.xlsx())
  }

  @Test func `every part has a type, and every relationship leads to a part`() throws {
    let parts = try #require(UnpackedZip(try fishMarket.xlsx()))
    let names = parts.files.map(\.name)
    #expect(Set(names).count == names.count && names[0] == "[Content_Types].xml")
    let typed = values(of: "PartName", in: parts[names[0]]).map { String($0.dropFirst()) }
    let expected = names.filter { !$0.hasSuffix(".rels") && $0 != names[0] }
    #expect(typed.sorted() == expected.sorted())
    var reached: Set<String> = []
    for name in names where name.hasSuffix(".rels") {
      let folder = name.split(separator: "/").dropLast(2).map(String.init)
      for target in values(of: "Target", in: parts[name]) {
        let up = target.hasPrefix("../") ? 1 : 0
        let path = folder.dropLast(up) + [String(target.dropFirst(3 * up))]
        reached.insert(path.joined(separator: "/"))
      }
    }
    #expect(reached.sorted() == expected.sorted())
  }

  @Test func `a formula has the value last reckoned`() throws {
    let sheet = try #require(UnpackedZip(try fishMarket.xlsx()))["xl/worksheets/sheet1.xml"]
    #expect(
      sheet.contains(
        "<f>SUMIFS(Prices!$G$2:$G$7,Prices!$A$2:$A$7,Summary!$A$6)</f><v>99681.19</v></c>"))
    #expect(
      sheet.contains(" t=\"str\"><f>IF(B6&gt;0,&quot;sold&quot;,&quot;left&quot;)</f><v>sold</v>"))
  }

  @Test func `words never run`() throws {
    var sheet = Sheet("=cmd")
    let texts = ["=1+1", "+1", "-1", "@a", "\t=1"]
    sheet.append(title: "=1")
    sheet.append(
      Table("=2", columns: [Column("a", "=3")], rows: texts.map { Row([.text($0)]) }, notes: ["=4"])
    )
    let parts = try #require(UnpackedZip(try Workbook(sheets: [sheet]).xlsx()))
    #expect(!parts["xl/worksheets/sheet1.xml"].contains("<f>"))
    #expect(!parts["xl/workbook.xml"].contains("calcPr"))
    for text in texts { #expect(parts["xl/sharedStrings.xml"].contains(">\(text)</t>")) }
    #expect(parts["xl/styles.xml"].contains("quotePrefix"))
  }

  @Test func `a sheet that is too long or too wide is refused`() throws {
    var long = Sheet("Long")
    let rows = Workbook.mostRows
    long.append(SheetChart("", categories: onlyCell, series: []), rows: rows - 3)
    long.append(Table(columns: [Column("a")], rows: [Row([.absent])]))
    #expect(throws: Never.self) { try Workbook(sheets: [long]).xlsx() }
    long.append(title: "One more")
    #expect(throws: Workbook.TooLarge.rows(sheet: "Long", count: rows + 2)) {
      try Workbook(sheets: [long]).xlsx()
    }
    var wide = Sheet("Wide")
    wide.append(Table(columns: (0...Workbook.mostColumns).map { Column("c\($0)") }))
    #expect(throws: Workbook.TooLarge.columns(sheet: "Wide", count: 16_385)) {
      try Workbook(sheets: [wide]).xlsx()
    }
  }

  @Test func `sheets stand in order under their names`() throws {
    let names = SheetName.unique(["Cod", "cod", "a<b"])
    let part = try #require(UnpackedZip(try Workbook(sheets: names.map { Sheet($0) }).xlsx()))[
      "xl/workbook.xml"]
    #expect(values(of: "name", in: part) == ["Cod", "cod (2)", "a&lt;b"])
  }

  @Test func `what is no number is an empty cell`() throws {
    var sheet = Sheet("a")
    let cells: [Cell] = [.number(.nan), .share(.infinity), .amount(-.infinity), .absent]
    sheet.append(Table(columns: [Column("a")], rows: cells.map { Row([$0]) }))
    // The one value is the head.
    #expect(try part(of: sheet).split(separator: "<v>").count == 2)
  }

  @Test func `characters that XML cannot hold do not stop a reader`() throws {
    let all = String(String.UnicodeScalarView((0..<0x80).compactMap(Unicode.Scalar.init)))
    var sheet = Sheet(all)
    sheet.append(title: all)
    let table = sheet.append(Table(all, columns: [Column("a", all)], rows: [Row([.text(all)])]))
    sheet.setFormula(at: table.position(row: 0, column: 0), to: Formula.text(all))
    sheet.append(SheetChart(all, of: table, columns: [0], categoryTitle: all, valueTitle: all))
    let workbook = Workbook(
      sheets: [sheet], properties: .init(title: all, subject: all, creator: all))
    for (name, bytes) in try #require(UnpackedZip(try workbook.xlsx())).files {
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }, "\(name)")
    }
  }

  @Test func `columns are as wide as what is in them, within reason`() throws {
    func width(_ cells: [Cell], head: String = "a") throws -> Double {
      var sheet = Sheet("a")
      sheet.append(
        Table(
          columns: [Column("a", head, precision: .decimals(9))], rows: cells.map { Row([$0]) }))
      return try #require(values(of: "width", in: try part(of: sheet)).first.flatMap(Double.init))
    }
    let long = String(repeating: "fish ", count: 200)
    #expect(try width([.absent]) == 11.71)
    #expect(try (18...20).contains(width([.count(123_456_789_012)])))
    #expect(try (22...26).contains(width([.text("twenty characters in")])))
    for cells in [[Cell.text(long)], [.number(.greatestFiniteMagnitude)]] {
      #expect(try (48...101).contains(width(cells)))
    }
    for head in [long, String(repeating: "x", count: 999)] {
      #expect(try (48...101).contains(width([], head: head)))
    }
  }

  @Test func `a page ends before a chart that it would cut`() throws {
    func breaks(charts: [Int]) throws -> [String] {
      var sheet = Sheet("a")
      let table = sheet.append(Table(columns: [Column("a")], rows: [Row([.count(1)])]))
      for rows in charts { sheet.append(SheetChart("", of: table, columns: [0]), rows: rows) }
      return values(of: "id", in: try part(of: sheet))
    }
    #expect(try breaks(charts: []).isEmpty)
    #expect(try breaks(charts: [24]).isEmpty)
    #expect(try breaks(charts: [16, 16]).isEmpty)
    #expect(try breaks(charts: [24, 24, 12, 24]) == ["27", "65"])
  }

  @Test func `heads stay in view and are printed on each page`() throws {
    var sheet = Sheet("O'Cod")
    sheet.append(title: "Fish")
    sheet.keepHeads(of: sheet.append(fishPrices), columns: 2)
    let parts = try #require(UnpackedZip(try Workbook(sheets: [sheet]).xlsx()))
    let part = parts["xl/worksheets/sheet1.xml"]
    #expect(part.contains("<pane xSplit=\"2\" ySplit=\"3\" topLeftCell=\"C4\""))
    #expect(part.contains("orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\""))
    #expect(part.contains("&amp;L&amp;A&amp;RPage &amp;P of &amp;N"))
    #expect(parts["xl/workbook.xml"].contains(">'O''Cod'!$3:$3</definedName>"))
  }

  @Test func `a chart of one series needs no legend`() throws {
    let parts = try #require(UnpackedZip(try fishMarket.xlsx()))
    #expect(parts["xl/charts/chart1.xml"].contains("<c:legend>"))
    #expect(!parts["xl/charts/chart2.xml"].contains("<c:legend>"))
  }

  @Test func `no two of many lines look the same`() {
    let looks = (0..<21).map { SeriesLook($0).xml(kind: .lines, isLong: true) }
    #expect(Set(looks).count == looks.count)
  }

  @Test func `a day is told only where it is given`() throws {
    func core(_ properties: Workbook.Properties) throws -> String {
      let workbook = Workbook(sheets: [Sheet("a")], properties: properties)
      return try #require(UnpackedZip(try workbook.xlsx()))["docProps/core.xml"]
    }
    #expect(try !core(.init(title: "<Cod>")).contains("dcterms:created"))
    #expect(try core(.init(title: "<Cod>")).contains("<dc:title>&lt;Cod&gt;</dc:title>"))
    #expect(
      try core(.init(created: (2027, 3, 1))).contains(">2027-03-01T00:00:00Z</dcterms:created>"))
  }
}

private let onlyCell = CellRange(
  sheet: "Long", first: CellPosition(row: 0, column: 0), last: CellPosition(row: 0, column: 0))

/// The part that holds a sheet.
private func part(of sheet: Sheet) throws -> String {
  try #require(UnpackedZip(try Workbook(sheets: [sheet]).xlsx()))["xl/worksheets/sheet1.xml"]
}

/// The values of an attribute, in order.
func values(of attribute: String, in xml: String) -> [String] {
  xml.split(separator: " \(attribute)=\"").dropFirst().compactMap {
    $0.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
  }
}
