import PlanAnalysis

/// The numbers of one step as they are shown: with as many digits as it takes for what is shown to
/// come to what is shown.
struct StepNumbers {
  /// By term: its value.
  private(set) var texts: [ExplainedFigure: String] = [:]

  /// By series and row: what the row comes to.
  private(set) var rows: [[String]] = []

  /// By series: what all rows together come to.
  private(set) var totals: [String] = []

  /// The most decimals beyond those that it takes to read a number.
  private static let most = 8

  private var values: [ExplainedFigure: Double] = [:]
  private var rowValues: [[Double?]] = []
  private var enough: [Int] = []
  private var totalValues: [Series<ExplainedFigure>: Double] = [:]

  /// Finds the digits.
  ///
  /// - Parameters:
  ///   - formula: The formula of the step.
  ///   - explanation: What it explains.
  ///   - layouts: Its series.
  ///   - known: What is known of each term.
  init(
    _ formula: Expression<ExplainedFigure>, _ explanation: Explanation, _ layouts: [SeriesLayout],
    _ known: [ExplainedFigure: Explanation]
  ) {
    let exact = { (term: ExplainedFigure) in known[term]?.value }
    let goal = explanation.unit.text(explanation.value)
    for extra in 0...Self.most {
      showRows(layouts, extra: extra, exact)
      let sum = formula.value(exact) { [totalValues] in totalValues[$0] }
      if layouts.isEmpty || explanation.unit.text(sum) == goal { break }
    }
    let terms = formula.terms
    for extra in 0...Self.most {
      show(terms, layouts, extra: extra, known)
      if comesOut(formula, explanation, goal, layouts) { break }
    }
  }

  /// Whether what is shown comes to what is shown.
  private func comesOut(
    _ formula: Expression<ExplainedFigure>, _ explanation: Explanation, _ goal: String,
    _ layouts: [SeriesLayout]
  ) -> Bool {
    let shown = { (term: ExplainedFigure) in values[term] }
    if !formula.searches.isEmpty { return true }
    let sums = [formula.value(shown), formula.value(shown) { totalValues[$0] }]
    guard sums.allSatisfy({ explanation.unit.text($0) == goal }) else { return false }
    return layouts.indices.allSatisfy { index in
      let layout = layouts[index]
      if layout.series.isPlain { return true }
      let slack = 0.5 * layout.unit.step(decimals: enough[index])
      return zip(layout.series.rows, rowValues[index]).allSatisfy { row, value in
        guard let value, let own = row.formula.value(shown) else { return true }
        return (own - value).magnitude < slack
      }
    }
  }

  /// Shows what rows come to with some more decimals.
  private mutating func showRows(
    _ layouts: [SeriesLayout], extra: Int, _ exact: (ExplainedFigure) -> Double?
  ) {
    (rows, rowValues, enough, totals, totalValues) = ([], [], [], [], [:])
    for layout in layouts {
      let values = layout.series.rows.map { $0.formula.value(exact) }
      let unit = layout.unit
      let decimals = unit.decimals(for: values.compactMap(\.self), extra: extra)
      let shown = values.map { $0.map { unit.rounded($0, decimals: decimals) } }
      rows.append(values.map { $0.map { unit.text($0, decimals: decimals) } ?? "–" })
      rowValues.append(shown)
      enough.append(unit.decimals(for: values.compactMap(\.self)))
      let parts = shown.map { $0.map { Expression<ExplainedFigure>.number($0) } ?? .absent }
      let whole: Expression<ExplainedFigure> =
        switch layout.series.gathering {
        case .sum: .sum(parts)
        case .least: .least(parts)
        case .greatest: .greatest(parts)
        }
      let total = whole.value { _ in nil }
      totalValues[layout.series] = total
      totals.append(total.map { unit.text($0, decimals: decimals) } ?? "–")
    }
  }

  /// Shows terms with some more decimals: those of a column of rows with as many each.
  private mutating func show(
    _ terms: [ExplainedFigure], _ layouts: [SeriesLayout], extra: Int,
    _ known: [ExplainedFigure: Explanation]
  ) {
    func show(_ terms: [ExplainedFigure]) {
      let numbers = terms.compactMap { known[$0]?.value }
      guard let unit = terms.first.flatMap({ known[$0]?.unit }) else { return }
      let decimals = unit.decimals(for: numbers, extra: extra)
      for term in terms {
        let value = known[term]?.value
        values[term] = value.map { unit.rounded($0, decimals: decimals) }
        texts[term] = value.map { unit.text($0, decimals: decimals) } ?? "–"
      }
    }
    for term in terms { show([term]) }
    for layout in layouts where !layout.parts.isEmpty {
      for part in layout.parts.indices { show(layout.terms.map { $0[part] }) }
    }
  }
}
