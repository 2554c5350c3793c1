/// What the author of a new scenario is asked, in the order of asking; the raw values are the names
/// of options.
public enum StarterQuestion: String, Sendable, CaseIterable {
  case start, site, onshore, work
  case handleTime = "handle-time"
  case volume, to, from, by, horizon, title

  /// The questions in the order to take answers in where some are known beforehand: when the team is
  /// complete goes after how long the plan goes, where only the latter is known.
  ///
  /// - Parameter isKnown: Whether an answer is known.
  /// - Returns: All questions.
  public static func order(where isKnown: (StarterQuestion) -> Bool) -> [StarterQuestion] {
    guard !isKnown(.by) else { return allCases }
    return allCases.filter { $0 != .by && $0 != .title } + [.by, .title]
  }

  /// The question, without a mark at its end.
  public var words: String {
    switch self {
    case .start: "First day of the plan, such as 2027-01-04"
    case .site: "Rate card of the place where the team works"
    case .onshore: "Rate card to compare with, such as united-states"
    case .work: "Name of the work"
    case .handleTime: "Working time for one item"
    case .volume: "Items a week at full size, such as 3000/week"
    case .to: "Trainers at full size"
    case .from: "Trainers in place on the first day"
    case .by: "When the team is complete, a week or a date"
    case .horizon: "How long the plan goes"
    case .title: "Title of the plan"
    }
  }

  /// What leaving it open means; `nil` for what has to be answered one way or another.
  public var openMeaning: String? {
    switch self {
    case .onshore: "none"
    case .volume: "what the team can do"
    default: nil
    }
  }
}

/// Why an answer is not taken.
public struct StarterProblem: Error, Sendable, Equatable {
  /// What is wrong with it.
  public enum Kind: Sendable, Equatable {
    /// It is not what was asked for, or does not go with an earlier answer.
    case badAnswer
    /// It names a rate card that is not there.
    case missingCard
    /// It names a rate card that cannot be used.
    case badCard
  }

  /// What is wrong with it.
  public let kind: Kind

  /// What is wrong, beginning in lower case, without a full stop.
  public let message: String

  /// What to answer instead, as a sentence.
  public let remedy: String?

  /// Creates a problem.
  ///
  /// - Parameters:
  ///   - message: What is wrong, beginning in lower case, without a full stop.
  ///   - remedy: What to answer instead, as a sentence.
  ///   - kind: What is wrong with the answer.
  public init(_ message: String, remedy: String?, kind: Kind = .badAnswer) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
  }
}
