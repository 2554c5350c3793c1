extension Diagnostic {
  /// The diagnostic as it is printed: where, what, the line with a caret, and the way out.
  ///
  /// ```
  /// Scenarios/ramp.yaml:7:5: error: unknown key 'pasess' [unknown-key]
  ///   7 |     pasess: 2
  ///     |     ^^^^^^
  ///     = did you mean 'passes'?
  /// ```
  ///
  /// Nothing of a file reaches the terminal raw: control characters are spelled out wherever they
  /// stand. A long line is cut around the caret. Of a place over several lines the first is shown.
  ///
  /// - Parameter color: Whether to colour it with ANSI escapes.
  /// - Returns: The lines, each with a line feed at its end.
  public func rendered(color: Bool) -> String {
    let paint = Paint(isOn: color)
    let word =
      severity == .error ? paint.red("error") : paint.yellow("warning")
    guard let place else {
      let first = "podplan: \(word): \(paint.bold(message.printable)) [\(id)]\n"
      return first + (remedy.map { "    = \($0.printable)\n" } ?? "")
    }
    let position = place.source.position(of: place.range.lowerBound)
    let excerpt = Excerpt(of: place)
    let number = String(position.line)
    let gutter = String(repeating: " ", count: number.utf8.count + 2)
    let caret =
      String(repeating: " ", count: excerpt.caretColumn)
      + paint.red(String(repeating: "^", count: excerpt.caretWidth))
    var lines = """
      \(place.source.name.printable):\(position.line):\(position.column): \
      \(word): \(paint.bold(message.printable)) [\(id)]
        \(number) |\(excerpt.line.isEmpty ? "" : " " + excerpt.line)
      \(gutter) | \(caret)

      """
    if let remedy { lines += "\(gutter) = \(remedy.printable)\n" }
    return lines
  }
}

/// Colours for a terminal, or none.
private struct Paint {
  let isOn: Bool

  func red(_ text: String) -> String { paint(text, "1;31") }

  func yellow(_ text: String) -> String { paint(text, "1;33") }

  func bold(_ text: String) -> String { paint(text, "1") }

  private func paint(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
