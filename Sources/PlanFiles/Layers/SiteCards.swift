import PlanModel
import PlanText

/// Puts rate cards under the sites of a scenario.
struct SiteCards {
  /// The cards found, by the names of the sites.
  private(set) var cards: [String: Reader.Card] = [:]

  private var figures: [String: Tree] = [:]
  private let main: LoadedFile

  init(for main: LoadedFile) {
    self.main = main
  }

  /// Lays each site over its card.
  ///
  /// - Returns: The scenario's tree, with all that the cards say in its sites.
  mutating func lay(
    under root: Node, _ library: inout Library, _ findings: inout Findings
  ) -> Tree {
    var builder = TreeBuilder()
    builder.begin(.map, at: root.place)
    for (key, value) in root.entries {
      builder.append(key)
      guard key.isKey("sites"), value.kind == .map else {
        builder.append(value)
        continue
      }
      builder.begin(.map, at: value.place)
      for (index, (name, site)) in value.entries.enumerated() {
        builder.append(name)
        // More sites than can be read are told of later.
        let isRead = index < Scenario.mostTeams
        builder.append(isRead ? laid(site, named: name.text, &library, &findings) : site)
      }
      builder.end()
    }
    builder.end()
    return builder.tree()
  }

  private mutating func laid(
    _ site: Node, named name: String, _ library: inout Library, _ findings: inout Findings
  ) -> Node {
    guard site.kind == .map, let cardName = site["rate_card"], cardName.kind == .scalar,
      !cardName.bytes.isEmpty, let card = find(cardName, &library, &findings),
      let figures = figures(of: card)
    else { return site }
    let title = card.tree?.root["rate_card"]
    cards[name] = Reader.Card(
      name: Paths.name(of: cardName.text), title: title?.text ?? "",
      heading: title?.place ?? Place(source: card.source, range: 0..<0))
    var layering = Layering(findings)
    let tree = layering.lay(site, over: figures.root, as: .map(Catalog.site.info))
    findings = layering.findings
    return tree.root
  }

  /// What a card says of people there, without its title and sources.
  private mutating func figures(of card: LoadedFile) -> Tree? {
    if let known = figures[card.path] { return known }
    guard let root = card.tree?.root else { return nil }
    var builder = TreeBuilder()
    builder.begin(.map, at: root.place)
    for (key, value) in root.entries
    where !key.isKey("rate_card") && !CitedSources.keys.contains(key.text) {
      builder.append(key)
      builder.append(value)
    }
    builder.end()
    let tree = builder.tree()
    figures[card.path] = tree
    return tree
  }

  private func find(
    _ name: Node, _ library: inout Library, _ findings: inout Findings
  ) -> LoadedFile? {
    let text = name.text
    let folder = library.file(of: name.place.source).map(\.folder) ?? main.folder
    switch library.find(Lookup.card(text, from: folder)) {
    case .found(let card):
      for diagnostic in card.diagnostics { findings.add(diagnostic) }
      return card.expect(.rateCard, &findings) ? card : nil
    case .unreadable(let path, let why):
      findings.refuse(.unreadableCard, at: name.place, "'\(path)' can't be read: \(why)")
    case .missing:
      let cards = Lookup.cards(library.provider, from: folder)
      let beside = Lookup.names(library.provider, beside: text, from: folder)
      findings.refuse(
        .noSuchCard, at: name.place, "there is no rate card '\(text)'",
        remedy: findings.suggestion(
          for: Paths.name(of: text), among: cards, listing: "Known cards", others: beside))
    }
    return nil
  }
}
