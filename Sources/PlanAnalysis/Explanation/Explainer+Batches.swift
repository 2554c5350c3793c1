import PlanEngine
import PlanModel

/// How long a batch takes: model, section 12.
extension Explainer {
  func batchTurnaround(_ stream: Int, _ week: Int) -> Explanation {
    let weeks = findings.batchTurnaround(of: stream)?.weeks[week]
    return Explanation(
      StreamStep.batchTurnaround.rawValue, of: scenario.streams[stream].name,
      in: .weeks(only(week)), weeks.map { Double($0) }, .weeks,
      note:
        "First in, first out: all that arrived before the batch is delivered before it; 0 weeks is "
        + "by the end of the week in which it arrives."
    ) {
      guard let items = scenario.streams[stream].batch else { return .absent }
      let batch = given("batch", items, .items)
      let goal = week > 0 ? step(.arrivedSoFar, stream, week - 1) + batch : batch
      let delivery = Search<Figure>(
        each: "week",
        rows: (week..<run.timeline.weeks).map { later in
          .init(
            Double(later + 1), label(later),
            where: [Condition(step(.deliveredSoFar, stream, later), .atLeast, goal)])
        })
      return .search(delivery) - known("week of arrival", week + 1)
    }
  }

  /// The shortest or the longest of all turnarounds within the horizon.
  func turnaround(of stream: Int, _ gathering: RowGathering) -> Reckoning {
    let weeks = findings.batchTurnaround(of: stream)?.weeks ?? []
    let arrivals = weeks.indices.filter { weeks[$0] != nil }
    guard !arrivals.isEmpty else { return .absent }
    return .series(gathering, each: "week of arrival", of: arrivals) {
      (label($0), step(.batchTurnaround, stream, $0))
    }
  }
}
