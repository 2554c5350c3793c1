import PlanModel

/// Drawn events: whole people, each with a last week of their own.
///
/// Who leaves when is drawn for each person at the start, in one draw from the shares of survival: the
/// same law as week by week, and far fewer draws. Who stays beyond the horizon costs a word and a
/// comparison; who leaves once the class has settled, three additions, however long the plan.
struct DrawnFates: Fates {
  /// What is drawn.
  struct Laws: Sendable {
    /// By team and `Tenure`: how long people stay.
    let survival: Survival
    /// By population: names of the draws of persons, and of lead times of their replacements.
    let persons: Numbers<DrawKey>
    let leadTimes: Numbers<DrawKey>
    /// By team: weeks that a requisition takes.
    let hireTimes: [WholeLaw]
    /// By team: name of the draw of the pace of those who start together, and its coefficient of
    /// variation.
    let paces: Numbers<DrawKey>
    let paceSpreads: Numbers<TrialLanes>
    /// By stream in order of work: name of the draw of a week's demand, the standard deviation of its
    /// logarithm, and how it is drawn; no table where any spread is a range.
    let demands: Numbers<DrawKey>
    let demandSigmas: Numbers<TrialLanes>
    let demandTables: [QuantileTable?]
  }

  /// The tables of those who stay, by whom they are for.
  enum Tenure: Int, CaseIterable {
    /// Trainers who start in a class or as a backfill.
    case trainers
    /// Leads and reviewers who start later than the team.
    case staff
    /// Everyone of the starting team.
    case founders

    /// The row of a team with the shares still there.
    var row: TeamRow {
      switch self {
      case .trainers: .trainersLeft
      case .staff: .staffLeft
      case .founders: .foundersLeft
      }
    }
  }

  /// A table of those who stay, to be looked up in: its row, which it is, and weeks to the horizon.
  private struct Stay {
    let left: Row<TrialLanes>
    let table: Int
    let span: Int

    init(_ tenure: Tenure, _ team: Int, _ span: Int, _ plan: Blueprint<TrialLanes>) {
      left = plan.row(tenure.row, of: team)
      table = Tenure.allCases.count &* team &+ tenure.rawValue
      self.span = span
    }
  }

  /// Somebody who can be released.
  private struct Person {
    let lane: Int
    /// The week of the start; -1 for the starting team.
    let start: Int
    /// The week at whose end they leave; before the start once released.
    var last: Int
  }

  let laws: Laws

  /// The trials.
  private var trials = TrialKeys(seed: 0, first: 0)

  private let weeks: Int

  /// What is kept of each week of a team, side by side since a week reads it together: kept in rows of
  /// their own, a trial took a twentieth longer.
  private enum Part: Int, CaseIterable {
    /// Who leaves at the end of the week, by population.
    case leavingTrainers, leavingLeads, leavingQA
    /// How many of those who started in it are there, those who leave once settled included; their
    /// pace against that of the team; and the product.
    case here, factor, strength
    /// See `Fates.settledChange`.
    case settledPace, settledLapse

    /// Those of a population who leave.
    static func leaving(_ kind: StaffKind) -> Part {
      switch kind {
      case .trainers: .leavingTrainers
      case .leads: .leavingLeads
      case .qa: .leavingQA
      }
    }
  }

  /// By team, week and part.
  private let parts: Numbers<TrialLanes>

  /// By team, week and population: a bit for each lane in which somebody may leave.
  private let leavingLanes: Numbers<UInt8>

  /// By stream, and weeks since the last draw: what arrives over what was planned.
  private let demandFactors: Numbers<TrialLanes>

  /// Who leaves before they settle.
  private var dropouts: Dropouts

  /// How paces are drawn.
  private let normals = QuantileTable.normal

  /// Numbers of people whose lanes are looked at one by one.
  private let counts = Numbers(repeating: TrialLanes.zero, count: 1)

  /// By population: everyone who started, in teams with cuts.
  private var roster: [[Person]]

  init(_ laws: Laws, weeks: Int) {
    self.laws = laws
    self.weeks = weeks
    let teams = laws.paces.count
    parts = Numbers(repeating: .zero, count: Part.allCases.count * teams * weeks)
    leavingLanes = Numbers(repeating: 0, count: 3 * teams * weeks)
    demandFactors = Numbers(repeating: .one, count: laws.demands.count * Self.demandsAtOnce)
    dropouts = Dropouts(places: teams * weeks)
    roster = Array(repeating: [], count: laws.persons.count)
  }

  /// Begins other trials.
  mutating func begin(_ trials: TrialKeys) {
    self.trials = trials
    parts.fill(.zero)
    leavingLanes.fill(0)
    dropouts.removeAll()
    for population in roster.indices { roster[population].removeAll(keepingCapacity: true) }
  }

  mutating func found(
    _ people: TrialLanes, _ kind: StaffKind, of team: Int, _ plan: Blueprint<TrialLanes>
  ) {
    let population = kind.population(of: team)
    let stay = Stay(.founders, team, weeks, plan)
    let key = laws.persons[population]
    let first = team &* weeks
    if kind == .trainers { parts[at(first, .settledPace)] += people }
    if plan.teamShapes[team].hasCuts { enrol(people, key, stay, population, start: -1) }
    Self.forEachLeaver(of: people, key, stay, trials, laws.survival, counts) { lane, last in
      addLeaver(first &+ last, kind, lane)
      guard kind == .trainers, last + 1 < weeks else { return }
      parts[at(first + last + 1, .settledPace), lane: lane] -= 1
    }
  }

  mutating func start(
    _ people: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>
  ) {
    let population = kind.population(of: team)
    let stay = Stay(kind == .trainers ? .trainers : .staff, team, weeks &- week, plan)
    let key = laws.persons[population].week(week &+ 1)
    let place = team &* weeks &+ week
    if plan.teamShapes[team].hasCuts { enrol(people, key, stay, population, start: week) }
    guard kind == .trainers else {
      Self.forEachLeaver(of: people, key, stay, trials, laws.survival, counts) { lane, last in
        addLeaver(place &+ last, kind, lane)
      }
      return
    }
    parts[at(place, .here)] = people
    parts[at(place, .factor)] = .one
    parts[at(place, .strength)] = people
    let paces = laws.paceSpreads[team].isAnywhere ? laws.paces[team].week(week) : nil
    let settles = plan.teamShapes[team].settledAfter
    let pace = plan.row(.pace, of: team)
    let lapse = plan.row(.lapse, of: team)
    Self.forEachLeaver(of: people, key, stay, trials, laws.survival, counts) { lane, count in
      guard let paces else { return }
      let factor = paceFactor(
        of: count, laws.paceSpreads[team, lane: lane], trials.word(lane, paces))
      parts[at(place, .factor), lane: lane] = factor
      parts[at(place, .strength), lane: lane] = count * factor
    } _: { lane, last in
      addLeaver(place &+ last, .trainers, lane)
      // Who leaves at the end of the last week is missed by none.
      guard last &+ 1 < stay.span else { return }
      guard last >= settles else { return dropouts.add(-1, place, lane, at: place &+ last &+ 1) }
      let strength = parts[at(place, .factor), lane: lane] * pace[settles, lane: lane]
      parts[at(place &+ last &+ 1, .settledPace), lane: lane] -= strength
      parts[at(place &+ last &+ 1, .settledLapse), lane: lane] -=
        strength * lapse[last + 1, lane: lane]
    }
  }

  mutating func learners(
    of team: Int, in week: Int, _ plan: Blueprint<TrialLanes>
  ) -> Learners<TrialLanes> {
    let first = team &* weeks
    dropouts.forEach(at: first + week) { change, place, lane in
      changeHere(change, place, lane)
    }
    return Learners(
      of: team, in: week, plan, here: { parts[at(first &+ $0, .here)] },
      strength: { parts[at(first &+ $0, .strength)] })
  }

  /// Lets somebody come to or go from those who started together.
  private func changeHere(_ change: Double, _ place: Int, _ lane: Int) {
    parts[at(place, .here), lane: lane] += change
    parts[at(place, .strength), lane: lane] =
      parts[at(place, .here), lane: lane] * parts[at(place, .factor), lane: lane]
  }

  mutating func settledChange(of team: Int, in week: Int) -> (pace: TrialLanes, lapse: TrialLanes) {
    (
      parts[at(team &* weeks &+ week, .settledPace)],
      parts[at(team &* weeks &+ week, .settledLapse)]
    )
  }

  /// Where a part of a week of a team is kept.
  @inline(__always)
  private func at(_ place: Int, _ part: Part) -> Int {
    Part.allCases.count &* place &+ part.rawValue
  }

  /// Lets somebody leave.
  @inline(__always)
  private func addLeaver(_ place: Int, _ kind: StaffKind, _ lane: Int) {
    parts[at(place, .leaving(kind)), lane: lane] += 1
    leavingLanes[3 &* place &+ kind.rawValue] |= 1 &<< UInt8(truncatingIfNeeded: lane)
  }

  mutating func leavers(
    of people: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>
  ) -> TrialLanes? {
    let place = team &* weeks &+ week
    let isNobody = leavingLanes[3 &* place &+ kind.rawValue] == 0
    return isNobody ? nil : parts[at(place, .leaving(kind))]
  }

  mutating func release(
    _ people: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>
  ) -> TrialLanes {
    var released = TrialLanes.zero
    let population = kind.population(of: team)
    for place in roster[population].indices.reversed() {
      let person = roster[population][place]
      guard released[person.lane] < people[person.lane], person.last >= week else { continue }
      released[person.lane] += 1
      roster[population][place].last = -1
      takeBack(person, kind, of: team, from: week, plan)
    }
    return released
  }

  mutating func replace(
    _ leavers: TrialLanes, _ kind: StaffKind, of team: Int, in week: Int,
    _ plan: Blueprint<TrialLanes>, _ pending: Numbers<TrialLanes>, from first: Int
  ) {
    let population = kind.population(of: team)
    let key = laws.leadTimes[population].week(week)
    let place = team &* weeks &+ week
    for lane in SomeLanes(leavingLanes[3 &* place &+ kind.rawValue]) {
      let arrival = week + 1 + laws.hireTimes[team].draw(trials.word(lane, key))
      pending[first + min(arrival, weeks), lane: lane] +=
        parts[at(place, .leaving(kind)), lane: lane]
    }
  }

  mutating func demandFactor(stream: Int, week: Int) -> TrialLanes {
    guard laws.demandSigmas[stream].isAnywhere else { return .one }
    let place = week % Self.demandsAtOnce
    let first = stream * Self.demandsAtOnce
    if place == 0 { drawDemands(stream, from: week, to: first) }
    return demandFactors[first + place]
  }

  /// Draws the demand of some weeks in a row.
  private func drawDemands(_ stream: Int, from week: Int, to first: Int) {
    for ahead in 0..<Self.demandsAtOnce {
      let key = laws.demands[stream].week(week + ahead)
      guard let table = laws.demandTables[stream] else {
        let sigma = laws.demandSigmas[stream].lanes
        demandFactors[first + ahead] = TrialLanes(.lognormal(trials.words(key), sigma: sigma))
        continue
      }
      for lane in 0..<TrialLanes.lanes {
        demandFactors[first + ahead, lane: lane] = table.draw(trials.word(lane, key))
      }
    }
  }

  /// How many weeks of a stream are drawn at once.
  ///
  /// All steps of a week together hardly fit into the memory that a processor has for instructions; the
  /// few of a draw run from there week after week.
  private static var demandsAtOnce: Int { 13 }

  /// The pace of people who start together against that of their team: never below 0.
  @inline(__always)
  private func paceFactor(of people: Double, _ spread: Double, _ word: UInt64) -> Double {
    max(0, 1 + spread / people.squareRoot() * normals.draw(word))
  }

  /// Draws how long people stay who start together, and tells of those who leave within the horizon.
  ///
  /// - Parameters:
  ///   - people: How many start, by lane.
  ///   - key: The name of the draw.
  ///   - stay: How long they may.
  ///   - trials: The trials.
  ///   - survival: Where to look up how long.
  ///   - counts: Where lanes can be looked at one by one.
  ///   - start: Told the lane and how many start in it, before those of them who leave.
  ///   - leave: Told the lane and the last week of tenure of each.
  @inline(__always)
  private static func forEachLeaver(
    of people: TrialLanes, _ key: DrawKey, _ stay: Stay, _ trials: TrialKeys,
    _ survival: Survival, _ counts: Numbers<TrialLanes>,
    _ start: (_ lane: Int, _ count: Double) -> Void = { _, _ in },
    _ leave: (_ lane: Int, _ last: Int) -> Void
  ) {
    counts[0] = people
    for lane in SomeLanes(where: people .> 0) {
      start(lane, counts[0, lane: lane])
      let leavers = Survival.leavers(of: stay.left[stay.span, lane: lane])
      var sum = trials[lane] &+ key.sum
      for _ in 0..<counts[0, lane: lane].whole {
        let word = mixed(sum)
        sum &+= DrawKey.indexStep
        guard Survival.isLeaving(word, leavers) else { continue }
        leave(
          lane,
          survival.lastWeek(word, stay.left, row: stay.table, lane: lane, weeks: stay.span))
      }
    }
  }

  /// Remembers people who start and may have to be released: by lane, in the order of their draws.
  private mutating func enrol(
    _ people: TrialLanes, _ key: DrawKey, _ stay: Stay, _ population: Int, start: Int
  ) {
    for lane in 0..<TrialLanes.lanes {
      for person in 0..<Int(people[lane]) {
        let word = trials.word(lane, key.index(person))
        let weeks = laws.survival.stay(
          word, stay.left, row: stay.table, lane: lane, weeks: stay.span)
        let last = max(0, start) + weeks
        roster[population].append(Person(lane: lane, start: start, last: last))
      }
    }
  }

  /// Takes what a released person would have brought from the weeks ahead.
  private mutating func takeBack(
    _ person: Person, _ kind: StaffKind, of team: Int, from week: Int,
    _ plan: Blueprint<TrialLanes>
  ) {
    let (lane, last, start) = (person.lane, person.last, person.start)
    let isLeaving = last < weeks
    let isMissed = last + 1 < weeks
    if isLeaving { parts[at(team &* weeks &+ last, .leaving(kind)), lane: lane] -= 1 }
    guard kind == .trainers else { return }
    let first = team &* weeks
    guard start >= 0 else {
      parts[at(first + week, .settledPace), lane: lane] -= 1
      if isMissed { parts[at(first + last + 1, .settledPace), lane: lane] += 1 }
      return
    }
    let settles = plan.teamShapes[team].settledAfter
    let lapse = plan.row(.lapse, of: team)
    let strength =
      parts[at(first + start, .factor), lane: lane]
      * plan.row(.pace, of: team)[min(settles, weeks), lane: lane]
    // Who settles this very week has not been counted yet.
    if week - start <= settles {
      changeHere(-1, first + start, lane)
    } else {
      parts[at(first + week, .settledPace), lane: lane] -= strength
      parts[at(first + week, .settledLapse), lane: lane] -=
        strength * lapse[week - start, lane: lane]
    }
    guard isMissed else { return }
    if last - start < settles {
      dropouts.add(1, first + start, lane, at: first + last + 1)
    } else {
      parts[at(first + last + 1, .settledPace), lane: lane] += strength
      parts[at(first + last + 1, .settledLapse), lane: lane] +=
        strength * lapse[last + 1 - start, lane: lane]
    }
  }
}
