import PlanModel

/// Which parts of a blueprint differ from trial to trial, and so are compiled anew for each: those
/// that a range reaches.
struct UncertainParts: Sendable {
  /// Fields that are drawn once a trial and have an effect.
  private(set) var fields: [Int] = []

  /// Teams, streams (places in the order of work) and pay groups.
  private(set) var teams: [Int] = []
  private(set) var streams: [Int] = []
  private(set) var groups: [Int] = []

  /// Exchange rates, by range or by volatility; other cost; pauses; and when streams are due.
  private(set) var exchange = false
  private(set) var otherCost = false
  private(set) var pauses = false
  private(set) var dues = false

  /// Finds them by standing each range at its ends.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - plan: Its blueprint with every range at its expected value.
  init(_ scenario: Scenario, _ plan: Blueprint<Double>) {
    let drawnAnew = scenario.leadTimeFields
    exchange = scenario.exchangeRates.contains { $0.volatility.estimate.high > 0 }
    var (teams, streams, groups) = (Set<Int>(), Set<Int>(), Set<Int>())
    for (index, field) in scenario.fields.enumerated()
    where !field.estimate.isCertain && !drawnAnew.contains(index) {
      var isFelt = false
      for end in [field.estimate.low, field.estimate.high] {
        let value = Valuation(overrides: [index: end])
        let other = Blueprint(scenario, value)
        func note(_ isDifferent: Bool) -> Bool {
          isFelt = isFelt || isDifferent
          return isDifferent
        }
        for team in plan.teams.indices where note(plan.differs(from: other, team: team)) {
          teams.insert(team)
        }
        for stream in plan.streams.indices where note(plan.differs(from: other, stream: stream)) {
          streams.insert(stream)
        }
        for group in plan.payroll.groups.indices
        where note(plan.payroll.differs(from: other.payroll, group: group)) {
          groups.insert(group)
        }
        let (ours, theirs) = (plan.payroll, other.payroll)
        if note(ours.worth != theirs.worth || ours.ownWorth != theirs.ownWorth) { exchange = true }
        if note(ours.other != theirs.other) { otherCost = true }
        if note(plan.paused.all != other.paused.all) { pauses = true }
        let plain = Valuation()
        if note(scenario.streams.contains { $0.due.map { value($0) != plain($0) } ?? false }) {
          dues = true
        }
        if note(scenario.spreads.contains { value($0) != plain($0) }) { spreads = true }
      }
      if isFelt { fields.append(index) }
    }
    self.teams = teams.sorted()
    self.streams = streams.sorted()
    self.groups = groups.sorted()
  }

  /// Coefficients of variation.
  private(set) var spreads = false
}

extension Scenario {
  /// The fields that are drawn anew for each class and each group of backfills.
  var leadTimeFields: Set<Int> {
    var fields = Set(sites.compactMap(\.timeToHire.field))
    for team in teams {
      if let field = team.staff?.bench.leadTime.field { fields.insert(field) }
    }
    return fields
  }

  /// Every coefficient of variation and volatility.
  var spreads: [Quantity] {
    teams.compactMap { $0.staff?.productivitySpread } + streams.map(\.demandSpread)
      + exchangeRates.map(\.volatility)
  }
}

extension Blueprint<Double> {
  fileprivate func differs(from other: Blueprint<Double>, team: Int) -> Bool {
    let count = TeamRow.allCases.count * rowLength
    let places = team * count..<(team + 1) * count
    return teams[team] != other.teams[team] || rows[places] != other.rows[places]
  }

  fileprivate func differs(from other: Blueprint<Double>, stream: Int) -> Bool {
    let places = stream * weeks..<(stream + 1) * weeks
    return streams[stream] != other.streams[stream] || arrivals[places] != other.arrivals[places]
  }
}

extension Payroll<Double> {
  fileprivate func differs(from other: Payroll<Double>, group: Int) -> Bool {
    let steps = layout.groups[group].steps
    return groups[group] != other.groups[group] || pay[steps] != other.pay[steps]
      || burden[steps] != other.burden[steps]
  }
}
