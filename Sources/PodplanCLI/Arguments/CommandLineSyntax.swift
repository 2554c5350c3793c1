/// What a program takes on its command line: verbs, each with its operands and options.
///
/// The parser and the help texts are made from one such value, so that they cannot disagree.
struct CommandLineSyntax: Sendable {
  /// The program's name, as it is typed.
  let program: String

  /// What the program is for, in one sentence.
  let summary: String

  /// The verbs, in the order in which the help lists them.
  let verbs: [VerbSyntax]

  /// What the help tells about besides verbs.
  var topics: [TopicSyntax] = []
}

/// Something that the help tells about, such as the keys of a file.
struct TopicSyntax: Equatable, Sendable {
  /// The topic, as it is typed after `help`.
  let name: String

  /// What its text is about, in one sentence.
  let summary: String
}

/// A verb, such as `run`, with all it takes.
struct VerbSyntax: Equatable, Sendable {
  /// The verb, as it is typed.
  let name: String

  /// What it does, in one sentence.
  let summary: String

  /// What stands on the line without a name, in order.
  let operands: [OperandSyntax]

  /// The options, in the order in which the help lists them; their names differ.
  let options: [OptionSyntax]

  /// The option of that name, without its dashes.
  func option(named name: String) -> OptionSyntax? {
    options.first { $0.name == name }
  }
}

/// An argument that a verb takes without a name, or several of one kind.
struct OperandSyntax: Equatable, Sendable {
  /// How often an operand may stand.
  enum Count: Sendable {
    /// Exactly once.
    case one
    /// Once or not at all.
    case optional
    /// Once or more.
    case oneOrMore
    /// As often as wanted, or not at all.
    case any
  }

  /// What stands for it in the help, in capitals.
  let placeholder: String

  /// How often it may stand; only the last operand of a verb may be other than `one`.
  let count: Count

  /// What it is, in one sentence.
  let summary: String

  /// The fewest that may stand.
  var minimum: Int { count == .one || count == .oneOrMore ? 1 : 0 }

  /// The most that may stand.
  var maximum: Int { count == .one || count == .optional ? 1 : Int.max }
}

/// An option of a verb, such as `--format csv`.
struct OptionSyntax: Equatable, Sendable {
  /// What an option takes after its name.
  enum Value: Equatable, Sendable {
    /// Nothing: the option is a flag.
    case none
    /// Any text that is not empty.
    case text(placeholder: String)
    /// A whole number in a range.
    case number(placeholder: String, ClosedRange<Int>)
    /// One of a few words.
    case choice([String])
  }

  /// The name, without its dashes.
  let name: String

  /// What it takes after its name.
  let value: Value

  /// Whether it may be given more than once.
  let isRepeatable: Bool

  /// What it is for, in one sentence.
  let summary: String

  /// An option without a value.
  static func flag(_ name: String, _ summary: String) -> OptionSyntax {
    OptionSyntax(name: name, value: .none, isRepeatable: false, summary: summary)
  }

  /// An option that takes a text.
  static func text(_ name: String, _ placeholder: String, _ summary: String) -> OptionSyntax {
    OptionSyntax(
      name: name, value: .text(placeholder: placeholder), isRepeatable: false, summary: summary)
  }

  /// An option that takes a text, as often as wanted.
  static func texts(_ name: String, _ placeholder: String, _ summary: String) -> OptionSyntax {
    OptionSyntax(
      name: name, value: .text(placeholder: placeholder), isRepeatable: true, summary: summary)
  }

  /// An option that takes a whole number.
  static func number(
    _ name: String, _ placeholder: String, in range: ClosedRange<Int>, _ summary: String
  ) -> OptionSyntax {
    OptionSyntax(
      name: name, value: .number(placeholder: placeholder, range), isRepeatable: false,
      summary: summary)
  }

  /// An option that takes one of the words of an enumeration.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, of type: Choice.Type, _ summary: String
  ) -> OptionSyntax {
    OptionSyntax(
      name: name, value: .choice(type.allCases.map(\.rawValue)), isRepeatable: false,
      summary: summary)
  }
}
