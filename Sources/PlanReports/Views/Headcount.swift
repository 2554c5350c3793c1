import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The people of a plan: who is there, who joins and who goes, team by team and role by role.
///
/// Each line is a bridge: who was there at the beginning, less and more who came and went, is who is
/// there at the end. A plan expects shares of people, so there may be parts of them.
struct Headcount {
  let findings: RunFindings
  let period: Period

  /// The movements of one population over one stretch of time.
  struct Bridge {
    var opening = 0.0
    var newStarts = 0.0
    var backfillStarts = 0.0
    var released = 0.0
    var leavers = 0.0
    /// Person-weeks paid.
    var personWeeks = 0.0

    var closing: Double { opening + newStarts + backfillStarts - released - leavers }

    mutating func add(_ week: PopulationWeek) {
      newStarts += week.newStarts
      backfillStarts += week.backfillStarts
      released += week.released
      leavers += week.leavers
      personWeeks += week.people
    }
  }

  /// Every population in every period, for programs.
  var table: Table {
    let names = [
      "period", "start_date", "team", "role", "population", "opening", "new_starts",
      "backfill_starts", "released", "leavers", "closing", "average_people",
    ]
    var table = Table(columns: names.map { Column($0) })
    for (team, kind) in populations {
      for (span, bridge) in bridges(of: team, kind) {
        let date = span.weeks.first.map { Cell(run.timeline.monday(of: $0)) } ?? .absent
        table.append(
          Row(
            [
              span.cell, date, .text(findings.scenario.teams[team].name),
              .text(role(of: team, kind)), .text(kind.words), .number(bridge.opening),
            ] + movements(of: bridge) + [.number(bridge.closing), average(bridge, span)]))
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
        let people = bridges(of: team, kind).map(\.bridge.closing)
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
        Column("period", period.rawValue.prefix(1).uppercased() + period.rawValue.dropFirst()),
        Column("opening", "At the beginning", precision: .decimals(1)),
        Column("new_starts", "Joined for growth", precision: .decimals(1)),
        Column("backfill_starts", "Joined as replacement", precision: .decimals(1)),
        Column("released", "Released", precision: .decimals(1)),
        Column("leavers", "Left", precision: .decimals(1)),
        Column("closing", "At the end", precision: .decimals(1)),
        Column("average_people", "Paid on average", precision: .decimals(1)),
      ],
      notes: [
        "Trainers, leads and reviewers; a crowd has no people. Who left in onboarding counts as left."
      ])
    var sums = Array(repeating: Bridge(), count: spans.count)
    for (team, kind) in populations {
      for (index, (_, bridge)) in bridges(of: team, kind).enumerated() {
        sums[index].add(bridge)
      }
    }
    var whole = Bridge()
    for (span, sum) in zip(spans, sums) {
      table.append(row([span.cell], sum, average(sum, span)))
      whole.add(sum)
    }
    whole.opening = sums.first?.opening ?? 0
    let weeks = Double(run.timeline.weeks)
    table.append(
      Row(row([.text("All")], whole, .number(whole.personWeeks / weeks)).cells, role: .total))
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

  private var populations: [(team: Int, kind: StaffKind)] {
    byTeam.flatMap { team, kinds in kinds.map { (team, $0) } }
  }

  private func role(of team: Int, _ kind: StaffKind) -> String {
    findings.scenario.teams[team].staff?.role(of: kind)?.key ?? ""
  }

  private func label(of team: Int, _ kind: StaffKind) -> String {
    "\(kind.words) (\(role(of: team, kind)))"
  }

  private func bridges(
    of team: Int, _ kind: StaffKind
  ) -> [(span: PeriodSpan, bridge: Bridge)] {
    let first = run.team(team, week: 0)[kind]
    var opening = first.people - first.starts + first.released
    return spans.map { span in
      var bridge = Bridge(opening: opening)
      for week in span.weeks { bridge.add(run.team(team, week: week)[kind]) }
      opening = bridge.closing
      return (span, bridge)
    }
  }

  private func average(_ bridge: Bridge, _ span: PeriodSpan) -> Cell {
    .number(bridge.personWeeks / Double(span.weeks.count))
  }

  private func movements(of bridge: Bridge) -> [Cell] {
    [bridge.newStarts, bridge.backfillStarts, bridge.released, bridge.leavers].map { .number($0) }
  }

  private func row(_ head: [Cell], _ bridge: Bridge, _ average: Cell) -> Row {
    Row(
      head + [.number(bridge.opening)] + movements(of: bridge)
        + [.number(bridge.closing), average])
  }
}

extension Headcount.Bridge {
  /// Adds the movements of another population over the same time.
  fileprivate mutating func add(_ other: Headcount.Bridge) {
    opening += other.opening
    newStarts += other.newStarts
    backfillStarts += other.backfillStarts
    released += other.released
    leavers += other.leavers
    personWeeks += other.personWeeks
  }
}

extension StaffKind {
  /// What they are called.
  var words: String {
    switch self {
    case .trainers: "trainers"
    case .leads: "leads"
    case .qa: "QA"
    }
  }
}
