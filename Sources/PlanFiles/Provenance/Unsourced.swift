import PlanModel
import PlanText

/// The figures that name no source, file by file.
struct Unsourced {
  private var offsets: [ObjectIdentifier: Set<Int>] = [:]
  private var first: [ObjectIdentifier: Place] = [:]

  /// Notes the figures of a reading.
  mutating func note(_ fields: [Field], _ places: [Place]) {
    for (field, place) in zip(fields, places) where field.origin.citation == nil {
      let (source, offset) = (ObjectIdentifier(place.source), place.range.lowerBound)
      offsets[source, default: []].insert(offset)
      if let earliest = first[source]?.range.lowerBound, earliest <= offset { continue }
      first[source] = place
    }
  }

  /// Warns once for each file, at its first such figure.
  func tell(_ files: [LoadedFile], _ findings: inout Findings) {
    for file in files {
      let source = ObjectIdentifier(file.source)
      guard let found = offsets[source], let first = first[source] else { continue }
      let message =
        found.count == 1
        ? "1 figure names no source and counts as an assumption"
        : "\(found.count) figures name no source and count as assumptions"
      findings.warn(
        .noSource, at: first, message,
        remedy: "Write `source: NAME` beside a figure, or `default_source: NAME` at the top.")
    }
  }
}
