/// Sums of one stream.
struct StreamTally: BitwiseCopyable, Sendable {
  private var arrived = TrialLanes.zero
  var delivered = TrialLanes.zero
  var deliveredRight = TrialLanes.zero
  var produced = TrialLanes.zero
  var kappa = TrialLanes.zero
  var backlog = TrialLanes.zero
  /// Arrivals that were delivered when due, of those whose due week has come.
  var onTime = TrialLanes.zero
  var arrivedBefore = TrialLanes.zero
  /// The last week that did not end with everything produced; -1 for none.
  private var lastBusy = TrialLanes(repeating: -1)
  private let dueWeeks: TrialLanes
  /// The same as a number; -1 where trials differ.
  private let sharedDueWeeks: Int

  init(dueWeeks: TrialLanes = .zero) {
    self.dueWeeks = dueWeeks
    sharedDueWeeks = dueWeeks.sharedWhole
  }

  /// Adds a week of a stream.
  ///
  /// - Parameters:
  ///   - states: The streams, in order of work.
  ///   - order: Its place there.
  ///   - plan: The blueprint.
  ///   - week: The week.
  ///   - arrivals: Where arrivals are kept, by stream as written and week.
  mutating func add(
    _ states: Numbers<StreamState<TrialLanes>>, _ order: Int,
    _ plan: Blueprint<TrialLanes>, _ week: Int, _ arrivals: Numbers<TrialLanes>
  ) {
    delivered += states[order].delivered
    deliveredRight += states[order].deliveredRight
    let weeks = plan.weeks
    if week == weeks - 1 { backlog = states[order].backlog }
    let first = plan.streamShapes[order].index * weeks
    arrivals[first + week] = states[order].arrived
    arrived += states[order].arrived
    let made = states[order].produced
    let isWorked = states[order].hours .> 0
    let agreement = plan.streams[order].voting.kappa(states[order].accuracy)
    produced += made.only(where: isWorked)
    kappa += (agreement * made).only(where: isWorked)
    let atHand = states[order].atHand
    lastBusy.replace(
      with: TrialLanes(repeating: Double(week)), where: (atHand - made) .> (atHand * 1e-9))
    let due: TrialLanes
    if sharedDueWeeks >= 0 {
      let from = week - sharedDueWeeks
      due = from >= 0 ? arrivals[first + from] : .zero
    } else {
      due = .of { lane in
        let from = week - Int(dueWeeks[lane])
        return from >= 0 ? arrivals[first + from, lane: lane] : 0
      }
    }
    onTime += (delivered - arrivedBefore).atLeast(.zero).atMost(due)
    arrivedBefore += due
  }

  /// The first week from which all weeks are clear; -1 where there is none.
  func cleared(_ weeks: Int) -> TrialLanes {
    let first = lastBusy + TrialLanes.one
    return first.replacing(with: -1, where: first .>= TrialLanes(repeating: Double(weeks)))
  }

  /// Tells the key figures of the stream, in the order of a plan's; NaN where there is nothing.
  func forEachFigure(_ weeks: Int, isDue: Bool, _ tell: (FigureName, TrialLanes) -> Void) {
    tell(.arrived, arrived)
    tell(.delivered, delivered)
    if isDue { tell(.onTime, onTime.share(of: arrivedBefore)) }
    tell(.clearedWeek, cleared(weeks).weekOrNone + TrialLanes.one)
    tell(.finalBacklog, backlog)
    tell(.deliveredAccuracy, deliveredRight.share(of: delivered))
    tell(.kappa, kappa.share(of: produced))
  }
}
