import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import PlanReports
import PlanText

/// `podplan explain`: why this number.
func explain(
  _ arguments: Arguments, _ console: inout Console, _ files: some FileSystem
) -> ExitCode {
  let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
  let request = ScenarioRequest(
    arguments.operands[1], alternative: arguments.value(of: "alternative"),
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
  do throws(FigureProblem) {
    let figure = try FigureRequest(arguments).figure(in: findings)
    let report = ExplanationReport(
      figure, of: findings, depth: arguments.number(of: "depth") ?? 3,
      plan: planWords(of: arguments))
    console.print(report.report, report.mainTable, in: arguments, json: report.writeJSON)
    return .success
  } catch {
    console.printError(
      "podplan: error: \(error.message). \(error.remedy)\nTry 'podplan help explain'.\n")
    return .wrongUsage
  }
}

/// What was typed to name the plan, to be typed again.
private func planWords(of arguments: Arguments) -> [String] {
  var words = [arguments.operands[1]]
  for option in ["alternative", "set", "ranges", "currency"] {
    for value in arguments.values(of: option) { words += ["--\(option)", value] }
  }
  return words
}
