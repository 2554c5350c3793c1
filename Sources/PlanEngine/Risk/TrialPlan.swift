public import PlanModel

/// A plan that is made ready for trials.
public struct TrialPlan: Sendable {
  private let scenario: Scenario
  private let value: Valuation
  private let seed: UInt64
  private let inputs: [Int]

  /// Makes a plan ready for trials.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - value: How quantities that are not drawn become numbers.
  ///   - seed: Which draws.
  public init(_ scenario: Scenario, _ value: Valuation, seed: UInt64) {
    self.scenario = scenario
    self.value = value
    self.seed = seed
    inputs = scenario.fields.indices.filter { !scenario.fields[$0].estimate.isCertain }
  }

  /// Makes room for trials.
  ///
  /// - Parameter numbers: Their numbers, from 1.
  /// - Returns: Trials of which none has run.
  public func room(for numbers: Range<Int>) -> Trials {
    var trials = Trials(numbers: numbers, weeks: scenario.horizon)
    let empty = [Double](repeating: 0, count: numbers.count)
    let weekly = [Float](repeating: 0, count: numbers.count * scenario.horizon)
    let names: [FigureName] = [.totalCost, .delivered, .costPerUnit, .hires, .leavers]
    trials.figures = names.map { TrialFigure(name: $0, subject: .plan, values: empty) }
    trials.series = [SeriesName.cost, .people].map {
      TrialSeries(name: $0, subject: .plan, values: weekly)
    }
    for team in scenario.teams.indices {
      trials.figures.append(
        TrialFigure(name: .firstWeekAtTarget, subject: .team(team), values: empty))
      trials.series.append(TrialSeries(name: .trainers, subject: .team(team), values: weekly))
    }
    for stream in scenario.streams.indices {
      trials.figures.append(
        TrialFigure(name: .finalBacklog, subject: .stream(stream), values: empty))
      for name in [SeriesName.delivered, .backlog, .goldAccuracy] {
        trials.series.append(TrialSeries(name: name, subject: .stream(stream), values: weekly))
      }
    }
    let notMet = [Bool](repeating: false, count: numbers.count)
    trials.targets = scenario.targets.map {
      TrialTarget(target: $0, isMet: notMet, reached: empty)
    }
    trials.inputs = inputs.map { TrialInput(field: $0, values: empty) }
    return trials
  }

  /// Runs trials, those after the ones that have run.
  ///
  /// - Parameters:
  ///   - trials: The trials.
  ///   - done: How many will have run.
  ///   - threads: How many at a time.
  public func run(_ trials: inout Trials, upTo done: Int, threads: Int) {
    for index in trials.done..<done {
      let number = UInt64(trials.numbers.lowerBound + index)
      var drawn = value
      for (place, field) in inputs.enumerated() {
        let estimate = scenario.fields[field].estimate
        let unit = unitDraw(seed &* 0x9E37_79B9_7F4A_7C15 &+ number &* 8_191 &+ UInt64(field))
        let draw = estimate.low + unit * (estimate.high - estimate.low)
        drawn.overrides[field] = draw
        trials.inputs[place].values[index] = draw
      }
      fill(&trials, index, from: simulate(scenario, drawn), drawn)
    }
    trials.done = done
  }

  private func fill(_ trials: inout Trials, _ index: Int, from run: Trajectory, _ value: Valuation)
  {
    let (count, weeks) = (trials.numbers.count, trials.weeks)
    let cost = Double(run.ledger.total) / 100
    let delivered = run.streams.reduce(0) { $0 + $1.delivered }
    let hires = run.teams.reduce(0) { $0 + $1.trainers.starts + $1.leads.starts + $1.qa.starts }
    let leavers = run.teams.reduce(0) { $0 + $1.trainers.leavers }
    let firsts = [cost, delivered, delivered > 0 ? cost / delivered : .nan, hires, leavers]
    for (place, value) in firsts.enumerated() { trials.figures[place].values[index] = value }
    var (figure, series) = (firsts.count, 2)
    let costs = (0..<run.timeline.months).map { Double(run.ledger.total(month: $0)) / 400 }
    for week in 0..<weeks {
      let at = week * count + index
      trials.series[0].values[at] = Float(costs[run.timeline.month[week]])
      trials.series[1].values[at] = Float(
        (0..<run.teamCount).reduce(0) { $0 + run.team($1, week: week).trainers.people })
    }
    for team in scenario.teams.indices {
      let first = (0..<weeks).first {
        run.team(team, week: $0).positions >= Double(run.targets[team])
      }
      trials.figures[figure].values[index] = first.map { Double($0 + 1) } ?? .nan
      figure += 1
      for week in 0..<weeks {
        trials.series[series].values[week * count + index] = Float(
          run.team(team, week: week).trainers.people)
      }
      series += 1
    }
    for stream in scenario.streams.indices {
      trials.figures[figure].values[index] = run.stream(stream, week: weeks - 1).backlog
      figure += 1
      for week in 0..<weeks {
        let (at, record) = (week * count + index, run.stream(stream, week: week))
        trials.series[series].values[at] = Float(record.delivered)
        trials.series[series + 1].values[at] = Float(record.backlog)
        trials.series[series + 2].values[at] = Float(record.accuracy ?? .nan)
      }
      series += 3
    }
    for (place, target) in scenario.targets.enumerated() {
      let (reached, isMet) = verdict(on: target, run, cost, delivered, value)
      trials.targets[place].reached[index] = reached
      trials.targets[place].isMet[index] = isMet
    }
  }

  private func verdict(
    on target: Target, _ run: Trajectory, _ cost: Double, _ delivered: Double, _ value: Valuation
  ) -> (Double, Bool) {
    func weekly(_ series: (Int) -> Double, _ least: Double, by: Double) -> (Double, Bool) {
      let first = (0..<run.timeline.weeks).first { series($0) >= least }
      return (first.map(Double.init) ?? .nan, first.map { Double($0) <= by } ?? false)
    }
    switch target {
    case .weeklyDelivery(let stream, let items, let by):
      return weekly({ run.stream(stream, week: $0).delivered }, value(items), by: value(by))
    case .totalDelivery(let stream, let items, let by):
      return weekly(
        { week in (0...week).reduce(0) { $0 + run.stream(stream, week: $1).delivered } },
        value(items), by: value(by))
    case .headcount(let team, let people, let by):
      return weekly({ run.team(team, week: $0).positions }, value(people), by: value(by))
    case .cleared(_, _): return (.nan, false)
    case .figure(let figure, let bound):
      let reached =
        switch figure {
        case .totalCost: cost
        case .costPerUnit: cost / delivered
        case .onTime, .deliveredAccuracy: 0.9
        }
      let limit = value(bound.value)
      return (reached, bound.side == .atMost ? reached <= limit : reached >= limit)
    }
  }

  private func unitDraw(_ key: UInt64) -> Double {
    var bits = key &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) / Double(1 << 53)
  }
}
