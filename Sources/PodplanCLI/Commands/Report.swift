import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import PlanReports
import PlanText
import Tabular

/// `podplan report`: a plan as one file to hand on.
func report(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
  let asOf: CalendarDate?
  let path: String
  do throws(ReportRefusal) {
    asOf = try day(arguments.value(of: "as-of"))
    path = try target(of: arguments)
  } catch {
    console.printError("podplan: error: \(error.words)\n")
    return .wrongUsage
  }
  let reading = readPlans(arguments, DiskProvider(files: files))
  console.print(reading.diagnostics, color: color)
  guard let plans = reading.value else { return reading.diagnostics.exitCode }

  let valuation = Valuation(arguments.choice(of: "ranges", as: Valuation.End.self) ?? .expected)
  let compared = PlanAnalysis.compare(plans.map { ($0.name, $0.scenario) }, valuation)
  for option in compared.options where option.findings.trajectory.ledger.isTooLarge {
    console.print([tooLarge(option.findings.scenario)], color: color)
    return .wrongData
  }
  let isAlternative = arguments.has("alternative")
  let shown = (isAlternative ? compared.others.last : nil) ?? compared.base
  let comparison = plans.count > 1 ? compared : nil
  let workbook = PlanWorkbook(shown.findings, comparison, version: version, asOf: asOf)
  do throws(Workbook.TooLarge) {
    let bytes = try workbook.xlsx()
    return console.write(bytes, to: path, &files)
  } catch {
    console.printError("podplan: error: \(error.words)\n")
    return .wrongData
  }
}

/// The plan as written, then its alternatives, or the one that was asked for.
private func readPlans(
  _ arguments: Arguments, _ files: some FileProvider
) -> Reading<[NamedPlan]> {
  let settings = arguments.values(of: "set")
  let currency = arguments.value(of: "currency")
  let name = arguments.operands[0]
  let plain = readScenario(
    ScenarioRequest(name, settings: settings, currency: currency), files: files)
  let alternatives = arguments.values(of: "alternative")
  if plain.value?.alternatives.isEmpty ?? true, alternatives.isEmpty {
    return Reading(
      plain.value.map { [NamedPlan(name: "plan", scenario: $0)] }, plain.diagnostics)
  }
  return readComparison(
    ComparisonRequest(
      [name], alternatives: alternatives, settings: settings, currency: currency),
    files: files)
}

/// Why a report can't be begun.
private struct ReportRefusal: Error {
  let words: String
}

private func day(_ written: String?) throws(ReportRefusal) -> CalendarDate? {
  guard let written else { return nil }
  guard let day = CalendarDate(isoShaped: written) else {
    throw ReportRefusal(
      words: "'--as-of \(printable(written))' is not a day. Write it as 2027-01-04.")
  }
  return day
}

/// Where to write; only a name of a workbook, so that no other kind of file is ever replaced.
private func target(of arguments: Arguments) throws(ReportRefusal) -> String {
  guard let path = arguments.value(of: "out") else {
    return Path.stem(of: arguments.operands[0]) + ".xlsx"
  }
  guard path.lowercased().hasSuffix(".xlsx") else {
    throw ReportRefusal(
      words: "\(quoted(path)) is no name of a workbook. Write `--out \(forShell(path)).xlsx`.")
  }
  return path
}

extension Workbook.TooLarge {
  /// What there is no room for.
  fileprivate var words: String {
    switch self {
    case .rows(let sheet, let count):
      "a workbook with \(count) rows on its sheet \(sheet) is too large. Use `podplan run --out`."
    case .columns(let sheet, let count):
      "a workbook has no room for \(count) columns on its sheet \(sheet). Use `podplan run --out`."
    case .bytes: "the plan is too large for a workbook. Use `podplan run --out`."
    }
  }
}
