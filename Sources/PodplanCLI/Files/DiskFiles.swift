#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files of this machine.
public struct DiskFiles: FileSystem {
  /// Creates the view of this machine's files.
  public init() {}

  /// Reads a whole regular file.
  ///
  /// The file is opened in a way that waits for nobody, and looked at once it is open, so that no
  /// other file can take its place in between.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - limit: The most bytes that it may have.
  /// - Returns: All its bytes.
  /// - Throws: Why it cannot be read.
  public func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    let (descriptor, size) = try openForReading(path)
    defer { close(descriptor) }
    guard size <= limit else { throw FileProblem(.read, path, .tooLarge(limit: limit)) }

    let (bytes, code) = readAll(from: descriptor, expecting: size, limit: limit)
    if let code { throw FileProblem(.read, path, Self.reason(code, at: path)) }
    if bytes.count > limit { throw FileProblem(.read, path, .tooLarge(limit: limit)) }
    return bytes
  }

  /// Reads a part of a regular file.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - offset: The first byte, from 0.
  ///   - count: How many bytes.
  /// - Returns: The bytes, fewer where the file ends before.
  /// - Throws: Why it cannot be read.
  public func read(
    _ path: String, from offset: Int, count: Int
  ) throws(FileProblem) -> [UInt8] {
    let (descriptor, size) = try openForReading(path)
    defer { close(descriptor) }
    let wanted = min(count, size - offset)
    guard wanted > 0 else { return [] }
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
      throw FileProblem(.read, path, Self.reason(errno, at: path))
    }
    let (bytes, code) = readAll(from: descriptor, expecting: wanted, limit: wanted)
    if let code { throw FileProblem(.read, path, Self.reason(code, at: path)) }
    return Array(bytes.prefix(wanted))
  }

  /// Opens a regular file; whoever opens it closes it.
  private func openForReading(
    _ path: String
  ) throws(FileProblem) -> (descriptor: Int32, size: Int) {
    let descriptor = open(try spelled(path, .read), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw FileProblem(.read, path, Self.reason(errno, at: path))
    }
    var status = stat()
    var reason: FileProblem.Reason?
    if fstat(descriptor, &status) != 0 {
      reason = Self.reason(errno, at: path)
    } else {
      switch FileKind(status) {
      case .regular: break
      case .directory: reason = .isDirectory
      case .other: reason = .notRegular
      }
    }
    if let reason {
      close(descriptor)
      throw FileProblem(.read, path, reason)
    }
    return (descriptor, Int(status.st_size))
  }

  /// Tells what stands at a path.
  ///
  /// - Parameter path: Any path; symbolic links are followed.
  /// - Returns: What stands there, or nil where nothing does or nobody may look.
  public func kind(of path: String) -> FileKind? {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
    return FileKind(status)
  }

  /// Lists a directory.
  ///
  /// - Parameter path: The directory.
  /// - Returns: The names in it, hidden ones too, sorted by their bytes.
  /// - Throws: Why it cannot be listed.
  public func list(_ path: String) throws(FileProblem) -> [String] {
    guard let stream = opendir(try spelled(path, .list)) else {
      throw FileProblem(.list, path, Self.reason(errno, at: path))
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let name, name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A path as the system takes it: one with a zero byte would name another file.
  func spelled(_ path: String, _ action: FileProblem.Action) throws(FileProblem) -> String {
    if path.utf8.contains(0) { throw FileProblem(action, path, .notFound) }
    return path
  }

  /// The reason behind an error number that the system gave for a path.
  static func reason(_ code: Int32, at path: String) -> FileProblem.Reason {
    switch code {
    case ENOENT:
      var status = stat()
      return lstat(path, &status) == 0 ? .danglingLink : .notFound
    case ENOTDIR: return .notDirectory
    case EISDIR: return .isDirectory
    case EACCES, EPERM: return .noPermission
    case ENXIO, ENODEV: return .notRegular
    default: return .system(code: code)
    }
  }
}

extension FileKind {
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .directory
    default: self = .other
    }
  }
}
