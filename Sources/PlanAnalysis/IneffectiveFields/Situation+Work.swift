import PlanEngine
import PlanModel

extension Situation {
  /// Why a figure of a crowd moves nothing.
  func reason(_ team: Int, _ purpose: CrowdPurpose) -> IdleReason? {
    guard let crowd = scenario.teams[team].crowd else { return nil }
    if purpose != .leadTime, isPastHorizon(crowd.leadTime) { return .crowdTooLate }
    let isIdle = weeks(ofTeam: team).allSatisfy { $0.usedHours == 0 }
    return purpose == .price && isIdle ? .crowdNotNeeded : nil
  }

  /// Why a figure of a stream moves nothing.
  func reason(_ index: Int, _ purpose: StreamPurpose) -> IdleReason? {
    let stream = scenario.streams[index]
    if purpose == .gate { return reasonOfGate(index) }
    if weeks(ofStream: index).allSatisfy({ $0.arrived == 0 }) { return .nothingArrives }
    if purpose == .priority { return reasonOfPriority(index) }
    if weeks(ofStream: index).allSatisfy({ $0.produced == 0 }) { return .nobodyWorks }
    let isRight = weeks(ofStream: index).allSatisfy { ($0.accuracy ?? 1) == 1 }
    let hasDisagreement =
      stream.passes == 1 ? value(stream.overlap) > 0 : stream.passes.isMultiple(of: 2)
    let isSampled = value(stream.review.sample) > 0
    switch purpose {
    case .seniorAccuracy:
      if !hasDisagreement { return .noDisagreement }
      return isRight ? .everyPassRight : nil
    case .reviewSample: return isRight ? .everyPassRight : nil
    case .reviewTime: return isSampled || (hasDisagreement && !isRight) ? nil : .nothingReviewed
    case .detection:
      if !isSampled { return .nothingReviewed }
      return isRight ? .everyPassRight : nil
    case .due:
      // The search has tried the shortest time too: what is on time then is delivered at once.
      let share = base.figures[.onTime, .stream(index)] ?? 0
      return (share - 1).magnitude < 1e-9 ? .deliveredAtOnce : nil
    case .priority, .handleTime, .overlap, .prelabelSaving, .batch, .gate: return nil
    }
  }

  private func reasonOfGate(_ stream: Int) -> IdleReason? {
    let tested = weeks(ofStream: stream).compactMap(\.staffedAccuracy)
    if tested.isEmpty { return .nobodyToTest }
    return tested.allSatisfy { $0 == 1 } ? .everyPassRight : nil
  }

  private func reasonOfPriority(_ index: Int) -> IdleReason? {
    let teams = Set(scenario.streams[index].teams)
    let rivals = scenario.streams.indices.filter {
      $0 != index && !teams.isDisjoint(with: scenario.streams[$0].teams)
    }
    if rivals.isEmpty { return .noRival }
    let isClear = (rivals + [index]).allSatisfy { stream in
      weeks(ofStream: stream).allSatisfy { $0.isClear && $0.inReview <= 1e-9 }
    }
    return isClear ? .timeForAll : nil
  }

  /// Why an entry of a demand moves nothing.
  func reason(_ index: Int, _ entry: Int, _ isWeek: Bool) -> IdleReason? {
    let entries = scenario.streams[index].demand
    switch entries[entry] {
    case .rate(let from, let rate):
      if isPastHorizon(from) { return .pastHorizon }
      let before = entries[..<entry].reversed().lazy.compactMap { entry -> Double? in
        if case .rate(_, let rate) = entry { value(rate) } else { nil }
      }
      return isWeek && (before.first ?? 0) == value(rate) ? .sameRate : nil
    case .volume(let at, let items):
      if isPastHorizon(at) { return .pastHorizon }
      return isWeek && value(items) == 0 ? .amountZero : nil
    }
  }

  /// Why a figure of an overhead item moves nothing.
  func reason(_ item: Int, _ purpose: OverheadPurpose) -> IdleReason? {
    switch (scenario.overhead[item].cost, purpose) {
    case (.pay(let pay, let fte), .pay(let entry)):
      if value(fte) == 0 { return .amountZero }
      return reason(for: pay, entry)
    case (.pay(.steady(let rate), _), .fte): return value(rate.amount) == 0 ? .amountZero : nil
    case (.once(let amount, let week), _):
      if isPastHorizon(week) { return .pastHorizon }
      return purpose == .week && value(amount) == 0 ? .amountZero : nil
    case (.every(let amount, _), .every): return value(amount) == 0 ? .amountZero : nil
    default: return nil
    }
  }

  /// Why a pause moves nothing.
  func reason(ofPause index: Int) -> IdleReason? {
    let pause = scenario.pauses[index]
    if isPastHorizon(pause.from) { return .pastHorizon }
    let weeks = whole(pause.from)..<whole(pause.from) + whole(pause.weeks)
    if weeks.isEmpty { return .pauseForNoTime }
    let run = base.trajectory
    // What else makes classes wait moves them into the pause, or out of it.
    guard scenario.pauses.count == 1, !run.weeks.contains(where: \.gateClosed) else { return nil }
    let due = run.classes.map(\.due).filter { $0 >= weeks.lowerBound }
    if due.isEmpty { return .noClassToPause }
    return due.contains(where: weeks.contains) ? nil : .classesAfterPause
  }
}
