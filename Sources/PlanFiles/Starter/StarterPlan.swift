import PlanModel

/// What a new scenario says, settled from the answers and the habits of the field.
struct StarterPlan {
  let answers: StarterAnswers
  let start: CalendarDate
  let site: StarterCard
  let work: String
  let handleTime: StarterFigure
  let (to, from, horizon): (Int, Int, Int)
  let title: String
  let role: String
  let capacity: StarterCapacity

  /// Who joins, and when, in order of time; none for a team that does not grow.
  let classes: [StarterClass]

  /// The weeks of the first and the last class.
  let (begin, complete): (Int, Int)

  /// What arrives, by the weeks from which it does.
  let demand: [(week: Int, rate: StarterFigure, isOwn: Bool)]

  /// What is delivered in some week at the latest; `nil` where the plan ends before the team is at
  /// full pace.
  let delivery: (rate: StarterFigure, by: Int)?

  /// Weeks from the last class until its people are at full pace.
  static let weeksToFullPace =
    StarterHabits.onboardingWeeks + Int(StarterHabits.expectedFullAfter.rounded(.up))

  /// Settles a plan; `nil` where a question is open.
  init?(_ answers: StarterAnswers) {
    guard let start = answers.start, let site = answers.site, let work = answers.work,
      let handleTime = answers.handleTime, let to = answers.to, let from = answers.from,
      let horizon = answers.horizon, let title = answers.title, let capacity = answers.capacity,
      let role = StarterRoles.trainer(among: answers.roles)
    else { return nil }
    self.answers = answers
    (self.start, self.site, self.work, self.handleTime) = (start, site, work, handleTime)
    (self.to, self.from, self.horizon, self.title) = (to, from, horizon, title)
    (self.role, self.capacity) = (role, capacity)

    (begin, complete) = Self.ramp(answers)
    classes = Self.classes(from: from, to: to, begin: begin, complete: complete)
    let fullPace = classes.isEmpty ? 0 : complete + Self.weeksToFullPace
    let items = capacity.items(
      in: max(horizon, fullPace + 1), startingWith: from, classes)
    let least = 0.4 * capacity.items(for: Double(from))
    let first = begin + StarterHabits.onboardingWeeks + 1
    let last = min(fullPace, horizon - 1)
    let quarters = (0...3).map { first + max(0, last - first) * $0 / 4 }
    let weeks = ([0] + quarters).filter { $0 < last } + [last]
    demand = Self.demand(
      (classes.isEmpty ? [0] : weeks).map { ($0, max(items[$0], least)) }, answers.volume)
    let final = demand.last?.rate.expected ?? 0
    let by = fullPace + 3
    delivery =
      by < horizon || classes.isEmpty
      ? (StarterFigure.roundRate(0.95 * final), min(by, horizon - 1)) : nil
  }

  /// The weeks of the first and the last class: as late as classes of a usual size allow, but no
  /// sooner than the first people were measured and others could be hired.
  private static func ramp(_ answers: StarterAnswers) -> (begin: Int, complete: Int) {
    guard let complete = answers.by else { return (0, 0) }
    let every = StarterHabits.classEvery
    let wanted = complete - every * (StarterHabits.classes(for: answers.growth) - 1)
    let soonest = max(StarterHabits.measuredWeeks, answers.firstStart)
    // A whole number of steps apart, so that the last class keeps its distance too.
    let steps = (complete - max(wanted, min(soonest, complete))) / every
    return (complete - every * steps, complete)
  }

  private static func classes(
    from: Int, to: Int, begin: Int, complete: Int
  ) -> [StarterClass] {
    guard to > from else { return [] }
    let count = (complete - begin) / StarterHabits.classEvery + 1
    var present = from
    return (1...count).map { number in
      let share = StarterHabits.shape(Double(number) / Double(count))
      let target = wholeNumber(Double(from) + Double(to - from) * share)
      defer { present = target }
      return StarterClass(
        week: begin + StarterHabits.classEvery * (number - 1), people: target - present)
    }
  }

  /// Work that grows with the team, up to the volume that the author named.
  private static func demand(
    _ possible: [(week: Int, items: Double)], _ volume: StarterFigure?
  ) -> [(week: Int, rate: StarterFigure, isOwn: Bool)] {
    var demand: [(week: Int, rate: StarterFigure, isOwn: Bool)] = []
    for (number, (week, items)) in possible.enumerated() {
      let rate = StarterFigure.roundRate(items)
      if let volume, number == possible.count - 1 || rate.expected >= volume.expected {
        demand.append((week, volume, true))
        break
      }
      // A small step on the way is no step worth a line.
      let least = (demand.last?.rate.expected ?? 0) * (number == possible.count - 1 ? 1 : 1.15)
      if rate.expected > least { demand.append((week, rate, false)) }
    }
    return demand
  }

  /// How the named volume and the named team go together, where they do not; `nil` where they do.
  var remark: String? {
    guard let volume = answers.volume, answers.isOwn(.to) else { return nil }
    let needed = capacity.people(for: volume.expected)
    let rounded = { (hours: Double) in grouped(wholeNumber(min(hours, 1e12))) }
    let (taken, there) = (
      volume.expected * capacity.hoursPerItem, Double(to) * capacity.filled * capacity.hours
    )
    let begin = "\(volume.text) take about \(rounded(taken)) hours a week"
    let of = "\(begin) of the \(rounded(there)) that \(to) trainers have"
    if taken > there {
      return
        "\(begin), and \(to) trainers have about \(rounded(there)): expect a backlog, or plan for "
        + "about \(grouped(needed)) trainers."
    }
    if needed > to {
      return
        "\(of), which leaves little for bad weeks: about \(grouped(needed)) trainers would have "
        + "hours to spare."
    }
    return Double(needed) < 0.7 * Double(to)
      ? "\(of): about \(grouped(needed)) trainers would do." : nil
  }
}
