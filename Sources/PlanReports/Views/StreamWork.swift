import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The work of a plan, stream by stream: what comes, what is delivered, how well, and for how much.
struct StreamWork {
  let findings: RunFindings
  let period: Period

  /// Every stream in every period, for programs.
  var table: Table {
    let names = ["period", "start_date", "stream"] + WorkColumn.allCases.map(\.rawValue)
    var table = Table(columns: names.map { Column($0) })
    for stream in findings.scenario.streams.indices {
      for (span, sums) in sums(of: stream) {
        let date = span.weeks.first.map { Cell(run.timeline.monday(of: $0)) } ?? .absent
        table.append(
          Row(
            [span.cell, date, .text(findings.scenario.streams[stream].name)]
              + WorkColumn.allCases.map { column in
                period == .week && column.isOfMonths ? .absent : sums.cell(column)
              }))
      }
    }
    return table
  }

  /// One table for each stream, for people.
  var tables: [Table] {
    findings.scenario.streams.indices.map { stream in
      let columns = WorkColumn.allCases.filter { period != .week || !$0.isOfMonths }
      var table = Table(
        findings.scenario.streams[stream].name,
        columns: [
          Column("period", period.rawValue.prefix(1).uppercased() + period.rawValue.dropFirst())
        ] + columns.map { $0.shown(in: findings.scenario.currency) })
      for (span, sums) in sums(of: stream) {
        table.append(Row([span.cell] + columns.map { sums.cell($0) }))
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
        Column(FullCost.fullCost.rawValue, "With the rest spread over it", isFinance: true),
        Column(FullCost.fullCostPerUnit.rawValue, "An item, all in"),
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

  private func sums(of stream: Int) -> [(span: PeriodSpan, sums: StreamSums)] {
    let spans = run.spans(by: period)
    var all = spans.map { _ in StreamSums() }
    var spanOfMonth = Array(repeating: 0, count: run.ledger.months.count)
    for (index, span) in spans.enumerated() {
      for month in span.months { spanOfMonth[month] = index }
      if let last = span.weeks.last { all[index].end(with: run.stream(stream, week: last)) }
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
      for (span, share) in parts(of: week) { all[span].add(record, share: share) }
    }
    for effort in run.efforts where effort.stream == stream {
      for (span, share) in parts(of: effort.week) { all[span].add(hours: effort.hours * share) }
    }
    for share in findings.workCost.shares where share.stream == stream {
      all[spanOfMonth[share.month]].add(cents: share.cents)
    }
    return Array(zip(spans, all))
  }

  private var run: Trajectory { findings.trajectory }

  private var code: String { findings.scenario.currency.code }
}

extension WorkColumn {
  /// The column for people.
  fileprivate func shown(in currency: Currency) -> Column {
    switch self {
    case .arrived: Column(rawValue, "Arrived", precision: .decimals(0))
    case .produced: Column(rawValue, "Produced", precision: .decimals(0))
    case .delivered: Column(rawValue, "Delivered", precision: .decimals(0))
    case .rework: Column(rawValue, "Sent back", precision: .decimals(0))
    case .backlog: Column(rawValue, "Backlog", precision: .decimals(0))
    case .inReview: Column(rawValue, "In review", precision: .decimals(0))
    case .hours: Column(rawValue, "Hours used")
    case .deliveredAccuracy: Column(rawValue, "Accuracy")
    case .cost: Column(rawValue, "Cost of those hours (\(currency.code))")
    case .costPerUnit: Column(rawValue, "A delivered item (\(currency.code))")
    }
  }
}

extension StreamSums {
  /// The number of a column as a cell.
  fileprivate func cell(_ column: WorkColumn) -> Cell {
    guard let value = self[column] else { return .absent }
    return switch column {
    case .arrived, .produced, .delivered, .rework, .backlog, .inReview, .hours: .number(value)
    case .deliveredAccuracy: .share(value)
    case .cost: Cell(money: value)
    case .costPerUnit: .amount(value)
    }
  }
}

/// An amount for one of so many; nothing where there are none.
private func amount(_ cents: Int?, over count: Double) -> Cell {
  guard let cents, count > 0 else { return .absent }
  return .amount(Double(cents) / 100 / count)
}
