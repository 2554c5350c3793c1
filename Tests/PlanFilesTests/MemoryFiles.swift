import PlanFiles

/// Files for a test: texts by path, some of them as if they shipped with the program.
struct MemoryFiles: FileProvider {
  /// The texts of files by their paths.
  var texts: [String: String]

  /// The texts of files that ship, by their paths.
  var shippedTexts: [String: String] = [:]

  /// What can't be read, and why.
  var obstacles: [String: String] = [:]

  init(_ texts: [String: String] = [:], shipped: [String: String] = [:]) {
    self.texts = texts
    shippedTexts = shipped
  }

  func content(of path: String) -> FileContent {
    if let why = obstacles[path] { return .unreadable(why) }
    return texts[path].map { .bytes(Array($0.utf8)) } ?? .missing
  }

  func names(inFolder path: String) -> [String] {
    let prefix = path.isEmpty ? "" : path + "/"
    return texts.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
      .filter { !$0.contains("/") }
  }

  func shipped(_ path: String) -> [UInt8]? { shippedTexts[path].map { Array($0.utf8) } }

  var shippedPaths: [String] { Array(shippedTexts.keys) }
}
