import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The plan over time: all teams and streams together, one row for each period.
///
/// People are those of the last week, before its leavers go; backlog and the review queue are as at
/// its end; hours, items, starts and leavers are sums; cost is the ledger's, which divides a week
/// between the months it touches, so it has no weekly column.
///
/// Releases have their column for programs always, and for people where there are any; the hours that
/// what arrives takes are for programs alone.
func periodTable(
  of findings: RunFindings, by period: Period, forPeople: Bool = false
) -> Table {
  let run = findings.trajectory
  let hasReleases = !forPeople || run.teams.contains { $0.trainers.released > 0 }
  var columns = [
    Column("period", period.rawValue.prefix(1).uppercased() + period.rawValue.dropFirst()),
    Column("start_date", "First Monday"), Column("positions", "Positions"),
    Column("trainers", "Trainers", precision: .decimals(1)),
    Column("leads", "Leads", precision: .decimals(1)),
    Column("qa", "QA", precision: .decimals(1)),
    Column("starts", "Trainers started", precision: .decimals(1)),
    Column("leavers", "Trainers left", precision: .decimals(1)),
  ]
  if hasReleases {
    columns.append(Column("released", "Trainers released", precision: .decimals(1)))
  }
  columns.append(Column("capacity_hours", "Capacity (h)"))
  if !forPeople { columns.append(Column("demand_hours", "Work that arrives (h)")) }
  columns += [
    Column("utilisation", "Used"),
    Column("arrived", "Arrived (items)", precision: .decimals(0)),
    Column("delivered", "Delivered (items)", precision: .decimals(0)),
    Column("backlog", "Backlog (items)", precision: .decimals(0)),
    Column("in_review", "In review (items)", precision: .decimals(0)),
    Column("delivered_accuracy", "Accuracy"),
  ]
  let hasCost = period != .week
  if hasCost { columns.append(Column("cost", "Cost (\(findings.scenario.currency.code))")) }
  var table = Table("By \(period.rawValue)", columns: columns)
  var all = PeriodSums()
  for span in run.spans(by: period) {
    var sums = PeriodSums()
    for week in span.weeks { sums.add(run, week: week) }
    for week in span.weeks { all.add(run, week: week) }
    let cost: [Cell] = hasCost ? [.money(cents: run.ledger.total(months: span.months))] : []
    guard let first = span.weeks.first else {
      let gaps = Array(repeating: Cell.absent, count: columns.count - 2)
      table.append(Row([span.cell] + gaps + cost))
      continue
    }
    let date = Cell(run.timeline.monday(of: first))
    table.append(
      Row([span.cell, date] + sums.cells(forPeople: forPeople, withReleases: hasReleases) + cost))
  }
  let total =
    all.totalCells(forPeople: forPeople, withReleases: hasReleases)
    + (hasCost ? [.money(cents: run.ledger.total)] : [])
  table.append(.total([.text("All"), .absent] + total))
  table.notes = [
    hasCost
      ? "A week counts where its Monday lies; its cost is divided by its days, as in the ledger. "
        + "People are those of the \(period.rawValue)'s last week, before its leavers go; backlog and "
        + "review are as at its end."
      : "Cost is by month: see --by month, or the ledger."
  ]
  return table
}

/// What a period adds up to.
private struct PeriodSums {
  private var (positions, trainers, leads, qa) = (0.0, 0.0, 0.0, 0.0)
  private var (starts, leavers, released) = (0.0, 0.0, 0.0)
  private var (capacity, used, demand) = (0.0, 0.0, 0.0)
  private var (arrived, delivered, right) = (0.0, 0.0, 0.0)
  private var (backlog, inReview) = (0.0, 0.0)

  mutating func add(_ run: Trajectory, week: Int) {
    (positions, trainers, leads, qa, backlog, inReview) = (0, 0, 0, 0, 0, 0)
    for team in 0..<run.teamCount {
      let record = run.team(team, week: week)
      positions += record.positions
      trainers += record.trainers.people
      leads += record.leads.people
      qa += record.qa.people
      starts += record.trainers.starts
      leavers += record.trainers.leavers
      released += record.trainers.released
      capacity += record.capacityHours
      used += record.usedHours
    }
    for stream in 0..<run.streamCount {
      let record = run.stream(stream, week: week)
      arrived += record.arrived
      demand += run.demandHours(stream, week: week)
      delivered += record.delivered
      right += record.deliveredRight
      backlog += record.backlog
      inReview += record.inReview
    }
  }

  func cells(forPeople: Bool, withReleases: Bool) -> [Cell] {
    [.count(Int(positions)), .number(trainers), .number(leads), .number(qa)]
      + movements(withReleases: withReleases) + hours(forPeople: forPeople)
      + [
        Cell(share: used, of: capacity), .number(arrived), .number(delivered),
        .number(backlog), .number(inReview), Cell(share: right, of: delivered),
      ]
  }

  func totalCells(forPeople: Bool, withReleases: Bool) -> [Cell] {
    [.absent, .absent, .absent, .absent] + movements(withReleases: withReleases)
      + hours(forPeople: forPeople)
      + [
        Cell(share: used, of: capacity), .number(arrived), .number(delivered),
        .absent,
        .absent, Cell(share: right, of: delivered),
      ]
  }

  private func hours(forPeople: Bool) -> [Cell] {
    [.number(capacity)] + (forPeople ? [] : [.number(demand)])
  }

  private func movements(withReleases: Bool) -> [Cell] {
    [.number(starts), .number(leavers)] + (withReleases ? [.number(released)] : [])
  }
}
