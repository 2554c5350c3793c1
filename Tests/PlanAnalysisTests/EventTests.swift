import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

struct EventTests {
  @Test func `a plan in which all goes well has no events`() {
    #expect(run(SamplePlans.plan()).events.isEmpty)
  }

  @Test func `a class that hiring moves is told, and one that never starts`() throws {
    var plan = SamplePlans.plan(weeks: 10)
    plan.sites[0].timeToHire = 5
    plan.changeStaff {
      $0.ramp = .steps([
        RampStep(week: 2, headcount: 12), RampStep(week: 6, headcount: 14),
        RampStep(week: 9, headcount: 15),
      ])
    }
    plan.pauses = [Pause(from: 9, weeks: 1)]
    let events = run(plan).events
    #expect(events.count == 2)
    guard case .classMoved(let moved, let started)? = events.first else {
      Issue.record("the first event is \(events)")
      return
    }
    #expect((moved.wanted, moved.due, started) == (2, 5, 5))
    guard case .classNeverStarted(let lost)? = events.last else {
      Issue.record("the last event is \(events)")
      return
    }
    #expect(lost.wanted == 9)
  }

  @Test func `a cut of nobody is not told`() {
    var plan = SamplePlans.plan(weeks: 20, team: SamplePlans.team(of: 10))
    plan.changeStaff {
      $0.ramp = .steps([RampStep(week: 3, headcount: 9)])
    }
    let cuts = { (findings: RunFindings) in
      findings.events.compactMap { event -> Double? in
        if case .cut(_, _, let released) = event { released[.trainers] } else { nil }
      }
    }
    #expect(cuts(run(plan)).allSatisfy { $0 >= 0.05 })
    #expect(cuts(run(plan)).count == 1)
  }

  @Test func `a gate closes and opens again with its stream and figure`() throws {
    var plan = SamplePlans.plan(weeks: 20, team: SamplePlans.team(of: 1))
    plan.changeStaff {
      $0.accuracy.start = 0.7
      $0.accuracy.full = 0.96
      $0.accuracy.settlesAfter = 8
      $0.ramp = .steps([RampStep(week: 3, headcount: 10), RampStep(week: 6, headcount: 14)])
    }
    plan.streams[0].gates.kappa = 0.5
    let findings = run(plan)
    let gates = findings.events.filter {
      switch $0 {
      case .gateClosed, .gateReopened: true
      default: false
      }
    }
    #expect(gates.count >= 2)
    guard case .gateClosed(let week, 0, .kappa, let value, 0.5)? = gates.first else {
      Issue.record("the first event is \(gates)")
      return
    }
    #expect(week == 3)
    #expect(value < 0.5)
    #expect(findings.trajectory.weeks[week].gateClosed)
  }

  @Test func `review that falls short is told apart from review that nobody does`() {
    var plan = SamplePlans.plan(weeks: 6)
    plan.streams[0].review.sample = 1
    plan.streams[0].review.time = 0.1
    let nobody = run(plan).events
    #expect(nobody.contains(.nobodyToReview(stream: 0, weeks: 0...5, mostWaiting: 6_000)))
    plan.changeStaff {
      $0.pod.trainersPerQA = 10
      $0.pod.qa = SamplePlans.role("qa", 1_500)
    }
    let short = run(plan).events
    #expect(short.contains(.reviewShort(stream: 0, weeks: 0...5, mostWaiting: 3_600)))
    #expect(short.contains(.backlogNotCleared(stream: 0, backlog: 0, inReview: 3_600)))
  }

  @Test func `a class that waits for a pause is told, and who is released`() {
    var plan = SamplePlans.plan(weeks: 20)
    plan.changeStaff {
      $0.ramp = .steps([RampStep(week: 4, headcount: 12), RampStep(week: 15, headcount: 5)])
    }
    plan.pauses = [Pause(from: 3, weeks: 4)]
    let events = run(plan).events
    #expect(events.compactMap(\.week) == [4, 15])
    guard case .classMoved(_, 8)? = events.first else {
      Issue.record("the first event is \(events)")
      return
    }
    #expect(events.last == .cut(team: 0, week: 15, released: [.trainers: 7]))
  }

  @Test func `a class that waits is one, whoever of it comes from the bench`() {
    var plan = SamplePlans.plan(weeks: 20, team: SamplePlans.team(of: 2))
    plan.changeStaff {
      $0.ramp = .steps([RampStep(week: 6, headcount: 10)])
      ($0.bench.size, $0.bench.leadTime) = (3, 1)
    }
    plan.pauses = [Pause(from: 5, weeks: 3)]
    let moved = run(plan).events.compactMap { event -> Int? in
      guard case .classMoved(let planned, started: 9) = event else { return nil }
      return planned.size
    }
    #expect(moved == [8])
  }

  @Test func `a cut that overtakes its class is told`() {
    var plan = SamplePlans.plan(weeks: 20, team: SamplePlans.team(of: 0))
    plan.sites[0].timeToHire = 6
    plan.changeStaff {
      $0.ramp = .steps([RampStep(week: 0, headcount: 30), RampStep(week: 2, headcount: 3)])
    }
    #expect(run(plan).events.contains(.cutBeforeClass(team: 0, week: 2, positions: -27)))
  }

  @Test func `a part of an item that nobody is left to work is no backlog`() {
    var plan = SamplePlans.plan(weeks: 20)
    plan.streams[0].demand.append(.rate(from: 10, itemsPerWeek: 0))
    plan.streams[0].review.sample = 0.1
    plan.streams[0].review.detection = 0.5
    plan.changeStaff {
      $0.accuracy.full = 0.9
      $0.ramp = .steps([RampStep(week: 11, headcount: 0)])
    }
    let findings = run(plan)
    let left = findings.trajectory.stream(0, week: 19).backlog
    #expect(left > 1e-3 && left < StreamWeek.remnant)
    #expect(findings.figures[.clearedWeek, .stream(0)] == nil)
    #expect(findings.events == [.cut(team: 0, week: 11, released: [.trainers: 10])])
  }

  @Test func `a backlog is told with its weeks and its peak`() {
    var plan = SamplePlans.plan(weeks: 12)
    plan.streams[0].demand.append(.volume(at: 2, items: 8_000))
    #expect(
      run(plan).events == [.backlog(stream: 0, weeks: 2...3, most: 5_000, mostWeek: 2)])
  }
}
