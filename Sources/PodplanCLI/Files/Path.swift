/// Operations on the texts of paths; none looks at a disk.
enum Path {
  private static let slash = UInt8(ascii: "/")

  /// A path as seen from a directory: an absolute path stays, a relative one is put behind.
  static func join(_ directory: String, _ path: String) -> String {
    if directory.isEmpty || path.utf8.first == slash { return path }
    return directory.utf8.last == slash ? directory + path : "\(directory)/\(path)"
  }

  /// The directory that holds what a path names: `a/b.yaml` → `a`, `b.yaml` → `.`, `/b` → `/`.
  static func directory(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return "." }
    let directory = path[..<last]
    guard let end = directory.utf8.lastIndex(where: { $0 != slash }) else { return "/" }
    return String(directory[...end])
  }

  /// The last name of a path: `a/b.yaml` → `b.yaml`; empty where the path ends in `/`.
  static func name(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: last)...])
  }

  /// The last name without its extension: `a/b.c.yaml` → `b.c`, `.hidden` → `.hidden`.
  static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return name
    }
    return String(name[..<dot])
  }

  /// A path without `.`, repeated `/`, and each `..` that a name before it undoes.
  ///
  /// For showing alone: where a name is a symbolic link, the shorter path may lead elsewhere.
  static func normalized(_ path: String) -> String {
    var names: [Substring] = []
    let isAbsolute = path.utf8.first == slash
    for name in path.utf8.split(separator: slash).map(Substring.init) where name != "." {
      if name != ".." {
        names.append(name)
      } else if let last = names.last, last != ".." {
        names.removeLast()
      } else if !isAbsolute {
        names.append(name)
      }
    }
    let joined = names.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
