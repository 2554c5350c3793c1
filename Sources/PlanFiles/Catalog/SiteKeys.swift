import PlanModel
import PlanText

extension Catalog {
  /// A site of a scenario; its own figures are laid over its card's before it is read.
  static let site = Section<SiteDraft>(
    "site", "in a site",
    "A place where people work: a rate card, and any key of the card to be set differently here.",
    [
      Key(
        "rate_card", .name(of: "a rate card, or its path"), .required,
        "The rate card: its name, or a path from this file.", example: "philippines",
        store: { _, node, draft, _ in draft.cardPlace = node.place })
    ] + cardFigures)

  /// Sites by name.
  static let sitesKind = Kind<[SiteDraft]>.named("sites by name", .map(site.info)) {
    name, node, reader in
    var draft = SiteDraft(name: Written(value: name.text, place: name.place))
    guard reader.expect(.map, node) else {
      draft.isWhole = false
      return draft
    }
    reader.readSite(of: node, into: &draft)
    return draft
  }
}

extension Reader {
  /// Reads a site whose card is laid under it already.
  fileprivate mutating func readSite(of node: Node, into draft: inout SiteDraft) {
    let planCurrency = currency
    defer {
      currency = planCurrency
      card = nil
    }
    currency = nil
    if let card = cards[draft.name.value] {
      self.card = card
      draft.site.cardTitle = card.title
      draft.site.cardFile = card.source.name
      read(Catalog.site, of: node, into: &draft)
    } else {
      // The card could not be read, which was told: what the site itself says is still looked at.
      draft.isWhole = false
      read(Catalog.site, of: node, into: &draft, isWhole: false)
      if node["rate_card"] == nil, let key = Catalog.site.info["rate_card"] {
        tellMissing(key, in: Catalog.site.info)
      }
    }
  }
}
