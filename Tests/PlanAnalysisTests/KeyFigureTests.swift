import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct KeyFigureTests {
  @Test func `a standing team is summed up by hand`() throws {
    var plan = SamplePlans.plan(weeks: 12) { $0.start = SamplePlans.monday.adding(days: 28) }
    plan.discountRate = 0.12
    let figures = run(plan).figures
    // February and March 2027 whole, and 18 of the 22 weekdays of April.
    let april = 1_000_000 * 17 / 22
    #expect(figures[.totalCost, .plan] == 20_000 + Double(april) / 100)
    let value = 10_000 + 10_000 / pow(1.12, 1 / 12.0) + Double(april) / 100 / pow(1.12, 2 / 12.0)
    #expect(abs(try #require(figures[.netPresentValue, .plan]) - value) < 0.01)
    #expect(figures[.delivered, .plan] == 12_000)
    #expect(figures[.peakPeople, .plan] == 10)
    #expect(figures[.hires, .plan] == 0)
    #expect(figures[.utilisation, .team(0)] == 0.25)
    #expect(figures[.qaUtilisation, .team(0)] == nil)
    #expect(figures[.firstWeekAtTarget, .team(0)] == 1)
    #expect(figures[.weeksToTarget, .team(0)] == nil)
    #expect(figures[.clearedWeek, .stream(0)] == 1)
    #expect(figures[.onTime, .stream(0)] == nil)
    #expect(figures[.deliveredAccuracy, .stream(0)] == 1)
    #expect(figures[.kappa, .stream(0)] == 1)
  }

  @Test func `realised attrition is what the rate says, with people replaced at once`() throws {
    var plan = SamplePlans.plan(weeks: 52)
    plan.sites[0].attrition = 0.4
    let realised = try #require(run(plan).figures[.realisedAttrition, .plan])
    // Leavers are replaced the week after, so the headcount stays within a week's leavers of 10.
    #expect(abs(realised - 0.4) < 0.01)
  }

  @Test func `the backlog clears in the first week from which all work is produced`() {
    var plan = SamplePlans.plan(weeks: 20)
    plan.streams[0].demand.append(.volume(at: 4, items: 10_000))
    plan.streams[0].due = 1
    let figures = run(plan).figures
    // 4,000 items a week: 11,000 at hand in week 4, and 1,000 more every week after.
    #expect(figures[.clearedWeek, .stream(0)] == 8)
    #expect(figures[.finalBacklog, .stream(0)] == 0)
    #expect(figures[.arrived, .stream(0)] == 30_000)
    plan.streams[0].demand.append(.rate(from: 10, itemsPerWeek: 5_000))
    #expect(run(plan).figures[.clearedWeek, .stream(0)] == nil)
  }

  @Test func `first in, first out decides what is on time`() throws {
    var plan = SamplePlans.plan(weeks: 4)
    plan.streams[0].demand = [.rate(from: 0, itemsPerWeek: 5_000)]
    plan.streams[0].due = 1
    // Delivered by the end of weeks 1, 2 and 3: 8,000, 12,000 and 16,000 of 5,000, 10,000, 15,000.
    #expect(run(plan).figures[.onTime, .stream(0)] == 1)
    plan.streams[0].due = 0
    // By the ends of weeks 0 to 3, 4,000 more each: 4,000, 3,000, 2,000 and 1,000 of 5,000 each.
    let share = try #require(run(plan).figures[.onTime, .stream(0)])
    #expect(abs(share - 0.5) < 1e-12)
  }

  @Test func `full productivity is counted from the first class`() {
    var plan = SamplePlans.plan(weeks: 30, team: SamplePlans.team(of: 1))
    plan.changeStaff {
      $0.onboardingWeeks = 2
      $0.productivity = .table([0.5, 0.5, 0.5, 1])
      $0.ramp = .steps([RampStep(week: 3, headcount: 10), RampStep(week: 5, headcount: 20)])
    }
    let figures = run(plan).figures
    #expect(figures[.firstWeekAtTarget, .team(0)] == 6)
    #expect(figures[.weeksToTarget, .team(0)] == 2)
    // The last class starts in week 5, works from week 7 and at full pace from week 10.
    #expect(figures[.weeksToFullProductivity, .team(0)] == 7)
  }

  @Test(arguments: 0..<60) func `hires, leavers and releases explain the last headcount`(
    seed: UInt64
  ) {
    let plan = SamplePlans.random(seed: seed)
    let findings = run(plan)
    let figures = findings.figures
    var (start, end, released) = (0.0, 0.0, 0.0)
    let weeks = findings.trajectory.timeline.weeks
    for team in plan.teams.indices {
      for kind in StaffKind.allCases {
        let first = findings.trajectory.team(team, week: 0)[kind]
        let last = findings.trajectory.team(team, week: weeks - 1)[kind]
        start += first.people - first.starts + first.released
        end += last.people - last.leavers
        for week in 0..<weeks {
          released += findings.trajectory.team(team, week: week)[kind].released
        }
      }
    }
    let hires = figures[.hires, .plan] ?? 0
    let leavers = figures[.leavers, .plan] ?? 0
    #expect(abs(start + hires - leavers - released - end) < 1e-6)
  }
}
