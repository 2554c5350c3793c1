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
          return .found(keep(bytes, name: path, path: normal, folder: Paths.folder(of: path)))
        case .unreadable(let why):
          if path.hasSuffix(".yaml") { return .unreadable(path: path, why: why) }
          if obstacle == nil { obstacle = .unreadable(path: path, why: why) }
        case .missing:
          continue
        }
      case .shipped(let path):
        let name = path + " (shipped with podplan)"
        if let file = files[name] { return .found(file) }
        guard let bytes = provider.shipped(path) else { continue }
        return .found(keep(bytes, name: name, path: name, folder: nil))
      }
    }
    return obstacle ?? .missing
  }

  /// The file that a source is the text of; `nil` for a text of the command line.
  func file(of source: Source) -> LoadedFile? {
    loaded.first { $0.source === source }
  }

  private mutating func keep(
    _ bytes: [UInt8], name: String, path: String, folder: String?
  ) -> LoadedFile {
    let source = Source(name: name, bytes: bytes, rank: loaded.count)
    let reading = parse(source)
    var findings = Findings()
    for diagnostic in reading.diagnostics { findings.add(diagnostic) }
    let provenance = reading.value.map { Provenance(of: $0.root, &findings) } ?? Provenance()
    let file = LoadedFile(
      source: source, tree: reading.value, diagnostics: findings.diagnostics, folder: folder,
      path: path, provenance: provenance)
    files[path] = file
    loaded.append(file)
    return file
  }
}
