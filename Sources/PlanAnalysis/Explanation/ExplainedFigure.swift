public import PlanEngine
public import PlanModel

/// The name of any figure of a run: those of the tables, and what they are made of.
///
/// Weeks and months are counted from 0.
public enum ExplainedFigure: Sendable, Hashable {
  /// A figure that sums up a plan, a team or a stream.
  case key(FigureName, KeyFigure.Subject)
  /// Cells of the ledger.
  case ledger(LedgerSlice)
  /// A column of one team, or of all teams together.
  case team(TeamColumn, of: Int?, weeks: Range<Int>)
  /// A column of one stream, or of all streams together.
  case stream(StreamColumn, of: Int?, weeks: Range<Int>)
  /// A column of a stream over some months, in which a week counts by its weekdays.
  case work(WorkColumn, stream: Int, months: Range<Int>)
  /// All cost of the plan, spread over the streams.
  case fullCost(FullCost, stream: Int)
  /// Who is there, joins and goes over some weeks.
  case bridge(BridgeColumn, of: Staffing, weeks: Range<Int>)
  /// What holds for all teams together.
  case plan(PlanStep)
  /// A week in which a team's ramp gets somewhere.
  case milestone(Milestone, team: Int)
  /// What the plan saves against its base.
  case compared(ComparisonFigure)
  /// A figure less the same one of the base.
  indirect case difference(ExplainedFigure, ExplainedFigure)
  /// A figure of the base.
  indirect case inBase(ExplainedFigure)
  /// Movements of one population of a team.
  case population(PopulationStep, team: Int, StaffKind, weeks: Range<Int>)
  /// Those of a population who started in one week; `nil` for the starting team.
  case cohort(CohortStep, team: Int, StaffKind, start: Int?, week: Int)
  /// What a person is like so many weeks after the start; `nil` for the starting team.
  case experience(ExperienceStep, team: Int, weeks: Int?)
  /// What the hours of a team come from.
  case teamStep(TeamStep, team: Int, week: Int)
  /// What a person of a team costs.
  case pay(PayStep, team: Int, StaffKind, week: Int)
  /// A class of a ramp, by its place among all classes.
  case planned(ClassStep, Int)
  /// A requisition of the hiring calendar, by its place there.
  case requisition(RequisitionStep, Int)
  /// The headcount that a step of a team's ramp brings it to; -1 for the starting headcount.
  case headcount(team: Int, step: Int)
  /// What the work of a stream comes from.
  case streamStep(StreamStep, stream: Int, week: Int)
  /// Hours that a stream takes of a team.
  case effort(EffortStep, stream: Int, team: Int, week: Int)
  /// What a stream has to bear of a team's cost in a month; `nil` for what is idle.
  case workCost(stream: Int?, team: Int, month: Int)
  /// Hours, or passes of a crowd, that a stream takes of a team in a month; `nil` for all there are.
  case workMonth(stream: Int?, team: Int, month: Int)
  /// What one unit of the plan's own currency is worth in that of the reports.
  case ownWorth(week: Int)
  /// The part of a month's pay that a week is paid.
  case monthShare(week: Int, month: Int)
  /// The part of a week's one-off amounts that falls in a month.
  case split(week: Int, month: Int)
  /// A number of the scenario.
  case given(Given)
  /// A count that anybody can check, such as the weekdays of a month.
  case known(String, Double)
}

/// Cells of the ledger, gathered.
public struct LedgerSlice: Sendable, Hashable {
  /// Which lines.
  public enum Lines: Sendable, Hashable {
    /// All of them.
    case all
    /// All that the contingency is a share of.
    case allButContingency
    /// What people cost as such: salary, burden and management fee.
    case labour
    /// One.
    case one(LedgerLine)
  }

  /// Which lines.
  public var lines: Lines

  /// The site; `nil` for any.
  public var site: String?

  /// The team; `nil` for any.
  public var team: String?

  /// The role or item; `nil` for any.
  public var item: String?

  /// The months, from 0.
  public var months: Range<Int>

  /// Gathers cells.
  ///
  /// - Parameters:
  ///   - lines: Which lines.
  ///   - site: The site.
  ///   - team: The team.
  ///   - item: The role or item.
  ///   - months: The months, from 0.
  public init(
    _ lines: Lines, site: String? = nil, team: String? = nil, item: String? = nil,
    months: Range<Int>
  ) {
    self.lines = lines
    self.site = site
    self.team = team
    self.item = item
    self.months = months
  }

  /// Whether cells of an account are among them.
  ///
  /// - Parameter account: The account.
  /// - Returns: Whether they are.
  public func contains(_ account: LedgerAccount) -> Bool {
    let isLine =
      switch lines {
      case .all: true
      case .allButContingency: account.line != .contingency
      case .labour: [.salary, .burden, .managementFee].contains(account.line)
      case .one(let line): account.line == line
      }
    return isLine && site ?? account.site == account.site && team ?? account.team == account.team
      && item ?? account.item == account.item
  }
}

/// A number of the scenario in the part that it plays.
public struct Given: Sendable, Hashable {
  /// What it is called in a formula.
  public let name: String

  /// The number.
  public let quantity: Quantity

  /// What it counts; a week is counted from 1.
  public let unit: ExplainedUnit
}

/// Movements of one population of a team.
public enum PopulationStep: String, Sendable, Hashable {
  /// On the payroll, before the week's leavers.
  case people
  /// There before the week's cut.
  case beforeCut = "people before the cut"
  /// Who start.
  case starts
  /// Who start in new positions.
  case newStarts = "starts in new positions"
  /// Who start in place of leavers.
  case backfillStarts = "replacements who start"
  /// Released by a cut.
  case released
  /// Who leave at the end of the week.
  case leavers
  /// Positions.
  case needed
}

/// Those of a population who started in one week.
public enum CohortStep: Sendable, Hashable {
  /// At work, before the week's leavers.
  case people
  /// There before the week's cut.
  case beforeCut
  /// Released by a cut.
  case released
  /// Who leave at the end of the week.
  case leavers
}

/// What a person is like so many weeks after the start.
public enum ExperienceStep: String, Sendable, Hashable {
  /// Share of the standard pace.
  case productivity
  /// Share of right passes.
  case accuracy = "accuracy of a pass"
  /// Share that leaves at the end of the week.
  case leaving = "share that leaves in a week"
}

/// What the hours of a team come from.
public enum TeamStep: String, Sendable, Hashable {
  /// Hours that one person can spend on tasks.
  case taskHours = "task hours a person"
  /// Hours that one trainer can spend on items.
  case trainerHours = "hours a trainer"
  /// Trainers in production, in people at the standard pace.
  case proficient = "people at the standard pace"
  /// Trainers who are mentored.
  case mentored = "people mentored"
  /// Those of them in production, in people at the standard pace.
  case mentoredProficient = "mentored people at the standard pace"
  /// Reviewers' hours.
  case reviewerHours = "reviewers' hours"
  /// Reviewers' hours used.
  case reviewerHoursUsed = "reviewers' hours used"
  /// Positions that the ramp takes away.
  case cut
}

/// What a person of a team costs.
public enum PayStep: String, Sendable, Hashable {
  /// A month's pay, in the plan's currency.
  case monthly = "monthly pay"
  /// A month's pay, in the card's currency.
  case onCard = "monthly pay on the card"
  /// What the employer adds to it, in the plan's currency.
  case burden = "monthly burden"
  /// Units of the plan's currency for one of the card's.
  case worth = "worth of the currency"
}

/// A requisition of the hiring calendar, by the names of its columns.
public enum RequisitionStep: String, Sendable, Hashable, CaseIterable {
  /// The week in whose beginning it opens at the latest, from 1; below 1 where that is too late.
  case openBy = "open_requisition_by"
  /// The week in which people start, from 1.
  case startWeek = "start_week"
  /// How many people.
  case people
}

/// A class of a ramp.
public enum ClassStep: Sendable, Hashable {
  /// How many people.
  case size
  /// The week in which they start, from 1.
  case start
}

/// What the work of a stream comes from.
public enum StreamStep: String, Sendable, Hashable {
  /// Items to work: those that waited and those that arrive.
  case atHand = "items at hand"
  /// Hours that an item takes, all passes.
  case hoursPerItem = "hours an item"
  /// Hours taken of all teams.
  case hoursTaken = "hours taken"
  /// Items that wait for review before it begins.
  case queue = "items to review"
  /// Share of items with the right answer, of those produced.
  case itemAccuracy = "item accuracy"
  /// Share of items to adjudicate, of those produced.
  case itemAdjudication = "share to adjudicate"
  /// Share of right items in the queue.
  case queueAccuracy = "accuracy of the queue"
  /// Share of items to adjudicate in the queue.
  case queueAdjudication = "share of the queue to adjudicate"
  /// Reviewers' hours for each item of the queue.
  case reviewHoursPerItem = "review hours an item"
  /// Reviewers' hours taken of all teams.
  case reviewHoursTaken = "review hours taken"
  /// Items that leave the queue.
  case released = "items reviewed"
  /// Right items among them.
  case rightReleased = "right items reviewed"
  /// Items that were delivered by the end of the week.
  case deliveredSoFar = "delivered so far"
  /// Items that had arrived by the end of the week.
  case arrivedSoFar = "arrived so far"
  /// Weeks until a batch that arrives in the week is delivered.
  case batchTurnaround = "batch turnaround"
  /// Items of the arrivals due in the week that were delivered by its end.
  case onTime = "items on time"
}

/// Hours that a stream takes of a team.
public enum EffortStep: String, Sendable, Hashable {
  /// Of its trainers.
  case work = "hours taken"
  /// Of its reviewers.
  case review = "review hours taken"
}
