import PlanAnalysis
import PlanModel
import Tabular

/// What the workbook is of: the program, the plan, its cards, rates and sources.
struct AboutSheet {
  private(set) var sheet = Sheet("About")

  /// Lays the sheet out.
  ///
  /// - Parameters:
  ///   - report: What happens in the plan.
  ///   - plans: The plan, and those that it is held against.
  ///   - register: What they rest on.
  ///   - version: The version of the program.
  ///   - asOf: The day that the workbook carries.
  init(
    _ report: RunReport, _ plans: [Scenario], register: Register, version: String,
    asOf: CalendarDate?
  ) {
    let scenario = report.findings.scenario
    sheet.append(title: "About this workbook")
    sheet.append(paragraph: report.basis)
    sheet.append(paragraph: register.summary)
    var facts = Table(columns: [Column("fact", "What"), Column("value", "Which")])
    func add(_ name: String, _ cell: Cell) { facts.append(Row([.text(name), cell])) }
    add("Program", .text("podplan \(version)"))
    if let asOf { add("As of", Cell(asOf)) }
    add("Scenario", .text(scenario.title))
    add("File", .text(scenario.file))
    if let alternative = scenario.alternative { add("Alternative", .text(alternative)) }
    add("First day", Cell(scenario.start))
    add("Weeks", .count(scenario.horizon))
    add("Currency", .text(scenario.currency.code))
    add("Ranges", .text("at their \(report.findings.valuation.end.rawValue) value"))
    sheet.append(facts)
    sheet.append(cards(of: plans))
    let rates = ExchangeRates(scenario, report.findings.valuation).table
    if !rates.rows.isEmpty {
      let table = rates.withReadableHeads(in: scenario.currency)
      sheet.append(Table("Exchange rates", columns: table.columns, rows: table.rows))
    }
    sheet.append(register.sources)
    sheet.append(contents)
  }

  private func cards(of plans: [Scenario]) -> Table {
    var sites: [Site] = []
    for site in plans.flatMap(\.sites)
    where !sites.contains(where: { ($0.name, $0.cardFile) == (site.name, site.cardFile) }) {
      sites.append(site)
    }
    return Table(
      "Rate cards",
      columns: [
        Column("site", "Site"), Column("card", "Rate card"), Column("as_of", "Figures as of"),
        Column("file", "File"),
      ],
      rows: sites.map { site in
        Row([
          .text(site.name), .text(site.cardTitle), site.asOf.map { .text($0) } ?? .absent,
          .text(site.cardFile),
        ])
      })
  }

  private var contents: Table {
    let sheets = [
      ("Summary", "Figures, targets, what happens, cost by month, two charts."),
      ("Compare", "The plan beside its alternatives, if it has any, held against one of them."),
      ("Weekly", "All teams and streams together, week by week."),
      ("Teams, Streams", "Each team and each stream, week by week."),
      ("Budget", "Cost by line, team and role, month by month; formulas over the ledger."),
      ("Hiring", "Whom to hire for growth, and how many leavers to replace, by month."),
      ("Requisitions", "Which requisitions open when, with each week's share of those who leave."),
      (
        "Assumptions",
        "Every figure that the plan and those beside it rest on, with class, source, date and place."
      ),
      ("Ledger", "Every amount by month, site, team, item and line."),
    ]
    return Table(
      "Sheets", columns: [Column("sheet", "Sheet"), Column("holds", "What it holds")],
      rows: sheets.map { Row([.text($0.0), .text($0.1)]) })
  }
}
