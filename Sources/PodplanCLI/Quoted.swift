/// A text in single quotes, fit for any terminal.
func quoted(_ text: String) -> String { "'" + printable(text) + "'" }

/// A text fit for any terminal: what would not show, or would steer it, is written as `\u{…}`.
func printable(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A path as a shell takes it for one word.
func forShell(_ path: String) -> String {
  let path = path.hasPrefix("-") ? "./" + path : path
  let plain = path.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_./".utf8.contains(byte)
    }
  }
  return plain ? path : "'" + printable(path.replacing("'", with: "'\\''")) + "'"
}
