/// The numbers of a team in a week, by the names of their columns.
public enum TeamColumn: String, Sendable, Hashable, CaseIterable {
  /// Trainers' positions.
  case positions
  /// Trainers on the payroll.
  case trainers
  /// Trainers in paid training.
  case onboarding
  /// Leads on the payroll.
  case leads
  /// Reviewers on the payroll.
  case qa
  /// Leads needed.
  case pods
  /// Trainers who start.
  case starts
  /// Trainers who leave at the end of the week.
  case leavers
  /// Trainers released by a cut.
  case released
  /// Hours at the standard pace.
  case capacityHours = "capacity_hours"
  /// Hours given to mentoring.
  case mentoringHours = "mentoring_hours"
  /// Capacity used by streams.
  case usedHours = "used_hours"
  /// Hours used over capacity.
  case utilisation
  /// Reviewers' hours used over their hours.
  case qaUtilisation = "qa_utilisation"
  /// Share of right passes.
  case goldAccuracy = "gold_accuracy"

  /// How weeks, and teams, become one number.
  public var gathering: Gathering {
    switch self {
    case .positions, .trainers, .onboarding, .leads, .qa, .pods: .last
    case .starts, .leavers, .released, .capacityHours, .mentoringHours, .usedHours: .sum
    case .utilisation, .qaUtilisation: .ratio
    case .goldAccuracy: .none
    }
  }
}

/// The numbers of a stream in a week, by the names of their columns.
public enum StreamColumn: String, Sendable, Hashable, CaseIterable {
  /// Items that arrive.
  case arrived
  /// Hours that what arrives takes; a column of the tables by period alone.
  case demandHours = "demand_hours"
  /// Items produced.
  case produced
  /// Items accepted after review.
  case delivered
  /// Items sent back by review.
  case rework
  /// Items that wait to be worked, with the week's rework.
  case backlog
  /// Items that wait for review.
  case inReview = "in_review"
  /// Share of right passes.
  case goldAccuracy = "gold_accuracy"
  /// Cohen's kappa of two passes.
  case kappa
  /// Share of right items among the delivered.
  case deliveredAccuracy = "delivered_accuracy"

  /// How weeks, and streams, become one number.
  public var gathering: Gathering {
    switch self {
    case .backlog, .inReview: .last
    case .arrived, .demandHours, .produced, .delivered, .rework: .sum
    case .deliveredAccuracy: .ratio
    case .goldAccuracy, .kappa: .none
    }
  }
}

extension StreamColumn {
  /// The columns of the table of streams, in order.
  public static let ofStreams = allCases.filter { $0 != .demandHours }
}

/// How the weeks of a column become one number.
public enum Gathering: Sendable {
  /// The last week stands for all; teams or streams add up.
  case last
  /// They add up.
  case sum
  /// A sum over a sum.
  case ratio
  /// There is only one for each week and team or stream.
  case none
}
