public import PlanAnalysis
public import PlanModel
public import Tabular

/// A plan as a workbook: what happens, what it costs, whom to hire, and what all of it rests on.
///
/// Money is live: the budget and the totals are formulas over the sheet Ledger, and hold what the
/// formulas come to.
public struct PlanWorkbook {
  let findings: RunFindings

  /// The plan beside its alternatives; `nil` where it has none.
  let comparison: Comparison?

  private let version: String
  private let asOf: CalendarDate?

  /// Creates a workbook.
  ///
  /// - Parameters:
  ///   - findings: The run of the plan.
  ///   - comparison: The plan beside its alternatives, if it has any.
  ///   - version: The version of the program.
  ///   - asOf: The day that the workbook is to carry; none if not given, as no clock is read.
  public init(
    _ findings: RunFindings, _ comparison: Comparison?, version: String, asOf: CalendarDate?
  ) {
    self.findings = findings
    self.comparison = comparison
    self.version = version
    self.asOf = asOf
  }

  /// The most rows on one sheet: beyond it a spreadsheet takes minutes to open.
  public static let mostRows = 100_000

  /// The bytes of the workbook; the same for the same plan.
  ///
  /// - Returns: An Office Open XML workbook.
  /// - Throws: What a workbook has no room for.
  public func xlsx() throws(Workbook.TooLarge) -> [UInt8] {
    let scenario = findings.scenario
    for (sheet, count) in [("Teams", scenario.teams.count), ("Streams", scenario.streams.count)] {
      let rows = count * scenario.horizon
      if rows > Self.mostRows { throw .rows(sheet: sheet, count: rows) }
    }
    let report = RunReport(findings)
    let ledger = LedgerSheet(findings)
    let weekly = WeeklySheet(findings)
    let compare = comparison.map { CompareSheet($0) }
    let summary = SummarySheet(report, ledger: ledger, weekly: weekly, compare: compare)
    let others = comparison?.options.map(\.findings.scenario) ?? []
    let plans = [scenario] + others.filter { $0.alternative != scenario.alternative }
    let register = Register(of: plans)
    let about = AboutSheet(report, plans, register: register, version: version, asOf: asOf)
    let sheets =
      [summary.sheet] + [compare?.sheet].compactMap(\.self)
      + [
        weekly.sheet, list("Teams", ForecastTables.teams(of: findings), keeping: 3),
        list("Streams", ForecastTables.streams(of: findings), keeping: 3),
        BudgetSheet(findings, ledger: ledger).sheet,
        hiring, list("Requisitions", ForecastTables.hiring(of: findings), keeping: 3),
        list("Assumptions", register.tableForSheets, keeping: 1), ledger.sheet, about.sheet,
      ]
    let day = asOf.map { (year: $0.month.year, month: $0.month.month, day: $0.day) }
    let properties = Workbook.Properties(
      title: report.title, subject: "Capacity and cost plan", creator: "podplan \(version)",
      created: day)
    return try Workbook(sheets: sheets, properties: properties).xlsx()
  }

  /// Whom to hire for growth, and how many leavers to replace in which month.
  private var hiring: Sheet {
    var sheet = Sheet("Hiring")
    sheet.append(title: "Hiring")
    for table in [growthTable(of: findings), replacementTable(of: findings)]
    where !table.rows.isEmpty {
      sheet.append(table)
    }
    return sheet
  }

  /// A sheet of one long table that can be filtered.
  private func list(_ name: String, _ table: Table, keeping columns: Int) -> Sheet {
    var sheet = Sheet(name)
    let placed = sheet.append(table.withReadableHeads(in: findings.scenario.currency))
    sheet.keepHeads(of: placed, columns: columns)
    if !table.rows.isEmpty { sheet.addFilter(to: placed) }
    return sheet
  }
}

extension Table {
  /// The table with heads for people where it has only names for programs: `start_date` becomes
  /// "Start date".
  func withReadableHeads(in currency: Currency) -> Table {
    let columns = columns.map { column in
      guard column.title == column.name else { return column }
      let words = column.name.split(separator: "_").map { $0 == "qa" ? "QA" : String($0) }
      let head = words.joined(separator: " ")
      let unit = column.name == "amount" ? " (\(currency.code))" : ""
      return Column(
        column.name, head.prefix(1).uppercased() + head.dropFirst() + unit,
        precision: column.precision, isFinance: column.isFinance)
    }
    return Table(title, columns: columns, rows: rows, notes: notes)
  }
}
