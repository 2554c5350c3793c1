/// Files in memory, for trying out what reads and writes without a disk.
public struct MemoryFiles: FileSystem {
  /// The content of each file by its normalised path.
  public private(set) var contents: [String: [UInt8]]

  /// The paths that nobody may read or write.
  private let locked: Set<String>

  /// Creates files; the directories are those that their paths name.
  ///
  /// - Parameters:
  ///   - texts: The text of each file by its path.
  ///   - locked: The paths that nobody may read or write.
  public init(_ texts: [String: String] = [:], locked: Set<String> = []) {
    contents = [:]
    self.locked = Set(locked.map(Path.normalized))
    for (path, text) in texts { contents[Path.normalized(path)] = Array(text.utf8) }
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes that it may have.
  /// - Returns: All its bytes.
  /// - Throws: Why it cannot be read.
  public func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    switch kind(of: path) {
    case nil: throw FileProblem(.read, path, .notFound)
    case .directory: throw FileProblem(.read, path, .isDirectory)
    case .regular, .other: break
    }
    if isLocked(path) { throw FileProblem(.read, path, .noPermission) }
    let bytes = contents[Path.normalized(path), default: []]
    if bytes.count > limit { throw FileProblem(.read, path, .tooLarge(limit: limit)) }
    return bytes
  }

  /// Reads a part of a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - offset: The first byte, from 0.
  ///   - count: How many bytes.
  /// - Returns: The bytes, fewer where the file ends before.
  /// - Throws: Why it cannot be read.
  public func read(
    _ path: String, from offset: Int, count: Int
  ) throws(FileProblem) -> [UInt8] {
    Array(try read(path, limit: .max).dropFirst(offset).prefix(count))
  }

  /// Tells what stands at a path.
  ///
  /// - Parameter path: Any path.
  /// - Returns: What stands there, or nil where nothing does.
  public func kind(of path: String) -> FileKind? {
    if contents[Path.normalized(path)] != nil { return .regular }
    let isRoot = [".", "/"].contains(Path.normalized(path))
    return isRoot || !names(in: path).isEmpty ? .directory : nil
  }

  /// Lists a directory.
  ///
  /// - Parameter path: The directory.
  /// - Returns: The names in it, sorted by their bytes.
  /// - Throws: Why it cannot be listed.
  public func list(_ path: String) throws(FileProblem) -> [String] {
    switch kind(of: path) {
    case nil: throw FileProblem(.list, path, .notFound)
    case .regular, .other: throw FileProblem(.list, path, .notDirectory)
    case .directory: break
    }
    if isLocked(path) { throw FileProblem(.list, path, .noPermission) }
    return names(in: path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes a file; the directories that its path names come with it.
  ///
  /// - Parameters:
  ///   - bytes: What it will hold.
  ///   - path: The file.
  /// - Throws: Why it cannot be written.
  public mutating func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try checkReplacing(path)
    contents[Path.normalized(path)] = bytes
  }

  /// Writes a new file; the directories that its path names come with it.
  ///
  /// - Parameters:
  ///   - path: Where nothing stands yet.
  ///   - bytes: What it will hold.
  /// - Throws: Why it cannot be written.
  public mutating func create(_ path: String, holding bytes: [UInt8]) throws(FileProblem) {
    if kind(of: path) != nil { throw FileProblem(.write, path, .exists) }
    try write(bytes, to: path)
  }

  /// Writes several files into one directory, all or none.
  ///
  /// - Parameters:
  ///   - files: The files: their names differ and have no `/`.
  ///   - directory: The directory.
  /// - Throws: Why one cannot be written.
  public mutating func write(_ files: [NamedBytes], into directory: String) throws(FileProblem) {
    for file in files { try checkReplacing(Path.join(directory, file.name)) }
    for file in files {
      contents[Path.normalized(Path.join(directory, file.name))] = file.bytes
    }
  }

  private func checkReplacing(_ path: String) throws(FileProblem) {
    let directory = Path.directory(of: path)
    if kind(of: directory) == .regular { throw FileProblem(.write, directory, .notDirectory) }
    if kind(of: path) == .directory { throw FileProblem(.write, path, .isDirectory) }
    if isLocked(path) || isLocked(directory) { throw FileProblem(.write, path, .noPermission) }
  }

  private func isLocked(_ path: String) -> Bool {
    locked.contains(Path.normalized(path))
  }

  /// The names right below a directory.
  private func names(in directory: String) -> Set<String> {
    let directory = Path.normalized(directory)
    let prefix = directory == "." ? "" : Path.join(directory, "")
    var names: Set<String> = []
    for path in contents.keys
    where path.hasPrefix(prefix) && path.hasPrefix("/") == prefix.hasPrefix("/") {
      let rest = path.dropFirst(prefix.count)
      if let name = rest.split(separator: "/").first { names.insert(String(name)) }
    }
    return names
  }
}
