import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanAnalysis

/// What trials come to.
struct RiskProfileTests {
  private static let weeks = 4

  /// A plan with one field that is a range and two targets.
  private static func findings() -> RunFindings {
    var plan = SamplePlans.plan(weeks: weeks)
    let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
    plan.fields = [
      Field(
        path: "sites.site.time_to_hire", text: "4 to 8 weeks", estimate: Estimate(low: 4, high: 8),
        origin: origin)
    ]
    plan.targets = [
      .weeklyDelivery(stream: 0, items: 900, by: 2),
      .figure(.totalCost, Bound(.atMost, 1_000_000)),
    ]
    return run(plan)
  }

  private static let layout = TrialLayout(
    figures: [
      .init(.totalCost, .plan), .init(.delivered, .plan), .init(.leavers, .plan),
      .init(.firstWeekAtTarget, .team(0)), .init(.utilisation, .team(0)),
    ],
    targets: 2, inputs: [0],
    series: [.init(.cost, .plan), .init(.delivered, .stream(0))], weeks: weeks)

  private func profile(
    _ plans: [[TrialColumn: [Double]]], count: Int, columnsAtOnce: Int = 1
  ) -> RiskProfile {
    let findings = RiskProfileTests.findings()
    var source = FixedTrials(plans.map { (RiskProfileTests.layout, $0) }, count: count)
    source.columnsAtOnce = columnsAtOnce
    source.threads = columnsAtOnce
    return RiskProfile(
      plans.indices.map { ("plan \($0)", findings) }, seed: 7, from: &source)
  }

  @Test func `a target is as sure as the share of trials that meet it`() throws {
    let reached: [Double] = [0, 1, 1, 2, 3, 3, 3, .nan, .nan, .nan]
    let met: [Double] = reached.map { $0 <= 2 ? 1 : 0 }
    let cost: [Double] = (1...10).map { Double($0) * 100_000 }
    let risk = profile(
      [[.isMet(0): met, .reached(0): reached, .isMet(1): met, .reached(1): cost]], count: 10
    ).base
    let target = risk.targets[0]
    #expect(target.probability == 0.4)
    #expect((target.standardError - (0.4 * 0.6 / 10).squareRoot()).magnitude < 1e-15)
    // A week by which so many are there, not one between two weeks.
    #expect(target.reached.map(\.value) == [3, .infinity, .infinity])
    #expect(risk.targets[1].reached.map(\.value) == [500_000, 800_000, 900_000])
  }

  @Test func `a bound from below is kept by the trials above it`() {
    let values = (1...10).map { Double($0) / 10 }
    let target = TargetRisk(
      .figure(.onTime(stream: 0), Bound(.atLeast, 0.5)), isMet: values, reached: values)
    #expect(target.reached.map(\.value) == [0.6, 0.3, 0.2])
  }

  @Test func `what was drawn high in the dearest trials is told, and what was not is not`() throws {
    var random = PseudoRandom(seed: 5)
    let count = 2_000
    let draws = (0..<count).map { _ in random.next(in: 4...8) }
    let leavers = (0..<count).map { _ in Double(random.next(below: 20)) }
    let cost = draws.map { $0 * 1_000 + random.next(in: 0...500) }
    let late = draws.map { $0 > 7.5 ? .nan : Double(2) }
    let risk = profile(
      [[.input(0): draws, .figure(0): cost, .figure(2): leavers, .figure(3): late]], count: count
    ).base
    let dear = try #require(risk.badDeciles.first)
    #expect(dear.figure == .totalCost)
    #expect(dear.count == 200)
    #expect(dear.traits.map(\.cause) == [.figure(.init(.firstWeekAtTarget, .team(0))), .input(0)])
    let trait = try #require(dear.traits.last)
    #expect(trait.median > 7.6 && trait.medianOfAll > 5.8 && trait.medianOfAll < 6.2)
    #expect(trait.rank > 0.9)
    #expect(dear.traits[0].median == .infinity)
    #expect(dear.traits[0].medianOfAll == 2)
    // All deliver nothing: the first tenth is as good a worst one as any, and has nothing in common.
    #expect(risk.badDeciles[1].count == 200)
    #expect(risk.badDeciles[1].traits.isEmpty)
  }

  @Test func `a cause is not told where its middle and its mean lie on two sides`() {
    // The worst tenth is early more often than not, and now and then very late.
    let weeks = (0..<200).map { $0 < 12 ? 3.0 : $0 < 20 ? 100 : 5 }
    let cost = (0..<200).map { $0 < 20 ? 2_000.0 : 1_000 }
    let risk = profile([[.figure(0): cost, .figure(3): weeks]], count: 200).base
    #expect(risk.badDeciles[0].count == 20)
    #expect(risk.badDeciles[0].traits.isEmpty)
  }

  @Test func `where demand alone is drawn, the least is delivered where the least arrived`() {
    let plan = SamplePlans.plan(weeks: 12, stream: SamplePlans.stream { $0.demandSpread = 0.3 })
    var trials = TrialRuns(
      [TrialPlan(plan, seed: 1)], numbers: 1..<501, threads: 1, watcher: PacedWatcher())
    let least = RiskProfile([("plan", run(plan))], seed: 1, from: &trials).base.badDeciles[1]
    #expect(least.figure == .delivered)
    #expect(least.traits.map(\.cause) == [.figure(.init(.arrived, .stream(0)))])
    #expect(least.traits[0].rank < 0.1)
  }

  @Test func `more people than the plan has weeks are people, not a week beyond it`() throws {
    let leavers = (0..<100).map { Double($0) }
    let risk = profile(
      [[.figure(0): leavers.map { $0 * 1_000 }, .figure(2): leavers]], count: 100
    ).base
    let trait = try #require(risk.badDeciles[0].traits.first)
    #expect(trait.median == 94.5)
    #expect(trait.medianOfAll == 49.5)
  }

  @Test(arguments: 0..<40) func `chance alone is no cause`(seed: Int) {
    var random = PseudoRandom(seed: UInt64(seed))
    let values = (0..<3).map { _ in (0..<400).map { _ in random.next(in: 0...1) } }
    let risk = profile(
      [[.input(0): values[0], .figure(0): values[1], .figure(2): values[2]]], count: 400
    ).base
    #expect(risk.badDeciles.allSatisfy { $0.traits.isEmpty })
  }

  @Test func `equally bad trials are as many as a tenth, the first ones`() {
    #expect(BadTrials([5, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5]).places == [0, 2])
    #expect(BadTrials([1, 1, 9, 1]).places == [2])
    #expect(BadTrials([.nan, .nan]).places == [0])
    #expect(BadTrials([]).places.isEmpty)
  }

  @Test func `differences are of the same trial`() throws {
    let count = 100
    let cost = (0..<count).map { Double($0 * $0 % 37) * 1_000 + 50_000 }
    let first: [Double] = (0..<count).map { $0 < 10 ? .nan : 5 }
    let sooner: [Double] = (0..<count).map { $0 < 5 ? .nan : 4 }
    let result = profile(
      [
        [.figure(0): cost, .figure(3): first],
        [.figure(0): cost.map { $0 - 2_000 }, .figure(1): cost, .figure(3): sooner],
      ], count: count, columnsAtOnce: 3)
    let differences = try #require(result.differences.first)
    let ofCost = differences[0]
    #expect(ofCost.spread.p10 == -2_000 && ofCost.spread.p90 == -2_000)
    #expect(ofCost.spread.standardError == 0)
    #expect(ofCost.better == 1)
    #expect(ofCost.planned == 0)
    #expect(differences[1].better == 1)
    let weeks = differences[3]
    // In five trials neither gets there: no difference. In five more only the second does.
    #expect(weeks.spread.count == 95)
    #expect(weeks.spread.p10 == -1)
    #expect(weeks.better == 0.95)
    #expect(differences[4].better == nil)
  }

  @Test func `a difference of less than a thousandth is none`() throws {
    let cost = Array(repeating: 1_000_000.0, count: 10)
    let result = profile(
      [
        [.figure(0): cost], [.figure(0): cost.map { $0 - 999 }],
        [.figure(0): cost.map { $0 - 1_000 }],
      ],
      count: 10)
    #expect(result.differences.map { $0[0].better } == [0, 1])
  }

  @Test(arguments: [1, 2, 3, 100])
  func `it does not matter how many columns come at once, on how many threads`(
    columns: Int
  ) {
    var random = PseudoRandom(seed: 9)
    let all = RiskProfileTests.layout.columns
    let values = Dictionary(
      uniqueKeysWithValues: all.map { column in
        (column, (0..<50).map { _ in Double(random.next(below: 2)) })
      })
    let one = profile([values, values], count: 50)
    let several = profile([values, values], count: 50, columnsAtOnce: columns)
    #expect(one.base.figures.map(\.spread) == several.base.figures.map(\.spread))
    #expect(one.base.bands.map(\.weeks) == several.base.bands.map(\.weeks))
    #expect(one.base.targets == several.base.targets)
    #expect(one.base.badDeciles == several.base.badDeciles)
    #expect(one.differences[0].map(\.spread) == several.differences[0].map(\.spread))
  }
}
