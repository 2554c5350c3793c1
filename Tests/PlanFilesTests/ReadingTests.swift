import PlanModel
import PlanText
import Testing

@testable import PlanFiles

/// A scenario with everything that the notation has, and what it means.
struct ReadingTests {
  private static let plan = """
    scenario: Ramp RLHF trainers from 3 to 50 in Manila
    start: 2027-01-04                         # a Monday
    horizon: 12 months
    currency: USD
    discount_rate: 8%
    fx: {PHP: 57.50}                          # units for one unit of the plan currency
    fx_drift: {PHP: -2%}
    fx_volatility: {PHP: 6%}
    sites:
      manila:
        rate_card: philippines
        attrition: 35%
    teams:
      - team: trainers
        site: manila
        role: annotator
        start_with: 3
        bench: {size: 5, lead_time: 1 week}
        ramp:
          to: 50
          begin: week 7
          complete: 2027-07-09
          class_every: 2 weeks
          shape: s-curve
        onboarding: {duration: 3 weeks, graduation: 90%}
        productivity: {curve: s-curve, start: 30%, full_after: 10 weeks}
        productivity_spread: 15%
        accuracy: {start: 80%, full: 95%, settles_after: 8 weeks}
        mentoring: {hours: 3 h/week, for: 6 weeks}
        calibration: 1 h/week
        backfill: no
        pod: {size: 6, lead: team-lead, qa: qa-specialist, trainers_per_qa: 8}
      - team: crowd
        sourcing: crowd
        lead_time: 1 week
        capacity: 1500 h/week
        accuracy: 85%
        price: $0.10
    work:
      - stream: preference pairs
        teams: [trainers, crowd]
        priority: 2
        handle_time: 6 min
        passes: 1
        overlap: 12%
        prelabel_saving: 5%
        classes: 3
        senior_accuracy: 97%
        review: {sample: 15%, time: 4 min, detection: 90%}
        due: 2 weeks
        gates: {kappa: 0.45}
        demand_spread: 20%
        demand:
          - {from: week 1, rate: 600/week}
          - {from: week 14, rate: 600/day}
          - {at: week 30, volume: 50k}
    gates: {gold_accuracy: 90%}
    overhead:
      - {item: ML liaison, pay: "$14,000/month", fte: 0.25}
      - {item: travel, every: 13 weeks, cost: "$6,000"}
      - {item: set-up, at: week 1, cost: "$10,000"}
    contingency: 5%
    pauses: [{from: week 12, for: 2 weeks}]
    targets:
      - {stream: preference pairs, delivered: 9000/week, by: week 34}
      - {stream: preference pairs, delivered: 50k, by: week 35}
      - {stream: preference pairs, cleared_by: week 36}
      - {team: trainers, headcount: 50, by: week 27}
      - {total_cost: at most $1.2M}
      - {cost_per_unit: at most $0.125}
      - {stream: preference pairs, on_time: at least 95%}
      - {stream: preference pairs, delivered_accuracy: at least 97%}
    alternatives:
      onshore:
        sites: {austin: {rate_card: united-states}}
        teams: [{team: trainers, site: austin}]
    """

  private static let philippines = """
    rate_card: Philippines, Metro Manila
    region: offshore
    currency: PHP
    as_of: 2026-03
    sources:
      sourcefit-2026: {title: "Sourcefit, AI data operations roles table, 2026", class: claim}
    default_source: sourcefit-2026
    utc_offset: +08:00
    hours_per_week: 40
    leave: 15 days/year
    holidays: [2027-12-25, 2027-01-01, 2027-04-09]
    shrinkage: 15%
    attrition: 30%/year
    new_hire_attrition: {multiplier: 2, for: 12 weeks}
    salary_growth: 6%/year
    burden: 10%
    management_fee: 20%
    time_to_hire: 4 to 8 weeks
    recruiting_cost: ₱3,000
    onboarding_cost: 2000 PHP
    severance: 0
    seat: ₱150k/year
    tooling: 60/month
    roles:
      annotator: {pay: 40k to 50k to 70k/month}
      qa-specialist: {pay: 20/hour}
      team-lead:
        pay:
          - {from: 2026-01-01, pay: 900k/year}
          - {from: 2027-07-01, pay: 950k/year}
    """

  private static let unitedStates = """
    rate_card: United States
    currency: USD
    roles:
      annotator: {pay: $25/hour}
      qa-specialist: {pay: $35/hour}
      team-lead: {pay: "$90,000/year"}
    """

  private func read(_ alternative: String? = nil) throws -> Scenario {
    let files = MemoryFiles([
      "Scenarios/plan.yaml": ReadingTests.plan,
      "RateCards/philippines.yaml": ReadingTests.philippines,
      "RateCards/united-states.yaml": ReadingTests.unitedStates,
    ])
    let request = ScenarioRequest("plan", alternative: alternative)
    return try #require(readScenario(request, files: files).value)
  }

  @Test func `the plan as a whole`() throws {
    let scenario = try read()
    #expect(scenario.title == "Ramp RLHF trainers from 3 to 50 in Manila")
    #expect(scenario.file == "Scenarios/plan.yaml")
    #expect(scenario.alternative == nil)
    #expect(scenario.alternatives == ["onshore"])
    #expect(scenario.start.description == "2027-01-04")
    #expect(scenario.horizon == 52)
    #expect(scenario.currency == .dollar)
    #expect(scenario.discountRate.estimate == Estimate(0.08))
    #expect(scenario.contingency.estimate == Estimate(0.05))
    let rate = try #require(scenario.exchangeRates.first)
    #expect(rate.currency.code == "PHP")
    #expect(rate.rate.estimate == Estimate(57.5))
    #expect(rate.drift.estimate == Estimate(-0.02))
    #expect(rate.volatility.estimate == Estimate(0.06))
    #expect(scenario.pauses.map(\.from.estimate) == [Estimate(11)])
    #expect(scenario.pauses.map(\.weeks.estimate) == [Estimate(2)])
  }

  @Test func `a site is its card with its own figures over it`() throws {
    let site = try #require(try read().sites.first)
    #expect(site.name == "manila")
    #expect(site.cardTitle == "Philippines, Metro Manila")
    #expect(site.cardFile == "RateCards/philippines.yaml")
    #expect(site.region == .offshore)
    #expect(site.currency.code == "PHP")
    #expect(site.asOf == "2026-03")
    #expect(site.utcOffset == 480)
    #expect(site.hoursPerWeek.estimate == Estimate(40))
    #expect(site.leave.estimate == Estimate(15))
    guard case .dates(let days) = site.holidays else {
      Issue.record("no dates")
      return
    }
    #expect(days.map(\.description) == ["2027-01-01", "2027-04-09", "2027-12-25"])
    #expect(site.shrinkage.estimate == Estimate(0.15))
    #expect(site.attrition.estimate == Estimate(0.35))
    #expect(site.newHireAttrition.multiplier.estimate == Estimate(2))
    #expect(site.newHireAttrition.weeks.estimate == Estimate(12))
    #expect(site.salaryGrowth.estimate == Estimate(0.06))
    #expect(site.burden.parts.map(\.name) == [""])
    guard case .share(let burden, nil, nil)? = site.burden.parts.first?.amount else {
      Issue.record("no share")
      return
    }
    #expect(burden.estimate == Estimate(0.1))
    #expect(site.managementFee.estimate == Estimate(0.2))
    #expect(site.timeToHire.estimate == Estimate(low: 4, high: 8))
    #expect(site.recruitingCost.estimate == Estimate(3000))
    #expect(site.onboardingCost.estimate == Estimate(2000))
    #expect(site.severance.estimate == Estimate(0))
    #expect(site.seat.estimate == Estimate(12_500))
    #expect(site.tooling.estimate == Estimate(60))
  }

  @Test func `roles are paid by month, year or hour, or by date`() throws {
    let roles = try #require(try read().sites.first).roles
    #expect(roles.map(\.key) == ["annotator", "qa-specialist", "team-lead"])
    guard case .steady(let monthly) = roles[0].pay, case .steady(let hourly) = roles[1].pay,
      case .dated(let dated) = roles[2].pay
    else {
      Issue.record("not the kinds of pay")
      return
    }
    #expect(monthly.amount.estimate == Estimate(low: 40_000, likely: 50_000, high: 70_000))
    #expect(monthly.period == .month)
    #expect(hourly.period == .hour)
    #expect(dated.map(\.from.description) == ["2026-01-01", "2027-07-01"])
    #expect(dated.map(\.rate.period) == [.year, .year])
    #expect(dated.map(\.rate.amount.estimate) == [Estimate(900_000), Estimate(950_000)])
  }

  @Test func `a team of people`() throws {
    let staff = try #require(try read().staff("trainers"))
    #expect(staff.site == 0)
    #expect(staff.role.key == "annotator")
    #expect(staff.startWith.estimate == Estimate(3))
    #expect(staff.bench.size.estimate == Estimate(5))
    #expect(staff.bench.leadTime.estimate == Estimate(1))
    guard case .classes(let ramp)? = staff.ramp else {
      Issue.record("no classes")
      return
    }
    #expect(ramp.to.estimate == Estimate(50))
    #expect(ramp.begin.estimate == Estimate(6))
    #expect(ramp.complete.estimate == Estimate(26))
    #expect(ramp.every.estimate == Estimate(2))
    #expect(ramp.shape == .sCurve)
    #expect(staff.onboardingWeeks.estimate == Estimate(3))
    #expect(staff.graduation.estimate == Estimate(0.9))
    guard case .sCurve(let start, let fullAfter) = staff.productivity else {
      Issue.record("no curve")
      return
    }
    #expect(start.estimate == Estimate(0.3))
    #expect(fullAfter.estimate == Estimate(10))
    #expect(staff.productivitySpread.estimate == Estimate(0.15))
    #expect(staff.accuracy.start.estimate == Estimate(0.8))
    #expect(staff.accuracy.full.estimate == Estimate(0.95))
    #expect(staff.accuracy.settlesAfter?.estimate == Estimate(8))
    #expect(staff.mentoring.hours.estimate == Estimate(3))
    #expect(staff.mentoring.weeks.estimate == Estimate(6))
    #expect(staff.calibration.estimate == Estimate(1))
    #expect(staff.backfill == false)
    #expect(staff.pod.size.estimate == Estimate(6))
    #expect(staff.pod.lead?.key == "team-lead")
    #expect(staff.pod.qa?.key == "qa-specialist")
    #expect(staff.pod.trainersPerQA.estimate == Estimate(8))
  }

  @Test func `a crowd`() throws {
    let crowd = try #require(try read().teams.last?.crowd)
    #expect(crowd.leadTime.estimate == Estimate(1))
    #expect(crowd.capacity.estimate == Estimate(1500))
    #expect(crowd.accuracy.estimate == Estimate(0.85))
    #expect(crowd.price.estimate == Estimate(0.1))
  }

  @Test func `a stream`() throws {
    let stream = try #require(try read().streams.first)
    #expect(stream.teams == [0, 1])
    #expect(stream.priority.estimate == Estimate(2))
    #expect(stream.handleTime.estimate == Estimate(0.1))
    #expect(stream.passes == 1)
    #expect(stream.overlap.estimate == Estimate(0.12))
    #expect(stream.prelabelSaving.estimate == Estimate(0.05))
    #expect(stream.classes == 3)
    #expect(stream.seniorAccuracy.estimate == Estimate(0.97))
    #expect(stream.review.sample.estimate == Estimate(0.15))
    #expect(abs(stream.review.time.estimate.low - 4.0 / 60) < 1e-12)
    #expect(stream.review.detection.estimate == Estimate(0.9))
    #expect(stream.due?.estimate == Estimate(2))
    #expect(stream.gates.goldAccuracy?.estimate == Estimate(0.9))
    #expect(stream.gates.kappa?.estimate == Estimate(0.45))
    #expect(stream.demandSpread.estimate == Estimate(0.2))
    let demand = stream.demand.map { demand in
      switch demand {
      case .rate(let from, let rate): [0, from.estimate.low, rate.estimate.low]
      case .volume(let at, let items): [1, at.estimate.low, items.estimate.low]
      }
    }
    #expect(demand == [[0, 0, 600], [0, 13, 3000], [1, 29, 50_000]])
  }

  @Test func `overhead and targets`() throws {
    let scenario = try read()
    guard case .pay(.steady(let pay), let fte) = scenario.overhead[0].cost,
      case .every(let trip, let weeks) = scenario.overhead[1].cost,
      case .once(let setUp, let at) = scenario.overhead[2].cost
    else {
      Issue.record("not the kinds of overhead")
      return
    }
    let numbers = [pay.amount, fte, trip, weeks, setUp, at].map(\.estimate.low)
    #expect(numbers == [14_000, 0.25, 6000, 13, 10_000, 0])
    let targets = scenario.targets.map { target in
      switch target {
      case .weeklyDelivery(let stream, let items, let by):
        "week \(stream) \(items.estimate.low) \(by.estimate.low)"
      case .totalDelivery(let stream, let items, let by):
        "total \(stream) \(items.estimate.low) \(by.estimate.low)"
      case .cleared(let stream, let by): "clear \(stream) \(by.estimate.low)"
      case .headcount(let team, let people, let by):
        "people \(team) \(people.estimate.low) \(by.estimate.low)"
      case .figure(let figure, let bound):
        "\(figure) \(bound.side.rawValue) \(bound.value.estimate.low)"
      }
    }
    #expect(
      targets == [
        "week 0 9000.0 33.0", "total 0 50000.0 34.0", "clear 0 35.0", "people 0 50.0 26.0",
        "totalCost at most 1200000.0", "costPerUnit at most 0.125",
        "onTime(stream: 0) at least 0.95", "deliveredAccuracy(stream: 0) at least 0.97",
      ])
  }

  @Test func `an alternative is another plan of the same file`() throws {
    let onshore = try read("onshore")
    #expect(onshore.alternative == "onshore")
    #expect(onshore.sites.map(\.name) == ["manila", "austin"])
    #expect(onshore.staff("trainers")?.site == 1)
    #expect(onshore.staff("trainers")?.startWith.estimate == Estimate(3))
  }

  @Test func `what nobody writes has the value that the notation says`() throws {
    let files = MemoryFiles([
      "plan.yaml": """
      scenario: Little
      start: 2027-01-04
      horizon: 4 weeks
      sites: {manila: {rate_card: card}}
      teams: [{team: a, site: manila, role: r}, {team: b, sourcing: crowd, capacity: 3 h/week}]
      work: [{stream: s, teams: [a], handle_time: 1 h}]
      """,
      "card.yaml": "rate_card: C\ncurrency: USD\nroles: {r: {pay: $1/month}}",
    ])
    let scenario = try #require(readScenario(ScenarioRequest("plan"), files: files).value)
    var expected = Scenario(title: "Little", start: scenario.start, horizon: 4)
    var site = Site(name: "manila", currency: .dollar)
    site.cardTitle = "C"
    site.cardFile = "card.yaml"
    let role = Role(key: "r", pay: .steady(PayRate(Quantity(Estimate(1), field: 0), per: .month)))
    site.roles = [role]
    var crowd = Crowd()
    crowd.capacity = Quantity(Estimate(3), field: 1)
    let stream = WorkStream(
      name: "s", teams: [0], handleTime: Quantity(Estimate(1), field: 2))
    expected.file = "plan.yaml"
    expected.sites = [site]
    expected.teams = [
      Team(name: "a", sourcing: .staffed(Staff(site: 0, role: role))),
      Team(name: "b", sourcing: .crowd(crowd)),
    ]
    expected.streams = [stream]
    expected.fields = scenario.fields
    #expect(scenario == expected)
    #expect(
      scenario.fields.map(\.path) == [
        "rate_cards.card.roles.r.pay", "teams.b.capacity", "work.s.handle_time",
      ])
  }

  @Test func `a number that two sites read is one field`() throws {
    let more = "alternatives: {a: {sites: {cebu: {rate_card: philippines}}}}"
    let sites = try Plans.read(adding: more, alternative: "a").sites
    #expect(sites.count == 2)
    #expect(sites[0].attrition.field != nil)
    #expect(sites[0].attrition == sites[1].attrition)
    #expect(sites[0].roles == sites[1].roles)
  }
}
