import PlanReports
import Tabular

extension Console {
  /// Prints a report in the form that the arguments ask for.
  ///
  /// - Parameters:
  ///   - report: The report for people.
  ///   - table: Its main table, for programs.
  ///   - arguments: Say which form.
  ///   - json: Writes everything, piece by piece.
  mutating func print(
    _ report: Report, _ table: Table, in arguments: Arguments, json: (([UInt8]) -> Void) -> Void
  ) {
    switch arguments.choice(of: "format", as: OutputFormat.self) ?? .table {
    case .table: print(report.text(width: outputTerminal.width))
    case .csv: print(table.csv())
    case .json: json { print($0) }
    case .markdown: print(report.markdown())
    }
  }

  /// Writes tables as CSV into a folder, whole or not at all, and says so.
  ///
  /// - Parameters:
  ///   - tables: The tables by name; each becomes a file of that name.
  ///   - folder: The folder, which is made where it is not there.
  ///   - files: Where to write.
  /// - Returns: Whether it could be done; if not, why was told.
  mutating func write(
    _ tables: [(name: String, table: Table)], into folder: String, _ files: inout some FileSystem
  ) -> Bool {
    let contents = tables.map { NamedBytes(name: $0.name + ".csv", bytes: $0.table.csv()) }
    do throws(FileProblem) {
      try files.write(contents, into: folder)
    } catch {
      let remedy = error.remedy.map { " " + $0 } ?? ""
      printError("podplan: error: \(error.message).\(remedy)\n")
      return false
    }
    let names = contents.map(\.name).joined(separator: ", ")
    printError("podplan: wrote \(names) to \(quoted(folder))\n")
    return true
  }
}
