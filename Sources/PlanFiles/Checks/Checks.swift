/// All rules, in the order they are looked at.
enum Checks {
  /// The rules of a scenario.
  static let all: [Check] =
    [.startOnMonday, .knownSites, .knownRoles, .knownTeams, .knownStreams, .knownAdvice]
    + [.distinctNames, .distinctTeams, .rampKind, .completeAfterBegin, .inOrderOfTime]
    + [.overlapWithOnePass, .wholeCurve, .exponentialStart, .wholePod]
    + [.foreignRates, .ownRate, .ratesBehindDrifts, .dollarsPerDollar, .cardsAgreeOnRates]
    + [.burdenParts]
    + [.demandKind, .overheadKind, .targetKind]
    + [
      .withinHorizon, .pauseOnMonday, .dueThere, .wholeEvery, .demandThere, .teamsUsed,
      .reviewersThere, .rampMoves,
      .accuracyRises,
    ]
    + [.gatesCanOpen, .curveKeysUsed, .pairsWhole]

  /// The rules of a rate card on its own.
  static let ofCards: [Check] = [.inOrderOfTime, .dollarsPerDollar, .burdenParts, .pairsWhole]

  /// Looks at a plan; what is only worth a warning is looked at where nothing is wrong.
  static func run(_ checks: [Check], _ plan: PlanDraft, _ findings: inout Findings) {
    for check in checks where !check.isMild || !findings.hasErrors { check.run(plan, &findings) }
  }
}
