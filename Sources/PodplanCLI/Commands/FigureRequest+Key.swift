import PlanAnalysis
import PlanEngine
import PlanModel

extension FigureRequest {
  /// Finds a figure in a run that sums up the plan, a team or a stream, and has a value.
  func keyFigure(in findings: RunFindings) throws(FigureProblem) -> KeyFigure {
    let scenario = findings.scenario
    let team = try find(team, "team", scenario.teams.map(\.name))
    let stream = try find(stream, "stream", scenario.streams.map(\.name))
    guard let name = FigureName(rawValue: self.name) else {
      throw .unknown(
        "there is no key figure '\(self.name)'", self.name,
        among: FigureName.allCases.map(\.rawValue), "The key figures")
    }
    if let time {
      throw FigureProblem(
        "'\(self.name)@\(time)' is a figure of a time, and key figures sum up the whole plan",
        "Ask for '\(self.name)'.")
    }
    guard case .key(let name, let subject)? = try keyFigure(findings, team, stream, nil),
      let figure = findings.figures.figure(name, of: subject)
    else { throw apart(name, findings) }
    let isWeek = figure.name.unit == .week || figure.name.unit == .weeks
    guard figure.value != nil || (isWeek && figure.isAsked) else {
      throw FigureProblem(
        "'\(self.name)' has no value in this plan", "Choose another figure with --figure.")
    }
    return figure
  }

  /// Why a key figure is not there as it is asked for.
  private func apart(_ name: FigureName, _ findings: RunFindings) -> FigureProblem {
    let subjects = findings.figures.filter { $0.name == name }.map(\.subject)
    guard subjects.contains(.plan) else {
      return .choose(
        "'\(self.name)' is there for each of several", among: subjects, findings.scenario)
    }
    return FigureProblem(
      "'\(self.name)' is no figure of a \(team == nil ? "stream" : "team")",
      "Ask for it without --\(team == nil ? "stream" : "team")"
        + (name == .totalCost ? ", or for 'cost'." : "."))
  }
}
