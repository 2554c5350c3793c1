import PlanAnalysis
import PlanEngine
import PlanModel
import Tabular

extension Event {
  /// The event as a sentence that says what to do about it where there is something to do.
  func sentence(_ scenario: Scenario) -> String {
    let words = Words(scenario)
    switch self {
    case .classMoved(let planned, let started):
      return "\(team(planned, scenario)): the class of \(words.people(Double(planned.size))) asked "
        + "for in \(words.week(planned.wanted)) starts in \(words.week(started)), because "
        + Event.reasons(planned, started: started, scenario) + "."
    case .classNeverStarted(let planned):
      return "\(team(planned, scenario)): the class of \(words.people(Double(planned.size))) asked "
        + "for in \(words.week(planned.wanted)) does not start within the horizon."
    case .cut(let team, let week, let released):
      let counts = StaffKind.allCases.compactMap { kind in
        released[kind].map { "\(words.number($0)) \(kind.title)" }
      }
      return "\(scenario.teams[team].name): \(counts.joined(separator: ", ")) released in "
        + "\(words.week(week))."
    case .cutBeforeClass(let team, let week, let positions):
      return "\(scenario.teams[team].name): the cut in \(words.week(week)) comes before the people "
        + "it cuts, whose class is late. They still start, \(words.people(Double(-positions))) more "
        + "than there are positions. Move the cut behind the class."
    case .gateClosed(let week, let stream, let figure, let value, let threshold):
      let (reached, asked) = figure.texts(value, below: threshold)
      return "The quality gate closes after \(words.week(week)): the \(figure.title) of "
        + "\(name(stream, scenario)) is \(reached), below the \(asked) asked for. Planned classes "
        + "wait."
    case .gateReopened(let week, let stream, let figure, let value, _):
      let name = name(stream, scenario)
      return "The quality gate opens again after \(words.week(week)): "
        + (value.map { "the \(figure.title) of \(name) is \(figure.text($0))." }
          ?? "no staff worked on \(name).")
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
      let name = "\(name(stream, scenario)): the plan ends with "
      let finished = words.number(inReview)
      if backlog < StreamWeek.remnant { return name + "\(finished) finished items not reviewed." }
      return name + "\(words.number(backlog)) items not worked"
        + (inReview >= StreamWeek.remnant ? " and \(finished) finished ones not reviewed." : ".")
    }
  }

  /// Why a class starts later than asked for.
  static func reasons(_ planned: PlannedClass, started: Int, _ scenario: Scenario) -> String {
    let words = Words(scenario)
    var reasons: [String] = []
    if planned.due > planned.wanted {
      let whence = planned.isFromBench ? "the bench takes" : "hiring takes"
      reasons.append("\(whence) \(words.span(planned.leadTime))")
    }
    if started > planned.due {
      let waits = planned.waits(until: started, scenario)
      let causes = [(waits.gate, "the quality gate"), (waits.pause, "a pause")].filter { $0.0 > 0 }
      reasons.append(
        "classes waited "
          + causes.map { "\(words.span($0.0)) for \($0.1)" }.joined(separator: " and "))
    }
    return reasons.joined(separator: " and ")
  }

  private func team(_ planned: PlannedClass, _ scenario: Scenario) -> String {
    scenario.teams[planned.team].name
  }

  private func name(_ stream: Int, _ scenario: Scenario) -> String { scenario.streams[stream].name }

}

extension PlannedClass {
  /// How many weeks a class waits that hiring could deliver: in each week of a pause before it starts
  /// for that, in the others for the gate.
  func waits(until started: Int, _ scenario: Scenario) -> (gate: Int, pause: Int) {
    let waited = started - due
    let paused = min(waited, scenario.pausedWeeks(before: started))
    return (waited - paused, paused)
  }
}

extension Scenario {
  /// How many weeks before another one are in a pause, ranges at their expected values.
  fileprivate func pausedWeeks(before week: Int) -> Int {
    let paused = pauses.map { $0.weeks(Valuation()) }
    return (0..<week).count { week in paused.contains { $0.contains(week) } }
  }
}

extension Event.GateFigure {
  /// What it is called.
  fileprivate var title: String {
    switch self {
    case .goldAccuracy: "gold accuracy"
    case .kappa: "kappa"
    }
  }

  /// A value, with some more digits than usual.
  fileprivate func text(_ value: Double, moreDigits: Int = 0) -> String {
    switch self {
    case .goldAccuracy: NumberStyle(decimals: 1 + moreDigits, isPercent: true).text(value)
    case .kappa: NumberStyle(decimals: 2 + moreDigits).text(value)
    }
  }

  /// A value and the threshold above it, with the digits that tell them apart.
  fileprivate func texts(_ value: Double, below threshold: Double) -> (String, String) {
    let most = 5
    let digits = (0..<most).first {
      text(value, moreDigits: $0) != text(threshold, moreDigits: $0)
    }
    return (text(value, moreDigits: digits ?? most), text(threshold, moreDigits: digits ?? 0))
  }
}

extension StaffKind {
  /// What the people are called.
  fileprivate var title: String {
    switch self {
    case .trainers: "trainers"
    case .leads: "leads"
    case .qa: "reviewers"
    }
  }
}
