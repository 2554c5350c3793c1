public import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Expects a text to be, to the byte, the one kept in a file.
///
/// With `PODPLAN_RECORD=1` in the environment the file is written anew. A file that is missing is
/// written too, and the test fails, so that a golden never comes to be without somebody looking.
///
/// - Parameters:
///   - actual: The text that the code made.
///   - path: The golden file, relative to the repository or absolute.
///   - sourceLocation: Where the expectation stands.
public func expectGolden(
  _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectGolden(Array(actual.utf8), at: path, sourceLocation: sourceLocation)
}

/// Expects bytes to be exactly those kept in a file.
///
/// As for a text; a difference is shown as one of lines.
///
/// - Parameters:
///   - actual: The bytes that the code made.
///   - path: The golden file, relative to the repository or absolute.
///   - sourceLocation: Where the expectation stands.
public func expectGolden(
  _ actual: [UInt8], at path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let golden = contents(ofFile: path)
  if golden == actual { return }
  let complaint: String
  if golden == nil || isRecordingGoldens() {
    if !write(actual, toFile: path) {
      complaint = "the golden \(path) cannot be written"
    } else if golden == nil {
      complaint = "the golden \(path) was missing and is now recorded: look at it, then run again"
    } else {
      return
    }
  } else {
    complaint =
      "differs from the golden \(path) (PODPLAN_RECORD=1 records it anew)\n"
      + lineDifference(from: golden ?? [], to: actual)
  }
  Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation)
}

/// Tells whether goldens are to be written anew.
///
/// - Returns: Whether `PODPLAN_RECORD` is 1 in the environment.
public func isRecordingGoldens() -> Bool {
  guard let value = getenv("PODPLAN_RECORD") else { return false }
  return String(cString: value) == "1"
}
