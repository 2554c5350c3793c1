public import Tabular

/// What `run` shows of a plan.
public enum RunView: String, Sendable, CaseIterable {
  /// What happens, for whoever has to act on it.
  case summary
  /// Each team and each stream, week by week.
  case weekly
  /// Cost by line, team and role.
  case budget
  /// Who is there, who joins and who goes.
  case headcount
  /// What comes, what is delivered and what it costs, stream by stream.
  case streams
  /// Which requisitions open when.
  case hiring
  /// Every figure that the plan rests on.
  case assumptions
}

extension RunReport {
  /// One view of the run.
  ///
  /// - Parameter view: Which one.
  /// - Returns: The report for people, and its main table for programs.
  public func shown(_ view: RunView) -> (report: Report, table: Table) {
    switch view {
    case .summary: return (report, mainTable)
    case .weekly:
      let streams = StreamWork(findings: findings, period: .week).tables
      let tables = Weekly(findings: findings).teams + streams
      return (part("week by week", tables), periodTable(of: findings, by: .week))
    case .budget:
      let budget = Budget(findings, by: period)
      let tables = [budget.lines(forPeople: true), budget.owners]
      return (part("budget", tables), budget.lines(forPeople: false))
    case .headcount:
      let headcount = Headcount(findings: findings, period: period)
      return (part("headcount", [headcount.closing, headcount.movements]), headcount.table)
    case .streams:
      let work = StreamWork(findings: findings, period: period)
      return (part("streams", work.tables + [work.cost]), work.table)
    case .hiring:
      let tables = [growthTable(of: findings), replacementTable(of: findings)]
      return (part("hiring", tables), ForecastTables.hiring(of: findings))
    case .assumptions: return (assumptions, assumptionsTable)
    }
  }

  private func part(_ name: String, _ tables: [Table]) -> Report {
    Report(
      title: "\(title): \(name)",
      blocks: [.paragraph(basis)] + tables.filter { !$0.rows.isEmpty }.map { .table($0) })
  }
}
