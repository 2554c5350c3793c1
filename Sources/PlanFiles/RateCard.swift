public import PlanModel
public import PlanText

/// A rate card on its own, without a plan.
public struct RateCard: Sendable, Hashable {
  /// What it says: a site named like the card.
  public let site: Site

  /// Every number on it: where, how, on whose word.
  ///
  /// The site's quantities name their index.
  public let fields: [Field]
}

/// Reads a rate card.
///
/// - Parameters:
///   - path: A path, or a bare name such as `philippines`.
///   - files: Where files come from.
/// - Returns: The card, `nil` if anything is wrong with it, and all that its author should know.
public func readRateCard(at path: String, files: some FileProvider) -> Reading<RateCard> {
  var desk = Desk(files)
  let card = desk.card(path).flatMap { desk.rateCard($0) }
  desk.tellAfterReading()
  return Reading(desk.findings.hasErrors ? nil : card, desk.findings.sorted())
}
