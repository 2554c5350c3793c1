import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// One step of an explanation: what it is, its formula in words and in numbers, and its parts.
extension ExplanationReport {
  func blocks(of index: Int) -> [Report.Block] {
    let step = found.steps[index]
    let (explanation, formula) = (step.explanation, step.formula)
    let heading =
      "\(index + 1). \(title(of: explanation, step.figure).capitalisedFirst): "
      + explanation.unit.textWithUnit(explanation.value)
    var lines: [String] = []
    if let formula {
      lines.append("= " + inWords(formula, explanation))
      if let numbers = inNumbers(formula), lines != ["= " + numbers] {
        lines.append("= " + numbers)
      }
    }
    if !explanation.note.isEmpty { lines.append(explanation.note) }
    var blocks: [Report.Block] = [.lines(heading, lines)]
    guard let formula else { return blocks }
    for series in formula.series { blocks.append(.table(table(of: series, explanation.unit))) }
    let inputs = inputs(of: formula, explanation)
    if !inputs.rows.isEmpty { blocks.append(.table(inputs)) }
    return blocks
  }

  /// A formula with the names of its terms.
  func inWords(_ formula: Expression<ExplainedFigure>, _ explanation: Explanation) -> String {
    let rows = Set(formula.series.flatMap(\.rows).flatMap(\.formula.terms))
    return formula.text { term in
      rows.contains(term) ? name(of: term) : name(of: term, beside: explanation)
    } _: {
      NumberStyle.reading($0).text($0)
    }
  }

  /// A formula with the values of its terms; `nil` where a table of rows or the value says it all.
  func inNumbers(_ formula: Expression<ExplainedFigure>) -> String? {
    if formula.search != nil { return nil }
    switch formula {
    case .series, .rounded(.series, _), .term: return nil
    default: break
    }
    return formula.text { term in
      let explanation = found.terms[term]
      return explanation?.unit.text(explanation?.value) ?? "–"
    } _: {
      NumberStyle.reading($0).text($0)
    } series: { series in
      let value = Expression.series(series).value { found.terms[$0]?.value }
      return value.map { NumberStyle.reading($0).text($0) } ?? "–"
    }
  }

  private func name(of term: ExplainedFigure) -> String { found.terms[term]?.name ?? "" }

  /// The name of a term, with its week or month where that is not the one explained.
  private func name(of term: ExplainedFigure, beside explanation: Explanation) -> String {
    guard let explained = found.terms[term] else { return "" }
    switch (explained.time, explanation.time) {
    case (.weeks(let weeks), let other) where other != .weeks(weeks) && weeks.count == 1:
      return explained.name + " of week \(weeks.upperBound)"
    default: return explained.name
    }
  }

  /// The terms of a formula that stand in no row of a series, with their values.
  private func inputs(
    of formula: Expression<ExplainedFigure>, _ explanation: Explanation
  ) -> Table {
    var table = Table(
      columns: [
        Column("input", "Input"), Column("value", "Value", precision: .each),
        Column("unit", "Unit"),
        Column("from", "From"),
      ])
    for term in found.relevant(formula) {
      guard let explained = found.terms[term], !isInColumn(term, of: formula) else { continue }
      table.append(
        Row([
          .text(title(of: explained, beside: explanation)), explained.unit.cell(explained.value),
          .text(explained.unit == .share ? "" : explained.unit.code), .text(source(of: term)),
        ]))
    }
    return table
  }

  /// Whether a term is shown in the rows of a series.
  private func isInColumn(_ term: ExplainedFigure, of formula: Expression<ExplainedFigure>) -> Bool
  {
    formula.series.contains { series in
      let rows = series.rows.count { $0.formula.terms.contains(term) }
      return rows > 0 && rows < series.rows.count
    }
  }

  /// Where a number comes from: a step of this explanation, or a place in a file.
  func source(of term: ExplainedFigure) -> String {
    if let place = found.places[term] { return "step \(place + 1)" }
    switch term {
    case .given(let given):
      guard let field = given.quantity.field.map({ findings.scenario.fields[$0] }) else {
        return "default"
      }
      return "\(field.origin.file):\(field.origin.line)"
    case .known: return "counted"
    default: return ""
    }
  }

  /// The rows of a series: its parts side by side, and what each row comes to.
  private func table(of series: Series<ExplainedFigure>, _ unit: ExplainedUnit) -> Table {
    let rows = series.rows.map { row in
      row.formula.terms.filter { term in !series.rows.allSatisfy { $0.formula.terms.contains(term) }
      }
    }
    let names = rows.map { $0.map { name(of: $0) } }
    let (isPlain, isEven) = (series.isPlain, names.allSatisfy { $0 == names.first })
    let parts = isEven && !isPlain ? rows.first ?? [] : []
    let isOneUnit = isPlain && Set(rows.flatMap { $0 }.map { found.terms[$0]?.unit }).count == 1
    let unit = isOneUnit ? rows.first?.first.flatMap { found.terms[$0]?.unit } : unit
    let total = unit == .share ? .number : unit ?? .number
    var table = Table(
      columns: [Column("row", series.index.capitalisedFirst)]
        + parts.enumerated().map { index, term in
          Column(
            "part_\(index)", name(of: term).capitalisedFirst,
            precision: found.terms[term]?.unit.precision ?? .even)
        } + (isEven || isPlain ? [] : [Column("formula", "How")])
        + [Column("value", "Value", precision: total.precision), Column("from", "From")])
    for shown in shownRows(of: series) {
      guard let index = shown else {
        table.append(Row(table.columns.map { _ in .text("…") }))
        continue
      }
      let row = series.rows[index]
      var values: [Cell] = []
      if !parts.isEmpty {
        values = rows[index].map { term in
          found.terms[term].map { $0.unit.cell($0.value) } ?? .absent
        }
      } else if !isEven && !isPlain {
        values = [.text(inNumbers(row.formula) ?? "")]
      }
      let terms = rows[index].filter { found.places[$0] != nil }
      table.append(
        Row(
          [.text(row.label)] + values + [
            total.cell(row.formula.value { found.terms[$0]?.value }),
            .text(terms.map { source(of: $0) }.joined(separator: ", ")),
          ]))
    }
    return table
  }

  /// The rows of a series to show: all of a short one; of a long one the first, the greatest and the
  /// last, `nil` for those left out between them.
  private func shownRows(of series: Series<ExplainedFigure>) -> [Int?] {
    let count = series.rows.count
    guard count > 14 else { return Array(0..<count) }
    var shown = Set([0, 1, 2, count - 3, count - 2, count - 1])
    if let greatest = found.greatestRow(of: series) { shown.insert(greatest) }
    var rows: [Int?] = []
    for index in 0..<count {
      if shown.contains(index) {
        rows.append(index)
      } else if rows.last != .some(nil) {
        rows.append(nil)
      }
    }
    return rows
  }
}
