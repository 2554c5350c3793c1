import PlanEngine
import PlanModel

/// How much of what is open about a figure each input of a plan is behind, all of them drawn together:
/// ranges by their own law, other numbers evenly between the two values that are tried of them.
public struct GlobalSensitivity: Sendable, Hashable {
  /// What one input is behind.
  public struct Part: Sendable, Hashable {
    /// The input.
    public let input: SensitivityInput

    /// The part that would go if the input were known: its own, and that of what it does with others.
    public let total: VarianceShare

    /// The part of the input alone.
    public let single: VarianceShare
  }

  /// The inputs that are behind anything, the greatest total effect first, then by path.
  public let parts: [Part]

  /// The part of all inputs, each alone: what is missing to 1 comes of what they do together.
  public let singles: VarianceShare

  /// How many points were drawn.
  public let points: Int

  /// How many times the plan ran.
  public let runs: Int

  /// The mean of the figure, a week that never comes taken for the first past the horizon.
  public let mean: Double

  /// The standard deviation of the figure.
  public let deviation: Double

  /// The share of the points at which the figure is a week that never comes.
  public let neverShare: Double

  /// Why there is no result.
  public enum Problem: Error, Sendable, Hashable {
    /// The figure has no value at some point.
    case noValue
    /// The run was stopped before two points were done.
    case stopped
  }

  /// Draws points and runs the plan for each of them, and again with one input of each drawn anew.
  ///
  /// - Parameters:
  ///   - sensitivity: The plan, the figure and the inputs.
  ///   - points: How many points to draw, at least two.
  ///   - seed: Which points.
  ///   - threads: How many threads run plans; changes no number.
  ///   - watcher: Who looks on, run by run; stopped, the points done so far are what is told.
  /// - Throws: Why there is nothing to tell.
  /// - Complexity: For each point two runs, and one for each input.
  public init(
    _ sensitivity: Sensitivity, points: Int = 2_000, seed: Int = 1, threads: Int = 1,
    watcher: inout some TrialWatcher
  ) throws(Problem) {
    let inputs = sensitivity.inputs.inputs
    let words = UInt64(truncatingIfNeeded: seed)
    let design = VarianceDesign(inputs: inputs.count, points: points, seed: words)
    let plans = PlanPoints(sensitivity, design)
    var values: [Double] = []
    while values.count < design.calls {
      let pace = watcher.pace(done: values.count, of: design.calls, pass: 1)
      guard pace > 0 else { break }
      let end = min(design.calls, values.count + pace)
      let more = plans.run(values.count..<end, threads: threads)
      guard !more.contains(where: \.isNaN) else {
        // There is no more to look on.
        _ = watcher.pace(done: design.calls, of: design.calls, pass: 1)
        throw .noValue
      }
      values += more
    }
    _ = watcher.pace(done: values.count, of: design.calls, pass: 1)
    let done = values.count / design.callsForPoint
    guard done >= 2 else { throw .stopped }
    let shares = VarianceShares(
      VarianceDesign(inputs: inputs.count, points: done, seed: words), values)
    parts = inputs.indices.map { index in
      Part(input: inputs[index], total: shares.total[index], single: shares.single[index])
    }.filter { $0.total.value > 0 }.sorted { first, second in
      (-first.total.value, first.input.field.path) < (-second.total.value, second.input.field.path)
    }
    singles = shares.singles
    self.points = done
    runs = done * design.callsForPoint
    mean = shares.mean
    deviation = shares.variance.squareRoot()
    let never = (0..<2 * done).count { point in
      plans.isNever(values[point / 2 * design.callsForPoint + point % 2])
    }
    neverShare = Double(never) / Double(2 * done)
  }

  /// What nobody measured, the greatest total effect first.
  public var unmeasured: [Part] { parts.filter(\.input.isUnmeasured) }
}

/// Runs a plan at the points of a design.
private struct PlanPoints {
  private let design: VarianceDesign
  private let gauge: FigureGauge

  /// By input: its index among all fields, and its law.
  private let fields: [Int]
  private let laws: [EstimateLaw]

  /// The plan made ready to run many at once; `nil` where each point has to run by itself.
  private let variants: PlanVariants?

  init(_ sensitivity: Sensitivity, _ design: VarianceDesign) {
    let (inputs, figure) = (sensitivity.inputs.inputs, sensitivity.figure)
    self.design = design
    gauge = FigureGauge(
      scenario: sensitivity.scenario, end: sensitivity.end, name: figure.name,
      subject: figure.subject)
    fields = inputs.map(\.index)
    laws = inputs.map(\.law)
    variants = PlanVariants(
      sensitivity.scenario, sensitivity.end, varying: inputs.map { ($0.index, $0.low...$0.high) },
      figure.name, of: figure.subject)
  }

  /// Whether a number stands for a week that never comes.
  func isNever(_ level: Double) -> Bool { gauge.level(nil) == level }

  /// What the figure comes to in some calls; NaN where it has no value.
  func run(_ calls: Range<Int>, threads: Int) -> [Double] {
    let (design, gauge, fields, laws) = (design, gauge, fields, laws)
    let figures =
      variants?.run(calls, threads: threads) { call, input in
        laws[input].value(at: design.unit(call: call, input: input))
      }
      ?? concurrentMap(calls.count, threads: threads) { place in
        let values = fields.indices.map {
          laws[$0].value(at: design.unit(call: calls.lowerBound + place, input: $0))
        }
        let overrides = Dictionary(uniqueKeysWithValues: zip(fields, values))
        return gauge(overrides).figure ?? .nan
      }
    return figures.map { gauge.level($0.isNaN ? nil : $0) ?? .nan }
  }
}

extension SensitivityInput {
  /// How likely its values are: a range's own law, and an even one around any other number.
  var law: EstimateLaw {
    EstimateLaw(trial == .ends ? field.estimate : Estimate(low: low, high: high))
  }
}
