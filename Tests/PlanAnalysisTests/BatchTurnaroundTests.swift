import PlanAnalysis
import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

/// How long a batch takes.
struct BatchTurnaroundTests {
  /// Counted item by item: what arrived before and the batch, against all that was delivered.
  @Test(arguments: 0..<20, [1.0, 300, 5_000])
  func `a batch is done when all before it and its own items are delivered`(
    seed: UInt64, items: Double
  ) throws {
    var scenario = SamplePlans.random(seed: seed)
    scenario.streams[0].batch = Quantity(Estimate(items))
    let findings = run(scenario)
    let records = (0..<scenario.horizon).map { findings.trajectory.stream(0, week: $0) }
    let turnaround = try #require(findings.batchTurnaround(of: 0))
    #expect(turnaround.items == items)
    for week in records.indices {
      let before = records[..<week].reduce(0) { $0 + $1.arrived }
      let done = records.indices.first { later in
        later >= week
          && records[...later].reduce(0) { $0 + $1.delivered } >= (before + items) * (1 - 1e-9)
      }
      #expect(turnaround.weeks[week] == done.map { $0 - week }, "week \(week)")
    }
    let seen = turnaround.weeks.compactMap(\.self).map(Double.init)
    #expect(findings.figures[.shortestBatch, .stream(0)] == seen.min())
    #expect(findings.figures[.longestBatch, .stream(0)] == seen.max())
  }

  @Test func `a larger batch never takes less`() throws {
    var scenario = SamplePlans.random(seed: 3)
    var before = Array(repeating: 0, count: scenario.horizon)
    for items in [0.0, 10, 100, 1_000, 10_000] {
      scenario.streams[0].batch = Quantity(Estimate(items))
      let weeks = try #require(run(scenario).batchTurnaround(of: 0)).weeks.map { $0 ?? .max }
      #expect(zip(before, weeks).allSatisfy { $0 <= $1 })
      before = weeks
    }
  }

  @Test func `a stream that says nothing of batches has no figure of them`() {
    let findings = run(SamplePlans.random(seed: 3))
    #expect(findings.batchTurnaround(of: 0) == nil)
    #expect(!findings.figures.contains { $0.name == .longestBatch })
  }
}
