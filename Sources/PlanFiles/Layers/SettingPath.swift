import PlanText

/// One `--set PATH=VALUE` as typed, taken apart.
struct SettingPath {
  /// One key, name or number of the path.
  struct Step {
    let name: String
    let place: Place
  }

  /// The argument, as messages show it.
  let source: Source

  /// The keys, names and numbers that lead to what is set.
  private(set) var steps: [Step] = []

  /// Where the value begins.
  private(set) var valueStart = 0

  /// Takes an argument apart; `nil`, and told, where it is no path and a value.
  init?(_ argument: String, rank: Int, _ findings: inout Findings) {
    source = Source(name: "--set", text: argument, rank: rank)
    let bytes = source.bytes
    var offset = 0
    while true {
      let start = offset
      guard let name = SettingPath.step(bytes, &offset) else {
        tell(start..<bytes.count, "a quote is not closed", &findings)
        return nil
      }
      steps.append(Step(name: name, place: Place(source: source, range: start..<offset)))
      if name.isEmpty {
        tell(start..<offset, "a name is missing in the path", &findings)
        return nil
      }
      guard offset < bytes.count else {
        tell(0..<bytes.count, "'=' and a value are missing", &findings)
        return nil
      }
      if bytes[offset] == UInt8(ascii: "=") { break }
      guard bytes[offset] == UInt8(ascii: ".") else {
        tell(offset..<offset + 1, "a '.' is missing after the closing quote", &findings)
        return nil
      }
      offset += 1
    }
    valueStart = offset + 1
  }

  /// Reads one step: bare up to `.` or `=`, or in double quotes.
  private static func step(_ bytes: [UInt8], _ offset: inout Int) -> String? {
    var name: [UInt8] = []
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "."),
        bytes[offset] != UInt8(ascii: "=")
      {
        name.append(bytes[offset])
        offset += 1
      }
      return String(decoding: name, as: UTF8.self)
    }
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count { offset += 1 }
      name.append(bytes[offset])
      offset += 1
    }
    guard offset < bytes.count else { return nil }
    offset += 1
    return String(decoding: name, as: UTF8.self)
  }

  private func tell(_ range: Range<Int>, _ message: String, _ findings: inout Findings) {
    findings.refuse(
      .badSetting, at: Place(source: source, range: range), message,
      remedy: "Write it like `--set teams.trainers.ramp.to=40`, with names that have spaces or "
        + "dots in double quotes.")
  }

  /// A step as a path shows it: in double quotes where it would be read as something else.
  static func quoted(_ step: String) -> String {
    let isBare = step.utf8.allSatisfy { byte in
      byte > 0x20 && byte != 0x7F && !".=\"\\".utf8.contains(byte)
    }
    if isBare, !step.isEmpty { return step }
    return "\"" + step.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
