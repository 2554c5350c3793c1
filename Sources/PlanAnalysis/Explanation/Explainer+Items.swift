import PlanEngine
import PlanModel

/// What one item takes and how right it is: model, section 7.
extension Explainer {
  func hoursPerItem(_ stream: Int) -> Double {
    let written = scenario.streams[stream]
    return value(written.handleTime) * (1 - value(written.prelabelSaving))
      * Voting(written, value).passesPerItem
  }

  func hoursPerItemFormula(_ stream: Int) -> Reckoning {
    let written = scenario.streams[stream]
    let time = given("handle time", written.handleTime, .hoursPerItem)
    let own =
      value(written.prelabelSaving) == 0
      ? time : time * (1 - given("prelabel saving", written.prelabelSaving, .share))
    return own * passesPerItem(stream)
  }

  func passesPerItem(_ stream: Int) -> Reckoning {
    let written = scenario.streams[stream]
    return written.passes == 1
      ? 1 + given("overlap", written.overlap, .share) : known("passes", written.passes)
  }

  func reviewHoursPerItem(_ stream: Int, _ week: Int) -> Double? {
    let (queue, review) = (reviewQueue(stream), scenario.streams[stream].review)
    return ratio(queue.tied[week], queue.items[week]).map {
      (value(review.sample) + $0) * value(review.time)
    }
  }

  /// The share of items to adjudicate, at an accuracy of one pass.
  func tiedItems(_ stream: Int, _ a: Reckoning) -> Reckoning {
    let written = scenario.streams[stream]
    let passes = written.passes
    if passes == 1 { return given("overlap", written.overlap, .share) * 2 * a * (1 - a) }
    guard passes.isMultiple(of: 2) else { return 0 }
    return known("ways to tie", ways(passes, passes / 2))
      * .power(a * (1 - a), .number(Double(passes / 2)))
  }

  /// The share of items with the right answer, at an accuracy of one pass.
  func rightItems(_ stream: Int, _ a: Reckoning) -> Reckoning {
    let written = scenario.streams[stream]
    let passes = written.passes
    let senior = given("senior accuracy", written.seniorAccuracy, .share)
    if passes == 1 {
      let overlap = given("overlap", written.overlap, .share)
      return (1 - overlap) * a + overlap * (a * a + 2 * a * (1 - a) * senior)
    }
    let majorities = (passes / 2 + 1...passes).map { votes -> Reckoning in
      known("ways for \(votes) of \(passes)", ways(passes, votes))
        * .power(a, .number(Double(votes))) * .power(1 - a, .number(Double(passes - votes)))
    }
    return .total(
      passes.isMultiple(of: 2) ? majorities + [tiedItems(stream, a) * senior] : majorities)
  }

  /// In how many ways some of the passes can be chosen.
  private func ways(_ passes: Int, _ votes: Int) -> Int {
    (0..<min(votes, passes - votes)).reduce(1) { $0 * (passes - $1) / ($1 + 1) }
  }
}
