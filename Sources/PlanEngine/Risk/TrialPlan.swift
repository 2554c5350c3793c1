public import PlanModel

/// A plan ready to be run again and again with drawn events: model, section 13.
///
/// Every draw has a key of its own, made of the seed, the number of the trial and what is drawn, so
/// that a trial comes out the same to the last bit whatever runs beside it: any number of threads,
/// any part of the trials, any machine. Plans that share a team, a stream or a field share its draws,
/// so that the difference between two plans is not noise.
public struct TrialPlan: Sendable {
  private let scenario: Scenario
  private let plan: Blueprint<Double>
  private let parts: UncertainParts
  private let seed: UInt64

  /// By standard deviation of its logarithm: how demand is drawn; nothing where any spread is a range.
  private let demandTables: [Double: QuantileTable]

  /// The key figures of a trial, in order.
  private let figures: [(name: FigureName, subject: KeyFigure.Subject)]

  /// How many trials a thread runs side by side: fewer take as long.
  public static var trialsAtOnce: Int { TrialLanes.lanes }

  /// Compiles a plan.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - seed: Which set of trials.
  public init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
    plan = Blueprint(scenario, Valuation())
    parts = UncertainParts(drawnOf: scenario, plan)
    figures = TrialTally.figures(of: scenario, plan, parts)
    let sigmas = parts.spreads ? [] : Set(scenario.streams.map(\.demandSigma))
    demandTables = Dictionary(
      uniqueKeysWithValues: sigmas.filter { $0 > 0 }.map {
        ($0, QuantileTable(.lognormal(sigma: $0)))
      })
  }

  /// Makes room for trials.
  ///
  /// - Parameter numbers: Their numbers.
  /// - Returns: Room for what they come to, none of them run.
  public func room(for numbers: Range<Int>) -> Trials {
    let count = numbers.count
    var trials = Trials(numbers: numbers, weeks: plan.weeks)
    let series = SeriesTally.names(in: scenario)
    let columns = figures.count + scenario.targets.count + parts.inputFields.count
    let memory = ZeroedMemory(
      bytes: columns * TrialValues<Double>.bytes(count)
        + scenario.targets.count * TrialValues<Bool>.bytes(count)
        + series.count * TrialValues<Float>.bytes(count * plan.weeks))
    trials.figures = figures.map {
      TrialFigure(
        name: $0.name, subject: $0.subject, values: TrialValues(zeros: count, in: memory))
    }
    trials.series = series.map {
      TrialSeries(
        name: $0.0, subject: $0.1, values: TrialValues(zeros: count * plan.weeks, in: memory))
    }
    trials.targets = scenario.targets.map {
      TrialTarget(
        target: $0, isMet: TrialValues(zeros: count, in: memory),
        reached: TrialValues(zeros: count, in: memory))
    }
    trials.inputs = parts.inputFields.map {
      TrialInput(field: $0, values: TrialValues(zeros: count, in: memory))
    }
    return trials
  }

  /// Runs trials.
  ///
  /// - Parameters:
  ///   - trials: Room made by this plan; what has run of it stays.
  ///   - count: How many of them to have run, from the first on.
  ///   - threads: How many to run at once; changes no number.
  public func run(_ trials: inout Trials, upTo count: Int, threads: Int) {
    let range = trials.done..<max(trials.done, min(count, trials.numbers.count))
    let lanes = TrialLanes.lanes
    let blocks = (range.count + lanes - 1) / lanes
    guard blocks > 0 else { return }
    let first = trials.numbers.lowerBound
    let room = trials
    // Several blocks in a row, since threads that write side by side wait for each other's memory.
    let row = max(1, min(SeriesTally.blocksInRow(room), blocks / max(1, threads)))
    concurrently((blocks + row - 1) / row, threads: threads) { next in
      var block = TrialBlock(scenario, plan, parts, demandTables, seed: seed)
      var tally = TrialTally(
        scenario, block.plan, parts, SeriesTally(room, blocksInRow: row))
      while let piece = next() {
        let start = range.lowerBound + piece * row * lanes
        let end = min(start + row * lanes, range.upperBound)
        for place in stride(from: start, to: end, by: lanes) {
          block.run(from: first + place, &tally)
          room.keep(tally, block, at: place, min(lanes, end - place))
          tally.series.endBlock()
        }
        tally.series.endRow(start..<end)
      }
    }
    trials.done = range.upperBound
  }
}

extension Trials {
  /// Keeps what a block of trials came to.
  fileprivate func keep(_ tally: TrialTally, _ block: TrialBlock, at place: Int, _ lanes: Int) {
    var column = 0
    tally.forEachFigure(block.plan) { _, _, numbers in
      let values = figures[column].values.first + place
      for lane in 0..<lanes { values[lane] = numbers[lane] }
      column += 1
    }
    for (index, target) in targets.enumerated() {
      let (reached, isMet) = tally.verdict(index, block.plan) { name, subject in
        let found = figures.first { $0.name == name && $0.subject == subject }
        return .of { lane in lane < lanes ? found?.values[place + lane] ?? .nan : .nan }
      }
      for lane in 0..<lanes {
        target.reached.first[place + lane] = reached[lane]
        target.isMet.first[place + lane] = isMet[lane] != 0
      }
    }
    for (index, column) in inputs.enumerated() {
      let input = block.input(index)
      for lane in 0..<lanes { column.values.first[place + lane] = input[lane] }
    }
  }
}
