public import PlanEngine
import PlanModel

/// Who looks on while trials run.
public protocol TrialWatcher: Sendable {
  /// Looks on.
  ///
  /// - Parameters:
  ///   - done: The trials that have run.
  ///   - total: The trials that are asked for.
  ///   - pass: How often all of them are run by now, from 1.
  /// - Returns: How many to run before the next look; 0 to stop here.
  mutating func pace(done: Int, of total: Int, pass: Int) -> Int
}

/// Trials that are run here: all kept where there is room for them, else run again for the next
/// columns, which gives the same numbers since every draw has its own key.
public struct TrialRuns<Watcher: TrialWatcher>: TrialSource {
  /// The most numbers that are kept, in `Double`s and `Float`s alike.
  public static var mostNumbers: Int { 100_000_000 }

  /// The trials, by number; fewer than asked for where the watcher stopped them.
  public private(set) var numbers: Range<Int>

  /// What there is of every plan.
  public let layouts: [TrialLayout]

  private let plans: [TrialPlan]
  /// How many threads run trials and look at columns.
  public let threads: Int

  private let mostNumbers: Int
  private var watcher: Watcher
  private var kept: [Trials] = []
  private var passes = 0

  /// Runs trials, or gets ready to run them where there are too many to keep.
  ///
  /// - Parameters:
  ///   - plans: The plans, made ready with the same seed; at least one.
  ///   - numbers: The trials, by number from 1; at least one.
  ///   - threads: How many to run at a time.
  ///   - watcher: Who looks on. It may stop the run once, and later passes do what was done till then.
  ///   - mostNumbers: The most numbers to keep.
  public init(
    _ plans: [TrialPlan], numbers: Range<Int>, threads: Int, watcher: Watcher,
    mostNumbers: Int = Self.mostNumbers
  ) {
    self.plans = plans
    self.numbers = numbers
    self.threads = threads
    self.watcher = watcher
    self.mostNumbers = mostNumbers
    layouts = plans.map { TrialLayout(of: $0) }
    guard numbers.count <= Self.mostTrials(of: layouts, mostNumbers) else { return }
    var trials = plans.map { $0.room(for: numbers) }
    passes = 1
    inPieces { piece, threads in
      for index in plans.indices {
        plans[index].run(&trials[index], upTo: piece.upperBound, threads: threads)
      }
    }
    kept = trials
  }

  /// How many trials there is room for.
  ///
  /// - Parameters:
  ///   - layouts: What there is of every plan.
  ///   - mostNumbers: The most numbers to keep.
  /// - Returns: The most trials that are kept.
  public static func mostTrials(
    of layouts: [TrialLayout], _ mostNumbers: Int = Self.mostNumbers
  ) -> Int {
    mostNumbers / max(1, layouts.reduce(0) { $0 + $1.columns.count })
  }

  /// Whether every trial is run only once.
  public var isKept: Bool { !kept.isEmpty }

  /// How many columns are best loaded together: as many as there is room for, where all trials run
  /// anew for them.
  public var columnsAtOnce: Int {
    let most = max(1, mostNumbers / 2 / max(1, numbers.count))
    return isKept ? min(8 * threads, most) : most
  }

  /// Looks a column up where every trial is kept.
  public var columnLoader: (@Sendable (_ column: TrialColumn, _ plan: Int) -> [Double])? {
    guard isKept else { return nil }
    let (kept, count) = (kept, numbers.count)
    return { column, plan in kept[plan].column(column, from: 0..<count) }
  }

  /// Loads columns of a plan.
  ///
  /// - Parameters:
  ///   - columns: Which.
  ///   - plan: Index of the plan.
  /// - Returns: For each column the number of every trial, in the order of the trials.
  public mutating func load(_ columns: [TrialColumn], of plan: Int) -> [[Double]] {
    if isKept { return columns.map { kept[plan].column($0, from: 0..<numbers.count) } }
    passes += 1
    var loaded = columns.map { _ in [Double]() }
    let runner = plans[plan]
    let first = numbers.lowerBound
    let most = max(
      TrialPlan.trialsAtOnce * threads, mostNumbers / 4 / max(1, layouts[plan].columns.count))
    inPieces(ofAtMost: most) { piece, threads in
      var trials = runner.room(for: first + piece.lowerBound..<first + piece.upperBound)
      runner.run(&trials, upTo: piece.count, threads: threads)
      for (index, column) in columns.enumerated() {
        loaded[index] += trials.column(column, from: 0..<piece.count)
      }
    }
    return loaded
  }

  /// Runs all trials in pieces as large as the watcher wants them; places are counted from 0.
  ///
  /// Only the first pass can be cut short, so that all columns are of the same trials.
  private mutating func inPieces(ofAtMost most: Int = .max, _ run: (Range<Int>, Int) -> Void) {
    let total = numbers.count
    var done = 0
    while done < total {
      var pace = watcher.pace(done: done, of: total, pass: passes)
      if pace <= 0, passes == 1, done > 0 {
        numbers = numbers.lowerBound..<numbers.lowerBound + done
        return
      }
      pace = min(most, max(pace, TrialRuns.leastPiece))
      let piece = done..<min(total, done + pace)
      run(piece, threads)
      done = piece.upperBound
    }
    _ = watcher.pace(done: total, of: total, pass: passes)
  }

  /// The fewest trials that are run together.
  private static var leastPiece: Int { 256 }
}

extension Trials {
  /// A column of the first trials.
  func column(_ column: TrialColumn, from places: Range<Int>) -> [Double] {
    switch column {
    case .figure(let index): Array(figures[index].values[places])
    case .isMet(let index): targets[index].isMet[places].map { $0 ? 1 : 0 }
    case .reached(let index): Array(targets[index].reached[places])
    case .input(let index): Array(inputs[index].values[places])
    case .week(let week, let index):
      series[index].values.doubles(
        week * numbers.count + places.lowerBound..<week * numbers.count + places.upperBound)
    }
  }
}
