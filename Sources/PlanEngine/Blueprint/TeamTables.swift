import PlanModel

/// A part of a team that is compiled by itself.
enum TeamPart: Int, CaseIterable, Sendable {
  /// Numbers that no other part needs.
  case constants
  /// Pace, accuracy and mentoring by weeks since the start.
  case experience
  /// The shares of those who started together that are still there, by weeks since the start.
  case survival
  /// Task hours by week.
  case hours
  /// Classes and cuts.
  case ramp

  /// The rows that the part fills.
  var rows: [TeamRow] {
    switch self {
    case .constants: []
    case .experience: [.pace, .lapse, .isOnboarding, .isMentored]
    case .survival: [.trainersLeft, .staffLeft, .foundersLeft]
    case .hours: [.hours]
    case .ramp: [.classSize, .cutSize]
    }
  }
}

/// One team compiled: its constants, its classes and its rows of `Blueprint.rows`.
///
/// Parts can be compiled again with other numbers, in the same memory.
struct TeamTables {
  private(set) var plan = TeamPlan<Double>()
  private(set) var shape = TeamShape()

  /// By row and week: see `TeamRow`.
  private(set) var rows: [Double]

  /// The classes of the ramp, by time.
  private(set) var classes: [PlannedClass] = []

  private let rowLength: Int
  private let source: TeamSource

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
    source = TeamSource(index, scenario, timeline)
    for part in TeamPart.allCases { compile(part, value) }
  }

  /// One of its rows.
  subscript(row: TeamRow) -> ArraySlice<Double> {
    rows[row.rawValue * rowLength..<(row.rawValue + 1) * rowLength]
  }

  /// Compiles a part of the team, whatever it was before.
  ///
  /// - Parameters:
  ///   - part: Which part.
  ///   - value: How quantities become numbers.
  mutating func compile(_ part: TeamPart, _ value: Valuation) {
    switch source {
    case .crowd(let crowd):
      guard part == .constants else { return }
      shape.isCrowd = true
      plan.fullAccuracy = value(crowd.accuracy)
      plan.crowdWeek = Double(wholeNumber(value(crowd.leadTime)))
      plan.crowdHours = value(crowd.capacity)
    case .staffed(let team):
      switch part {
      case .constants: setConstants(team, value)
      case .experience: setExperience(team.staff, value)
      case .survival: setSurvival(team, value)
      case .hours: fill(.hours, with: team.site.taskHours(team.timeline, value))
      case .ramp: setRamp(RampPlan(team: team.index, staff: team.staff, at: team.site, value))
      }
    }
  }

  private mutating func setConstants(_ team: StaffedTeam, _ value: Valuation) {
    let staff = team.staff
    shape.backfills = staff.backfill
    plan.founding = Double(wholeNumber(value(staff.startWith)))
    plan.onboarding = Double(staff.weeksOfOnboarding(value))
    plan.calibration = value(staff.calibration)
    plan.mentoringHours = value(staff.mentoring.hours)
    plan.hireWeeks = Double(wholeNumber(value(team.site.timeToHire)))
    plan.leadSpan = staff.pod.lead == nil ? 0 : value(staff.pod.size)
    plan.qaSpan = staff.pod.qa == nil ? 0 : value(staff.pod.trainersPerQA)
    plan.firstAccuracy = value(staff.accuracy.start)
    plan.fullAccuracy = value(staff.accuracy.full)
  }

  private mutating func setExperience(_ staff: Staff, _ value: Valuation) {
    let onboarding = staff.weeksOfOnboarding(value)
    let mentored = wholeNumber(value(staff.mentoring.weeks))
    let pace = Curves.productivity(
      staff.productivity, weeks: max(0, rowLength - onboarding), value)
    fill(.pace, with: pace, from: onboarding)
    fill(.isOnboarding, with: repeatElement(1, count: onboarding))
    fill(.isMentored, with: repeatElement(1, count: mentored))
    (shape.onboardingEnds, shape.production, shape.mentoringEnds) = (
      onboarding, onboarding, mentored
    )
    let settles = staff.accuracy.settlesAfter.map { value($0) } ?? 0
    plan.lapseKept = settles > 0 ? Math.exp(-3 / settles) : 0
    let lapsing = settles > 0 ? 0..<pace.count : 0..<0
    fill(.lapse, with: lapsing.lazy.map { Math.exp(-3 * Double($0) / settles) }, from: onboarding)
    var changing = pace.count - 1
    while changing > 0, pace[changing - 1] == pace[pace.count - 1] { changing -= 1 }
    shape.settledAfter = min(rowLength, max(onboarding + max(0, changing), mentored))
  }

  private mutating func setSurvival(_ team: StaffedTeam, _ value: Valuation) {
    let attrition = Attrition(team.site, value)
    let onboarding = team.staff.weeksOfOnboarding(value)
    let graduation = value(team.staff.graduation)
    plan.leaving = attrition.base
    shape.seasonedAfter = min(rowLength, max(attrition.newWeeks, onboarding))
    var (trainers, staff, founders) = (1.0, 1.0, 1.0)
    for week in 0..<rowLength {
      rows[TeamRow.trainersLeft.rawValue * rowLength + week] = trainers
      rows[TeamRow.staffLeft.rawValue * rowLength + week] = staff
      rows[TeamRow.foundersLeft.rawValue * rowLength + week] = founders
      let hazard = attrition.share(in: week)
      trainers -= trainers * hazard
      staff -= staff * hazard
      founders -= founders * attrition.base
      if week == onboarding - 1 { trainers -= trainers * (1 - graduation) }
    }
  }

  private mutating func setRamp(_ ramp: RampPlan) {
    plan.target = Double(ramp.target)
    shape.hasCuts = !ramp.cuts.isEmpty
    plan.classPeople = Double(ramp.classes.reduce(0) { $0 + $1.size })
    classes = ramp.classes
    fill(.classSize, with: [])
    fill(.cutSize, with: [])
    let weeks = rowLength - 1
    for group in ramp.classes where group.due < weeks {
      rows[TeamRow.classSize.rawValue * rowLength + group.due] += Double(group.size)
    }
    for cut in ramp.cuts where cut.week < weeks {
      rows[TeamRow.cutSize.rawValue * rowLength + cut.week] += Double(cut.positions)
    }
  }

  /// Fills a row with numbers from a place on, as far as it goes, and with zeros elsewhere.
  private mutating func fill(
    _ row: TeamRow, with numbers: some Sequence<Double>, from start: Int = 0
  ) {
    let first = row.rawValue * rowLength
    for place in first..<first + rowLength { rows[place] = 0 }
    for (place, number) in zip(first + min(start, rowLength)..<first + rowLength, numbers) {
      rows[place] = number
    }
  }
}

/// What a team is compiled from, looked up once.
private enum TeamSource {
  case staffed(StaffedTeam)
  case crowd(Crowd)

  init(_ index: Int, _ scenario: Scenario, _ timeline: Timeline) {
    switch scenario.teams[index].sourcing {
    case .staffed(let staff):
      self = .staffed(StaffedTeam(index, staff, scenario.sites[staff.site], timeline))
    case .crowd(let crowd): self = .crowd(crowd)
    }
  }
}

/// A team of people; shared, since it is large and read for every trial.
private final class StaffedTeam: Sendable {
  let index: Int
  let staff: Staff
  let site: Site
  let timeline: Timeline

  init(_ index: Int, _ staff: Staff, _ site: Site, _ timeline: Timeline) {
    (self.index, self.staff, self.site, self.timeline) = (index, staff, site, timeline)
  }
}

extension Staff {
  fileprivate func weeksOfOnboarding(_ value: Valuation) -> Int {
    wholeNumber(value(onboardingWeeks))
  }
}

extension Site {
  /// By week: hours that one person can spend on tasks, model, section 2.
  fileprivate func taskHours(_ timeline: Timeline, _ value: Valuation) -> [Double] {
    let fullWeek = value(hoursPerWeek) * (1 - value(leave) / 261) * (1 - value(shrinkage))
    switch holidays {
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
