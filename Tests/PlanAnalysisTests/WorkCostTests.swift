import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// A team's cost goes to the streams that use it, to the cent.
struct WorkCostTests {
  @Test(arguments: 0..<60) func `the shares of a team's month sum to its ledger`(seed: UInt64) {
    let findings = run(SamplePlans.random(seed: seed))
    let (cost, ledger) = (findings.workCost, findings.trajectory.ledger)
    for month in ledger.months.indices {
      for (team, name) in findings.scenario.teams.map(\.name).enumerated() {
        let shares = cost.shares.filter { ($0.month, $0.team) == (month, team) }
        let cells = ledger.total(months: month..<month + 1) { $0.team == name }
        #expect(shares.map(\.cents).reduce(0, +) == cells)
        #expect(shares.allSatisfy { $0.cents >= 0 })
      }
      #expect(cost.ofNoTeam[month] == ledger.total(months: month..<month + 1) { $0.team.isEmpty })
    }
    let all = cost.ofStreams + cost.idle + cost.ofNoTeam
    #expect(all.reduce(0, +) == ledger.total)
    #expect(zip(cost.ofTeams, cost.idle).allSatisfy { $0 >= $1 })
  }

  @Test(arguments: 0..<60) func `a crowd is paid for passes alone, so nothing of it is idle`(
    seed: UInt64
  ) {
    let findings = run(SamplePlans.random(seed: seed))
    for (team, plan) in findings.scenario.teams.enumerated() where plan.staff == nil {
      #expect(findings.workCost.idle[team] == 0)
    }
  }

  @Test(arguments: [0.1, 0.25, 0.6]) func `two streams pay for a team as they use its hours`(
    first: Double
  ) throws {
    var plan = SamplePlans.plan()
    plan.streams = ["a", "b"].map { name in
      var stream = SamplePlans.stream(name)
      stream.handleTime = 1
      return stream
    }
    let hours = simulate(plan).team(0, week: 0).capacityHours
    plan.streams[0].demand = [.rate(from: 0, itemsPerWeek: Quantity(Estimate(first * hours)))]
    plan.streams[1].demand = [.rate(from: 0, itemsPerWeek: Quantity(Estimate(0.3 * hours)))]
    let cost = run(plan).workCost
    let whole = try #require(cost.ofTeams.first)
    #expect(abs(Double(cost.ofStreams[0]) / Double(whole) - first) < 1e-4)
    #expect(abs(Double(cost.ofStreams[1]) / Double(whole) - 0.3) < 1e-4)
  }
}
