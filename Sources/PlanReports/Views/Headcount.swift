import PlanAnalysis
public import PlanEngine
import PlanModel
import Tabular

/// The people of a plan: who is there, who joins and who goes, team by team and role by role.
///
/// Each line is a bridge: who was there at the beginning, less and more who came and went, is who is
/// there at the end. A plan expects shares of people, so there may be parts of them.
struct Headcount {
  let findings: RunFindings
  let period: Period

  /// Every population in every period, for programs.
  var table: Table {
    let names =
      ["period", "start_date", "team", "role", "population"]
      + BridgeColumn.allCases.map(\.rawValue)
    var table = Table(columns: names.map { Column($0) })
    for (team, kind) in findings.scenario.populations {
      for (span, bridge) in bridges(of: team, kind) {
        let date = span.weeks.first.map { Cell(run.timeline.monday(of: $0)) } ?? .absent
        table.append(
          Row(
            [
              span.cell, date, .text(findings.scenario.teams[team].name),
              .text(role(of: team, kind)), .text(kind.words),
            ] + cells(bridge)))
      }
    }
    return table
  }

  /// The people at the end of each period, role by role.
  var closing: Table {
    let spans = spans
    var table = Table(
      "People at the end of each \(period.rawValue)",
      columns: [Column("role", "Role")]
        + spans.map { Column($0.label, precision: .decimals(1)) })
    var all = Array(repeating: 0.0, count: spans.count)
    for (team, kinds) in byTeam {
      table.append(.section(findings.scenario.teams[team].name))
      for kind in kinds {
        let people = bridges(of: team, kind).map { $0.bridge[.closing] }
        all = zip(all, people).map { $0 + $1 }
        table.append(Row([.text(label(of: team, kind))] + people.map { .number($0) }))
      }
    }
    table.append(.total([.text("All")] + all.map { .number($0) }))
    return table
  }

  /// Who joins and who goes, period by period, all teams together.
  var movements: Table {
    var table = Table(
      "Who comes and goes",
      columns: [
        Column("period", period.rawValue.prefix(1).uppercased() + period.rawValue.dropFirst())
      ] + BridgeColumn.allCases.map { Column($0.rawValue, $0.title, precision: .decimals(1)) },
      notes: [
        "Trainers, leads and reviewers; a crowd has no people. Who left in onboarding counts as left."
      ])
    for span in spans { table.append(Row([span.cell] + cells(all(over: span.weeks)))) }
    let whole = all(over: 0..<run.timeline.weeks)
    table.append(.total([.text("All")] + cells(whole)))
    return table
  }

  private var run: Trajectory { findings.trajectory }

  private var spans: [PeriodSpan] {
    run.spans(by: period).filter { !$0.weeks.isEmpty }
  }

  /// The populations that a team has, by team.
  private var byTeam: [(team: Int, kinds: [StaffKind])] {
    findings.scenario.teams.indices.compactMap { team in
      guard let staff = findings.scenario.teams[team].staff else { return nil }
      return (team, StaffKind.allCases.filter { staff.role(of: $0) != nil })
    }
  }

  private func role(of team: Int, _ kind: StaffKind) -> String {
    findings.scenario.teams[team].staff?.role(of: kind)?.key ?? ""
  }

  private func label(of team: Int, _ kind: StaffKind) -> String {
    "\(kind.words) (\(role(of: team, kind)))"
  }

  private func bridges(
    of team: Int, _ kind: StaffKind
  ) -> [(span: PeriodSpan, bridge: HeadcountBridge)] {
    spans.map { ($0, run.bridge(of: team, kind, over: $0.weeks)) }
  }

  /// The movements of all populations.
  private func all(over weeks: Range<Int>) -> HeadcountBridge {
    findings.scenario.populations.reduce(into: HeadcountBridge(weeks: weeks.count)) { sum, one in
      sum.add(run.bridge(of: one.team, one.kind, over: weeks))
    }
  }

  private func cells(_ bridge: HeadcountBridge) -> [Cell] {
    BridgeColumn.allCases.map { .number(bridge[$0]) }
  }
}

extension BridgeColumn {
  /// The column for people.
  fileprivate var title: String {
    switch self {
    case .opening: "At the beginning"
    case .newStarts: "Joined for growth"
    case .backfillStarts: "Joined as replacement"
    case .released: "Released"
    case .leavers: "Left"
    case .closing: "At the end"
    case .averagePeople: "Paid on average"
    }
  }
}

extension StaffKind {
  /// What they are called.
  public var words: String {
    switch self {
    case .trainers: "trainers"
    case .leads: "leads"
    case .qa: "QA"
    }
  }
}
