import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// Laws that hold for every plan, whatever it says.
struct ConservationTests {
  @Test(arguments: 0..<200) func `nobody appears or vanishes`(seed: UInt64) {
    let run = simulate(SamplePlans.random(seed: seed))
    for team in 0..<run.teamCount {
      for kind in StaffKind.allCases {
        var before: Double?
        for week in 0..<run.timeline.weeks {
          let record = run.team(team, week: week)[kind]
          if let before {
            let expected = before + record.starts - record.released
            #expect(abs(record.people - expected) < 1e-9)
          }
          #expect(record.leavers >= 0 && record.leavers <= record.people + 1e-9)
          before = record.people - record.leavers
        }
      }
    }
  }

  @Test(arguments: 0..<200) func `no item appears or vanishes`(seed: UInt64) {
    let run = simulate(SamplePlans.random(seed: seed))
    for stream in 0..<run.streamCount {
      var (arrived, delivered, waiting, backlog) = (0.0, 0.0, 0.0, 0.0)
      for week in 0..<run.timeline.weeks {
        let record = run.stream(stream, week: week)
        arrived += record.arrived
        delivered += record.delivered
        let tolerance = 1e-9 * max(1, arrived)
        let worked = backlog + record.arrived - record.produced + record.rework
        #expect(abs(worked - record.backlog) < tolerance)
        let reviewed = waiting + record.produced - record.delivered - record.rework
        #expect(abs(reviewed - record.inReview) < tolerance)
        #expect(abs(arrived - delivered - record.backlog - record.inReview) < tolerance)
        #expect(record.deliveredRight <= record.delivered + tolerance)
        (waiting, backlog) = (record.inReview, record.backlog)
      }
    }
  }

  @Test(arguments: 0..<200) func `no hour is used twice`(seed: UInt64) {
    let run = simulate(SamplePlans.random(seed: seed))
    for record in run.teams {
      #expect(record.usedHours >= 0 && record.usedHours <= record.capacityHours + 1e-9)
      #expect(record.qaUsedHours >= 0 && record.qaUsedHours <= record.qaHours + 1e-9)
      if let accuracy = record.accuracy { #expect((0...1).contains(accuracy)) }
    }
  }

  @Test(arguments: 0..<200) func `positions are the start plus classes minus cuts`(seed: UInt64) {
    let plan = SamplePlans.random(seed: seed)
    let run = simulate(plan)
    for (index, team) in plan.teams.enumerated() {
      guard let staff = team.staff else { continue }
      var positions = Valuation()(staff.startWith)
      let classes = run.classes.filter { $0.team == index }
      var cuts: [Int: Double] = [:]
      if case .steps(let steps)? = staff.ramp {
        var present = positions
        for step in steps {
          let headcount = Valuation()(step.headcount)
          if headcount < present { cuts[Int(Valuation()(step.week))] = present - headcount }
          present = headcount
        }
      }
      for week in 0..<run.timeline.weeks {
        let starting = classes.filter { $0.started == week }.map { Double($0.size) }.reduce(0, +)
        positions += starting - cuts[week, default: 0]
        #expect(run.team(index, week: week).positions == positions)
        #expect(run.team(index, week: week).trainers.newStarts == starting)
        if run.weeks[week].classesSlipped { #expect(starting == 0) }
      }
    }
  }

  @Test(arguments: 0..<50) func `the order in which teams are written changes nothing`(seed: UInt64)
  {
    var plan = SamplePlans.random(seed: seed)
    let cost = simulate(plan).ledger.total
    plan.teams.reverse()
    for stream in plan.streams.indices {
      plan.streams[stream].teams = plan.streams[stream].teams.map { plan.teams.count - 1 - $0 }
    }
    #expect(simulate(plan).ledger.total == cost)
  }

  @Test(arguments: 0..<50) func `a plan runs the same twice`(seed: UInt64) {
    let plan = SamplePlans.random(seed: seed)
    let (first, second) = (simulate(plan), simulate(plan))
    #expect(first.teams == second.teams)
    #expect(first.streams == second.streams)
    #expect(first.ledger == second.ledger)
  }
}
