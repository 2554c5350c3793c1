public import PlanModel

/// A written number that may be other than it is written, with the two values tried in its place.
public struct SensitivityInput: Sendable, Hashable {
  /// Where the two values come from.
  public enum Trial: Sendable, Hashable {
    /// They are the ends of the range that was written.
    case ends
    /// They lie so far around the number that was written, in its own unit.
    case around
    /// They are weeks of the plan, from 0, around the week that was written.
    case weeks
  }

  /// Index of the number in `Scenario.fields`.
  public let index: Int

  /// The number.
  public let field: Field

  /// Where the two values come from.
  public let trial: Trial

  /// The low value, in the number's own unit.
  public let low: Double

  /// The high value.
  public let high: Double

  /// Whether one of the two lies nearer than asked, because nothing beyond it is allowed.
  public let isCut: Bool

  /// Whether nobody measured it: an assumption, or the claim of somebody who sells.
  public var isUnmeasured: Bool {
    !field.isDecision && [.assumption, .claim].contains(field.origin.evidence)
  }
}
