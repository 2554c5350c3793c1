public import PlanEngine

/// What a stream adds up to over some months, by the names of the columns of its table.
public enum WorkColumn: String, Sendable, Hashable, CaseIterable {
  /// Items that arrived.
  case arrived
  /// Items produced.
  case produced
  /// Items accepted after review.
  case delivered
  /// Items sent back by review.
  case rework
  /// Items that wait to be worked at the end.
  case backlog
  /// Items that wait for review at the end.
  case inReview = "in_review"
  /// Hours taken of teams.
  case hours
  /// Share of right items among the delivered.
  case deliveredAccuracy = "delivered_accuracy"
  /// The cost of those hours.
  case cost
  /// That cost over delivered items.
  case costPerUnit = "cost_per_unit"

  /// Whether weeks have none of it: money is counted by month.
  public var isOfMonths: Bool {
    switch self {
    case .cost, .costPerUnit: true
    case .arrived, .produced, .delivered, .rework, .backlog, .inReview, .hours,
      .deliveredAccuracy:
      false
    }
  }
}

/// What a stream adds up to in a stretch of time.
///
/// A week that lies in two stretches counts in both by its weekdays, items, hours and cost alike, so
/// that one can be divided by the other.
public struct StreamSums: Sendable {
  private var arrived = 0.0
  private var produced = 0.0
  private var delivered = 0.0
  private var rework = 0.0
  private var right = 0.0
  private var hours = 0.0
  private var cents = 0
  private var backlog: Double?
  private var inReview: Double?

  /// Creates sums of nothing.
  public init() {}

  /// Adds a week.
  ///
  /// - Parameters:
  ///   - week: The week.
  ///   - share: The part of it that lies in the stretch.
  public mutating func add(_ week: StreamWeek, share: Double) {
    arrived += week.arrived * share
    produced += week.produced * share
    delivered += week.delivered * share
    rework += week.rework * share
    right += week.deliveredRight * share
  }

  /// Adds hours taken.
  ///
  /// - Parameter hours: The hours.
  public mutating func add(hours: Double) { self.hours += hours }

  /// Adds cost.
  ///
  /// - Parameter cents: The cost.
  public mutating func add(cents: Int) { self.cents += cents }

  /// Takes what waits at the end.
  ///
  /// - Parameter week: The last week that begins in the stretch.
  public mutating func end(with week: StreamWeek) {
    (backlog, inReview) = (week.backlog, week.inReview)
  }

  /// The number of a column; `nil` where there is none, as of a month in which no week begins.
  ///
  /// - Parameter column: The column.
  public subscript(column: WorkColumn) -> Double? {
    switch column {
    case .arrived: arrived
    case .produced: produced
    case .delivered: delivered
    case .rework: rework
    case .backlog: backlog
    case .inReview: inReview
    case .hours: hours
    case .deliveredAccuracy: ratio(right, delivered)
    case .cost: Double(cents) / 100
    case .costPerUnit: ratio(Double(cents) / 100, delivered)
    }
  }
}
