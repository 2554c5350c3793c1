import PlanAnalysis
import PlanEngine
import PlanModel
public import Tabular

/// A number of a scenario and where it was written.
struct GivenNumber {
  let given: Given

  /// Where it was written; `nil` for a default.
  let field: Field?
}

extension ExplanationReport {
  /// A term as a number of its scenario; `nil` where it is none.
  func given(_ term: ExplainedFigure) -> GivenNumber? {
    switch term {
    case .given(let given):
      GivenNumber(
        given: given, field: given.quantity.field.map { findings.scenario.fields[$0] })
    case .inBase(.given(let given)):
      GivenNumber(
        given: given,
        field: given.quantity.field.flatMap { base?.findings.scenario.fields[$0] })
    default: nil
    }
  }

  /// The numbers of the scenarios that the steps lead to, each once, though both plans have it.
  private var givenNumbers: [(number: GivenNumber, value: Double?)] {
    var seen: Set<[String]> = []
    return found.given.compactMap { term in
      guard let number = given(term), let explained = found.terms[term] else { return nil }
      if let field = number.field {
        let place = [field.path, field.text, field.origin.file, "\(field.origin.line)"]
        guard seen.insert(place).inserted else { return nil }
      }
      return (number, explained.value)
    }
  }

  /// The numbers of the scenario that the steps lead to, for people.
  var givenTable: Table {
    var table = Table(
      "What it rests on",
      columns: [
        Column("name", "Number"), Column("written", "As written"), Column("value", "Value used"),
        Column("place", "Written in"), Column("class", "Class"), Column("source", "Source"),
        Column("mark", "Look again"),
      ])
    for (number, value) in givenNumbers {
      let given = number.given
      let used = Cell.text(given.unit.textWithUnit(value))
      guard let field = number.field else {
        table.append(
          Row([
            .text(given.name), .text("default"), used, .missing("nobody wrote it"), .absent,
            .absent, .absent,
          ]))
        continue
      }
      table.append(
        Row([
          .text(field.path), .text(field.text), used,
          .text("\(field.origin.file):\(field.origin.line)"),
          .text(field.isDecision ? "decision" : field.origin.evidence.rawValue),
          field.origin.citation.map { .text($0.key) } ?? .missing("none named"),
          .text(mark(field) ?? ""),
        ]))
    }
    return table
  }

  /// The sources of those numbers.
  var sources: Table {
    Register(figures: givenNumbers.compactMap(\.number.field), month: month).sources
  }

  /// Everything, for programs: each step, then the rows of its sums and the inputs of its formula,
  /// last the numbers that were written.
  public var mainTable: Table {
    let names = [
      "step", "kind", "depth", "figure", "value", "unit", "formula", "numbers", "from", "path",
      "written", "file", "line", "source", "class", "date", "mark",
    ]
    var table = Table(columns: names.map { Column($0) })
    for line in lines {
      let field = line.given?.field
      table.append(
        Row([
          line.step.map { .count($0) } ?? .absent, .text(line.kind), .count(line.depth),
          .text(line.figure), line.value, .text(line.unit), .text(line.formula),
          .text(line.numbers), .text(line.from), .text(field?.path ?? ""),
          .text(field?.text ?? (line.given == nil ? "" : "default")),
          .text(field?.origin.file ?? ""), field.map { .count($0.origin.line) } ?? .absent,
          .text(field?.origin.citation?.title ?? ""),
          .text(field.map { $0.isDecision ? "decision" : $0.origin.evidence.rawValue } ?? ""),
          .text(field?.origin.citation?.date ?? ""), .text(field.flatMap(mark) ?? ""),
        ]))
    }
    return table
  }

  /// One line for programs.
  private struct Line {
    var step: Int?
    let kind: String
    let depth: Int
    let figure: String
    let value: Cell
    let unit: String
    var formula = ""
    var numbers = ""
    var from = ""
    var given: GivenNumber?
  }

  private var lines: [Line] {
    var lines: [Line] = []
    for index in found.steps.indices { lines += self.lines(of: index) }
    let depth = (found.steps.map(\.depth).max() ?? 0) + 1
    for (number, value) in givenNumbers {
      lines.append(
        Line(
          kind: "written", depth: depth, figure: number.given.name,
          value: number.given.unit.cell(value), unit: number.given.unit.code, given: number))
    }
    return lines
  }

  /// A step, the rows of its sums and the inputs of its formula.
  private func lines(of index: Int) -> [Line] {
    let (step, number) = (found.steps[index], index + 1)
    let explanation = step.explanation
    guard let formula = step.formula else {
      return [
        Line(
          step: number, kind: "figure", depth: step.depth,
          figure: title(of: explanation, step.figure),
          value: explanation.unit.cell(explanation.value), unit: explanation.unit.code)
      ]
    }
    let layouts = layouts(of: formula, explanation)
    let numbers = StepNumbers(formula, explanation, layouts, found.terms)
    var lines = [
      Line(
        step: number, kind: "figure", depth: step.depth,
        figure: title(of: explanation, step.figure),
        value: explanation.unit.cell(explanation.value), unit: explanation.unit.code,
        formula: inWords(formula, explanation), numbers: inNumbers(formula, numbers) ?? "")
    ]
    for layout in layouts {
      for (row, terms) in zip(layout.series.rows, layout.terms) {
        let from = terms.map { source(of: $0) }.filter { !$0.isEmpty }
        lines.append(
          Line(
            step: number, kind: "row", depth: step.depth + 1, figure: row.label,
            value: cell(of: row, layout),
            unit: layout.unit.code,
            formula: layout.series.isPlain ? "" : inWords(row.formula, explanation),
            numbers: layout.series.isPlain ? "" : how(row.formula, numbers),
            from: from.joined(separator: ", ")))
      }
    }
    for term in inputs(of: formula) {
      guard let explained = found.terms[term] else { continue }
      lines.append(
        Line(
          step: number, kind: "input", depth: step.depth + 1,
          figure: title(of: explained, beside: explanation),
          value: explained.unit.cell(explained.value), unit: explained.unit.code,
          from: source(of: term)))
    }
    return lines
  }

  /// What a row comes to: parts of a sum that is rounded once are not of whole cents.
  private func cell(
    of row: Series<ExplainedFigure>.Row, _ layout: SeriesLayout
  ) -> Cell {
    let value = row.formula.value { found.terms[$0]?.value }
    guard case .money = layout.unit, !layout.series.isPlain else { return layout.unit.cell(value) }
    return value.map { .amount($0) } ?? .absent
  }

  /// Writes everything, for programs: one object of JSON, piece by piece.
  ///
  /// - Parameter write: Takes the bytes that come next.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var writer = JSONObjectWriter()
    let scenario = findings.scenario
    let first = found.steps.first?.explanation
    for (name, value) in [
      ("scenario", JSONValue.string(scenario.title)), ("file", .string(scenario.file)),
      ("alternative", scenario.alternative.map { .string($0) } ?? .null),
      ("base", base.map { .string($0.name) } ?? .null),
      ("ranges", .string(findings.valuation.end.rawValue)),
      ("figure", .string(found.steps.first.map { title(of: $0.explanation, $0.figure) } ?? "")),
      ("value", first.map { JSONValue($0.unit.cell($0.value)) } ?? .null),
      ("unit", .string(first?.unit.code ?? "")), ("steps", .table(mainTable)),
    ] {
      write(writer.member(name, value))
    }
    write(writer.end())
  }

  private var month: Month { findings.scenario.start.month }

  private func mark(_ field: Field) -> String? { field.doubt(in: month)?.words }
}
