import PlanAnalysis
import PlanFiles
import PlanReports

/// `podplan compare`: A or B.
func compare(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let request = ComparisonRequest(
    arguments.operands, alternatives: arguments.values(of: "alternative"),
    base: arguments.value(of: "base"), settings: arguments.values(of: "set"),
    currency: arguments.value(of: "currency"))
  let basis = arguments.choice(of: "same", as: ComparisonBasis.self) ?? .headcount
  let comparison: Comparison
  do throws(PlanNotRun) {
    comparison = try console.runPlans(request, same: basis, arguments, files)
  } catch {
    return error.code
  }
  let report = ComparisonReport(comparison)
  if let folder = arguments.value(of: "out") {
    guard console.write(report.tables, into: folder, &files) else { return .cannotWrite }
  }
  console.print(report.report, report.mainTable, in: arguments, json: report.writeJSON)
  return .success
}
