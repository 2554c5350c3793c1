/// Where a run of the program reads and writes files.
///
/// Paths are texts with `/` between names; what is relative starts from the working directory.
public protocol FileSystem: Sendable {
  /// Reads a whole regular file.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - limit: The most bytes that it may have.
  /// - Returns: All its bytes.
  /// - Throws: Why it cannot be read; a device, a pipe or a socket is refused without waiting.
  func read(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]

  /// Reads a part of a regular file.
  ///
  /// - Parameters:
  ///   - path: The file; symbolic links are followed.
  ///   - offset: The first byte, from 0.
  ///   - count: How many bytes.
  /// - Returns: The bytes, fewer where the file ends before.
  /// - Throws: Why it cannot be read.
  func read(_ path: String, from offset: Int, count: Int) throws(FileProblem) -> [UInt8]

  /// Tells what stands at a path.
  ///
  /// - Parameter path: Any path; symbolic links are followed.
  /// - Returns: What stands there, or nil where nothing does or nobody may look.
  func kind(of path: String) -> FileKind?

  /// Lists a directory.
  ///
  /// - Parameter path: The directory.
  /// - Returns: The names in it, hidden ones too, sorted by their bytes; without names that are not
  ///   UTF-8, which no path can spell.
  /// - Throws: Why it cannot be listed.
  func list(_ path: String) throws(FileProblem) -> [String]

  /// Writes a file, whole or not at all.
  ///
  /// - Parameters:
  ///   - bytes: What it will hold.
  ///   - path: A regular file, which is replaced, or nothing yet, in a directory that exists.
  /// - Throws: Why it cannot be written; what stood there is untouched then.
  mutating func write(_ bytes: [UInt8], to path: String) throws(FileProblem)

  /// Writes a new file, whole or not at all, and never over another.
  ///
  /// - Parameters:
  ///   - path: Where nothing stands yet, in a directory that exists.
  ///   - bytes: What it will hold.
  /// - Throws: Why it cannot be written; `exists` where something stands there.
  mutating func create(_ path: String, holding bytes: [UInt8]) throws(FileProblem)

  /// Writes several files into one directory, all or none.
  ///
  /// - Parameters:
  ///   - files: The files: their names differ and have no `/`.
  ///   - directory: The directory, made with those above it where it is missing.
  /// - Throws: Why one cannot be written; no file was replaced then.
  mutating func write(_ files: [NamedBytes], into directory: String) throws(FileProblem)
}

extension FileSystem {
  /// Reads a whole regular file of at most 16 MiB.
  ///
  /// - Parameter path: The file; symbolic links are followed.
  /// - Returns: All its bytes.
  /// - Throws: Why it cannot be read.
  public func read(_ path: String) throws(FileProblem) -> [UInt8] {
    try read(path, limit: 16 << 20)
  }
}

/// A file to be written into some directory.
public struct NamedBytes: Equatable, Sendable {
  /// The file's name, without directories.
  public let name: String

  /// What it holds.
  public let bytes: [UInt8]

  /// Creates a file to be written.
  ///
  /// - Parameters:
  ///   - name: The file's name, without directories.
  ///   - bytes: What it holds.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What stands at a path.
public enum FileKind: Equatable, Sendable {
  /// A file as one thinks of it.
  case regular
  /// A directory.
  case directory
  /// A device, a pipe, a socket, or a symbolic link where links are not followed.
  case other
}
