import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

struct HiringCalendarTests {
  @Test(arguments: 0..<100) func `the requisitions are the hires of the plan`(seed: UInt64) {
    let findings = run(SamplePlans.random(seed: seed))
    let people = findings.requisitions.map(\.people).reduce(0, +)
    #expect(abs(people - (findings.figures[.hires, .plan] ?? 0)) < 1e-6)
    let weeks = findings.requisitions.map(\.startWeek)
    #expect(weeks == weeks.sorted())
  }

  @Test func `a requisition opens the time to hire before the start`() {
    var plan = SamplePlans.plan(weeks: 20)
    plan.sites[0].timeToHire = 6
    plan.changeStaff {
      $0.bench.size = 2
      $0.bench.leadTime = 1
      $0.pod.size = 5
      $0.pod.lead = SamplePlans.role("lead", 2_000)
      $0.ramp = .steps([RampStep(week: 3, headcount: 12), RampStep(week: 10, headcount: 18)])
    }
    let requisitions = run(plan).requisitions
    let rows = requisitions.map {
      "\($0.kind) \($0.people) \($0.reason) \($0.openWeek) \($0.startWeek) \($0.isFromBench)"
    }
    #expect(
      rows == [
        "trainers 2.0 ramp 2 3 true", "leads 1.0 pod -3 3 false", "trainers 6.0 ramp 4 10 false",
        "leads 1.0 pod 4 10 false",
      ])
  }
}
