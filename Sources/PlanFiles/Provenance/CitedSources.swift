import PlanModel
import PlanText

/// The sources that a file names at its top, and what it says they stand for.
struct CitedSources {
  /// The keys that speak of sources, at the top of a file.
  static let keys: Set<String> = ["sources", "default_source", "figure_sources"]

  /// Who is cited for figures that name nobody.
  private(set) var fallback: Citation?

  /// Who is cited for a key at the top of the file.
  private(set) var forFigures: [String: Citation] = [:]

  private var known: [String: Citation] = [:]
  private var names: [String] = []

  /// Whether they are those of several files, one laid over the other.
  private let isLaidOver: Bool

  /// Reads the top of a file.
  ///
  /// - Parameters:
  ///   - root: The file's tree.
  ///   - base: What the file that it is laid over says; its sources and its default are known here too.
  ///   - findings: Takes what there is to tell.
  init(of root: Node, over base: CitedSources?, _ findings: inout Findings) {
    known = base?.known ?? [:]
    names = base?.names ?? []
    isLaidOver = base != nil
    var reader = Reader(findings)
    var head = Head()
    reader.readOnly(Catalog.fileSources, of: root, into: &head)
    findings = reader.findings
    // A source that says nothing of when its figures were true is as old as the card.
    let asOf = root.entries.first { $0.key.text == "as_of" }?.value.text
    let cardDate = asOf.flatMap { Month(endOf: $0) == nil ? nil : $0 }
    var own: Set<String> = []
    for source in head.sources where own.insert(source.key).inserted {
      if known.updateValue(source.citation(cardDate), forKey: source.key) == nil {
        names.append(source.key)
      }
    }
    fallback = head.defaultSource.map { citation(named: $0, &findings) } ?? base?.fallback
    let topKeys = root.entries.map(\.key.text)
    for figure in head.figureSources {
      let key = figure.key
      if !topKeys.contains(key.text) || CitedSources.keys.contains(key.text) {
        findings.refuse(
          .unknownFigure, at: key.place, "this file sets no '\(key.text)'",
          remedy: findings.suggestion(for: key.text, among: topKeys))
      }
      forFigures[key.text] = citation(named: figure.source, &findings)
    }
  }

  /// The source that a text names; `nil` where the file has none of that name.
  func citation(named node: Node, _ findings: inout Findings) -> Citation? {
    guard node.kind == .scalar else {
      findings.refuse(
        .wrongShape, at: node.place, "'source' takes the name of one source",
        remedy: "Write a name from the file's 'sources'.")
      return nil
    }
    if let citation = known[node.text] { return citation }
    let remedy =
      names.isEmpty
      ? "Name it at the top of the file: `sources: {\(node.text): {title: …, class: claim}}`."
      : findings.suggestion(for: node.text, among: names, listing: "Sources of the file")
    findings.refuse(
      .unknownSource, at: node.place,
      "there is no source '\(node.text)' in this file" + (isLaidOver ? " or one it extends" : ""),
      remedy: remedy)
    return nil
  }

  /// What the top of a file says of sources, as written.
  struct Head: Sendable {
    var sources: [Source] = []
    var defaultSource: Node?
    var figureSources: [FigureSource] = []
  }

  /// The source of one figure at the top of a file, as written.
  struct FigureSource: Sendable {
    var key: Node
    var source: Node
  }

  /// One source, as written.
  struct Source: Sendable {
    var key: String
    var title: String?
    var evidence: Evidence?
    var date: String?

    /// The source as a figure cites it.
    ///
    /// - Parameter cardDate: When the figures of the card were true.
    /// - Returns: The citation.
    func citation(_ cardDate: String?) -> Citation {
      Citation(
        key: key, title: title ?? "", evidence: evidence ?? .assumption, date: date ?? cardDate)
    }
  }
}
