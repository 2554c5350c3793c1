import PlanModel

/// Keeps the records of a plan, week by week, and closes its ledger.
struct Recorder: Witness {
  private var teams: [TeamWeek] = []
  private var streams: [StreamWeek]
  private var efforts: [Effort] = []
  private var weeks: [PlanWeek] = []
  private let accounts: Accounts

  init(_ plan: Blueprint<Double>) {
    accounts = Accounts(plan)
    teams.reserveCapacity(plan.weeks * plan.teams.count)
    streams = Array(repeating: StreamWeek(), count: plan.weeks * plan.streams.count)
    weeks.reserveCapacity(plan.weeks)
  }

  mutating func note(_ state: PlanState<Double>, _ week: Int, _ plan: Blueprint<Double>) {
    accounts.bill(state, week, plan)
    for team in plan.teams.indices {
      teams.append(TeamWeek(team, state, isCrowd: plan.teamShapes[team].isCrowd))
    }
    for place in plan.streams.indices {
      let (shape, constants) = (plan.streamShapes[place], plan.streams[place])
      let record = StreamWeek(state.streams[place], constants)
      streams[week * plan.streams.count + shape.index] = record
      for place in shape.teams where state.taken[place] > 0 {
        efforts.append(
          Effort(
            week: week, stream: shape.index, team: plan.streamTeams[place],
            hours: state.taken[place], passes: constants.passes(in: state.taken[place])))
      }
    }
    weeks.append(
      PlanWeek(classesSlipped: state.gate[0].slipping > 0, gateClosed: state.gate[0].closed > 0))
  }

  /// The whole run.
  func trajectory(_ plan: Blueprint<Double>) -> Trajectory {
    Trajectory(
      timeline: plan.timeline, teamCount: plan.teams.count, streamCount: plan.streams.count,
      teams: teams, streams: streams, efforts: efforts, weeks: weeks,
      classes: startedClasses(plan), targets: plan.teams.all.map { Int($0.target) },
      hireWeeks: plan.teams.all.map { Int($0.hireWeeks) },
      onboardingWeeks: plan.teams.all.map { Int($0.onboarding) },
      hoursPerItem: zip(plan.streamShapes.all, plan.streams.all)
        .sorted { $0.0.index < $1.0.index }.map(\.1.hoursPerItem),
      ownWorth: (0..<plan.weeks).map { plan.payroll.ownWorth[0][$0] },
      personMonths: accounts.personMonths[0..<plan.timeline.months],
      ledger: Ledger(closing: accounts, plan))
  }

  /// The classes with the weeks in which they started: the first week that does not slip, once all
  /// slips before it are counted.
  private func startedClasses(_ plan: Blueprint<Double>) -> [PlannedClass] {
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

extension TeamWeek {
  /// The record of a team that has lived through a week.
  fileprivate init(_ team: Int, _ state: borrowing PlanState<Double>, isCrowd: Bool) {
    let now = state.teams[team]
    positions = now.positions
    for kind in StaffKind.allCases {
      let people = state.populations[kind.population(of: team)]
      self[kind] = PopulationWeek(
        people: people.people, newStarts: people.newStarts, backfillStarts: people.backfillStarts,
        released: people.released, leavers: people.leavers)
    }
    leadsNeeded = state.populations[StaffKind.leads.population(of: team)].needed
    onboarding = now.onboarding > 1e-12 ? now.onboarding : 0
    proficient = now.proficient
    capacityHours = now.capacityHours
    mentoringHours = now.mentoringHours
    usedHours = now.usedHours
    qaHours = now.qaHours
    qaUsedHours = now.qaUsedHours
    // Nobody is right or wrong in a week without hours.
    let isWorking = isCrowd ? now.accuracy > 0 : now.capacityHours + now.mentoringHours > 0
    accuracy = isWorking ? now.accuracy : nil
  }
}

extension StreamWeek {
  /// The record of a stream that has lived through a week.
  fileprivate init(_ now: StreamState<Double>, _ constants: StreamPlan<Double>) {
    arrived = now.arrived
    produced = now.produced
    delivered = now.delivered
    rework = now.rework
    backlog = now.backlog
    inReview = now.queue
    deliveredRight = now.deliveredRight
    isClear = now.atHand - now.produced <= 1e-9 * now.atHand
    if now.hours > 0 {
      accuracy = now.accuracy
      kappa = constants.voting.kappa(now.accuracy)
    }
    if now.staffedHours > 0 { staffedAccuracy = now.staffedAccuracy }
  }
}

extension Ledger {
  /// Closes the accounts of a run: each cell is rounded to cents, half up, once.
  fileprivate init(closing accounts: Accounts, _ plan: Blueprint<Double>) {
    let sources = plan.payroll.layout.sources
    let (count, months) = (sources.count, plan.timeline.months)
    var cents = Array(repeating: 0, count: months * count)
    var total = 0.0
    func round(_ amount: Double) -> Int {
      total += amount.magnitude
      guard total < Self.largestTotal else { return 0 }
      let cents = amount * 100 + 0.5 + 1e-6
      let whole = Int(cents)
      return Double(whole) > cents ? whole - 1 : whole
    }
    for month in 0..<months {
      var (sum, reserve) = (0, 0)
      for (index, source) in sources.enumerated() {
        if case .contingency = source.origin { reserve = index }
        cents[month * count + index] = round(accounts.amount(of: source, month: month, plan))
        sum += cents[month * count + index]
      }
      cents[month * count + reserve] = round(Double(sum) / 100 * plan.payroll.other.contingency)
    }
    self.months = (0..<months).map { plan.timeline.firstMonth.adding(months: $0) }
    self.accounts = plan.payroll.layout.accounts
    self.cents = cents
    isTooLarge = !(total < Self.largestTotal)
  }
}
