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
    let valuation = Valuation(arguments.choice(of: "ranges", as: Valuation.End.self) ?? .expected)
    let findings = PlanAnalysis.run(scenario, valuation)
    guard !findings.trajectory.ledger.isTooLarge else {
      print([tooLarge(scenario)], color: color)
      throw PlanNotRun(code: .wrongData)
    }
    return findings
  }
}

/// A plan whose amounts no longer hold every cent.
func tooLarge(_ scenario: Scenario) -> Diagnostic {
  Diagnostic(
    "amounts-too-large", at: Place(source: Source(name: scenario.file, text: ""), range: 0..<0),
    "the cost of this plan is too large to count to the cent",
    remedy: "Look for an amount of money, a growth or an exchange rate with too many digits.")
}
