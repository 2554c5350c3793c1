import PlanEngine
import PlanModel

/// How much of what is open about a figure each input of a plan is behind, all of them drawn together:
/// ranges by their own law, other numbers evenly between the two values that are tried of them.
public struct GlobalSensitivity: Sendable {
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

  /// The mean of the figure.
  public let mean: Double

  /// The standard deviation of the figure.
  public let deviation: Double

  /// Draws points and runs the plan for each of them, and again with one input of each drawn anew;
  /// `nil` where the figure has no value at some point.
  ///
  /// - Parameters:
  ///   - sensitivity: The plan, the figure and the inputs.
  ///   - points: How many points to draw, at least two.
  ///   - seed: Which points.
  /// - Complexity: For each point two runs, and one for each input.
  public init?(_ sensitivity: Sensitivity, points: Int = 2_000, seed: Int = 1) {
    let (inputs, figure) = (sensitivity.inputs.inputs, sensitivity.figure)
    let gauge = FigureGauge(
      scenario: sensitivity.scenario, end: sensitivity.end, name: figure.name,
      subject: figure.subject)
    let laws = inputs.map(InputLaw.init)
    let seed = UInt64(truncatingIfNeeded: seed)
    let shares = VarianceShares(inputs: inputs.count, points: points, seed: seed) { units in
      var overrides: [Int: Double] = [:]
      for (index, unit) in units.enumerated() { overrides[inputs[index].index] = laws[index](unit) }
      return gauge.level(gauge(overrides).figure)
    }
    guard let shares else { return nil }
    parts = inputs.indices.map { index in
      Part(input: inputs[index], total: shares.total[index], single: shares.single[index])
    }.filter { $0.total.value > 0 }.sorted { first, second in
      (-first.total.value, first.input.field.path) < (-second.total.value, second.input.field.path)
    }
    singles = shares.singles
    self.points = points
    runs = points * (inputs.count + 2)
    mean = shares.mean
    deviation = shares.variance.squareRoot()
  }

  /// What nobody measured, the greatest total effect first.
  public var unmeasured: [Part] { parts.filter(\.input.isUnmeasured) }
}
