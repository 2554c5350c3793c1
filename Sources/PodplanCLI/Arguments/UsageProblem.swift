/// What is wrong with a command line.
enum UsageProblem: Error, Equatable, Sendable {
  /// The first argument is no verb.
  case unknownVerb(String, suggestion: String?)
  /// An option stands where the verb should; some verb takes it.
  case optionBeforeVerb(String)
  /// The verb, or the program where there is none, takes no such option.
  case unknownOption(String, verb: String?, suggestion: String?)
  /// An option that takes a value has none.
  case missingValue(OptionSyntax)
  /// A flag was given a value.
  case valueForFlag(OptionSyntax, String)
  /// A value is no whole number in the range.
  case notNumber(OptionSyntax, String, ClosedRange<Int>)
  /// A value is not among those that the option takes.
  case notAllowed(OptionSyntax, String, [String], suggestion: String?)
  /// An option that may be given once was given again.
  case givenTwice(OptionSyntax)
  /// The verb wants more operands.
  case missingOperand(OperandSyntax, verb: String)
  /// The verb wants fewer operands; the suggestion is an option that was perhaps meant.
  case unexpectedOperand(String, suggestion: String?)
}
