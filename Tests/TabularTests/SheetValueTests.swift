import PlanTestSupport
import Testing

@testable import Tabular

struct SheetValueTests {
  @Test(arguments: [
    (1900, 3, 1, 61), (1970, 1, 1, 25_569), (1999, 12, 31, 36_525), (2000, 2, 29, 36_585),
    (2000, 3, 1, 36_586), (2024, 2, 29, 45_351), (2027, 1, 1, 46_388), (2100, 3, 1, 73_110),
    (9999, 12, 31, 2_958_465),
  ])
  func `days have numbers`(year: Int, month: Int, day: Int, number: Int) {
    #expect(serialNumber(year: year, month: month, day: day) == number)
  }

  @Test func `a year has each of its days once`() {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let numbers = lengths.enumerated().flatMap { month, length in
      (1...length).compactMap { serialNumber(year: 2028, month: month + 1, day: $0) }
    }
    #expect(numbers == Array(46_753..<46_753 + 366))
  }

  @Test func `days before the first of March 1900 are words`() {
    #expect(serialNumber(year: 1900, month: 2, day: 28) == nil)
    #expect(SheetValue(.date(year: 1899, month: 12, day: 31)).number == nil)
    guard case .words("0800-12") = SheetValue(.month(year: 800, month: 12)) else {
      Issue.record("a month that is not in words")
      return
    }
  }

  @Test(arguments: [
    (Cell.count(-1_200), "-1200"), (.week(9), "9"), (.money(cents: -5), "-0.05"),
    (.money(cents: 123_456_789_012_34), "123456789012.34"), (.number(12), "12"),
    (.number(-0.0), "0"), (.number(0.1), "0.1"), (.number(1 / 3), "0.3333333333333333"),
    (.share(0.285), "0.285"), (.amount(1e-7), "1e-07"), (.number(1e22), "1e+22"),
    (.month(year: 2027, month: 3), "46447"),
  ])
  func `a number is written in full`(cell: Cell, text: String) {
    #expect(SheetValue(cell).number == text)
  }

  @Test func `every number comes back as it was`() {
    var random = PseudoRandom(seed: 3)
    for _ in 0..<2_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(SheetValue(.number(value)).number.flatMap(Double.init) == value)
    }
  }

  @Test(arguments: [Cell.absent, .number(.nan), .share(.infinity), .text("1"), .flag(true)])
  func `no number`(cell: Cell) {
    #expect(SheetValue(cell).number == nil)
  }

  @Test(arguments: [
    (NumberStyle(decimals: 0), "0"), (NumberStyle(decimals: 0, isGrouped: true), "#,##0"),
    (NumberStyle(decimals: 4, isGrouped: true), "#,##0.0000"),
    (NumberStyle(decimals: 1, isPercent: true), "0.0%"),
    (
      NumberStyle(decimals: 2, isGrouped: true, hasParentheses: true),
      "#,##0.00_);(#,##0.00)"
    ),
  ])
  func `a style has a format code`(style: NumberStyle, code: String) {
    #expect(style.formatCode == code)
  }

  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<\"é魚\">", "&lt;&quot;é魚&quot;&gt;"), ("'", "'"),
    ("a\tb\nc", "a\tb\nc"), ("a\r\n\u{7}\0", "a_x000D_\n_x0007__x0000_"),
    ("_x0041_", "_x005F_x0041_"), ("_x00e9_é", "_x005F_x00e9_é"),
    ("_x004_ __x0041", "_x004_ __x0041"),
    ("__x0041_", "__x005F_x0041_"), ("\u{FFFE}\u{FFFF}\u{FFFD}", "_xFFFE__xFFFF_\u{FFFD}"),
    ("\u{7F}\u{85}", "\u{7F}\u{85}"),
  ])
  func `words are escaped`(text: String, xml: String) {
    #expect(Array(text.asXML.utf8) == Array(xml.utf8))
  }

  @Test func `words that no cell holds are cut`() {
    let longest = String(repeating: "é", count: 32_767)
    #expect(longest.fittingCell == longest)
    #expect((longest + "é").fittingCell == String(repeating: "é", count: 32_766) + "…")
    let fish = String(repeating: "🐟", count: 16_384)
    #expect(fish.fittingCell == String(repeating: "🐟", count: 16_383) + "…")
  }

  @Test func `words are kept once, by their bytes`() {
    var strings = SharedStrings()
    #expect(["cod", "é", "e\u{301}", "cod"].map { strings.index(of: $0) } == [0, 1, 2, 0])
    #expect(
      String(decoding: strings.part, as: UTF8.self).contains(
        "count=\"4\" uniqueCount=\"3\"><si><t>cod</t></si>"))
    #expect(strings.index(of: " a") == 3)
    #expect(
      String(decoding: strings.part, as: UTF8.self).contains("<t xml:space=\"preserve\"> a</t>"))
  }
}
