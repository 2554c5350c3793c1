import PlanModel

/// Blueprints of several trials side by side: made of plain ones, lane by lane.
extension Blueprint<TrialLanes> {
  /// The same plan in every lane, with room for what may differ.
  init(_ plan: Blueprint<Double>, apart parts: UncertainParts) {
    self.init(
      timeline: plan.timeline,
      teamShapes: plan.teamShapes.map(\.self),
      teams: plan.teams.map(TeamPlan<TrialLanes>.init(repeating:)),
      rows: Rows(plan.rows, apart: parts.teamRows),
      paused: Rows(plan.paused, apart: parts.pauses ? [0] : []),
      streamShapes: plan.streamShapes,
      streams: plan.streams.map(StreamPlan<TrialLanes>.init(repeating:)),
      streamTeams: plan.streamTeams,
      arrivals: Rows(plan.arrivals, apart: parts.streams),
      payroll: Payroll<TrialLanes>(plan.payroll, apart: parts), classes: plan.classes)
  }

  /// Puts one trial's constants of a team into its lane.
  func put(_ tables: TeamTables, team: Int, lane: Int) {
    teams[team].put(tables.plan, lane)
    teamShapes[team].widen(tables.shape)
  }

  /// Puts one trial's row of a team into its lane.
  func put(_ row: TeamRow, of tables: TeamTables, team: Int, lane: Int) {
    rows.put(tables[row], TeamRow.place(of: row, team: team), lane: lane)
  }

  /// Puts one trial's numbers of a stream into its lane.
  ///
  /// - Parameters:
  ///   - tables: The numbers.
  ///   - stream: Its place in the order of work.
  ///   - lane: The lane.
  func put(_ tables: StreamTables, stream: Int, lane: Int) {
    streams[stream].put(tables.plan, lane)
    arrivals.put(tables.arrivals, stream, lane: lane)
  }
}

extension TeamShape {
  /// Covers no trial's team: what the last trials came to must not reach into the next.
  mutating func narrow() {
    (hasCuts, onboardingEnds, mentoringEnds, production) = (false, 0, 0, .max)
  }

  /// Covers a trial's team as well.
  fileprivate mutating func widen(_ shape: TeamShape) {
    hasCuts = hasCuts || shape.hasCuts
    onboardingEnds = max(onboardingEnds, shape.onboardingEnds)
    mentoringEnds = max(mentoringEnds, shape.mentoringEnds)
    production = min(production, shape.production)
  }
}

extension TeamPlan<TrialLanes> {
  init(repeating plan: TeamPlan<Double>) {
    for lane in 0..<TrialLanes.lanes { put(plan, lane) }
  }

  fileprivate mutating func put(_ plan: TeamPlan<Double>, _ lane: Int) {
    founding[lane] = plan.founding
    target[lane] = plan.target
    classPeople[lane] = plan.classPeople
    onboarding[lane] = plan.onboarding
    calibration[lane] = plan.calibration
    mentoringHours[lane] = plan.mentoringHours
    hireWeeks[lane] = plan.hireWeeks
    leaving[lane] = plan.leaving
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
      voting: Votes(
        passes: voting.passes, classes: voting.classes,
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
  fileprivate init(_ plan: Payroll<Double>, apart parts: UncertainParts) {
    self.init(
      layout: plan.layout, groups: plan.groups.map(PayGroup<TrialLanes>.init(repeating:)),
      pay: plan.pay.map(TrialLanes.init(repeating:)),
      burden: plan.burden.map(TrialLanes.init(repeating:)),
      worth: Rows(plan.worth, apart: parts.exchange ? Array(0..<plan.worth.count) : []),
      ownWorth: Rows(plan.ownWorth, apart: parts.exchange ? [0] : []),
      other: OtherCost(repeating: plan.other))
  }

  /// Puts each trial's pay of a group into its lane.
  func putPay(ofGroup group: Int, _ values: [Valuation]) {
    let (terms, steps) = (layout.terms[group], layout.groups[group].steps)
    for lane in values.indices {
      for step in steps {
        let month = terms.month(step - steps.lowerBound, values[lane])
        pay[step, lane: lane] = month.pay
        burden[step, lane: lane] = month.burden
      }
    }
  }

  /// Puts each trial's rates of a group into its lane.
  func putRates(ofGroup group: Int, _ values: [Valuation]) {
    let terms = layout.terms[group]
    for lane in values.indices { groups[group].put(terms.rates(values[lane]), lane) }
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
    for place in passPrice.indices { passPrice[place, lane: lane] = plan.passPrice[place] }
    for place in monthly.indices { monthly[place, lane: lane] = plan.monthly[place] }
    for place in once.indices { once[place, lane: lane] = plan.once[place] }
    contingency[lane] = plan.contingency
    discountRate[lane] = plan.discountRate
  }
}
