import PlanAnalysis
import PlanEngine
import PlanFiles
import PlanModel
import ShippedFiles

/// Searches the reference ramp, with its alternative, for numbers without effect.
func measureSearch() {
  var scenarios: [Scenario] = []
  _ = checkFile(ScenarioRequest("ramp-3-to-50"), files: Shipped()) { scenarios.append($0) }
  precondition(!scenarios.isEmpty, "the reference ramp is right")
  let once = leastSeconds(rounds: 500) { simulate(scenarios[0]).ledger.total }
  var count = 0
  let search = leastSeconds(rounds: 20) {
    var fields = IneffectiveFields()
    for scenario in scenarios { fields.look(at: scenario) }
    count = fields.count
    return fields.found.count
  }
  print("Searching the \(count) numbers of the reference ramp: \(text(search * 1e3)) ms;")
  print("  one run of it: \(text(once * 1e6)) µs; ratio \(text(search / once)).\n")
}

/// The files that ship, and no others.
private struct Shipped: FileProvider {
  func content(of path: String) -> FileContent { .missing }
  func names(inFolder path: String) -> [String] { [] }
  func shipped(_ path: String) -> [UInt8]? { ShippedFiles.file(at: path)?.bytes }
  var shippedPaths: [String] { ShippedFiles.all.map(\.path) }
}
