import PlanModel
import PlanText
import Testing

@testable import PlanFiles

/// Statutory cost in parts, and the exchange rate of a card, from text to plan.
struct BurdenReadingTests {
  private static let card = """
    rate_card: Cebu
    currency: PHP
    per_dollar: 50
    sources:
      everything: {title: All else, class: claim, date: 2026}
      statute: {title: A statute, class: law, date: 2025}
    default_source: everything
    burden:
      source: statute
      13th month: 8.33%
      Pag-IBIG: ₱200/month
      insurance: 150 to 250 PHP/month
      SSS:
        share: 10%
        of_pay_from: ₱5,000/month
        of_pay_up_to: ₱35,000/month
        source: everything
      aid: {amount: ₱300/month, where_pay_up_to: 20k/month}
    roles:
      annotator: {pay: "₱20,000/month"}
    """

  private static let plan = """
    scenario: A plan
    start: 2027-01-04
    horizon: 52 weeks
    sites:
      cebu: {rate_card: direct}
    teams:
      - {team: trainers, site: cebu, role: annotator, start_with: 3}
    work:
      - stream: pairs
        teams: [trainers]
        handle_time: 6 min
        demand: [{from: week 1, rate: 600/week}]
    """

  private func read(
    card: String = card, _ settings: [String] = [], alternative: String? = nil,
    adding more: String = ""
  ) -> Reading<Scenario> {
    let texts = ["plan.yaml": Self.plan + "\n" + more, "direct.yaml": card]
    let request = ScenarioRequest("plan.yaml", alternative: alternative, settings: settings)
    return readScenario(request, files: MemoryFiles(texts))
  }

  private func errors(_ reading: Reading<Scenario>) -> [String] {
    reading.diagnostics.filter { $0.severity == .error }.map(\.id)
  }

  /// The parts in short: name, share or amount, floor, cap, highest pay.
  private func parts(_ reading: Reading<Scenario>) throws -> [String] {
    let scenario = try #require(reading.value, "\(reading.diagnostics)")
    func number(_ quantity: Quantity?) -> String {
      quantity.map { "\($0.estimate.expected)" } ?? "-"
    }
    return scenario.sites[0].burden.parts.map { part in
      switch part.amount {
      case .share(let share, let floor, let cap):
        "\(part.name) \(number(share)) of \(number(floor)) \(number(cap)) \(number(part.highestPay))"
      case .monthly(let amount): "\(part.name) +\(number(amount)) \(number(part.highestPay))"
      }
    }
  }

  @Test func `a part is a share, an amount, or keys`() throws {
    #expect(
      try parts(read()) == [
        "13th month 0.0833 of - - -", "Pag-IBIG +200.0 -", "insurance +200.0 -",
        "SSS 0.1 of 5000.0 35000.0 -", "aid +300.0 20000.0",
      ])
  }

  @Test func `each number of a part has a field and a source of its own`() throws {
    let scenario = try #require(read().value)
    func source(_ path: String) -> String? {
      scenario.field("rate_cards.direct.burden." + path)?.origin.citation?.key
    }
    #expect(source("\"13th month\"") == "statute")
    #expect(source("Pag-IBIG") == "statute")
    #expect(source("SSS.share") == "everything")
    #expect(source("SSS.of_pay_up_to") == "everything")
    #expect(source("aid.where_pay_up_to") == "statute")
    #expect(scenario.field("rate_cards.direct.per_dollar")?.origin.citation?.key == "everything")
  }

  @Test(arguments: [
    ("sites.cebu.burden.SSS=12%", "SSS 0.12 of - - -", 3),
    ("sites.cebu.burden.SSS.share=12%", "SSS 0.12 of 5000.0 35000.0 -", 3),
    ("sites.cebu.burden.SSS.of_pay_up_to=40k", "SSS 0.1 of 5000.0 40000.0 -", 3),
    ("sites.cebu.burden.SSS.amount=900", "SSS +900.0 -", 3),
    ("sites.cebu.burden.aid.share=1%", "aid 0.01 of - - 20000.0", 4),
    ("sites.cebu.burden.\"13th month\"=9%", "13th month 0.09 of - - -", 0),
    ("sites.cebu.burden={HMO: ₱900/month}", "HMO +900.0 -", 5),
  ])
  func `a part is set by its name, over what the card says`(
    setting: String, part: String, place: Int
  ) throws {
    let parts = try parts(read([setting]))
    #expect(parts.count == max(5, place + 1))
    #expect(parts[place] == part)
  }

  @Test func `a share takes the place of parts, and parts that of a share`() throws {
    #expect(try parts(read(["sites.cebu.burden=28.6%"])) == [" 0.286 of - - -"])
    let plain = Self.card.replacing(/burden:\n( .*\n)+/, with: "burden: 20%\n")
    #expect(try parts(read(card: plain)) == [" 0.2 of - - -"])
    #expect(
      try parts(read(card: plain, ["sites.cebu.burden={SSS: 10%}"])) == ["SSS 0.1 of - - -"])
    #expect(try parts(read(card: plain.replacing("20%", with: "{}"))) == [])
    let none = plain.replacing("burden: 20%\n", with: "")
    #expect(try parts(read(card: none)) == [])
    #expect(try parts(read(card: none, ["sites.cebu.burden.SSS=1%"])) == ["SSS 0.01 of - - -"])
  }

  @Test func `an alternative changes one part`() throws {
    let more = "alternatives: {dear: {sites: {cebu: {burden: {SSS: {share: 15%}}}}}}"
    let parts = try parts(read(alternative: "dear", adding: more))
    #expect(parts[3] == "SSS 0.15 of 5000.0 35000.0 -")
    #expect(parts.count == 5)
  }

  @Test func `a plan in dollars takes the card's rate, with its own field and no drift`() throws {
    let scenario = try #require(read().value)
    let rate = try #require(scenario.exchangeRates.first)
    #expect(scenario.exchangeRates.count == 1)
    #expect(rate.currency.code == "PHP")
    #expect(rate.rate.estimate == Estimate(50))
    #expect(rate.rate.field.map { scenario.fields[$0].path } == "rate_cards.direct.per_dollar")
    #expect(rate.drift == 0 && rate.volatility == 0)
  }

  @Test func `fx of the plan wins; drift alone goes with the card's rate`() throws {
    let own = try #require(read(["fx.PHP=60"]).value)
    #expect(own.exchangeRates.map(\.rate.estimate) == [Estimate(60)])
    let drifting = try #require(read(["fx_drift.PHP=2%", "fx_volatility.PHP=6%"]).value)
    #expect(drifting.exchangeRates.map(\.rate.estimate) == [Estimate(50)])
    #expect(drifting.exchangeRates.map(\.drift.estimate) == [Estimate(0.02)])
    #expect(drifting.exchangeRates.map(\.volatility.estimate) == [Estimate(0.06)])
    let site = try #require(read(["sites.cebu.per_dollar=55 to 65"]).value)
    #expect(site.exchangeRates.map(\.rate.estimate) == [Estimate(low: 55, high: 65)])
  }

  @Test func `a plan in another currency names its own rate`() {
    let reading = read(["currency=EUR"])
    #expect(errors(reading) == ["missing-fx"])
    #expect(reading.diagnostics.first?.remedy?.contains("'per_dollar'") == true)
    #expect(errors(read(["currency=EUR", "fx.PHP=70"])) == [])
    #expect(errors(read(["currency=PHP"])) == [])
  }

  @Test func `a rate that can't be read is told once`() {
    #expect(errors(read(["sites.cebu.per_dollar=many"])) == ["not-a-number"])
  }
}
