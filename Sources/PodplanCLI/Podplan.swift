import PlanText

/// Does what a command line asks for.
///
/// The only way into the program: everything it reads, writes and prints goes through `console` and
/// `files`, so that a test can look at all of it.
///
/// - Parameters:
///   - arguments: The arguments, without the program's name.
///   - console: Where to print.
///   - files: Where to read and write.
/// - Returns: How it ended.
public func podplan(
  arguments: [String], console: inout Console, files: inout some FileSystem
) -> ExitCode {
  var code = ExitCode.success
  do throws(UsageProblem) {
    switch try syntax.parse(arguments, suggest: { nearest(to: $0, among: $1) }) {
    case .version:
      console.print("podplan \(version)\n")
    case .help(let verb):
      console.printHelp(on: verb)
    case .topic(let topic):
      console.printHelp(on: topic)
    case .run(let arguments) where arguments.verb == Verbs.start:
      code = start(arguments, &console, &files)
    case .run(let arguments) where arguments.verb == Verbs.check:
      code = check(arguments, &console, files)
    case .run(let arguments) where arguments.verb == Verbs.compare:
      code = compare(arguments, &console, &files)
    case .run(let arguments) where arguments.verb == Verbs.risk:
      code = risk(arguments, &console, &files)
    case .run(let arguments) where arguments.verb == Verbs.explain:
      code = explain(arguments, &console, files)
    case .run(let arguments) where arguments.verb == Verbs.sensitivity:
      code = sensitivity(arguments, &console, &files)
    case .run(let arguments) where arguments.verb == Verbs.report:
      code = report(arguments, &console, &files)
    case .run(let arguments) where arguments.verb == Verbs.rates:
      code = rates(arguments, &console, files)
    case .run(let arguments):
      code = run(arguments, &console, &files)
    }
  } catch {
    printUsage(error, of: arguments, to: &console)
    code = .wrongUsage
  }
  guard case .system(let error)? = console.finish() else { return code }
  console.printError("podplan: error: cannot write the output: \(systemWords(error))\n")
  return .cannotWrite
}

/// The version of the program.
let version = "0.1.0"

private func printUsage(
  _ problem: UsageProblem, of arguments: [String], to console: inout Console
) {
  let remedy = problem.remedy.map { " " + $0 } ?? ""
  let verb = syntax.verbs.first { $0.name == arguments.first }.map { " \($0.name)" } ?? ""
  console.printError(
    "podplan: error: \(problem.message).\(remedy)\nTry 'podplan help\(verb)'.\n")
}
