import PlanModel

/// As many trials as there are lanes, run side by side again and again.
struct TrialBlock {
  private let scenario: Scenario
  private let parts: UncertainParts
  private let seed: UInt64
  private var varied: VariedBlueprint
  private var simulation: Simulation<DrawnFates>

  /// By drawn field: the name of its draw, and its law.
  private let fieldKeys: [DrawKey]
  private let fieldLaws: [EstimateLaw]

  /// By exchange rate: the name of its draw.
  private let exchangeKeys: [DrawKey]

  /// By team: names of the draws of its classes' lead times, hired and from the bench, and their law.
  private let classKeys: [(hired: DrawKey, bench: DrawKey)]
  private let benchLaws: [WholeLaw]

  /// The blueprint of the trials.
  var plan: Blueprint<TrialLanes> { varied.plan }

  /// By exchange rate that wanders: its mean over the weeks, but for what it drifts by.
  private let meanRates: Numbers<TrialLanes>

  /// An input of the trials: the number drawn for a field, or the mean of a rate that wanders.
  ///
  /// - Parameter index: Its place in `UncertainParts.inputFields`.
  /// - Returns: The numbers, by lane.
  func input(_ index: Int) -> TrialLanes {
    let drawn = parts.fields.count
    return index < drawn ? varied.inputs[index] : meanRates[index - drawn]
  }

  init(
    _ scenario: Scenario, _ plan: Blueprint<Double>, _ parts: UncertainParts,
    _ demandTables: [Double: QuantileTable], seed: UInt64
  ) {
    self.scenario = scenario
    self.parts = parts
    self.seed = seed
    fieldKeys = scenario.drawKeys(ofFields: parts.fields)
    fieldLaws = parts.fields.map { EstimateLaw(scenario.fields[$0].estimate) }
    exchangeKeys = scenario.exchangeRates.map { DrawKey("exchange rate", $0.currency.code) }
    classKeys = scenario.teams.map {
      (DrawKey("time to hire", $0.name), DrawKey("bench lead time", $0.name))
    }
    benchLaws = scenario.teams.map { WholeLaw($0.staff?.bench.leadTime.estimate ?? Estimate(0)) }
    meanRates = Numbers(repeating: .zero, count: parts.wanderingRates.count)
    varied = VariedBlueprint(scenario, plan, parts, Valuation(), highest: Valuation(.high))
    let fates = DrawnFates(DrawnFates.Laws(scenario, plan, demandTables), weeks: plan.weeks)
    simulation = Simulation(varied.plan, fates)
  }

  /// Runs the trials from one on, a trial in each lane.
  mutating func run(from first: Int, _ tally: inout TrialTally) {
    let trials = TrialKeys(seed: seed, first: first)
    simulation.fates.begin(trials)
    draw(trials)
    varied.run(&simulation, &tally)
  }

  /// Draws the numbers of the blueprint that nobody is sure of.
  private mutating func draw(_ trials: TrialKeys) {
    for place in parts.fields.indices {
      let words = trials.words(fieldKeys[place])
      varied.put(TrialLanes(fieldLaws[place].draw(words)), place)
    }
    varied.begin()
    for lane in 0..<TrialLanes.lanes {
      varied.compile(lane)
      for team in parts.waitingTeams { schedule(team, lane, trials) }
      if parts.spreads { spread(lane) }
    }
    let walks = parts.exchange ? exchangeWalks(trials) : []
    varied.end(walks: walks)
    for (place, (rate, _)) in parts.wanderingRates.enumerated() {
      let sum = walks[rate].reduce(TrialLanes.zero) { $0 + $1 }
      meanRates[place] = drawn(scenario.exchangeRates[rate].rate) * sum * (1 / Double(plan.weeks))
    }
  }

  /// Sets how far demand and pace spread in one trial.
  private func spread(_ lane: Int) {
    for place in plan.streams.indices {
      let stream = scenario.streams[plan.streamShapes[place].index]
      let spread = varied.values[lane](stream.demandSpread)
      simulation.fates.laws.demandSigmas[place, lane: lane] = .sigma(variation: spread)
    }
    for (index, team) in scenario.teams.enumerated() {
      guard let staff = team.staff else { continue }
      simulation.fates.laws.paceSpreads[index, lane: lane] = varied.values[lane](
        staff.productivitySpread)
    }
  }

  /// Lays the classes of a team out, in one trial, by when their own lead times let them start: model,
  /// section 4.
  private func schedule(_ team: Int, _ lane: Int, _ trials: TrialKeys) {
    let row = TeamRow.place(of: .classSize, team: team)
    plan.rows.put(repeatElement(0, count: plan.weeks), row, lane: lane)
    let keys = classKeys[team]
    let (hired, bench) = (simulation.fates.laws.hireTimes[team], benchLaws[team])
    for (ordinal, planned) in varied.classes[team].enumerated() {
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
    return place.map { varied.inputs[$0] } ?? TrialLanes(repeating: Valuation()(quantity))
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

extension DrawnFates.Laws {
  /// What is drawn, as the plan expects it.
  fileprivate init(
    _ scenario: Scenario, _ plan: Blueprint<Double>, _ demandTables: [Double: QuantileTable]
  ) {
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
    let sigmas = streams.map(\.demandSigma)
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
      demandSigmas: Numbers(sigmas.map(TrialLanes.init(repeating:))),
      demandTables: sigmas.map { demandTables[$0] })
  }
}

extension WorkStream {
  /// The standard deviation of the logarithm of a week's demand, as the plan expects it.
  var demandSigma: Double { .sigma(variation: Valuation()(demandSpread)) }
}
