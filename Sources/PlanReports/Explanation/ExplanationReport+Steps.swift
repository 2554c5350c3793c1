import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

/// One step of an explanation: what it is, its formula in words and in numbers, and its parts.
extension ExplanationReport {
  func blocks(of index: Int) -> [Report.Block] {
    let step = found.steps[index]
    let explanation = step.explanation
    let heading =
      "\(index + 1). \(title(of: explanation, step.figure).capitalisedFirst): "
      + explanation.unit.textWithUnit(explanation.value)
    guard let formula = step.formula else {
      return [.lines(heading, explanation.note.isEmpty ? [] : [explanation.note])]
    }
    let layouts = layouts(of: formula, explanation)
    let numbers = StepNumbers(formula, explanation, layouts, found.terms)
    var lines: [String] = []
    if formula != .absent { lines.append("= " + inWords(formula, explanation)) }
    if let text = inNumbers(formula, numbers), lines != ["= " + text] { lines.append("= " + text) }
    for search in formula.searches { lines += sentences(on: search) }
    if !explanation.note.isEmpty { lines.append(explanation.note) }
    var blocks: [Report.Block] = [.lines(heading, lines)]
    for (place, layout) in layouts.enumerated() {
      blocks.append(.table(table(of: layout, numbers, place)))
    }
    let inputs = inputs(of: formula, explanation, numbers)
    if !inputs.rows.isEmpty { blocks.append(.table(inputs)) }
    return blocks
  }

  func layouts(
    of formula: Expression<ExplainedFigure>, _ explanation: Explanation
  ) -> [SeriesLayout] {
    let isOfTwo = isOfTwoPlans(formula)
    return formula.series.map { series in
      SeriesLayout(series, of: explanation.unit, found.terms) { term in
        isOfTwo ? name(of: term, beside: explanation, ofTwoPlans: true) : name(of: term)
      }
    }
  }

  /// A formula with the names of its terms.
  func inWords(_ formula: Expression<ExplainedFigure>, _ explanation: Explanation) -> String {
    let rows = Set(
      formula.series.flatMap(\.rows).flatMap(\.formula.terms)
        + formula.searches.flatMap(\.rows).flatMap(\.terms))
    let isOfTwo = isOfTwoPlans(formula)
    return formula.text { term in
      rows.contains(term) && !isOfTwo
        ? name(of: term) : name(of: term, beside: explanation, ofTwoPlans: isOfTwo)
    } _: {
      ExplainedUnit.number.text($0)
    }
  }

  private func isOfTwoPlans(_ formula: Expression<ExplainedFigure>) -> Bool {
    let terms = formula.terms
    return terms.contains { found.terms[$0]?.isOfBase == true }
      && terms.contains { found.terms[$0]?.isOfBase == false }
  }

  /// A formula with the values of its terms; `nil` where a table of rows or the value says it all.
  func inNumbers(_ formula: Expression<ExplainedFigure>, _ numbers: StepNumbers) -> String? {
    switch formula {
    case .series, .rounded(.series, _), .term, .search, .absent: return nil
    default: break
    }
    let all = formula.series
    return formula.text { term in
      numbers.texts[term] ?? "–"
    } _: {
      ExplainedUnit.number.text($0)
    } series: { series in
      all.firstIndex(of: series).map { numbers.totals[$0] } ?? "–"
    } search: { search in
      search.found { found.terms[$0]?.value }.map { ExplainedUnit.number.text($0) } ?? "–"
    }
  }

  /// What decides a search, in sentences: the row that is found, and the one beside it that is not.
  private func sentences(on search: Search<ExplainedFigure>) -> [String] {
    let value = { (term: ExplainedFigure) in found.terms[term]?.value }
    let rows = search.deciding(value)
    let isFound = search.found(value) != nil
    return rows.map { row in
      let broken = row.conditions.first { $0.holds(value) != true }
      let told = broken.map { [$0.words(holds: false, side)] }
      let words = (told ?? row.conditions.map { $0.words(holds: true, side) })
        .joined(separator: ", and ")
      let end = isFound ? "" : " That is the last \(search.index) there is."
      return "\(row.label.capitalisedFirst): \(words).\(end)"
    }
  }

  /// A side of a condition: names with their values.
  private func side(_ side: Expression<ExplainedFigure>) -> String {
    side.text { term in
      let explained = found.terms[term]
      let plan = base.map { base in
        " in \(explained?.isOfBase == true ? base.inSentences : self.plan.inSentences)"
      }
      return "\(explained?.name ?? "")\(plan ?? "") "
        + (explained?.unit.text(explained?.value) ?? "–")
    } _: {
      ExplainedUnit.number.text($0)
    }
  }

  /// The terms of a formula that stand in no row of a series, with their values.
  private func inputs(
    of formula: Expression<ExplainedFigure>, _ explanation: Explanation, _ numbers: StepNumbers
  ) -> Table {
    var table = Table(
      columns: [
        Column("input", "Input"), Column("value", "Value", alignment: .trailing),
        Column("unit", "Unit"), Column("from", "From"),
      ])
    for term in inputs(of: formula) {
      guard let explained = found.terms[term] else { continue }
      table.append(
        Row([
          .text(title(of: explained, beside: explanation)),
          .text(numbers.texts[term] ?? explained.unit.text(explained.value)),
          .text(explained.unit == .share ? "" : explained.unit.code), .text(source(of: term)),
        ]))
    }
    return table
  }

  /// The terms of a formula that stand in no row of a series.
  func inputs(of formula: Expression<ExplainedFigure>) -> [ExplainedFigure] {
    found.relevant(formula).filter { term in
      !formula.series.contains { series in
        let rows = series.rows.count { $0.formula.terms.contains(term) }
        return rows > 0 && rows < series.rows.count
      }
    }
  }

  /// Where a number comes from: a step of this explanation, or a place in a file.
  func source(of term: ExplainedFigure) -> String {
    if let place = found.places[term] { return "step \(place + 1)" }
    if case .known = term { return "counted" }
    guard let given = given(term) else { return "" }
    return given.field.map { "\($0.origin.file):\($0.origin.line)" } ?? "default"
  }

  /// The rows of a series: its parts side by side, and what each row comes to.
  private func table(of layout: SeriesLayout, _ numbers: StepNumbers, _ place: Int) -> Table {
    let series = layout.series
    var table = Table(
      columns: [Column("row", series.index.capitalisedFirst)]
        + layout.parts.enumerated().map { index, name in
          Column("part_\(index)", name.capitalisedFirst, alignment: .trailing)
        } + (layout.isMixed ? [Column("formula", "How")] : [])
        + [Column("value", "Value", alignment: .trailing), Column("from", "From")])
    for shown in shownRows(of: series) {
      guard let index = shown else {
        table.append(Row(table.columns.map { _ in .text("…") }))
        continue
      }
      let terms = layout.terms[index]
      let parts = layout.parts.isEmpty ? [] : terms.map { numbers.texts[$0] ?? "–" }
      let how = layout.isMixed ? [self.how(series.rows[index].formula, numbers)] : []
      let from = terms.filter { found.places[$0] != nil }.map { source(of: $0) }
      table.append(
        Row(
          ([series.rows[index].label] + parts + how + [
            numbers.rows[place][index], from.joined(separator: ", "),
          ]).map { .text($0) }))
    }
    return table
  }

  /// A row's formula in numbers; its value where that is all there is.
  func how(_ formula: Expression<ExplainedFigure>, _ numbers: StepNumbers) -> String {
    if case .term(let term) = formula { return numbers.texts[term] ?? "–" }
    return inNumbers(formula, numbers) ?? ""
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

extension Condition {
  /// The condition in words, as it holds or does not: `positions 49, below headcount wanted 50`.
  fileprivate func words(holds: Bool, _ side: (Expression<Term>) -> String) -> String {
    let relation =
      switch (self.relation, holds) {
      case (.atLeast, true), (.under, false): "at least"
      case (.atMost, true), (.over, false): "at most"
      case (.over, true), (.atMost, false): "above"
      case (.under, true), (.atLeast, false): "below"
      }
    return "\(side(left)), \(relation) \(side(right))"
  }
}
