import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import PlanReports
import PlanText

/// `podplan compare`: A or B.
func compare(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
  let request = ComparisonRequest(
    arguments.operands, alternatives: arguments.values(of: "alternative"),
    base: arguments.value(of: "base"), settings: arguments.values(of: "set"),
    currency: arguments.value(of: "currency"))
  let reading = readComparison(request, files: DiskProvider(files: files))
  console.print(reading.diagnostics, color: color)
  guard let plans = reading.value, !reading.diagnostics.hasErrors else {
    return reading.diagnostics.exitCode
  }
  let comparison = PlanAnalysis.compare(
    plans.map { ($0.name, $0.scenario) },
    Valuation(arguments.choice(of: "ranges", as: Valuation.End.self) ?? .expected),
    same: arguments.choice(of: "same", as: ComparisonBasis.self) ?? .headcount)
  for option in comparison.options where option.findings.trajectory.ledger.isTooLarge {
    console.print([tooLarge(option.findings.scenario)], color: color)
    return .wrongData
  }
  let report = ComparisonReport(comparison)
  if let folder = arguments.value(of: "out") {
    guard console.write(report.tables, into: folder, &files) else { return .cannotWrite }
  }
  console.print(report.report, report.mainTable, in: arguments, json: report.writeJSON)
  return .success
}
