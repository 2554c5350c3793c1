import PlanAnalysis
import PlanEngine
import PlanModel
import PlanText

/// The cells of the hiring calendar.
extension FigureRequest {
  /// A cell of the hiring calendar, by the week in which people start.
  func requisition(
    _ findings: RunFindings, _ team: Int?, _ span: TimeSpan?
  ) throws(FigureProblem) -> ExplainedFigure? {
    guard let step = RequisitionStep(rawValue: name) else { return nil }
    guard case .week(let week)? = span else {
      throw FigureProblem(
        "'\(name)' is there for each week in which people start",
        "Name that week, as '\(name)@week 12'.")
    }
    let requisitions = findings.requisitions.indices.filter { index in
      let requisition = findings.requisitions[index]
      return requisition.startWeek == week && team ?? requisition.team == requisition.team
        && item ?? role(of: requisition, findings.scenario)
          == role(of: requisition, findings.scenario)
    }
    // Growth before replacements: a plan expects shares of those each week.
    let growth = requisitions.filter { findings.requisitions[$0].reason != .backfill }
    guard let first = growth.first ?? requisitions.first else {
      throw FigureProblem(
        "nobody starts there in week \(week + 1)",
        "The hiring calendar of 'podplan run' lists them.")
    }
    let roles = Set(
      (growth.isEmpty ? requisitions : growth).map {
        role(of: findings.requisitions[$0], findings.scenario)
      }
    ).sorted()
    guard roles.count == 1 else {
      throw FigureProblem(
        "people of several roles start in week \(week + 1)",
        "Add \(alternatives(roles.map { "--item '\($0)'" })).")
    }
    return .requisition(step, first)
  }

  private func role(of requisition: Requisition, _ scenario: Scenario) -> String {
    scenario.teams[requisition.team].staff?.role(of: requisition.kind)?.key ?? ""
  }
}
