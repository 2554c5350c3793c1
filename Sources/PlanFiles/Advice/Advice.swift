import PlanText

/// A rule of the field that a sound plan may break: its author should look, and may accept it.
struct Advice: Sendable {
  /// What its diagnostics are called, and what `accept` names.
  let id: String

  /// What it tells of, as the reference says it.
  let sentence: String

  /// Looks at a plan and tells where the rule is broken.
  let look: @Sendable (SoundPlan, Check.Tell) -> Void

  /// Creates a piece of advice.
  ///
  /// - Parameters:
  ///   - id: What its diagnostics are called.
  ///   - sentence: What it tells of.
  ///   - look: Looks at a plan and tells where the rule is broken.
  init(
    _ id: String, _ sentence: String, _ look: @escaping @Sendable (SoundPlan, Check.Tell) -> Void
  ) {
    self.id = id
    self.sentence = sentence
    self.look = look
  }

  /// All advice, in the order of the reference.
  static let all: [Advice] =
    [.wideSpan, .tooFewLeads, .thinReview, .unusualOverlap, .kappaOutOfReach]
    + [.ungatedGrowth, .rampBeforeGate, .lateRequisition, .shrinkingRamp]
    + [.headcountOutOfReach, .contradictoryTargets]
    + [
      .noAccuracy, .noAttrition, .lowShrinkage, .oldCard, .undatedCard,
      .otherHolidays, .savingWithoutBase,
    ]
}

extension Check {
  /// Each id that is accepted is one of advice.
  static let knownAdvice = names(FileProblem.unknownAdvice.rawValue) { plan in
    let known = Advice.all.map(\.id)
    return plan.accept.filter { !known.contains($0.value) }.map { id in
      UnknownName(
        name: id, message: "there is no advice '\(id.value)' to accept", known: known,
        listing: "Known advice", whereNoneIs: "")
    }
  }
}
