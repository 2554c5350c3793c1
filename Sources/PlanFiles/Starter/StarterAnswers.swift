import PlanModel

/// The answers from which a new scenario is written, taken one by one and checked against those
/// before.
public struct StarterAnswers {
  let cards: StarterCards

  var start: CalendarDate?
  var site: StarterCard?
  var onshore: StarterCard?
  var work: String?
  var handleTime: StarterFigure?
  var volume: StarterFigure?
  var to: Int?
  var from: Int?
  var by: Int?
  var horizon: Int?
  var title: String?

  /// The questions that the author answered, rather than leave them to podplan.
  private(set) var own: Set<StarterQuestion> = []

  /// What the author should know of how the answers were taken, each a sentence.
  public internal(set) var remarks: [String] = []

  /// Begins without answers.
  ///
  /// - Parameters:
  ///   - path: Where the scenario is to stand; rate cards are looked for from there. Any path in the
  ///     working directory where the name is not known yet.
  ///   - files: Where files come from.
  public init(forScenarioAt path: String, files: some FileProvider) {
    cards = StarterCards(files: files, folder: Paths.folder(of: path))
  }

  /// Takes an answer of the author.
  ///
  /// - Parameters:
  ///   - text: The answer, in a form of the notation.
  ///   - question: The question.
  /// - Throws: Why it is not taken; nothing changed then.
  public mutating func take(
    _ text: String, for question: StarterQuestion
  ) throws(StarterProblem) {
    try read(text, question)
    own.insert(question)
  }

  /// Takes what podplan proposes for a question that the author leaves open.
  ///
  /// - Parameter question: The question.
  /// - Returns: Whether there was something to take, or nothing was needed.
  /// - Throws: Why the proposal does not go with the answers before.
  public mutating func takeProposal(
    for question: StarterQuestion
  ) throws(StarterProblem) -> Bool {
    guard let proposal = proposal(for: question) else { return !needs(question) }
    try read(proposal, question)
    return true
  }

  /// Whether a question means anything after the answers before: a team that does not grow is never
  /// complete.
  ///
  /// - Parameter question: The question.
  /// - Returns: Whether to ask it.
  public func isAsked(_ question: StarterQuestion) -> Bool { question != .by || growth > 0 }

  /// The name for a file with this scenario, from its title.
  public var fileName: String { (ScalarText.slug(title ?? "") ?? "plan") + ".yaml" }

  /// How many people the team gains.
  var growth: Int { (to ?? 0) - (from ?? 0) }

  /// The first week in which somebody hired for the plan can start, from 0: after a first measured
  /// week, and after the longest time that hiring takes.
  var firstStart: Int {
    max(1, [site, onshore].compactMap { $0?.longestHiring }.max() ?? 1)
  }

  /// Whether the author answered a question, rather than leave it to podplan.
  func isOwn(_ question: StarterQuestion) -> Bool { own.contains(question) }

  /// Roles that stand on each rate card.
  var roles: [String] {
    let others = onshore?.roles
    return (site?.roles ?? []).filter { others?.contains($0) != false }
  }

  /// What the team can do; `nil` before the answers that it takes.
  var capacity: StarterCapacity? {
    guard let site, let start, let handleTime else { return nil }
    return StarterCapacity(
      at: site.site, from: start, handleTime: handleTime.expected,
      isReviewed: roles.contains(StarterRoles.reviewer))
  }

  private func needs(_ question: StarterQuestion) -> Bool {
    question == .start || question == .to
  }
}

/// The roles that a new scenario gives its people.
enum StarterRoles {
  static let lead = "team-lead"
  static let reviewer = "qa-specialist"

  /// The role of trainers among those of the rate cards: the one that sounds most like it.
  static func trainer(among roles: [String]) -> String? {
    for role in ["trainer", "annotator"] where roles.contains(role) { return role }
    return roles.first { $0 != lead && $0 != reviewer }
  }
}
