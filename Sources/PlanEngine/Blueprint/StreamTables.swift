import PlanModel

/// One stream compiled: its constants and what arrives week by week.
struct StreamTables {
  /// The constants; `teams` is a range of the blueprint's.
  let shape: StreamShape
  let plan: StreamPlan<Double>

  /// By week: items that arrive, the last rate begun plus what comes at once.
  let arrivals: [Double]

  /// Compiles a stream.
  ///
  /// - Parameters:
  ///   - stream: The stream.
  ///   - index: Its place in the scenario.
  ///   - teams: Its teams, as a range of `Blueprint.streamTeams`.
  ///   - weeks: Number of weeks.
  ///   - value: How quantities become numbers.
  init(
    _ stream: WorkStream, index: Int, teams: Range<Int>, weeks: Int, _ value: Valuation
  ) {
    let voting = Votes(stream, value)
    shape = StreamShape(
      index: index, teams: teams, hasGates: stream.gates != Gates(),
      hasKappaGate: stream.gates.kappa != nil)
    var plan = StreamPlan<Double>(voting: voting)
    plan.hoursPerItem =
      value(stream.handleTime) * (1 - value(stream.prelabelSaving)) * voting.passesPerItem
    plan.sample = value(stream.review.sample)
    plan.reviewHours = value(stream.review.time)
    plan.detection = value(stream.review.detection)
    plan.goldGate = stream.gates.goldAccuracy.map { value($0) } ?? 0
    plan.kappaGate = stream.gates.kappa.map { value($0) } ?? -.infinity
    self.plan = plan
    arrivals = Self.arrivals(of: stream, weeks: weeks, value)
  }

  private static func arrivals(
    of stream: WorkStream, weeks: Int, _ value: Valuation
  ) -> [Double] {
    var arrivals = Array(repeating: 0.0, count: weeks)
    var (rate, from) = (0.0, 0)
    func hold(until end: Int) {
      for week in max(0, from)..<max(0, from, min(end, weeks)) { arrivals[week] += rate }
    }
    for demand in stream.demand {
      switch demand {
      case .rate(let week, let itemsPerWeek):
        let next = wholeNumber(value(week))
        hold(until: next)
        (rate, from) = (value(itemsPerWeek), next)
      case .volume(let week, let items):
        let week = wholeNumber(value(week))
        if (0..<weeks).contains(week) { arrivals[week] += value(items) }
      }
    }
    hold(until: weeks)
    return arrivals
  }
}
