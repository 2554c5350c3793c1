import PlanText

/// The alternatives that a scenario names.
struct Alternatives {
  /// The most that a scenario may name: each can be read as a whole scenario.
  private static let most = 100

  private var entries: [(key: Node, value: Node)] = []

  /// Whether there are more than can be read.
  private(set) var isCut = false

  /// Where they are listed; the beginning of a scenario without any.
  private var listPlace: Place?

  /// Their names, in the order written.
  var names: [String] { entries.map(\.key.text) }

  /// Reads them, and refuses what can't be an alternative.
  init(of root: Node, _ findings: inout Findings) {
    listPlace = root.entries.first?.key.place
    guard let list = root.entries.first(where: { $0.key.isKey("alternatives") }) else { return }
    listPlace = list.key.place
    let node = list.value
    guard node.kind == .map else {
      tellShape(node, "'alternatives' takes names, each with what it changes", &findings)
      return
    }
    for (name, value) in node.entries where !name.isKey("source") {
      if value.kind == .map {
        entries.append((name, value))
        refuseFileKeys(in: value, &findings)
      } else {
        tellShape(value, "the alternative '\(name.text)' has no keys of its own", &findings)
      }
    }
    if entries.count > Alternatives.most {
      isCut = true
      findings.refuse(
        .tooMany, at: entries[Alternatives.most].key.place,
        "there are more than \(Alternatives.most) alternatives",
        remedy: "Put some of them into files of their own, with 'extends'.")
      entries.removeLast(entries.count - Alternatives.most)
    }
  }

  /// Where one of them is written.
  func place(_ name: String) -> Place? {
    entries.first { $0.key.isKey(name) }?.value.place
  }

  /// Lays one of them over the scenario.
  ///
  /// - Returns: The tree with it; `nil`, and told, where there is none of that name.
  func lay(_ name: String, over root: Node, _ findings: inout Findings) -> Tree? {
    guard let entry = entries.first(where: { $0.key.isKey(name) }) else {
      findings.refuse(
        .unknownAlternative, at: listPlace, "there is no alternative '\(name)' in this scenario",
        remedy: names.isEmpty
          ? "It has no alternatives."
          : findings.suggestion(for: name, among: names, listing: "Known alternatives"))
      return nil
    }
    var layering = Layering(findings)
    let tree = layering.lay(entry.value, over: root, as: .map(Catalog.scenario.info))
    findings = layering.findings
    if !findings.hasErrors, tree.root.says(sameAs: root) {
      findings.warn(
        .alternativeWithoutEffect, at: entry.key.place,
        "the alternative '\(name)' changes nothing",
        remedy: "Write what it changes, or take it out.")
    }
    return tree
  }

  private func refuseFileKeys(in alternative: Node, _ findings: inout Findings) {
    let refused = CitedSources.keys.union(["alternatives", "extends"])
    for (key, _) in alternative.entries where refused.contains(key.text) {
      findings.refuse(
        .notInAnAlternative, at: key.place, "an alternative can't have '\(key.text)'",
        remedy: CitedSources.keys.contains(key.text)
          ? "Name sources at the top of the file, and write `source: NAME` beside the figures."
          : "Write it at the top of the file.")
    }
  }

  private func tellShape(_ node: Node, _ message: String, _ findings: inout Findings) {
    findings.refuse(
      .wrongShape, at: node.place.firstLine, message,
      remedy: "Write it like `alternatives: {lean: {teams: [{team: trainers, start_with: 3}]}}`.")
  }
}

extension Node {
  /// Whether two nodes say the same, wherever they stand.
  fileprivate func says(sameAs other: Node) -> Bool {
    guard kind == other.kind else { return false }
    switch kind {
    case .scalar:
      return bytes.elementsEqual(other.bytes)
    case .list:
      let (items, others) = (items, other.items)
      return items.count == others.count && zip(items, others).allSatisfy { $0.says(sameAs: $1) }
    case .map:
      // An overlay's `source` and keys in another order change nothing that is planned.
      let others = Dictionary(
        other.entries.map { ($0.key.text, $0.value) }, uniquingKeysWith: { first, _ in first })
      let entries = entries.filter { !$0.key.isKey("source") }
      return entries.count == others.count { $0.key != "source" }
        && entries.allSatisfy { others[$0.key.text]?.says(sameAs: $0.value) == true }
    }
  }
}
