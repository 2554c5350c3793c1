public import PlanEngine
import PlanModel

/// What is known of every trial of a plan, one name for each column of numbers.
public struct TrialLayout: Sendable, Hashable {
  /// A key figure of a subject.
  public struct Figure: Sendable, Hashable {
    /// Which figure.
    public let name: FigureName

    /// What it is about.
    public let subject: KeyFigure.Subject

    /// Names a figure.
    ///
    /// - Parameters:
    ///   - name: Which figure.
    ///   - subject: What it is about.
    public init(_ name: FigureName, _ subject: KeyFigure.Subject) {
      self.name = name
      self.subject = subject
    }
  }

  /// Something that is followed week by week.
  public struct Series: Sendable, Hashable {
    /// Which series.
    public let name: SeriesName

    /// What it is about.
    public let subject: KeyFigure.Subject

    /// Names a series.
    ///
    /// - Parameters:
    ///   - name: Which series.
    ///   - subject: What it is about.
    public init(_ name: SeriesName, _ subject: KeyFigure.Subject) {
      self.name = name
      self.subject = subject
    }
  }

  /// The key figures.
  public let figures: [Figure]

  /// How many targets there are.
  public let targets: Int

  /// The fields that are drawn, by index in `Scenario.fields`, and those of exchange rates that wander.
  public let inputs: [Int]

  /// What is followed week by week.
  public let series: [Series]

  /// Weeks of the plan.
  public let weeks: Int

  /// Describes trials.
  ///
  /// - Parameters:
  ///   - figures: The key figures.
  ///   - targets: How many targets there are.
  ///   - inputs: The fields that are drawn, and those of exchange rates that wander.
  ///   - series: What is followed week by week.
  ///   - weeks: Weeks of the plan.
  public init(figures: [Figure], targets: Int, inputs: [Int], series: [Series], weeks: Int) {
    self.figures = figures
    self.targets = targets
    self.inputs = inputs
    self.series = series
    self.weeks = weeks
  }

  /// Describes the trials that a plan makes.
  ///
  /// - Parameter plan: The plan.
  public init(of plan: TrialPlan) {
    let trials = plan.room(for: 1..<2)
    self.init(
      figures: trials.figures.map { Figure($0.name, $0.subject) }, targets: trials.targets.count,
      inputs: trials.inputs.map(\.field),
      series: trials.series.map { Series($0.name, $0.subject) }, weeks: trials.weeks)
  }

  /// Every column, in the order in which they are kept.
  public var columns: [TrialColumn] {
    figures.indices.map { .figure($0) } + (0..<targets).map { .isMet($0) }
      + (0..<targets).map { .reached($0) } + inputs.indices.map { .input($0) }
      + series.indices.flatMap { series in (0..<weeks).map { .week($0, series: series) } }
  }
}

/// One number of every trial, by its place in the layout.
public enum TrialColumn: Sendable, Hashable {
  /// A key figure.
  case figure(Int)
  /// Whether a target is met: 1 or 0.
  case isMet(Int)
  /// When a target is reached, or the value of what it bounds.
  case reached(Int)
  /// What was drawn for a field; the mean over the weeks of an exchange rate that wanders.
  case input(Int)
  /// A week (from 0) of a series.
  case week(Int, series: Int)
}

/// Where the numbers of trials of one or several plans come from: the same trials of each plan.
///
/// There may be more of them than there is memory for, so they are loaded as columns, some at a time.
public protocol TrialSource {
  /// The trials that there are, by number; fewer after loading where the run was cut short.
  var numbers: Range<Int> { get }

  /// What there is of every plan.
  var layouts: [TrialLayout] { get }

  /// How many columns are best loaded together.
  var columnsAtOnce: Int { get }

  /// How many threads look at columns at once; changes no result.
  var threads: Int { get }

  /// Loads columns of a plan.
  ///
  /// - Parameters:
  ///   - columns: Which.
  ///   - plan: Index of the plan.
  /// - Returns: For each column the number of every trial, in the order of the trials.
  mutating func load(_ columns: [TrialColumn], of plan: Int) -> [[Double]]

  /// Loads a column of a plan, whichever thread asks for it; `nil` where columns are loaded together.
  var columnLoader: (@Sendable (_ column: TrialColumn, _ plan: Int) -> [Double])? { get }
}

extension TrialSource {
  /// Columns are loaded together.
  public var columnLoader: (@Sendable (_ column: TrialColumn, _ plan: Int) -> [Double])? { nil }

  /// Loads columns of a plan and makes something of each and its place, with few of them in memory at
  /// a time.
  mutating func map<Result: Sendable>(
    _ columns: [TrialColumn], of plan: Int,
    _ transform: @escaping @Sendable (Int, [Double]) -> Result
  ) -> [Result] {
    map(columns.map { [$0] }, of: plan) { transform($0, $1[0]) }
  }

  /// Loads groups of columns of a plan, as many in each, and makes something of each group.
  mutating func map<Result: Sendable>(
    _ groups: [[TrialColumn]], of plan: Int,
    _ transform: @escaping @Sendable (Int, [[Double]]) -> Result
  ) -> [Result] {
    if let columnLoader {
      return concurrentMap(groups.count, threads: threads) { place in
        transform(place, groups[place].map { columnLoader($0, plan) })
      }
    }
    let width = groups.first?.count ?? 1
    var results: [Result] = []
    results.reserveCapacity(groups.count)
    while results.count < groups.count {
      let window = groups[results.count...].prefix(max(1, columnsAtOnce / width))
      let loaded = load(Array(window.joined()), of: plan)
      let first = results.count
      results += concurrentMap(window.count, threads: threads) { place in
        transform(first + place, Array(loaded[place * width..<(place + 1) * width]))
      }
    }
    return results
  }
}
