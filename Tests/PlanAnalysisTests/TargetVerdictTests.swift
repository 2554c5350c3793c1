import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

struct TargetVerdictTests {
  @Test(arguments: TargetCase.all)
  func `a target is met or missed`(target: TargetCase) throws {
    var plan = SamplePlans.plan(weeks: 12, stream: SamplePlans.stream(rate: 9_000))
    plan.changeStaff { $0.ramp = .steps([RampStep(week: 5, headcount: 20)]) }
    plan.streams[0].due = 0
    plan.targets = [target.target]
    let verdict = try #require(run(plan).verdicts.first)
    #expect(verdict.isMet == target.isMet)
    if let reached = target.reached { #expect(verdict.reached == reached) }
  }
}

/// A target, whether it is met, and the week in which it is reached.
struct TargetCase: Sendable {
  let target: Target
  let isMet: Bool
  var reached: Double?

  /// Targets just met and just missed.
  static let all: [TargetCase] = [
    TargetCase(target: .headcount(team: 0, people: 20, by: 5), isMet: true, reached: 5),
    TargetCase(target: .headcount(team: 0, people: 20, by: 4), isMet: false, reached: 5),
    TargetCase(target: .headcount(team: 0, people: 21, by: 11), isMet: false),
    TargetCase(target: .weeklyDelivery(stream: 0, items: 8_000, by: 5), isMet: true, reached: 5),
    TargetCase(target: .weeklyDelivery(stream: 0, items: 8_000, by: 4), isMet: false, reached: 5),
    TargetCase(target: .totalDelivery(stream: 0, items: 20_000, by: 4), isMet: true, reached: 4),
    TargetCase(target: .totalDelivery(stream: 0, items: 20_001, by: 4), isMet: false, reached: 5),
    TargetCase(target: .cleared(stream: 0, by: 7), isMet: false),
    TargetCase(target: .figure(.totalCost, Bound(.atMost, 1_000_000)), isMet: true),
    TargetCase(target: .figure(.totalCost, Bound(.atMost, 1)), isMet: false),
    TargetCase(target: .figure(.costPerUnit, Bound(.atLeast, 0.1)), isMet: true),
    TargetCase(target: .figure(.deliveredAccuracy(stream: 0), Bound(.atLeast, 1)), isMet: true),
    TargetCase(target: .figure(.onTime(stream: 0), Bound(.atLeast, 0.99)), isMet: false),
  ]
}
