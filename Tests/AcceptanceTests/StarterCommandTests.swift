import PlanTestSupport
import PodplanCLI
import Testing

/// `podplan init`, from options and from questions.
struct StarterCommandTests {
  private static let folder = "Tests/AcceptanceTests/Expected/init"

  @Test(arguments: StarterLine.all) func `options give the scenario that they gave`(
    line: StarterLine
  ) throws {
    let outcome = podplanAlone(["init"] + line.options)
    #expect(outcome.code == .success)
    let (path, bytes) = try #require(outcome.files.contents.first)
    #expect(outcome.files.contents.count == 1)
    expectGolden(bytes, at: "\(Self.folder)/\(line.name).yaml")
    expectGolden(outcome.transcript, at: "\(Self.folder)/\(line.name).txt")

    let text = String(decoding: bytes, as: UTF8.self)
    let checked = podplanAlone(["check", path], with: [path: text])
    #expect(checked.code == .success)
    #expect(!(checked.output + checked.error).contains("warning"), "\(checked.error)")
    let run = podplanAlone(["run", path, "--require-targets"], with: [path: text])
    #expect(run.code == .success, "\(run.output)")
    #expect(run.output.contains("Nothing stands in the way of this plan."), "\(run.output)")
  }

  @Test(arguments: [(1, 5), (10, 12), (1, 200), (10, 80)])
  func `teams of any size run, here and onshore`(from: Int, to: Int) {
    for options in [[], ["--horizon", "20 weeks"], ["--horizon", "130 weeks", "--by", "week 30"]] {
      let line = ["init", "p", "--start", "2028-06-05", "--onshore", "united-states"] + options
      let outcome = podplanAlone(line + ["--from", "\(from)", "--to", "\(to)"])
      #expect(outcome.code == .success, "\(outcome.error)")
      let files = outcome.files.contents.mapValues { String(decoding: $0, as: UTF8.self) }
      #expect(!podplanAlone(["check", "p.yaml"], with: files).error.contains("card"))
      for alternative in [[], ["--alternative", "onshore"]] {
        #expect(podplanAlone(["run", "p.yaml"] + alternative, with: files).code == .success)
      }
    }
  }

  @Test(arguments: [
    ("p", "p.yaml"), ("p.yaml", "p.yaml"), ("a b/p", "a b/p.yaml"), ("p.txt", "p.txt"),
    ("plans/", "plans/a-team-of-4-trainers-philippines.yaml"),
    ("taken-folder", "taken-folder/a-team-of-4-trainers-philippines.yaml"),
  ])
  func `the file is where it was asked for`(operand: String, path: String) {
    let line = ["init", operand, "--start", "2027-01-04", "--to", "4", "--from", "4"]
    let outcome = podplanAlone(line, with: ["taken-folder/x": ""])
    #expect(outcome.code == .success)
    #expect(outcome.files.contents[path] != nil)
  }

  @Test(arguments: [
    ["taken"], ["taken.yaml"], ["--title", "taken"], ["folder.yaml/x", "--title", "y"],
  ])
  func `what is there stays as it is`(arguments: [String]) {
    let files = ["taken.yaml": "mine", "folder.yaml": "mine too"]
    let outcome = podplanAlone(
      ["init"] + arguments + ["--start", "2027-01-04", "--to", "4"], with: files)
    #expect(outcome.code == .cannotWrite)
    #expect(outcome.output == "")
    #expect(outcome.files.contents == files.mapValues { Array($0.utf8) })
    if arguments.count == 1 || arguments[0] == "--title" {
      #expect(
        outcome.error
          == "podplan: error: cannot write 'taken.yaml': it exists already. Choose another path; "
          + "nothing was overwritten.\n")
    }
  }

  @Test func `questions are asked again until the answer is right`() throws {
    let answers = """
      tomorrow
      2027-01-06
      philipines

      none
      preference pairs
      6
      6 min
      \t

      12
      13
      3
      week 3
      week 15


      taken
      mine
      """
    let outcome = typing(answers, into: ["init"], with: ["taken.yaml": ""])
    #expect(outcome.code == .success)
    expectGolden(outcome.transcript, at: "\(Self.folder)/questions.txt")
    expectGolden(
      try #require(outcome.files.contents["mine.yaml"]), at: "\(Self.folder)/questions.yaml")
  }

  @Test func `answers that are left open are those that options leave open`() {
    let asked = typing("2027-01-04\n\n\n\n\n\n20\n\n\n\n\n\n", into: ["init"])
    let given = podplanAlone(["init", "--start", "2027-01-04", "--to", "20"])
    #expect(asked.code == .success)
    #expect(asked.files.contents == given.files.contents)
  }

  @Test(arguments: [0, 1, 5, 11]) func `an end of the answers writes nothing`(lines: Int) {
    let answers = ["2027-01-04", "", "", "", "", "", "20", "", "", "", ""].prefix(lines)
    let outcome = typing(answers.map { $0 + "\n" }.joined(), into: ["init"])
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.error == "\npodplan: no answer, so nothing was written\n")
    #expect(outcome.files.contents.isEmpty)
  }

  @Test func `a file that is there is told before the first question`() {
    let outcome = typing("2027-01-04\n", into: ["init", "taken"], with: ["taken.yaml": ""])
    #expect(outcome.code == .cannotWrite)
    #expect(outcome.output == "")
  }

  @Test func `without a terminal, or with an option, nothing is asked`() {
    #expect(podplanAlone(["init"]).code == .wrongUsage)
    let outcome = typing("2027-01-04\n", into: ["init", "--to", "20"])
    #expect(outcome.code == .wrongUsage)
    #expect(outcome.output == "")
  }

  private func typing(
    _ text: String, into arguments: [String], with files: [String: String] = [:]
  ) -> Outcome {
    let terminal = Terminal(isTerminal: true, windowColumns: 80) { _ in nil }
    return run(
      arguments, in: MemoryFiles(files),
      Console(input: LineInput(text, isTerminal: true), outputTerminal: terminal))
  }
}

/// Options of `podplan init` that name a sensible plan.
struct StarterLine: Sendable, CustomTestStringConvertible {
  let name: String
  let options: [String]

  var testDescription: String { name }

  static let all: [StarterLine] = [
    StarterLine(
      name: "3-to-50",
      options: [
        "--title", "RLHF trainers in Manila", "--start", "2027-01-06", "--from", "3", "--to", "50",
        "--by", "week 26", "--handle-time", "6 min", "--work", "preference pairs", "--onshore",
        "united-states",
      ]),
    StarterLine(name: "3-to-12", options: ["--start", "2027-01-04", "--to", "12"]),
    StarterLine(
      name: "5-to-20", options: ["--start", "2027-01-04", "--from", "5", "--to", "20"]),
    StarterLine(
      name: "10-to-10", options: ["ten", "--start", "2027-01-04", "--from", "10", "--to", "10"]),
    StarterLine(
      name: "by-volume",
      options: ["--start", "2027-01-04", "--volume", "3000/week", "--handle-time", "6 min"]),
  ]
}
