import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Attrition, onboarding, productivity and cuts against closed forms.
struct PeopleTests {
  @Test func `survivors fall exponentially at the annual rate`() {
    var plan = SamplePlans.plan(weeks: 104)
    plan.sites[0].attrition = 0.45
    plan.changeStaff { $0.backfill = false }
    let run = simulate(plan)
    for week in 0..<104 {
      let expected = 10 * exp(-0.45 * Double(week) / 52)
      #expect(abs(run.team(0, week: week).trainers.people - expected) < 1e-9)
    }
  }

  @Test func `new hires leave at the multiple rate for so many weeks`() {
    var plan = SamplePlans.plan(weeks: 30, team: SamplePlans.team(of: 0))
    plan.sites[0].attrition = 0.3
    plan.sites[0].newHireAttrition.multiplier = 2
    plan.sites[0].newHireAttrition.weeks = 12
    plan.changeStaff {
      $0.backfill = false
      $0.ramp = .steps([RampStep(week: 0, headcount: 20)])
    }
    let run = simulate(plan)
    for week in 0..<30 {
      let newWeeks = Double(min(week, 12))
      let expected = 20 * exp(-0.3 * (2 * newWeeks + Double(week) - newWeeks) / 52)
      #expect(abs(run.team(0, week: week).trainers.people - expected) < 1e-9)
    }
  }

  @Test func `a share of the class washes out at the end of onboarding`() {
    var plan = SamplePlans.plan(weeks: 8, team: SamplePlans.team(of: 0))
    plan.changeStaff {
      $0.backfill = false
      $0.onboardingWeeks = 3
      $0.graduation = 0.9
      $0.ramp = .steps([RampStep(week: 1, headcount: 10)])
    }
    let run = simulate(plan)
    let people = (0..<8).map { run.team(0, week: $0).trainers.people }
    #expect(people == [0, 10, 10, 10, 9, 9, 9, 9])
    #expect((0..<8).map { run.team(0, week: $0).onboarding } == [0, 10, 10, 10, 0, 0, 0, 0])
    #expect(abs(run.team(0, week: 3).trainers.leavers - 1) < 1e-12)
    #expect(run.team(0, week: 4).capacityHours == 9 * 40)
  }

  @Test func `leavers are replaced after the time to hire`() {
    var plan = SamplePlans.plan(weeks: 10)
    plan.sites[0].attrition = 0.5
    plan.sites[0].timeToHire = 3
    let run = simulate(plan)
    for week in 0..<10 {
      let expected = week < 4 ? 0 : run.team(0, week: week - 4).trainers.leavers
      #expect(run.team(0, week: week).trainers.backfillStarts == expected)
    }
  }

  @Test(arguments: LearningCase.all)
  func `a class learns along its curve`(learning: LearningCase) {
    let (curve, expected) = (learning.curve, learning.expected)
    var plan = SamplePlans.plan(weeks: expected.count + 2, team: SamplePlans.team(of: 0))
    plan.changeStaff {
      $0.onboardingWeeks = 2
      $0.productivity = curve
      $0.ramp = .steps([RampStep(week: 0, headcount: 5)])
    }
    let run = simulate(plan)
    for (week, share) in expected.enumerated() {
      #expect(abs(run.team(0, week: week + 2).capacityHours - 5 * 40 * share) < 1e-9)
    }
  }

  @Test func `Wright's law: each doubling of weeks divides the time for an item by the rate`() {
    var plan = SamplePlans.plan(weeks: 16, team: SamplePlans.team(of: 0))
    plan.changeStaff {
      $0.productivity = .learning(start: 0.3, rate: 0.85)
      $0.ramp = .steps([RampStep(week: 0, headcount: 1)])
    }
    let run = simulate(plan)
    for week in [1, 2, 4, 8] {
      let (early, late) = (run.team(0, week: week - 1), run.team(0, week: 2 * week - 1))
      #expect(abs(early.capacityHours / late.capacityHours - 0.85) < 1e-9)
    }
  }

  @Test func `accuracy settles: 95 percent of the way after the time to settle`() throws {
    var plan = SamplePlans.plan(weeks: 12, team: SamplePlans.team(of: 0))
    plan.changeStaff {
      $0.accuracy.start = 0.8
      $0.accuracy.full = 0.95
      $0.accuracy.settlesAfter = 8
      $0.ramp = .steps([RampStep(week: 0, headcount: 1)])
    }
    let run = simulate(plan)
    #expect(run.team(0, week: 0).accuracy == 0.8)
    let settled = try #require(run.team(0, week: 8).accuracy)
    #expect(abs((settled - 0.8) / 0.15 - (1 - exp(-3))) < 1e-12)
  }

  @Test func `mentoring takes hours from the experienced, never more than they have`() {
    var plan = SamplePlans.plan(weeks: 6, team: SamplePlans.team(of: 2))
    plan.changeStaff {
      $0.mentoring.hours = 5
      $0.mentoring.weeks = 3
      $0.ramp = .steps([RampStep(week: 1, headcount: 4), RampStep(week: 2, headcount: 40)])
    }
    let run = simulate(plan)
    #expect((0..<6).map { run.team(0, week: $0).mentoringHours } == [0, 10, 80, 80, 160, 0])
    #expect(run.team(0, week: 2).capacityHours == 40 * 40 - 80)
    #expect(run.team(0, week: 4).capacityHours == 40 * 40 - 160)
  }

  @Test func `a cut cancels replacements, then releases the newest first`() {
    var plan = SamplePlans.plan(weeks: 12, team: SamplePlans.team(of: 4))
    plan.sites[0].severance = 700
    plan.changeStaff {
      $0.ramp = .steps([
        RampStep(week: 2, headcount: 10), RampStep(week: 4, headcount: 12),
        RampStep(week: 6, headcount: 5),
      ])
      $0.productivity = .linear(start: 0.5, fullAfter: 100)
    }
    let run = simulate(plan)
    #expect((4..<8).map { run.team(0, week: $0).trainers.people } == [12, 12, 5, 5])
    #expect(run.team(0, week: 6).trainers.released == 7)
    // The starting four and one of the class of week 2 are left.
    let pace = 4 + (0.5 + 0.5 * 4 / 100)
    #expect(abs(run.team(0, week: 6).proficient - pace) < 1e-12)
    let severance = run.ledger.entries.filter { $0.account.line == .severance }
    #expect(severance.map(\.cents) == [7 * 700_00])
  }

  @Test func `replacements under way are cancelled before anybody is released`() {
    var plan = SamplePlans.plan(weeks: 12, team: SamplePlans.team(of: 10))
    plan.sites[0].attrition = 2
    plan.sites[0].timeToHire = 20
    plan.changeStaff { $0.ramp = .steps([RampStep(week: 6, headcount: 9)]) }
    let run = simulate(plan)
    #expect((0..<12).allSatisfy { run.team(0, week: $0).trainers.released == 0 })
    #expect(run.team(0, week: 6).trainers.people < 9)
    #expect(run.team(0, week: 6).positions == 9)
  }
}

/// A curve and the share of the standard pace that it gives week by week.
struct LearningCase: Sendable {
  let curve: Productivity
  let expected: [Double]

  static let all: [LearningCase] = [
    LearningCase(curve: .none, expected: [1, 1, 1, 1]),
    LearningCase(
      curve: .linear(start: 0.2, fullAfter: 4), expected: [0.2, 0.4, 0.6, 0.8, 1, 1]),
    LearningCase(
      curve: .sCurve(start: 0.2, fullAfter: 4), expected: [0.2, 0.325, 0.6, 0.875, 1, 1]),
    LearningCase(
      curve: .exponential(start: 0.4, fullAfter: 8),
      expected: (0..<12).map { week in 1 - 0.6 * pow(12, -Double(week) / 8) }),
    LearningCase(
      curve: .learning(start: 0.25, rate: 0.8),
      expected: (0..<12).map { week in min(1, 0.25 * pow(Double(week + 1), -log2(0.8))) }),
    LearningCase(curve: .table([0.3, 0.7, 1.1]), expected: [0.3, 0.7, 1.1, 1.1, 1.1]),
  ]
}
