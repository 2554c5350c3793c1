import PlanAnalysis
import PlanFiles
import PlanModel
import PlanReports
import Tabular

/// `podplan report`: a plan as one file to hand on.
func report(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let asOf: CalendarDate?
  let path: String
  do throws(ReportRefusal) {
    asOf = try day(arguments.value(of: "as-of"))
    path = try target(of: arguments)
  } catch {
    console.printError("podplan: error: \(error.words)\n")
    return .wrongUsage
  }
  let (own, base) = (arguments.value(of: "alternative"), arguments.value(of: "base"))
  let named = [own, own == nil ? nil : base].compactMap(\.self).filter { $0 != asWritten }
  let request = ComparisonRequest(
    [arguments.operands[0]], alternatives: named, base: base,
    settings: arguments.values(of: "set"), currency: arguments.value(of: "currency"),
    mayBeAlone: true)
  let compared: Comparison
  do throws(PlanNotRun) {
    compared = try console.runPlans(request, arguments, files)
  } catch {
    return error.code
  }
  let shown = compared.options.first { $0.name == own ?? asWritten } ?? compared.base
  let comparison = compared.others.isEmpty ? nil : compared
  let workbook = PlanWorkbook(shown.findings, comparison, version: version, asOf: asOf)
  do throws(Workbook.TooLarge) {
    let bytes = try workbook.xlsx()
    return console.write(bytes, to: path, &files)
  } catch {
    console.printError("podplan: error: \(error.words)\n")
    return .wrongData
  }
}

/// What the scenario as written is called.
private let asWritten = "plan"

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
