import PlanText

/// A file as it was read: its tree, and where what it names is to be looked for.
struct LoadedFile: Sendable {
  /// The text.
  let source: Source

  /// What it says; `nil` where it cannot be read as it stands.
  let tree: Tree?

  /// What is wrong with the text and with the sources that it names.
  var diagnostics: [Diagnostic]

  /// The folder it stands in; `nil` for a file that is part of the program.
  let folder: String?

  /// The path it was found at, the same for the same file.
  let path: String

  /// What people call it: its name without its folder and its ending.
  let name: String

  /// On whose word its figures stand; that of a scenario that extends another is read with the other.
  var provenance: Provenance

  /// What the file is, by its keys.
  var kind: Kind? {
    guard let root = tree?.root else { return nil }
    switch (root["scenario"] != nil, root["rate_card"] != nil) {
    case (true, true): return .both
    case (true, false): return .scenario
    case (false, true): return .rateCard
    case (false, false): return root["extends"] != nil ? .scenario : .neither
    }
  }

  /// The kinds of files that there are.
  enum Kind {
    case scenario, rateCard, both, neither
  }
}
