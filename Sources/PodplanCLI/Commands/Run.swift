import PlanAnalysis
import PlanReports
import Tabular

/// `podplan run`: what happens.
///
/// Files are written before anything is printed, so that a full disk leaves no half-told story.
func run(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let findings: RunFindings
  do throws(PlanNotRun) {
    findings = try console.runPlan(arguments.operands[0], arguments, files)
  } catch {
    return error.code
  }
  if let folder = arguments.value(of: "out") {
    let tables = ForecastTables.all.map { (name: $0.name, table: $0.table(findings)) }
    guard console.write(tables, into: folder, &files) else { return .cannotWrite }
  }
  let report = RunReport(findings, by: arguments.choice(of: "by", as: Period.self) ?? .month)
  let view = arguments.choice(of: "view", as: RunView.self) ?? .summary
  if arguments.has("by"), !view.hasPeriods {
    console.printError(
      "podplan: --by does nothing here: the view '\(view.rawValue)' has no periods\n")
  }
  if view == .budget, report.period == .week {
    console.printError("podplan: the ledger has no weeks: the budget is by month\n")
  }
  let (shown, table) = report.shown(view)
  console.print(shown, table, in: arguments, json: report.writeJSON)
  let missed = findings.verdicts.count { !$0.isMet }
  guard arguments.has("require-targets"), missed > 0 else { return .success }
  let targets =
    (findings.verdicts.count == 1 ? "target" : "targets") + (missed == 1 ? " is" : " are")
  console.printError("podplan: \(missed) of \(findings.verdicts.count) \(targets) missed\n")
  return .targetMissed
}
