import PlanAnalysis

/// How the rows of a series stand side by side.
struct SeriesLayout {
  let series: Series<ExplainedFigure>

  /// By row: its terms, without those that all rows share.
  let terms: [[ExplainedFigure]]

  /// What the columns between the label and the value are called; none where rows are other figures,
  /// or not alike.
  let parts: [String]

  /// Whether rows have formulas that are not alike.
  let isMixed: Bool

  /// What a row comes to.
  let unit: ExplainedUnit

  init(
    _ series: Series<ExplainedFigure>, of unit: ExplainedUnit,
    _ known: [ExplainedFigure: Explanation], name: (ExplainedFigure) -> String
  ) {
    self.series = series
    let common = series.rows.reduce(Set(series.rows.first?.formula.terms ?? [])) {
      $0.intersection($1.formula.terms)
    }
    terms = series.rows.map { row in row.formula.terms.filter { !common.contains($0) } }
    let names = terms.map { $0.map(name) }
    let isEven = names.allSatisfy { $0 == names.first }
    parts = isEven && !series.isPlain ? names.first ?? [] : []
    isMixed = !isEven && !series.isPlain
    let units = Set(terms.joined().map { known[$0]?.unit })
    let isOneUnit = series.isPlain && units.count == 1
    let own = isOneUnit ? terms.first?.first.flatMap { known[$0]?.unit } : nil
    self.unit =
      switch own ?? unit {
      case .share, .month: .number
      case let other: other
      }
  }
}
