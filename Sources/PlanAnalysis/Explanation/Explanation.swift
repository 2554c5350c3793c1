/// One figure of a run, and what it follows from.
public struct Explanation {
  /// The weeks or months that a figure is about, from 0.
  public enum Time: Sendable, Hashable {
    /// The whole plan, or no time at all.
    case none
    /// Weeks.
    case weeks(Range<Int>)
    /// Months.
    case months(Range<Int>)
  }

  /// What it is called in a formula.
  public let name: String

  /// Whose it is, such as a team or a stream; empty where it is the plan's.
  public let subject: String

  /// When.
  public let time: Time

  /// The value, as the run has it; `nil` where there is none.
  public let value: Double?

  /// What it counts.
  public let unit: ExplainedUnit

  /// A sentence on why it is so; empty where the formula says it all.
  public let note: String

  /// Whether it is a figure of the base that the run is held against.
  public private(set) var isOfBase = false

  private let makeFormula: () -> Expression<ExplainedFigure>?

  init(
    _ name: String, of subject: String = "", in time: Time = .none, _ value: Double?,
    _ unit: ExplainedUnit, note: String = "",
    _ makeFormula: @escaping () -> Expression<ExplainedFigure>?
  ) {
    self.name = name
    self.subject = subject
    self.time = time
    self.value = value
    self.unit = unit
    self.note = note
    self.makeFormula = makeFormula
  }

  /// How it follows from other figures; `nil` for what is given.
  ///
  /// Made when it is asked for.
  public var formula: Expression<ExplainedFigure>? { makeFormula() }

  /// The same figure and all that it follows from, as figures of the base.
  func ofBase() -> Explanation {
    var explanation = Explanation(name, of: subject, in: time, value, unit, note: note) {
      formula?.map { term in
        if case .known = term { term } else { .inBase(term) }
      }
    }
    explanation.isOfBase = true
    return explanation
  }
}
