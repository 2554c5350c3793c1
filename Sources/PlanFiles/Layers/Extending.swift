import PlanText

/// A scenario with the files it extends under it.
struct Extending {
  /// The most files that may stand over each other.
  private static let deepest = 16

  /// Reads a scenario's whole tree.
  ///
  /// - Returns: The tree; `nil`, and told, where a file of the chain can't be read.
  static func tree(
    of file: LoadedFile, _ library: inout Library, _ findings: inout Findings
  ) -> Tree? {
    var chain = [file]
    guard var tree = file.scenarioTree(&findings) else { return nil }
    var trees = [tree]
    while let base = tree.root["extends"] {
      guard let next = find(base, from: chain[chain.count - 1], &library, &findings) else {
        return nil
      }
      let paths = chain.map(\.path)
      if paths.contains(next.path) || chain.count == deepest {
        tellEndless(base, paths + [next.path], &findings)
        return nil
      }
      for diagnostic in next.diagnostics { findings.add(diagnostic) }
      guard let below = next.scenarioTree(&findings) else { return nil }
      chain.append(next)
      trees.append(below)
      tree = below
    }
    library.readSources(of: chain, &findings)
    guard var whole = trees.popLast() else { return nil }
    var layering = Layering(findings)
    for over in trees.reversed() {
      whole = layering.lay(over.root, over: whole.root, as: .map(Catalog.scenario.info))
    }
    findings = layering.findings
    return whole
  }

  private static func find(
    _ name: Node, from file: LoadedFile, _ library: inout Library, _ findings: inout Findings
  ) -> LoadedFile? {
    guard name.kind == .scalar, !name.bytes.isEmpty else {
      findings.refuse(
        .wrongShape, at: name.place.firstLine, "'extends' takes the path of one scenario",
        remedy: "Write it like `extends: base.yaml`.")
      return nil
    }
    let path = name.text
    switch library.find(Lookup.base(path, from: file.folder)) {
    case .found(let file): return file
    case .unreadable(let path, let why):
      findings.refuse(.unreadableBase, at: name.place, "'\(path)' can't be read: \(why)")
    case .missing:
      let scenarios = Lookup.scenarios(library.provider)
      let beside = Lookup.names(library.provider, beside: path, from: file.folder)
      findings.refuse(
        .noSuchBase, at: name.place, "there is no scenario '\(path)' to extend",
        remedy: findings.suggestion(
          for: Paths.name(of: path), among: scenarios, listing: "Known scenarios",
          others: beside))
    }
    return nil
  }

  private static func tellEndless(
    _ name: Node, _ paths: [String], _ findings: inout Findings
  ) {
    if paths.dropLast().contains(paths[paths.count - 1]) {
      findings.refuse(
        .circularExtends, at: name.place,
        "the scenario extends itself: \(paths.joined(separator: " extends "))",
        remedy: "Take one 'extends' out.")
    } else {
      findings.refuse(
        .deepExtends, at: name.place,
        "more than \(deepest) scenarios extend each other",
        remedy: "Lay some of them together in one file.")
    }
  }
}

extension LoadedFile {
  /// The tree of a file that has to be a scenario; `nil`, and told, where it is none.
  fileprivate func scenarioTree(_ findings: inout Findings) -> Tree? {
    guard expect(.scenario, &findings) else { return nil }
    return tree
  }
}
