import PlanAnalysis
import Tabular

/// Why shards can't be joined.
enum ShardProblem: Error, Equatable {
  /// A file can't be read.
  case unreadable(FileProblem)
  /// A file is no file of trials.
  case notTrials(String)
  /// A file was cut short, or is not as it was written.
  case damaged(String)
  /// A shard was run by another version of podplan.
  case otherVersion(String, String)
  /// A shard is of other plans, by name.
  case otherPlans(String, theirs: [String], ours: [String])
  /// A shard is of a plan of that name that said something else.
  case changedPlan(String, name: String)
  /// A shard has draws of another seed.
  case otherSeed(String, UInt64, UInt64)
  /// Trials are in two shards.
  case overlap(String, String, Range<Int>)
  /// Trials are in no shard.
  case missing(Range<Int>)

  /// Makes sure that a shard is of these plans, run by this podplan.
  static func checkOrigin(
    of header: TrialFileHeader, at folder: String, _ plans: [TrialFileHeader.Plan]
  ) throws(ShardProblem) {
    if header.version != version { throw .otherVersion(folder, header.version) }
    guard header.plans.map(\.name) == plans.map(\.name) else {
      throw .otherPlans(folder, theirs: header.plans.map(\.name), ours: plans.map(\.name))
    }
    for (theirs, ours) in zip(header.plans, plans) where theirs != ours {
      throw .changedPlan(folder, name: ours.name)
    }
  }

  /// What is wrong and a way out, as sentences.
  var words: String {
    switch self {
    case .unreadable(let problem):
      return "\(problem.message). Run the shard with --out, as 'podplan risk SCENARIO --trials "
        + "1..10000 --out DIRECTORY'."
    case .notTrials(let path):
      return "\(quoted(path)) is not what a shard writes. Run the shard again."
    case .damaged(let path):
      return "\(quoted(path)) is damaged. Run the shard again."
    case .otherVersion(let folder, let theirs):
      return "the shard in \(quoted(folder)) was run by podplan \(printable(theirs)), and this is "
        + "podplan \(version). Run the shard again."
    case .otherPlans(let folder, let theirs, let ours):
      return
        "the shard in \(quoted(folder)) is of other plans: \(list(theirs)), not \(list(ours)). "
        + "Merge with the scenarios, alternatives and base that it was run with."
    case .changedPlan(let folder, let name):
      return
        "the shard in \(quoted(folder)) is of another state of \(quoted(name)): a value, a rate "
        + "card, a setting or the currency differs. Merge with what it was run with, or run it again."
    case .otherSeed(let folder, let theirs, let ours):
      return
        "the shard in \(quoted(folder)) has the seed \(theirs), not \(ours). Run it again with "
        + "'--seed \(ours)'."
    case .overlap(let first, let second, let numbers):
      return "\(range(numbers)) in \(quoted(first)) as well as in \(quoted(second)). Leave one out."
    case .missing(let numbers):
      return "\(range(numbers)) in none of the shards. Run '--trials "
        + "\(numbers.lowerBound)..\(numbers.upperBound - 1)' too."
    }
  }

  /// How the program ends.
  var code: ExitCode {
    if case .unreadable = self { .noInput } else { .wrongData }
  }

  private func list(_ names: [String]) -> String {
    names.map { printable($0) }.joined(separator: ", ")
  }

  private func range(_ numbers: Range<Int>) -> String {
    numbers.count == 1
      ? "trial \(numbers.lowerBound) is"
      : "trials \(numbers.lowerBound) to \(numbers.upperBound - 1) are"
  }
}
