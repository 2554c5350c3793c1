import PlanAnalysis
import PlanFiles
import PlanReports
import PlanText

/// `podplan check`: is this file right.
func check(
  _ arguments: Arguments, _ console: inout Console, _ files: some FileSystem
) -> ExitCode {
  let color = console.errorTerminal.allowsColor && !arguments.has("no-color")
  let provider = DiskProvider(files: files)
  var all: [Diagnostic] = []
  for path in arguments.operands {
    let diagnostics: [Diagnostic]
    if arguments.has("tree") {
      let reading = readTree(at: path, files: provider)
      diagnostics = reading.diagnostics
      if let tree = reading.value, !diagnostics.hasErrors { console.print(tree.json()) }
    } else {
      var fields = IneffectiveFields()
      let reading = checkFile(ScenarioRequest(path), files: provider) { fields.look(at: $0) }
      diagnostics = reading.diagnostics
      console.print("\(quoted(path)): \(counts(of: diagnostics))\n")
      if reading.value != nil {
        console.print(ineffectiveFieldsReport(fields, width: console.outputTerminal.width))
      }
    }
    console.print(diagnostics, color: color)
    all += diagnostics
  }
  return all.exitCode
}
