/// What the command line says of trials.
struct RiskRequest {
  /// The plans.
  let scenarios: [String]

  /// The folders of the shards to join; none to run trials.
  let shards: [String]

  /// The trials, by number from 1.
  let numbers: Range<Int>

  /// Whether they are a shard of more.
  let isShard: Bool

  /// The seed of the draws; `nil` where none is given.
  let seed: Int?

  /// How many trials to run at a time; `nil` where nobody said.
  let threads: Int?

  /// How sure a target has to be.
  let confidence: Double

  /// Why a request makes no sense, as a clause and a sentence.
  struct Refusal: Error, Equatable {
    let words: String
  }

  /// Reads what the command line says.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - files: Tell folders, which follow `--merge` without one for each, from scenarios.
  /// - Throws: Why that makes no sense.
  init(_ arguments: Arguments, _ files: some FileSystem) throws(Refusal) {
    let folders = arguments.operands.filter { files.kind(of: $0) == .directory }
    let merges = arguments.has("merge")
    scenarios = merges ? arguments.operands.filter { !folders.contains($0) } : arguments.operands
    shards = merges ? arguments.values(of: "merge") + folders : []
    if scenarios.isEmpty {
      throw Refusal(
        words: "--merge needs the scenario that the shards are of. Write 'podplan risk SCENARIO "
          + "--merge DIRECTORY DIRECTORY'.")
    }
    let written = arguments.value(of: "trials") ?? "10000"
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    isShard = parts.count > 1
    if parts.count == 3, parts[1].isEmpty {
      guard let first = count(parts[0]), let last = count(parts[2]) else {
        throw RiskRequest.notTrials(written)
      }
      guard first <= last else {
        throw Refusal(
          words:
            "the trials '\(written)' begin after their end. Write '--trials \(last)..\(first)'.")
      }
      numbers = first..<last + 1
    } else {
      guard parts.count == 1, let last = count(parts[0]) else {
        throw RiskRequest.notTrials(written)
      }
      numbers = 1..<last + 1
    }
    seed = arguments.number(of: "seed")
    threads = arguments.number(of: "threads")
    confidence = try share(arguments.value(of: "confidence") ?? "80%")
    if arguments.has("merge"), let word = ["trials", "threads"].first(where: arguments.has) {
      throw Refusal(
        words: "--\(word) says how to run trials, but --merge runs none. Leave one of them out.")
    }
    if arguments.has("trials-csv"), !arguments.has("out") {
      throw Refusal(words: "--trials-csv needs a folder to write to. Add '--out DIRECTORY'.")
    }
    if arguments.has("confidence"), !arguments.has("require-targets") {
      throw Refusal(
        words: "--confidence says how sure targets have to be. Add '--require-targets'.")
    }
  }

  private static func notTrials(_ written: String) -> Refusal {
    Refusal(
      words:
        "\(quoted(written)) is no number of trials. Write 1 to \(mostTrials) in digits alone, or "
        + "the first and last trial of a shard, as 20001..40000.")
  }
}

/// The most trials, and the greatest number of one.
private let mostTrials = 10_000_000

/// A number of trials, in digits alone.
private func count(_ text: Substring) -> Int? {
  guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
    let number = Int(text), (1...mostTrials).contains(number)
  else { return nil }
  return number
}

/// A share, as `80%`.
private func share(_ text: String) throws(RiskRequest.Refusal) -> Double {
  let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
  guard let percent = count(digits), percent <= 100 else {
    throw RiskRequest.Refusal(
      words: "\(quoted(text)) is no confidence. Write a whole percentage from 1% to 100%, as 80%.")
  }
  return Double(percent) / 100
}
