import PlanFiles
import PlanModel
import PlanTestSupport
import PlanText
import PodplanCLI
import Testing

/// The rate cards that ship: every figure says where it comes from, and any card fits any plan.
struct RateCardsTests {
  static let cards = names(inFolder: "RateCards").map { String($0.dropLast(5)) }
  static let scenarios = names(inFolder: "Scenarios").map { String($0.dropLast(5)) }

  /// The figures of money besides pay, all of which a card has to tell, if only as zero.
  private static let money = [
    "salary_growth", "management_fee", "recruiting_cost", "onboarding_cost", "severance", "seat",
    "tooling",
  ]

  private func read(_ name: String) throws -> RateCard {
    try #require(readRateCard(at: name, files: RepositoryFiles()).value)
  }

  private func expectSourced(_ field: Field) {
    if field.origin.evidence == .assumption, field.origin.citation == nil { return }
    #expect(field.origin.citation?.date != nil, "\(field.path) has no date")
    #expect(field.origin.citation?.title.isEmpty == false, "\(field.path) has no title")
  }

  @Test(arguments: cards) func `every figure of a card has a source with a date`(
    name: String
  ) throws {
    let card = try read(name)
    #expect(card.fields.count > 20)
    for field in card.fields {
      expectSourced(field)
      #expect(field.origin.citation != nil, "\(field.path) names nobody")
    }
  }

  @Test(arguments: scenarios) func `every figure of a scenario has a source or is an assumption`(
    name: String
  ) throws {
    let reading = readScenario(ScenarioRequest(name), files: RepositoryFiles())
    for field in try #require(reading.value).fields { expectSourced(field) }
  }

  @Test func `the cards have the same roles`() throws {
    let roles = try read("philippines").site.roles.map(\.key)
    #expect(
      roles == [
        "annotator", "trainer", "qa-specialist", "team-lead", "data-collection-specialist",
        "data-cleaning-analyst", "operations-manager",
      ])
    for name in RateCardsTests.cards { #expect(try read(name).site.roles.map(\.key) == roles) }
  }

  @Test(arguments: cards) func `a zero is written, and told as an assumption`(
    name: String
  ) throws {
    let fields = try read(name).fields
    for key in RateCardsTests.money + ["burden", "attrition", "time_to_hire"] {
      let path = "rate_cards.\(name).\(key)"
      #expect(fields.contains { $0.path == path || $0.path.hasPrefix(path + ".") }, "\(path)")
    }
    for field in fields where field.estimate.high == 0 {
      #expect(field.origin.evidence == .assumption, "\(field.path)")
    }
  }

  @Test(arguments: cards) func `a foreign currency comes with its rate, a statistic of a day`(
    name: String
  ) throws {
    let card = try read(name)
    let rate = card.fields.first { $0.path == "rate_cards.\(name).per_dollar" }
    #expect((rate == nil) == (card.site.currency == .dollar))
    guard let origin = rate?.origin else { return }
    #expect(origin.evidence == .statistic)
    #expect(origin.citation?.date?.utf8.count == 10)
  }

  @Test(arguments: cards) func `a plan moves to another card by one word`(name: String) throws {
    let setting = ["--set", "sites.manila.rate_card=\(name)", "--set", "accept=[old-card]"]
    let outcome = podplan(["run", "ramp-3-to-50", "--out", "out"] + setting)
    #expect(outcome.code == .success)
    #expect(!outcome.error.contains("error") && !outcome.error.contains("warning"))
    let ledger = outcome.files.contents["out/ledger.csv"] ?? []
    let lines = linesOfCost(String(decoding: ledger, as: UTF8.self))
    let table = lines.map { "\($0.line),\($0.amount.formatted)\n" }.joined()
    expectGolden("line,dollars\n" + table, at: "Tests/AcceptanceTests/Expected/cards/\(name).csv")
  }

  /// A vendor's bill has to pay more than the people: by the same sources, 1.7 to 3.5 times as much.
  @Test func `a vendor bills 2 to 3 times the labour of an own payroll`() throws {
    func labour(_ card: String) -> Double {
      let outcome = podplan([
        "run", "ramp-3-to-50", "--out", "out", "--set", "sites.manila.rate_card=\(card)",
      ])
      let ledger = outcome.files.contents["out/ledger.csv"] ?? []
      return linesOfCost(String(decoding: ledger, as: UTF8.self))
        .filter { ["salary", "burden"].contains($0.line) }.map(\.amount).reduce(0, +)
    }
    let ratio = labour("philippines") / labour("philippines-direct")
    #expect((2.0...3.0).contains(ratio), "\(ratio)")
    #expect(labour("philippines-direct") < labour("united-states") / 8)
  }

  /// What the law's own tellers reckon: ₱3,355 at ₱25,000; ₱3,980 at ₱18,000 with the 13th month.
  @Test(arguments: [
    (25_000, "0%", 3_355.0), (18_000, "8.3333%", 3_980.0), (4_000, "0%", 860.0),
    (150_000, "0%", 6_230.0),
  ])
  func `an own payroll in the Philippines adds what the law says`(
    pay: Int, month13: String, expected: Double
  ) throws {
    let outcome = podplan(
      ["run", "one.yaml", "--out", "out", "--set", "sites.cebu.burden.\"13th month\"=\(month13)"],
      with: [
        "one.yaml": """
        scenario: One annotator for a month
        start: 2027-02-01
        horizon: 4 weeks
        currency: PHP
        sites: {cebu: {rate_card: philippines-direct, roles: {annotator: {pay: \(pay)/month}}}}
        teams: [{team: one, site: cebu, role: annotator, start_with: 1}]
        work: [{stream: w, teams: [one], handle_time: 1 min, demand: [{from: week 1, rate: 1/week}]}]
        """
      ])
    #expect(outcome.code == .success)
    let ledger = String(decoding: outcome.files.contents["out/ledger.csv"] ?? [], as: UTF8.self)
    let lines = linesOfCost(ledger)
    // One of four weeks' leavers is gone at its end, so a month is less than one person: by pay.
    let people = try #require(lines.first { $0.line == "salary" }).amount / Double(pay)
    let burden = try #require(lines.first { $0.line == "burden" }).amount / people
    #expect(abs(burden - expected) < 0.5, "\(burden)")
  }

  @Test func `in India two items end where the pay of a month passes ₹21,000`() throws {
    let site = try read("india").site
    let limits = site.burden.parts.map { ($0.name, $0.highestPay?.estimate.high) }
    #expect(limits.map(\.0) == ["EPF", "bonus", "ESI", "gratuity"])
    #expect(limits.map(\.1) == [nil, 21_000, 21_000, nil])
  }
}

/// The sums of a ledger by line, in the order of the alphabet.
private func linesOfCost(_ ledger: String) -> [(line: String, amount: Double)] {
  var sums: [String: Double] = [:]
  for row in ledger.split(whereSeparator: \.isNewline).dropFirst() {
    let cells = row.split(separator: ",", omittingEmptySubsequences: false)
    sums[String(cells[cells.count - 2]), default: 0] += Double(cells[cells.count - 1]) ?? 0
  }
  return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

extension Double {
  /// The amount in whole units.
  fileprivate var formatted: String { String(Int(rounded())) }
}

/// The repository's own scenarios and rate cards.
private struct RepositoryFiles: FileProvider {
  func content(of path: String) -> FileContent {
    PlanTestSupport.contents(ofFile: path).map { .bytes($0) } ?? .missing
  }

  func names(inFolder path: String) -> [String] { PlanTestSupport.names(inFolder: path) }

  func shipped(_ path: String) -> [UInt8]? { nil }

  var shippedPaths: [String] { [] }
}
