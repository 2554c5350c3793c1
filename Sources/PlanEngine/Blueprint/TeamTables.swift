import PlanModel

/// One team compiled: its constants, its classes and its rows of `Blueprint.rows`.
struct TeamTables {
  private(set) var plan = TeamPlan<Double>()
  private(set) var shape = TeamShape()

  /// By row and week: see `TeamRow`.
  private(set) var rows: [Double]

  /// The classes of the ramp, by time.
  private(set) var classes: [PlannedClass] = []

  private let rowLength: Int

  /// Compiles a team.
  ///
  /// - Parameters:
  ///   - index: Its place in the scenario.
  ///   - scenario: A sound scenario.
  ///   - timeline: Its weeks.
  ///   - value: How quantities become numbers.
  init(_ index: Int, _ scenario: Scenario, _ timeline: Timeline, _ value: Valuation) {
    rowLength = timeline.weeks + 1
    rows = Array(repeating: 0, count: TeamRow.allCases.count * rowLength)
    switch scenario.teams[index].sourcing {
    case .crowd(let crowd):
      shape.isCrowd = true
      plan.fullAccuracy = value(crowd.accuracy)
      plan.crowdWeek = Double(wholeNumber(value(crowd.leadTime)))
      plan.crowdHours = value(crowd.capacity)
    case .staffed(let staff):
      let site = scenario.sites[staff.site]
      plan = TeamPlan(staff, site, value)
      shape.backfills = staff.backfill
      addExperience(staff, value)
      addSurvival(Attrition(site, value), graduation: value(staff.graduation))
      fill(.hours, with: Self.taskHours(of: site, timeline, value))
      addRamp(RampPlan(team: index, staff: staff, at: site, value), timeline.weeks)
    }
  }

  private mutating func fill(_ row: TeamRow, with numbers: [Double]) {
    let first = row.rawValue * rowLength
    for (place, number) in numbers.enumerated() { rows[first + place] = number }
  }

  /// Pace, accuracy and mentoring by weeks since the start.
  private mutating func addExperience(_ staff: Staff, _ value: Valuation) {
    let onboarding = Int(plan.onboarding)
    let mentored = wholeNumber(value(staff.mentoring.weeks))
    let inProduction = max(0, rowLength - onboarding)
    let pace = Curves.productivity(staff.productivity, weeks: inProduction, value)
    let first = TeamRow.pace.rawValue * rowLength + min(onboarding, rowLength)
    for (week, pace) in pace.enumerated() { rows[first + week] = pace }
    for week in 0..<min(onboarding, rowLength) {
      rows[TeamRow.isOnboarding.rawValue * rowLength + week] = 1
    }
    for week in 0..<min(mentored, rowLength) {
      rows[TeamRow.isMentored.rawValue * rowLength + week] = 1
    }
    (shape.onboardingEnds, shape.production, shape.mentoringEnds) = (
      onboarding, onboarding, mentored
    )
    let settles = staff.accuracy.settlesAfter.map { value($0) } ?? 0
    plan.lapseKept = settles > 0 ? Math.exp(-3 / settles) : 0
    if settles > 0 {
      let first = TeamRow.lapse.rawValue * rowLength
      for week in onboarding..<max(onboarding, rowLength) {
        rows[first + week] = Math.exp(-3 * Double(week - onboarding) / settles)
      }
    }
    var changing = pace.count - 1
    while changing > 0, pace[changing - 1] == pace[pace.count - 1] { changing -= 1 }
    shape.settledAfter = min(rowLength, max(onboarding + max(0, changing), mentored))
  }

  /// The shares of those who started together that are still there, by weeks since the start.
  private mutating func addSurvival(_ attrition: Attrition, graduation: Double) {
    plan.leaving = attrition.base
    shape.seasonedAfter = min(rowLength, max(attrition.newWeeks, Int(plan.onboarding)))
    var (trainers, staff, founders) = (1.0, 1.0, 1.0)
    for week in 0..<rowLength {
      rows[TeamRow.trainersLeft.rawValue * rowLength + week] = trainers
      rows[TeamRow.staffLeft.rawValue * rowLength + week] = staff
      rows[TeamRow.foundersLeft.rawValue * rowLength + week] = founders
      let hazard = attrition.share(in: week)
      trainers -= trainers * hazard
      staff -= staff * hazard
      founders -= founders * attrition.base
      if Double(week) == plan.onboarding - 1 { trainers -= trainers * (1 - graduation) }
    }
  }

  private mutating func addRamp(_ ramp: RampPlan, _ weeks: Int) {
    plan.target = Double(ramp.target)
    shape.hasCuts = !ramp.cuts.isEmpty
    plan.classPeople = Double(ramp.classes.reduce(0) { $0 + $1.size })
    classes = ramp.classes
    for group in ramp.classes where group.due < weeks {
      rows[TeamRow.classSize.rawValue * rowLength + group.due] += Double(group.size)
    }
    for cut in ramp.cuts where cut.week < weeks {
      rows[TeamRow.cutSize.rawValue * rowLength + cut.week] += Double(cut.positions)
    }
  }

  /// By week: hours that one person at a site can spend on tasks, model, section 2.
  private static func taskHours(
    of site: Site, _ timeline: Timeline, _ value: Valuation
  ) -> [Double] {
    let fullWeek =
      value(site.hoursPerWeek) * (1 - value(site.leave) / 261) * (1 - value(site.shrinkage))
    switch site.holidays {
    case .perYear(let days):
      return Array(repeating: fullWeek * (1 - value(days) / 261), count: timeline.weeks)
    case .dates(let dates):
      var workdays = Array(repeating: 5.0, count: timeline.weeks)
      let first = timeline.start.daysSinceEpoch
      for date in Set(dates) where date.weekday < 5 && date.daysSinceEpoch >= first {
        let week = (date.daysSinceEpoch - first) / 7
        if week < timeline.weeks { workdays[week] -= 1 }
      }
      return workdays.map { fullWeek * $0 / 5 }
    }
  }
}

extension TeamPlan<Double> {
  fileprivate init(_ staff: Staff, _ site: Site, _ value: Valuation) {
    founding = Double(wholeNumber(value(staff.startWith)))
    onboarding = Double(wholeNumber(value(staff.onboardingWeeks)))
    calibration = value(staff.calibration)
    mentoringHours = value(staff.mentoring.hours)
    hireWeeks = Double(wholeNumber(value(site.timeToHire)))
    leadSpan = staff.pod.lead == nil ? 0 : value(staff.pod.size)
    qaSpan = staff.pod.qa == nil ? 0 : value(staff.pod.trainersPerQA)
    firstAccuracy = value(staff.accuracy.start)
    fullAccuracy = value(staff.accuracy.full)
  }
}
