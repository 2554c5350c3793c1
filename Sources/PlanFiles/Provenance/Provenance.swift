import PlanModel
import PlanText

/// On whose word the figures of one file stand.
///
/// What is closest to a figure counts: the `source` of its own item, of the items around it, then
/// the file's `figure_sources`, then its `default_source`.
struct Provenance: Sendable {
  /// Who is cited from an offset on, until the next mark.
  private struct Mark {
    let offset: Int
    let citation: Citation?
  }

  private var marks: [Mark] = []

  /// The sources that the file knows; `nil` while they are not read.
  private(set) var sources: CitedSources?

  /// Nobody is cited.
  init() {}

  /// Reads what a file says of its sources.
  ///
  /// - Parameters:
  ///   - root: The file's tree.
  ///   - base: Who is cited in the file that it is laid over.
  ///   - findings: Takes what there is to tell.
  init(of root: Node, over base: Provenance? = nil, _ findings: inout Findings) {
    let cited = CitedSources(of: root, over: base?.sources, &findings)
    sources = cited
    marks.append(Mark(offset: 0, citation: cited.fallback))
    for (key, value) in root.entries {
      if CitedSources.keys.contains(key.text) { continue }
      if key.isKey("source") {
        findings.refuse(
          .unknownKey, at: key.place, "there is no key 'source' at the top of a file",
          remedy: "Write `default_source` for all figures, `figure_sources` for some.")
        continue
      }
      let citation = cited.forFigures[key.text] ?? cited.fallback
      walk(value, around: citation, cited, &findings)
      marks.append(Mark(offset: value.place.range.upperBound, citation: cited.fallback))
    }
  }

  /// Who is cited for a figure.
  ///
  /// - Parameter offset: The figure's first byte.
  /// - Returns: The citation; `nil` where nobody is cited.
  /// - Complexity: O(log number of `source` keys).
  func citation(at offset: Int) -> Citation? {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1].citation : nil
  }

  private mutating func walk(
    _ node: Node, around outer: Citation?, _ cited: CitedSources, _ findings: inout Findings
  ) {
    let entries = node.entries
    let source = entries.first { $0.key.bytes.elementsEqual("source".utf8) }?.value
    let citation = source.flatMap { cited.citation(named: $0, &findings) } ?? outer
    marks.append(Mark(offset: node.place.range.lowerBound, citation: citation))
    for (_, value) in entries where value.kind != .scalar {
      walk(value, around: citation, cited, &findings)
      marks.append(Mark(offset: value.place.range.upperBound, citation: citation))
    }
    for item in node.items where item.kind != .scalar {
      walk(item, around: citation, cited, &findings)
      marks.append(Mark(offset: item.place.range.upperBound, citation: citation))
    }
  }
}
