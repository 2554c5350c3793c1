public import PlanAnalysis
import PlanEngine
import PlanModel
public import Tabular

/// The tables that other programs read: one file each, columns fixed.
public enum ForecastTables {
  /// The names of the tables, and what makes each from a run: large plans keep one at a time.
  public static let all: [(name: String, table: @Sendable (RunFindings) -> Table)] = [
    ("teams", teams), ("streams", streams), ("ledger", ledger), ("summary", summary),
    ("hiring", hiring),
  ]
}

extension ForecastTables {
  /// Every team in every week.
  @Sendable static func teams(of findings: RunFindings) -> Table {
    let (run, scenario) = (findings.trajectory, findings.scenario)
    let names =
      ["week", "start_date", "team", "site"] + TeamColumn.allCases.map(\.rawValue)
      + ["hiring_paused"]
    var table = Table(columns: names.map { Column($0) })
    for week in 0..<run.timeline.weeks {
      let date = Cell(run.timeline.monday(of: week))
      for (index, team) in scenario.teams.enumerated() {
        let record = run.team(index, week: week)
        let site = team.staff.map { scenario.sites[$0.site].name } ?? ""
        table.append(
          Row(
            [.week(week + 1), date, .text(team.name), .text(site)]
              + TeamColumn.allCases.map { record.cell($0) } + [.flag(run.weeks[week].gateClosed)]))
      }
    }
    return table
  }

  /// Every stream in every week.
  @Sendable static func streams(of findings: RunFindings) -> Table {
    let (run, scenario) = (findings.trajectory, findings.scenario)
    let names = ["week", "start_date", "stream"] + StreamColumn.ofStreams.map(\.rawValue)
    var table = Table(columns: names.map { Column($0) })
    for week in 0..<run.timeline.weeks {
      let date = Cell(run.timeline.monday(of: week))
      for (index, stream) in scenario.streams.enumerated() {
        table.append(
          Row(
            [.week(week + 1), date, .text(stream.name)]
              + StreamColumn.ofStreams.map { run.cell($0, stream: index, week: week) }))
      }
    }
    return table
  }

  /// Every amount that is not zero.
  @Sendable static func ledger(of findings: RunFindings) -> Table {
    let names = ["month", "site", "team", "item", "line", "amount"]
    var table = Table(columns: names.map { Column($0) })
    for (month, account, cents) in findings.trajectory.ledger.entries {
      table.append(
        Row([
          .month(year: month.year, month: month.month), .text(account.site), .text(account.team),
          .text(account.item), .text(account.line.rawValue), .money(cents: cents),
        ]))
    }
    return table
  }

  /// Every key figure.
  @Sendable static func summary(of findings: RunFindings) -> Table {
    let scenario = findings.scenario
    var table = Table(columns: ["figure", "subject", "value", "unit"].map { Column($0) })
    for figure in findings.figures {
      table.append(
        Row([
          .text(figure.name.rawValue), .text(figure.subject.name(in: scenario)), figure.cell,
          .text(figure.name.unit.code(scenario.currency)),
        ]))
    }
    return table
  }

  /// Every requisition.
  @Sendable static func hiring(of findings: RunFindings) -> Table {
    let (run, scenario) = (findings.trajectory, findings.scenario)
    let names = [
      "team", "role", "open_requisition_by", "start_week", "start_date", "people", "reason",
    ]
    var table = Table(columns: names.map { Column($0) })
    for requisition in findings.requisitions {
      table.append(
        Row([
          .text(scenario.teams[requisition.team].name), .text(requisition.role(in: scenario)),
          Cell(run.timeline.monday(of: requisition.openWeek)), .week(requisition.startWeek + 1),
          Cell(run.timeline.monday(of: requisition.startWeek)), .number(requisition.people),
          .text(requisition.reason.rawValue),
        ]))
    }
    return table
  }
}

extension TeamWeek {
  /// The number of a column.
  fileprivate func cell(_ column: TeamColumn) -> Cell {
    switch column {
    case .positions: .count(Int(positions))
    case .trainers: .number(trainers.people)
    case .onboarding: .number(onboarding)
    case .leads: .number(leads.people)
    case .qa: .number(qa.people)
    case .pods: .count(Int(leadsNeeded))
    case .starts: .number(trainers.starts)
    case .leavers: .number(trainers.leavers)
    case .released: .number(trainers.released)
    case .capacityHours: .number(capacityHours)
    case .mentoringHours: .number(mentoringHours)
    case .usedHours: .number(usedHours)
    case .utilisation: Cell(share: usedHours, of: capacityHours)
    case .qaUtilisation: Cell(share: qaUsedHours, of: qaHours)
    case .goldAccuracy: Cell(share: accuracy)
    }
  }
}

extension Trajectory {
  /// The number of a column of a stream in a week.
  fileprivate func cell(_ column: StreamColumn, stream: Int, week: Int) -> Cell {
    let record = self.stream(stream, week: week)
    return switch column {
    case .arrived: .number(record.arrived)
    case .demandHours: .number(demandHours(stream, week: week))
    case .produced: .number(record.produced)
    case .delivered: .number(record.delivered)
    case .rework: .number(record.rework)
    case .backlog: .number(record.backlog)
    case .inReview: .number(record.inReview)
    case .goldAccuracy: Cell(share: record.accuracy)
    case .kappa: Cell(number: record.kappa)
    case .deliveredAccuracy: Cell(share: record.deliveredRight, of: record.delivered)
    }
  }
}

extension Requisition {
  /// The role that is hired.
  func role(in scenario: Scenario) -> String {
    scenario.teams[team].staff?.role(of: kind)?.key ?? ""
  }
}
