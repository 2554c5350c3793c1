import PlanTestSupport
import Tabular
import Testing

struct JSONTests {
  @Test func `fish prices`() {
    let bytes = fishPrices.json().bytes()
    expectGolden(bytes, at: "Tests/TabularTests/Goldens/fish.json")
    #expect(StrictJSON.value(of: bytes) == fishPrices.json())
    #expect(JSONValue.table(fishPrices).bytes() == bytes)
    var writer = JSONObjectWriter()
    let members: [JSONValue.Member] = [.init("rows", .table(fishPrices)), .init("none", [])]
    let written = members.flatMap { writer.member($0.name, $0.value) } + writer.end()
    #expect(written == JSONValue.object(members).bytes())
    #expect(JSONObjectWriter().end() == JSONValue.object([]).bytes())
    guard case .array(let all) = fishPrices.json(withSums: true) else {
      Issue.record("no array")
      return
    }
    #expect(all.count == 5)
    let sections = all.map { value -> JSONValue? in
      guard case .object(let members) = value else { return nil }
      return members.first { $0.name == "section" }?.value
    }
    let north: JSONValue = "From the north | cold, <clean>"
    #expect(sections == [north, north, north, "From the south", .some(.null)])
  }

  @Test(
    arguments: [
      (JSONValue.object([]), "{}\n"), ([], "[]\n"), (.null, "null\n"), (true, "true\n"),
      (-7, "-7\n"),
      ("a\"b\\c", "\"a\\\"b\\\\c\"\n"),
      ("\n\r\t\u{8}\u{1F}\u{7F}é", "\"\\n\\r\\t\\u0008\\u001f\\u007fé\"\n"),
      (["b": 1, "a": [.null, []]], "{\n  \"b\": 1,\n  \"a\": [\n    null,\n    []\n  ]\n}\n"),
    ] as [(JSONValue, String)])
  func `a value is written`(value: JSONValue, text: String) {
    #expect(String(decoding: value.bytes(), as: UTF8.self) == text)
  }

  @Test(arguments: [
    (Cell.text("12"), JSONValue.string("12")), (.count(-3), .number("-3")),
    (.number(0.5), .number("0.5000")), (.share(1), .number("1.0000")),
    (.money(cents: -5), .number("-0.05")), (.amount(2), .number("2.0000")),
    (.date(year: 2027, month: 3, day: 1), .string("2027-03-01")),
    (.month(year: 2027, month: 3), .string("2027-03")), (.week(7), .number("7")),
    (.flag(true), .bool(true)), (.absent, .null), (.missing("never"), .null),
    (.number(.nan), .null), (.share(.infinity), .null),
  ])
  func `a cell is a value`(cell: Cell, value: JSONValue) {
    #expect(JSONValue(cell) == value)
  }

  @Test func `what is written is read as it was`() {
    var random = PseudoRandom(seed: 11)
    for _ in 0..<300 {
      let value = anyValue(depth: 4, &random)
      #expect(StrictJSON.value(of: value.bytes()) == value)
    }
  }

  @Test(arguments: [
    "", "01", "1.", "-", ".5", "[1,]", "{\"a\":1,}", "nul", "\"\t\"", "[1] 2", "1e",
  ])
  func `the strict reader is strict`(text: String) {
    #expect(StrictJSON.value(of: Array(text.utf8)) == nil)
  }

  /// A tree of values of every kind.
  private func anyValue(depth: Int, _ random: inout PseudoRandom) -> JSONValue {
    let alphabet: [Unicode.Scalar] = ["a", "\"", "\\", "/", "\n", "\0", "\u{7F}", "é", "魚", "😀"]
    switch random.next(below: depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(random.next(below: 2) == 0)
    case 2: return .string(random.text(of: alphabet, longest: 8))
    case 3: return JSONValue(.number(Double(random.next(below: 2_000_000)) / 1000 - 1000))
    case 4: return JSONValue(.money(cents: random.next(below: 2_000) - 1000))
    case 5:
      return .array((0..<random.next(below: 4)).map { _ in anyValue(depth: depth - 1, &random) })
    default:
      return .object(
        (0..<random.next(below: 4)).map { _ in
          let name = random.text(of: alphabet, longest: 4)
          return JSONValue.Member(name, anyValue(depth: depth - 1, &random))
        })
    }
  }
}
