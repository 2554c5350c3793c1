import PlanModel

/// As many trials as there are lanes, run side by side again and again.
struct TrialBlock {
  private let scenario: Scenario
  private let parts: UncertainParts
  private let seed: UInt64
  private var simulation: Simulation<DrawnFates>

  /// By drawn field: the name of its draw, and its law.
  private let fieldKeys: [DrawKey]
  private let fieldLaws: [EstimateLaw]

  /// By exchange rate: the name of its draw.
  private let exchangeKeys: [DrawKey]

  /// By team: names of the draws of its classes' lead times, hired and from the bench, and their law.
  private let classKeys: [(hired: DrawKey, bench: DrawKey)]
  private let benchLaws: [WholeLaw]

  /// Teams whose lead times are drawn, and by team the classes of the plan.
  private let drawnTeams: [Int]
  private let classes: [[PlannedClass]]

  /// By team: the lead times drawn so far for its classes, hired and from the bench.
  private var hireTimes: [[TrialLanes]]
  private var benchTimes: [[TrialLanes]]

  /// By drawn field: the numbers drawn.
  private(set) var inputs: [TrialLanes]

  /// By stream, as written: weeks until a delivery is due.
  private(set) var dueWeeks: [TrialLanes]

  init(_ scenario: Scenario, _ plan: Blueprint<Double>, _ parts: UncertainParts, seed: UInt64) {
    self.scenario = scenario
    self.parts = parts
    self.seed = seed
    let value = Valuation()
    fieldKeys = parts.fields.map { scenario.drawKey(ofField: $0) }
    fieldLaws = parts.fields.map { EstimateLaw(scenario.fields[$0].estimate) }
    exchangeKeys = scenario.exchangeRates.map { DrawKey("exchange rate", $0.currency.code) }
    classKeys = scenario.teams.map {
      (DrawKey("time to hire", $0.name), DrawKey("bench lead time", $0.name))
    }
    benchLaws = scenario.teams.map { WholeLaw($0.staff?.bench.leadTime.estimate ?? Estimate(0)) }
    drawnTeams = scenario.teams.indices.filter { index in
      guard let staff = scenario.teams[index].staff else { return false }
      return !scenario.sites[staff.site].timeToHire.estimate.isCertain
        || !staff.bench.leadTime.estimate.isCertain
    }
    classes = scenario.teams.indices.map { index in plan.classes.filter { $0.team == index } }
    hireTimes = Array(repeating: [], count: scenario.teams.count)
    benchTimes = hireTimes
    inputs = Array(repeating: .zero, count: parts.fields.count)
    dueWeeks = scenario.streams.map { stream in
      TrialLanes(repeating: stream.due.map { Double(wholeNumber(value($0))) } ?? 0)
    }
    let lanes = Blueprint<TrialLanes>(repeating: plan)
    let laws = scenario.teams.indices.map { DrawnFates.TeamLaw($0, scenario) }
    let order = plan.streams.map { scenario.streams[$0.index] }
    var fates = DrawnFates(
      laws,
      demandSigma: order.map { TrialLanes(repeating: .sigma(variation: value($0.demandSpread))) },
      demandKeys: order.map { DrawKey("demand", $0.name) }, weeks: plan.weeks)
    // The same in every trial, since what a trial comes to must not hang on those beside it.
    for team in parts.teams {
      guard let staff = scenario.teams[team].staff else { continue }
      lanes.teams[team].settledAfter = min(plan.rowLength, staff.latestSettling ?? .max)
    }
    for team in scenario.teams.indices {
      fates.setLifetimes(of: team, lanes.teams[team], isShared: true)
    }
    simulation = Simulation(lanes, fates)
  }

  var plan: Blueprint<TrialLanes> { simulation.plan }

  /// Runs the trials from one on, a trial in each lane.
  mutating func run(from first: Int, _ tally: inout TrialTally) {
    let trials = TrialKeys(seed: seed, first: first)
    simulation.fates.begin(trials)
    draw(trials)
    simulation.restart()
    tally.begin(simulation.plan, dueWeeks: dueWeeks, payHasChanged: payChanges)
    simulation.run(&tally)
  }

  private var payChanges: Bool { !parts.groups.isEmpty || parts.exchange || parts.otherCost }

  /// Draws the numbers of the blueprint that nobody is sure of.
  private mutating func draw(_ trials: TrialKeys) {
    for place in parts.fields.indices {
      inputs[place] = TrialLanes(fieldLaws[place].draw(trials.words(fieldKeys[place])))
    }
    let walks = parts.exchange ? exchangeWalks(trials) : []
    for team in drawnTeams {
      hireTimes[team].removeAll(keepingCapacity: true)
      benchTimes[team].removeAll(keepingCapacity: true)
    }
    for lane in 0..<TrialLanes.lanes {
      var value = Valuation()
      for (place, field) in parts.fields.enumerated() {
        value.override(field, with: inputs[place][lane])
      }
      compile(lane, value, trials, walks.map { walk in walk.map { $0[lane] } })
    }
    for team in parts.teams {
      simulation.fates.setLifetimes(of: team, simulation.plan.teams[team], isShared: false)
    }
  }

  /// Compiles the uncertain parts of the plan for one trial.
  private mutating func compile(
    _ lane: Int, _ value: Valuation, _ trials: TrialKeys, _ walks: [[Double]]
  ) {
    let timeline = simulation.plan.timeline
    for team in parts.teams {
      let tables = TeamTables(team, scenario, timeline, value)
      simulation.plan.put(tables, team: team, lane: lane)
      if drawnTeams.contains(team) { schedule(tables.classes, of: team, lane, trials) }
    }
    for team in drawnTeams where !parts.teams.contains(team) {
      schedule(classes[team], of: team, lane, trials)
    }
    for stream in parts.streams {
      let plan = simulation.plan.streams[stream]
      let tables = StreamTables(
        scenario.streams[plan.index], index: plan.index, teams: plan.teams, weeks: timeline.weeks,
        value)
      simulation.plan.put(tables, stream: stream, lane: lane)
    }
    for group in parts.groups {
      let rates = simulation.plan.payroll.layout.rates(of: group, scenario, value)
      simulation.plan.payroll.put(rates, group: group, lane: lane)
    }
    if parts.exchange {
      let exchange = Exchange(scenario, weeks: timeline.weeks, value, walks: walks)
      simulation.plan.payroll.put(exchange, scenario, lane: lane)
    }
    if parts.otherCost {
      simulation.plan.payroll.other.put(OtherCost(scenario, timeline, value), lane)
    }
    if parts.pauses {
      for (week, paused) in Blueprint.pausedWeeks(of: scenario, value).enumerated() {
        simulation.plan.paused[week][lane] = paused
      }
    }
    if parts.dues {
      for (index, stream) in scenario.streams.enumerated() {
        if let due = stream.due { dueWeeks[index][lane] = Double(wholeNumber(value(due))) }
      }
    }
    if parts.spreads {
      for (place, plan) in simulation.plan.streams.enumerated() {
        let spread = value(scenario.streams[plan.index].demandSpread)
        simulation.fates.demandSigma[place][lane] = .sigma(variation: spread)
      }
      for (index, team) in scenario.teams.enumerated() {
        guard let staff = team.staff else { continue }
        simulation.fates.laws[index].spread[lane] = value(staff.productivitySpread)
      }
    }
  }

  /// Lays the classes of one trial out by when their own lead times let them start: model, section 4.
  private mutating func schedule(
    _ classes: [PlannedClass], of team: Int, _ lane: Int, _ trials: TrialKeys
  ) {
    let first = simulation.plan.place(of: .classSize, team: team)
    let weeks = simulation.plan.weeks
    for week in 0..<weeks { simulation.plan.rows[first + week, lane: lane] = 0 }
    for (ordinal, planned) in classes.enumerated() {
      let leadTime = leadTime(of: ordinal, planned.isFromBench, team, trials)[lane]
      let open = max(0, planned.wanted - planned.leadTime)
      let due = max(planned.wanted, open + Int(leadTime))
      if due < weeks { simulation.plan.rows[first + due, lane: lane] += Double(planned.size) }
    }
  }

  /// What a quantity came to, in every lane.
  private func drawn(_ quantity: Quantity) -> TrialLanes {
    let place = quantity.field.flatMap { field in parts.fields.firstIndex(of: field) }
    return place.map { inputs[$0] } ?? TrialLanes(repeating: Valuation()(quantity))
  }

  /// The lead time of a class of a team, in every lane: drawn once for all of them.
  private mutating func leadTime(
    of ordinal: Int, _ isFromBench: Bool, _ team: Int, _ trials: TrialKeys
  ) -> TrialLanes {
    if isFromBench {
      while benchTimes[team].count <= ordinal {
        let words = trials.words(classKeys[team].bench.index(benchTimes[team].count))
        benchTimes[team].append(TrialLanes(benchLaws[team].draw(words)))
      }
      return benchTimes[team][ordinal]
    }
    while hireTimes[team].count <= ordinal {
      let words = trials.words(classKeys[team].hired.index(hireTimes[team].count))
      hireTimes[team].append(TrialLanes(simulation.fates.laws[team].leadTime.draw(words)))
    }
    return hireTimes[team][ordinal]
  }

  /// By exchange rate and week: what chance makes of the units of a currency for one of the plan's.
  ///
  /// A geometric random walk in which the worth of one unit keeps its expectation: model, section 11.
  private func exchangeWalks(_ trials: TrialKeys) -> [[TrialLanes]] {
    zip(scenario.exchangeRates, exchangeKeys).map { exchange, key in
      let sigma = drawn(exchange.volatility)
      var sum = TrialLanes.zero
      return (0..<simulation.plan.weeks).map { week in
        if week > 0 { sum += TrialLanes(.normal(trials.words(key.week(week)))) }
        let growth = sigma * sigma * (Double(week) / 104)
        return TrialLanes(.exp((growth - sigma * sum * (1 / Double(52).squareRoot())).lanes))
      }
    }
  }
}

extension Payroll<TrialLanes> {
  /// Puts one trial's exchange rates into its lane.
  fileprivate mutating func put(_ exchange: Exchange, _ scenario: Scenario, lane: Int) {
    let own = exchange.worth(of: scenario.ownCurrency)
    for (week, worth) in own.enumerated() { ownWorth[week][lane] = worth }
    for (group, laid) in layout.groups.enumerated() {
      guard let site = scenario.site(of: laid.team) else { continue }
      for (week, worth) in exchange.worth(of: site.currency).enumerated() {
        self.worth[group * own.count + week][lane] = worth
      }
    }
  }
}

extension Scenario {
  /// The name of a field's draw: where it is written, so that alternatives that change the number
  /// draw the same place in its range, and on which card, since cards say the same things.
  fileprivate func drawKey(ofField index: Int) -> DrawKey {
    let field = fields[index]
    guard let site = sites.first(where: { $0.cardFile == field.origin.file }) else {
      return DrawKey("field", field.path)
    }
    return DrawKey("field", site.cardTitle, field.path)
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

extension DrawnFates.TeamLaw {
  /// What of a team is drawn, as the plan expects it.
  fileprivate init(_ index: Int, _ scenario: Scenario) {
    let team = scenario.teams[index]
    let staff = team.staff
    let site = scenario.site(of: index)
    spread = TrialLanes(repeating: staff.map { Valuation()($0.productivitySpread) } ?? 0)
    leadTime = WholeLaw(site?.timeToHire.estimate ?? Estimate(0))
    personKeys = StaffKind.allCases.map { DrawKey("person", team.name, number: $0.rawValue) }
    leadTimeKeys = StaffKind.allCases.map {
      DrawKey("time to hire a replacement", team.name, number: $0.rawValue)
    }
    paceKey = DrawKey("pace", team.name)
  }
}

extension DrawnFates {
  /// Sets how long people of a team stay.
  fileprivate mutating func setLifetimes(
    of team: Int, _ plan: TeamPlan<TrialLanes>, isShared: Bool
  ) {
    let (base, new, newWeeks) = (plan.baseRate.lanes, plan.newRate.lanes, plan.newWeeks.lanes)
    lifetimes[Self.lifetime(of: .trainers, in: team)] = LifetimeLaw(
      baseRate: base, newRate: new, newWeeks: newWeeks, trainingWeeks: plan.onboarding.lanes,
      graduation: plan.graduation.lanes)
    lifetimes[Self.lifetime(of: .staff, in: team)] = LifetimeLaw(
      baseRate: base, newRate: new, newWeeks: newWeeks)
    lifetimes[Self.lifetime(of: .founders, in: team)] = LifetimeLaw(baseRate: base)
    laws[team].isShared = isShared
  }
}
