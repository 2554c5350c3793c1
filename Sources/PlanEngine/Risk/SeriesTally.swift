import PlanModel

/// Puts the weekly numbers of a block of trials where they are kept.
struct SeriesTally {
  /// By series: where its values go; and the length of a week.
  private let columns: [UnsafeMutablePointer<Float>]
  private let weekLength: Int

  /// Where the trials stand among all, and how many of the lanes count.
  private var place = 0
  private var lanes = 0

  /// Creates a tally.
  ///
  /// - Parameter room: Where series go.
  init(_ room: Trials) {
    columns = room.series.map(\.values.first)
    weekLength = room.numbers.count
  }

  /// Says where among the trials the next ones stand, and how many of the lanes count.
  mutating func keep(at place: Int, _ lanes: Int) {
    self.place = place
    self.lanes = lanes
  }

  /// Keeps a week's numbers of a series, where anybody wants them.
  @inline(never)
  func keep(_ numbers: TrialLanes, _ series: Int, _ week: Int) {
    guard lanes == TrialLanes.lanes else { return keepSome(numbers, series, week) }
    numbers.store(to: columns[series] + (week &* weekLength &+ place))
  }

  private func keepSome(_ numbers: TrialLanes, _ series: Int, _ week: Int) {
    for lane in 0..<lanes {
      columns[series][week * weekLength + place + lane] = Float(numbers[lane])
    }
  }
}

extension SeriesTally {
  /// The series that are kept, in order.
  static func names(in scenario: Scenario) -> [(SeriesName, KeyFigure.Subject)] {
    var series: [(SeriesName, KeyFigure.Subject)] = [(.cost, .plan), (.people, .plan)]
    for (index, team) in scenario.teams.enumerated() {
      if team.staff != nil { series.append((.trainers, .team(index))) }
      series.append((.capacityHours, .team(index)))
    }
    for index in scenario.streams.indices {
      series += [
        (.delivered, .stream(index)), (.backlog, .stream(index)), (.goldAccuracy, .stream(index)),
      ]
    }
    return series
  }
}
