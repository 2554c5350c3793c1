public import PlanModel
public import PlanText

/// A file that was checked.
public enum CheckedFile: Sendable {
  /// A scenario, with the alternative and the settings asked for.
  case scenario(Scenario)
  /// A rate card.
  case rateCard(RateCard)
}

/// Reads a file, whatever it is, and a scenario also with each of its alternatives.
///
/// - Parameters:
///   - request: The file; where it names an alternative, the others are left alone.
///   - files: Where files come from.
///   - look: Takes each scenario that could be read, one after the other: as written, then with each
///     alternative.
/// - Returns: What the file is, `nil` if anything is wrong with it, and every problem once.
public func checkFile(
  _ request: ScenarioRequest, files: some FileProvider, look: (Scenario) -> Void = { _ in }
) -> Reading<CheckedFile> {
  var desk = Desk(files)
  var checked: CheckedFile?
  var whole: LoadedFile?
  if let file = desk.file(request.path) {
    if file.kind == .rateCard {
      checked = desk.rateCard(file).map(CheckedFile.rateCard)
    } else {
      let scenario = desk.scenario(file, request.alternative, request.settings)
      checked = scenario.map(CheckedFile.scenario)
      scenario.map(look)
      for name in request.alternative == nil ? desk.alternatives(file) : [] {
        desk.scenario(file, name, request.settings).map(look)
      }
      if request.alternative == nil { whole = file }
    }
  }
  desk.tellAfterReading(whole: whole)
  return Reading(desk.findings.hasErrors ? nil : checked, desk.findings.sorted())
}
