import PlanAnalysis
import PlanEngine
import PlanModel

extension Event {
  /// The event as a sentence that says what to do about it where there is something to do.
  func sentence(_ scenario: Scenario) -> String {
    let words = Words(scenario)
    switch self {
    case .classMoved(let planned):
      let whence = planned.isFromBench ? "the bench takes" : "hiring takes"
      return "\(team(planned, scenario)): the class of \(words.people(Double(planned.size))) asked "
        + "for in \(words.week(planned.wanted)) can start in \(words.week(planned.due)) at the "
        + "earliest, because \(whence) \(words.span(planned.leadTime))."
    case .classNeverStarted(let planned):
      return "\(team(planned, scenario)): the class of \(words.people(Double(planned.size))) asked "
        + "for in \(words.week(planned.wanted)) does not start within the horizon."
    case .gateClosed(let week, let stream, let figure, let value, let threshold):
      return "The quality gate closes at the end of \(words.week(week)): "
        + "\(name(stream, scenario)) is at \(Self.words(value, figure, words)), "
        + "\(Self.words(threshold, figure, words)) is asked. Planned classes wait."
    case .gateReopened(let week, let stream, let figure, let value, _):
      let state = value.map { "is at \(Self.words($0, figure, words))" } ?? "had no work"
      return "The quality gate opens again at the end of \(words.week(week)): "
        + "\(name(stream, scenario)) \(state)."
    case .gateStayedClosed:
      return "The quality gate is still closed when the plan ends."
    case .reviewShort(let stream, let weeks, let most):
      return "\(name(stream, scenario)): QA is the bottleneck in \(words.weeks(weeks)); at most "
        + "\(words.number(most)) finished items wait for review. More reviewers or a smaller "
        + "sample would release them."
    case .nobodyToReview(let stream, let weeks, let most):
      return "\(name(stream, scenario)): nobody reviews in \(words.weeks(weeks)), so nothing is "
        + "delivered; at most \(words.number(most)) finished items wait. Give a team of the stream "
        + "a QA role, or drop the review."
    case .backlog(let stream, let weeks, let most, let mostWeek):
      return "\(name(stream, scenario)): more work than its teams can do in "
        + "\(words.weeks(weeks)); the backlog is largest after \(words.week(mostWeek)) with "
        + "\(words.number(most)) items."
    case .backlogNotCleared(let stream, let backlog, let inReview):
      let waiting =
        inReview > 0 ? " and \(words.number(inReview)) finished ones not reviewed" : ""
      return "\(name(stream, scenario)): the plan ends with \(words.number(backlog)) items not "
        + "worked\(waiting)."
    }
  }

  private func team(_ planned: PlannedClass, _ scenario: Scenario) -> String {
    scenario.teams[planned.team].name
  }

  private func name(_ stream: Int, _ scenario: Scenario) -> String { scenario.streams[stream].name }

  private static func words(_ value: Double, _ figure: GateFigure, _ words: Words) -> String {
    switch figure {
    case .goldAccuracy: "\(words.percent(value)) gold accuracy"
    case .kappa: "kappa \(words.kappa(value))"
    }
  }
}
