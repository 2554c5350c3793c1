import PlanEngine
import PlanModel

/// A plan as written and what becomes of it, to tell why a number moves nothing.
///
/// Each reason is looked up in the plan and its run, so that it is true whether or not it is the whole
/// story.
struct Situation {
  let scenario: Scenario
  let base: RunFindings

  /// By site: its teams.
  let teamsAtSite: [[Int]]

  init(_ scenario: Scenario, _ base: RunFindings) {
    self.scenario = scenario
    self.base = base
    var teams = Array(repeating: [Int](), count: scenario.sites.count)
    for (index, team) in scenario.teams.enumerated() {
      if let staff = team.staff { teams[staff.site].append(index) }
    }
    teamsAtSite = teams
  }

  /// Whether no run is needed to tell that a number moves nothing.
  func isOutOfReach(_ uses: [FieldUse]) -> Bool {
    uses.allSatisfy { use in
      switch use.purpose {
      case .site(let site, _), .pay(let site, _, _): teamsAtSite[site].isEmpty
      default: false
      }
    }
  }

  /// Why a number moves nothing.
  ///
  /// - Parameters:
  ///   - field: The number.
  ///   - uses: Where it works; where these have different reasons, none is told.
  /// - Returns: The reason.
  func reason(for field: Field, _ uses: [FieldUse]) -> IdleReason {
    guard let first = uses.first else { return reasonWithoutUse(field.path) }
    let reason = reason(for: first.purpose)
    let isShared = uses.allSatisfy { self.reason(for: $0.purpose) == reason }
    return isShared ? reason ?? .nothingDepends : .nothingDepends
  }

  private func reasonWithoutUse(_ path: String) -> IdleReason {
    if path.hasPrefix("gates."), !scenario.streams.isEmpty { return .streamsHaveOwn }
    if path.contains(".productivity.") { return .notInCurve }
    return .nothingDepends
  }

  private func reason(for purpose: FieldPurpose) -> IdleReason? {
    switch purpose {
    case .discountRate:
      if hasNoCost { return .noCost }
      return base.trajectory.timeline.months == 1 ? .oneMonth : nil
    case .contingency: return hasNoCost ? .noCost : nil
    case .exchange(let currency):
      let isUsed = zip(scenario.sites, teamsAtSite).contains {
        $0.currency == currency && !$1.isEmpty
      }
      return isUsed ? nil : .currencyNotUsed
    case .site(let site, let purpose): return reason(site, purpose)
    case .pay(let site, let role, let entry): return reason(site, role, entry)
    case .staff(let team, let purpose): return reason(team, purpose)
    case .crowd(let team, let purpose): return reason(team, purpose)
    case .stream(let stream, let purpose): return reason(stream, purpose)
    case .demand(let stream, let entry, let isWeek): return reason(stream, entry, isWeek)
    case .overhead(let item, let purpose): return reason(item, purpose)
    case .pause(let pause): return reason(ofPause: pause)
    case .target, .chance: return nil
    }
  }

  private var hasNoCost: Bool { base.trajectory.ledger.total == 0 }
}

// MARK: What the parts of the situation have in common

extension Situation {
  /// The number of a quantity in the plan as expected.
  func value(_ quantity: Quantity) -> Double { base.valuation(quantity) }

  /// The whole number of weeks or people that a quantity stands for.
  func whole(_ quantity: Quantity) -> Int { wholeNumber(value(quantity)) }

  /// Whether a week lies past the horizon.
  func isPastHorizon(_ week: Quantity) -> Bool { whole(week) >= scenario.horizon }

  /// By week: what became of a team.
  func weeks(ofTeam team: Int) -> some Sequence<TeamWeek> {
    (0..<scenario.horizon).lazy.map { base.trajectory.team(team, week: $0) }
  }

  /// By week: what became of a stream.
  func weeks(ofStream stream: Int) -> some Sequence<StreamWeek> {
    (0..<scenario.horizon).lazy.map { base.trajectory.stream(stream, week: $0) }
  }

  /// Whether a team never has anybody.
  func isEmpty(_ team: Int) -> Bool {
    weeks(ofTeam: team).allSatisfy { week in
      StaffKind.allCases.allSatisfy { week[$0].people == 0 }
    }
  }

  /// Why one of the dated rates of a pay has no effect.
  func reason(for pay: Pay, _ entry: Int?) -> IdleReason? {
    guard let entry, case .dated(let rates) = pay else { return nil }
    let timeline = base.trajectory.timeline
    let end = timeline.monday(of: scenario.horizon - 1)
    let isTooLate = entry > 0 && rates[entry].from > end
    let isTooEarly = entry + 1 < rates.count && rates[entry + 1].from <= timeline.start
    return isTooLate || isTooEarly ? .otherEntryHolds : nil
  }
}
