import PlanModel

/// Drawn events: whole people, each with a last week of their own.
///
/// Who leaves when is drawn for each person at the start, in one draw from the law of survival: the
/// same law as week by week, and far fewer draws. A person who leaves later than the class settles
/// then costs two additions, however long the plan.
struct DrawnFates: Fates {
  /// What of a team is drawn.
  struct TeamLaw: Sendable {
    /// Whether a law is the same in every lane.
    var isShared = true
    /// Coefficient of variation of the pace of those who start together.
    var spread: TrialLanes
    /// Weeks that a requisition takes.
    var leadTime: WholeLaw
    /// Names of the draws: by population, of persons and of lead times; and of the pace.
    var personKeys: [DrawKey]
    var leadTimeKeys: [DrawKey]
    var paceKey: DrawKey
  }

  /// Somebody who can be released.
  private struct Person {
    let lane: Int
    /// The week of the start; -1 for the starting team.
    let start: Int
    /// The week at whose end they leave; before the start once released.
    var last: Int
  }

  /// The trials.
  var trials = TrialKeys(seed: 0, first: 0)

  /// By team.
  var laws: [TeamLaw]

  /// By team: how long people stay: trainers, leads and reviewers, and the starting team.
  let lifetimes: Numbers<LifetimeLaw>

  /// Whom a law of `lifetimes` is for.
  enum Starters: Int, CaseIterable {
    /// Trainers who start in a class or as a backfill.
    case trainers
    /// Leads and reviewers who start later than the team.
    case staff
    /// Everyone of the starting team.
    case founders
  }

  /// The place of a team's law in `lifetimes`.
  static func lifetime(of starters: Starters, in team: Int) -> Int {
    Starters.allCases.count * team + starters.rawValue
  }

  /// By stream in order of work: standard deviation of the logarithm of a week's demand, and the name
  /// of the draw.
  var demandSigma: [TrialLanes]
  let demandKeys: [DrawKey]

  private let weeks: Int

  /// By team and week: pace of those who started in it against that of the team.
  private let factors: Numbers<TrialLanes>

  /// By weeks since the start: how many are there, and how many leave.
  private let here: Numbers<TrialLanes>
  private let gone: Numbers<TrialLanes>

  /// Numbers whose lanes are looked at one by one.
  private let apart: Numbers<TrialLanes>

  /// By population: everyone who started, in teams with cuts.
  private var roster: [[Person]]

  /// The people drawn last; with room for more than are asked for.
  private var persons = Numbers(repeating: Draw(), count: 1_024)

  /// A person who is drawn: the sum of the keys of trial and person, the lane, the last week of tenure.
  private struct Draw: BitwiseCopyable, Sendable {
    var sum: UInt64 = 0
    var lane: Int32 = 0
    var last: Int32 = 0
  }

  init(_ laws: [TeamLaw], demandSigma: [TrialLanes], demandKeys: [DrawKey], weeks: Int) {
    self.laws = laws
    lifetimes = Numbers(
      repeating: LifetimeLaw(baseRate: Lanes()), count: Starters.allCases.count * laws.count)
    self.demandSigma = demandSigma
    self.demandKeys = demandKeys
    self.weeks = weeks
    factors = Numbers(repeating: .one, count: laws.count * weeks)
    here = Numbers(repeating: .zero, count: weeks + 2)
    gone = Numbers(repeating: .zero, count: weeks + 2)
    apart = Numbers(repeating: .zero, count: 2)
    roster = Array(repeating: [], count: 3 * laws.count)
  }

  /// Begins other trials.
  mutating func begin(_ trials: TrialKeys) {
    self.trials = trials
    for population in roster.indices { roster[population].removeAll(keepingCapacity: true) }
  }

  mutating func found(
    _ people: TrialLanes, _ kind: StaffKind, of team: Int, _ plan: Blueprint<TrialLanes>,
    _ outlook: Outlook<TrialLanes>
  ) {
    let leaving = outlook.place(of: .leaving(kind), team: team)
    let settled = outlook.place(of: .settled, team: team)
    if kind == .trainers { outlook.numbers[settled] += people }
    let count = drawLastWeeks(
      people, laws[team].personKeys[kind.rawValue], Self.lifetime(of: .founders, in: team),
      laws[team].isShared)
    for (lane, last) in drawn(count) where last < weeks {
      outlook.numbers[leaving + last, lane: lane] += 1
      if kind == .trainers { outlook.numbers[settled + last + 1, lane: lane] -= 1 }
    }
    if plan.teams[team].hasCuts { enrol(count, 3 * team + kind.rawValue, start: -1) }
  }

  mutating func start(
    _ people: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>,
    _ outlook: Outlook<TrialLanes>
  ) {
    let leaving = outlook.place(of: .leaving(kind), team: team) + week
    let span = weeks - week
    let key = laws[team].personKeys[kind.rawValue].week(week + 1)
    let law = Self.lifetime(of: kind == .trainers ? .trainers : .staff, in: team)
    let count = drawLastWeeks(people, key, law, laws[team].isShared)
    for (lane, last) in drawn(count) where last < span {
      outlook.numbers[leaving + last, lane: lane] += 1
    }
    if plan.teams[team].hasCuts { enrol(count, 3 * team + kind.rawValue, start: week) }
    guard kind == .trainers else { return }
    let factor = paceFactor(of: people, team, week)
    factors[team * weeks + week] = factor
    let settles = plan.teams[team].settledAfter
    let window = min(settles, span)
    let settled = outlook.place(of: .settled, team: team) + week + 1
    let settledLapse = outlook.place(of: .settledLapse, team: team) + week + 1
    apart[1] = factor * plan.rows[plan.place(of: .pace, team: team) + min(settles, weeks)]
    let lapse = plan.place(of: .lapse, team: team) + 1
    for (lane, last) in drawn(count) where last < span {
      if last < window {
        gone[last, lane: lane] += 1
      } else {
        let strength = apart[1, lane: lane]
        outlook.numbers[settled + last, lane: lane] -= strength
        outlook.numbers[settledLapse + last, lane: lane] -=
          strength * plan.rows[lapse + last, lane: lane]
      }
    }
    here[0] = people
    for week in 0..<window {
      here[week + 1] = here[week] - gone[week]
      gone[week] = .zero
    }
    outlook.addTrainers(here: here, factor: factor, team: team, start: week, from: 0, plan)
  }

  mutating func release(
    _ people: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>,
    _ outlook: Outlook<TrialLanes>
  ) -> TrialLanes {
    var released = TrialLanes.zero
    let population = 3 * team + kind.rawValue
    for place in roster[population].indices.reversed() {
      let person = roster[population][place]
      guard released[person.lane] < people[person.lane], person.last >= week else { continue }
      released[person.lane] += 1
      roster[population][place].last = -1
      takeBack(person, kind, of: team, from: week, plan, outlook)
    }
    return released
  }

  mutating func replace(
    _ leavers: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>,
    _ outlook: Outlook<TrialLanes>
  ) {
    let key = laws[team].leadTimeKeys[kind.rawValue].week(week)
    let pending = outlook.place(of: .pending(kind), team: team)
    let arrival = laws[team].leadTime.draw(trials.words(key)).integers &+ Int32(week + 1)
    apart[0] = leavers
    for lane in 0..<TrialLanes.lanes where apart[0, lane: lane] > 0 {
      outlook.numbers[pending + min(Int(arrival[lane]), weeks), lane: lane] +=
        apart[0, lane: lane]
    }
  }

  func demandFactor(stream: Int, week: Int) -> TrialLanes {
    guard demandSigma[stream].isAnywhere else { return .one }
    let words = trials.words(demandKeys[stream].week(week))
    return TrialLanes(.lognormal(words, sigma: demandSigma[stream].lanes))
  }

  /// The pace of people who start together against that of their team: never below 0.
  private func paceFactor(of people: TrialLanes, _ team: Int, _ week: Int) -> TrialLanes {
    guard laws[team].spread.isAnywhere else { return .one }
    let normal = TrialLanes(.normal(trials.words(laws[team].paceKey.week(week))))
    let root = TrialLanes(.inverseSquareRoot(people.atLeast(.one).lanes))
    return (TrialLanes.one + laws[team].spread * normal * root).atLeast(.zero)
  }

  /// Draws the last week of tenure of so many people in each lane.
  ///
  /// - Returns: How many people there are in all lanes; see `drawn`.
  private mutating func drawLastWeeks(
    _ people: TrialLanes, _ key: DrawKey, _ law: Int, _ isShared: Bool
  ) -> Int {
    var count = 0
    guard isShared else {
      // Each lane has a law of its own, so each person has to be drawn in their own lane.
      for person in 0..<Int(people.largest) {
        let last = lifetimes[law].lastWeek(trials.words(key.index(person))).integers
        for lane in 0..<TrialLanes.lanes where Double(person) < people[lane] {
          if count == persons.count { makeRoom() }
          persons[count] = Draw(sum: 0, lane: Int32(lane), last: last[lane])
          count += 1
        }
      }
      return count
    }
    apart[0] = people
    for lane in 0..<TrialLanes.lanes where apart[0, lane: lane] > 0 {
      let more = Int(apart[0, lane: lane])
      while count + more + TrialLanes.lanes > persons.count { makeRoom() }
      for person in 0..<more {
        persons[count].sum = trials.keys[lane] &+ key.index(person).sum
        persons[count].lane = Int32(lane)
        count += 1
      }
    }
    for first in stride(from: 0, to: count, by: TrialLanes.lanes) {
      var sums = Words()
      for place in 0..<TrialLanes.lanes { sums[place] = persons[first + place].sum }
      let last = lifetimes[law].lastWeek(TrialKeys.words(sums)).integers
      for place in 0..<TrialLanes.lanes { persons[first + place].last = last[place] }
    }
    return count
  }

  /// Doubles the room for people.
  private mutating func makeRoom() {
    let more = Numbers(repeating: Draw(), count: 2 * persons.count)
    for place in persons.indices { more[place] = persons[place] }
    persons = more
  }

  /// The lanes and last weeks of tenure of people just drawn.
  private func drawn(_ count: Int) -> LazyMapSequence<Range<Int>, (lane: Int, last: Int)> {
    (0..<count).lazy.map { [persons] in (Int(persons[$0].lane), Int(persons[$0].last)) }
  }

  /// Remembers people just drawn, who may have to be released.
  private mutating func enrol(_ count: Int, _ population: Int, start: Int) {
    for (lane, last) in drawn(count) {
      roster[population].append(
        Person(lane: lane, start: start, last: max(0, start) + last))
    }
  }

  /// Takes what a released person would have brought from the weeks ahead.
  private mutating func takeBack(
    _ person: Person, _ kind: StaffKind, of team: Int, from week: Int,
    _ plan: Blueprint<TrialLanes>,
    _ outlook: Outlook<TrialLanes>
  ) {
    let (lane, last) = (person.lane, person.last)
    let leaving = outlook.place(of: .leaving(kind), team: team)
    if last < weeks { outlook.numbers[leaving + last, lane: lane] -= 1 }
    guard kind == .trainers else { return }
    let settled = outlook.place(of: .settled, team: team)
    guard person.start >= 0 else {
      outlook.numbers[settled + week][lane] -= 1
      if last < weeks { outlook.numbers[settled + last + 1, lane: lane] += 1 }
      return
    }
    let settles = plan.teams[team].settledAfter
    let (from, tenure) = (week - person.start, last - person.start)
    for week in from...max(from, settles) where week < here.count {
      here[week] = .zero
      if week <= tenure { here[week][lane] = -1 }
    }
    let factor = factors[team * weeks + person.start]
    outlook.addTrainers(
      here: here, factor: factor, team: team, start: person.start, from: from, plan)
    guard tenure >= max(from, settles), last < weeks else { return }
    let strength = factor[lane] * plan.rows[plan.place(of: .pace, team: team) + settles][lane]
    let lapse = plan.rows[plan.place(of: .lapse, team: team) + tenure + 1][lane]
    let settledLapse = outlook.place(of: .settledLapse, team: team)
    outlook.numbers[settled + last + 1, lane: lane] += strength
    outlook.numbers[settledLapse + last + 1, lane: lane] += strength * lapse
  }
}
