#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DiskFiles {
  /// Writes a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: What it will hold.
  ///   - path: A regular file, which is replaced and keeps its permissions, or nothing yet. A
  ///     symbolic link is refused, as it would be replaced itself.
  /// - Throws: Why it cannot be written.
  public func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
    try replace([(path, bytes)])
  }

  /// Writes a new file, whole or not at all, and never over another.
  ///
  /// The name is taken first, by an empty file that nobody else can have made; then the file, written
  /// in full beside it, takes the place of that. So two who create the same file at once cannot both
  /// succeed, on any kind of disk.
  ///
  /// - Parameters:
  ///   - path: Where nothing stands yet, not even a symbolic link.
  ///   - bytes: What it will hold.
  /// - Throws: Why it cannot be written.
  public func create(_ path: String, holding bytes: [UInt8]) throws(FileProblem) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open(try spelled(path, .write), flags, 0o666)
    guard descriptor >= 0 else {
      let code = errno
      throw FileProblem(
        .write, path, code == EEXIST ? .exists : Self.reason(code, at: Path.directory(of: path)))
    }
    close(descriptor)
    do throws(FileProblem) {
      try replace([(path, bytes)])
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Writes several files into one directory, all or none.
  ///
  /// Each is written in full beside its place first; only when all of them are on the disk do they
  /// take their places, one after the other.
  ///
  /// - Parameters:
  ///   - files: The files: their names differ and have no `/`.
  ///   - directory: The directory, made with those above it where it is missing.
  /// - Throws: Why one cannot be written.
  public func write(_ files: [NamedBytes], into directory: String) throws(FileProblem) {
    try makeDirectory(directory)
    try replace(files.map { (Path.join(directory, $0.name), $0.bytes) })
  }

  private func replace(_ files: [(path: String, bytes: [UInt8])]) throws(FileProblem) {
    var drafts: [String] = []
    defer { for draft in drafts { unlink(draft) } }
    for file in files {
      let permissions = try permissionsForReplacing(file.path)
      drafts.append(try draft(of: file.path, holding: file.bytes, permissions: permissions))
    }
    for file in files {
      guard rename(drafts[0], file.path) == 0 else {
        throw FileProblem(.write, file.path, Self.reason(errno, at: file.path))
      }
      drafts.removeFirst()
    }
  }

  /// The permissions of the file to replace, or nil where there is none.
  ///
  /// A file without permission to write is not replaced, though the directory would allow it.
  private func permissionsForReplacing(_ path: String) throws(FileProblem) -> mode_t? {
    var status = stat()
    guard lstat(try spelled(path, .write), &status) == 0 else {
      if errno == ENOENT { return nil }
      throw FileProblem(.write, path, Self.reason(errno, at: path))
    }
    switch FileKind(status) {
    case .directory: throw FileProblem(.write, path, .isDirectory)
    case .other: throw FileProblem(.write, path, .notRegular)
    case .regular: break
    }
    guard access(path, W_OK) == 0 else {
      throw FileProblem(.write, path, Self.reason(errno, at: path))
    }
    return status.st_mode & 0o777
  }

  /// Writes the bytes beside the path, all the way to the disk.
  ///
  /// - Returns: The path of the draft, to be renamed or removed.
  private func draft(
    of path: String, holding bytes: [UInt8], permissions: mode_t?
  ) throws(FileProblem) -> String {
    let directory = Path.directory(of: path)
    var draft = ""
    var descriptor: Int32 = -1
    // A number that is taken belongs to a file being written by another thread, or was left by a
    // process of the same number that ended early.
    for number in 0..<1000 {
      draft = Path.join(directory, ".podplan-\(getpid())-\(number).tmp")
      descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 || errno != EEXIST { break }
    }
    guard descriptor >= 0 else {
      throw FileProblem(.write, path, Self.reason(errno, at: directory))
    }
    var code = writeAll(bytes, to: descriptor)
    if code == nil, let permissions, fchmod(descriptor, permissions) != 0 { code = errno }
    if code == nil, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0 { code = code ?? errno }
    if let code {
      unlink(draft)
      throw FileProblem(.write, path, Self.reason(code, at: path))
    }
    return draft
  }

  /// Makes a directory and those above it, as far as they are missing.
  private func makeDirectory(_ path: String) throws(FileProblem) {
    switch kind(of: path) {
    case .directory: return
    case .regular, .other: throw FileProblem(.write, path, .notDirectory)
    case nil: break
    }
    let parent = Path.directory(of: path)
    if parent != path { try makeDirectory(parent) }
    guard mkdir(try spelled(path, .write), 0o777) != 0 else { return }
    // Somebody else may have made it meanwhile; a link to nowhere exists too, but is no directory.
    let code = errno
    if code == EEXIST && kind(of: path) == .directory { return }
    throw FileProblem(
      .write, path, code == EEXIST ? .danglingLink : Self.reason(code, at: path))
  }
}
