/// A whole plan, as data.
///
/// Engines take it; it never runs itself.
///
///     Scenario            what is planned, from when, for how long, in which money
///       [Site]            where people work: pay, hours, attrition, on-cost
///         [Role]          what a person is paid
///       [Team]            who works: people who are hired, learn and leave, or a crowd
///       [WorkStream]      what arrives, what an item takes, how it is reviewed
///       [OverheadItem]    what is paid besides people
///       [Target]          what the plan has to meet
///       [Field]           every written number: where, how, on whose word
///
/// A scenario that comes from `PlanFiles` is known to be sound: indices point at something, shares
/// are shares, ranges are the right way round.
public struct Scenario: Sendable, Hashable {
  /// The longest horizon, in weeks: 20 years.
  public static let longestHorizon = 1_040

  /// The most people that a team may plan for.
  public static let mostPeople = 10_000

  /// The most teams, and the most streams.
  public static let mostTeams = 1_000

  /// What is planned, in the author's words.
  public var title: String

  /// The file it was read from, as messages name it.
  public var file = ""

  /// The alternative that is laid over it; `nil` for the scenario as written.
  public var alternative: String?

  /// The Monday of week 0.
  public var start: CalendarDate

  /// Number of weeks, at least 1.
  public var horizon: Int

  /// The currency of the amounts that no site gives: overhead, prices of a crowd, targets.
  public var ownCurrency = Currency.dollar

  /// The currency of every report, if it is not the plan's own: one of `exchangeRates`.
  public var reportCurrency: Currency?

  /// The currency of every report.
  public var currency: Currency { reportCurrency ?? ownCurrency }

  /// Yearly rate for the present value, as a share.
  public var discountRate: Quantity = 0

  /// What foreign currencies are worth, in the order written.
  public var exchangeRates: [ExchangeRate] = []

  /// Where people work.
  public var sites: [Site] = []

  /// Who works.
  public var teams: [Team] = []

  /// What is worked on, in the order written.
  public var streams: [WorkStream] = []

  /// What is paid besides people.
  public var overhead: [OverheadItem] = []

  /// Share of all other cost, on top of it.
  public var contingency: Quantity = 0

  /// Weeks in which no planned class starts; those still to come start as much later.
  public var pauses: [Pause] = []

  /// What the plan has to meet.
  public var targets: [Target] = []

  /// The names of the alternatives, in the order written.
  public var alternatives: [String] = []

  /// Every number that somebody wrote, in the order of reading.
  public var fields: [Field] = []

  /// Creates a scenario with nothing in it.
  ///
  /// - Parameters:
  ///   - title: What is planned.
  ///   - start: The Monday of week 0.
  ///   - horizon: Number of weeks.
  public init(title: String, start: CalendarDate, horizon: Int) {
    self.title = title
    self.start = start
    self.horizon = horizon
  }
}

/// Weeks in which no planned class starts; those still to come start as much later.
public struct Pause: Sendable, Hashable {
  /// The first week, from 0.
  public var from: Quantity

  /// How many weeks.
  public var weeks: Quantity

  /// Creates a pause.
  ///
  /// - Parameters:
  ///   - from: The first week, from 0.
  ///   - weeks: How many weeks.
  public init(from: Quantity, weeks: Quantity) {
    self.from = from
    self.weeks = weeks
  }

  /// The weeks that it covers.
  ///
  /// - Parameter value: How quantities become numbers.
  /// - Returns: The weeks, from 0; some may lie beyond the horizon.
  public func weeks(_ value: Valuation) -> Range<Int> {
    let first = max(0, wholeNumber(value(from)))
    return first..<first + max(0, wholeNumber(value(weeks)))
  }
}

/// Something that is paid besides the teams.
public struct OverheadItem: Sendable, Hashable {
  /// How it is paid.
  public enum Cost: Sendable, Hashable {
    /// A person, by the month, for a share of the time; an hourly pay counts 40 hours a week.
    case pay(Pay, fte: Quantity)
    /// An amount once, in a week (from 0).
    case once(Quantity, at: Quantity)
    /// An amount in the first week and then every so many weeks.
    case every(Quantity, weeks: Quantity)
  }

  /// The name in the scenario.
  public var name: String

  /// How it is paid, in the plan's currency.
  public var cost: Cost

  /// Creates an item.
  ///
  /// - Parameters:
  ///   - name: The name in the scenario.
  ///   - cost: How it is paid.
  public init(name: String, cost: Cost) {
    self.name = name
    self.cost = cost
  }
}

/// Something that the plan has to meet.
public enum Target: Sendable, Hashable {
  /// A week's deliveries of a stream (index) reach so many items, in a week (from 0) at the latest.
  case weeklyDelivery(stream: Int, items: Quantity, by: Quantity)
  /// All deliveries of a stream (index) reach so many items, in a week (from 0) at the latest.
  case totalDelivery(stream: Int, items: Quantity, by: Quantity)
  /// The backlog of a stream (index) is cleared for good, in a week (from 0) at the latest.
  case cleared(stream: Int, by: Quantity)
  /// The positions of a team (index) reach a headcount, in a week (from 0) at the latest.
  case headcount(team: Int, people: Quantity, by: Quantity)
  /// A key figure keeps within a bound.
  case figure(BoundedFigure, Bound)
}

/// A key figure that a target can bound.
public enum BoundedFigure: Sendable, Hashable {
  /// All cost of the horizon, in the plan's currency.
  case totalCost
  /// All cost over all delivered items, in the plan's currency.
  case costPerUnit
  /// Share of a stream's (index) arrivals that were delivered when due.
  case onTime(stream: Int)
  /// Share of right items among a stream's (index) deliveries.
  case deliveredAccuracy(stream: Int)
}

/// A limit from above or from below.
public struct Bound: Sendable, Hashable {
  /// From which side.
  public enum Side: String, Sendable, Hashable {
    /// Not more than the value.
    case atMost = "at most"
    /// Not less than the value.
    case atLeast = "at least"
  }

  /// From which side.
  public var side: Side

  /// The limit, in the unit of what is bounded.
  public var value: Quantity

  /// Creates a bound.
  ///
  /// - Parameters:
  ///   - side: From which side.
  ///   - value: The limit.
  public init(_ side: Side, _ value: Quantity) {
    self.side = side
    self.value = value
  }
}
