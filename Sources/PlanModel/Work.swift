/// A stream of work: what arrives, what it takes, and how it is checked.
public struct WorkStream: Sendable, Hashable {
  /// The name in the scenario.
  public var name: String

  /// Indices in `Scenario.teams`: the first works first, the others take what it leaves.
  public var teams: [Int]

  /// Streams of lower numbers are worked first.
  public var priority: Quantity = 1

  /// Hours for one pass over an item at the standard pace.
  public var handleTime: Quantity

  /// Independent passes over each item; at least 1.
  public var passes: Int = 1

  /// Share of items annotated twice to measure agreement; only with one pass.
  public var overlap: Quantity = 0

  /// Share of the handle time that proposals of a machine save.
  public var prelabelSaving: Quantity = 0

  /// Answers to choose from; at least 2.
  public var classes: Int = 2

  /// Share of right decisions where a senior settles a disagreement.
  public var seniorAccuracy: Quantity = 0.98

  /// How finished items are reviewed.
  public var review = Review()

  /// Weeks from arrival within which a delivery is on time; `nil` where nothing is due.
  public var due: Quantity?

  /// Items of a batch whose turnaround is asked for; `nil` where none is.
  public var batch: Quantity?

  /// The thresholds in force for this stream: its own, else the scenario's.
  public var gates = Gates()

  /// Coefficient of variation of a week's demand; moves risk only.
  public var demandSpread: Quantity = 0

  /// What arrives, in order of time.
  public var demand: [Demand] = []

  /// Creates a stream.
  ///
  /// - Parameters:
  ///   - name: The name in the scenario.
  ///   - teams: Indices in `Scenario.teams`.
  ///   - handleTime: Hours for one pass over an item.
  public init(name: String, teams: [Int], handleTime: Quantity) {
    self.name = name
    self.teams = teams
    self.handleTime = handleTime
  }
}

/// How finished items are reviewed.
public struct Review: Sendable, Hashable {
  /// Share of items looked at.
  public var sample: Quantity = 0

  /// Hours for one look, by a reviewer or a senior who settles a disagreement.
  public var time: Quantity = 0

  /// Share of the wrong items looked at that are found.
  public var detection: Quantity = 1

  /// No review.
  public init() {}
}

/// Thresholds below which planned classes wait.
public struct Gates: Sendable, Hashable {
  /// Least share of right passes; `nil` where nothing is asked.
  public var goldAccuracy: Quantity?

  /// Least agreement, as Cohen's kappa; `nil` where nothing is asked.
  public var kappa: Quantity?

  /// No thresholds.
  public init() {}
}

/// What arrives.
public enum Demand: Sendable, Hashable {
  /// So many items a week from a week (from 0) on, until the next rate.
  case rate(from: Quantity, itemsPerWeek: Quantity)
  /// So many items once, in a week (from 0), on top of the rate.
  case volume(at: Quantity, items: Quantity)
}
