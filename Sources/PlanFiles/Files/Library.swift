import PlanText

/// The files of a reading, each read once, in whatever order they are asked for.
struct Library {
  /// One place where a file may be.
  enum Candidate {
    case disk(String)
    case shipped(String)
  }

  /// What became of looking for a file.
  enum Finding {
    case found(LoadedFile)
    case missing
    case unreadable(path: String, why: String)
  }

  let provider: any FileProvider
  private var files: [String: LoadedFile] = [:]
  private(set) var loaded: [LoadedFile] = []

  init(_ provider: any FileProvider) {
    self.provider = provider
  }

  /// Looks in several places and takes the first file there is.
  ///
  /// A file that is there but cannot be read ends the search: another one in its stead would be a
  /// silent mistake. A folder that has the bare name of what is looked for does not.
  mutating func find(_ candidates: [Candidate]) -> Finding {
    var obstacle: Finding?
    for candidate in candidates {
      switch candidate {
      case .disk(let path):
        let normal = Paths.normalised(path)
        if let file = files[normal] { return .found(file) }
        switch provider.content(of: path) {
        case .bytes(let bytes):
          return .found(keep(bytes, path, label: path, key: normal, Paths.folder(of: path)))
        case .unreadable(let why):
          if path.hasSuffix(".yaml") { return .unreadable(path: path, why: why) }
          if obstacle == nil { obstacle = .unreadable(path: path, why: why) }
        case .missing:
          continue
        }
      case .shipped(let path):
        let label = path + " (shipped with podplan)"
        if let file = files[label] { return .found(file) }
        guard let bytes = provider.shipped(path) else { continue }
        return .found(keep(bytes, path, label: label, key: label, nil))
      }
    }
    return obstacle ?? .missing
  }

  /// The file that a source is the text of; `nil` for a text of the command line.
  func file(of source: Source) -> LoadedFile? {
    loaded.first { $0.source === source }
  }

  /// Reads on whose word the figures of scenarios stand that extend each other.
  ///
  /// - Parameters:
  ///   - chain: The scenarios, each before the one it extends.
  ///   - findings: Takes what there is to tell.
  mutating func readSources(of chain: [LoadedFile], _ findings: inout Findings) {
    var base: Provenance?
    for file in chain.reversed() {
      guard var known = files[file.path], let root = known.tree?.root else { continue }
      if known.provenance.sources == nil {
        known.provenance = Provenance(of: root, over: base, &findings)
        files[file.path] = known
        loaded = loaded.map { $0.source === known.source ? known : $0 }
      }
      base = known.provenance
    }
  }

  private mutating func keep(
    _ bytes: [UInt8], _ path: String, label: String, key: String, _ folder: String?
  ) -> LoadedFile {
    let source = Source(name: label, bytes: bytes, rank: loaded.count)
    let reading = parse(source)
    var findings = Findings()
    for diagnostic in reading.diagnostics { findings.add(diagnostic) }
    var file = LoadedFile(
      source: source, tree: reading.value, diagnostics: [], folder: folder, path: key,
      name: Paths.name(of: path), provenance: Provenance())
    if let root = file.tree?.root, root["extends"] == nil || file.kind != .scenario {
      file.provenance = Provenance(of: root, &findings)
    }
    file.diagnostics = findings.diagnostics
    files[key] = file
    loaded.append(file)
    return file
  }
}
