import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

struct ComparisonTests {
  @Test(arguments: 0..<12 as Range<UInt64>) func `a plan held against itself saves nothing`(
    seed: UInt64
  ) throws {
    let plan = SamplePlans.random(seed: seed)
    let comparison = compare([("a", plan), ("b", plan)])
    let savings = try #require(comparison.savings.first)
    #expect(savings.net.amount == 0 && savings.gross.amount == 0)
    #expect(savings.breakEven == nil)
    #expect(savings.oneOff == 0)
    #expect(savings.month.map { $0.net.amount } ?? 0 == 0)
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func `every view of the cost adds up to the ledger`(
    seed: UInt64
  ) throws {
    let plans = [SamplePlans.random(seed: seed), SamplePlans.random(seed: seed + 100)]
    let comparison = compare([("a", plans[0]), ("b", plans[1])])
    for option in comparison.options {
      let total = option.findings.trajectory.ledger.total
      #expect(option.cost.total == total)
      #expect(option.cost.byLine.values.reduce(0, +) == total)
      #expect(option.cost.cumulative.last == total)
      #expect((0...total).contains(option.cost.oneOff))
    }
    let net = try #require(comparison.savings.first).net.amount
    #expect(net == Double(comparison.base.cost.total - comparison.options[1].cost.total))
  }

  @Test func `each saving is one of its own base`() throws {
    // 28 whole days of February: 10 people at 1,000 against 10 at 400, 25% burden on the first.
    var dear = SamplePlans.plan(weeks: 4)
    dear.start = try #require(CalendarDate(year: 2027, month: 2, day: 1))
    var cheap = dear
    (dear.sites[0].burden, dear.sites[0].tooling) = (.share(0.25), 50)
    cheap.sites[0].tooling = 50
    cheap.teams[0] = SamplePlans.team { $0.role = SamplePlans.role("annotator", 400) }
    let savings = try #require(compare([("dear", dear), ("cheap", cheap)]).savings.first)
    let month = try #require(savings.month)
    #expect(month.months == [Month(year: 2027, month: 2)])
    let shares = [month.wages.share, month.gross.share, month.net.share]
    for (share, rest) in zip(shares, [4_000.0 / 10_000, 4_000.0 / 12_500, 4_500.0 / 13_000]) {
      #expect(abs(try #require(share) - (1 - rest)) < 1e-12)
    }
    #expect(savings.breakEven == Month(year: 2027, month: 2))
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func `the course ends at what is saved in all`(
    seed: UInt64
  ) throws {
    let plans = [SamplePlans.random(seed: seed), SamplePlans.random(seed: seed)]
    var other = plans[1]
    other.overhead.append(OverheadItem(name: "move", cost: .once(5_000, at: 0)))
    let savings = try #require(compare([("a", plans[0]), ("b", other)]).savings.first)
    #expect(savings.course.last?.cumulative.amount == savings.net.amount)
    let behind = try #require(savings.furthestBehind).cumulative.amount
    #expect(savings.course.allSatisfy { $0.cumulative.amount >= behind })
    #expect(savings.breakEven == nil)
  }

  @Test(arguments: [-40, 0, 40], [8, 60])
  func `plans of different times break even as what is saved in all tells`(days: Int, weeks: Int)
    throws
  {
    let base = SamplePlans.plan(weeks: 30)
    var other = SamplePlans.plan(weeks: weeks)
    other.start = other.start.adding(days: days)
    let savings = try #require(compare([("base", base), ("other", other)]).savings.first)
    #expect(savings.course.last?.cumulative.amount == savings.net.amount)
    #expect((savings.breakEven != nil) == (savings.net.amount > 0))
  }

  @Test func `what comes once is paid back by what is saved each month`() throws {
    var base = SamplePlans.plan(weeks: 52)
    base.start = try #require(CalendarDate(year: 2027, month: 3, day: 1))
    var other = base
    other.teams[0] = SamplePlans.team { $0.role = SamplePlans.role("annotator", 800) }
    other.overhead = [OverheadItem(name: "move", cost: .once(5_000, at: 0))]
    let savings = try #require(compare([("base", base), ("other", other)]).savings.first)
    #expect(savings.oneOff == 500_000)
    #expect(abs(try #require(savings.paybackMonths) - 2.5) < 1e-9)
    // 2,000 a month: 5,000 is passed in the third month.
    #expect(savings.breakEven == Month(year: 2027, month: 5))
    let deepest = try #require(savings.furthestBehind)
    #expect(deepest.month == Month(year: 2027, month: 3))
    #expect(deepest.cumulative.amount == 200_000 - 500_000)
  }

  @Test(arguments: [0, 0.07, 0.1]) func `contingency is on what comes once as on the rest`(
    share: Double
  ) throws {
    var base = SamplePlans.plan(weeks: 26)
    base.start = try #require(CalendarDate(year: 2027, month: 3, day: 1))
    base.contingency = Quantity(Estimate(share))
    var other = base
    other.teams[0] = SamplePlans.team { $0.role = SamplePlans.role("annotator", 800) }
    // In the last whole months, of which the steady state is the mean.
    other.overhead = [OverheadItem(name: "move", cost: .once(5_000, at: 20))]
    let savings = try #require(compare([("base", base), ("other", other)]).savings.first)
    #expect(savings.oneOff == Int((500_000 * (1 + share)).rounded()))
    let month = try #require(savings.month)
    #expect(month.net.amount == (200_000 * (1 + share)).rounded())
    // Both grow by the same share.
    #expect(abs(try #require(savings.paybackMonths) - 2.5) < 1e-5)
  }

  @Test func `hiring for growth in the last months does not recur`() throws {
    var base = SamplePlans.plan(weeks: 30)
    base.sites[0].recruitingCost = 1_000
    base.contingency = 0.1
    var growing = base
    growing.teams[0] = SamplePlans.team(of: 10) {
      $0.ramp = .steps([RampStep(week: 24, headcount: 15)])
    }
    let comparison = compare([("base", base), ("growing", growing)])
    let savings = try #require(comparison.savings.first)
    #expect(savings.oneOff == 550_000)
    let month = try #require(savings.month)
    #expect(month.months.count == 3)
    let cost = comparison.options[1].cost
    let sum = zip(cost.months, cost.byMonth).reduce(0) { sum, entry in
      sum + (month.months.contains(entry.0) ? entry.1 : 0)
    }
    #expect(month.net.plan == (Double(sum - 550_000) / 3).rounded())
  }

  @Test func `what new people cost is told from what replacements do month by month`() throws {
    // Ten new people at the first rate, replacements all year at rates that fall by half a year.
    var plan = SamplePlans.plan(weeks: 52, team: SamplePlans.team(of: 10))
    plan.sites[0].currency = try #require(Currency("PHP"))
    plan.exchangeRates = [ExchangeRate(currency: plan.sites[0].currency, rate: 50)]
    plan.exchangeRates[0].drift = 1
    (plan.sites[0].attrition, plan.sites[0].recruitingCost) = (0.6, 50_000)
    plan.changeStaff(of: 0) { $0.ramp = .steps([RampStep(week: 1, headcount: 20)]) }
    let oneOff = Double(compare([("a", plan)]).base.cost.oneOff) / 100
    let exact = 10 * 50_000 / (50 * Math.power(2, 1.0 / 52))
    #expect(abs(oneOff - exact) < 0.002 * exact)
  }

  @Test func `replacing leavers is no cost that comes once`() throws {
    var plan = SamplePlans.plan(weeks: 52)
    (plan.sites[0].attrition, plan.sites[0].recruitingCost) = (0.5, 1_000)
    let standing = compare([("a", plan)]).base
    #expect(standing.cost.byLine[.recruiting, default: 0] > 0)
    #expect(standing.cost.oneOff == 0)
    plan.sites[0].attrition = 0
    plan.teams[0] = SamplePlans.team(of: 0) {
      $0.ramp = .steps([RampStep(week: 1, headcount: 7)])
    }
    #expect(compare([("a", plan)]).base.cost.oneOff == 700_000)
  }

  @Test(arguments: [1.0, 0.5, 2])
  func `a plan is sized to the fewest that deliver what the base does`(pace: Double) throws {
    let base = SamplePlans.plan(weeks: 10, team: SamplePlans.team(of: 3))
    var slow = base
    slow.teams[0] = SamplePlans.team(of: 40)
    slow.streams[0].handleTime = Quantity(Estimate(0.1 / pace))
    let sized = compare([("base", base), ("slow", slow)], same: .output).options[1]
    let sizing = try #require(sized.sizing)
    // 1,000 items of 6 minutes are 100 hours, two and a half people of 40 hours.
    #expect(sizing.headcount == Int((2.5 / pace).rounded(.up)))
    #expect(sizing.written == 40)
    let staff = try #require(sized.findings.scenario.teams[0].staff)
    let headcount = try #require(sizing.headcount)
    #expect(staff.startWith.estimate.expected == Double(headcount))
  }

  @Test func `where no headcount delivers all, the fewest that nearly do are found`() throws {
    let base = SamplePlans.plan(weeks: 10, team: SamplePlans.team(of: 3))
    var near = base
    near.teams[0] = SamplePlans.team(of: 40)
    near.streams[0].demand = [.rate(from: 0, itemsPerWeek: 999.3)]
    let options = compare([("base", base), ("near", near)], same: .output).options
    #expect(options.map { $0.sizing?.headcount } == [3, 3])
    #expect(options.map { $0.sizing?.isNear } == [false, true])
    near.streams[0].demand = [.rate(from: 0, itemsPerWeek: 998.9)]
    let far = compare([("base", base), ("far", near)], same: .output).options[1]
    #expect(far.sizing?.headcount == nil)
  }

  @Test func `people that the base can spare itself are not saved`() throws {
    let base = SamplePlans.plan(weeks: 10, team: SamplePlans.team(of: 40))
    var twin = base
    twin.contingency = 0.1
    let comparison = compare([("base", base), ("twin", twin)], same: .output)
    #expect(comparison.options.map { $0.sizing?.headcount } == [3, 3])
    #expect(comparison.baseAsWritten.scenario == base)
    let savings = try #require(comparison.savings.first)
    #expect(savings.gross.amount == 0)
    #expect(abs(try #require(savings.net.share) + 0.1) < 1e-6)
  }

  @Test func `a team that both start with is sized in both`() throws {
    var base = SamplePlans.plan(weeks: 30, team: SamplePlans.team(of: 10))
    base.streams[0].demand = [.rate(from: 0, itemsPerWeek: 100)]
    var twin = base
    twin.teams.append(SamplePlans.team("second", of: 1))
    twin.changeStaff(of: 1) { $0.ramp = .steps([RampStep(week: 3, headcount: 4)]) }
    twin.streams[0].teams = [1, 0]
    let options = compare([("base", base), ("twin", twin)], same: .output).options
    let starts = options.compactMap { $0.findings.scenario.teams[0].staff?.startWith.estimate }
    #expect(starts.count == 2)
    #expect(starts[0].low < 10)
    #expect(starts[1] == starts[0])
  }

  @Test func `a ramp is sized by where it leads, one fewer does not do`() throws {
    let base = SamplePlans.plan(weeks: 30)
    var ramp = base
    ramp.teams[0] = SamplePlans.team(of: 1) {
      $0.ramp = .steps([
        RampStep(week: 2, headcount: 10), RampStep(week: 4, headcount: 20),
      ])
    }
    let comparison = compare([("base", base), ("ramp", ramp)], same: .output)
    let sized = comparison.options[1]
    let headcount = try #require(sized.sizing?.headcount)
    let wanted = try #require(comparison.base.findings.figures[.delivered, .plan])
    #expect(try #require(sized.findings.figures[.delivered, .plan]) >= wanted - 0.5)
    var fewer = ramp
    fewer.teams[0] = SamplePlans.team(of: 1) {
      let half = Quantity(Estimate((Double(headcount - 1) / 2).rounded(.up)))
      $0.ramp = .steps([
        RampStep(week: 2, headcount: half),
        RampStep(week: 4, headcount: Quantity(Estimate(Double(headcount - 1)))),
      ])
    }
    #expect(try #require(run(fewer).figures[.delivered, .plan]) < wanted - 0.5)
  }

  @Test func `where no headcount delivers enough, the plan runs as written and that is told`() {
    let base = SamplePlans.plan(weeks: 10)
    var none = base
    none.streams[0].demand = [.rate(from: 0, itemsPerWeek: 10)]
    let option = compare([("base", base), ("none", none)], same: .output).options[1]
    #expect(option.sizing?.written == 10 && option.sizing?.headcount == nil)
    #expect(option.findings.scenario == none)
  }

  @Test func `weeks from few to many count from the last week with few`() {
    var plan = SamplePlans.plan(weeks: 30)
    plan.teams[0] = SamplePlans.team(of: 3) {
      $0.ramp = .steps([
        RampStep(week: 5, headcount: 10), RampStep(week: 12, headcount: 30),
      ])
    }
    #expect(run(plan).weeks(from: 3, to: 30) == 8)
    #expect(run(plan).weeks(from: 2, to: 30) == nil)
    #expect(run(plan).weeks(from: 3, to: 31) == nil)
  }

  @Test func `the hours of two sites cover what either covers`() {
    var plan = SamplePlans.plan(weeks: 2)
    #expect(run(plan).hoursCovered() == nil)
    plan.sites[0].utcOffset = 480
    #expect(run(plan).hoursCovered() == 8)
    plan.sites.append(plan.sites[0])
    plan.sites[1].name = "other"
    plan.teams.append(SamplePlans.team("other") { $0.site = 1 })
    // Two sites at one distance from UTC: two shifts or one, nobody says.
    #expect(run(plan).hoursCovered() == nil)
    for (offset, hours) in [(240, 12.0), (0, 16), (-300, 16), (-720, 12)] {
      plan.sites[1].utcOffset = offset
      #expect(run(plan).hoursCovered() == hours)
    }
  }
}
