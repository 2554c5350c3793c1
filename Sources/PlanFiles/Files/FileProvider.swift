/// What a path holds, as the caller's disk says.
public enum FileContent: Sendable {
  /// A file with these bytes.
  case bytes([UInt8])
  /// Nothing.
  case missing
  /// Something that cannot be read; why, in words, such as `it is a folder`.
  case unreadable(String)
}

/// Where files come from: the front door gives the disk, tests give a dictionary.
public protocol FileProvider {
  /// Reads a file.
  ///
  /// - Parameter path: A path, relative to the working directory or absolute.
  /// - Returns: What it holds.
  func content(of path: String) -> FileContent

  /// Lists a folder, so that a misspelt name can be told from the nearest known one.
  ///
  /// - Parameter path: A path, relative to the working directory or absolute; empty for the
  ///   working directory.
  /// - Returns: The names of the files in it, in any order; empty where there is no such folder.
  func names(inFolder path: String) -> [String]

  /// Reads a file that is part of the program.
  ///
  /// - Parameter path: Its path among the shipped files, such as `RateCards/philippines.yaml`.
  /// - Returns: Its bytes; `nil` where none of that path ships.
  func shipped(_ path: String) -> [UInt8]?

  /// The paths of all files that are part of the program, such as `RateCards/philippines.yaml`.
  var shippedPaths: [String] { get }
}
