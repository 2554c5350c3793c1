import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The work of a plan, stream by stream: what comes, what is delivered, how well, and for how much.
///
/// A week that lies in two periods counts in both by its weekdays, items, hours and cost alike, so that
/// one can be divided by the other.
struct StreamWork {
  let findings: RunFindings
  let period: Period

  /// Every stream in every period, for programs.
  var table: Table {
    let names = [
      "period", "start_date", "stream", "arrived", "produced", "delivered", "rework", "backlog",
      "in_review", "hours", "delivered_accuracy", "cost", "cost_per_unit",
    ]
    var table = Table(columns: names.map { Column($0) })
    for stream in findings.scenario.streams.indices {
      for sums in sums(of: stream) {
        let date = sums.span.weeks.first.map { Cell(run.timeline.monday(of: $0)) } ?? .absent
        table.append(
          Row(
            [sums.span.cell, date, .text(findings.scenario.streams[stream].name)]
              + sums.cells(withCost: period != .week)
              + (period == .week ? [.absent, .absent] : [])))
      }
    }
    return table
  }

  /// One table for each stream, for people.
  var tables: [Table] {
    findings.scenario.streams.indices.map { stream in
      var columns = [
        Column("period", period.rawValue.prefix(1).uppercased() + period.rawValue.dropFirst()),
        Column("arrived", "Arrived", precision: .decimals(0)),
        Column("produced", "Produced", precision: .decimals(0)),
        Column("delivered", "Delivered", precision: .decimals(0)),
        Column("rework", "Sent back", precision: .decimals(0)),
        Column("backlog", "Backlog", precision: .decimals(0)),
        Column("in_review", "In review", precision: .decimals(0)),
        Column("hours", "Hours used"), Column("delivered_accuracy", "Accuracy"),
      ]
      if period != .week {
        columns += [
          Column("cost", "Cost of those hours (\(code))"),
          Column("cost_per_unit", "A delivered item (\(code))"),
        ]
      }
      var table = Table(findings.scenario.streams[stream].name, columns: columns)
      for sums in sums(of: stream) {
        table.append(Row([sums.span.cell] + sums.cells(withCost: period != .week)))
      }
      if period != .week {
        table.notes = [
          "A week that lies in two \(period.rawValue)s counts in both by its weekdays, as its cost does."
        ]
      }
      return table
    }
  }

  /// What each stream costs, and what no stream does: sums to the plan's total.
  var cost: Table {
    var table = Table(
      "Cost by stream (\(code))",
      columns: [
        Column("stream", "Stream"),
        Column("delivered", "Delivered (items)", precision: .decimals(0)),
        Column("cost", "Cost of its hours", isFinance: true), Column("cost_per_unit", "An item"),
        Column("full_cost", "With the rest spread over it", isFinance: true),
        Column("full_cost_per_unit", "An item, all in"),
      ],
      notes: [
        "A team's cost goes to the streams by the hours they take of it, month by month; the rest is "
          + "idle hours, with those of months in training, and what belongs to no team. It is spread in "
          + "proportion to the cost of the hours."
      ])
    let own = findings.workCost.ofStreams
    let full = findings.workCost.ofStreamsInFull
    for (stream, name) in findings.scenario.streams.map(\.name).enumerated() {
      let delivered = findings.figures[.delivered, .stream(stream)] ?? 0
      table.append(
        Row([
          .text(name), .number(delivered), .money(cents: own[stream]),
          amount(own[stream], over: delivered), full.map { .money(cents: $0[stream]) } ?? .absent,
          amount(full?[stream], over: delivered),
        ]))
    }
    for (team, name) in findings.scenario.teams.map(\.name).enumerated() {
      let idle = findings.workCost.idle[team]
      guard idle != 0 else { continue }
      table.append(
        Row([
          .text("Idle hours of \(name)"), .absent, .money(cents: idle), .absent, .absent, .absent,
        ]))
    }
    let shared = findings.workCost.ofNoTeam.reduce(0, +)
    if shared != 0 {
      table.append(
        Row([
          .text("Overhead and contingency"), .absent, .money(cents: shared), .absent, .absent,
          .absent,
        ]))
    }
    let delivered = findings.figures[.delivered, .plan] ?? 0
    table.append(
      .total([
        .text("Total"), .number(delivered), .money(cents: run.ledger.total), .absent,
        full.map { .money(cents: $0.reduce(0, +)) } ?? .absent,
        amount(run.ledger.total, over: delivered),
      ]))
    return table
  }

  /// What a stream adds up to in a stretch of time.
  private struct Sums {
    let span: PeriodSpan
    var arrived = 0.0
    var produced = 0.0
    var delivered = 0.0
    var rework = 0.0
    var backlog = 0.0
    var inReview = 0.0
    var right = 0.0
    var hours = 0.0
    var cents = 0

    init(_ span: PeriodSpan) {
      self.span = span
    }

    func cells(withCost: Bool) -> [Cell] {
      let stocks: [Cell] =
        span.weeks.isEmpty ? [.absent, .absent] : [.number(backlog), .number(inReview)]
      return [.number(arrived), .number(produced), .number(delivered), .number(rework)] + stocks
        + [.number(hours), Cell(share: right, of: delivered)]
        + (withCost ? [.money(cents: cents), amount(cents, over: delivered)] : [])
    }
  }

  private func sums(of stream: Int) -> [Sums] {
    let spans = run.spans(by: period)
    var all = spans.map { Sums($0) }
    var spanOfMonth = Array(repeating: 0, count: run.ledger.months.count)
    for (index, span) in spans.enumerated() {
      for month in span.months { spanOfMonth[month] = index }
      guard let last = span.weeks.last else { continue }
      let record = run.stream(stream, week: last)
      (all[index].backlog, all[index].inReview) = (record.backlog, record.inReview)
    }
    /// The spans that a week lies in, and how much of it.
    func parts(of week: Int) -> [(span: Int, share: Double)] {
      guard period != .week else { return [(week, 1)] }
      let (month, split) = (run.timeline.month[week], run.timeline.split[week])
      guard split < 1 else { return [(spanOfMonth[month], 1)] }
      return [(spanOfMonth[month], split), (spanOfMonth[month + 1], 1 - split)]
    }
    for week in 0..<run.timeline.weeks {
      let record = run.stream(stream, week: week)
      for (span, share) in parts(of: week) {
        all[span].arrived += record.arrived * share
        all[span].produced += record.produced * share
        all[span].delivered += record.delivered * share
        all[span].rework += record.rework * share
        all[span].right += record.deliveredRight * share
      }
    }
    for effort in run.efforts where effort.stream == stream {
      for (span, share) in parts(of: effort.week) { all[span].hours += effort.hours * share }
    }
    for share in findings.workCost.shares where share.stream == stream {
      all[spanOfMonth[share.month]].cents += share.cents
    }
    return all
  }

  private var run: Trajectory { findings.trajectory }

  private var code: String { findings.scenario.currency.code }
}

/// An amount for one of so many; nothing where there are none.
private func amount(_ cents: Int?, over count: Double) -> Cell {
  guard let cents, count > 0 else { return .absent }
  return .amount(Double(cents) / 100 / count)
}
