import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// A plan week by week: one table for each team, one for each stream.
struct Weekly {
  let findings: RunFindings

  /// Each team's people and hours.
  var teams: [Table] {
    findings.scenario.teams.indices.map { team in
      let isCrowd = findings.scenario.teams[team].staff == nil
      return Table(
        findings.scenario.teams[team].name,
        columns: [Column("week", "Week"), Column("start_date", "Monday")]
          + (isCrowd ? [] : peopleColumns)
          + [
            Column("capacity_hours", "Capacity (h)"), Column("used_hours", "Used (h)"),
            Column("utilisation", "Used", precision: .decimals(0)),
            Column("gold_accuracy", "Accuracy", precision: .decimals(1)),
          ],
        rows: (0..<run.timeline.weeks).map { week in
          let record = run.team(team, week: week)
          return Row(
            [.week(week + 1), Cell(run.timeline.monday(of: week))]
              + (isCrowd ? [] : people(record, gateClosed: run.weeks[week].gateClosed))
              + [
                .number(record.capacityHours), .number(record.usedHours),
                Cell(share: record.usedHours, of: record.capacityHours),
                Cell(share: record.accuracy),
              ])
        })
    }
  }

  private var peopleColumns: [Column] {
    [
      Column("positions", "Positions"), Column("trainers", "Trainers", precision: .decimals(1)),
      Column("onboarding", "In training", precision: .decimals(1)),
      Column("starts", "Started", precision: .decimals(1)),
      Column("leavers", "Left", precision: .decimals(1)),
      Column("released", "Released", precision: .decimals(1)),
      Column("leads", "Leads", precision: .decimals(1)),
      Column("qa", "QA", precision: .decimals(1)),
      Column("qa_utilisation", "QA used", precision: .decimals(0)),
      Column("hiring_paused", "Gate closed"), Column("mentoring_hours", "Mentoring (h)"),
    ]
  }

  private func people(_ record: TeamWeek, gateClosed: Bool) -> [Cell] {
    [
      .count(Int(record.positions)), .number(record.trainers.people), .number(record.onboarding),
      .number(record.trainers.starts), .number(record.trainers.leavers),
      .number(record.trainers.released), .number(record.leads.people), .number(record.qa.people),
      Cell(share: record.qaUsedHours, of: record.qaHours), .flag(gateClosed),
      .number(record.mentoringHours),
    ]
  }

  private var run: Trajectory { findings.trajectory }
}
