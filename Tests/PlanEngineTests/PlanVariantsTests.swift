import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// Variants side by side against runs of their own.
struct PlanVariantsTests {
  /// A plan that uses every part of the model, in which many numbers may be others.
  private static func open(
    seed: UInt64
  ) -> (plan: Scenario, fields: [(field: Int, values: ClosedRange<Double>)]) {
    var plan = SamplePlans.random(seed: seed)
    var fields: [(field: Int, values: ClosedRange<Double>)] = []
    func open(_ values: ClosedRange<Double>) -> Quantity {
      let estimate = Estimate(values.lowerBound)
      let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
      let index = plan.fields.count
      plan.fields.append(
        Field(path: "field \(index)", text: "", estimate: estimate, origin: origin))
      fields.append((index, values))
      return Quantity(estimate, field: index)
    }
    for site in plan.sites.indices {
      plan.sites[site].attrition = open(0...0.9)
      plan.sites[site].newHireAttrition.multiplier = open(1...3)
      plan.sites[site].newHireAttrition.weeks = open(0...14)
      plan.sites[site].timeToHire = open(0...9)
      plan.sites[site].shrinkage = open(0...0.3)
      plan.sites[site].salaryGrowth = open(0...0.1)
      plan.sites[site].seat = open(0...200)
      plan.sites[site].severance = open(0...2_000)
    }
    for team in plan.teams.indices {
      guard var staff = plan.teams[team].staff else { continue }
      staff.onboardingWeeks = open(0...5)
      staff.graduation = open(0.6...1)
      staff.mentoring.weeks = open(0...8)
      staff.pod.size = open(4...9)
      staff.accuracy.settlesAfter = open(0...9)
      switch staff.productivity {
      case .linear: staff.productivity = .linear(start: open(0.1...0.9), fullAfter: open(0...12))
      case .sCurve: staff.productivity = .sCurve(start: open(0.1...0.9), fullAfter: open(0...12))
      default: break
      }
      plan.changeStaff(of: team) { $0 = staff }
    }
    for stream in plan.streams.indices {
      plan.streams[stream].handleTime = open(0.05...0.3)
      plan.streams[stream].review.sample = open(0...0.3)
      plan.streams[stream].due = open(0...5)
    }
    plan.contingency = open(0...0.1)
    return (plan, fields)
  }

  /// What a field is in a variant.
  private static func number(_ variant: Int, _ values: ClosedRange<Double>, _ place: Int) -> Double
  {
    var random = PseudoRandom(seed: UInt64(variant * 1_000 + place))
    return random.next(in: values)
  }

  @Test(arguments: 1...40) func `a variant comes to what a run of its own does`(seed: UInt64) throws
  {
    let (plan, fields) = Self.open(seed: seed)
    let count = 11
    let runs = (0..<count).map { variant in
      var value = Valuation()
      for (place, field) in fields.enumerated() {
        value.override(field.field, with: Self.number(variant, field.values, place))
      }
      return simulate(plan, value)
    }
    func variants(_ name: FigureName, _ subject: KeyFigure.Subject = .plan) throws -> [Double] {
      try #require(PlanVariants(plan, .expected, varying: fields, name, of: subject))
        .run(0..<count, threads: 1) { Self.number($0, fields[$1].values, $1) }
    }
    func expect(_ found: [Double], _ known: (Trajectory) -> Double, within noise: Double = 1e-6) {
      for (found, run) in zip(found, runs) {
        let known = known(run)
        #expect(abs(found - known) <= noise + 1e-9 * known.magnitude)
      }
    }
    // Each cell of the ledger is rounded to cents.
    let cells = Double(runs[0].ledger.cents.count)
    expect(try variants(.totalCost), { Double($0.ledger.total) / 100 }, within: 0.01 * cells)
    expect(try variants(.delivered), { $0.streams.reduce(0) { $0 + $1.delivered } })
    expect(
      try variants(.hires),
      {
        $0.teams.reduce(0) { $0 + $1.trainers.starts + $1.leads.starts + $1.qa.starts }
      })
    expect(
      try variants(.leavers),
      {
        $0.teams.reduce(0) { $0 + $1.trainers.leavers + $1.leads.leavers + $1.qa.leavers }
      })
    let last = plan.horizon - 1
    expect(try variants(.finalTrainers, .team(0)), { $0.team(0, week: last).trainers.people })
    expect(try variants(.finalBacklog, .stream(0)), { $0.stream(0, week: last).backlog })
  }

  @Test(arguments: 1...3) func `one field by itself moves what it does in a run of its own`(
    seed: UInt64
  ) throws {
    let (plan, fields) = Self.open(seed: seed)
    for (place, field) in fields.enumerated() {
      let variants = try #require(
        PlanVariants(plan, .expected, varying: [field], .totalCost, of: .plan))
      let found = variants.run(0..<3, threads: 1) { variant, _ in
        Self.number(variant, field.values, place)
      }
      for (variant, found) in found.enumerated() {
        var value = Valuation()
        value.override(field.field, with: Self.number(variant, field.values, place))
        let ledger = simulate(plan, value).ledger
        #expect(abs(found - Double(ledger.total) / 100) <= 0.01 * Double(ledger.cents.count))
      }
    }
  }

  @Test func `threads and parts change no bit of a variant`() throws {
    let (plan, fields) = Self.open(seed: 7)
    let variants = try #require(
      PlanVariants(plan, .expected, varying: fields, .totalCost, of: .plan))
    func bits(_ range: Range<Int>, _ threads: Int) -> [UInt64] {
      variants.run(range, threads: threads) { Self.number($0, fields[$1].values, $1) }
        .map(\.bitPattern)
    }
    let whole = bits(0..<43, 1)
    #expect(Set(whole).count == 43)
    #expect(bits(0..<43, 2) == whole && bits(0..<43, 8) == whole)
    #expect(bits(0..<5, 1) + bits(5..<22, 3) + bits(22..<43, 2) == whole)
    #expect(bits(9..<9, 2) == [])
  }

  @Test func `fields that nobody reads, or that change the order of work, are known`() throws {
    let (plan, fields) = Self.open(seed: 3)
    var idle = plan
    idle.fields.append(
      Field(path: "idle", text: "", estimate: Estimate(1), origin: plan.fields[0].origin))
    let place = idle.fields.count - 1
    let all = fields + [(place, 0...1)]
    func variants(
      _ plan: Scenario, _ fields: [(field: Int, values: ClosedRange<Double>)],
      _ name: FigureName = .totalCost, _ subject: KeyFigure.Subject = .plan
    ) -> PlanVariants? {
      PlanVariants(plan, .expected, varying: fields, name, of: subject)
    }
    func lowest(_ variants: PlanVariants?) -> [Double]? {
      variants?.run(0..<1, threads: 1) { all[$1].values.lowerBound }
    }
    #expect(lowest(variants(idle, all)) == lowest(variants(plan, fields)))
    #expect(lowest(variants(idle, all)) != nil)
    var ordered = idle
    ordered.streams[0].priority = Quantity(Estimate(1), field: place)
    #expect(variants(ordered, all) == nil)
    #expect(variants(ordered, fields) != nil)
    #expect(variants(plan, fields, .idleCost, .team(0)) == nil)
  }

  @Test func `what can't be counted to the cent has no value`() throws {
    var plan = SamplePlans.plan(weeks: 8)
    plan.fields = [
      Field(
        path: "overhead", text: "", estimate: Estimate(1),
        origin: Origin(file: "plan.yaml", line: 1, column: 1, citation: nil))
    ]
    plan.overhead = [
      OverheadItem(name: "set-up", cost: .once(Quantity(Estimate(1), field: 0), at: 0))
    ]
    let variants = try #require(
      PlanVariants(plan, .expected, varying: [(0, 0...1e15)], .delivered, of: .plan))
    let found = variants.run(0..<2, threads: 1) { variant, _ in variant == 0 ? 1 : 1e15 }
    #expect(found[0] > 0 && found[1].isNaN)
  }
}
