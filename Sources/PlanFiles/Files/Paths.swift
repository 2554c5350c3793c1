/// Paths as texts: nothing here looks at a disk.
enum Paths {
  /// The folder of a path; empty for a file of the working directory.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path, without `.yaml`.
  static func name(of path: String) -> String {
    let last = path.split(separator: "/").last ?? ""
    return String(last.hasSuffix(".yaml") ? last.dropLast(5) : last)
  }

  /// A name as that of a file: `philippines` is `philippines.yaml`.
  static func file(named name: String) -> String {
    name.hasSuffix(".yaml") ? name : name + ".yaml"
  }

  /// A path as seen from a folder, without the detours of `.` and `..`.
  static func join(_ folder: String, _ path: String) -> String {
    normalised(path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path)
  }

  /// The same path without `.`, and without `..` where the folder before it is known.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
