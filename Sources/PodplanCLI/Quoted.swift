import PlanReports

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

/// A path as a shell takes it for one word, fit for any terminal.
func forShell(_ path: String) -> String {
  printable((path.hasPrefix("-") ? "./" + path : path).quotedForShell)
}
