import PlanAnalysis
import PlanModel
import Tabular

/// What each input is behind, with all of them drawn together.
struct GlobalSensitivityTables {
  let sensitivity: GlobalSensitivity

  /// How many blocks the longest bar fills.
  private static let room = 20.0

  /// Every input that is behind anything, for programs.
  var table: Table {
    let names = [
      "input", "written", "class", "low", "high", "total_effect", "total_effect_error",
      "single_effect", "single_effect_error", "file", "line", "how_to_measure",
    ]
    return Table(
      columns: names.map { Column($0) },
      rows: sensitivity.parts.map { part in
        let (field, tried) = (part.input.field, TriedValues(part.input))
        return Row([
          .text(field.path), .text(field.text), .text(field.standing), .text(tried.low),
          .text(tried.high), .share(part.total.value), .share(part.total.error),
          .share(part.single.value), .share(part.single.error), .text(field.origin.file),
          .count(field.origin.line), .text(field.howToMeasure ?? ""),
        ])
      })
  }

  /// The inputs that are behind most, for people.
  ///
  /// - Parameter inFull: Whether all are shown that are behind anything; else at most twenty, and none
  ///   whose share rounds to nothing.
  /// - Returns: The table.
  func tableForPeople(inFull: Bool) -> Table {
    let shown =
      inFull
      ? sensitivity.parts[...]
      : sensitivity.parts.prefix(SensitivityTables.most).prefix(while: \.isShown)
    let greatest = shown.first?.total.value ?? 0
    var table = Table(
      "Share of the variance, all inputs drawn together",
      columns: [
        Column("input", "Input"), Column("written", "As written"), Column("class", "Class"),
        Column("drawn", "Drawn between"),
        Column("total", "Total effect", precision: .decimals(1)),
        Column("error", "Standard error", precision: .decimals(1)),
        Column("single", "Alone", precision: .decimals(1)), Column("bar", "Total effect"),
      ])
    for part in shown {
      let field = part.input.field
      let blocks = Int((part.total.value / greatest * Self.room).rounded())
      table.append(
        Row([
          .text(field.path), .text(field.text), .text(field.standing),
          .text(TriedValues(part.input).words), .share(part.shownTotal),
          .share(part.total.error), .share(part.shownSingle),
          .text(blocks == 0 ? "▏" : String(repeating: "█", count: blocks)),
        ]))
    }
    table.notes = [legend, rest(beyond: shown.count)].compactMap(\.self)
    return table
  }

  private var legend: String {
    "Total effect: the share of the variance that the input has a part in, by itself or together with "
      + "others: what would be left if all the others were known. Alone: what would go if only this "
      + "one were known. Together effects count for each input, so totals may sum to more than all."
  }

  /// What is not shown.
  private func rest(beyond most: Int) -> String? {
    // What rounds to nothing at all is the noise of adding up.
    let rest = sensitivity.parts.dropFirst(most).filter { $0.total.value >= 0.00005 }
    guard let first = rest.first else { return nil }
    let percent = NumberStyle(decimals: 2, isPercent: true).text(first.total.value)
    return "\(rest.count) more \(rest.count == 1 ? "has" : "have") a part in it, of \(percent) at "
      + "most: `--format csv` lists all."
  }
}

extension GlobalSensitivity.Part {
  /// The total effect for people: noise can take the estimate past the whole.
  var shownTotal: Double { min(1, total.value) }

  /// What it does alone, for people: never less than nothing, or more than the whole.
  fileprivate var shownSingle: Double { min(1, max(0, single.value)) }

  /// Whether the total effect rounds to something.
  var isShown: Bool { total.value >= 0.0005 }
}
