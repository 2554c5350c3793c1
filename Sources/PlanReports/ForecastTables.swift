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
    let names = [
      "week", "start_date", "team", "site", "positions", "trainers", "onboarding", "leads", "qa",
      "pods", "starts", "leavers", "released", "capacity_hours", "mentoring_hours", "used_hours",
      "utilisation", "qa_utilisation", "gold_accuracy", "hiring_paused",
    ]
    var table = Table(columns: names.map { Column($0) })
    for week in 0..<run.timeline.weeks {
      let date = Cell(run.timeline.monday(of: week))
      for (index, team) in scenario.teams.enumerated() {
        let record = run.team(index, week: week)
        table.append(
          Row([
            .week(week + 1), date, .text(team.name),
            .text(team.staff.map { scenario.sites[$0.site].name } ?? ""),
            .count(Int(record.positions)), .number(record.trainers.people),
            .number(record.onboarding), .number(record.leads.people), .number(record.qa.people),
            .count(Int(record.leadsNeeded)), .number(record.trainers.starts),
            .number(record.trainers.leavers), .number(record.trainers.released),
            .number(record.capacityHours), .number(record.mentoringHours),
            .number(record.usedHours),
            Cell(share: record.usedHours, of: record.capacityHours),
            Cell(share: record.qaUsedHours, of: record.qaHours), Cell(share: record.accuracy),
            .flag(run.weeks[week].gateClosed),
          ]))
      }
    }
    return table
  }

  /// Every stream in every week.
  @Sendable static func streams(of findings: RunFindings) -> Table {
    let (run, scenario) = (findings.trajectory, findings.scenario)
    let names = [
      "week", "start_date", "stream", "arrived", "produced", "delivered", "rework", "backlog",
      "in_review", "gold_accuracy", "kappa", "delivered_accuracy",
    ]
    var table = Table(columns: names.map { Column($0) })
    for week in 0..<run.timeline.weeks {
      let date = Cell(run.timeline.monday(of: week))
      for (index, stream) in scenario.streams.enumerated() {
        let record = run.stream(index, week: week)
        table.append(
          Row([
            .week(week + 1), date, .text(stream.name), .number(record.arrived),
            .number(record.produced), .number(record.delivered), .number(record.rework),
            .number(record.backlog), .number(record.inReview), Cell(share: record.accuracy),
            Cell(number: record.kappa), Cell(share: record.deliveredRight, of: record.delivered),
          ]))
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

extension Requisition {
  /// The role that is hired.
  func role(in scenario: Scenario) -> String {
    scenario.teams[team].staff?.role(of: kind)?.key ?? ""
  }
}
