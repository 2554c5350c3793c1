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
    _ report: @autoclosure () -> Report, _ table: @autoclosure () -> Table,
    in arguments: Arguments, json: (([UInt8]) -> Void) -> Void
  ) {
    switch arguments.choice(of: "format", as: OutputFormat.self) ?? .table {
    case .table: print(report().text(width: outputTerminal.width))
    case .csv: print(table().csv())
    case .json: json { print($0) }
    case .markdown: print(report().markdown())
    }
  }

  /// Writes tables as CSV into a folder, whole or not at all, and says so.
  ///
  /// - Parameters:
  ///   - tables: The tables by name; each becomes a file of that name.
  ///   - others: Files to write beside them.
  ///   - folder: The folder, which is made where it is not there.
  ///   - files: Where to write.
  /// - Returns: Whether it could be done; if not, why was told.
  mutating func write(
    _ tables: [(name: String, table: Table)], _ others: [NamedBytes] = [], into folder: String,
    _ files: inout some FileSystem
  ) -> Bool {
    let contents =
      tables.map { NamedBytes(name: $0.name + ".csv", bytes: $0.table.csv()) } + others
    do throws(FileProblem) {
      try files.write(contents, into: folder)
    } catch {
      _ = tell(error)
      return false
    }
    let names = contents.map(\.name).joined(separator: ", ")
    printError("podplan: wrote \(names) to \(quoted(folder))\n")
    return true
  }

  /// Writes one file, whole or not at all, and says so.
  ///
  /// - Parameters:
  ///   - bytes: What it will hold.
  ///   - path: Where to write it.
  ///   - files: Where to write.
  /// - Returns: How it ended.
  mutating func write(
    _ bytes: [UInt8], to path: String, _ files: inout some FileSystem
  ) -> ExitCode {
    do throws(FileProblem) {
      try files.write(bytes, to: path)
    } catch {
      return tell(error)
    }
    printError("podplan: wrote \(quoted(path))\n")
    return .success
  }

  /// Tells why a file is not written.
  ///
  /// - Parameter problem: Why.
  /// - Returns: How the program ends.
  mutating func tell(_ problem: FileProblem) -> ExitCode {
    let remedy = problem.remedy.map { " " + $0 } ?? ""
    printError("podplan: error: \(problem.message).\(remedy)\n")
    return .cannotWrite
  }
}
