import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// The tornado as a table: what each input does to the figure, one at a time.
struct SensitivityTables {
  /// How many inputs people are shown in a terminal.
  static let most = 20

  let sensitivity: Sensitivity

  private var unit: FigureUnit { sensitivity.figure.name.unit }

  /// Every input that moves the figure, for programs.
  var table: Table {
    let names = [
      "input", "written", "class", "low", "high", "figure_at_low", "figure_at_high", "difference",
      "unit", "cut", "file", "line", "how_to_measure",
    ]
    let code = unit.code(sensitivity.scenario.currency)
    return Table(
      columns: names.map { Column($0) },
      rows: sensitivity.effects.map { effect in
        let (input, tried) = (effect.input, TriedValues(effect.input))
        return Row([
          .text(input.field.path), .text(input.field.text), .text(input.field.standing),
          .text(tried.low), .text(tried.high), unit.cell(effect.low.figure),
          unit.cell(effect.high.figure),
          difference(effect), .text(code), .flag(input.isCut), .text(input.field.origin.file),
          .count(input.field.origin.line), .text(input.field.howToMeasure ?? ""),
        ])
      })
  }

  /// The inputs that move the figure most, for people.
  ///
  /// - Parameter inFull: Whether all that move it are shown; else at most twenty, and none that moves it
  ///   by less than a thousandth of what the first does.
  /// - Returns: The table.
  func tableForPeople(inFull: Bool) -> Table {
    let least = (sensitivity.effects.first { $0.span.isFinite }?.span ?? 0) / 1_000
    let shown =
      inFull
      ? sensitivity.effects[...]
      : sensitivity.effects.prefix(Self.most).prefix { $0.span >= least }
    let bars = TornadoBars(Array(shown))
    let isShare = unit == .share
    let code = isShare || unit == .week ? "" : " (\(unit.code(sensitivity.scenario.currency)))"
    var table = Table(
      sensitivity.figureTitle + code + ", one input at a time",
      columns: [
        Column("input", "Input"), Column("written", "As written"), Column("class", "Class"),
        Column("tried", "Tried: low → high"), Column("at_low", "At low"),
        Column("at_high", "At high"),
        Column("difference", isShare ? "Difference (points)" : "Difference", precision: .each),
        Column("less", "Less", alignment: .trailing),
        Column("more", "More", alignment: .leading),
      ])
    for effect in shown {
      let input = effect.input
      table.append(
        Row([
          .text(input.field.path), .text(input.field.text), .text(input.field.standing),
          .text(TriedValues(input).words), unit.cell(effect.low.figure),
          unit.cell(effect.high.figure),
          difference(effect), .text(bars.lower(effect)), .text(bars.upper(effect)),
        ]))
    }
    table.notes = [legend, rest(beyond: shown.count)].compactMap(\.self)
    return table
  }

  private var legend: String {
    "Bars show how far it comes to less or more than planned: ▒ with the input at its low value, █ at "
      + "its high value."
      + (sensitivity.effects.contains(where: sensitivity.isOpen) && unit.isTime
        ? " What lies beyond the horizon is shown as the first week past it." : "")
  }

  /// What is not shown.
  private func rest(beyond most: Int) -> String? {
    let rest = sensitivity.effects.dropFirst(most)
    guard let first = rest.first else { return nil }
    let words = Words(sensitivity.scenario)
    let most = unit.text(difference: first.span, words)
    // What rounds to nothing is not told as a number.
    let effect = most == unit.text(difference: 0, words) ? " a little" : ", by \(most) at most"
    return "\(rest.count) more \(rest.count == 1 ? "moves" : "move") it\(effect): `--format csv` "
      + "lists all."
  }

  /// How far apart the values of the figure are; nothing that can be told where one has no number.
  private func difference(_ effect: InputEffect) -> Cell {
    unit.cell(difference: sensitivity.isOpen(effect) ? .infinity : effect.span)
  }
}

extension FigureUnit {
  /// Whether it counts weeks.
  var isTime: Bool { self == .week || self == .weeks }
}

extension Sensitivity {
  /// What the figure is called, with whose it is.
  var figureTitle: String {
    let name = figure.subject.name(in: scenario)
    return figure.name.title(of: figure.subject) + (name.isEmpty ? "" : " (\(name))")
  }

  /// Whether the figure has no number at some point of an effect, such as a week that never comes.
  func isOpen(_ effect: InputEffect) -> Bool {
    [effect.low.figure, effect.high.figure, figure.value].contains(nil)
  }
}

extension Field {
  /// How much a figure can be trusted, or that the plan decides it.
  var standing: String { isDecision ? "decision" : origin.evidence.rawValue }
}
