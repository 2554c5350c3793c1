/// Which written numbers of a plan are moved, and how far.
public struct InputSelection: Sendable, Hashable {
  /// How far a number is moved that is no range, as a share of it; over 0 and at most 1.
  public var swing: Double

  /// Whether figures are moved that somebody stands for: statistics, law, measurements.
  public var takesSettled: Bool

  /// Whether what the plan decides is moved: headcounts, dates, thresholds.
  ///
  /// A range of one is moved in any case, since it is not decided.
  public var takesDecisions: Bool

  /// Creates a selection.
  ///
  /// Decisions are apart from all else: to be wrong about the world is a risk, to decide otherwise is a
  /// choice, and a table of both answers neither question.
  ///
  /// - Parameters:
  ///   - swing: How far a number is moved that is no range, as a share of it.
  ///   - takesSettled: Whether figures are moved that somebody stands for.
  ///   - takesDecisions: Whether what the plan decides is moved.
  public init(swing: Double = 0.1, takesSettled: Bool = false, takesDecisions: Bool = false) {
    self.swing = swing
    self.takesSettled = takesSettled
    self.takesDecisions = takesDecisions
  }
}
