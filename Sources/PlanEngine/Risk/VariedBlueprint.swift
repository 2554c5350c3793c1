import PlanModel

/// A blueprint with numbers of its own in each lane, compiled again and again: only what differs.
struct VariedBlueprint {
  private let scenario: Scenario
  private let parts: UncertainParts
  private(set) var plan: Blueprint<TrialLanes>

  /// By field of the parts: the numbers that stand in for it.
  let inputs: Numbers<TrialLanes>

  /// By lane: the same for those who compile.
  private(set) var values: [Valuation]

  /// By team of the parts: its tables, as of the lane that was compiled last.
  private var tables: [TeamTables]

  /// By team: the classes of that lane.
  private(set) var classes: [[PlannedClass]]

  /// By stream, as written: weeks until a delivery is due.
  let dueWeeks: Numbers<TrialLanes>

  /// Creates a blueprint that is the plan in every lane.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - plan: Its blueprint.
  ///   - parts: What differs between lanes.
  ///   - value: What fields are that do not differ.
  ///   - highest: The highest values of those that do.
  init(
    _ scenario: Scenario, _ plan: Blueprint<Double>, _ parts: UncertainParts, _ value: Valuation,
    highest: Valuation
  ) {
    self.scenario = scenario
    self.parts = parts
    self.plan = Blueprint<TrialLanes>(plan, apart: parts)
    inputs = Numbers(repeating: .zero, count: parts.fields.count)
    values = Array(repeating: value, count: TrialLanes.lanes)
    tables = parts.teams.map { TeamTables($0, scenario, plan.timeline, value) }
    classes = Array(repeating: [], count: scenario.teams.count)
    for planned in plan.classes { classes[planned.team].append(planned) }
    dueWeeks = Numbers(
      scenario.streams.map { stream in
        TrialLanes(repeating: stream.due.map { Double(wholeNumber(value($0))) } ?? 0)
      })
    // The same in every lane, since what one comes to must not hang on those beside it.
    for team in parts.teams {
      guard let staff = scenario.teams[team].staff else { continue }
      let shape = TeamTables(team, scenario, plan.timeline, highest).shape
      self.plan.teamShapes[team].seasonedAfter = shape.seasonedAfter
      let settling = staff.latestSettling(highest) ?? .max
      self.plan.teamShapes[team].settledAfter = min(plan.rows.length, settling)
    }
  }

  /// Lets numbers stand in for a field of the parts.
  mutating func put(_ numbers: TrialLanes, _ place: Int) {
    inputs[place] = numbers
    for lane in values.indices {
      values[lane].override(parts.fields[place], with: inputs[place, lane: lane])
    }
  }

  /// Clears what differs, before lanes are compiled.
  func begin() {
    for row in parts.teamRows { plan.rows.part(row) }
    for team in parts.teams { plan.teamShapes[team].narrow() }
    for stream in parts.streams { plan.arrivals.part(stream) }
    if parts.pauses { plan.paused.part(0) }
  }

  /// Compiles what differs in one lane.
  mutating func compile(_ lane: Int) {
    for (order, team) in parts.teams.enumerated() {
      for part in parts.partsOfTeams[order] {
        tables[order].compile(part, values[lane])
        for row in part.rows { plan.put(row, of: tables[order], team: team, lane: lane) }
      }
      plan.put(tables[order], team: team, lane: lane)
      classes[team] = tables[order].classes
    }
    for stream in parts.streams {
      let shape = plan.streamShapes[stream]
      let tables = StreamTables(
        scenario.streams[shape.index], index: shape.index, teams: shape.teams, weeks: plan.weeks,
        values[lane])
      plan.put(tables, stream: stream, lane: lane)
    }
    if parts.otherCost {
      plan.payroll.other.put(OtherCost(scenario, plan.timeline, values[lane]), lane)
    }
    if parts.pauses {
      plan.paused.put(Blueprint.pausedWeeks(of: scenario, values[lane]), 0, lane: lane)
    }
    if parts.dues {
      for (index, stream) in scenario.streams.enumerated() {
        guard let due = stream.due else { continue }
        dueWeeks[index, lane: lane] = Double(wholeNumber(values[lane](due)))
      }
    }
  }

  /// Finishes once all lanes are compiled.
  ///
  /// - Parameter walks: By exchange rate and week: what chance makes of it; none for a plan.
  func end(walks: [[TrialLanes]] = []) {
    for row in parts.teamRows { plan.rows.join(row) }
    for group in parts.paidGroups { plan.payroll.putPay(ofGroup: group, values) }
    for group in parts.ratedGroups { plan.payroll.putRates(ofGroup: group, values) }
    if parts.exchange { exchange(walks) }
  }

  /// Runs all lanes as they are compiled, after those who decide what happens have begun anew.
  func run<F: Fates>(
    _ simulation: inout Simulation<F>, _ tally: inout TrialTally
  ) where F.N == TrialLanes {
    simulation.restart(plan)
    tally.price(plan, parts)
    tally.begin(plan, dueWeeks: dueWeeks)
    simulation.run(plan, &tally)
  }

  /// Sets what currencies are worth in each lane.
  private func exchange(_ walks: [[TrialLanes]]) {
    plan.payroll.ownWorth.part(0)
    for group in plan.payroll.groups.indices { plan.payroll.worth.part(group) }
    for lane in values.indices {
      let exchange = Exchange(
        scenario, weeks: plan.weeks, values[lane],
        walks: walks.map { walk in walk.map { $0[lane] } })
      plan.payroll.put(exchange, scenario, lane: lane)
    }
  }
}

extension Payroll<TrialLanes> {
  /// Puts one lane's exchange rates into place.
  fileprivate func put(_ exchange: Exchange, _ scenario: Scenario, lane: Int) {
    ownWorth.put(exchange.worth(of: scenario.ownCurrency), 0, lane: lane)
    for (group, laid) in layout.groups.enumerated() {
      guard let site = scenario.site(of: laid.team) else { continue }
      worth.put(exchange.worth(of: site.currency), group, lane: lane)
    }
  }
}

extension Staff {
  /// When pace and being mentored no longer change, whatever the fields are.
  ///
  /// - Parameter highest: The highest value of every field.
  /// - Returns: Weeks since the start; `nil` where that may take for ever.
  fileprivate func latestSettling(_ highest: Valuation) -> Int? {
    let learning: Int
    switch productivity {
    case .none: learning = 0
    case .linear(_, let fullAfter), .sCurve(_, let fullAfter):
      learning = Int(highest(fullAfter).rounded(.up))
    case .table(let shares): learning = shares.count
    case .exponential, .learning: return nil
    }
    return max(
      wholeNumber(highest(onboardingWeeks)) + learning, wholeNumber(highest(mentoring.weeks)))
  }
}
