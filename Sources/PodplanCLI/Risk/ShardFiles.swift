import PlanAnalysis
import Tabular

/// The name of the file that a shard leaves for merging.
let shardFileName = "trials.bin"

/// Trials that shards wrote into files: loaded column by column, so that no shard needs to be in
/// memory.
struct ShardFiles<Files: FileSystem>: TrialSource {
  let numbers: Range<Int>
  let layouts: [TrialLayout]
  let seed: UInt64

  /// Why a column could not be read; what was loaded since is no number.
  private(set) var problem: ShardProblem?

  private let files: Files
  private let shards: [Shard]

  /// One of the files.
  private struct Shard {
    let folder: String
    let header: TrialFileHeader
    let columns: TrialFileColumns

    var path: String { Path.join(folder, shardFileName) }
  }

  /// Opens shards, and makes sure that they are parts of one run of these plans.
  ///
  /// - Parameters:
  ///   - folders: Where they were written, in any order; at least one.
  ///   - plans: The plans, in their order.
  ///   - layouts: What there is of every plan.
  ///   - seed: The seed that is asked for; `nil` for that of the shards.
  ///   - files: Where files come from.
  /// - Throws: Why they can't be joined.
  init(
    _ folders: [String], of plans: [TrialFileHeader.Plan], _ layouts: [TrialLayout], seed: UInt64?,
    _ files: Files
  ) throws(ShardProblem) {
    self.files = files
    self.layouts = layouts
    var shards: [Shard] = []
    for folder in folders {
      let path = Path.join(folder, shardFileName)
      let start: [UInt8]
      do throws(FileProblem) {
        start = try files.read(path, from: 0, count: TrialFileHeader.mostBytes)
      } catch {
        throw .unreadable(error)
      }
      guard let (header, size) = TrialFileHeader.read(start) else { throw .notTrials(path) }
      try ShardProblem.checkOrigin(of: header, at: folder, plans)
      if header.seed != seed ?? shards.first?.header.seed ?? header.seed {
        throw .otherSeed(folder, header.seed, seed ?? shards[0].header.seed)
      }
      let columns = TrialFileColumns(layouts, count: header.numbers.count, from: size)
      shards.append(Shard(folder: folder, header: header, columns: columns))
    }
    shards.sort { $0.header.numbers.lowerBound < $1.header.numbers.lowerBound }
    for (first, second) in zip(shards, shards.dropFirst()) {
      let (end, next) = (first.header.numbers.upperBound, second.header.numbers.lowerBound)
      if next < end {
        throw .overlap(
          first.folder, second.folder, next..<min(end, second.header.numbers.upperBound))
      }
      if next > end { throw .missing(end..<next) }
    }
    for shard in shards {
      let end = (try? files.read(shard.path, from: shard.columns.end - 1, count: 2))?.count
      guard end == 1 else { throw .damaged(shard.path) }
    }
    self.shards = shards
    self.seed = shards[0].header.seed
    numbers =
      shards[0].header.numbers.lowerBound..<shards[shards.count - 1].header.numbers.upperBound
  }

  var columnsAtOnce: Int { 1 }
  var threads: Int { 1 }

  mutating func load(_ columns: [TrialColumn], of plan: Int) -> [[Double]] {
    columns.map { column in
      var values: [Double] = []
      values.reserveCapacity(numbers.count)
      for shard in shards {
        let range = shard.columns.range(of: column, of: plan)
        let bytes = try? files.read(shard.path, from: range.lowerBound, count: range.count)
        if let found = bytes.flatMap({ shard.columns.values(of: column, in: $0) }) {
          values += found
        } else {
          problem = problem ?? .damaged(shard.path)
          values += Array(repeating: .nan, count: shard.header.numbers.count)
        }
      }
      return values
    }
  }
}
