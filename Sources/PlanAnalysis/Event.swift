public import PlanEngine
public import PlanModel

/// Something that happened in a run and that somebody should act on.
public enum Event: Sendable, Hashable {
  /// What a gate tests.
  public enum GateFigure: Sendable, Hashable {
    /// Share of right passes.
    case goldAccuracy
    /// Agreement beyond chance.
    case kappa
  }

  /// A class started later than asked for: hiring takes longer, or classes waited for a gate or a pause.
  case classMoved(PlannedClass, started: Int)
  /// A class did not start within the horizon.
  case classNeverStarted(PlannedClass)
  /// Positions were cut: people released, by population.
  case cut(team: Int, week: Int, released: [StaffKind: Double])
  /// A cut came before the people it cuts: they still start, and are too many.
  case cutBeforeClass(team: Int, week: Int, positions: Int)
  /// The gate closed at the end of a week: a stream's figure was below its threshold.
  case gateClosed(week: Int, stream: Int, GateFigure, value: Double, threshold: Double)
  /// The gate opened again at the end of a week: the figure that had closed it is at its threshold, or
  /// nobody worked on the stream.
  case gateReopened(week: Int, stream: Int, GateFigure, value: Double?, threshold: Double)
  /// The gate was still closed when the plan ended.
  case gateStayedClosed
  /// Reviewers had fewer hours than the finished work of a stream asked for.
  case reviewShort(stream: Int, weeks: ClosedRange<Int>, mostWaiting: Double)
  /// Finished work waited and no team of the stream had a reviewer.
  case nobodyToReview(stream: Int, weeks: ClosedRange<Int>, mostWaiting: Double)
  /// More work was at hand than the teams of a stream could do.
  case backlog(stream: Int, weeks: ClosedRange<Int>, most: Double, mostWeek: Int)
  /// Work was left when the plan ended.
  case backlogNotCleared(stream: Int, backlog: Double, inReview: Double)
}

/// What happened in a run, in order of time; what the plan ends with comes last.
///
/// - Parameters:
///   - trajectory: The run.
///   - scenario: The scenario that ran.
///   - value: The valuation it ran with.
/// - Returns: The events.
public func events(
  of trajectory: Trajectory, _ scenario: Scenario, _ value: Valuation = Valuation()
) -> [Event] {
  let events =
    classEvents(of: trajectory)
    + scenario.teams.indices.flatMap { cutEvents(of: trajectory, $0) }
    + gateEvents(of: trajectory, scenario, value)
    + scenario.streams.indices.flatMap { streamEvents(of: trajectory, $0, scenario) }
  let inTime = events.enumerated().sorted { a, b in
    (a.element.week ?? .max, a.offset) < (b.element.week ?? .max, b.offset)
  }
  return inTime.map(\.element)
}

extension Event {
  /// The week, from 0, in which it begins to matter; `nil` for what the plan ends with.
  public var week: Int? {
    switch self {
    case .classMoved(let planned, _), .classNeverStarted(let planned): planned.wanted
    case .cut(_, let week, _), .cutBeforeClass(_, let week, _): week
    case .gateClosed(let week, _, _, _, _), .gateReopened(let week, _, _, _, _): week
    case .reviewShort(_, let weeks, _), .nobodyToReview(_, let weeks, _): weeks.lowerBound
    case .backlog(_, let weeks, _, _): weeks.lowerBound
    case .gateStayedClosed, .backlogNotCleared: nil
    }
  }
}

private func classEvents(of run: Trajectory) -> [Event] {
  // People from the bench and hired ones that were to start together, and wait together, are one class
  // to those who read of it.
  let classes = run.classes.reduce(into: [PlannedClass]()) { classes, planned in
    guard let last = classes.last, planned.due == planned.wanted,
      (last.team, last.wanted, last.due) == (planned.team, planned.wanted, planned.due)
    else { return classes.append(planned) }
    classes[classes.count - 1] = last.joined(by: planned.size)
  }
  return classes.compactMap { planned in
    guard planned.wanted < run.timeline.weeks else { return nil }
    guard let started = planned.started else { return .classNeverStarted(planned) }
    return started > planned.wanted ? .classMoved(planned, started: started) : nil
  }
}

private func cutEvents(of run: Trajectory, _ team: Int) -> [Event] {
  var events: [Event] = []
  var wasNegative = false
  for week in 0..<run.timeline.weeks {
    let record = run.team(team, week: week)
    // Less than a twentieth of a person is what attrition left over, and nobody to tell of.
    let released = StaffKind.allCases.map { ($0, record[$0].released) }.filter { $0.1 >= 0.05 }
    if !released.isEmpty {
      let counts = Dictionary(uniqueKeysWithValues: released)
      events.append(.cut(team: team, week: week, released: counts))
    }
    if record.positions < 0, !wasNegative {
      events.append(
        .cutBeforeClass(team: team, week: week, positions: Int(record.positions)))
    }
    wasNegative = record.positions < 0
  }
  return events
}

private func gateEvents(
  of run: Trajectory, _ scenario: Scenario, _ value: Valuation
) -> [Event] {
  var events: [Event] = []
  var closing: GateTest?
  for (week, record) in run.weeks.enumerated() {
    let tests = scenario.streams.indices.flatMap { stream in
      gateTests(of: scenario.streams[stream], stream, run.stream(stream, week: week), value)
    }
    if record.gateClosed, closing == nil, let failed = tests.first(where: \.fails),
      let failedValue = failed.value
    {
      closing = failed
      events.append(
        .gateClosed(
          week: week, stream: failed.stream, failed.figure, value: failedValue,
          threshold: failed.threshold))
    } else if !record.gateClosed, let failed = closing {
      let now = tests.first { $0.stream == failed.stream && $0.figure == failed.figure }
      events.append(
        .gateReopened(
          week: week, stream: failed.stream, failed.figure, value: now?.value,
          threshold: failed.threshold))
      closing = nil
    }
  }
  return closing == nil ? events : events + [.gateStayedClosed]
}

/// One threshold of a stream in one week.
private struct GateTest {
  let stream: Int
  let figure: Event.GateFigure
  let value: Double?
  let threshold: Double

  /// The engine's own test: below by more than noise.
  var fails: Bool { value.map { $0 < threshold - 1e-9 } ?? false }
}

private func gateTests(
  of stream: WorkStream, _ index: Int, _ record: StreamWeek, _ value: Valuation
) -> [GateTest] {
  let accuracy = record.staffedAccuracy
  var tests: [GateTest] = []
  if let gold = stream.gates.goldAccuracy {
    tests.append(
      GateTest(stream: index, figure: .goldAccuracy, value: accuracy, threshold: value(gold)))
  }
  if let kappa = stream.gates.kappa {
    let agreement = accuracy.map { Voting(stream, value).kappa($0) }
    tests.append(
      GateTest(stream: index, figure: .kappa, value: agreement, threshold: value(kappa)))
  }
  return tests
}

private func streamEvents(
  of run: Trajectory, _ stream: Int, _ scenario: Scenario
) -> [Event] {
  let weeks = (0..<run.timeline.weeks).map { run.stream(stream, week: $0) }
  var events: [Event] = []
  func isLate(_ week: StreamWeek) -> Bool { !week.isClear && week.backlog >= StreamWeek.remnant }
  for span in spells(of: weeks, where: isLate) {
    let most = span.max { weeks[$0].backlog < weeks[$1].backlog } ?? span.lowerBound
    events.append(.backlog(stream: stream, weeks: span, most: weeks[most].backlog, mostWeek: most))
  }
  let teams = scenario.streams[stream].teams
  for span in spells(of: weeks, where: { $0.inReview >= StreamWeek.remnant }) {
    let most = span.map { weeks[$0].inReview }.max() ?? 0
    let hasReviewers = teams.contains { team in
      span.contains { run.team(team, week: $0).qaHours > 0 }
    }
    events.append(
      hasReviewers
        ? .reviewShort(stream: stream, weeks: span, mostWaiting: most)
        : .nobodyToReview(stream: stream, weeks: span, mostWaiting: most))
  }
  if let last = weeks.last, isLate(last) || last.inReview >= StreamWeek.remnant {
    events.append(
      .backlogNotCleared(stream: stream, backlog: last.backlog, inReview: last.inReview))
  }
  return events
}

/// The stretches of consecutive weeks for which something holds.
private func spells(
  of weeks: [StreamWeek], where holds: (StreamWeek) -> Bool
) -> [ClosedRange<Int>] {
  var spells: [ClosedRange<Int>] = []
  for (week, record) in weeks.enumerated() where holds(record) {
    if let last = spells.last, last.upperBound == week - 1 {
      spells[spells.count - 1] = last.lowerBound...week
    } else {
      spells.append(week...week)
    }
  }
  return spells
}
