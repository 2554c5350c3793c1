import PlanAnalysis
import PlanEngine
import PlanModel
import PlanText

/// Why a figure that a user asks for can't be told.
struct FigureProblem: Error {
  /// What is wrong, as a clause without a full stop.
  let message: String

  /// A way out, as a sentence.
  let remedy: String

  /// Both may have names in them that a user typed, and are made fit for any terminal.
  init(_ message: String, _ remedy: String) {
    self.message = printable(message)
    self.remedy = printable(remedy)
  }

  /// A word that is not among those known: the nearest, or else all of them.
  static func unknown(
    _ message: String, _ word: String, among names: [String], _ listing: String
  ) -> FigureProblem {
    let near = nearest(to: word, among: names)
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    return FigureProblem(
      message, near.map { "Did you mean '\($0)'?" } ?? "\(listing): \(list).")
  }

  /// A figure that several teams or streams have.
  static func choose(
    _ message: String, among subjects: [KeyFigure.Subject], _ scenario: Scenario
  ) -> FigureProblem {
    let options = subjects.map { subject in
      switch subject {
      case .plan: ""
      case .team(let team): "--team '\(scenario.teams[team].name)'"
      case .stream(let stream): "--stream '\(scenario.streams[stream].name)'"
      }
    }
    return FigureProblem(message, "Add \(alternatives(options)).")
  }
}

extension Console {
  /// Says why a figure can't be told.
  ///
  /// - Parameters:
  ///   - problem: Why.
  ///   - verb: The verb that was asked, whose help may tell more.
  /// - Returns: Wrong usage.
  mutating func refuse(_ problem: FigureProblem, in verb: String) -> ExitCode {
    printError(
      "podplan: error: \(problem.message). \(problem.remedy)\nTry 'podplan help \(verb)'.\n")
    return .wrongUsage
  }
}
