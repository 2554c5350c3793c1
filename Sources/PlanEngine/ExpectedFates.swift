/// Expected values: of every class, its expected share leaves each week.
struct ExpectedFates: Fates {
  /// By population and start week: people who started, less the part of them released since.
  private(set) var started: [Double]

  /// By population: likewise of the starting team.
  private(set) var founders: [Double]

  private let weeks: Int

  /// By weeks since the start: how many are there.
  private let here: Numbers<Double>

  init(_ plan: Blueprint<Double>) {
    weeks = plan.weeks
    started = Array(repeating: 0, count: 3 * plan.teams.count * plan.weeks)
    founders = Array(repeating: 0, count: 3 * plan.teams.count)
    here = Numbers(repeating: 0, count: plan.weeks + 2)
  }

  mutating func found(
    _ people: Double, _ kind: StaffKind, of team: Int, _ plan: Blueprint<Double>,
    _ outlook: Outlook<Double>
  ) {
    founders[3 * team + kind.rawValue] = people
    addFounders(people, kind, of: team, from: 0, plan, outlook)
  }

  mutating func start(
    _ people: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>,
    _ outlook: Outlook<Double>
  ) {
    guard people > 0 else { return }
    started[(3 * team + kind.rawValue) * weeks + week] += people
    add(people, kind, of: team, start: week, from: 0, plan, outlook)
  }

  mutating func release(
    _ people: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>,
    _ outlook: Outlook<Double>
  ) -> Double {
    var excess = people
    let population = 3 * team + kind.rawValue
    let left = plan.place(of: kind == .trainers ? .trainersLeft : .staffLeft, team: team)
    for start in (0...week).reversed() where excess > 0 {
      let share = plan.rows[left + week - start]
      let going = Self.going(excess, of: started[population * weeks + start] * share)
      guard going > 0 else { continue }
      excess -= going
      let part = going / share
      started[population * weeks + start] = Self.rest(started[population * weeks + start], part)
      add(-part, kind, of: team, start: start, from: week - start, plan, outlook)
    }
    let share = plan.rows[plan.place(of: .foundersLeft, team: team) + week]
    let going = Self.going(max(0, excess), of: founders[population] * share)
    if going > 0 {
      excess -= going
      founders[population] = Self.rest(founders[population], going / share)
      addFounders(-going / share, kind, of: team, from: week, plan, outlook)
    }
    return people - max(0, excess)
  }

  /// How many of some people go: all of them, where only what rounding leaves of nobody would stay.
  private static func going(_ excess: Double, of there: Double) -> Double {
    excess > there - 1e-9 ? there : excess
  }

  /// What is left of a number that a part is taken from.
  private static func rest(_ number: Double, _ part: Double) -> Double {
    number - part > 1e-12 * number ? number - part : 0
  }

  mutating func replace(
    _ leavers: Double, _ kind: StaffKind, of team: Int, in week: Int, _ plan: Blueprint<Double>,
    _ outlook: Outlook<Double>
  ) {
    let arrival = min(week + 1 + Int(plan.teams[team].hireWeeks), plan.weeks)
    outlook.numbers[outlook.place(of: .pending(kind), team: team) + arrival] += leavers
  }

  func demandFactor(stream: Int, week: Int) -> Double { 1 }

  /// Adds so many of those who start in a week, from some of their weeks on.
  private mutating func add(
    _ people: Double, _ kind: StaffKind, of team: Int, start: Int, from: Int,
    _ plan: Blueprint<Double>, _ outlook: Outlook<Double>
  ) {
    let left = plan.place(of: kind == .trainers ? .trainersLeft : .staffLeft, team: team)
    let leaving = outlook.place(of: .leaving(kind), team: team) + start
    let span = weeks - start
    for week in from..<span {
      let gone = people * (plan.rows[left + week] - plan.rows[left + week + 1])
      outlook.numbers[leaving + week] += gone
    }
    guard kind == .trainers else { return }
    let settles = plan.teams[team].settledAfter
    for week in from...max(from, min(settles, span)) {
      here[week] = people * plan.rows[left + week]
    }
    outlook.addTrainers(here: here, factor: 1, team: team, start: start, from: from, plan)
    guard max(from, settles) < span else { return }
    let settled = outlook.place(of: .settled, team: team) + start + 1
    let settledLapse = outlook.place(of: .settledLapse, team: team) + start + 1
    let lapse = plan.place(of: .lapse, team: team) + 1
    let strength = people * plan.rows[plan.place(of: .pace, team: team) + settles]
    for week in max(from, settles)..<span {
      let gone = strength * (plan.rows[left + week] - plan.rows[left + week + 1])
      outlook.numbers[settled + week] -= gone
      outlook.numbers[settledLapse + week] -= gone * plan.rows[lapse + week]
    }
  }

  /// Adds so many of the starting team, who are proficient and fully accurate, from a week on.
  private func addFounders(
    _ people: Double, _ kind: StaffKind, of team: Int, from: Int, _ plan: Blueprint<Double>,
    _ outlook: Outlook<Double>
  ) {
    let left = plan.place(of: .foundersLeft, team: team)
    let leaving = outlook.place(of: .leaving(kind), team: team)
    let settled = outlook.place(of: .settled, team: team)
    if kind == .trainers { outlook.numbers[settled + from] += people * plan.rows[left + from] }
    for week in from..<weeks {
      let gone = people * (plan.rows[left + week] - plan.rows[left + week + 1])
      outlook.numbers[leaving + week] += gone
      if kind == .trainers { outlook.numbers[settled + week + 1] -= gone }
    }
  }
}
