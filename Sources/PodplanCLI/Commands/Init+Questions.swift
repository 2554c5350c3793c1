import PlanFiles

/// Asks for the answers one by one, each until it is taken.
///
/// - Parameters:
///   - answers: Where they go.
///   - place: Where the scenario is to stand; asked for where the command line does not say.
///   - console: Where to ask.
///   - files: Where a file may stand already.
/// - Throws: That nobody answers any more.
func ask(
  _ answers: inout StarterAnswers, _ place: inout StarterPlace, _ console: inout Console,
  _ files: some FileSystem
) throws(StarterRefusal) {
  console.print("A few questions; Enter alone takes what stands in brackets.\n\n")
  for question in StarterQuestion.allCases where answers.isAsked(question) {
    let proposal = answers.proposal(for: question) ?? question.openMeaning
    try console.ask(question.words, proposing: proposal) { text, isOwn throws(StarterProblem) in
      if isOwn {
        try answers.take(text, for: question)
      } else if try !answers.takeProposal(for: question) {
        throw .unanswered
      }
    }
  }
  guard place.path == nil else { return }
  try console.ask("File to write", proposing: place.path(orNamed: answers.fileName)) {
    text, _ throws(StarterProblem) in
    let path = StarterPlace.withExtension(text)
    guard files.kind(of: path) == nil else { throw .fileExists(path) }
    try answers.checkPlace(path)
    place.path = path
  }
  console.print("\n")
}

extension Console {
  /// Asks until an answer is taken.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - proposal: What an empty answer stands for.
  ///   - take: Takes an answer, and whether it is the author's own; throws why it is not taken.
  /// - Throws: That nobody answers any more.
  fileprivate mutating func ask(
    _ question: String, proposing proposal: String?,
    _ take: (_ text: String, _ isOwn: Bool) throws(StarterProblem) -> Void
  ) throws(StarterRefusal) {
    let brackets = proposal.map { " [\(printable($0))]" } ?? ""
    while true {
      guard let line = ask("\(question)\(brackets): ") else { throw .silence }
      let isOwn = line.utf8.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      do throws(StarterProblem) {
        return try take(isOwn ? line : proposal ?? "", isOwn)
      } catch {
        let remedy = error.remedy.map { " " + $0 } ?? ""
        print(printable("  No: " + error.message + "." + remedy) + "\n")
      }
    }
  }
}

extension StarterProblem {
  /// An empty answer where one is needed.
  fileprivate static let unanswered = StarterProblem(
    "this one needs an answer", remedy: nil)

  /// A path where something stands.
  fileprivate static func fileExists(_ path: String) -> StarterProblem {
    StarterProblem("\(quoted(path)) exists already", remedy: "Choose another name.")
  }
}
