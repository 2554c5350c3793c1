/// What an input does to a figure, moved by itself.
public struct InputEffect: Sendable, Hashable {
  /// The input.
  public let input: SensitivityInput

  /// The figure with the input at its low value.
  public let low: End

  /// The figure with the input at its high value.
  public let high: End

  /// What comes of one of the two values.
  public struct End: Sendable, Hashable {
    /// The figure; `nil` where it has no value.
    public let figure: Double?

    /// How far the figure goes from the plan's.
    ///
    /// A week that is never reached counts as the first past the horizon. Infinite where the figure has
    /// a value in one of the two and none in the other.
    public let move: Double

    /// By what share more or less is delivered than in the plan; `nil` where the plan delivers nothing.
    public let deliveredMore: Double?
  }

  /// How far apart the lowest and the highest value of the figure are, the plan's own among them.
  public var span: Double { max(0, low.move, high.move) - min(0, low.move, high.move) }
}
