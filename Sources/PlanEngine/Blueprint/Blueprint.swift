import PlanModel

/// A scenario compiled for the week loop: numbers in flat arrays, names left behind.
///
/// Tables by week stand one after another, `[entity × weeks + week]`; tables by tenure likewise. What
/// a run changes is in `PlanState`; a blueprint never changes.
struct Blueprint: Sendable {
  /// Weeks and months.
  let timeline: Timeline

  /// The teams' constants.
  let teams: [TeamPlan]

  /// By team and weeks since the start: share of the standard pace, 0 while onboarding.
  let pace: [Double]

  /// By team and weeks since the start: share of right passes.
  let accuracy: [Double]

  /// By team and weeks since the start: share that leaves.
  let hazard: [Double]

  /// By team and week: task hours of one person.
  let hours: [Double]

  /// By team and week: people of the classes due.
  let classSize: [Double]

  /// By team and week: positions taken away.
  let cutSize: [Double]

  /// By week: whether the scenario pauses classes.
  let isPaused: [Bool]

  /// All classes, by team and time.
  let classes: [PlannedClass]

  /// The streams' constants, in the order in which they are worked.
  let streams: [StreamPlan]

  /// Teams of the streams, one stream after another.
  let streamTeams: [Int]

  /// By stream (in order of work) and week: items that arrive.
  let arrivals: [Double]

  /// What each population is paid, and how the accounts become ledger lines.
  let payroll: Payroll

  /// Number of weeks.
  var weeks: Int { timeline.weeks }
}

/// Constants of one team in the week loop.
struct TeamPlan: Sendable {
  /// Whether the hours are bought by the pass.
  var isCrowd = false
  /// People in place in week 0.
  var founding = 0.0
  /// The headcount that the ramp is for.
  var target = 0.0
  /// Weeks of paid training.
  var onboarding = 0
  /// Share of a class that fails onboarding.
  var washout = 0.0
  /// Share of the starting team, and of everyone past the new-hire weeks, that leaves in a week.
  var baseHazard = 0.0
  /// Hours a week that each trainer gives to calibration.
  var calibration = 0.0
  /// Hours a week that mentoring a new person takes.
  var mentoringHours = 0.0
  /// Weeks for which a person is mentored.
  var mentoringWeeks = 0
  /// Whether leavers are replaced.
  var backfills = true
  /// Weeks from an open requisition to a start.
  var hireWeeks = 0
  /// Trainers for one lead, 0 without leads.
  var leadSpan = 0.0
  /// Trainers for one reviewer, 0 without reviewers.
  var qaSpan = 0.0
  /// Share of right passes of the starting team, or of a crowd.
  var fullAccuracy = 1.0
  /// First week of a crowd.
  var crowdWeek = 0
  /// Hours a week of a crowd.
  var crowdHours = 0.0
}

/// Constants of one stream in the week loop.
struct StreamPlan: Sendable {
  /// Its place in the scenario.
  let index: Int
  /// Its teams, as a range of `Blueprint.streamTeams`.
  let teams: Range<Int>
  /// Hours an item: all passes.
  let hoursPerItem: Double
  /// Passes an item.
  let passesPerItem: Double
  /// How passes become an item's answer.
  let voting: Voting
  /// Share of items reviewed.
  let sample: Double
  /// Hours of one review or adjudication.
  let reviewHours: Double
  /// Share of the wrong items reviewed that are found.
  let detection: Double
  /// Least share of right passes; 0 where nothing is asked.
  let goldGate: Double
  /// Least kappa; -infinity where nothing is asked.
  let kappaGate: Double
}
