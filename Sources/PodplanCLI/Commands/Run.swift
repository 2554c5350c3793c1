import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import PlanReports
import PlanText
import Tabular

/// `podplan run`: what happens.
///
/// Files are written before anything is printed, so that a full disk leaves no half-told story.
func run(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
  let request = ScenarioRequest(
    arguments.operands[0], alternative: arguments.value(of: "alternative"),
    settings: arguments.values(of: "set"), currency: arguments.value(of: "currency"))
  let reading = readScenario(request, files: DiskProvider(files: files))
  console.print(reading.diagnostics, color: color)
  guard let scenario = reading.value, !reading.diagnostics.hasErrors else {
    return reading.diagnostics.exitCode
  }

  let valuation = Valuation(arguments.choice(of: "ranges", as: Valuation.End.self) ?? .expected)
  let findings = PlanAnalysis.run(scenario, valuation)
  guard !findings.trajectory.ledger.isTooLarge else {
    console.print([tooLarge(scenario)], color: color)
    return .wrongData
  }
  if let folder = arguments.value(of: "out") {
    let tables = ForecastTables.all.map { (name: $0.name, table: $0.table(findings)) }
    guard console.write(tables, into: folder, &files) else { return .cannotWrite }
  }
  let report = RunReport(findings, by: arguments.choice(of: "by", as: Period.self) ?? .month)
  let view = arguments.choice(of: "view", as: RunView.self) ?? .summary
  let (shown, table) = report.shown(view)
  console.print(shown, table, in: arguments, json: report.writeJSON)
  let missed = findings.verdicts.count { !$0.isMet }
  guard arguments.has("require-targets"), missed > 0 else { return .success }
  let targets = missed == 1 ? "target is" : "targets are"
  console.printError("podplan: \(missed) of \(findings.verdicts.count) \(targets) missed\n")
  return .targetMissed
}

/// A plan whose amounts no longer hold every cent.
func tooLarge(_ scenario: Scenario) -> Diagnostic {
  Diagnostic(
    "amounts-too-large", at: Place(source: Source(name: scenario.file, text: ""), range: 0..<0),
    "the cost of this plan is too large to count to the cent",
    remedy: "Look for an amount of money, a growth or an exchange rate with too many digits.")
}
