public import PlanText

/// Reads a text of the notation, whatever it says.
///
/// - Parameters:
///   - path: A path, or the bare name of a scenario or a rate card.
///   - files: Where files come from.
/// - Returns: The tree, `nil` where there is none, and what is wrong with the text.
public func readTree(at path: String, files: some FileProvider) -> Reading<Tree> {
  var desk = Desk(files)
  guard let file = desk.file(path) else { return Reading(nil, desk.findings.sorted()) }
  let reading = parse(file.source)
  return Reading(reading.value, reading.diagnostics)
}
