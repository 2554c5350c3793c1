#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileProblem {
  /// What is wrong, as a clause without a full stop.
  public var message: String {
    let verb =
      switch action {
      case .read: "read"
      case .list: "list"
      case .write: "write"
      }
    return "cannot \(verb) \(quoted(path)): \(explanation)"
  }

  /// Why it did not work, as a clause without a full stop.
  public var explanation: String {
    switch reason {
    case .notFound: action == .read ? "there is no such file" : "there is no such directory"
    case .exists: "it exists already"
    case .danglingLink: "it is a symbolic link to nothing"
    case .isDirectory: "it is a directory"
    case .isOtherFile: "another kind of file stands there"
    case .notRegular: "it is not a regular file"
    case .notDirectory: "not a directory"
    case .tooLarge(let limit): "it is larger than \(sizeWords(limit))"
    case .noPermission: "permission denied"
    case .system(let code): systemWords(code)
    }
  }

  /// A way out, as a sentence, where there is one to tell.
  public var remedy: String? {
    switch (action, reason) {
    case (.read, .isDirectory): "Name a file in it."
    case (.read, .notRegular): "Save it as a file first."
    case (.write, .exists), (.write, .isDirectory), (.write, .isOtherFile), (.write, .notRegular),
      (.write, .notDirectory):
      "Choose another path; nothing was overwritten."
    default: nil
    }
  }
}

/// A limit in the largest unit that divides it.
private func sizeWords(_ bytes: Int) -> String {
  for (unit, name) in [(1 << 20, "MiB"), (1 << 10, "KiB")] where bytes.isMultiple(of: unit) {
    return "\(bytes / unit) \(name)"
  }
  return "\(bytes) bytes"
}

/// What a system's error number means, in lower case.
func systemWords(_ code: Int32) -> String {
  let words = String(cString: strerror(code))
  return words.prefix(1).lowercased() + words.dropFirst()
}
