/// Expected values: of every class, its expected share leaves each week.
///
/// A class is looked at week by week while the share that leaves changes, or the trainers still learn;
/// from then on all leave at one rate, and are carried from week to week together, so that the cost of
/// a week does not grow with the horizon.
struct ExpectedFates<N: Number>: Fates {
  /// By population and start week: people who started, less the part of them released since.
  let started: Numbers<N>

  /// By population: likewise of the starting team.
  let founders: Numbers<N>

  /// By population: who is there of the classes that leave at one rate, once that week's leavers were
  /// told.
  private let seasoned: Numbers<N>

  /// By team: of its seasoned trainers, people times what is left of the way to full accuracy.
  private let seasonedLapse: Numbers<N>

  /// By team and weeks since the start: the share of a class of trainers that leaves, and of others.
  private let trainersLeaving: Numbers<N>
  private let staffLeaving: Numbers<N>

  /// By team: weeks until a replacement starts, -1 where lanes differ; and by lane.
  private let weeksToHire: Numbers<Int>
  private let weeksToHireByLane: Numbers<Int>

  /// By team: see `Fates.settledChange`.
  private let settledPace: Numbers<N>
  private let settledLapse: Numbers<N>

  private let weeks: Int

  init(_ plan: Blueprint<N>) {
    func zeros(_ count: Int) -> Numbers<N> { Numbers(repeating: .zero, count: count) }
    let teams = plan.teams.count
    weeks = plan.weeks
    started = zeros(3 * teams * plan.weeks)
    founders = zeros(3 * teams)
    seasoned = zeros(3 * teams)
    seasonedLapse = zeros(teams)
    trainersLeaving = zeros(teams * plan.weeks)
    staffLeaving = zeros(teams * plan.weeks)
    weeksToHire = Numbers(repeating: 0, count: teams)
    weeksToHireByLane = Numbers(repeating: 0, count: teams * N.lanes)
    settledPace = zeros(teams)
    settledLapse = zeros(teams)
    look(at: plan)
  }

  /// Forgets everyone, for another run over what the plan now says.
  func restart(_ plan: Blueprint<N>) {
    for numbers in [started, founders, seasoned, seasonedLapse, settledPace, settledLapse] {
      numbers.fill(.zero)
    }
    look(at: plan)
  }

  /// Looks up who leaves in the shares of those still there, and when replacements start.
  private func look(at plan: Blueprint<N>) {
    for team in plan.teams.indices {
      let wait = plan.teams[team].hireWeeks
      weeksToHire[team] = wait.sharedWhole
      for lane in 0..<N.lanes { weeksToHireByLane[team * N.lanes + lane] = wait[lane].whole }
      let (trainers, staff) = (plan.row(.trainersLeft, of: team), plan.row(.staffLeft, of: team))
      for tenure in 0..<weeks {
        trainersLeaving[team * weeks + tenure] = trainers[tenure] - trainers[tenure + 1]
        staffLeaving[team * weeks + tenure] = staff[tenure] - staff[tenure + 1]
      }
    }
  }

  mutating func found(
    _ people: N, _ kind: StaffKind, of team: Int, _ plan: Blueprint<N>
  ) {
    founders[kind.population(of: team)] = people
    if kind == .trainers { settledPace[team] += people }
  }

  mutating func start(
    _ people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>
  ) {
    started[kind.population(of: team) &* weeks &+ week] += people
  }

  mutating func release(
    _ people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>
  ) -> N {
    var excess = people
    let population = kind.population(of: team)
    let left = Self.left(kind, of: team, plan)
    for start in (0...week).reversed() {
      guard excess.isAnywhere else { break }
      let share = left[week - start]
      let going = Self.release(excess, of: started, population * weeks + start, share)
      guard going.isAnywhere else { continue }
      excess = (excess - going).atLeast(.zero)
      takeSeasoned(going, kind, of: team, after: week - start, plan)
    }
    let going = Self.release(
      excess, of: founders, population, plan.row(.foundersLeft, of: team)[week])
    if kind == .trainers { settledPace[team] -= going }
    return people - (excess - going).atLeast(.zero)
  }

  mutating func learners(
    of team: Int, in week: Int, _ plan: Blueprint<N>
  ) -> Learners<N> {
    let (left, first) = (plan.row(.trainersLeft, of: team), 3 &* team &* weeks)
    func here(_ start: Int) -> N { started[first &+ start] * left[week &- start] }
    return Learners(of: team, in: week, plan, here: here, strength: here)
  }

  mutating func settledChange(of team: Int, in week: Int) -> (pace: N, lapse: N) {
    defer { (settledPace[team], settledLapse[team]) = (.zero, .zero) }
    return (settledPace[team], settledLapse[team])
  }

  mutating func leavers(
    of people: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>
  ) -> N? {
    let leaving = leaving(kind, of: team, in: week, plan)
    // What adding and taking away again leaves of nobody is no one.
    let leavers = leaving.only(where: leaving .> N(repeating: 1e-12)).atMost(people)
    return leavers.isAnywhere ? leavers : nil
  }

  /// The shares of all classes that leave at the end of a week.
  private mutating func leaving(
    _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>
  ) -> N {
    let population = kind.population(of: team)
    let foundersLeft = plan.row(.foundersLeft, of: team)
    let founders = founders[population] * (foundersLeft[week] - foundersLeft[week &+ 1])
    let seasonedAfter = plan.teamShapes[team].seasonedAfter(kind)
    let ofSeasoned = seasonedLeaving(kind, of: team, in: week, after: seasonedAfter, plan)
    let (first, shares) = (population &* weeks, team &* weeks &+ week)
    guard kind == .trainers else {
      var leavers = founders + ofSeasoned
      for start in max(0, week &- seasonedAfter &+ 1)..<week &+ 1 {
        leavers += started[first &+ start] * staffLeaving[shares &- start]
      }
      return leavers
    }
    settledPace[team] -= founders
    let settles = plan.teamShapes[team].settledAfter
    let newest = max(0, week &- settles &+ 1)
    var (gone, young) = (ofSeasoned, N.zero)
    if newest > 0 {
      let (pace, lapse) = (plan.row(.pace, of: team)[settles], plan.row(.lapse, of: team))
      var goneLapse = seasonedLapse[team] * plan.teams[team].leaving
      seasonedLapse[team] -= goneLapse
      for start in max(0, week &- seasonedAfter &+ 1)..<newest {
        let leaving = started[first &+ start] * trainersLeaving[shares &- start]
        gone += leaving
        goneLapse += leaving * lapse[week &- start &+ 1]
      }
      settledPace[team] -= gone * pace
      settledLapse[team] -= goneLapse * pace
    }
    for start in newest..<week &+ 1 {
      young += started[first &+ start] * trainersLeaving[shares &- start]
    }
    return founders + gone + young
  }

  /// Those who leave of the seasoned, once the class that is seasoned this week has joined them.
  private func seasonedLeaving(
    _ kind: StaffKind, of team: Int, in week: Int, after tenure: Int, _ plan: Blueprint<N>
  ) -> N {
    guard week >= tenure else { return .zero }
    let population = kind.population(of: team)
    let joining =
      started[population &* weeks &+ week &- tenure] * Self.left(kind, of: team, plan)[tenure]
    let there = seasoned[population] + joining
    let leaving = there * plan.teams[team].leaving
    seasoned[population] = there - leaving
    if kind == .trainers {
      let lapse = plan.row(.lapse, of: team)
      seasonedLapse[team] =
        seasonedLapse[team] * plan.teams[team].lapseKept + joining * lapse[tenure &+ 1]
    }
    return leaving
  }

  mutating func replace(
    _ leavers: N, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<N>,
    _ pending: Numbers<N>, from first: Int
  ) {
    let next = week &+ 1
    guard weeksToHire[team] < 0 else {
      return pending[first &+ min(next &+ weeksToHire[team], weeks)] += leavers
    }
    for lane in 0..<N.lanes {
      let arrival = min(next &+ weeksToHireByLane[team &* N.lanes &+ lane], weeks)
      pending[first &+ arrival, lane: lane] += leavers[lane]
    }
  }

  mutating func demandFactor(stream: Int, week: Int) -> N { .one }

  /// Takes people who go after so many weeks from the seasoned and the settled, if they are among them.
  private func takeSeasoned(
    _ going: N, _ kind: StaffKind, of team: Int, after tenure: Int, _ plan: Blueprint<N>
  ) {
    // Who is seasoned or settles this very week has not been counted yet.
    if tenure > plan.teamShapes[team].seasonedAfter(kind) {
      seasoned[kind.population(of: team)] -= going
      if kind == .trainers {
        seasonedLapse[team] -= going * plan.row(.lapse, of: team)[tenure]
      }
    }
    let settles = plan.teamShapes[team].settledAfter
    guard kind == .trainers, tenure > settles else { return }
    let strength = going * plan.row(.pace, of: team)[settles]
    settledPace[team] -= strength
    settledLapse[team] -= strength * plan.row(.lapse, of: team)[tenure]
  }

  /// The shares of those still there.
  @inline(__always)
  private static func left(_ kind: StaffKind, of team: Int, _ plan: Blueprint<N>) -> Row<N> {
    plan.row(kind == .trainers ? .trainersLeft : .staffLeft, of: team)
  }

  /// Releases as many as it takes of those who started together and are there to a share.
  ///
  /// - Returns: How many: all of them, where only what rounding leaves of nobody would stay.
  private static func release(
    _ excess: N, of people: Numbers<N>, _ place: Int, _ share: N
  ) -> N {
    let (number, there) = (people[place], people[place] * share)
    let isAll = excess .> there - N(repeating: 1e-9)
    let going = excess.replacing(with: there, where: isAll).only(where: excess .> .zero)
    let rest = number - (going / share).only(where: going .> .zero)
    people[place] = rest.only(where: rest .> number * N(repeating: 1e-12))
    return going
  }
}
