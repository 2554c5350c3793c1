/// A rate card on its own, without a plan.
public struct RateCard: Sendable, Hashable {
  /// What it says: a site named like the card.
  public let site: Site

  /// Every number on it: where, how, on whose word.
  ///
  /// The site's quantities name their index.
  public let fields: [Field]

  /// Creates a rate card.
  ///
  /// - Parameters:
  ///   - site: What it says, as a site named like the card.
  ///   - fields: Every number on it.
  public init(site: Site, fields: [Field]) {
    self.site = site
    self.fields = fields
  }
}
