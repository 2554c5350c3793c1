import PlanFiles
import PlanText

extension Console {
  /// Prints diagnostics to standard error, with a line that counts them where there are several.
  ///
  /// - Parameters:
  ///   - diagnostics: What to tell, in order.
  ///   - color: Whether colour is welcome.
  mutating func print(_ diagnostics: [Diagnostic], color: Bool) {
    guard !diagnostics.isEmpty else { return }
    var text = diagnostics.map { $0.rendered(color: color) }.joined(separator: "\n")
    if !text.hasSuffix("\n") { text += "\n" }
    if diagnostics.count > 1 { text += "\n" + counts(of: diagnostics) + "\n" }
    printError(text)
  }
}

/// `2 errors and 1 warning`; `at least` so many where not all are told.
func counts(of diagnostics: [Diagnostic]) -> String {
  let told = diagnostics.filter { !moreProblems.contains($0.id) }
  let errors = told.count { $0.severity == .error }
  let parts = [(errors, "error"), (told.count - errors, "warning")]
    .filter { $0.0 > 0 }
    .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
  let counts = parts.isEmpty ? "no problems" : parts.joined(separator: " and ")
  return told.count < diagnostics.count ? "at least \(counts)" : counts
}

extension [Diagnostic] {
  /// How a run that met these problems ends.
  var exitCode: ExitCode {
    if contains(where: { missingInputs.contains($0.id) && $0.place == nil }) { return .noInput }
    return hasErrors ? .wrongData : .success
  }
}
