public import PlanAnalysis
import PlanModel
import Tabular

/// What `check` tells of the numbers that move no figure; empty where all do.
///
/// - Parameters:
///   - fields: The search, when it has looked at the scenario and its alternatives.
///   - width: Columns of the terminal; `nil` for no limit.
/// - Returns: The text, with a line feed at its end.
public func ineffectiveFieldsReport(_ fields: IneffectiveFields, width: Int? = nil) -> String {
  let found = fields.found
  if found.isEmpty {
    guard fields.untriedCount > 0 else { return "" }
    let sentence = extent(of: fields).printable.wrapped(to: width ?? .max)
    return "\n" + sentence.joined(separator: "\n") + "\n"
  }
  var table = Table(
    "Numbers without effect",
    columns: [
      Column("field", "Field"), Column("written", "Written"), Column("place", "Place"),
      Column("reason", "Why"),
    ],
    notes: [extent(of: fields)])
  for ineffective in found {
    let field = ineffective.field
    let place = "\(field.origin.file):\(field.origin.line):\(field.origin.column)"
    table.append(
      Row([
        .text(field.path), .text(field.text), .text(place), .text(ineffective.reason.words),
      ]))
  }
  return "\n" + table.text(width: width)
}

/// What was tried, and what that says.
private func extent(of fields: IneffectiveFields) -> String {
  func counted(_ count: Int) -> String {
    NumberStyle(decimals: 0, isGrouped: true).text(Double(count))
  }
  let tried = fields.count - fields.untriedCount
  let way =
    "moved up and down, one at a time and with everything else as expected"
    + (fields.scenarioCount > 1
      ? ", in the scenario as written and in each alternative that keeps it" : "")
  if tried == 0 {
    return "This plan is too large to try which of its \(counted(fields.count)) numbers have an "
      + "effect."
  }
  if fields.untriedCount > 0 {
    return "This plan is too large to try all of its \(counted(fields.count)) numbers: only "
      + "\(counted(tried)) \(tried == 1 ? "was" : "were") \(way)."
      + (fields.found.isEmpty ? " None of these is without effect." : "")
  }
  let numbers = fields.count == 1 ? "number was" : "numbers were"
  return
    "\(counted(fields.count)) \(numbers) \(way). Those listed moved no figure, target or event."
}
