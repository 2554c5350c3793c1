import PlanModel
import PlanText

extension Resolver {
  /// A stream; `nil` only for a draft that a check refused.
  func stream(_ draft: StreamDraft) -> WorkStream? {
    guard let name = draft.name?.value, let teams = draft.teams, let time = draft.handleTime else {
      return nil
    }
    var stream = WorkStream(name: name, teams: teams.compactMap { team($0) }, handleTime: time)
    stream.priority = draft.priority
    stream.passes = draft.passes
    stream.overlap = draft.overlap
    stream.prelabelSaving = draft.prelabelSaving
    stream.classes = draft.classes
    stream.seniorAccuracy = draft.seniorAccuracy
    stream.review = draft.review
    stream.due = draft.due
    stream.batch = draft.batch
    stream.gates.goldAccuracy = draft.gates.goldAccuracy ?? plan.gates.goldAccuracy
    stream.gates.kappa = draft.gates.kappa ?? plan.gates.kappa
    stream.demandSpread = draft.demandSpread
    stream.demand = (draft.demand ?? []).compactMap(demand)
    return stream
  }

  private func demand(_ draft: DemandDraft) -> Demand? {
    if let from = draft.from, let rate = draft.rate { return .rate(from: from, itemsPerWeek: rate) }
    if let at = draft.at, let volume = draft.volume { return .volume(at: at, items: volume) }
    return nil
  }

  /// A target; `nil` only for a draft that a check refused.
  func target(_ draft: TargetDraft) -> Target? {
    if let bound = draft.totalCost { return .figure(.totalCost, bound) }
    if let bound = draft.costPerUnit { return .figure(.costPerUnit, bound) }
    if let team = team(draft.team), let people = draft.headcount, let by = draft.by {
      return .headcount(team: team, people: people, by: by)
    }
    guard let stream = stream(draft.stream) else { return nil }
    if let bound = draft.onTime { return .figure(.onTime(stream: stream), bound) }
    if let bound = draft.deliveredAccuracy {
      return .figure(.deliveredAccuracy(stream: stream), bound)
    }
    if let by = draft.clearedBy { return .cleared(stream: stream, by: by) }
    guard let delivered = draft.delivered, let by = draft.by else { return nil }
    switch delivered {
    case .weekly(let items): return .weeklyDelivery(stream: stream, items: items, by: by)
    case .total(let items): return .totalDelivery(stream: stream, items: items, by: by)
    }
  }
}
