import PlanText

/// Lays one tree over another, as alternatives, extended scenarios and sites do.
///
/// Maps merge key by key; items of lists that have names match by name and merge; every other list
/// and every text replaces what it is laid over, but for names that add up. Keys that can't stand
/// beside a new one give way.
struct Layering {
  private var builder = TreeBuilder()

  /// What there is to tell.
  var findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  /// Lays a map over another.
  mutating func lay(_ overlay: Node, over base: Node, as shape: Shape) -> Tree {
    append(overlay, over: base, as: shape)
    defer { builder = TreeBuilder() }
    return builder.tree()
  }

  private mutating func append(_ overlay: Node, over base: Node, as shape: Shape) {
    switch (overlay.kind, base.kind, shape) {
    case (.map, .map, _): appendMaps(overlay, over: base, as: shape)
    case (.list, .list, .items(let sections, let name)):
      appendItems(overlay, over: base, by: name, like: sections)
    case (.list, .list, .names): appendNames(overlay, after: base)
    default: builder.append(overlay)
    }
  }

  private mutating func appendMaps(
    _ overlay: Node, over base: Node, as shape: Shape, isItem: Bool = false
  ) {
    // Whether an item goes is settled before it is laid over the one below.
    let entries = overlay.entries.filter { !isItem || !$0.key.isKey("remove") }
    var new: [String: Int] = [:]
    var displaced: Set<String> = []
    for (index, entry) in entries.enumerated() {
      let key = entry.key.text
      new[key] = index
      if case .map(let section) = shape { displaced.formUnion(section.displaced(by: key)) }
    }
    builder.begin(.map, at: overlay.place)
    for (key, value) in base.entries {
      if let index = new.removeValue(forKey: key.text) {
        builder.append(entries[index].key)
        append(entries[index].value, over: value, as: shape.shape(of: key.text))
      } else if !displaced.contains(key.text) {
        builder.append(key)
        builder.append(value)
      }
    }
    for (index, entry) in entries.enumerated() where new[entry.key.text] == index {
      builder.append(entry.key)
      appendNew(entry.value, as: shape.shape(of: entry.key.text))
    }
    builder.end()
  }

  /// Appends what is laid over nothing, in which there is nothing to remove.
  private mutating func appendNew(_ overlay: Node, as shape: Shape) {
    guard overlay.kind == .list, case .items(_, let name) = shape else {
      return builder.append(overlay)
    }
    builder.begin(.list, at: overlay.place)
    for item in overlay.items {
      if removes(item) {
        tellNothingToRemove(item, by: name, among: [])
      } else {
        builder.append(item)
      }
    }
    builder.end()
  }

  private mutating func appendNames(_ overlay: Node, after base: Node) {
    let known = base.items
    builder.begin(.list, at: overlay.place)
    for name in known { builder.append(name) }
    for name in overlay.items where !known.contains(where: { $0.isKey(name.text) }) {
      builder.append(name)
    }
    builder.end()
  }

  private mutating func appendItems(
    _ overlay: Node, over base: Node, by name: String, like sections: [SectionInfo]
  ) {
    let items = overlay.items
    var new: [String: Int] = [:]
    for (index, item) in items.enumerated().reversed() {
      if let name = item.name(under: name) { new[name] = index }
    }
    var matched: Set<Int> = []
    var names: [String] = []
    builder.begin(.list, at: overlay.place)
    for item in base.items {
      let itemName = item.name(under: name)
      if let itemName { names.append(itemName) }
      guard let itemName, let index = new.removeValue(forKey: itemName) else {
        builder.append(item)
        continue
      }
      matched.insert(index)
      if removes(items[index]) { continue }
      appendMaps(
        items[index], over: item, as: .map(section(of: items[index], item, among: sections)),
        isItem: true)
    }
    for (index, item) in items.enumerated() where !matched.contains(index) {
      if let twice = item.name(under: name), names.contains(twice) {
        tellTwice(item, by: name)
      } else if removes(item) {
        tellNothingToRemove(item, by: name, among: names)
      } else if !tellMisspelt(item, by: name, among: names, like: sections) {
        builder.append(item)
      }
    }
    builder.end()
  }

  /// Whether an item says that the one it is laid over goes.
  private mutating func removes(_ item: Node) -> Bool {
    guard let remove = item["remove"] else { return false }
    do throws(ValueProblem) {
      return try readYesNo(remove.text)
    } catch {
      findings.add(error.diagnostic(of: "remove", in: remove))
      return false
    }
  }

  /// What an item is, by the keys that tell the kinds apart.
  private func section(
    of overlay: Node, _ base: Node, among sections: [SectionInfo]
  ) -> SectionInfo {
    let keys = (overlay.entries + base.entries).map(\.key.text)
    return sections.max { a, b in
      keys.count { a[$0] != nil } < keys.count { b[$0] != nil }
    } ?? Catalog.scenario.info
  }

  /// Tells of an item that is not whole and bears nearly the name of another: it was to be changed.
  ///
  /// - Returns: Whether it is such an item.
  private mutating func tellMisspelt(
    _ item: Node, by key: String, among names: [String], like sections: [SectionInfo]
  ) -> Bool {
    let isWhole = sections.contains { section in
      section.keys.allSatisfy { $0.presence != .required || item[$0.name] != nil }
    }
    guard !isWhole, ["team", "stream"].contains(key), let place = item[key]?.place,
      let name = item.name(under: key),
      let near = nearest(to: name, among: names)
    else { return false }
    findings.add(
      Diagnostic(
        "unknown-\(key)", at: place, "there is no \(key) '\(name)' to change",
        remedy: "Did you mean '\(near)'? A new \(key) needs all its keys."))
    return true
  }

  /// Tells of an item that changes what another of the same list changes already.
  private mutating func tellTwice(_ item: Node, by key: String) {
    findings.add(
      Diagnostic(
        Check.distinctNames.id, at: item[key]?.place ?? item.place.firstLine,
        "the \(key) '\(item.name(under: key) ?? "")' is changed in this list already",
        remedy: "Put what both of them change into one."))
  }

  private mutating func tellNothingToRemove(_ item: Node, by key: String, among names: [String]) {
    let name = item.name(under: key) ?? ""
    findings.refuse(
      .nothingToRemove, at: item[key]?.place ?? item.place.firstLine,
      "there is no \(key) '\(name)' to remove",
      remedy: findings.suggestion(for: name, among: names))
  }
}

extension Node {
  /// The name of an item of a list; `nil` where it has none.
  func name(under key: String) -> String? {
    guard let name = self[key], name.kind == .scalar else { return nil }
    return name.text
  }
}
