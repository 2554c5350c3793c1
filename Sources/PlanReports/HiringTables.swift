import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// Whom to hire for growth: planned classes, and the leads and reviewers that come with them.
func growthTable(of findings: RunFindings) -> Table {
  var table = Table(
    "Hiring calendar",
    columns: [
      Column("open_requisition_by", "Open requisition by"), Column("start_week", "Start week"),
      Column("start_date", "Start date"), Column("team", "Team"), Column("role", "Role"),
      Column("people", "People"), Column("reason", "Why"),
    ])
  let run = findings.trajectory
  var hasLate = false
  let growth = findings.requisitions.filter { $0.reason != .backfill }
  for (_, requisition) in growth.enumerated().sorted(by: {
    ($0.element.openWeek, $0.offset) < ($1.element.openWeek, $1.offset)
  }) {
    let isLate = requisition.openWeek < 0
    hasLate = hasLate || isLate
    var why = requisition.reason == .ramp ? "ramp" : "pod"
    if requisition.isFromBench { why += ", from the bench" }
    if isLate { why += ", must be on hand *" }
    table.append(
      Row([
        Cell(run.timeline.monday(of: requisition.openWeek)), .week(requisition.startWeek + 1),
        Cell(run.timeline.monday(of: requisition.startWeek)),
        .text(findings.scenario.teams[requisition.team].name),
        .text(requisition.role(in: findings.scenario)), .number(requisition.people), .text(why),
      ]))
  }
  if hasLate {
    table.notes.append(
      "* Hiring takes longer than the plan has: the requisition would have to open before the "
        + "plan begins, or sooner than the class that needs them is known.")
  }
  let isHeldUp = run.classes.contains { planned in
    planned.started.map { planned.waits(until: $0, findings.scenario).gate > 0 } ?? false
  }
  if isHeldUp {
    table.notes.append(
      "Classes that wait for the quality gate stand here with the weeks in which they start in this "
        + "plan. Nobody knows of the wait before the gate closes: until then, open a requisition for "
        + "the week asked for.")
  }
  return table
}

/// Whom to hire because others leave, by month of the requisition: a plan expects shares of people.
func replacementTable(of findings: RunFindings) -> Table {
  struct Line: Hashable {
    let month: Month
    let team: Int
  }
  let run = findings.trajectory
  var lines: [Line] = []
  var people: [Line: [Double]] = [:]
  for requisition in findings.requisitions where requisition.reason == .backfill {
    let opening = run.timeline.monday(of: requisition.openWeek)
    let line = Line(month: opening.month, team: requisition.team)
    if people[line] == nil { lines.append(line) }
    people[line, default: [0, 0, 0]][requisition.kind.rawValue] += requisition.people
  }
  lines.sort { ($0.month, $0.team) < ($1.month, $1.team) }
  var table = Table(
    "Replacements to expect, by month of the requisition",
    columns: [
      Column("month", "Month"), Column("team", "Team"),
      Column("trainers", "Trainers", precision: .decimals(1)),
      Column("leads", "Leads", precision: .decimals(1)),
      Column("qa", "QA", precision: .decimals(1)),
    ])
  var total = [0.0, 0, 0]
  for line in lines {
    let counts = people[line, default: [0, 0, 0]]
    for kind in counts.indices { total[kind] += counts[kind] }
    table.append(
      Row(
        [
          .month(year: line.month.year, month: line.month.month),
          .text(findings.scenario.teams[line.team].name),
        ] + counts.map { .number($0) }))
  }
  if !lines.isEmpty {
    table.append(.total([.text("All"), .absent] + total.map { .number($0) }))
    table.notes = ["Replacements that would start after the horizon are not listed."]
  }
  return table
}
