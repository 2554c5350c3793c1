import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// Planned classes: their sizes, weeks and what moves them.
struct ClassTests {
  @Test func `a straight ramp has classes of the same size`() {
    let run = simulate(ramp { $0.every = 2 })
    #expect(run.classes.map(\.wanted) == [2, 4, 6, 8, 10])
    #expect(run.classes.map(\.size) == [8, 8, 8, 8, 8])
  }

  @Test func `an s-curve has small classes at both ends`() {
    let run = simulate(
      ramp {
        $0.every = 2
        $0.shape = .sCurve
      })
    #expect(run.classes.map(\.size) == [4, 10, 12, 10, 4])
  }

  @Test func `the last class stands at the end of the ramp, also off the beat`() {
    let run = simulate(ramp { $0.every = 3 })
    #expect(run.classes.map(\.wanted) == [2, 5, 8, 10])
    #expect(run.classes.map(\.size).reduce(0, +) == 40)
  }

  @Test func `no class starts before somebody can be hired, but the bench comes sooner`() {
    var plan = ramp { $0.every = 4 }
    plan.sites[0].timeToHire = 5
    plan.changeStaff {
      $0.bench.size = 6
      $0.bench.leadTime = 3
    }
    let run = simulate(plan)
    #expect(run.classes.map(\.wanted) == [2, 2, 6, 10])
    #expect(run.classes.map(\.isFromBench) == [true, false, false, false])
    #expect(run.classes.map(\.size) == [6, 7, 14, 13])
    #expect(run.classes.map(\.started) == [3, 5, 6, 10])
  }

  @Test func `a pause shifts every class not yet started`() {
    var plan = ramp { $0.every = 4 }
    plan.pauses = [Pause(from: 5, weeks: 3)]
    let run = simulate(plan)
    #expect(run.classes.map(\.started) == [2, 9, 13])
    #expect(run.weeks.indices.filter { run.weeks[$0].classesSlipped } == [5, 6, 7])
  }

  @Test func `a closed gate shifts classes until accuracy is back`() {
    var plan = ramp { $0.every = 4 }
    plan.changeStaff {
      $0.accuracy.start = 0.6
      $0.accuracy.full = 0.95
      $0.accuracy.settlesAfter = 6
    }
    plan.streams[0].gates.goldAccuracy = 0.85
    let run = simulate(plan)
    for week in 0..<run.timeline.weeks {
      let accuracy = run.stream(0, week: week).staffedAccuracy
      #expect(run.weeks[week].gateClosed == (accuracy.map { $0 < 0.85 } ?? false))
      if week > 0 { #expect(run.weeks[week].classesSlipped == run.weeks[week - 1].gateClosed) }
    }
    #expect(run.classes[1].started ?? 0 > run.classes[1].wanted)
  }

  @Test func `a gate that nobody works under is open`() {
    var plan = ramp { _ in }
    plan.changeStaff { $0.accuracy.full = 0.5 }
    plan.streams[0].gates.goldAccuracy = 0.9
    plan.streams[0].demand = []
    #expect(simulate(plan).weeks.allSatisfy { !$0.gateClosed })
  }

  @Test func `pods follow positions`() {
    var plan = ramp { $0.every = 2 }
    plan.changeStaff {
      $0.pod.size = 6
      $0.pod.lead = SamplePlans.role("lead", 2_000)
      $0.pod.trainersPerQA = 10
      $0.pod.qa = SamplePlans.role("qa", 1_500)
    }
    let run = simulate(plan)
    for week in 0..<run.timeline.weeks {
      let record = run.team(0, week: week)
      #expect(record.leadsNeeded == (record.positions / 6).rounded(.up))
      #expect(record.leads.people == record.leadsNeeded)
      #expect(record.qa.people == (record.positions / 10).rounded(.up))
    }
    #expect(run.team(0, week: 0).leads.starts == 0)
    #expect(run.team(0, week: 2).leads.newStarts == 1)
  }

  /// From 10 to 50 in weeks 2 to 10.
  private func ramp(_ change: (inout ClassPlan) -> Void) -> Scenario {
    var classes = ClassPlan(to: 50, begin: 2, complete: 10)
    change(&classes)
    var plan = SamplePlans.plan(weeks: 26)
    plan.changeStaff { $0.ramp = .classes(classes) }
    return plan
  }
}
