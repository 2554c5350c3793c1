import PlanAnalysis
import PlanModel
import Testing

struct RateComparisonTests {
  @Test func `a comparison in another currency is the same but for one factor`() throws {
    let cards = try [card("a", "USD", 1_000), card("b", "PHP", 57_500)]
    let rates = try [rate("PHP", 57.5), rate("EUR", 0.8)]
    let (dollars, euros) = (
      RateComparison(cards, in: .dollar, rates),
      RateComparison(cards, in: try currency("EUR"), rates)
    )
    for (dollar, euro) in zip(dollars.entries, euros.entries) {
      let worth = try #require(dollar.worth)
      #expect(abs(dollar.cost.pay * worth - 1_000) < 1e-9)
      #expect(abs(try #require(euro.worth) - worth * 0.8) < 1e-12)
    }
  }

  @Test func `a card in the comparison's own currency needs no rate`() throws {
    let comparison = RateComparison([try card("b", "PHP", 57_500)], in: try currency("PHP"), [])
    #expect(comparison.entries.map(\.worth) == [1])
  }

  @Test func `where no rate is known nothing is made up`() throws {
    let cards = try [card("a", "USD", 1_000), card("b", "KES", 30_000)]
    #expect(RateComparison(cards, in: .dollar, []).entries.map(\.worth) == [1, nil])
    let euros = RateComparison(cards, in: try currency("EUR"), [try rate("KES", 129)])
    #expect(euros.entries.map(\.worth) == [nil, nil])
  }

  @Test func `ages are counted to the newest figure unless a month is given`() throws {
    let cards = try [card("a", "USD", 1, date: "2024"), card("b", "USD", 1, date: "2026-03-09")]
    #expect(RateComparison(cards, in: .dollar, []).month == Month(year: 2026, month: 3))
    let month = Month(year: 2030, month: 1)
    #expect(RateComparison(cards, in: .dollar, [], month: month).month == month)
  }

  @Test func `a year without a month makes no card older, unless there is nothing else`() throws {
    let vague = try card("a", "USD", 1, date: "2026")
    let exact = try card("b", "USD", 1, date: "2026-05")
    #expect(RateComparison([vague, exact], in: .dollar, []).month == Month(year: 2026, month: 5))
    #expect(RateComparison([vague], in: .dollar, []).month == Month(year: 2026, month: 12))
  }

  @Test func `a card that is not compared lends its rate`() throws {
    var lender = try card("c", "PHP", 1).site
    lender.perDollar = Quantity(Estimate(50))
    let comparison = RateComparison(
      [try card("a", "USD", 1_000)], in: try currency("PHP"), [],
      lenders: [RateCard(site: lender, fields: [])])
    #expect(comparison.entries.map(\.worth) == [50])
    #expect(comparison.cards.map(\.site.name) == ["a"])
    #expect(comparison.loans.map(\.card) == ["c"])
  }

  @Test func `roles stand in the order in which cards name them first`() throws {
    let cards = try [card("a", "USD", 1, role: "x"), card("b", "USD", 1, role: "y")]
    #expect(RateComparison(cards + cards, in: .dollar, []).roles == ["x", "y"])
  }

  private func currency(_ code: String) throws -> Currency { try #require(Currency(code)) }

  private func rate(_ code: String, _ units: Double) throws -> ExchangeRate {
    ExchangeRate(currency: try currency(code), rate: Quantity(Estimate(units)))
  }

  private func card(
    _ name: String, _ code: String, _ pay: Double, role: String = "annotator",
    date: String = "2026-11"
  ) throws -> RateCard {
    var site = Site(name: name, currency: try currency(code))
    let amount = Quantity(Estimate(pay), field: 0)
    site.roles = [Role(key: role, pay: .steady(PayRate(amount, per: .month)))]
    let citation = Citation(key: "s", title: "t", evidence: .claim, date: date)
    let origin = Origin(file: name, line: 1, column: 1, citation: citation)
    return RateCard(
      site: site,
      fields: [Field(path: "p", text: "1", estimate: Estimate(pay), origin: origin)])
  }
}
