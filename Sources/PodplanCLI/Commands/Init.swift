import PlanAnalysis
import PlanFiles
import PlanReports

/// `podplan init`: a first scenario.
func start(
  _ arguments: Arguments, _ console: inout Console, _ files: inout some FileSystem
) -> ExitCode {
  let provider = DiskProvider(files: files)
  var place = StarterPlace(named: arguments.operands.first ?? "", files)
  if let path = place.path, files.kind(of: path) != nil {
    return console.tell(FileProblem(.write, path, .exists))
  }
  var answers = StarterAnswers(forScenarioAt: place.path ?? place.folder, files: provider)
  do throws(StarterRefusal) {
    let isGiven = StarterQuestion.allCases.contains { arguments.has($0.rawValue) }
    if !isGiven && console.canAsk {
      try ask(&answers, &place, &console, files)
    } else {
      try take(arguments, into: &answers)
    }
  } catch {
    console.printError(error.words)
    return error.code
  }

  let path = place.path(orNamed: answers.fileName)
  let starter: StarterScenario
  do throws(StarterProblem) {
    starter = try writeStarter(answers, at: path, files: provider)
  } catch {
    let refusal = StarterRefusal(error)
    console.printError(refusal.words)
    return refusal.code
  }
  do throws(FileProblem) {
    try files.create(path, holding: starter.bytes)
  } catch {
    return console.tell(error)
  }
  for remark in starter.remarks { console.printError("podplan: \(printable(remark))\n") }
  if let missed = missedTargets(of: PlanAnalysis.run(starter.scenario)) {
    console.printError(
      "podplan: as written the plan misses \(printable(missed)). 'podplan run' shows what stands in "
        + "the way\(starter.remarks.isEmpty ? "; more time, or fewer people at once, may do" : "").\n"
    )
  }
  console.print(nextSteps(after: starter.scenario, at: path))
  return .success
}

/// Takes the answers from the options; what was not given is proposed.
private func take(
  _ arguments: Arguments, into answers: inout StarterAnswers
) throws(StarterRefusal) {
  let missing = [["start"], ["to", "volume"]].filter { names in
    !names.contains { arguments.has($0) }
  }
  guard missing.isEmpty else { throw .missing(missing) }
  for question in StarterQuestion.order(where: { arguments.has($0.rawValue) }) {
    let text = arguments.value(of: question.rawValue)
    do throws(StarterProblem) {
      if let text {
        try answers.take(text, for: question)
      } else if answers.isAsked(question) {
        _ = try answers.takeProposal(for: question)
      }
    } catch {
      throw StarterRefusal(error, option: text == nil ? nil : question.rawValue)
    }
  }
}

/// Why no scenario is written, as it is printed.
struct StarterRefusal: Error {
  /// The lines, each with a line feed at its end.
  let words: String

  /// How the program ends.
  let code: ExitCode

  /// An answer that is not taken.
  ///
  /// - Parameters:
  ///   - problem: Why.
  ///   - option: The option that gave it, where one did.
  init(_ problem: StarterProblem, option: String? = nil) {
    let name = option.map { "--\($0): " } ?? ""
    let remedy = problem.remedy.map { " " + $0 } ?? ""
    let hint = problem.kind == .badAnswer ? "Try 'podplan help init'.\n" : ""
    words = "podplan: error: " + printable(name + problem.message + "." + remedy) + "\n" + hint
    code =
      switch problem.kind {
      case .badAnswer: .wrongUsage
      case .missingCard: .noInput
      case .badCard: .wrongData
      }
  }

  private init(words: String, code: ExitCode) {
    (self.words, self.code) = (words, code)
  }

  /// Nobody answers any more.
  static let silence = StarterRefusal(
    words: "\npodplan: no answer, so nothing was written\n", code: .wrongUsage)

  /// Options that have to be given, each with those that can stand in for it.
  static func missing(_ options: [[String]]) -> StarterRefusal {
    let names = options.map { names in
      alternatives(names.map { "--\($0)" })
    }.joined(separator: ", and ")
    let example =
      options[0][0] == "start"
      ? "podplan looks at no calendar, so say when the plan starts: --start 2027-01-04."
      : "Say how many trainers there are in the end, --to 50, or what they have to do, "
        + "--volume 3000/week."
    return StarterRefusal(
      words: "podplan: error: init needs \(names). \(example)\nTry 'podplan help init'.\n",
      code: .wrongUsage)
  }
}
