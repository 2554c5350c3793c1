/// Blueprints of several trials side by side: made of plain ones, lane by lane.
extension Blueprint<TrialLanes> {
  /// The same plan in every lane.
  init(repeating plan: Blueprint<Double>) {
    self.init(
      timeline: plan.timeline,
      teams: Numbers(plan.teams.all.map(TeamPlan<TrialLanes>.init(repeating:))),
      rows: Numbers(plan.rows.all.map(TrialLanes.init(repeating:))),
      paused: Numbers(plan.paused.all.map(TrialLanes.init(repeating:))),
      streams: plan.streams.map(StreamPlan<TrialLanes>.init(repeating:)),
      streamTeams: plan.streamTeams,
      arrivals: Numbers(plan.arrivals.all.map(TrialLanes.init(repeating:))),
      payroll: Payroll<TrialLanes>(repeating: plan.payroll), classes: plan.classes)
  }

  /// Puts one trial's numbers of a team into its lane.
  mutating func put(_ tables: TeamTables, team: Int, lane: Int) {
    teams[team].put(tables.plan, lane)
    let first = team * TeamRow.allCases.count * rowLength
    for (place, number) in tables.rows.enumerated() { rows[first + place, lane: lane] = number }
  }

  /// Puts one trial's numbers of a stream into its lane.
  ///
  /// - Parameters:
  ///   - tables: The numbers.
  ///   - stream: Its place in the order of work.
  ///   - lane: The lane.
  mutating func put(_ tables: StreamTables, stream: Int, lane: Int) {
    streams[stream].put(tables.plan, lane)
    for (week, items) in tables.arrivals.enumerated() {
      arrivals[stream * weeks + week][lane] = items
    }
  }
}

extension TeamPlan<TrialLanes> {
  init(repeating plan: TeamPlan<Double>) {
    isCrowd = plan.isCrowd
    backfills = plan.backfills
    hasCuts = plan.hasCuts
    settledAfter = plan.settledAfter
    for lane in 0..<TrialLanes.lanes { put(plan, lane) }
  }

  fileprivate mutating func put(_ plan: TeamPlan<Double>, _ lane: Int) {
    hasCuts = hasCuts || plan.hasCuts
    founding[lane] = plan.founding
    target[lane] = plan.target
    classPeople[lane] = plan.classPeople
    onboarding[lane] = plan.onboarding
    graduation[lane] = plan.graduation
    baseRate[lane] = plan.baseRate
    newRate[lane] = plan.newRate
    newWeeks[lane] = plan.newWeeks
    calibration[lane] = plan.calibration
    mentoringHours[lane] = plan.mentoringHours
    hireWeeks[lane] = plan.hireWeeks
    leadSpan[lane] = plan.leadSpan
    qaSpan[lane] = plan.qaSpan
    firstAccuracy[lane] = plan.firstAccuracy
    fullAccuracy[lane] = plan.fullAccuracy
    lapseKept[lane] = plan.lapseKept
    crowdWeek[lane] = plan.crowdWeek
    crowdHours[lane] = plan.crowdHours
  }
}

extension StreamPlan<TrialLanes> {
  init(repeating plan: StreamPlan<Double>) {
    let voting = plan.voting
    self.init(
      index: plan.index, teams: plan.teams,
      voting: Votes(
        passes: voting.passes, classes: Int(voting.classes),
        overlap: TrialLanes(repeating: voting.overlap), senior: TrialLanes(repeating: voting.senior)
      ))
    for lane in 0..<TrialLanes.lanes { put(plan, lane) }
  }

  fileprivate mutating func put(_ plan: StreamPlan<Double>, _ lane: Int) {
    voting.overlap[lane] = plan.voting.overlap
    voting.senior[lane] = plan.voting.senior
    hoursPerItem[lane] = plan.hoursPerItem
    sample[lane] = plan.sample
    reviewHours[lane] = plan.reviewHours
    detection[lane] = plan.detection
    goldGate[lane] = plan.goldGate
    kappaGate[lane] = plan.kappaGate
  }
}

extension Payroll<TrialLanes> {
  init(repeating plan: Payroll<Double>) {
    self.init(
      layout: plan.layout, groups: plan.groups.map(PayGroup<TrialLanes>.init(repeating:)),
      pay: plan.pay.map(TrialLanes.init(repeating:)),
      burden: plan.burden.map(TrialLanes.init(repeating:)),
      worth: plan.worth.map(TrialLanes.init(repeating:)),
      ownWorth: plan.ownWorth.map(TrialLanes.init(repeating:)),
      other: OtherCost(repeating: plan.other))
  }

  /// Puts one trial's numbers of a group into its lane.
  mutating func put(
    _ rates: (constants: PayGroup<Double>, pay: [Double], burden: [Double]), group: Int, lane: Int
  ) {
    groups[group].put(rates.constants, lane)
    for (place, step) in layout.groups[group].steps.enumerated() {
      pay[step][lane] = rates.pay[place]
      burden[step][lane] = rates.burden[place]
    }
  }
}

extension PayGroup<TrialLanes> {
  fileprivate init(repeating plan: PayGroup<Double>) {
    for lane in 0..<TrialLanes.lanes { put(plan, lane) }
  }

  fileprivate mutating func put(_ plan: PayGroup<Double>, _ lane: Int) {
    managementFee[lane] = plan.managementFee
    seat[lane] = plan.seat
    tooling[lane] = plan.tooling
    recruiting[lane] = plan.recruiting
    onboarding[lane] = plan.onboarding
    severance[lane] = plan.severance
  }
}

extension OtherCost<TrialLanes> {
  fileprivate init(repeating plan: OtherCost<Double>) {
    self.init(
      passPrice: plan.passPrice.map(TrialLanes.init(repeating:)),
      monthly: plan.monthly.map(TrialLanes.init(repeating:)),
      once: plan.once.map(TrialLanes.init(repeating:)),
      contingency: TrialLanes(repeating: plan.contingency),
      discountRate: TrialLanes(repeating: plan.discountRate))
  }

  /// Puts one trial's numbers into its lane.
  mutating func put(_ plan: OtherCost<Double>, _ lane: Int) {
    for (place, number) in plan.passPrice.enumerated() { passPrice[place][lane] = number }
    for (place, number) in plan.monthly.enumerated() { monthly[place][lane] = number }
    for (place, number) in plan.once.enumerated() { once[place][lane] = number }
    contingency[lane] = plan.contingency
    discountRate[lane] = plan.discountRate
  }
}
