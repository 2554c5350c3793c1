import PlanModel

extension Blueprint<Double> {
  /// Compiles a scenario.
  ///
  /// - Parameters:
  ///   - scenario: A sound scenario.
  ///   - value: How quantities become numbers.
  init(_ scenario: Scenario, _ value: Valuation) {
    let timeline = Timeline(start: scenario.start, weeks: scenario.horizon)
    let weeks = timeline.weeks
    let tables = scenario.teams.indices.map { TeamTables($0, scenario, timeline, value) }
    let order = scenario.streams.indices.sorted {
      (value(scenario.streams[$0].priority), $0) < (value(scenario.streams[$1].priority), $1)
    }
    var (shapes, streams) = ([StreamShape](), [StreamPlan<Double>]())
    var (streamTeams, arrivals) = ([Int](), [Double]())
    for index in order {
      let stream = scenario.streams[index]
      let first = streamTeams.count
      streamTeams += stream.teams
      let tables = StreamTables(
        stream, index: index, teams: first..<streamTeams.count, weeks: weeks, value)
      var shape = tables.shape
      shape.hasCrowd = stream.teams.contains { scenario.teams[$0].staff == nil }
      shapes.append(shape)
      streams.append(tables.plan)
      arrivals += tables.arrivals
    }
    self.init(
      timeline: timeline, teamShapes: Numbers(tables.map(\.shape)),
      teams: Numbers(tables.map(\.plan)),
      rows: Rows(tables.flatMap(\.rows), count: tables.count * TeamRow.allCases.count),
      paused: Rows(Self.pausedWeeks(of: scenario, value), count: 1), streamShapes: Numbers(shapes),
      streams: Numbers(streams),
      streamTeams: Numbers(streamTeams), arrivals: Rows(arrivals, count: order.count),
      payroll: Payroll(scenario, timeline, value),
      classes: tables.flatMap(\.classes))
  }

  /// By week: 1 where a pause covers it.
  static func pausedWeeks(of scenario: Scenario, _ value: Valuation) -> [Double] {
    var paused = Array(repeating: 0.0, count: scenario.horizon)
    for pause in scenario.pauses {
      for week in pause.weeks(value).clamped(to: 0..<scenario.horizon) { paused[week] = 1 }
    }
    return paused
  }
}
