import PlanAnalysis
import PlanEngine
import PlanReports

/// `podplan explain`: why this number.
func explain(
  _ arguments: Arguments, _ console: inout Console, _ files: some FileSystem
) -> ExitCode {
  let findings: RunFindings
  do throws(PlanNotRun) {
    findings = try console.runPlan(arguments.operands[1], arguments, files)
  } catch {
    return error.code
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
