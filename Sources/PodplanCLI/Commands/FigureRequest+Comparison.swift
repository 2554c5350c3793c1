import PlanAnalysis

/// Figures that only a comparison shows.
extension FigureRequest {
  /// Sums of the ledger that have a name of their own.
  enum Gathered: String, CaseIterable {
    /// Salary, burden and management fee.
    case labour
    /// What belongs to no team.
    case sharedCost = "shared_cost"
    /// All cost from the first month on.
    case cumulativeCost = "cumulative_cost"
    /// Cost that comes once.
    case oneOffCost = "one_off_cost"
  }

  /// Whether it says something only of two plans.
  var needsBase: Bool { ComparisonFigure.all.contains { $0.name == name } }

  /// Finds the figure in a run, or what it is beyond that of a base.
  func figure(
    of findings: RunFindings, against base: RunFindings?
  ) throws(FigureProblem) -> ExplainedFigure {
    let own = try figure(in: findings)
    guard let base, !needsBase else { return own }
    return .difference(own, try figure(in: base))
  }

  /// A figure of plans that are held against each other.
  var comparisonFigure: ExplainedFigure? {
    if let figure = ComparisonFigure.all.first(where: { $0.name == name }) {
      return .compared(figure)
    }
    if let figure = ReachFigure(rawValue: name) { return .plan(.reach(figure)) }
    return name == Gathered.oneOffCost.rawValue ? .plan(.oneOffCost) : nil
  }
}
