public import PlanModel
public import PlanText

/// Which plan is to be read.
public struct ScenarioRequest: Sendable {
  /// A path, or a bare name such as `ramp-3-to-50`.
  public var path: String

  /// The alternative to lay over the scenario; `nil` for the scenario as written.
  public var alternative: String?

  /// What to set after that, each `PATH=VALUE` as on the command line.
  public var settings: [String]

  /// The code of the currency to report in, one that the plan has a rate of; `nil` for the plan's own.
  public var currency: String?

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - path: A path, or a bare name such as `ramp-3-to-50`.
  ///   - alternative: The alternative to lay over the scenario.
  ///   - settings: What to set after that, each `PATH=VALUE`.
  ///   - currency: The code of the currency to report in.
  public init(
    _ path: String, alternative: String? = nil, settings: [String] = [], currency: String? = nil
  ) {
    self.currency = currency
    self.path = path
    self.alternative = alternative
    self.settings = settings
  }
}

/// Reads a scenario with everything it draws on: the scenario it extends, its rate cards.
///
/// - Parameters:
///   - request: Which plan is to be read.
///   - files: Where files come from.
/// - Returns: The scenario, `nil` if anything is wrong with it, and all that its author should know.
///   A diagnostic with an id of `missingInputs` says that the file itself was not there.
public func readScenario(
  _ request: ScenarioRequest, files: some FileProvider
) -> Reading<Scenario> {
  var desk = Desk(files)
  let scenario = desk.main(request.path).flatMap { file in
    desk.scenario(file, request.alternative, request.settings, in: request.currency)
  }
  desk.tellAfterReading()
  return Reading(desk.findings.hasErrors ? nil : scenario, desk.findings.sorted())
}

/// The ids of diagnostics that say that the file asked for is not there or can't be read.
public let missingInputs: Set<String> = ["no-such-file", "unreadable-file"]

/// The ids of diagnostics that say that there are more than are told: no problems of their own.
public let moreProblems: Set<String> = ["more-problems", "too-many-problems"]
