import PlanEngine
import PlanModel

/// What the work of each stream costs: a team's cost goes to the streams by the hours that they take
/// of it, month by month; hours that nobody takes are idle.
///
/// A crowd costs what its passes cost, so its cost goes by passes and none of it is idle. Overhead and
/// contingency belong to no team and so to no stream. Each amount is of whole cents, and the shares of
/// a team's month sum to its cells of the ledger.
public struct WorkCost: Sendable, Hashable {
  /// What one stream took of a team in a month, or what nobody took.
  public struct Share: Sendable, Hashable {
    /// Index of the month in the ledger.
    public let month: Int

    /// Index of the team.
    public let team: Int

    /// Index of the stream; `nil` for what is idle.
    public let stream: Int?

    /// The cost.
    public let cents: Int
  }

  /// The shares that are not zero, by month, team and stream, the idle one last.
  public let shares: [Share]

  /// By month: the cost of no team.
  public let ofNoTeam: [Int]

  /// By team: all its cost.
  public private(set) var ofTeams: [Int]

  /// By team: the cost of the hours that nobody took.
  public private(set) var idle: [Int]

  /// By stream: the cost of the hours that it took.
  public private(set) var ofStreams: [Int]

  /// By stream: all cost of the plan, spread in proportion to the cost of the hours that it took;
  /// `nil` where no stream took any.
  public let ofStreamsInFull: [Int]?

  /// Divides the cost of a run.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - scenario: The scenario that ran.
  init(of run: Trajectory, _ scenario: Scenario) {
    let months = run.ledger.months.count
    let costs = TeamCosts(of: run.ledger, scenario)
    ofNoTeam = costs.ofNoTeam
    let taken = Self.taken(of: run, scenario)
    let capacity = Self.capacity(of: run, months: months)
    var (shares, place) = ([Share](), 0)
    for month in 0..<months {
      for team in 0..<run.teamCount {
        let first = place
        while place < taken.count, (taken[place].month, taken[place].team) == (month, team) {
          place += 1
        }
        let parts = taken[first..<place]
        let isCrowd = scenario.teams[team].staff == nil
        let used = parts.reduce(0) { $0 + $1.amount }
        let whole = isCrowd ? used : max(used, capacity[month * run.teamCount + team])
        let cents = costs.ofTeams[month * run.teamCount + team]
        let divided = divide(cents, by: parts.map(\.amount), of: whole)
        for (part, cents) in zip(parts, divided) {
          shares.append(Share(month: month, team: team, stream: part.stream, cents: cents))
        }
        let idle = cents - divided.reduce(0, +)
        shares.append(Share(month: month, team: team, stream: nil, cents: idle))
      }
    }
    self.shares = shares.filter { $0.cents != 0 }
    ofTeams = Array(repeating: 0, count: run.teamCount)
    idle = ofTeams
    ofStreams = Array(repeating: 0, count: run.streamCount)
    for share in self.shares {
      ofTeams[share.team] += share.cents
      if let stream = share.stream {
        ofStreams[stream] += share.cents
      } else {
        idle[share.team] += share.cents
      }
    }
    let own = ofStreams.map(Double.init)
    let whole = own.reduce(0, +)
    ofStreamsInFull = whole > 0 ? divide(run.ledger.total, by: own, of: whole) : nil
  }

  /// What a stream took of a team in a month: hours, or passes of a crowd.
  private struct Taken {
    let month: Int
    let team: Int
    let stream: Int
    var amount: Double
  }

  /// What streams took, by month, team and stream; a week that lies in two months is divided as its
  /// one-off costs are.
  private static func taken(of run: Trajectory, _ scenario: Scenario) -> [Taken] {
    let timeline = run.timeline
    var taken: [Taken] = []
    for effort in run.efforts {
      let isCrowd = scenario.teams[effort.team].staff == nil
      let amount = isCrowd ? effort.passes : effort.hours
      let (month, split) = (timeline.month[effort.week], timeline.split[effort.week])
      for (month, share) in [(month, split), (month + 1, 1 - split)] where share > 0 {
        taken.append(
          Taken(month: month, team: effort.team, stream: effort.stream, amount: amount * share))
      }
    }
    taken.sort { ($0.month, $0.team, $0.stream) < ($1.month, $1.team, $1.stream) }
    return taken.reduce(into: []) { merged, next in
      if let last = merged.last,
        (last.month, last.team, last.stream) == (next.month, next.team, next.stream)
      {
        merged[merged.count - 1].amount += next.amount
      } else {
        merged.append(next)
      }
    }
  }

  /// By month and team: hours that there are to take.
  private static func capacity(of run: Trajectory, months: Int) -> [Double] {
    var capacity = Array(repeating: 0.0, count: (months + 1) * run.teamCount)
    for week in 0..<run.timeline.weeks {
      let (month, split) = (run.timeline.month[week], run.timeline.split[week])
      for team in 0..<run.teamCount {
        let hours = run.team(team, week: week).capacityHours
        capacity[month * run.teamCount + team] += hours * split
        capacity[(month + 1) * run.teamCount + team] += hours * (1 - split)
      }
    }
    return capacity
  }
}

/// Divides cents in proportion to parts of a whole, to the cent: rounded sums, less those before, so
/// that parts that make up the whole make up the cents.
private func divide(_ cents: Int, by parts: [Double], of whole: Double) -> [Int] {
  var (sum, spent) = (0.0, 0)
  return parts.map { part in
    sum += part
    let upTo = whole > 0 ? Int((Double(cents) * (sum / whole)).rounded()) : 0
    defer { spent = upTo }
    return upTo - spent
  }
}

/// The ledger by month and team.
private struct TeamCosts {
  /// Cents by month and team, `[month × teams + team]`.
  var ofTeams: [Int]

  /// By month: cents of accounts without a team.
  var ofNoTeam: [Int]

  init(of ledger: Ledger, _ scenario: Scenario) {
    let teams = scenario.teams.count
    ofTeams = Array(repeating: 0, count: ledger.months.count * teams)
    ofNoTeam = Array(repeating: 0, count: ledger.months.count)
    let names = Dictionary(
      scenario.teams.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: min)
    let owners = ledger.accounts.map { $0.team.isEmpty ? nil : names[$0.team] }
    for (place, cents) in ledger.cents.enumerated() {
      let (month, account) = place.quotientAndRemainder(dividingBy: owners.count)
      if let team = owners[account] {
        ofTeams[month * teams + team] += cents
      } else {
        ofNoTeam[month] += cents
      }
    }
  }
}
