public import PlanEngine
import PlanModel

/// The key figures of a run, the plan's first, then each team's, then each stream's.
///
/// - Parameters:
///   - trajectory: The run.
///   - scenario: The scenario that ran.
///   - cost: What the work of each stream costs.
///   - value: The valuation it ran with.
/// - Returns: The figures.
func keyFigures(
  of trajectory: Trajectory, _ scenario: Scenario, _ cost: WorkCost,
  _ value: Valuation = Valuation()
) -> [KeyFigure] {
  var figures = planFigures(of: trajectory, discountRate: value(scenario.discountRate))
  for (index, team) in scenario.teams.enumerated() {
    let startWith = team.staff.map { wholeNumber(value($0.startWith)) }
    figures += teamFigures(of: trajectory, index, startWith: startWith, cost)
  }
  for (index, stream) in scenario.streams.enumerated() {
    figures += streamFigures(of: trajectory, index, dueWeeks: stream.due.map { value($0) }, cost)
    figures += batchFigures(of: index, trajectory.batchTurnaround(of: index, scenario, value))
  }
  return figures
}

/// The figures of the whole plan.
func planFigures(of run: Trajectory, discountRate: Double) -> [KeyFigure] {
  let weeks = Double(run.timeline.weeks)
  let people = run.peopleByWeek
  let sums = run.teams.reduce(into: (hires: 0.0, leavers: 0.0)) { sums, team in
    sums.hires += team.trainers.starts + team.leads.starts + team.qa.starts
    sums.leavers += team.trainers.leavers + team.leads.leavers + team.qa.leavers
  }
  let averagePeople = people.reduce(0, +) / weeks
  let cost = Double(run.ledger.total) / 100
  let presentValue = run.ledger.months.indices.reduce(0.0) { sum, month in
    sum + Double(run.ledger.total(month: month)) / 100
      / Math.power(1 + discountRate, Double(month) / 12)
  }
  let delivered = run.streams.reduce(0) { $0 + $1.delivered }
  let personMonths = run.personMonths.reduce(0, +)
  let figures: [(FigureName, Double?)] = [
    (.totalCost, cost),
    (.netPresentValue, presentValue),
    (.delivered, delivered),
    (.costPerUnit, ratio(cost, delivered)),
    (.peakPeople, people.max()),
    (.personMonths, personMonths),
    (.blendedMonthlyCost, ratio(cost, personMonths)),
    (.hires, sums.hires),
    (.leavers, sums.leavers),
    (.realisedAttrition, ratio(sums.leavers, averagePeople).map { $0 * 52 / weeks }),
  ]
  return figures.map { KeyFigure(name: $0, subject: .plan, value: $1) }
}

/// The figures of a team; those of cost have no value without the cost of the work.
func teamFigures(
  of run: Trajectory, _ team: Int, startWith: Int?, _ cost: WorkCost?
) -> [KeyFigure] {
  let weeks = (0..<run.timeline.weeks).map { run.team(team, week: $0) }
  let last = weeks.count - 1
  let firstClass = run.classes.lazy.filter { $0.team == team }.compactMap(\.started).min()
  let atTarget = startWith.flatMap { run.firstWeekAtTarget(of: team, startingWith: $0) }
  let atFullPace = run.firstWeekAtFullPace(of: team)
  func weeksSinceFirstClass(_ week: Int?) -> Double? {
    guard let week, let firstClass, week >= firstClass else { return nil }
    return Double(week - firstClass)
  }
  let capacity = weeks.reduce(0) { $0 + $1.capacityHours }
  let qaHours = weeks.reduce(0) { $0 + $1.qaHours }
  let figures: [(FigureName, Double?)] = [
    (.finalTrainers, weeks[last].trainers.people),
    (.firstWeekAtTarget, atTarget.map { Double($0 + 1) }),
    (.weeksToTarget, weeksSinceFirstClass(atTarget)),
    (.weeksToFullProductivity, weeksSinceFirstClass(atFullPace)),
    (.utilisation, ratio(weeks.reduce(0) { $0 + $1.usedHours }, capacity)),
    (.qaUtilisation, ratio(weeks.reduce(0) { $0 + $1.qaUsedHours }, qaHours)),
    (.cost, cost.map { Double($0.ofTeams[team]) / 100 }),
    (.idleCost, cost.map { Double($0.idle[team]) / 100 }),
  ]
  return figures.map { name, value in
    let isAsked =
      switch name {
      case .firstWeekAtTarget: startWith != nil
      case .weeksToTarget, .weeksToFullProductivity: run.hasClasses(team)
      default: true
      }
    return KeyFigure(name: name, subject: .team(team), value: value, isAsked: isAsked)
  }
}

/// The figures of a stream; those of cost have no value without the cost of the work.
func streamFigures(
  of run: Trajectory, _ stream: Int, dueWeeks: Double?, _ cost: WorkCost?
) -> [KeyFigure] {
  let amount = cost.map { Double($0.ofStreams[stream]) / 100 }
  let weeks = (0..<run.timeline.weeks).map { run.stream(stream, week: $0) }
  let delivered = weeks.reduce(0) { $0 + $1.delivered }
  let produced = weeks.reduce(0) { $0 + ($1.kappa == nil ? 0 : $1.produced) }
  let lastBusy = weeks.lastIndex { !$0.isClear }
  let cleared = lastBusy.map { $0 + 1 } ?? 0
  let figures: [(FigureName, Double?)] = [
    (.arrived, weeks.reduce(0) { $0 + $1.arrived }),
    (.delivered, delivered),
    (.onTime, dueWeeks.flatMap { onTimeShare(of: weeks, dueWeeks: wholeNumber($0)) }),
    (.clearedWeek, cleared < weeks.count ? Double(cleared + 1) : nil),
    (.finalBacklog, weeks[weeks.count - 1].backlog),
    (.deliveredAccuracy, ratio(weeks.reduce(0) { $0 + $1.deliveredRight }, delivered)),
    (.kappa, ratio(weeks.reduce(0) { $0 + ($1.kappa ?? 0) * $1.produced }, produced)),
    (.cost, amount),
    (.costPerUnit, amount.flatMap { ratio($0, delivered) }),
  ]
  return figures.map { KeyFigure(name: $0, subject: .stream(stream), value: $1) }
}

/// How long a batch takes; none where the stream says nothing of batches.
private func batchFigures(of stream: Int, _ turnaround: BatchTurnaround?) -> [KeyFigure] {
  guard let weeks = turnaround?.weeks.compactMap(\.self).map(Double.init) else { return [] }
  return [(FigureName.shortestBatch, weeks.min()), (.longestBatch, weeks.max())].map {
    KeyFigure(name: $0, subject: .stream(stream), value: $1)
  }
}

/// The share of arrivals that cumulative deliveries reach by the end of the week they are due, first
/// in first out, over the arrivals whose due week lies in the horizon.
private func onTimeShare(of weeks: [StreamWeek], dueWeeks: Int) -> Double? {
  var (onTime, arrivedBefore, delivered) = (0.0, 0.0, 0.0)
  for (week, record) in weeks.enumerated() {
    delivered += record.delivered
    guard week >= dueWeeks else { continue }
    let arrived = weeks[week - dueWeeks].arrived
    onTime += min(max(0, delivered - arrivedBefore), arrived)
    arrivedBefore += arrived
  }
  return ratio(onTime, arrivedBefore)
}

/// A quotient; `nil` where there is nothing to divide by.
func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }

extension Trajectory {
  /// Whether anybody of a team starts in a class, within the horizon or not.
  func hasClasses(_ team: Int) -> Bool { classes.contains { $0.team == team } }

  /// By week: trainers, leads and reviewers of all teams.
  public var peopleByWeek: [Double] {
    (0..<timeline.weeks).map { week in
      teams[week * teamCount..<(week + 1) * teamCount].reduce(0) {
        $0 + $1.trainers.people + $1.leads.people + $1.qa.people
      }
    }
  }

  /// The first week in which the positions of a team are at the headcount that its ramp is for.
  ///
  /// - Parameters:
  ///   - team: Index of the team.
  ///   - headcount: The headcount that the team starts with: the target lies above it, or is reached
  ///     from above.
  /// - Returns: The week, from 0; `nil` where the horizon ends before it.
  func firstWeekAtTarget(of team: Int, startingWith headcount: Int) -> Int? {
    let target = Double(targets[team])
    return (0..<timeline.weeks).first {
      let positions = self.team(team, week: $0).positions
      return targets[team] > headcount ? positions >= target : positions <= target
    }
  }

  /// The first week, once the last class is in production, in which a team works at 95% of the
  /// standard pace.
  ///
  /// - Parameter team: Index of the team.
  /// - Returns: The week, from 0; `nil` where the horizon ends before it or there are no classes.
  func firstWeekAtFullPace(of team: Int) -> Int? {
    let classes = classes.filter { $0.team == team }
    let starts = classes.compactMap(\.started)
    guard let lastStart = starts.max(), starts.count == classes.count else { return nil }
    let first = lastStart + onboardingWeeks[team]
    guard first < timeline.weeks else { return nil }
    return (first..<timeline.weeks).first {
      let record = self.team(team, week: $0)
      let producing = record.trainers.people - record.onboarding
      return producing > 1e-9 && record.proficient >= (0.95 - 1e-9) * producing
    }
  }
}
