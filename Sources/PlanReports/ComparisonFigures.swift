import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The figures of a comparison: one line for each, with its value in every plan.
struct ComparisonFigures {
  /// One figure.
  struct Line {
    /// The name for programs.
    let name: String
    /// What it is called, for people.
    let title: String
    /// The team or the stream; empty for the plan.
    let subject: String
    let unit: FigureUnit
    /// The unit for programs, where it is not that of a key figure.
    var unitCode: String?
    /// Its value in every plan.
    let values: [Double?]
    /// Where the values are as they are printed for people: the decimals of prices, the same in the
    /// whole line so that they subtract.
    var priceDecimals: Int?
  }

  /// The lines that have a value in any plan: the plans', then each team's, then each stream's.
  let lines: [Line]

  let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
    let options = comparison.options
    var lines: [Line] = []
    for name in FigureName.allCases {
      lines.append(
        Line(
          name: name.rawValue, title: name.title, subject: "", unit: name.unit,
          values: options.map { $0.findings.figures[name, .plan] }))
    }
    for reach in ReachFigure.allCases {
      lines.append(
        Line(
          name: reach.rawValue, title: reach.title, subject: "", unit: reach.unit.unit,
          unitCode: reach.unit.code, values: options.map { $0.findings[reach] }))
    }
    let teams = options.map { $0.findings.scenario.teams.map(\.name) }
    let streams = options.map { $0.findings.scenario.streams.map(\.name) }
    lines += ComparisonFigures.lines(options, of: teams) { .team($0) }
    lines += ComparisonFigures.lines(options, of: streams) { .stream($0) }
    self.lines = lines.filter { $0.values.contains { $0 != nil } }
  }

  /// The figures of teams or streams, which are the same where they have the same name.
  private static func lines(
    _ options: [Comparison.Option], of names: [[String]],
    _ subject: (Int) -> KeyFigure.Subject
  ) -> [Line] {
    var known: [String] = []
    for name in names.joined() where !known.contains(name) { known.append(name) }
    return known.flatMap { name in
      FigureName.allCases.map { figure in
        Line(
          name: figure.rawValue, title: figure.title(of: subject(0)), subject: name,
          unit: figure.unit,
          values: zip(options, names).map { option, names in
            names.firstIndex(of: name).flatMap { option.findings.figures[figure, subject($0)] }
          })
      }
    }
  }
}

extension ComparisonFigures {
  /// The figures for programs, in full.
  ///
  /// - Parameter key: What a plan is called in the names of columns.
  /// - Returns: The table.
  func table(_ key: KeyPath<Comparison.Option, String> = \.columnName) -> Table {
    let names = comparison.options.map { $0[keyPath: key] }
    var columns = ["figure", "subject", "unit", names[0]].map { Column($0) }
    for name in names.dropFirst() {
      columns += [Column(name), Column(name + "_difference")]
    }
    return Table(
      columns: columns,
      rows: lines.map { line in
        let code = line.unitCode ?? line.unit.code(comparison.base.findings.scenario.currency)
        let printed = line.inFull
        var cells: [Cell] = [
          .text(line.name), .text(line.subject), .text(code), line.cell(of: printed.values[0]),
        ]
        for value in printed.values.dropFirst() {
          cells += [line.cell(of: value), line.cell(of: printed.difference(value))]
        }
        return Row(cells)
      })
  }

  /// The figures for people, rounded first and subtracted then, so that what is printed subtracts
  /// exactly; percentages are of the true values.
  var tableForPeople: Table { tableForPeople(isRounded: true) }

  /// The figures for people.
  ///
  /// - Parameter isRounded: Whether values are rounded before they are subtracted.
  /// - Returns: The table: a figure, its value in the base, then three columns for each other plan.
  func tableForPeople(isRounded: Bool) -> Table {
    let others = comparison.others.map(\.name)
    var columns = [
      Column("figure", "Figure"),
      Column("base", comparison.base.name, precision: .each, isFinance: true),
    ]
    for name in others {
      columns += [
        Column("plan", name, precision: .each, isFinance: true),
        Column("difference", "difference", precision: .each, isFinance: true, isOfPrevious: true),
        Column(
          "relative", "in percent", precision: .decimals(1), isFinance: true, isOfPrevious: true),
      ]
    }
    var table = Table("Key figures", columns: columns)
    table.notes = notes
    var subject = ""
    for line in lines {
      if line.subject != subject {
        subject = line.subject
        table.append(.section(subject))
      }
      let rounded =
        isRounded ? line.rounded(inWholeUnits: comparison.isInWholeUnits) : line.toTheCent
      var cells: [Cell] = [
        .text(rounded.titleWithUnit(currency)), rounded.cell(of: rounded.values[0]),
      ]
      for (value, shown) in zip(line.values, rounded.values).dropFirst() {
        cells += [
          rounded.cell(of: shown), rounded.cell(of: rounded.difference(shown)),
          rounded.values[0] == 0 || isRounded && rounded.difference(shown) == 0
            ? .absent : line.relative(value),
        ]
      }
      table.append(Row(cells))
    }
    return table
  }

  private var currency: Currency { comparison.base.findings.scenario.currency }

  /// What has to be said under the figures.
  private var notes: [String] {
    let plans = comparison.options.map { FigureNotes(findings: $0.findings) }
    func has(_ name: String) -> Bool { lines.contains { $0.name == name } }
    var notes = ["A difference of shares is in points of a hundred."]
    let discounts = Set(
      comparison.options.map { option in
        let scenario = option.findings.scenario
        return [
          option.findings.valuation(scenario.discountRate), Double(scenario.start.month.index),
        ]
      })
    if discounts.count > 1 {
      notes.append(
        "Present values are each plan's own, at its discount rate and in its first month: these differ "
          + "here, and with them the values.")
    }
    if has(ReachFigure.weeksFrom3To30.rawValue) {
      notes.append(
        "Weeks from 3 to 30 positions count from the last week with 3 to the first with 30: hiring "
          + "for the first class comes before, and leavers may leave fewer people than positions.")
    }
    if has(ReachFigure.hoursCovered.rawValue) {
      notes.append(
        "Hours of the day with a site at work are those of the last week, each site at work for a "
          + "fifth of its paid week from nine in the morning, its own time. Two sites in one time "
          + "zone may be two shifts or one, so there is no figure for them.")
    }
    let ofFigures: [KeyPath<FigureNotes, String?>] = [
      \.realisedAttrition, \.freeStarts, \.costOfHours, \.clearedBacklog, \.unsaidAccuracy,
    ]
    for note in ofFigures {
      for text in plans.compactMap({ $0[keyPath: note] }) where !notes.contains(text) {
        notes.append(text)
      }
    }
    return notes
  }
}

extension ReachFigure {
  /// What the figure is called, for people.
  var title: String {
    switch self {
    case .weeksFrom3To30: "Weeks from 3 to 30 positions"
    case .hoursCovered: "Hours of the day with a site at work"
    }
  }

  /// How it is written, and its unit for programs where that is not one of key figures.
  fileprivate var unit: (unit: FigureUnit, code: String?) {
    switch self {
    case .weeksFrom3To30: (.weeks, nil)
    case .hoursCovered: (.personMonths, "h")
    }
  }
}

extension Comparison.Option {
  /// The name as a column of a table for programs.
  var columnName: String {
    String(
      decoding: name.utf8.map { byte in
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") ? UInt8(ascii: "_") : byte
      }, as: UTF8.self)
  }
}
