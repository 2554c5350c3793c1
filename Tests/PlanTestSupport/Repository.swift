#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds the folder of the repository, the nearest one above this file that holds a manifest.
///
/// Symbolic links are followed, so that a package that borrows these folders finds their home.
///
/// - Returns: The absolute path, without a slash at its end.
public func repositoryRoot() -> String {
  var folder = Substring(resolved(#filePath))
  while let slash = folder.lastIndex(of: "/") {
    folder = folder[..<slash]
    if access(folder + "/Package.swift", F_OK) == 0 { return String(folder) }
  }
  preconditionFailure("no Package.swift above \(#filePath)")
}

/// Makes the absolute path of a file in the repository.
///
/// - Parameter path: A path relative to the repository, or one that is absolute already.
/// - Returns: The absolute path.
public func absolutePath(_ path: String) -> String {
  path.hasPrefix("/") ? path : repositoryRoot() + "/" + path
}

/// Reads a whole file.
///
/// - Parameter path: A path relative to the repository, or an absolute one.
/// - Returns: Its bytes; `nil` where it cannot be read.
public func contents(ofFile path: String) -> [UInt8]? {
  guard let file = fopen(absolutePath(path), "rb") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return ferror(file) == 0 ? bytes : nil }
    bytes += chunk[..<count]
  }
}

/// Lists a folder.
///
/// - Parameter path: A path relative to the repository, or an absolute one.
/// - Returns: The names in it, sorted, without those that begin with a dot; empty where there is
///   no such folder.
public func names(inFolder path: String) -> [String] {
  guard let folder = opendir(absolutePath(path)) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// Writes a whole file, and the folders above it where they are missing.
///
/// - Parameters:
///   - bytes: What to write.
///   - path: A path relative to the repository, or an absolute one.
/// - Returns: Whether all of it was written.
func write(_ bytes: [UInt8], toFile path: String) -> Bool {
  let path = absolutePath(path)
  for slash in path.indices.dropFirst() where path[slash] == "/" {
    mkdir(String(path[..<slash]), 0o755)
  }
  guard let file = fopen(path, "wb") else { return false }
  let count = fwrite(bytes, 1, bytes.count, file)
  return fclose(file) == 0 && count == bytes.count
}

/// Follows the symbolic links of a path.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}
