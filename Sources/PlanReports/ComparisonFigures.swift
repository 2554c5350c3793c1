import PlanAnalysis
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
    /// Whether the values are as they are printed for people.
    var isRounded = false
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
    lines.append(
      Line(
        name: "weeks_from_3_to_30", title: "Weeks from 3 to 30 trainers", subject: "", unit: .weeks,
        values: options.map { $0.findings.weeks(from: 3, to: 30).map { Double($0) } }))
    lines.append(
      Line(
        name: "hours_covered", title: "Hours of a working day covered", subject: "",
        unit: .personMonths, unitCode: "h",
        values: options.map { $0.findings.hoursCovered() }))
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
          name: figure.rawValue, title: figure.title, subject: name, unit: figure.unit,
          values: zip(options, names).map { option, names in
            names.firstIndex(of: name).flatMap { option.findings.figures[figure, subject($0)] }
          })
      }
    }
  }
}

extension ComparisonFigures {
  /// The figures for programs, in full.
  var table: Table {
    let names = comparison.options.map(\.columnName)
    var columns = ["figure", "subject", "unit", names[0]].map { Column($0) }
    for name in names.dropFirst() {
      columns += [Column(name), Column(name + "_difference")]
    }
    return Table(
      columns: columns,
      rows: lines.map { line in
        let code = line.unitCode ?? line.unit.code(comparison.base.findings.scenario.currency)
        var cells: [Cell] = [
          .text(line.name), .text(line.subject), .text(code), line.cell(of: line.values[0]),
        ]
        for value in line.values.dropFirst() {
          cells += [line.cell(of: value), line.cell(of: line.difference(value))]
        }
        return Row(cells)
      })
  }

  /// The figures for people, rounded first and subtracted then, so that what is printed subtracts
  /// exactly.
  var tableForPeople: Table {
    let others = comparison.others.map(\.name)
    var columns = [
      Column("figure", "Figure"),
      Column("base", comparison.base.name, precision: .each, isFinance: true),
    ]
    for name in others {
      columns += [
        Column("plan", name, precision: .each, isFinance: true),
        Column("difference", "less \(comparison.base.name)", precision: .each, isFinance: true),
        Column("relative", "in percent", precision: .decimals(1), isFinance: true),
      ]
    }
    var table = Table("Key figures", columns: columns)
    table.notes = ["A difference of shares is in points of a hundred."]
    var subject = ""
    for line in lines {
      if line.subject != subject {
        subject = line.subject
        table.append(.section(subject))
      }
      let rounded = line.rounded
      var cells: [Cell] = [
        .text(rounded.titleWithUnit(currency)), rounded.cell(of: rounded.values[0]),
      ]
      for value in rounded.values.dropFirst() {
        cells += [
          rounded.cell(of: value), rounded.cell(of: rounded.difference(value)),
          rounded.relative(value),
        ]
      }
      table.append(Row(cells))
    }
    return table
  }

  private var currency: Currency { comparison.base.findings.scenario.currency }
}

extension ComparisonFigures.Line {
  /// A value as a cell.
  fileprivate func cell(of value: Double?) -> Cell {
    guard let value else { return .absent }
    return switch unit {
    case .money: Cell(money: value)
    case .moneyPerPersonMonth where isRounded: Cell(money: value)
    case .moneyPerItem, .moneyPerPersonMonth: .amount(value)
    case .items, .people, .personMonths, .kappa: .number(value)
    case .week, .weeks: .count(Int(value))
    case .share: .share(value)
    }
  }

  /// A value less that of the base.
  fileprivate func difference(_ value: Double?) -> Double? {
    guard let value, let base = values[0] else { return nil }
    return value - base
  }

  /// The difference as a part of the base; only of amounts, not of weeks, shares or agreement.
  fileprivate func relative(_ value: Double?) -> Cell {
    switch unit {
    case .week, .weeks, .share, .kappa: return .absent
    default:
      guard let base = values[0], base != 0 else { return .absent }
      return Cell(share: difference(value).map { $0 / base })
    }
  }

  /// The line with its values as they are printed.
  fileprivate var rounded: ComparisonFigures.Line {
    let scale: Double =
      switch unit {
      case .money, .items, .moneyPerPersonMonth, .week, .weeks: 1
      case .people, .personMonths: 10
      case .moneyPerItem: (values.compactMap { $0?.magnitude }.max() ?? 0) < 1 ? 10_000 : 100
      case .share, .kappa: 1_000
      }
    return ComparisonFigures.Line(
      name: name, title: title, subject: subject, unit: unit, unitCode: unitCode,
      values: values.map { $0.map { ($0 * scale).rounded() / scale } }, isRounded: true)
  }

  fileprivate func titleWithUnit(_ currency: Currency) -> String {
    switch unit {
    case .money, .moneyPerItem, .moneyPerPersonMonth, .items: "\(title) (\(unit.code(currency)))"
    default: title
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
