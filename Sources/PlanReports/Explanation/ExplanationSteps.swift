import PlanAnalysis
import PlanModel

/// A figure with those that it is made of, down to a depth: each once, level by level.
///
/// A figure that only gathers others, as a year its months, adds nothing to the depth.
struct ExplanationSteps {
  /// One figure on the way.
  struct Step {
    let figure: ExplainedFigure
    let explanation: Explanation
    let formula: Expression<ExplainedFigure>?
    let depth: Int
  }

  /// The figures that are explained, the one asked for first.
  private(set) var steps: [Step] = []

  /// By figure: its place among the steps.
  private(set) var places: [ExplainedFigure: Int] = [:]

  /// What is known of every figure that stands in a formula of a step.
  private(set) var terms: [ExplainedFigure: Explanation] = [:]

  /// The numbers of the scenario that the steps lead to, in the order of reading.
  private(set) var given: [ExplainedFigure] = []

  /// The most steps that are shown.
  static let most = 200

  private var explainer: Explainer

  init(
    _ findings: RunFindings, against base: RunFindings?, _ figure: ExplainedFigure, depth: Int
  ) {
    explainer = Explainer(findings, against: base)
    var waiting = [(figure: figure, depth: 0)]
    while !waiting.isEmpty, steps.count < Self.most {
      let (figure, level) = waiting.removeFirst()
      if places[figure] != nil || level >= depth { continue }
      let next = add(figure, level)
      let isGathering = steps.last?.formula?.isGathering ?? false
      waiting += next.map { ($0, isGathering ? level : level + 1) }
    }
  }

  /// Adds a step.
  ///
  /// - Returns: The figures to explain next.
  private mutating func add(_ figure: ExplainedFigure, _ depth: Int) -> [ExplainedFigure] {
    let explanation = explain(figure)
    guard let formula = explanation.formula else {
      note(figure)
      if depth == 0 {
        steps.append(Step(figure: figure, explanation: explanation, formula: nil, depth: 0))
      }
      return []
    }
    places[figure] = steps.count
    steps.append(Step(figure: figure, explanation: explanation, formula: formula, depth: depth))
    for term in formula.terms { _ = explain(term) }
    for term in relevant(formula) { note(term) }
    return followed(formula)
  }

  private mutating func note(_ term: ExplainedFigure) {
    switch term {
    case .given, .inBase(.given): if !given.contains(term) { given.append(term) }
    default: break
    }
  }

  private mutating func explain(_ figure: ExplainedFigure) -> Explanation {
    if let known = terms[figure] { return known }
    let explanation = explainer.explain(figure)
    terms[figure] = explanation
    return explanation
  }

  /// The terms of a formula but for those of searches that do not decide them.
  func relevant(_ formula: Expression<ExplainedFigure>) -> [ExplainedFigure] {
    let searches = formula.searches
    let deciding = Set(searches.flatMap { $0.deciding { terms[$0]?.value } }.flatMap(\.terms))
    let others = Set(searches.flatMap(\.rows).flatMap(\.terms)).subtracting(deciding)
    return formula.terms.filter { !others.contains($0) }
  }

  /// The terms to go on with: of a series those of its greatest row, which stands for all, none where
  /// all are 0, and of a search those of the row that is found.
  private func followed(_ formula: Expression<ExplainedFigure>) -> [ExplainedFigure] {
    var (skipped, kept): (Set<ExplainedFigure>, Set<ExplainedFigure>) = ([], [])
    for series in formula.series {
      if let greatest = greatestRow(of: series) {
        kept.formUnion(series.rows[greatest].formula.terms)
      }
      skipped.formUnion(series.rows.flatMap(\.formula.terms))
    }
    for search in formula.searches {
      kept.formUnion(search.deciding { terms[$0]?.value }.first?.terms ?? [])
      skipped.formUnion(search.rows.flatMap(\.terms))
    }
    return formula.terms.filter { kept.contains($0) || !skipped.contains($0) }
  }

  /// The row of a series with the greatest value; `nil` where all are 0.
  func greatestRow(of series: Series<ExplainedFigure>) -> Int? {
    let sizes = series.rows.map { ($0.formula.value { terms[$0]?.value } ?? 0).magnitude }
    guard let greatest = sizes.max(), greatest > 0 else { return nil }
    return sizes.firstIndex(of: greatest)
  }
}
