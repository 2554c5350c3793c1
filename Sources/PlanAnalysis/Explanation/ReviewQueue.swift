import PlanEngine
import PlanModel

/// What waits for review in a stream before each week's review: how much, how right, and how much of
/// it is to adjudicate.
struct ReviewQueue: Sendable {
  /// By week: items.
  private(set) var items: [Double] = []

  /// By week: the right ones among them.
  private(set) var right: [Double] = []

  /// By week: those to adjudicate.
  private(set) var tied: [Double] = []

  /// Follows the queue of a stream through a run.
  ///
  /// - Parameters:
  ///   - stream: Index of the stream.
  ///   - findings: The run.
  init(of stream: Int, in findings: RunFindings) {
    let voting = Voting(findings.scenario.streams[stream], findings.valuation)
    var (items, right, tied) = (0.0, 0.0, 0.0)
    for week in 0..<findings.trajectory.timeline.weeks {
      let record = findings.trajectory.stream(stream, week: week)
      if let accuracy = record.accuracy {
        items += record.produced
        right += record.produced * voting.right(accuracy)
        tied += record.produced * voting.adjudicated(accuracy)
      }
      self.items.append(items)
      self.right.append(right)
      self.tied.append(tied)
      if items > 0 {
        let share = (record.delivered + record.rework) / items
        items = record.inReview
        right -= record.deliveredRight
        tied -= tied * share
      }
    }
  }
}
