import Glibc
import Testing

/// Runs a test with an empty directory of its own on the disk, and removes it afterwards.
func withTemporaryDirectory(_ body: (_ path: String) throws -> Void) throws {
  let path = try makeTemporaryDirectory()
  defer { removeTree(Array(path.utf8CString)) }
  try body(path)
}

/// Runs a test with an empty directory of its own on the disk, and removes it afterwards.
func withTemporaryDirectory(_ body: (_ path: String) async throws -> Void) async throws {
  let path = try makeTemporaryDirectory()
  defer { removeTree(Array(path.utf8CString)) }
  try await body(path)
}

private func makeTemporaryDirectory() throws -> String {
  let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  var template = Array("\(root)/podplan-tests-XXXXXX".utf8CString)
  try #require(mkdtemp(&template) != nil)
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The names in a directory as bytes, sorted, whatever they are made of.
func rawNames(in directory: [CChar]) -> [[CChar]] {
  guard let stream = opendir(directory) else { return [] }
  defer { closedir(stream) }
  var names: [[CChar]] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
    }
    if name != [46] && name != [46, 46] { names.append(name) }
  }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}

/// The names in a directory as texts.
func names(in directory: String) -> [String] {
  rawNames(in: Array(directory.utf8CString)).map { name in
    String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

/// Writes a file without any help from what is tested.
func makeFile(_ path: String, _ text: String, permissions: mode_t = 0o644) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL, permissions)
  try #require(descriptor >= 0)
  defer { close(descriptor) }
  let bytes = Array(text.utf8)
  try #require(write(descriptor, bytes, bytes.count) == bytes.count)
}

/// The content of a file, without any help from what is tested; nil where there is none.
func content(of path: String) -> String? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 20)
  return String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
}

private func removeTree(_ path: [CChar]) {
  chmod(path, 0o700)
  for name in rawNames(in: path) {
    let child = path.dropLast() + [47] + name + [0]
    var status = stat()
    if lstat(child, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      removeTree(child)
    } else {
      unlink(child)
    }
  }
  rmdir(path)
}
