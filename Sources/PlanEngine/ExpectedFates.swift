/// Expected values: of every class, its expected share leaves each week.
struct ExpectedFates: Fates {
  /// By population and start week: people who started, less the part of them released since.
  let started: Numbers<Double>

  /// By population: likewise of the starting team.
  let founders: Numbers<Double>

  /// By team: see `Fates.settledChange`.
  private let settledPace: Numbers<Double>
  private let settledLapse: Numbers<Double>

  private let weeks: Int

  init(_ plan: Blueprint<Double>) {
    weeks = plan.weeks
    started = Numbers(repeating: 0, count: 3 * plan.teams.count * plan.weeks)
    founders = Numbers(repeating: 0, count: 3 * plan.teams.count)
    settledPace = Numbers(repeating: 0, count: plan.teams.count)
    settledLapse = Numbers(repeating: 0, count: plan.teams.count)
  }

  mutating func found(
    _ people: Double, _ kind: StaffKind, of team: Int, _ plan: Blueprint<Double>
  ) {
    founders[kind.population(of: team)] = people
    if kind == .trainers { settledPace[team] += people }
  }

  mutating func start(
    _ people: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>
  ) {
    started[kind.population(of: team) * weeks + week] += people
  }

  mutating func release(
    _ people: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>
  ) -> Double {
    var excess = people
    let population = kind.population(of: team)
    let left = Self.left(kind, of: team, plan)
    for start in (0...week).reversed() where excess > 0 {
      let place = population * weeks + start
      let share = left[week - start]
      let going = Self.going(excess, of: started[place] * share)
      guard going > 0 else { continue }
      excess -= going
      started[place] = Self.rest(started[place], going / share)
      if kind == .trainers { takeSettled(going, of: team, after: week - start, plan) }
    }
    let share = plan.row(.foundersLeft, of: team)[week]
    let going = Self.going(max(0, excess), of: founders[population] * share)
    if going > 0 {
      excess -= going
      founders[population] = Self.rest(founders[population], going / share)
      if kind == .trainers { settledPace[team] -= going }
    }
    return people - max(0, excess)
  }

  mutating func learners(
    of team: Int, in week: Int, _ plan: Blueprint<Double>
  ) -> Learners<Double> {
    let (left, first) = (plan.row(.trainersLeft, of: team), 3 * team * weeks)
    func here(_ start: Int) -> Double { started[first &+ start] * left[week &- start] }
    return Learners(of: team, in: week, plan, here: here, strength: here)
  }

  mutating func settledChange(of team: Int, in week: Int) -> (pace: Double, lapse: Double) {
    defer { (settledPace[team], settledLapse[team]) = (0, 0) }
    return (settledPace[team], settledLapse[team])
  }

  mutating func leavers(
    of people: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>
  ) -> Double? {
    let leaving = leaving(kind, of: team, in: week, plan)
    // What adding and taking away again leaves of nobody is no one.
    return leaving > 1e-12 ? min(leaving, people) : nil
  }

  /// The shares of all classes that leave at the end of a week.
  private mutating func leaving(
    _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>
  ) -> Double {
    let first = kind.population(of: team) * weeks
    let left = Self.left(kind, of: team, plan).shared
    let foundersLeft = plan.row(.foundersLeft, of: team)
    var leavers =
      founders[kind.population(of: team)] * (foundersLeft[week] - foundersLeft[week + 1])
    var newest = 0
    if kind == .trainers {
      settledPace[team] -= leavers
      let settles = plan.teamShapes[team].settledAfter
      let (pace, lapse) = (plan.row(.pace, of: team), plan.row(.lapse, of: team).shared)
      newest = max(0, week - settles + 1)
      var (gone, goneLapse) = (0.0, 0.0)
      for start in 0..<newest {
        let tenure = week &- start
        let leaving = started[first &+ start] * (left[tenure] - left[tenure &+ 1])
        gone += leaving
        goneLapse += leaving * lapse[tenure &+ 1]
      }
      leavers += gone
      if newest > 0 {
        settledPace[team] -= gone * pace[settles]
        settledLapse[team] -= goneLapse * pace[settles]
      }
    }
    for start in newest..<max(newest, week + 1) {
      let tenure = week &- start
      leavers += started[first &+ start] * (left[tenure] - left[tenure &+ 1])
    }
    return leavers
  }

  mutating func replace(
    _ leavers: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>,
    _ pending: Numbers<Double>, from first: Int
  ) {
    pending[first + min(week + 1 + Int(plan.teams[team].hireWeeks), plan.weeks)] += leavers
  }

  mutating func demandFactor(stream: Int, week: Int) -> Double { 1 }

  /// Takes people who go after so many weeks from the settled ones, if they are settled.
  private func takeSettled(
    _ going: Double, of team: Int, after tenure: Int, _ plan: Blueprint<Double>
  ) {
    let settles = plan.teamShapes[team].settledAfter
    // Who settles this very week has not been counted yet.
    guard tenure > settles else { return }
    let strength = going * plan.row(.pace, of: team)[settles]
    settledPace[team] -= strength
    settledLapse[team] -= strength * plan.row(.lapse, of: team)[tenure]
  }

  /// The shares of those still there.
  private static func left(
    _ kind: StaffKind, of team: Int, _ plan: Blueprint<Double>
  ) -> Row<Double> {
    plan.row(kind == .trainers ? .trainersLeft : .staffLeft, of: team)
  }

  /// How many of some people go: all of them, where only what rounding leaves of nobody would stay.
  private static func going(_ excess: Double, of there: Double) -> Double {
    excess > there - 1e-9 ? there : excess
  }

  /// What is left of a number that a part is taken from.
  private static func rest(_ number: Double, _ part: Double) -> Double {
    number - part > 1e-12 * number ? number - part : 0
  }
}
