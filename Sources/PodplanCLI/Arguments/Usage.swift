import Tabular

extension CommandLineSyntax {
  /// Writes the help text of the whole program.
  ///
  /// - Parameter width: The columns to fill.
  /// - Returns: The text, with a line feed at its end.
  func usage(width: Int = 80) -> String {
    var entries = verbs.map { (term: $0.name, meaning: $0.summary) }
    entries.append((term: "help", meaning: "Tells how to use a verb: \(program) help VERB."))
    entries += topics.map { (term: "help \($0.name)", meaning: $0.summary) }
    return """
      \(program) VERB [ARGUMENT …] [OPTION …]

      \(summary.wrapped(to: width).joined(separator: "\n"))

      Verbs
      \(definitions(entries, width: width))

      Elsewhere
      \(definitions([("--version", "Prints the version.")], width: width))

      """
  }

  /// Writes the help text of one verb.
  ///
  /// - Parameters:
  ///   - verb: The verb.
  ///   - width: The columns to fill.
  /// - Returns: The text, with a line feed at its end.
  func usage(of verb: VerbSyntax, width: Int = 80) -> String {
    let line = [program, verb.name] + verb.operands.map(\.spelling) + ["[OPTION …]"]
    let help = OptionSyntax.flag("help", "Prints this text; -h does the same.")
    var sections = [
      line.joined(separator: " "), verb.summary.wrapped(to: width).joined(separator: "\n"),
    ]
    if !verb.operands.isEmpty {
      let entries = verb.operands.map { (term: $0.placeholder, meaning: $0.summary) }
      sections.append("Arguments\n" + definitions(entries, width: width))
    }
    let entries = (verb.options + [help]).map { (term: "--\($0.spelling)", meaning: $0.meaning) }
    sections.append("Options\n" + definitions(entries, width: width))
    return sections.joined(separator: "\n\n") + "\n"
  }
}

extension OperandSyntax {
  /// The operand as it stands in the usage line.
  fileprivate var spelling: String {
    switch count {
    case .one: placeholder
    case .optional: "[\(placeholder)]"
    case .oneOrMore: "\(placeholder) …"
    case .any: "[\(placeholder) …]"
    }
  }
}

extension OptionSyntax {
  /// The option as it is typed, without its dashes.
  var spelling: String {
    switch value {
    case .none: name
    case .text(let placeholder), .number(let placeholder, _): "\(name) \(placeholder)"
    case .choice: "\(name) \(name.uppercased())"
    }
  }

  /// What the option is for, with the words that it takes and whether it may be repeated.
  fileprivate var meaning: String {
    var sentences = [summary]
    if case .choice(let words) = value { sentences.append("One of \(alternatives(words)).") }
    if isRepeatable { sentences.append("May be given more than once.") }
    return sentences.joined(separator: " ")
  }
}

/// Terms with their meanings, the meanings in a column of their own.
private func definitions(_ entries: [(term: String, meaning: String)], width: Int) -> String {
  let gap = 2
  let column = min(24, gap + (entries.map(\.term.count).max() ?? 0) + gap)
  let indent = String(repeating: " ", count: column)
  return entries.map { entry in
    let meaning = entry.meaning.wrapped(to: max(width - column, 24))
      .joined(separator: "\n" + indent)
    let term = String(repeating: " ", count: gap) + entry.term
    let room = column - term.count
    return room >= gap
      ? term + String(repeating: " ", count: room) + meaning
      : term + "\n" + indent + meaning
  }.joined(separator: "\n")
}
