import PlanEngine
import PlanModel
import PlanTestSupport
import Testing

@testable import PlanAnalysis

/// Where the numbers of trials come from.
struct TrialRunsTests {
  /// A plan with a range.
  private static let plan: TrialPlan = {
    var plan = SamplePlans.plan(weeks: 6)
    let origin = Origin(file: "plan.yaml", line: 1, column: 1, citation: nil)
    let hours = Estimate(low: 0.08, high: 0.2)
    plan.fields = [
      Field(path: "work.stream.handle_time", text: "5 to 12 min", estimate: hours, origin: origin)
    ]
    plan.streams[0].handleTime = Quantity(hours, field: 0)
    plan.streams[0].demand = [.rate(from: 0, itemsPerWeek: 3_000)]
    return TrialPlan(plan, seed: 3)
  }()

  private func all(_ source: some TrialSource) -> [[Double]] {
    var source = source
    return source.layouts[0].columns.map { source.load([$0], of: 0)[0] }
  }

  /// Trials as bit patterns, so that what is no number is equal to itself.
  private func bits(_ source: some TrialSource) -> [[UInt64]] {
    all(source).map { $0.map(\.bitPattern) }
  }

  @Test func `trials that are run again for each column are those that are kept`() {
    let kept = TrialRuns([Self.plan], numbers: 1..<21, threads: 1, watcher: PacedWatcher(step: 20))
    #expect(kept.isKept)
    for most in [1, 200, 400] {
      let again = TrialRuns(
        [Self.plan], numbers: 1..<21, threads: 2, watcher: PacedWatcher(), mostNumbers: most)
      #expect(!again.isKept)
      #expect(again.columnsAtOnce == max(1, most / 40))
      #expect(bits(again) == bits(kept))
    }
  }

  @Test func `a shard has the trials of the whole`() {
    let whole = bits(
      TrialRuns([Self.plan], numbers: 1..<101, threads: 1, watcher: PacedWatcher()))
    let shard = bits(
      TrialRuns([Self.plan], numbers: 31..<61, threads: 1, watcher: PacedWatcher()))
    #expect(shard == whole.map { Array($0[30..<60]) })
  }

  @Test(arguments: [1, 100_000_000]) func `a run that is stopped has the trials till then`(
    mostNumbers: Int
  ) {
    var source = TrialRuns(
      [Self.plan, Self.plan], numbers: 11..<2_011, threads: 1,
      watcher: PacedWatcher(step: 256, stopAt: 300), mostNumbers: mostNumbers)
    let columns = source.load([.figure(0)], of: 0)
    #expect(source.numbers.lowerBound == 11)
    #expect((256..<1_000).contains(source.numbers.count))
    #expect(columns[0].count == source.numbers.count)
    // Every other column, and every other plan, is of the same trials.
    #expect(source.load([.input(0)], of: 1)[0].count == source.numbers.count)
  }

  @Test func `a file keeps every bit, and any other is refused`() throws {
    var source = TrialRuns([Self.plan], numbers: 5..<25, threads: 1, watcher: PacedWatcher())
    let header = TrialFileHeader(
      version: "1", seed: 3, numbers: 5..<25, plans: [.init(name: "plan ₱", fingerprint: .max)])
    let start = header.bytes
    let columns = TrialFileColumns(source.layouts, count: 20, from: start.count)
    let bytes = start + columns.bytes(of: &source)
    #expect(bytes.count == columns.end)
    let read = try #require(TrialFileHeader.read(bytes))
    #expect(read.header == header && read.count == start.count)
    var expected = start.count
    for column in source.layouts[0].columns {
      let range = columns.range(of: column, of: 0)
      // The columns stand one behind the other.
      #expect(range.lowerBound == expected)
      expected = range.upperBound
      let values = columns.values(of: column, in: Array(bytes[range]))
      let ours = source.load([column], of: 0)[0]
      #expect(values?.map(\.bitPattern) == ours.map(\.bitPattern))
      #expect(columns.values(of: column, in: Array(bytes[range].dropLast())) == nil)
      var damaged = Array(bytes[range])
      damaged[damaged.count / 2] ^= 64
      #expect(columns.values(of: column, in: damaged) == nil)
    }
    for place in start.indices {
      #expect(TrialFileHeader.read(Array(start[..<place])) == nil)
      var damaged = start
      damaged[place] ^= 1
      #expect(TrialFileHeader.read(damaged) == nil, "byte \(place)")
    }
  }

  @Test(arguments: [1..<1 << 40, 1 << 40..<(1 << 40) + 5])
  func `a file of more trials than anybody runs is none`(numbers: Range<Int>) {
    let header = TrialFileHeader(version: "1", seed: 3, numbers: numbers, plans: [])
    #expect(TrialFileHeader.read(header.bytes) == nil)
    let most = TrialFileHeader(version: "1", seed: 3, numbers: 1..<10_000_001, plans: [])
    #expect(TrialFileHeader.read(most.bytes)?.header == most)
  }

  @Test func `plans with other trials have other fingerprints`() {
    let plan = SamplePlans.plan()
    var (other, moved) = (plan, plan)
    other.streams[0].handleTime = 0.100_000_1
    moved.file = "elsewhere.yaml"
    #expect(plan.fingerprint == SamplePlans.plan().fingerprint)
    #expect(plan.fingerprint != other.fingerprint)
    #expect(plan.fingerprint == moved.fingerprint)
  }
}
