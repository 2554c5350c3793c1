public import PlanModel
import PlanText

/// A new scenario, ready to be written.
public struct StarterScenario: Sendable {
  /// Its text.
  public let bytes: [UInt8]

  /// What it says.
  public let scenario: Scenario

  /// What its author should know of how it was settled, each a sentence.
  public let remarks: [String]
}

/// Writes a scenario from answers, and reads it back before anybody else does.
///
/// The plan is in dollars where its rate cards can be told in them, else in a currency of theirs.
///
/// - Parameters:
///   - answers: The answers, none left open.
///   - path: Where it is to stand.
///   - files: Where files come from.
/// - Returns: The scenario, in which podplan finds no error.
/// - Throws: What is open, or why the rate cards do not go together or with the path.
public func writeStarter(
  _ answers: StarterAnswers, at path: String, files: some FileProvider
) throws(StarterProblem) -> StarterScenario {
  try answers.checkPlace(path)
  guard let plan = StarterPlan(answers) else {
    throw StarterProblem("a question is still open", remedy: nil)
  }
  let own = [answers.onshore, answers.site].compactMap { $0?.site.currency }
  for currency in [.dollar] + own {
    let bytes = Array(StarterText(plan, in: currency).text.utf8)
    let provider = WithFile(path: path, bytes: bytes, files: files)
    let reading = checkFile(ScenarioRequest(path), files: provider)
    guard case .scenario(let scenario)? = reading.value else { continue }
    return StarterScenario(
      bytes: bytes, scenario: scenario,
      remarks: answers.remarks + [plan.remark].compactMap(\.self))
  }
  let codes = own.map(\.code)
  throw StarterProblem(
    Set(codes).count > 1
      ? "the rate cards are in \(listed(codes)), and podplan knows no exchange rate"
      : "the rate card does not work in a plan",
    remedy: Set(codes).count > 1
      ? "Leave the second one out, then add it to the file with a line `fx:`."
      : "Run `podplan check` on it to see why.",
    kind: .badCard)
}

/// Files with one more that is not written yet.
private struct WithFile: FileProvider {
  let path: String
  let bytes: [UInt8]
  let files: any FileProvider

  func content(of path: String) -> FileContent {
    path == self.path ? .bytes(bytes) : files.content(of: path)
  }

  func names(inFolder path: String) -> [String] { files.names(inFolder: path) }

  func shipped(_ path: String) -> [UInt8]? { files.shipped(path) }

  var shippedPaths: [String] { files.shippedPaths }
}
