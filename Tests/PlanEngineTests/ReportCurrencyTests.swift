import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// A plan reported in another currency than its own.
struct ReportCurrencyTests {
  private let euro = Currency("EUR")
  private let peso = Currency("PHP")

  /// A plan in dollars with a rate of the euro, one of its sites in pesos where it has two.
  private func plan(_ seed: UInt64, drift: Quantity = 0) throws -> Scenario {
    var plan = SamplePlans.random(seed: seed)
    plan.sites[plan.sites.count - 1].currency = try #require(peso)
    plan.overhead = [
      OverheadItem(name: "liaison", cost: .pay(.steady(PayRate(5_200, per: .month)), fte: 0.3)),
      OverheadItem(name: "travel", cost: .every(6_000, weeks: 13)),
      OverheadItem(name: "set-up", cost: .once(10_000, at: 1)),
    ]
    var (euros, pesos) = (
      ExchangeRate(currency: try #require(euro), rate: 0.8),
      ExchangeRate(currency: try #require(peso), rate: 57.5)
    )
    euros.drift = drift
    pesos.drift = 0.03
    plan.exchangeRates = [euros, pesos]
    return plan
  }

  @Test(arguments: 0..<40) func `at a steady rate each cell is worth what the rate says`(
    seed: UInt64
  ) throws {
    var plan = try plan(seed)
    let own = simulate(plan).ledger
    plan.reportCurrency = euro
    let reported = simulate(plan).ledger
    for (place, (cents, dollars)) in zip(reported.cents, own.cents).enumerated() {
      // Contingency is reckoned from cells as rounded, so it may be some cents off.
      let account = own.accounts[place % own.accounts.count]
      let slack = account.line == .contingency ? 20.0 : 1
      #expect(abs(Double(cents) - 0.8 * Double(dollars)) <= slack)
    }
  }

  @Test(arguments: 0..<40) func `it is the plan with its own amounts in that currency`(
    seed: UInt64
  ) throws {
    var plan = try plan(seed, drift: 0)
    plan.reportCurrency = euro
    var rewritten = plan
    rewritten.reportCurrency = nil
    rewritten.ownCurrency = try #require(euro)
    var dollars = ExchangeRate(currency: .dollar, rate: 1.25)
    dollars.drift = 0
    var pesos = ExchangeRate(currency: try #require(peso), rate: 71.875)
    pesos.drift = 0.03
    rewritten.exchangeRates = [dollars, pesos]
    for site in rewritten.sites.indices where rewritten.sites[site].currency != peso {
      rewritten.sites[site].currency = .dollar
    }
    rewritten.overhead = []
    plan.overhead = []
    let (a, b) = (simulate(plan).ledger, simulate(rewritten).ledger)
    for (place, (left, right)) in zip(a.cents, b.cents).enumerated() {
      let line = a.accounts[place % a.accounts.count].line
      if line == .perUnit || line == .contingency { continue }
      #expect(abs(left - right) <= 1)
    }
  }

  @Test func `people paid in the currency of the report cost the same whatever the rate does`()
    throws
  {
    var plan = SamplePlans.plan(weeks: 60)
    let euro = try #require(euro)
    plan.sites[0].currency = euro
    let rate = ExchangeRate(currency: euro, rate: 0.8)
    plan.exchangeRates = [rate]
    plan.reportCurrency = euro
    let steady = simulate(plan).ledger
    plan.exchangeRates[0].drift = 0.2
    plan.exchangeRates[0].rate = 0.5
    #expect(simulate(plan).ledger.cents == steady.cents)
  }

  @Test func `a drifting rate moves what is paid in the plan's own currency`() throws {
    var plan = SamplePlans.plan(weeks: 53, team: SamplePlans.team(of: 0))
    let euro = try #require(euro)
    plan.overhead = [OverheadItem(name: "visit", cost: .once(1_000, at: 52))]
    plan.exchangeRates = [ExchangeRate(currency: euro, rate: 0.8)]
    plan.exchangeRates[0].drift = 0.25
    plan.reportCurrency = euro
    #expect(simulate(plan).ledger.total == 1_000_00)
  }
}
