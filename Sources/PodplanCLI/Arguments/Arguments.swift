/// What the user asked for.
enum Invocation: Equatable, Sendable {
  /// The version of the program.
  case version
  /// How to use a verb, or the whole program where there is none.
  case help(VerbSyntax?)
  /// What the help tells about something that is no verb.
  case topic(TopicSyntax)
  /// To do what a verb does.
  case run(Arguments)
}

/// A verb with the operands and option values that it was given, all of them as declared.
struct Arguments: Equatable, Sendable {
  /// The verb and what it takes.
  let verb: VerbSyntax

  /// What stood on the line without a name, in order.
  let operands: [String]

  /// The values of each option that was given, in order; one empty text for a flag.
  private let given: [String: [String]]

  init(verb: VerbSyntax, operands: [String], given: [String: [String]]) {
    self.verb = verb
    self.operands = operands
    self.given = given
  }

  /// Every value of an option, in the order given.
  ///
  /// Only options of the verb may be asked for.
  func values(of option: String) -> [String] {
    precondition(verb.option(named: option) != nil, "\(verb.name) takes no --\(option)")
    return given[option, default: []]
  }

  /// The value of an option, or nil where it was not given.
  func value(of option: String) -> String? {
    values(of: option).first
  }

  /// Whether an option was given.
  func has(_ option: String) -> Bool {
    !values(of: option).isEmpty
  }

  /// The value of an option that takes a whole number, or nil where it was not given.
  func number(of option: String) -> Int? {
    value(of: option).flatMap { Int($0) }
  }

  /// The value of an option that takes a word of an enumeration, or nil where it was not given.
  func choice<Choice: RawRepresentable<String>>(
    of option: String, as type: Choice.Type
  ) -> Choice? {
    value(of: option).flatMap(Choice.init)
  }
}
