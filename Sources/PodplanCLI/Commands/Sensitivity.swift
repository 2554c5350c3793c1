import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanReports
import PlanText

/// `podplan sensitivity`: what matters most.
func sensitivity(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let swing = readSwing(arguments.value(of: "swing") ?? "10%")
  guard let share = swing.value else {
    let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
    console.print(swing.diagnostics, color: color)
    return .wrongUsage
  }
  let findings: RunFindings
  do throws(PlanNotRun) {
    findings = try console.runPlan(arguments.operands[0], arguments, files)
  } catch {
    return error.code
  }
  let report: SensitivityReport
  do throws(FigureProblem) {
    let figure = try FigureRequest(key: arguments.value(of: "figure") ?? "total_cost", arguments)
      .keyFigure(in: findings)
    let selection = InputSelection(
      swing: share, takesSettled: arguments.has("all"), takesDecisions: arguments.has("decisions"))
    report = try sensitivityReport(Sensitivity(of: findings, figure, selection), arguments)
  } catch {
    console.printError(
      "podplan: error: \(error.message). \(error.remedy)\nTry 'podplan help sensitivity'.\n")
    return .wrongUsage
  }
  for option in ["points", "seed"] where arguments.has(option) && !arguments.has("global") {
    console.printError("podplan: --\(option) does nothing without --global\n")
  }
  if let folder = arguments.value(of: "out") {
    guard console.write(report.tables, into: folder, &files) else { return .cannotWrite }
  }
  let isMarkdown = arguments.choice(of: "format", as: OutputFormat.self) == .markdown
  console.print(
    report.report(inFull: isMarkdown), report.mainTable, in: arguments, json: report.writeJSON)
  return .success
}

/// The report, with all inputs drawn together where that was asked.
private func sensitivityReport(
  _ sensitivity: Sensitivity, _ arguments: Arguments
) throws(FigureProblem) -> SensitivityReport {
  guard arguments.has("global") else { return SensitivityReport(sensitivity) }
  let (points, seed) = (arguments.number(of: "points") ?? 2_000, arguments.number(of: "seed") ?? 1)
  guard let global = GlobalSensitivity(sensitivity, points: points, seed: seed) else {
    throw FigureProblem(
      "'\(sensitivity.figure.name.rawValue)' has no value at some of the points that were drawn",
      "Move one input at a time, without --global, or choose another figure.")
  }
  return SensitivityReport(sensitivity, global, seed: seed)
}
