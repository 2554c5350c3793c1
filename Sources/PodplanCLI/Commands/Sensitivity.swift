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
  let matters: Sensitivity
  do throws(FigureProblem) {
    let figure = try FigureRequest(key: arguments.value(of: "figure") ?? "total_cost", arguments)
      .keyFigure(in: findings)
    let selection = InputSelection(
      swing: share, takesSettled: arguments.has("all"), takesDecisions: arguments.has("decisions"))
    matters = Sensitivity(of: findings, figure, selection)
  } catch {
    return console.refuse(error, in: "sensitivity")
  }
  for option in ["points", "seed", "threads"]
  where arguments.has(option) && !arguments.has("global") {
    console.printError("podplan: --\(option) does nothing without --global\n")
  }
  let (points, seed) = (arguments.number(of: "points") ?? 2_000, arguments.number(of: "seed") ?? 1)
  var global: GlobalSensitivity?
  if arguments.has("global") {
    do throws(GlobalSensitivity.Problem) {
      global = try drawTogether(matters, points: points, seed: seed, arguments, console)
    } catch {
      switch error {
      case .noValue:
        return console.refuse(.noValue(of: matters.figure.name), in: "sensitivity")
      case .stopped:
        console.printError("podplan: stopped before two points were done\n")
        return .interrupted
      }
    }
  }
  let report = SensitivityReport(matters, global, seed: seed)
  if let folder = arguments.value(of: "out") {
    guard console.write(report.tables, into: folder, &files) else { return .cannotWrite }
  }
  let isMarkdown = arguments.choice(of: "format", as: OutputFormat.self) == .markdown
  console.print(
    report.report(inFull: isMarkdown), report.mainTable, in: arguments, json: report.writeJSON)
  guard let done = global?.points, done < points else { return .success }
  console.printError("podplan: stopped: these are \(done) points of \(points)\n")
  return .interrupted
}

/// Draws all inputs together, while somebody may look on and stop it.
private func drawTogether(
  _ sensitivity: Sensitivity, points: Int, seed: Int, _ arguments: Arguments, _ console: Console
) throws(GlobalSensitivity.Problem) -> GlobalSensitivity {
  var watcher = RunWatcher(console, counting: "runs")
  return try console.interruption.watching { () throws(GlobalSensitivity.Problem) in
    try GlobalSensitivity(
      sensitivity, points: points, seed: seed,
      threads: arguments.number(of: "threads") ?? processorCount, watcher: &watcher)
  }
}

extension FigureProblem {
  fileprivate static func noValue(of figure: FigureName) -> FigureProblem {
    FigureProblem(
      "'\(figure.rawValue)' has no value at some of the points that were drawn",
      "Move one input at a time, without --global, or choose another figure.")
  }
}
