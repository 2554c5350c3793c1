import PlanModel
import PlanText

/// The figures that name no source, file by file.
struct Unsourced {
  private var offsets: [ObjectIdentifier: Set<Int>] = [:]
  private var decided: [ObjectIdentifier: Set<Int>] = [:]
  private var first: [ObjectIdentifier: Place] = [:]

  /// Notes the figures of a reading.
  mutating func note(_ fields: [Field], _ places: [Place]) {
    for (field, place) in zip(fields, places) where field.origin.citation == nil {
      let (source, offset) = (ObjectIdentifier(place.source), place.range.lowerBound)
      offsets[source, default: []].insert(offset)
      if field.isDecision { decided[source, default: []].insert(offset) }
      if let earliest = first[source]?.range.lowerBound, earliest <= offset { continue }
      first[source] = place
    }
  }

  /// Warns once for each file, at its first such figure.
  func tell(_ files: [LoadedFile], _ findings: inout Findings) {
    for file in files {
      let source = ObjectIdentifier(file.source)
      guard let found = offsets[source], let first = first[source] else { continue }
      findings.warn(
        .noSource, at: first, message(found.count, decided: decided[source]?.count ?? 0),
        remedy: "Write `source: NAME` beside a figure, or `default_source: NAME` at the top.")
    }
  }

  /// How many figures name no source, and how many of them are assumptions: what a plan decides can't
  /// be wrong.
  private func message(_ count: Int, decided: Int) -> String {
    let found = count - decided
    let unnamed = count == 1 ? "1 figure names no source" : "\(count) figures name no source"
    if decided == 0 {
      return unnamed + (count == 1 ? " and counts as an assumption" : " and count as assumptions")
    }
    if found == 0 { return unnamed + "; the plan decides \(count == 1 ? "it" : "them")" }
    return unnamed + "; the \(found) that the plan does not decide "
      + (found == 1 ? "counts as an assumption" : "count as assumptions")
  }
}
