import Testing

@testable import PodplanCLI

@Suite struct ArgumentsTests {
  @Test func `operands and options may stand in any order`() throws {
    for line in ["run a.yaml --out dir b.yaml --verbose", "run --verbose --out=dir a.yaml b.yaml"] {
      let arguments = try arguments(line)
      #expect(arguments.verb.name == "run")
      #expect(arguments.operands == ["a.yaml", "b.yaml"])
      #expect(arguments.value(of: "out") == "dir")
      #expect(arguments.has("verbose"))
    }
  }

  @Test func `what was not given has no value`() throws {
    let arguments = try arguments("run a.yaml")
    #expect(!arguments.has("verbose"))
    #expect(arguments.value(of: "out") == nil)
    #expect(arguments.values(of: "set") == [])
    #expect(arguments.number(of: "trials") == nil)
    #expect(arguments.choice(of: "format", as: Format.self) == nil)
  }

  @Test func `a repeatable option keeps its values in order`() throws {
    let arguments = try arguments("run a.yaml --set b=2 --set=a=1 --set b=2")
    #expect(arguments.values(of: "set") == ["b=2", "a=1", "b=2"])
  }

  @Test func `values arrive as their types`() throws {
    let arguments = try arguments("run a.yaml --trials 007 --format csv")
    #expect(arguments.number(of: "trials") == 7)
    #expect(arguments.choice(of: "format", as: Format.self) == .csv)
  }

  @Test(arguments: [
    ("--out=a=b", "a=b"), ("--out -", "-"), ("--out -5", "-5"), ("--out=--format", "--format"),
    ("--out=-h", "-h"), ("--out=--", "--"), ("--out ₱", "₱"),
  ])
  func `a value is taken as it stands`(option: String, value: String) throws {
    #expect(try arguments("run a.yaml \(option)").value(of: "out") == value)
  }

  @Test func `two dashes end the options`() throws {
    let arguments = try arguments("run --verbose -- --out -h --")
    #expect(arguments.operands == ["--out", "-h", "--"])
    #expect(arguments.has("verbose"))
    #expect(!arguments.has("out"))
  }

  @Test func `a single dash is an operand`() throws {
    #expect(try arguments("run -").operands == ["-"])
  }

  @Test(arguments: ["run --help", "run a.yaml --nonsense -h", "run -h --out", "help run", "-h run"])
  func `help on a verb goes before every problem`(line: String) throws {
    #expect(try parse(line) == .help(syntax.verbs[0]))
  }

  @Test(arguments: ["", "help", "--help", "-h", "help help", "help --help"])
  func `help without a verb is about the program`(line: String) throws {
    #expect(try parse(line) == .help(nil))
  }

  @Test func `help knows topics besides verbs, and only there`() throws {
    #expect(try parse("help files") == .topic(syntax.topics[0]))
    #expect(usageProblem("help flies") == .unknownVerb("flies", suggestion: "files"))
    #expect(usageProblem("flies") == .unknownVerb("flies", suggestion: nil))
    #expect(usageProblem("files") == .unknownVerb("files", suggestion: nil))
  }

  @Test func `the version is asked for alone`() throws {
    #expect(try parse("--version") == .version)
    #expect(usageProblem("--version run") == .unexpectedOperand("run", suggestion: nil))
  }

  @Test func `operands are claimed in order, the last kind by what is left`() throws {
    let two = try arguments("explain cost a.yaml")
    #expect(two.operands == ["cost", "a.yaml"])
    #expect(try arguments("explain cost a.yaml b.yaml").operands.count == 3)
    #expect(usageProblem("explain cost") == .missingOperand(scenarios, verb: "explain"))
    #expect(usageProblem("explain") == .missingOperand(figure, verb: "explain"))
    #expect(try arguments("rates").operands == [])
    #expect(try arguments("rates philippines").operands == ["philippines"])
    #expect(usageProblem("rates a b") == .unexpectedOperand("b", suggestion: nil))
  }

  @Test func `an empty operand is an operand, an empty value is none`() throws {
    guard case .run(let arguments) = try syntax.parse(["run", ""], suggest: anagram) else {
      Issue.record("not a run")
      return
    }
    #expect(arguments.operands == [""])
    #expect(throws: UsageProblem.missingValue(out)) {
      try syntax.parse(["run", "a.yaml", "--out", ""], suggest: anagram)
    }
  }
}

@Suite struct UsageProblemTests {
  struct Case: CustomTestStringConvertible {
    let line: String
    let message: String
    let remedy: String?

    init(_ line: String, _ message: String, _ remedy: String? = nil) {
      self.line = line
      self.message = message
      self.remedy = remedy
    }

    var testDescription: String { line }
  }

  @Test(arguments: [
    Case("rnu a.yaml", "unknown verb 'rnu'", "Did you mean 'run'?"),
    Case("sing a.yaml", "unknown verb 'sing'"),
    Case("help sing", "unknown verb 'sing'"),
    Case(
      "help run rates", "unexpected argument 'rates'",
      "Where it belongs to the word before it, put quotes around both."),
    Case("--out dir run", "the option '--out' stands before the verb", "Put it after the verb."),
    Case("--hlep", "unknown option '--hlep'", "Did you mean '--help'?"),
    Case("run --fromat csv", "run takes no option '--fromat'", "Did you mean '--format'?"),
    Case("run -format csv", "run takes no option '-format'"),
    Case("run --zebra=5", "run takes no option '--zebra'"),
    Case("rates --out dir", "rates takes no option '--out'"),
    Case("run --out", "the option --out needs a value", "Write it as --out DIR."),
    Case("run --out= a", "the option --out needs a value", "Write it as --out DIR."),
    Case("run --out --verbose", "the option --out needs a value", "Write it as --out DIR."),
    Case(
      "run --format --out x", "the option --format needs a value",
      "Write it as --format FORMAT."),
    Case(
      "run --verbose=yes", "the option --verbose takes no value, but was given 'yes'",
      "Write --verbose alone."),
    Case(
      "run --verbose=", "the option --verbose takes no value, but was given ''",
      "Write --verbose alone."),
    Case(
      "run --trials ten", "the option --trials takes a whole number, not 'ten'",
      "Give a number from 1 to 1000, in digits alone."),
    Case(
      "run --trials 1,000", "the option --trials takes a whole number, not '1,000'",
      "Give a number from 1 to 1000, in digits alone."),
    Case(
      "run --trials 0", "the option --trials takes a whole number, not '0'",
      "Give a number from 1 to 1000, in digits alone."),
    Case(
      "run --seed -1", "the option --seed takes a whole number, not '-1'",
      "Give 0 or more, in digits alone."),
    Case(
      "run --seed 99999999999999999999",
      "the option --seed takes a whole number, not '99999999999999999999'",
      "Give a number from 0 to 9223372036854775807, in digits alone."),
    Case(
      "run --format tbale", "the option --format does not take 'tbale'", "Did you mean 'table'?"),
    Case(
      "run --format pdf", "the option --format does not take 'pdf'",
      "It takes table, csv or json."),
    Case(
      "run --out a --out a", "the option --out was given twice", "Leave one of them out."),
    Case(
      "run --verbose --verbose", "the option --verbose was given twice", "Leave one of them out."),
    Case("run", "run needs a SCENARIO", "A scenario file."),
    Case("explain", "explain needs a FIGURE", "The figure to explain."),
    Case(
      "rates a b", "unexpected argument 'b'",
      "Where it belongs to the word before it, put quotes around both."),
    Case("rates a verbose", "unexpected argument 'verbose'", "Did you mean '--verbose'?"),
    Case("r\u{1B}[31m", "unknown verb 'r\\u{1b}[31m'"),
  ])
  func `a problem says what is wrong and what to do`(example: Case) throws {
    let problem = try #require(usageProblem(example.line))
    #expect(problem.message == example.message)
    #expect(problem.remedy == example.remedy)
  }
}

@Suite struct UsageTests {
  @Test func `the program's help lists its verbs`() {
    #expect(
      syntax.usage(width: 60) == """
        plan VERB [ARGUMENT …] [OPTION …]

        Plans teams.

        Verbs
          run         Runs a plan, week by week, and tells what it
                      costs.
          explain     Tells where a figure comes from.
          rates       Lists the rate cards.
          help        Tells how to use a verb: plan help VERB.
          help files  What a file may say.

        Elsewhere
          --version  Prints the version.

        """)
  }

  @Test func `a verb's help lists its operands and options`() {
    #expect(
      syntax.usage(of: syntax.verbs[0], width: 60) == """
        plan run SCENARIO … [OPTION …]

        Runs a plan, week by week, and tells what it costs.

        Arguments
          SCENARIO  A scenario file.

        Options
          --set PATH=VALUE  Sets a value of the plan. May be given
                            more than once.
          --out DIR         Writes files.
          --format FORMAT   The form of the tables. One of table,
                            csv or json.
          --trials N        How often to run.
          --seed N          What to draw from.
          --verbose         Says more.
          --help            Prints this text; -h does the same.

        """)
  }

  @Test(arguments: [
    ("explain", "plan explain FIGURE SCENARIO … [OPTION …]"),
    ("rates", "plan rates [CARD] [OPTION …]"),
  ])
  func `the first line shows what must stand and what may`(verb: String, line: String) throws {
    let verb = try #require(syntax.verbs.first { $0.name == verb })
    #expect(syntax.usage(of: verb).split(separator: "\n").first.map(String.init) == line)
  }
}

// MARK: A small program to parse for

private enum Format: String, CaseIterable { case table, csv, json }

private let scenarios = OperandSyntax(
  placeholder: "SCENARIO", count: .oneOrMore, summary: "A scenario file.")
private let figure = OperandSyntax(
  placeholder: "FIGURE", count: .one, summary: "The figure to explain.")
private let out = OptionSyntax.text("out", "DIR", "Writes files.")
private let verbose = OptionSyntax.flag("verbose", "Says more.")

private let syntax = CommandLineSyntax(
  program: "plan", summary: "Plans teams.",
  verbs: [
    VerbSyntax(
      name: "run", summary: "Runs a plan, week by week, and tells what it costs.",
      operands: [scenarios],
      options: [
        .texts("set", "PATH=VALUE", "Sets a value of the plan."), out,
        .choice("format", of: Format.self, "The form of the tables."),
        .number("trials", "N", in: 1...1000, "How often to run."),
        .number("seed", "N", in: 0...Int.max, "What to draw from."), verbose,
      ]),
    VerbSyntax(
      name: "explain", summary: "Tells where a figure comes from.",
      operands: [figure, scenarios], options: []),
    VerbSyntax(
      name: "rates", summary: "Lists the rate cards.",
      operands: [OperandSyntax(placeholder: "CARD", count: .optional, summary: "A rate card.")],
      options: [verbose]),
  ],
  topics: [TopicSyntax(name: "files", summary: "What a file may say.")])

/// A stand-in for real suggestions: a candidate of the same letters, in whatever order.
private func anagram(_ word: String, _ candidates: [String]) -> String? {
  candidates.first { $0.count == word.count && $0.sorted() == word.sorted() }
}

private func parse(_ line: String) throws(UsageProblem) -> Invocation {
  try syntax.parse(line.split(separator: " ").map(String.init), suggest: anagram)
}

private func arguments(_ line: String) throws -> Arguments {
  guard case .run(let arguments) = try parse(line) else { throw NotARun() }
  return arguments
}

private struct NotARun: Error {}

private func usageProblem(_ line: String) -> UsageProblem? {
  do throws(UsageProblem) {
    _ = try parse(line)
    return nil
  } catch {
    return error
  }
}
