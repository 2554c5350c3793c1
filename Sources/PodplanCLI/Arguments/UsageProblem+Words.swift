extension UsageProblem {
  /// What is wrong, as a clause without a full stop.
  var message: String {
    switch self {
    case .unknownVerb(let word, _):
      "unknown verb \(quoted(word))"
    case .optionBeforeVerb(let option):
      "the option \(quoted(option)) stands before the verb"
    case .unknownOption(let option, let verb?, _):
      "\(verb) takes no option \(quoted(option))"
    case .unknownOption(let option, nil, _):
      "unknown option \(quoted(option))"
    case .missingValue(let option):
      "the option --\(option.name) needs a value"
    case .valueForFlag(let option, let value):
      "the option --\(option.name) takes no value, but was given \(quoted(value))"
    case .notNumber(let option, let value, _):
      "the option --\(option.name) takes a whole number, not \(quoted(value))"
    case .notAllowed(let option, let value, _, _):
      "the option --\(option.name) does not take \(quoted(value))"
    case .givenTwice(let option):
      "the option --\(option.name) was given twice"
    case .missingOperand(let operand, let verb):
      "\(verb) needs a \(operand.placeholder)"
    case .unexpectedOperand(let operand, _):
      "unexpected argument \(quoted(operand))"
    }
  }

  /// A way out, as a sentence; the program's help is always another.
  var remedy: String? {
    switch self {
    case .unknownVerb(_, let suggestion?), .unknownOption(_, _, let suggestion?):
      "Did you mean \(quoted(suggestion))?"
    case .unknownVerb, .unknownOption:
      nil
    case .optionBeforeVerb:
      "Put it after the verb."
    case .missingValue(let option):
      "Write it as --\(option.spelling)."
    case .valueForFlag(let option, _):
      "Write --\(option.name) alone."
    case .notNumber(_, let value, let range):
      range.upperBound == Int.max && !value.allSatisfy("0123456789".contains)
        ? "Give \(range.lowerBound) or more, in digits alone."
        : "Give a number from \(range.lowerBound) to \(range.upperBound), in digits alone."
    case .notAllowed(_, _, _, let suggestion?):
      "Did you mean \(quoted(suggestion))?"
    case .notAllowed(_, _, let allowed, nil):
      "It takes \(alternatives(allowed))."
    case .givenTwice:
      "Leave one of them out."
    case .missingOperand(let operand, _):
      operand.summary
    case .unexpectedOperand(_, let suggestion?):
      "Did you mean \(quoted(suggestion))?"
    case .unexpectedOperand:
      "Where it belongs to the word before it, put quotes around both."
    }
  }
}

/// Words as a choice: `a, b or c`.
func alternatives(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
