public import PlanModel

/// What became of a plan: one flat record for each week and team, week and stream, and the ledger.
///
/// Records only; averages, shares and verdicts are made of them elsewhere.
public struct Trajectory: Sendable {
  /// Weeks and months.
  public let timeline: Timeline

  /// Number of teams.
  public let teamCount: Int

  /// Number of streams.
  public let streamCount: Int

  /// One record for each week and team, `[week × teamCount + team]`.
  public internal(set) var teams: [TeamWeek]

  /// One record for each week and stream, `[week × streamCount + stream]`, streams as written.
  public internal(set) var streams: [StreamWeek]

  /// The hours that streams took, by week, then in the order in which they were taken.
  public internal(set) var efforts: [Effort]

  /// One record for each week.
  public internal(set) var weeks: [PlanWeek]

  /// All classes, by team and time, with the weeks in which they started.
  public internal(set) var classes: [PlannedClass]

  /// By team: the headcount that its ramp is for; the starting headcount without a ramp.
  public let targets: [Int]

  /// By team: weeks from an open requisition to a start.
  public let hireWeeks: [Int]

  /// By team: weeks of paid training.
  public let onboardingWeeks: [Int]

  /// By stream, as written: hours at the standard pace that an item takes, all its passes together.
  public let hoursPerItem: [Double]

  /// By week: units of the reports' currency for one of the plan's own.
  public let ownWorth: [Double]

  /// By month: paid person-months of trainers, leads and reviewers.
  public internal(set) var personMonths: [Double]

  /// Every amount.
  public internal(set) var ledger: Ledger

  /// The record of a team in a week.
  ///
  /// - Parameters:
  ///   - team: Index of the team.
  ///   - week: The week, from 0.
  /// - Returns: The record.
  public func team(_ team: Int, week: Int) -> TeamWeek { teams[week * teamCount + team] }

  /// The record of a stream in a week.
  ///
  /// - Parameters:
  ///   - stream: Index of the stream.
  ///   - week: The week, from 0.
  /// - Returns: The record.
  public func stream(_ stream: Int, week: Int) -> StreamWeek {
    streams[week * streamCount + stream]
  }
}

extension Trajectory {
  /// Hours that what arrives in a stream in a week takes.
  ///
  /// - Parameters:
  ///   - stream: Index of the stream.
  ///   - week: The week, from 0.
  /// - Returns: Hours at the standard pace.
  public func demandHours(_ stream: Int, week: Int) -> Double {
    self.stream(stream, week: week).arrived * hoursPerItem[stream]
  }
}

/// The three populations of a team.
public enum StaffKind: Int, Sendable, Hashable, CaseIterable {
  /// Those who do the work.
  case trainers
  /// Those who lead a pod.
  case leads
  /// Those who review.
  case qa
}

extension Staff {
  /// The role of a population.
  ///
  /// - Parameter kind: Which population.
  /// - Returns: The role; `nil` where the team has none of it.
  public func role(of kind: StaffKind) -> Role? {
    switch kind {
    case .trainers: role
    case .leads: pod.lead
    case .qa: pod.qa
    }
  }
}

/// Movements of one population of a team in one week; people may be fractions in a plan.
public struct PopulationWeek: Sendable, Hashable {
  /// People after the week's starts and releases, before its leavers: those who are paid.
  public internal(set) var people = 0.0

  /// Starts of people in new positions.
  public internal(set) var newStarts = 0.0

  /// Starts of people who replace leavers.
  public internal(set) var backfillStarts = 0.0

  /// People released by a cut.
  public internal(set) var released = 0.0

  /// People who left at the end of the week, washouts included.
  public internal(set) var leavers = 0.0

  /// All starts.
  public var starts: Double { newStarts + backfillStarts }
}

/// One team in one week.
public struct TeamWeek: Sendable, Hashable {
  /// Trainers' positions after the week's classes and cuts.
  public internal(set) var positions = 0.0

  /// The trainers.
  public internal(set) var trainers = PopulationWeek()

  /// The leads.
  public internal(set) var leads = PopulationWeek()

  /// The reviewers.
  public internal(set) var qa = PopulationWeek()

  /// Leads that the positions need.
  public internal(set) var leadsNeeded = 0.0

  /// Trainers in paid training.
  public internal(set) var onboarding = 0.0

  /// Trainers in production, in people at the standard pace.
  public internal(set) var proficient = 0.0

  /// Hours at the standard pace.
  public internal(set) var capacityHours = 0.0

  /// Hours given to mentoring.
  public internal(set) var mentoringHours = 0.0

  /// Capacity used by streams.
  public internal(set) var usedHours = 0.0

  /// Hours of the reviewers.
  public internal(set) var qaHours = 0.0

  /// Reviewers' hours used.
  public internal(set) var qaUsedHours = 0.0

  /// Share of right passes; `nil` in a week without hours.
  public internal(set) var accuracy: Double?

  /// The movements of one population.
  ///
  /// - Parameter kind: Which one.
  public internal(set) subscript(kind: StaffKind) -> PopulationWeek {
    get {
      switch kind {
      case .trainers: trainers
      case .leads: leads
      case .qa: qa
      }
    }
    set {
      switch kind {
      case .trainers: trainers = newValue
      case .leads: leads = newValue
      case .qa: qa = newValue
      }
    }
  }
}

/// One stream in one week, in items.
public struct StreamWeek: Sendable, Hashable {
  /// The part of an item below which nothing is told of it: half of one.
  ///
  /// What review sends back comes in ever smaller parts, and nobody may be left to work them.
  public static let remnant = 0.5

  /// Items that arrived.
  public internal(set) var arrived = 0.0

  /// Items produced.
  public internal(set) var produced = 0.0

  /// Items accepted after review.
  public internal(set) var delivered = 0.0

  /// Items sent back by review.
  public internal(set) var rework = 0.0

  /// Items that wait to be worked, with the week's rework.
  public internal(set) var backlog = 0.0

  /// Items produced that wait for review.
  public internal(set) var inReview = 0.0

  /// Whether all work at hand was produced.
  public internal(set) var isClear = true

  /// Share of right passes over all hours; `nil` in a week without work.
  public internal(set) var accuracy: Double?

  /// Share of right passes over the hours of staffed teams, which the gate tests; `nil` without such
  /// hours.
  public internal(set) var staffedAccuracy: Double?

  /// Cohen's kappa at that accuracy over all hours.
  public internal(set) var kappa: Double?

  /// Right items among the delivered.
  public internal(set) var deliveredRight = 0.0
}

/// Hours that one stream took from one team in one week.
public struct Effort: Sendable, Hashable {
  /// The week, from 0.
  public let week: Int

  /// Index of the stream, as written.
  public let stream: Int

  /// Index of the team.
  public let team: Int

  /// Hours at the standard pace.
  public let hours: Double

  /// Passes over items that were made in them.
  public let passes: Double
}

/// What holds for all teams in one week.
public struct PlanWeek: Sendable, Hashable {
  /// Whether planned classes slipped this week.
  public internal(set) var classesSlipped = false

  /// Whether the gate was closed at the end of the week.
  public internal(set) var gateClosed = false
}
