import PlanModel

/// Which parts of a blueprint differ from run to run, and so are compiled anew for each: those that
/// read a field which differs.
struct UncertainParts: Sendable {
  /// Fields that differ, in order.
  private(set) var fields: [Int] = []

  /// Teams, and what of each differs; streams (places in the order of work); and groups by what of
  /// them differs: their pay, their other rates.
  private(set) var teams: [Int] = []
  private(set) var partsOfTeams: [[TeamPart]] = []
  private(set) var streams: [Int] = []
  private(set) var paidGroups: [Int] = []
  private(set) var ratedGroups: [Int] = []

  /// Teams whose classes wait for lead times that are drawn.
  private(set) var waitingTeams: [Int] = []

  /// Exchange rates that wander and are written as one number, with the field of each.
  private(set) var wanderingRates: [(rate: Int, field: Int)] = []

  /// Rows of teams that may differ.
  private(set) var teamRows: [Int] = []

  /// Exchange rates; other cost; pauses; when streams are due; coefficients of variation; and the order
  /// in which streams are worked.
  private(set) var exchange = false
  private(set) var otherCost = false
  private(set) var pauses = false
  private(set) var dues = false
  private(set) var spreads = false
  private(set) var order = false

  /// What is kept of each trial: the fields that differ, then those of the rates that wander.
  var inputFields: [Int] { fields + wanderingRates.map(\.field) }

  /// Whether any price of people differs, and any of what is known by week besides.
  var payDiffers: Bool { !paidGroups.isEmpty || !ratedGroups.isEmpty }
  var otherPricesDiffer: Bool { exchange || otherCost }

  /// Finds what differs from trial to trial: fields that are ranges, and what chance moves.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - plan: Its blueprint.
  init(drawnOf scenario: Scenario, _ plan: Blueprint<Double>) {
    let drawnAnew = scenario.leadTimeFields
    self.init(scenario, plan) { field in
      !scenario.fields[field].estimate.isCertain && !drawnAnew.contains(field)
    }
    for (index, rate) in scenario.exchangeRates.enumerated()
    where rate.volatility.estimate.high > 0 {
      exchange = true
      if let field = rate.rate.field, !fields.contains(field) {
        wanderingRates.append((index, field))
      }
    }
    waitingTeams = scenario.teams.indices.filter { team in
      guard let staff = scenario.teams[team].staff else { return false }
      return !scenario.sites[staff.site].timeToHire.estimate.isCertain
        || !staff.bench.leadTime.estimate.isCertain
    }
    let classSizes = waitingTeams.map { TeamRow.place(of: .classSize, team: $0) }
    teamRows = Set(teamRows + classSizes).sorted()
  }

  /// Finds what differs by compiling each part once and looking on at what it reads.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - plan: Its blueprint.
  ///   - differs: Whether a field differs from run to run.
  init(_ scenario: Scenario, _ plan: Blueprint<Double>, where differs: (Int) -> Bool) {
    var found: Set<Int> = []
    func isUncertain(_ compile: (Valuation) -> Void) -> Bool {
      let reads = FieldReads()
      compile(Valuation(noting: reads))
      let differing = reads.fields.filter(differs)
      found.formUnion(differing)
      return !differing.isEmpty
    }
    let timeline = plan.timeline
    for team in scenario.teams.indices {
      var tables = TeamTables(team, scenario, timeline, Valuation())
      let parts = TeamPart.allCases.filter { part in isUncertain { tables.compile(part, $0) } }
      guard !parts.isEmpty else { continue }
      teams.append(team)
      partsOfTeams.append(parts)
    }
    streams = plan.streams.indices.filter { place in
      let shape = plan.streamShapes[place]
      let stream = scenario.streams[shape.index]
      return isUncertain {
        _ = StreamTables(
          stream, index: shape.index, teams: shape.teams, weeks: timeline.weeks, $0)
      }
    }
    let layout = plan.payroll.layout
    paidGroups = layout.terms.indices.filter { group in
      isUncertain { value in
        for step in 0..<layout.groups[group].steps.count {
          _ = layout.terms[group].month(step, value)
        }
      }
    }
    ratedGroups = layout.terms.indices.filter { group in
      isUncertain { _ = layout.terms[group].rates($0) }
    }
    exchange = isUncertain { value in
      let exchange = Exchange(scenario, weeks: timeline.weeks, value)
      _ = exchange.worth(of: scenario.ownCurrency)
      for team in scenario.teams.indices {
        if let site = scenario.site(of: team) { _ = exchange.worth(of: site.currency) }
      }
      for rate in scenario.exchangeRates { _ = value(rate.volatility) }
    }
    otherCost = isUncertain { _ = OtherCost(scenario, timeline, $0) }
    pauses = isUncertain { _ = Blueprint.pausedWeeks(of: scenario, $0) }
    dues = isUncertain { value in
      for stream in scenario.streams { _ = stream.due.map { value($0) } }
    }
    spreads = isUncertain { value in
      for stream in scenario.streams { _ = value(stream.demandSpread) }
      for team in scenario.teams { _ = team.staff.map { value($0.productivitySpread) } }
    }
    order = isUncertain { value in
      for stream in scenario.streams { _ = value(stream.priority) }
    }
    fields = found.sorted()
    teamRows = zip(teams, partsOfTeams).flatMap { team, parts in
      parts.flatMap(\.rows).map { TeamRow.place(of: $0, team: team) }
    }
  }
}

extension Scenario {
  /// The fields that are drawn anew for each class and each group of backfills.
  fileprivate var leadTimeFields: Set<Int> {
    var fields = Set(sites.compactMap(\.timeToHire.field))
    for team in teams {
      if let field = team.staff?.bench.leadTime.field { fields.insert(field) }
    }
    return fields
  }
}
