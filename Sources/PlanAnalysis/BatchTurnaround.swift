import PlanEngine
import PlanModel

/// How long a batch of a stream takes, by the week in which it arrives: model, section 12.
///
/// First in, first out: a batch is done when all that arrived before it and as many items as it has are
/// delivered.
public struct BatchTurnaround: Sendable, Hashable {
  /// How many items a batch has.
  public let items: Double

  /// By week of arrival: weeks until it is delivered, 0 where that is in the same week; `nil` where it
  /// is not within the horizon.
  public let weeks: [Int?]

  init(of run: Trajectory, _ stream: Int, items: Double) {
    self.items = items
    var (arrivedBefore, delivered, end) = (0.0, 0.0, 0)
    weeks = (0..<run.timeline.weeks).map { week in
      let goal = arrivedBefore + items
      arrivedBefore += run.stream(stream, week: week).arrived
      while end < run.timeline.weeks, end <= week || delivered < goal * (1 - 1e-9) {
        delivered += run.stream(stream, week: end).delivered
        end += 1
      }
      return delivered >= goal * (1 - 1e-9) ? max(0, end - 1 - week) : nil
    }
  }
}

extension RunFindings {
  /// How long a batch of a stream takes; `nil` where the stream says nothing of batches.
  ///
  /// - Parameter stream: Index of the stream.
  /// - Returns: The weeks by week of arrival.
  public func batchTurnaround(of stream: Int) -> BatchTurnaround? {
    trajectory.batchTurnaround(of: stream, scenario, valuation)
  }
}

extension Trajectory {
  func batchTurnaround(
    of stream: Int, _ scenario: Scenario, _ value: Valuation
  ) -> BatchTurnaround? {
    scenario.streams[stream].batch.map {
      BatchTurnaround(of: self, stream, items: value($0))
    }
  }
}
