import PlanTestSupport
import Tabular
import Testing

struct CSVTests {
  @Test func `fish prices`() throws {
    expectGolden(fishPrices.csv(), at: "Tests/TabularTests/Goldens/fish.csv")
    expectGolden(fishPrices.csv(withSums: true), at: "Tests/TabularTests/Goldens/fish-sums.csv")
    let lines = try #require(records(ofCSV: fishPrices.csv(withSums: true)))
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0.count == 12 })
  }

  @Test(arguments: 1...3) func `words come back as they were`(width: Int) {
    var random = PseudoRandom(seed: UInt64(width))
    let alphabet: [Unicode.Scalar] = ["a", ",", "\"", "\n", "\r", ";", " ", "'", "é", "魚", "="]
    let columns = (0..<width).map { Column("column_\($0)") }
    let texts = (0..<500).map { _ in
      (0..<width).map { _ in random.text(of: alphabet, longest: 6) }
    }
    let table = Table(columns: columns, rows: texts.map { Row($0.map { .text($0) }) })
    let expected = texts.map { $0.map { $0.first.map(runs) == true ? "'" + $0 : $0 } }
    #expect(records(ofCSV: table.csv()) == [columns.map(\.name)] + expected)
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+1", "\"'+1\""), ("-1", "\"'-1\""), ("@SUM(A1)", "\"'@SUM(A1)\""),
    ("\t=1", "\"'\t=1\""), ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("\0=1", "\"'\0=1\""),
    ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("a=1", "a=1"), ("1-2", "1-2"), ("'=1", "'=1"),
  ])
  func `words that a spreadsheet would run are disarmed`(text: String, field: String) {
    let table = Table(columns: [Column("it")], rows: [Row([.text(text)])])
    #expect(String(decoding: table.csv(), as: UTF8.self) == "it\r\n\(field)\r\n")
    let named = Table(columns: [Column(text)])
    #expect(String(decoding: named.csv(), as: UTF8.self) == "\(field)\r\n")
    let sections = Table(columns: [Column("it")], rows: [.section(text), Row([.week(1)])])
    #expect(String(decoding: sections.csv(), as: UTF8.self) == "section,it\r\n\(field),1\r\n")
  }

  @Test func `numbers keep their minus`() {
    let cells: [Cell] = [.count(-1), .number(-1), .share(-1), .money(cents: -1), .amount(-1)]
    let table = Table(columns: cells.map { _ in Column("it") }, rows: [Row(cells)])
    let line = String(decoding: table.csv(), as: UTF8.self).split(separator: "\r\n")[1]
    #expect(line == "-1,-1.0000,-1.0000,-0.01,-1.0000")
  }

  @Test func `a line of nothing is still a record`() {
    let table = Table(columns: [Column("it")], rows: [Row([.absent]), Row([.text("")])])
    #expect(String(decoding: table.csv(), as: UTF8.self) == "it\r\n\"\"\r\n\"\"\r\n")
    let pair = Table(columns: [Column("a"), Column("b")], rows: [Row([.absent, .absent])])
    #expect(String(decoding: pair.csv(), as: UTF8.self) == "a,b\r\n,\r\n")
  }
}

/// Whether a text that begins so gets an apostrophe.
private func runs(_ first: Character) -> Bool {
  ["=", "+", "-", "@", "\r", "\n", "\r\n", "\t"].contains(first)
}

/// Reads CSV as RFC 4180 has it, with CR LF at the ends of lines.
///
/// - Returns: The records; `nil` where the grammar is broken.
func records(ofCSV bytes: [UInt8]) -> [[String]]? {
  let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
  let (carriageReturn, lineFeed) = (UInt8(0x0D), UInt8(0x0A))
  var records: [[String]] = []
  var record: [String] = []
  var index = 0
  while index < bytes.count {
    var field: [UInt8] = []
    if bytes[index] == quote {
      index += 1
      while true {
        guard index < bytes.count else { return nil }
        if bytes[index] == quote {
          index += 1
          guard index < bytes.count, bytes[index] == quote else { break }
        }
        field.append(bytes[index])
        index += 1
      }
    } else {
      while index < bytes.count, bytes[index] != comma, bytes[index] != carriageReturn {
        if bytes[index] == quote || bytes[index] == lineFeed { return nil }
        field.append(bytes[index])
        index += 1
      }
    }
    guard index < bytes.count else { return nil }
    record.append(String(decoding: field, as: UTF8.self))
    if bytes[index] == carriageReturn {
      index += 1
      guard index < bytes.count, bytes[index] == lineFeed else { return nil }
      records.append(record)
      record = []
    } else if bytes[index] != comma {
      return nil
    }
    index += 1
  }
  return record.isEmpty ? records : nil
}
