public import PlanModel

/// What trials of a plan came to: model, section 13.
///
/// Made with room for a range of trials and filled from its beginning, so that a run that is cut
/// short still has every trial up to `done`. Numbers stand by trial, since what is asked of them
/// (percentiles, shares, differences to the same trials of another plan) is asked across trials.
public struct Trials: Sendable {
  /// The trials that there is room for, by number.
  public let numbers: Range<Int>

  /// How many of them have run, from the first on.
  public internal(set) var done = 0

  /// Weeks of the plan.
  public let weeks: Int

  /// Key figures.
  public internal(set) var figures: [TrialFigure] = []

  /// What happened week by week.
  public internal(set) var series: [TrialSeries] = []

  /// The plan's targets, in the order written.
  public internal(set) var targets: [TrialTarget] = []

  /// What was drawn for the fields that are ranges.
  public internal(set) var inputs: [TrialInput] = []
}

/// One key figure in every trial.
public struct TrialFigure: Sendable {
  /// Which figure.
  public let name: FigureName

  /// What it is about.
  public let subject: KeyFigure.Subject

  /// By trial: the value, in the unit of `name`; NaN for a week that is never reached and a share of
  /// nothing.
  public let values: TrialValues<Double>
}

/// What can be followed week by week.
public enum SeriesName: String, Sendable, Hashable, CaseIterable {
  /// Cost of the week, in the reports' currency; of the plan.
  case cost
  /// Trainers, leads and reviewers on the payroll; of the plan.
  case people
  /// Trainers; of a team.
  case trainers
  /// Hours at the standard pace; of a team.
  case capacityHours = "capacity_hours"
  /// Items accepted; of a stream.
  case delivered
  /// Items that wait to be worked; of a stream.
  case backlog
  /// Share of right passes; of a stream.
  case goldAccuracy = "gold_accuracy"
}

/// One series in every trial.
public struct TrialSeries: Sendable {
  /// Which series.
  public let name: SeriesName

  /// What it is about.
  public let subject: KeyFigure.Subject

  /// By week and trial, `[week × numbers.count + trial]`; NaN for a share of nothing.
  public let values: TrialValues<Float>
}

/// One target in every trial.
public struct TrialTarget: Sendable {
  /// The target.
  public let target: Target

  /// By trial: whether it is met.
  public let isMet: TrialValues<Bool>

  /// By trial: the week (from 0) in which it is reached, whether in time or not, or the value of a
  /// bounded figure; NaN where that never happens.
  public let reached: TrialValues<Double>
}

/// What was drawn for one field in every trial.
public struct TrialInput: Sendable {
  /// Index of the field in `Scenario.fields`.
  public let field: Int

  /// By trial: the number drawn, in the field's own unit.
  public let values: TrialValues<Double>
}
