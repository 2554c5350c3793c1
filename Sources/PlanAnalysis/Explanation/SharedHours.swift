import PlanEngine
import PlanModel

/// Hours of one week as streams take them, in the order of work, each from its teams in the order in
/// which it names them.
struct SharedHours {
  /// By stream: the teams that it takes hours of, with the hours.
  private(set) var taken: [Int: [(team: Int, hours: Double)]] = [:]

  /// The hours that a run records.
  init(_ efforts: some Sequence<Effort>) {
    for effort in efforts {
      taken[effort.stream, default: []].append((effort.team, effort.hours))
    }
  }

  /// Divides hours that a run does not record.
  ///
  /// - Parameters:
  ///   - order: The streams in the order of work.
  ///   - streams: All streams.
  ///   - wanted: The hours that a stream wants.
  ///   - available: The hours that a team has.
  init(
    _ order: [Int], of streams: [WorkStream], wanted: (Int) -> Double, available: (Int) -> Double
  ) {
    var free: [Int: Double] = [:]
    for stream in order {
      var rest = wanted(stream)
      for team in streams[stream].teams where rest > 0 {
        let left = free[team] ?? available(team)
        let hours = min(rest, max(0, left))
        free[team] = left - hours
        rest -= hours
        if hours > 0 { taken[stream, default: []].append((team, hours)) }
      }
    }
  }

  /// Hours that a stream takes of a team.
  func hours(_ stream: Int, _ team: Int) -> Double {
    taken[stream, default: []].first { $0.team == team }?.hours ?? 0
  }

  /// Hours that a stream takes of all teams.
  func hours(_ stream: Int) -> Double { taken[stream, default: []].reduce(0) { $0 + $1.hours } }
}

extension Explainer {
  /// The hours that streams take of teams in a week.
  func sharedHours(_ step: EffortStep, _ week: Int) -> SharedHours {
    switch step {
    case .work: SharedHours(run.efforts[firstEffort[week]..<firstEffort[week + 1]])
    case .review:
      SharedHours(order, of: scenario.streams) { stream in
        reviewQueue(stream).items[week] * (reviewHoursPerItem(stream, week) ?? 0)
      } available: {
        run.team($0, week: week).qaHours
      }
    }
  }
}
