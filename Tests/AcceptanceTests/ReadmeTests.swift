import PlanTestSupport
import PodplanCLI
import Testing

/// Every command of the README does what the README shows.
struct ReadmeTests {
  /// One command with what the README shows under it.
  private struct Command {
    let line: String
    var shown: [Substring] = []
  }

  @Test func `what the README shows is what podplan prints`() throws {
    let commands = try commands()
    let ours = commands.filter { $0.line.hasPrefix("podplan ") }
    #expect(ours.count >= 5)
    var plans: [String: String] = [:]
    for command in ours {
      let arguments = wordsOfShell(command.line.dropFirst("podplan ".count))
      let outcome = podplan(arguments, with: plans)
      // What a command writes is there for those below it.
      for (path, bytes) in outcome.files.contents where path.hasSuffix(".yaml") {
        plans[path] = String(decoding: bytes, as: UTF8.self)
      }
      #expect(outcome.code == .success, "\(command.line)")
      let printed = (outcome.output + outcome.error).split(
        separator: "\n", omittingEmptySubsequences: false)
      try expect(command.shown, in: printed, of: command.line)
    }
  }

  @Test func `the README shows no command that is not run here or by the checks`() throws {
    let others = try commands().map(\.line).filter { !$0.hasPrefix("podplan ") }
    let known = [
      "swift run podplan run ramp-3-to-50", "swift test --disable-xctest",
      "swift build -c release --static-swift-stdlib --product podplan",
      "swift run -c release podplan-bench", ".ci/run",
    ]
    for line in others { #expect(known.contains(line), "\(line)") }
    for line in known { #expect(others.contains(line), "\(line)") }
  }

  /// The lines shown stand one after the other in what is printed; `…` stands for lines left out.
  private func expect(
    _ shown: [Substring], in printed: [Substring], of line: String
  ) throws {
    var place = 0
    var mayLeap = false
    for text in shown {
      if text == "…" {
        mayLeap = true
        continue
      }
      let rest = printed[place...]
      let found = mayLeap ? rest.firstIndex(of: text) : (rest.first == text ? place : nil)
      let index = try #require(found, "\(line): not printed here: \(text)")
      place = index + 1
      mayLeap = false
    }
  }

  /// The commands in the README's console blocks.
  private func commands() throws -> [Command] {
    let readme = String(decoding: try #require(contents(ofFile: "README.md")), as: UTF8.self)
    var commands: [Command] = []
    var isConsole = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        commands.append(Command(line: String(line.dropFirst(2))))
      } else if isConsole, !commands.isEmpty {
        commands[commands.count - 1].shown.append(line)
      }
    }
    return commands
  }
}
