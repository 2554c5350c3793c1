import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The ledger against arithmetic done by hand.
struct MoneyTests {
  @Test func `a person paid through a month costs exactly one monthly rate`() {
    let run = simulate(SamplePlans.plan(weeks: 52))
    let salaries = run.ledger.entries.map { ($0.month.description, $0.cents) }
    for (month, cents) in salaries where month != "2027-01" {
      #expect(cents == 10_000_00, "\(month)")
    }
    // The plan starts on the second of 21 weekdays.
    #expect(salaries.first?.1 == 9_523_81)
  }

  @Test func `every line has its rate`() {
    var plan = SamplePlans.plan(weeks: 4) { $0.start = SamplePlans.monday.adding(days: 28) }
    plan.sites[0].burden = .share(0.2)
    plan.sites[0].managementFee = 0.1
    (plan.sites[0].seat, plan.sites[0].tooling) = (150, 60)
    (plan.sites[0].recruitingCost, plan.sites[0].onboardingCost) = (300, 200)
    plan.changeStaff { $0.ramp = .steps([RampStep(week: 0, headcount: 12)]) }
    plan.contingency = 0.05
    let cents = Dictionary(
      uniqueKeysWithValues: simulate(plan).ledger.entries.map { ($0.account.line, $0.cents) })
    let expected: [LedgerLine: Int] = [
      .salary: 12_000_00, .burden: 2_400_00, .managementFee: 1_440_00, .seat: 1_800_00,
      .tooling: 720_00, .recruiting: 600_00, .onboarding: 400_00, .contingency: 968_00,
    ]
    #expect(cents == expected)
  }

  @Test func `pay rises every 52 weeks, unless it is given by date`() {
    var plan = SamplePlans.plan(weeks: 105, team: SamplePlans.team(of: 1))
    plan.sites[0].salaryGrowth = 0.1
    #expect(salary(plan, "2027-06") == 1_000_00)
    #expect(salary(plan, "2028-06") == 1_100_00)
    plan.changeStaff {
      $0.role.pay = .dated([
        DatedPay(from: SamplePlans.monday.adding(days: 70), rate: PayRate(2_000, per: .month)),
        DatedPay(from: SamplePlans.monday.adding(days: 400), rate: PayRate(36_000, per: .year)),
      ])
    }
    #expect(salary(plan, "2027-02") == 2_000_00)
    #expect(salary(plan, "2027-06") == 2_000_00)
    #expect(salary(plan, "2028-06") == 3_000_00)
  }

  @Test func `an hourly pay is paid for the hours of the site`() {
    var plan = SamplePlans.plan(weeks: 20, team: SamplePlans.team(of: 1))
    plan.sites[0].hoursPerWeek = 36
    plan.changeStaff { $0.role.pay = .steady(PayRate(10, per: .hour)) }
    #expect(salary(plan, "2027-03") == 1_560_00)
  }

  @Test func `a foreign card is worth what the drifting rate says`() throws {
    var plan = SamplePlans.plan(weeks: 60, team: SamplePlans.team(of: 1))
    let peso = try #require(Currency("PHP"))
    plan.sites[0].currency = peso
    plan.exchangeRates = [ExchangeRate(currency: peso, rate: 50)]
    #expect(salary(plan, "2027-03") == 20_00)
    plan.exchangeRates[0].drift = 0.25
    // January 2028 has 21 weekdays: five in each of weeks 52 to 55 and one in week 56.
    let days = [(52, 5), (53, 5), (54, 5), (55, 5), (56, 1)]
    let expected = days.reduce(0.0) { sum, week in
      sum + 20 / pow(1.25, Double(week.0) / 52) * Double(week.1) / 21
    }
    #expect(abs(Double(salary(plan, "2028-01")) - 100 * expected) <= 0.5)
  }

  @Test func `overhead is paid by the month, once, or every so many weeks`() {
    var plan = SamplePlans.plan(weeks: 20, team: SamplePlans.team(of: 0))
    plan.overhead = [
      OverheadItem(name: "liaison", cost: .pay(.steady(PayRate(52_000, per: .year)), fte: 0.3)),
      OverheadItem(name: "hourly", cost: .pay(.steady(PayRate(30, per: .hour)), fte: 1)),
      OverheadItem(name: "travel", cost: .every(6_000, weeks: 13)),
      OverheadItem(name: "set-up", cost: .once(10_000, at: 3)),
      OverheadItem(name: "beyond", cost: .once(10_000, at: 20)),
    ]
    let run = simulate(plan)
    func total(_ item: String) -> Int {
      run.ledger.entries.filter { $0.account.item == item }.map(\.cents).reduce(0, +)
    }
    #expect(run.ledger.entries.contains { $0.account.item == "liaison" && $0.cents == 1_300_00 })
    #expect(run.ledger.entries.contains { $0.account.item == "hourly" && $0.cents == 5_200_00 })
    #expect(total("travel") == 12_000_00)
    #expect(total("set-up") == 10_000_00)
    #expect(total("beyond") == 0)
  }

  @Test func `populations that share a role share an account`() {
    var plan = SamplePlans.plan(weeks: 4)
    plan.changeStaff {
      $0.pod.size = 5
      $0.pod.lead = $0.role
    }
    let entries = simulate(plan).ledger.entries
    #expect(Set(entries.map(\.account)).count == 1)
    #expect(entries.map(\.cents).first == 11_428_57)
  }

  @Test(arguments: 0..<60)
  func `doubling every rate of pay doubles pay, burden and fee`(seed: UInt64) {
    let plan = SamplePlans.random(seed: seed)
    var doubled = plan
    for team in plan.teams.indices {
      doubled.changeStaff(of: team) { staff in
        staff.role = SamplePlans.role("annotator", 2_000)
        staff.pod.lead = SamplePlans.role("lead", 4_000)
        staff.pod.qa = SamplePlans.role("qa", 3_000)
      }
    }
    let (before, after) = (simulate(plan).ledger, simulate(doubled).ledger)
    for (index, cents) in before.cents.enumerated() {
      switch before.accounts[index % before.accounts.count].line {
      case .salary, .burden, .managementFee: #expect(abs(after.cents[index] - 2 * cents) <= 1)
      case .contingency: #expect(after.cents[index] >= cents)
      default: #expect(after.cents[index] == cents)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `contingency is its share of the month's other cells`(seed: UInt64) {
    let plan = SamplePlans.random(seed: seed)
    let ledger = simulate(plan).ledger
    let share = Valuation()(plan.contingency)
    for month in ledger.months.indices {
      var (others, reserve) = (0, 0)
      for (index, account) in ledger.accounts.enumerated() {
        let cents = ledger.cents[month * ledger.accounts.count + index]
        if account.line == .contingency { reserve += cents } else { others += cents }
      }
      #expect(abs(Double(reserve) - Double(others) * share) <= 0.5 + 1e-6)
    }
    #expect(ledger.entries.map(\.cents).reduce(0, +) == ledger.total)
    #expect(ledger.accounts == ledger.accounts.sorted())
  }

  @Test func `amounts that no longer hold every cent are told apart`() {
    var plan = SamplePlans.plan()
    #expect(!simulate(plan).ledger.isTooLarge)
    plan.overhead = [OverheadItem(name: "moon", cost: .once(1e14, at: 0))]
    #expect(simulate(plan).ledger.isTooLarge)
    plan.overhead = []
    plan.sites[0].salaryGrowth = 1e300
    plan.horizon = 200
    #expect(simulate(plan).ledger.isTooLarge)
  }

  private func salary(_ plan: Scenario, _ month: String) -> Int {
    simulate(plan).ledger.entries.first {
      $0.account.line == .salary && $0.month.description == month
    }?.cents ?? 0
  }
}
