import PlanAnalysis
import PlanEngine

/// Trials with values made by hand.
struct FixedTrials: TrialSource {
  let numbers: Range<Int>
  let layouts: [TrialLayout]
  var columnsAtOnce = 1
  var threads = 1
  private let values: [[TrialColumn: [Double]]]

  /// Trials of several plans, in which every column that nobody gives is 0.
  init(_ plans: [(layout: TrialLayout, values: [TrialColumn: [Double]])], count: Int) {
    numbers = 1..<count + 1
    layouts = plans.map(\.layout)
    values = plans.map(\.values)
  }

  func load(_ columns: [TrialColumn], of plan: Int) -> [[Double]] {
    columns.map { values[plan][$0] ?? Array(repeating: 0, count: numbers.count) }
  }
}
