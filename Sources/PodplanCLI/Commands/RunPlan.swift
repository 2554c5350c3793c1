import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import PlanText

/// Why a plan did not run: its author was told, and the program ends so.
struct PlanNotRun: Error {
  let code: ExitCode
}

extension Console {
  /// Reads the plan that the arguments name, tells what its author should know, and runs it.
  ///
  /// - Parameters:
  ///   - path: The scenario.
  ///   - arguments: What is laid over it, and how it is to run.
  ///   - files: Where files come from.
  /// - Returns: The run and what was found in it.
  /// - Throws: How the program ends where the plan can't run.
  mutating func runPlan(
    _ path: String, _ arguments: Arguments, _ files: some FileSystem
  ) throws(PlanNotRun) -> RunFindings {
    let color = errorTerminal.allowsColor && !arguments.has("no-color")
    let request = ScenarioRequest(
      path, alternative: arguments.value(of: "alternative"),
      settings: arguments.values(of: "set"), currency: arguments.value(of: "currency"))
    let reading = readScenario(request, files: DiskProvider(files: files))
    print(reading.diagnostics, color: color)
    guard let scenario = reading.value, !reading.diagnostics.hasErrors else {
      throw PlanNotRun(code: reading.diagnostics.exitCode)
    }
    let findings = PlanAnalysis.run(scenario, arguments.valuation)
    guard !findings.trajectory.ledger.isTooLarge else {
      print([tooLarge(scenario)], color: color)
      throw PlanNotRun(code: .wrongData)
    }
    return findings
  }

  /// Reads the plans of a comparison, tells what their author should know, and runs them.
  ///
  /// - Parameters:
  ///   - request: The plans.
  ///   - basis: What is the same for all of them.
  ///   - arguments: How they are to run.
  ///   - files: Where files come from.
  /// - Returns: The plans side by side.
  /// - Throws: How the program ends where one can't run.
  mutating func runPlans(
    _ request: ComparisonRequest, same basis: ComparisonBasis = .headcount,
    _ arguments: Arguments, _ files: some FileSystem
  ) throws(PlanNotRun) -> Comparison {
    let color = errorTerminal.allowsColor && !arguments.has("no-color")
    let reading = readComparison(request, files: DiskProvider(files: files))
    print(reading.diagnostics, color: color)
    guard let plans = reading.value, !reading.diagnostics.hasErrors else {
      throw PlanNotRun(code: reading.diagnostics.exitCode)
    }
    let comparison = PlanAnalysis.compare(
      plans.map { ($0.name, $0.scenario) }, arguments.valuation, same: basis)
    for option in comparison.options where option.findings.trajectory.ledger.isTooLarge {
      print([tooLarge(option.findings.scenario)], color: color)
      throw PlanNotRun(code: .wrongData)
    }
    return comparison
  }
}

extension Arguments {
  /// Where in each range to stand; at its expected value for a verb that does not ask.
  var valuation: Valuation {
    guard verb.option(named: "ranges") != nil else { return Valuation() }
    return Valuation(choice(of: "ranges", as: Valuation.End.self) ?? .expected)
  }
}

/// A plan whose amounts no longer hold every cent.
private func tooLarge(_ scenario: Scenario) -> Diagnostic {
  Diagnostic(
    "amounts-too-large", at: Place(source: Source(name: scenario.file, text: ""), range: 0..<0),
    "the cost of this plan is too large to count to the cent",
    remedy: "Look for an amount of money, a growth or an exchange rate with too many digits.")
}
