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
      for file in contents {
        try files.checkReplacing(Path.join(folder, file.name), by: file.bytes)
      }
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
      try files.checkReplacing(path, by: bytes)
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

extension FileSystem {
  /// Makes sure that a file takes the place of one of its own kind: a scenario may be called
  /// 'teams.csv'.
  ///
  /// - Parameters:
  ///   - path: Where it will stand.
  ///   - bytes: What it will hold: a workbook, a table whose first column says what it is, or trials.
  /// - Throws: That another kind of file stands there.
  fileprivate func checkReplacing(_ path: String, by bytes: [UInt8]) throws(FileProblem) {
    let isArchive = bytes.starts(with: "PK".utf8)
    let first = bytes.prefix(isArchive ? 4 : 8)
    let comma = first.firstIndex(of: UInt8(ascii: ","))
    let beginning = first[..<(comma.map { $0 + 1 } ?? first.endIndex)]
    guard kind(of: path) == .regular,
      let old = try? read(path, from: 0, count: beginning.count), !old.isEmpty
    else { return }
    if old != Array(beginning) { throw FileProblem(.write, path, .isOtherFile) }
  }
}
