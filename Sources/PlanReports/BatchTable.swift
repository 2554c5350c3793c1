import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// How long a batch takes that arrives in the first week of each period, stream by stream; without rows
/// where no stream says how large one is.
func batchTable(of findings: RunFindings, by period: Period) -> Table {
  let (run, streams) = (findings.trajectory, findings.scenario.streams)
  var table = Table(
    "Weeks that a batch takes",
    columns: [
      Column("stream", "Stream"), Column("items", "Items of it"), Column("arrives", "Arrives in"),
      Column("delivered", "Delivered in"), Column("weeks", "Weeks"),
    ],
    notes: [
      "First in, first out: all that arrived before the batch is delivered before it. 0 weeks is by the "
        + "end of the week in which it arrives. The batch is part of what arrives: a stream with nothing "
        + "waiting takes as long as so many items take to come."
    ])
  for (index, stream) in streams.enumerated() {
    guard let turnaround = findings.batchTurnaround(of: index) else { continue }
    for week in run.spans(by: period).compactMap(\.weeks.first) {
      let weeks = turnaround.weeks[week]
      table.append(
        Row([
          .text(stream.name), .number(turnaround.items),
          .text(Words(findings.scenario).week(week)),
          weeks.map { .text("week \(week + $0 + 1)") } ?? .missing("not within the horizon"),
          weeks.map { .count($0) } ?? .absent,
        ]))
    }
  }
  return table
}
