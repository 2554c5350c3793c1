import PlanModel

/// Notes when targets are reached.
struct TargetTally {
  private let targets: [Target]

  /// By stream, as written: its place in the order of work.
  private let order: [Int]

  /// By target: the week in which it is reached, -1 for not yet.
  private let reached: Numbers<TrialLanes>

  init(_ scenario: Scenario, _ plan: Blueprint<TrialLanes>) {
    targets = scenario.targets
    var order = scenario.streams.map { _ in 0 }
    for place in plan.streamShapes.indices { order[plan.streamShapes[place].index] = place }
    self.order = order
    reached = Numbers(repeating: .zero, count: targets.count)
  }

  /// Starts anew.
  func begin() { reached.fill(TrialLanes(repeating: -1)) }

  /// Looks at a week that has run.
  func note(_ state: PlanState<TrialLanes>, _ streams: Numbers<StreamTally>, _ week: Int) {
    for target in targets.indices { lookAt(target, state, streams, week) }
  }

  private func lookAt(
    _ index: Int, _ state: PlanState<TrialLanes>, _ streams: Numbers<StreamTally>, _ week: Int
  ) {
    let value: TrialLanes
    let threshold: Quantity
    switch targets[index] {
    case .weeklyDelivery(let stream, let items, _):
      (value, threshold) = (state.streams[order[stream]].delivered, items)
    case .totalDelivery(let stream, let items, _):
      (value, threshold) = (streams[stream].delivered, items)
    case .headcount(let team, let people, _):
      (value, threshold) = (state.teams[team].positions, people)
    case .cleared, .figure: return
    }
    let limit = TrialLanes(repeating: Valuation()(threshold) * (1 - 1e-9))
    let isReached = (value .>= limit) .& (reached[index] .< 0)
    reached[index].replace(with: TrialLanes(repeating: Double(week)), where: isReached)
  }

  /// What a target came to, and whether it is met.
  ///
  /// - Parameters:
  ///   - index: Which target.
  ///   - weeks: Weeks of the plan.
  ///   - streams: The streams' sums, as written.
  ///   - figure: What a key figure came to.
  /// - Returns: The week (from 0) or the bounded figure, NaN for never; and 1 where it is met, else 0.
  func verdict(
    _ index: Int, _ weeks: Int, _ streams: Numbers<StreamTally>,
    _ figure: (FigureName, KeyFigure.Subject) -> TrialLanes
  ) -> (reached: TrialLanes, isMet: TrialLanes) {
    let value = Valuation()
    func inTime(_ week: TrialLanes, _ by: Quantity) -> (TrialLanes, TrialLanes) {
      let limit = TrialLanes(repeating: Double(wholeNumber(value(by))))
      return (week, TrialLanes.one.only(where: week .<= limit))
    }
    switch targets[index] {
    case .weeklyDelivery(_, _, let by), .totalDelivery(_, _, let by), .headcount(_, _, let by):
      return inTime(reached[index].weekOrNone, by)
    case .cleared(let stream, let by):
      return inTime(streams[stream].cleared(weeks).weekOrNone, by)
    case .figure(let bounded, let bound):
      let (name, subject) = bounded.figure
      let reached = figure(name, subject)
      let limit = TrialLanes(repeating: value(bound.value))
      let isMet = bound.side == .atMost ? reached .<= limit : reached .>= limit
      return (reached, TrialLanes.one.only(where: isMet))
    }
  }
}
