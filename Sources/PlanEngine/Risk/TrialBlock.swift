import PlanModel

/// As many trials as there are lanes, run side by side again and again.
struct TrialBlock {
  private let scenario: Scenario
  private let parts: UncertainParts
  private let seed: UInt64
  private(set) var plan: Blueprint<TrialLanes>
  private var simulation: Simulation<DrawnFates>

  /// By drawn field: the name of its draw, and its law.
  private let fieldKeys: [DrawKey]
  private let fieldLaws: [EstimateLaw]

  /// By exchange rate: the name of its draw.
  private let exchangeKeys: [DrawKey]

  /// By team: names of the draws of its classes' lead times, hired and from the bench, and their law.
  private let classKeys: [(hired: DrawKey, bench: DrawKey)]
  private let benchLaws: [WholeLaw]

  /// By team: the classes of the plan.
  private let classes: [[PlannedClass]]

  /// By drawn field: the numbers drawn.
  let inputs: Numbers<TrialLanes>

  /// By lane: what stands in for the drawn fields.
  private var values: [Valuation]

  /// By stream, as written: weeks until a delivery is due.
  private let dueWeeks: Numbers<TrialLanes>

  init(_ scenario: Scenario, _ plan: Blueprint<Double>, _ parts: UncertainParts, seed: UInt64) {
    self.scenario = scenario
    self.parts = parts
    self.seed = seed
    let value = Valuation()
    fieldKeys = scenario.drawKeys(ofFields: parts.fields)
    fieldLaws = parts.fields.map { EstimateLaw(scenario.fields[$0].estimate) }
    exchangeKeys = scenario.exchangeRates.map { DrawKey("exchange rate", $0.currency.code) }
    classKeys = scenario.teams.map {
      (DrawKey("time to hire", $0.name), DrawKey("bench lead time", $0.name))
    }
    benchLaws = scenario.teams.map { WholeLaw($0.staff?.bench.leadTime.estimate ?? Estimate(0)) }
    var classes: [[PlannedClass]] = Array(repeating: [], count: scenario.teams.count)
    for planned in plan.classes { classes[planned.team].append(planned) }
    self.classes = classes
    inputs = Numbers(repeating: .zero, count: parts.fields.count)
    values = Array(repeating: value, count: TrialLanes.lanes)
    dueWeeks = Numbers(
      scenario.streams.map { stream in
        TrialLanes(repeating: stream.due.map { Double(wholeNumber(value($0))) } ?? 0)
      })
    let lanes = Blueprint<TrialLanes>(plan, apart: parts)
    self.plan = lanes
    let fates = DrawnFates(DrawnFates.Laws(scenario, plan), weeks: plan.weeks)
    // The same in every trial, since what a trial comes to must not hang on those beside it.
    for team in parts.teams {
      guard let staff = scenario.teams[team].staff else { continue }
      lanes.teamShapes[team].settledAfter = min(plan.rows.length, staff.latestSettling ?? .max)
    }
    simulation = Simulation(lanes, fates)
  }

  /// Runs the trials from one on, a trial in each lane.
  mutating func run(from first: Int, _ tally: inout TrialTally) {
    let trials = TrialKeys(seed: seed, first: first)
    simulation.fates.begin(trials)
    draw(trials)
    simulation.restart(plan)
    tally.price(plan, parts)
    tally.begin(plan, dueWeeks: dueWeeks)
    simulation.run(plan, &tally)
  }

  /// Draws the numbers of the blueprint that nobody is sure of.
  private mutating func draw(_ trials: TrialKeys) {
    for (place, field) in parts.fields.enumerated() {
      inputs[place] = TrialLanes(fieldLaws[place].draw(trials.words(fieldKeys[place])))
      for lane in values.indices { values[lane].override(field, with: inputs[place, lane: lane]) }
    }
    for row in parts.teamRows { plan.rows.part(row) }
    for stream in parts.streams { plan.arrivals.part(stream) }
    if parts.pauses { plan.paused.part(0) }
    for lane in values.indices { compile(lane, trials) }
    for row in parts.teamRows { plan.rows.join(row) }
    for group in parts.paidGroups { plan.payroll.putPay(ofGroup: group, values) }
    for group in parts.ratedGroups { plan.payroll.putRates(ofGroup: group, values) }
    if parts.exchange { exchange(exchangeWalks(trials)) }
  }

  /// Compiles the uncertain parts of the plan for one trial.
  private mutating func compile(_ lane: Int, _ trials: TrialKeys) {
    for team in parts.teams {
      let tables = TeamTables(team, scenario, plan.timeline, values[lane])
      plan.put(tables, team: team, lane: lane)
      guard parts.isWaiting[team] else { continue }
      let row = TeamRow.place(of: .classSize, team: team)
      for week in 0..<plan.weeks { plan.rows[row, week, lane: lane] = 0 }
      schedule(tables.classes, of: team, lane, trials)
    }
    for team in parts.onlyWaitingTeams {
      schedule(classes[team], of: team, lane, trials)
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
      for (week, paused) in Blueprint.pausedWeeks(of: scenario, values[lane]).enumerated() {
        plan.paused[0, week, lane: lane] = paused
      }
    }
    if parts.dues {
      for (index, stream) in scenario.streams.enumerated() {
        guard let due = stream.due else { continue }
        dueWeeks[index, lane: lane] = Double(wholeNumber(values[lane](due)))
      }
    }
    if parts.spreads { spread(lane) }
  }

  /// Sets how far demand and pace spread in one trial.
  private func spread(_ lane: Int) {
    for place in plan.streams.indices {
      let spread = values[lane](scenario.streams[plan.streamShapes[place].index].demandSpread)
      simulation.fates.laws.demandSigmas[place, lane: lane] = .sigma(variation: spread)
    }
    for (index, team) in scenario.teams.enumerated() {
      guard let staff = team.staff else { continue }
      simulation.fates.laws.paceSpreads[index, lane: lane] = values[lane](staff.productivitySpread)
    }
  }

  /// Sets what currencies are worth in each trial.
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

  /// Lays the classes of one trial out, in a row of zeros, by when their own lead times let them start:
  /// model, section 4.
  private mutating func schedule(
    _ classes: [PlannedClass], of team: Int, _ lane: Int, _ trials: TrialKeys
  ) {
    let row = TeamRow.place(of: .classSize, team: team)
    let keys = classKeys[team]
    let (hired, bench) = (simulation.fates.laws.hireTimes[team], benchLaws[team])
    for (ordinal, planned) in classes.enumerated() {
      let leadTime =
        planned.isFromBench
        ? bench.draw(trials.word(lane, keys.bench.index(ordinal)))
        : hired.draw(trials.word(lane, keys.hired.index(ordinal)))
      let open = max(0, planned.wanted - planned.leadTime)
      let due = max(planned.wanted, open + leadTime)
      if due < plan.weeks { plan.rows[row, due, lane: lane] += Double(planned.size) }
    }
  }

  /// What a quantity came to, in every lane.
  private func drawn(_ quantity: Quantity) -> TrialLanes {
    let place = quantity.field.flatMap { field in parts.fields.firstIndex(of: field) }
    return place.map { inputs[$0] } ?? TrialLanes(repeating: Valuation()(quantity))
  }

  /// By exchange rate and week: what chance makes of the units of a currency for one of the plan's.
  ///
  /// A geometric random walk in which the worth of one unit keeps its expectation: model, section 11.
  private func exchangeWalks(_ trials: TrialKeys) -> [[TrialLanes]] {
    zip(scenario.exchangeRates, exchangeKeys).map { exchange, key in
      let sigma = drawn(exchange.volatility)
      var sum = TrialLanes.zero
      return (0..<plan.weeks).map { week in
        if week > 0 { sum += TrialLanes(.normal(trials.words(key.week(week)))) }
        let growth = sigma * sigma * (Double(week) / 104)
        return TrialLanes(.exp((growth - sigma * sum * (1 / Double(52).squareRoot())).lanes))
      }
    }
  }
}

extension Payroll<TrialLanes> {
  /// Puts one trial's exchange rates into its lane.
  fileprivate func put(_ exchange: Exchange, _ scenario: Scenario, lane: Int) {
    let own = exchange.worth(of: scenario.ownCurrency)
    for (week, worth) in own.enumerated() { ownWorth[0, week, lane: lane] = worth }
    for (group, laid) in layout.groups.enumerated() {
      guard let site = scenario.site(of: laid.team) else { continue }
      for (week, worth) in exchange.worth(of: site.currency).enumerated() {
        self.worth[group, week, lane: lane] = worth
      }
    }
  }
}

extension Scenario {
  /// The names of fields' draws: where each is written, so that alternatives that change the number
  /// draw the same place in its range, and on which card, since cards say the same things.
  fileprivate func drawKeys(ofFields places: [Int]) -> [DrawKey] {
    let titles = Dictionary(sites.map { ($0.cardFile, $0.cardTitle) }) { first, _ in first }
    return places.map { place in
      let field = fields[place]
      guard let title = titles[field.origin.file] else { return DrawKey("field", field.path) }
      return DrawKey("field", title, field.path)
    }
  }
}

extension Staff {
  /// Weeks since the start by which pace and being mentored no longer change, whatever is drawn; `nil`
  /// where that may take for ever.
  fileprivate var latestSettling: Int? {
    let value = Valuation(.high)
    let learning: Int
    switch productivity {
    case .none: learning = 0
    case .linear(_, let fullAfter), .sCurve(_, let fullAfter):
      learning = Int(value(fullAfter).rounded(.up))
    case .table(let shares): learning = shares.count
    case .exponential, .learning: return nil
    }
    return max(
      wholeNumber(value(onboardingWeeks)) + learning, wholeNumber(value(mentoring.weeks)))
  }
}

extension DrawnFates.Laws {
  /// What is drawn, as the plan expects it.
  fileprivate init(_ scenario: Scenario, _ plan: Blueprint<Double>) {
    let value = Valuation()
    func keys(_ what: String) -> Numbers<DrawKey> {
      Numbers(
        scenario.teams.flatMap { team in
          StaffKind.allCases.map { DrawKey(what, team.name, number: $0.rawValue) }
        })
    }
    let streams = plan.streamShapes.all.map { scenario.streams[$0.index] }
    let tables = scenario.teams.indices.flatMap { team in
      DrawnFates.Tenure.allCases.map { plan.row($0.row, of: team) }
    }
    self.init(
      survival: Survival(tables, weeks: plan.weeks), persons: keys("person"),
      leadTimes: keys("time to hire a replacement"),
      hireTimes: scenario.teams.indices.map {
        WholeLaw(scenario.site(of: $0)?.timeToHire.estimate ?? Estimate(0))
      },
      paces: Numbers(scenario.teams.map { DrawKey("pace", $0.name) }),
      paceSpreads: Numbers(
        scenario.teams.map { team in
          TrialLanes(repeating: team.staff.map { value($0.productivitySpread) } ?? 0)
        }),
      demands: Numbers(streams.map { DrawKey("demand", $0.name) }),
      demandSigmas: Numbers(
        streams.map { TrialLanes(repeating: .sigma(variation: value($0.demandSpread))) }))
  }
}
