import PlanAnalysis
import PlanEngine
import PlanModel
public import Tabular

extension ExplanationReport {
  /// One line for each figure on the way, then one for each number of the scenario, for programs.
  public var mainTable: Table {
    let names = [
      "depth", "figure", "value", "unit", "formula", "path", "written", "file", "line", "source",
      "class", "date", "mark",
    ]
    var table = Table(columns: names.map { Column($0) })
    for step in found.steps {
      table.append(
        Row([
          .count(step.depth), .text(title(of: step.explanation, step.figure)),
          cell(step.explanation),
          .text(step.explanation.unit.code),
          .text(step.formula.map { inWords($0, step.explanation) } ?? ""), .text(""), .text(""),
          .text(""), .absent, .text(""), .text(""), .text(""), .text(""),
        ]))
    }
    for given in found.given {
      guard let explained = found.terms[.given(given)] else { continue }
      let field = given.quantity.field.map { findings.scenario.fields[$0] }
      table.append(
        Row([
          .count((found.steps.last?.depth ?? 0) + 1), .text(given.name), cell(explained),
          .text(given.unit.code), .text(field == nil ? "default" : ""), .text(field?.path ?? ""),
          .text(field?.text ?? ""), .text(field?.origin.file ?? ""),
          field.map { .count($0.origin.line) } ?? .absent,
          .text(field?.origin.citation?.title ?? ""),
          .text(field.map { $0.isDecision ? "decision" : $0.origin.evidence.rawValue } ?? ""),
          .text(field?.origin.citation?.date ?? ""), .text(field.flatMap(mark) ?? ""),
        ]))
    }
    return table
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
    for given in found.given {
      guard let explained = found.terms[.given(given)] else { continue }
      let value = Cell.text(given.unit.textWithUnit(explained.value))
      guard let field = given.quantity.field.map({ findings.scenario.fields[$0] }) else {
        table.append(
          Row([
            .text(given.name), .text("default"), value, .missing("nobody wrote it"), .absent,
            .absent, .absent,
          ]))
        continue
      }
      table.append(
        Row([
          .text(field.path), .text(field.text), value,
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
    let fields = found.given.compactMap(\.quantity.field).map { findings.scenario.fields[$0] }
    return Register(figures: fields, month: findings.scenario.start.month).sources
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
      ("ranges", .string(findings.valuation.end.rawValue)),
      ("figure", .string(found.steps.first.map { title(of: $0.explanation, $0.figure) } ?? "")),
      ("value", first.map { JSONValue(cell($0)) } ?? .null),
      ("unit", .string(first?.unit.code ?? "")), ("steps", .table(mainTable)),
    ] {
      write(writer.member(name, value))
    }
    write(writer.end())
  }

  private func mark(_ field: Field) -> String? {
    field.doubt(in: findings.scenario.start.month)?.words
  }

  private func cell(_ explanation: Explanation) -> Cell {
    guard let value = explanation.value else { return .absent }
    return switch explanation.unit {
    case .money: Cell(money: value)
    case .week: .week(Int(value))
    case .share: .share(value)
    default: .amount(value)
    }
  }
}
