public import PlanAnalysis
import PlanEngine
import PlanModel
public import Tabular

/// What `run` shows: what happens, week by week, for how much, and what to do when.
public struct RunReport {
  let findings: RunFindings

  /// By what stretch of time tables count.
  public let period: Period

  /// Creates the report of a run.
  ///
  /// - Parameters:
  ///   - findings: The run.
  ///   - period: By what stretch of time the main table counts.
  public init(_ findings: RunFindings, by period: Period = .month) {
    self.findings = findings
    self.period = period
  }

  /// The table over time.
  public var mainTable: Table { periodTable(of: findings, by: period) }

  /// The report for people.
  public var report: Report {
    var blocks: [Report.Block] = [.paragraph(basis), .table(planFigures)]
    if !findings.verdicts.isEmpty { blocks.append(.table(targetsTable(of: findings))) }
    blocks.append(.list("What happens", happenings))
    blocks.append(.table(periodTable(of: findings, by: period, forPeople: true)))
    let tables = [
      teamFigures, streamFigures, batchTable(of: findings, by: period), costByLine,
      growthTable(of: findings), replacementTable(of: findings),
    ]
    blocks += tables.filter { !$0.rows.isEmpty }.map { .table($0) }
    blocks.append(
      .paragraph("What it rests on: \(register.summary) `--view assumptions` lists them."))
    return Report(title: title, blocks: blocks)
  }

  /// Every figure that the plan rests on, for programs.
  var assumptionsTable: Table { register.table }

  /// Every figure that the plan rests on, for people.
  var assumptions: Report {
    Report(
      title: title + ": what it rests on",
      blocks: [
        .paragraph("\(register.summary) Ages are counted to the start of the plan."),
        .table(register.tableForPeople), .table(register.sources),
      ])
  }

  private var register: Register {
    Register(of: [findings.scenario])
  }

  /// Writes everything, for programs: one object of JSON, piece by piece.
  ///
  /// - Parameter write: Takes the bytes that come next.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var writer = JSONObjectWriter()
    for member in facts { write(writer.member(member.name, member.value)) }
    write(writer.member("periods", .table(mainTable)))
    for (name, table) in ForecastTables.all {
      write(writer.member(name, .table(table(findings))))
    }
    let views = [
      ("budget", Budget(findings, by: period).lines(forPeople: false)),
      ("headcount", Headcount(findings: findings, period: period).table),
      ("stream_periods", StreamWork(findings: findings, period: period).table),
      ("cost_by_stream", StreamWork(findings: findings, period: period).cost),
      ("batches", batchTable(of: findings, by: period)),
      ("assumptions", assumptionsTable),
    ]
    for (name, table) in views { write(writer.member(name, .table(table))) }
    write(writer.end())
  }

  /// What the figures rest on, what the plan has to meet, and what happens.
  private var facts: [JSONValue.Member] {
    let scenario = findings.scenario
    return [
      .init("scenario", .string(scenario.title)), .init("file", .string(scenario.file)),
      .init("alternative", scenario.alternative.map { .string($0) } ?? .null),
      .init("ranges", .string(findings.valuation.end.rawValue)),
      .init("start", .string(scenario.start.description)),
      .init("weeks", JSONValue(.count(scenario.horizon))),
      .init("currency", .string(scenario.currency.code)), .init("rate_cards", scenario.rateCards),
      .init("exchange_rates", .table(rates.table)),
      .init("targets", .table(targetsTable(of: findings))),
      .init("events", .array(findings.events.map { .string($0.sentence(scenario)) })),
    ]
  }

  var title: String {
    findings.scenario.title + (findings.scenario.alternative.map { ": \($0)" } ?? "")
  }

  private var rates: ExchangeRates { ExchangeRates(findings.scenario, findings.valuation) }

  /// What the figures rest on, in a sentence or two.
  var basis: String {
    let scenario = findings.scenario
    let last = findings.trajectory.timeline.monday(of: scenario.horizon - 1).adding(days: 6)
    let ranges =
      findings.valuation.end == .expected
      ? "expected value" : findings.valuation.end.rawValue + " end"
    return
      "\(Words(scenario).span(scenario.horizon)), \(scenario.start) to \(last), in \(scenario.currency.code), "
      + "every range at its \(ranges)."
      + (scenario.rateCardWords.isEmpty ? "" : " " + scenario.rateCardWords)
      + (rates.sentence.isEmpty ? "" : " " + rates.sentence)
  }
}

extension RunReport {
  private var planFigures: Table {
    let figures = findings.figures.filter { $0.subject == .plan }
    var table = Table(
      "Key figures", columns: KeyFigure.columns,
      rows: figures.map { $0.row(in: findings.scenario.currency) })
    let notes = FigureNotes(findings: findings)
    table.notes = [notes.realisedAttrition, notes.freeStarts, notes.noDiscount].compactMap(\.self)
    return table
  }

  private var teamFigures: Table {
    let names: [FigureName] = [
      .finalTrainers, .firstWeekAtTarget, .weeksToTarget, .weeksToFullProductivity, .utilisation,
      .qaUtilisation,
    ]
    let rows = findings.scenario.teams.indices.map { index in
      figureRow(.team(index), names)
    }
    return Table("Teams", columns: figureColumns("Team", names), rows: rows)
  }

  private var streamFigures: Table {
    let names: [FigureName] = [
      .arrived, .delivered, .onTime, .clearedWeek, .finalBacklog, .deliveredAccuracy, .kappa,
    ]
    let rows = findings.scenario.streams.indices.map { index in
      figureRow(.stream(index), names)
    }
    let notes = FigureNotes(findings: findings)
    return Table(
      "Streams", columns: figureColumns("Stream", names), rows: rows,
      notes: [notes.clearedBacklog, notes.unsaidAccuracy].compactMap(\.self))
  }

  private func figureColumns(_ head: String, _ names: [FigureName]) -> [Column] {
    [Column(head.lowercased(), head)]
      + names.map { name in
        let unit =
          name.unit == .items || name.unit == .people ? " (\(name.unit.code(.dollar)))" : ""
        return Column(
          name.rawValue, name.title + unit,
          precision: name.unit == .items ? .decimals(0) : .even)
      }
  }

  private func figureRow(_ subject: KeyFigure.Subject, _ names: [FigureName]) -> Row {
    Row(
      [.text(subject.name(in: findings.scenario))]
        + names.map { name in
          findings.figures.figure(name, of: subject)?.cell ?? .absent
        })
  }

  private var costByLine: Table {
    let ledger = findings.trajectory.ledger
    var cents: [LedgerLine: Int] = [:]
    for (index, amount) in ledger.cents.enumerated() {
      cents[ledger.accounts[index % ledger.accounts.count].line, default: 0] += amount
    }
    let total = ledger.total
    func row(_ line: String, _ cents: Int) -> [Cell] {
      [
        .text(line), .money(cents: cents),
        total == 0 ? .absent : .share(Double(cents) / Double(total)),
      ]
    }
    var table = Table(
      "Cost by line",
      columns: [
        Column("line", "Line"), Column("amount", "Amount (\(findings.scenario.currency.code))"),
        Column("share", "Share of total", precision: .decimals(1)),
      ])
    for line in LedgerLine.allCases {
      if let amount = cents[line], amount != 0 { table.append(Row(row(line.rawValue, amount))) }
    }
    table.append(.total(row("Total", total)))
    return table
  }
}
