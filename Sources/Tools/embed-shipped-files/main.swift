// Usage: embed-shipped-files PACKAGE OUTPUT
//
// Writes the folders RateCards and Scenarios of the package as one Swift file of literals.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends the tool with a message in the form that the build shows as an error.
func fail(_ message: String) -> Never {
  var line = "error: embed-shipped-files: \(message)\n"
  line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
  exit(1)
}

/// The names of the files in a folder, sorted by their bytes; hidden files are no part of it.
func fileNames(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { fail("cannot list \(folder)") }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// The whole content of a file.
func content(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
    bytes += chunk[..<count]
  }
  guard ferror(file) == 0 else { fail("cannot read \(path)") }
  return bytes
}

/// One element of a list of shipped files.
func element(for name: String, in folder: String, of package: String) -> String {
  let suffix = ".yaml"
  let plain = name.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
  guard plain, name.hasSuffix(suffix) else {
    fail("\(folder)/\(name): the name takes letters, digits, -, _ and ., and ends in .yaml")
  }
  return """
        ShippedFile(
          name: "\(name.dropLast(suffix.count))", path: "\(folder)/\(name)",
          content: \(literal(of: content(of: "\(package)/\(folder)/\(name)"))))
    """
}

guard CommandLine.arguments.count == 3 else { fail("expected PACKAGE and OUTPUT") }
let package = CommandLine.arguments[1]
let output = CommandLine.arguments[2]

var swift = "enum EmbeddedFiles {\n"
for (folder, list) in [("RateCards", "rateCards"), ("Scenarios", "scenarios")] {
  swift += "  static let \(list): [ShippedFile] = [\n"
  for name in fileNames(in: "\(package)/\(folder)") {
    swift += element(for: name, in: folder, of: package) + ",\n"
  }
  swift += "  ]\n"
}
swift += "}\n"

// Written beside the output and moved there only if it differs, so that nothing is compiled anew for
// no reason. Either way the folder changes: the build sees that and runs this tool the next time.
let draft = output + ".draft"
guard let file = fopen(draft, "wb") else { fail("cannot write \(draft)") }
let written = swift.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
guard written == swift.utf8.count, fclose(file) == 0 else { fail("cannot write \(draft)") }
let isUpToDate = access(output, F_OK) == 0 && content(of: output) == Array(swift.utf8)
guard (isUpToDate ? unlink(draft) : rename(draft, output)) == 0 else {
  fail("cannot write \(output)")
}
