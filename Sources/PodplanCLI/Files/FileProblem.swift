/// A file that could not be read or written, and why.
public struct FileProblem: Error, Equatable, Sendable {
  /// What was tried.
  public enum Action: Equatable, Sendable {
    /// Reading a file.
    case read
    /// Listing a directory.
    case list
    /// Writing a file or making a directory.
    case write
  }

  /// Why it did not work.
  public enum Reason: Equatable, Sendable {
    /// Nothing stands there.
    case notFound
    /// Something stands there already.
    case exists
    /// A symbolic link stands there that leads nowhere.
    case danglingLink
    /// A directory stands there.
    case isDirectory
    /// A file of another kind stands there: it begins otherwise than the one to write.
    case isOtherFile
    /// Neither a regular file nor a directory stands there.
    case notRegular
    /// Something other than a directory stands where one is needed.
    case notDirectory
    /// The file has more bytes than this.
    case tooLarge(limit: Int)
    /// The user may not do that.
    case noPermission
    /// Any other reason, as the system's error number.
    case system(code: Int32)
  }

  /// What was tried.
  public let action: Action

  /// The file or directory that stood in the way.
  public let path: String

  /// Why it did not work.
  public let reason: Reason

  /// Creates a problem.
  ///
  /// - Parameters:
  ///   - action: What was tried.
  ///   - path: The file or directory that stood in the way.
  ///   - reason: Why it did not work.
  public init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }
}
