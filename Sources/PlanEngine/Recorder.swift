import PlanModel

/// Keeps the records of a run, week by week, and closes its ledger.
struct Recorder {
  private let plan: Blueprint
  private var teams: [TeamWeek] = []
  private var streams: [StreamWeek]
  private var efforts: [Effort] = []
  private var weeks: [PlanWeek] = []

  init(_ plan: Blueprint) {
    self.plan = plan
    teams.reserveCapacity(plan.weeks * plan.teams.count)
    streams = Array(repeating: StreamWeek(), count: plan.weeks * plan.streams.count)
    weeks.reserveCapacity(plan.weeks)
  }

  /// Adds a week that has run.
  mutating func add(_ state: PlanState, week: Int, classesSlipped: Bool) {
    teams += state.teams
    efforts += state.efforts
    for (place, stream) in plan.streams.enumerated() {
      streams[week * plan.streams.count + stream.index] = state.streams[place]
    }
    weeks.append(PlanWeek(classesSlipped: classesSlipped, gateClosed: state.gateClosed))
  }

  /// The whole run.
  func trajectory(closing state: PlanState) -> Trajectory {
    Trajectory(
      timeline: plan.timeline, teamCount: plan.teams.count, streamCount: plan.streams.count,
      teams: teams, streams: streams, efforts: efforts, weeks: weeks, classes: startedClasses(),
      targets: plan.teams.map { Int($0.target) }, hireWeeks: plan.teams.map(\.hireWeeks),
      onboardingWeeks: plan.teams.map(\.onboarding),
      hoursPerItem: plan.streams.sorted { $0.index < $1.index }.map(\.hoursPerItem),
      ownWorth: plan.payroll.ownWorth,
      personMonths: Array(state.personMonths.dropLast()),
      ledger: Ledger(closing: state, plan))
  }

  /// The classes with the weeks in which they started: the first week that does not slip, once all
  /// slips before it are counted.
  private func startedClasses() -> [PlannedClass] {
    var startOfDueWeek = Array(repeating: plan.weeks, count: plan.weeks)
    var due = 0
    for (week, record) in weeks.enumerated() where !record.classesSlipped {
      startOfDueWeek[due] = week
      due += 1
    }
    return plan.classes.map { planned in
      var planned = planned
      if planned.due < plan.weeks, startOfDueWeek[planned.due] < plan.weeks {
        planned.started = startOfDueWeek[planned.due]
      }
      return planned
    }
  }
}

extension Ledger {
  /// Closes the accounts of a run: each cell is rounded to cents, half up, once.
  init(closing state: PlanState, _ plan: Blueprint) {
    let payroll = plan.payroll
    let (count, months) = (payroll.entries.count, plan.timeline.months)
    var cents = Array(repeating: 0, count: months * count)
    var total = 0.0
    func round(_ amount: Double) -> Int {
      total += amount.magnitude
      return total < Self.largestTotal ? Int((amount * 100 + 0.5 + 1e-6).rounded(.down)) : 0
    }
    for month in 0..<months {
      var (sum, reserve) = (0, 0)
      for (index, entry) in payroll.entries.enumerated() {
        var amount = 0.0
        switch entry.origin {
        case .group(let group):
          amount = state.amount(
            entry.account.line, of: payroll.groups[group], at: group * (months + 1) + month)
        case .crowd(let team): amount = state.passes[team * (months + 1) + month]
        case .overhead(let item): amount = payroll.overhead[item * months + month]
        case .contingency: reserve = index
        }
        cents[month * count + index] = round(amount)
        sum += cents[month * count + index]
      }
      cents[month * count + reserve] = round(Double(sum) / 100 * payroll.contingency)
    }
    self.months = (0..<months).map { plan.timeline.firstMonth.adding(months: $0) }
    accounts = payroll.entries.map(\.account)
    self.cents = cents
    isTooLarge = !(total < Self.largestTotal)
  }
}

extension PlanState {
  /// The amount of one line of a group in a month, before rounding.
  fileprivate func amount(_ line: LedgerLine, of group: Payroll.Group, at place: Int) -> Double {
    switch line {
    case .salary: salary[place]
    case .burden: burden[place]
    case .managementFee: (salary[place] + burden[place]) * group.managementFee
    case .seat: desks[place] * group.seat
    case .tooling: desks[place] * group.tooling
    case .recruiting: starts[place] * group.recruiting
    case .onboarding: starts[place] * group.onboarding
    case .severance: releases[place] * group.severance
    case .perUnit, .overhead, .contingency: 0
    }
  }
}
