import PlanModel

/// Keeps the weekly numbers of some blocks of trials in a row, then puts them where they belong.
///
/// Written there one by one, each would wait for memory that no processor has near: a twentieth of the
/// time of a trial.
struct SeriesTally {
  /// By series: where its values go; and the length of a week.
  private let columns: [UnsafeMutablePointer<Float>]
  private let weekLength: Int

  /// By series, week and trial of a row: the numbers on their way.
  private let numbers: Numbers<Float>
  private let weeks: Int
  private let rowLength: Int

  /// Where the block stands in the row.
  private var place = 0

  /// Creates a tally.
  ///
  /// - Parameters:
  ///   - room: Where series go.
  ///   - blocks: How many blocks of trials are in a row.
  init(_ room: Trials, blocksInRow blocks: Int) {
    columns = room.series.map(\.values.first)
    weekLength = room.numbers.count
    weeks = room.weeks
    rowLength = blocks * TrialLanes.lanes
    numbers = Numbers(repeating: 0, count: columns.count * weeks * rowLength)
  }

  /// Keeps nothing.
  static var none: SeriesTally {
    SeriesTally(Trials(numbers: 0..<0, weeks: 0), blocksInRow: 0)
  }

  /// How many blocks are best kept in a row: as many as a processor has room for beside the rest.
  static func blocksInRow(_ room: Trials) -> Int {
    let bytes = room.series.count * room.weeks * TrialLanes.lanes * MemoryLayout<Float>.stride
    return max(1, min(16, (1 << 18) / max(1, bytes)))
  }

  /// Goes on with the next block of a row.
  mutating func endBlock() { place += TrialLanes.lanes }

  /// Puts the trials of a row where they belong, and begins the next one.
  mutating func endRow(_ places: Range<Int>) {
    place = 0
    for (series, column) in columns.enumerated() {
      for week in 0..<weeks {
        (column + (week * weekLength + places.lowerBound)).update(
          from: numbers.pointer(to: (series * weeks + week) * rowLength), count: places.count)
      }
    }
  }

  /// Keeps a week's numbers of a series, where anybody wants them.
  @inline(never)
  func keep(_ numbers: TrialLanes, _ series: Int, _ week: Int) {
    guard rowLength > 0 else { return }
    numbers.store(
      to: self.numbers.mutablePointer(
        to: (series &* weeks &+ week) &* rowLength &+ place))
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
