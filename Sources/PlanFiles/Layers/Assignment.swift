import PlanText

/// Sets one value of a tree, the one that a path leads to.
struct Assignment {
  private let path: SettingPath
  private let value: Node
  private var builder = TreeBuilder()
  private var findings: Findings

  /// Keys that say how files belong together, which is settled before anything is set.
  private static let fixed = CitedSources.keys.union(["extends", "alternatives", "source"])

  private init(_ path: SettingPath, _ value: Node, _ findings: Findings) {
    self.path = path
    self.value = value
    self.findings = findings
  }

  /// Sets what an argument of `--set` says.
  ///
  /// - Returns: The tree with it; `nil`, and told, where its path leads nowhere.
  static func apply(
    _ argument: String, number: Int, to root: Node, _ findings: inout Findings
  ) -> Tree? {
    let rank = 1_000_000 + number
    guard let path = SettingPath(argument, rank: rank, &findings),
      let value = path.value(&findings)
    else { return nil }
    var assignment = Assignment(path, value.root, findings)
    let isDone = assignment.append(root, as: .map(Catalog.scenario.info), at: 0)
    findings = assignment.findings
    return isDone ? assignment.builder.tree() : nil
  }

  /// Appends a node in which the rest of the path is set.
  ///
  /// - Parameters:
  ///   - node: What stands there; `nil` where nothing does.
  ///   - shape: What should stand there.
  ///   - depth: How many steps of the path lead there.
  /// - Returns: Whether the path leads somewhere.
  private mutating func append(_ node: Node?, as shape: Shape, at depth: Int) -> Bool {
    guard depth < path.steps.count else {
      builder.append(value)
      return true
    }
    switch (node?.kind, shape) {
    case (.map, _), (nil, .map), (nil, .named):
      return appendMap(node, as: shape, at: depth)
    case (.list, .items(let sections, let name)):
      return appendList(node, at: depth, named: name) { item in
        .map(sections.first { $0.name == item.name(under: "sourcing") } ?? sections[0])
      }
    case (.list, .list(let section)):
      return appendList(node, at: depth, named: nil) { _ in .map(section) }
    case (.list, _):
      return appendList(node, at: depth, named: nil) { _ in .value }
    default:
      return tellNowhere(depth, among: [], parts: false)
    }
  }

  private mutating func appendMap(_ node: Node?, as shape: Shape, at depth: Int) -> Bool {
    let step = path.steps[depth]
    let entries = node?.entries ?? []
    let old = entries.first { $0.key.isKey(step.name) }?.value
    let inner = shape.shape(of: step.name)
    var displaced: [String] = []
    if case .map(let section) = shape { displaced = section.displaced(by: step.name) }
    guard !Assignment.fixed.contains(step.name) else {
      findings.refuse(
        .notSettable, at: step.place, "'\(step.name)' can't be set on the command line",
        remedy: "Write it in a file.")
      return false
    }
    guard old != nil || canCreate(step.name, in: shape, at: depth) else {
      var names = entries.map(\.key.text)
      if case .map(let section) = shape { names += section.keys.map(\.name) }
      return tellNowhere(depth, among: names, parts: true)
    }
    builder.begin(.map, at: node?.place ?? step.place)
    for (key, value) in entries
    where !key.isKey(step.name) && !displaced.contains(key.text) {
      builder.append(key)
      builder.append(value)
    }
    builder.append(text: step.name, at: step.place)
    defer { builder.end() }
    return append(old, as: inner, at: depth + 1)
  }

  /// Whether a key that does not stand in a map may be written into it.
  ///
  /// A new name of a map of names begins with the first key that its map needs; in a site, the name may
  /// stand on the card that is laid under it later.
  private func canCreate(_ name: String, in shape: Shape, at depth: Int) -> Bool {
    switch shape {
    case .map(let section): return section[name] != nil
    case .named(.map(let section)):
      guard depth + 1 < path.steps.count else { return true }
      let next = path.steps[depth + 1].name
      if depth > 1, path.steps[0].name == "sites" { return section[next] != nil }
      return section.keys.first { $0.presence == .required }?.name == next
    case .named: return true
    case .value, .names, .items, .list, .alternatives: return false
    }
  }

  private mutating func appendList(
    _ node: Node?, at depth: Int, named key: String?, _ shape: (Node) -> Shape
  ) -> Bool {
    let items = node?.items ?? []
    let step = path.steps[depth]
    let index =
      if let key {
        items.firstIndex { $0.name(under: key) == step.name }
      } else {
        Int(step.name).map { $0 - 1 }
      }
    guard let node, let index, items.indices.contains(index) else {
      let names = key.map { key in items.compactMap { $0.name(under: key) } }
      return tellNowhere(depth, among: names ?? [], parts: true, entries: items.count)
    }
    builder.begin(.list, at: node.place)
    defer { builder.end() }
    for item in items[..<index] { builder.append(item) }
    guard append(items[index], as: shape(items[index]), at: depth + 1) else { return false }
    for item in items[(index + 1)...] { builder.append(item) }
    return true
  }

  private mutating func tellNowhere(
    _ depth: Int, among names: [String], parts: Bool, entries: Int = 0
  ) -> Bool {
    let step = path.steps[depth]
    let before = path.steps[..<depth].map { SettingPath.quoted($0.name) }.joined(separator: ".")
    let message =
      if !parts {
        "'\(before)' has no parts to set"
      } else if depth == 0 {
        "there is no '\(step.name)' in a scenario"
      } else {
        "there is no '\(step.name)' in '\(before)'"
      }
    let remedy =
      if !parts {
        "Set the whole value: `--set '\(before)=…'`."
      } else if depth == 0, step.name == "rate_cards" {
        "Set a figure of a card at a site, such as `--set sites.manila.attrition=35%`."
      } else if let near = findings.suggestion(
        for: step.name, among: names, listing: "Known names")
      {
        near
      } else {
        "The list has \(entries) entries, numbered from 1."
      }
    findings.refuse(.unknownSetting, at: step.place, message, remedy: remedy)
    return false
  }
}
