/// Finds the candidate that a mistyped word was most likely meant to be, if any is near enough.
typealias Suggest = (_ word: String, _ candidates: [String]) -> String?

extension CommandLineSyntax {
  /// Reads a command line.
  ///
  /// The verb comes first. Options and operands follow in any order; `--` ends the options. A value
  /// follows its option after `=` or as the next argument, where it may not begin with `--`. `-h`
  /// and `--help` ask for help wherever they stand before `--`, whatever else is wrong.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, without the program's name; none of them asks for help.
  ///   - suggest: Finds what a mistyped word was meant to be.
  /// - Returns: What the user asked for.
  /// - Throws: The first problem on the line.
  func parse(_ arguments: [String], suggest: @escaping Suggest) throws(UsageProblem) -> Invocation {
    guard let first = arguments.first else { return .help(nil) }
    let rest = arguments.dropFirst()
    if ["help", "-h", "--help"].contains(first) { return try help(on: rest, suggest: suggest) }
    if first == "--version" {
      if let extra = rest.first { throw .unexpectedOperand(extra, suggestion: nil) }
      return .version
    }
    if first.hasPrefix("-") { throw misplacedOption(first, suggest: suggest) }

    let verb = try verb(named: first, orElse: ["help"], suggest: suggest)
    if rest.prefix(while: { $0 != "--" }).contains(where: asksForHelp) { return .help(verb) }
    var parser = ArgumentParser(verb: verb, suggest: suggest, remaining: rest)
    return .run(try parser.parse())
  }

  private func help(
    on names: ArraySlice<String>, suggest: Suggest
  ) throws(UsageProblem) -> Invocation {
    let names = names.filter { !asksForHelp($0) && $0 != "help" }
    guard let name = names.first else { return .help(nil) }
    if names.count > 1 { throw .unexpectedOperand(names[1], suggestion: nil) }
    if let topic = topics.first(where: { $0.name == name }) { return .topic(topic) }
    return .help(try verb(named: name, orElse: topics.map(\.name), suggest: suggest))
  }

  /// The verb of that name; `others` are what could have stood in its place.
  private func verb(
    named name: String, orElse others: [String], suggest: Suggest
  ) throws(UsageProblem) -> VerbSyntax {
    if let verb = verbs.first(where: { $0.name == name }) { return verb }
    throw .unknownVerb(name, suggestion: suggest(name, verbs.map(\.name) + others))
  }

  private func misplacedOption(_ argument: String, suggest: Suggest) -> UsageProblem {
    let name = String(argument.prefix { $0 != "=" }.drop { $0 == "-" })
    if verbs.contains(where: { $0.option(named: name) != nil }) {
      return .optionBeforeVerb(argument)
    }
    let suggestion = suggest(argument, ["--help", "--version"])
    return .unknownOption(argument, verb: nil, suggestion: suggestion)
  }

  private func asksForHelp(_ argument: String) -> Bool {
    argument == "-h" || argument == "--help"
  }
}

/// The arguments of one verb, on the way from a list of texts to operands and options.
private struct ArgumentParser {
  let verb: VerbSyntax
  let suggest: Suggest
  var remaining: ArraySlice<String>
  var operands: [String] = []
  var given: [String: [String]] = [:]

  mutating func parse() throws(UsageProblem) -> Arguments {
    while let argument = remaining.popFirst() {
      if argument == "--" {
        operands += remaining
        break
      }
      if argument.hasPrefix("-") && argument != "-" {
        try take(option: argument)
      } else {
        operands.append(argument)
      }
    }
    try checkOperands()
    return Arguments(verb: verb, operands: operands, given: given)
  }

  private mutating func take(option argument: String) throws(UsageProblem) {
    let parts = argument.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    guard argument.hasPrefix("--"), let option = verb.option(named: String(parts[0].dropFirst(2)))
    else {
      let spellings = verb.options.map { "--\($0.name)" } + ["--help"]
      throw .unknownOption(
        parts[0], verb: verb.name, suggestion: suggest(parts[0], spellings))
    }
    let value = try value(of: option, attached: parts.count > 1 ? parts[1] : nil)
    if given[option.name] != nil && !option.isRepeatable { throw .givenTwice(option) }
    given[option.name, default: []].append(value)
  }

  private mutating func value(
    of option: OptionSyntax, attached: String?
  ) throws(UsageProblem) -> String {
    if case .none = option.value {
      if let attached { throw .valueForFlag(option, attached) }
      return ""
    }
    let value = attached ?? nextValue() ?? ""
    if value.isEmpty { throw .missingValue(option) }
    switch option.value {
    case .none, .text: break
    case .number(_, let range):
      let isNumber = value.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard isNumber, let number = Int(value), range.contains(number) else {
        throw .notNumber(option, value, range)
      }
    case .choice(let allowed):
      if !allowed.contains(value) {
        throw .notAllowed(option, value, allowed, suggestion: suggest(value, allowed))
      }
    }
    return value
  }

  /// The next argument where it can be a value: what begins with `--` is an option that follows a
  /// forgotten value.
  private mutating func nextValue() -> String? {
    guard let next = remaining.first, !next.hasPrefix("--") else { return nil }
    return remaining.popFirst()
  }

  private func checkOperands() throws(UsageProblem) {
    var unclaimed = operands[...]
    for operand in verb.operands {
      if unclaimed.count < operand.minimum { throw .missingOperand(operand, verb: verb.name) }
      unclaimed = unclaimed.dropFirst(operand.maximum)
    }
    guard let extra = unclaimed.first else { return }
    let spellings = verb.options.map { "--\($0.name)" }
    throw .unexpectedOperand(extra, suggestion: suggest("--\(extra)", spellings))
  }
}
