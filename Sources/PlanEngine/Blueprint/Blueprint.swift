import PlanModel

/// A scenario compiled for the week loop: numbers in flat arrays, names left behind.
///
/// What a run changes is in `PlanState`; a blueprint never changes during a run. With lanes, it holds
/// several trials' numbers side by side: those that nobody is sure of differ from lane to lane.
struct Blueprint<N: Number>: Sendable {
  /// Weeks and months.
  let timeline: Timeline

  /// The teams' constants.
  let teamShapes: Numbers<TeamShape>
  let teams: Numbers<TeamPlan<N>>

  /// By team and `TeamRow`, and week or weeks since the start.
  let rows: Rows<N>

  /// One row: by week, 1 where the scenario pauses classes, else 0.
  let paused: Rows<N>

  /// The streams' constants, in the order in which they are worked.
  let streamShapes: Numbers<StreamShape>
  let streams: Numbers<StreamPlan<N>>

  /// Teams of the streams, one stream after another.
  let streamTeams: Numbers<Int>

  /// By stream (in order of work) and week: items that arrive.
  let arrivals: Rows<N>

  /// What each population is paid, and how amounts become ledger lines.
  var payroll: Payroll<N>

  /// All classes of the plan, by team and time.
  let classes: [PlannedClass]

  /// Number of weeks.
  var weeks: Int { timeline.weeks }

  /// A row of a team.
  @inline(__always)
  func row(_ row: TeamRow, of team: Int) -> Row<N> { rows[TeamRow.place(of: row, team: team)] }
}

/// The tables of a team.
enum TeamRow: Int, CaseIterable {
  /// Which of all teams' rows one is.
  @inline(__always)
  static func place(of row: TeamRow, team: Int) -> Int { allCases.count &* team &+ row.rawValue }

  /// By weeks since the start: share of the standard pace, 0 while onboarding.
  case pace
  /// By weeks since the start: how much of the way from the first accuracy to the full one is left.
  case lapse
  /// By weeks since the start: 1 while onboarding, then 0.
  case isOnboarding
  /// By weeks since the start: 1 while mentored, then 0.
  case isMentored
  /// By weeks since the start: share of a class still there.
  case trainersLeft
  /// By weeks since the start: share of leads and reviewers still there.
  case staffLeft
  /// By week: share of the starting team still there.
  case foundersLeft
  /// By week: task hours of one person.
  case hours
  /// By week: people of the classes due.
  case classSize
  /// By week: positions taken away.
  case cutSize
}

/// What of one team all trials side by side share.
struct TeamShape: Sendable, BitwiseCopyable {
  /// Whether the hours are bought by the pass.
  var isCrowd = false
  /// Whether leavers are replaced.
  var backfills = true
  /// Whether positions ever fall.
  var hasCuts = false
  /// Weeks since the start from which on pace and being mentored no longer change, the most of all
  /// lanes.
  var settledAfter = 0
  /// Weeks since the start from which on everyone leaves at one rate, the most of all lanes.
  var seasonedAfter = 0
  /// Weeks since the start when training and mentoring have ended in all lanes, and before which
  /// nobody produces in any.
  var onboardingEnds = 0
  var mentoringEnds = 0
  var production = 0

  /// Weeks since the start from which on nothing changes any more of how many leave, nor of the pace of
  /// trainers.
  @inline(__always)
  func seasonedAfter(_ kind: StaffKind) -> Int {
    kind == .trainers ? max(seasonedAfter, settledAfter) : seasonedAfter
  }
}

/// Constants of one team in the week loop.
struct TeamPlan<N: Number>: Sendable, BitwiseCopyable {
  /// People in place in week 0.
  var founding = N.zero
  /// The headcount that the ramp is for.
  var target = N.zero
  /// People of all classes of the ramp, those due beyond the horizon included.
  var classPeople = N.zero
  /// Weeks of paid training.
  var onboarding = N.zero
  /// Hours a week that each trainer gives to calibration.
  var calibration = N.zero
  /// Hours a week that mentoring a new person takes.
  var mentoringHours = N.zero
  /// Weeks from an open requisition to a start.
  var hireWeeks = N.zero
  /// Share of those past their first weeks that leaves in a week.
  var leaving = N.zero
  /// Trainers for one lead, 0 without leads.
  var leadSpan = N.zero
  /// Trainers for one reviewer, 0 without reviewers.
  var qaSpan = N.zero
  /// Share of right passes in the first week of production.
  var firstAccuracy = N.one
  /// Share of right passes once settled, of the starting team, or of a crowd.
  var fullAccuracy = N.one
  /// What a week leaves of the way to full accuracy.
  var lapseKept = N.zero
  /// First week of a crowd.
  var crowdWeek = N.zero
  /// Hours a week of a crowd.
  var crowdHours = N.zero
}

/// What of one stream all trials side by side share.
struct StreamShape: Sendable, BitwiseCopyable {
  /// Its place in the scenario.
  let index: Int
  /// Its teams, from one place of `Blueprint.streamTeams` to before another.
  private let firstTeam: Int
  private let endOfTeams: Int
  /// Whether it has any gate, and one of them a kappa.
  let hasGates: Bool
  let hasKappaGate: Bool
  /// Whether any of its teams is a crowd.
  var hasCrowd = false

  init(index: Int, teams: Range<Int>, hasGates: Bool, hasKappaGate: Bool) {
    self.index = index
    (firstTeam, endOfTeams) = (teams.lowerBound, teams.upperBound)
    (self.hasGates, self.hasKappaGate) = (hasGates, hasKappaGate)
  }

  /// Its teams, as a range of `Blueprint.streamTeams`.
  var teams: Range<Int> { firstTeam..<endOfTeams }
}

/// Constants of one stream in the week loop.
struct StreamPlan<N: Number>: Sendable, BitwiseCopyable {
  /// How passes become an item's answer.
  var voting: Votes<N>
  /// Hours an item: all passes.
  var hoursPerItem = N.zero
  /// Share of items reviewed.
  var sample = N.zero
  /// Hours of one review or adjudication.
  var reviewHours = N.zero
  /// Share of the wrong items reviewed that are found.
  var detection = N.zero
  /// Least share of right passes; 0 where nothing is asked.
  var goldGate = N.zero
  /// Least kappa; -infinity where nothing is asked.
  var kappaGate = N.zero
}
