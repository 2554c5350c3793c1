import PlanModel
import PlanTestSupport
import Testing

@testable import PlanEngine

/// What an employer adds to pay, part by part.
struct BurdenTests {
  private func part(
    _ amount: BurdenPart.Amount, highestPay: Quantity? = nil
  ) -> BurdenPart {
    BurdenPart(name: "part", amount: amount, highestPay: highestPay)
  }

  private func month(_ pay: Double, _ parts: BurdenPart...) -> Double {
    Burden(parts).monthly(on: pay, Valuation())
  }

  @Test func `nothing is added where there is no part`() {
    #expect(month(1_000) == 0)
  }

  @Test func `parts add up`() {
    #expect(month(1_000, part(.share(0.1)), part(.monthly(50)), part(.share(0.02))) == 170)
  }

  @Test(arguments: [(0.0, 50.0), (499, 50), (500, 50), (800, 80), (2_000, 200), (9_000, 200)])
  func `a share is taken of pay between its floor and its cap`(pay: Double, due: Double) {
    #expect(month(pay, part(.share(0.1, from: 500, upTo: 2_000))) == due)
  }

  @Test func `a part can end at a pay, which is itself still in`() {
    let share = part(.share(0.1), highestPay: 2_000)
    let amount = part(.monthly(30), highestPay: 2_000)
    #expect(month(2_000, share, amount) == 230)
    #expect(month(2_000.01, share, amount) == 0)
  }

  @Test func `the ledger follows pay as it rises, and the fee follows both`() {
    var plan = SamplePlans.plan(weeks: 105, team: SamplePlans.team(of: 10))
    plan.sites[0].salaryGrowth = 0.1
    plan.sites[0].managementFee = 0.2
    plan.sites[0].burden = Burden([
      part(.share(0.1, upTo: 1_050)), part(.monthly(40), highestPay: 1_050),
    ])
    #expect(amount(plan, .burden, "2027-06") == 1_400_00)
    #expect(amount(plan, .managementFee, "2027-06") == 2_280_00)
    #expect(amount(plan, .burden, "2028-06") == 1_050_00)
    #expect(amount(plan, .managementFee, "2028-06") == 2_410_00)
  }

  @Test func `amounts of a part are in the currency of the card`() throws {
    var plan = SamplePlans.plan(team: SamplePlans.team(of: 10))
    let peso = try #require(Currency("PHP"))
    plan.sites[0].currency = peso
    plan.exchangeRates = [ExchangeRate(currency: peso, rate: 50)]
    plan.sites[0].burden = Burden([part(.share(0.1, upTo: 500)), part(.monthly(25))])
    #expect(amount(plan, .burden, "2027-03") == 15_00)
  }

  @Test func `hourly pay counts as its month`() {
    var plan = SamplePlans.plan(team: SamplePlans.team(of: 1))
    plan.sites[0].hoursPerWeek = 36
    plan.changeStaff { $0.role.pay = .steady(PayRate(10, per: .hour)) }
    plan.sites[0].burden = Burden([part(.share(0.5, upTo: 1_000))])
    #expect(amount(plan, .burden, "2027-03") == 500_00)
  }

  @Test func `each number of a part stands for itself`() {
    func of(_ index: Int, _ value: Double) -> Quantity { Quantity(Estimate(value), field: index) }
    let burden = Burden([
      part(.share(of(0, 0.1), from: of(1, 100), upTo: of(2, 900)), highestPay: of(3, 950)),
      part(.monthly(of(4, 7))),
    ])
    func due(_ pay: Double, _ overrides: [Int: Double] = [:]) -> Double {
      burden.monthly(on: pay, Valuation(.expected, overrides: overrides))
    }
    #expect(due(925) == 97)
    #expect(due(925, [0: 0.2]) == 187)
    #expect(due(50, [1: 300]) == 37)
    #expect(due(925, [2: 500]) == 57)
    #expect(due(925, [3: 920]) == 7)
    #expect(due(925, [4: 0]) == 90)
  }

  @Test(arguments: 0..<60)
  func `one share is the same in parts, and as a share of the salary`(seed: UInt64) {
    var plan = SamplePlans.random(seed: seed)
    let ledger = simulate(plan).ledger
    let share = plan.sites[0].burden.monthly(on: 1, Valuation())
    for site in plan.sites.indices {
      let own = plan.sites[site].burden.monthly(on: 1, Valuation())
      let half = BurdenPart.Amount.share(Quantity(Estimate(own / 2)))
      plan.sites[site].burden = Burden([part(half), part(half)])
    }
    #expect(simulate(plan).ledger.cents == ledger.cents)
    let burdens = ledger.accounts.indices.filter {
      ledger.accounts[$0].line == .burden && ledger.accounts[$0].site == plan.sites[0].name
    }
    guard Set(plan.sites.map(\.name)).count == plan.sites.count else { return }
    for index in burdens {
      let account = ledger.accounts[index]
      let salary = ledger.accounts.firstIndex {
        $0.line == .salary && $0.site == account.site && $0.team == account.team
          && $0.item == account.item
      }
      for month in ledger.months.indices {
        let row = month * ledger.accounts.count
        let pay = Double(ledger.cents[row + (salary ?? 0)])
        #expect(abs(Double(ledger.cents[row + index]) - pay * share) <= 1)
      }
    }
  }

  private func amount(_ plan: Scenario, _ line: LedgerLine, _ month: String) -> Int {
    simulate(plan).ledger.entries.first {
      $0.account.line == line && $0.month.description == month
    }?.cents ?? 0
  }
}
