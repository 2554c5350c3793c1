import PlanModel
import PlanText

/// What is known while a tree is read: where in it one is, and what was found so far.
struct Reader {
  /// What there is to tell.
  var findings: Findings

  /// Every number read so far.
  var fields = FieldRegister()

  /// The currency of amounts, where one is; `nil` where it could not be read, so that amounts can't
  /// be either.
  var currency: Currency? = .dollar

  /// The Monday that weeks count from; `nil` where it could not be read, so that dates mean no week.
  var start: CalendarDate?

  /// The rate cards of the sites, by the sites' names; none for a site whose card was not found.
  let cards: [String: Card]

  /// Items of an earlier plan, which may be those of this one.
  private let earlier: EarlierItems?

  /// The items read so far, for a later plan.
  private(set) var items: EarlierItems?

  /// The rate card of the site that is being read.
  var card: Card?

  /// The key whose value is being read.
  private(set) var key: KeyInfo?

  /// Where to point when something is missing here: the key or the name that leads here.
  private(set) var heading: Place?

  private var steps: [String] = []
  private let provenances: [ObjectIdentifier: Provenance]

  /// A rate card as a reader of a site knows it.
  struct Card {
    let name: String
    let title: String
    let heading: Place

    var source: Source { heading.source }
  }

  /// Where a reader was, to return to.
  struct Whereabouts {
    fileprivate let key: KeyInfo?
    fileprivate let heading: Place?
    fileprivate let depth: Int
  }

  init(
    _ findings: Findings, cards: [String: Card] = [:],
    provenances: [ObjectIdentifier: Provenance] = [:], earlier: EarlierItems? = nil
  ) {
    self.findings = findings
    self.earlier = earlier
    self.cards = cards
    self.provenances = provenances
  }

  /// Begins a file.
  mutating func enterFile(heading: Place, steps: [String] = []) -> Whereabouts {
    let outer = Whereabouts(key: key, heading: self.heading, depth: self.steps.count)
    self.heading = heading
    self.steps += steps
    return outer
  }

  /// Goes one step down, to a key or to a named or numbered item.
  ///
  /// - Parameters:
  ///   - step: The step, quoted where a path needs it.
  ///   - key: The key whose value is read from here on; `nil` for an item of the same key.
  ///   - heading: Where to point when something is missing there.
  /// - Returns: What `leave(to:)` needs to come back.
  mutating func enter(_ step: String, key: KeyInfo? = nil, heading: Place) -> Whereabouts {
    let outer = Whereabouts(key: self.key, heading: self.heading, depth: steps.count)
    steps.append(step)
    self.key = key ?? self.key
    self.heading = heading
    return outer
  }

  /// Comes back up.
  mutating func leave(to outer: Whereabouts) {
    steps.removeLast(steps.count - outer.depth)
    key = outer.key
    heading = outer.heading
  }

  /// Reads an item of a list, unless an earlier plan had the same one.
  mutating func item<Draft: Sendable>(
    _ node: Node, _ read: (Node, inout Reader) -> Draft
  ) -> Draft {
    if let draft: Draft = earlier?.item(node, start: start, currency: currency, &fields) {
      return draft
    }
    let first = fields.fields.count
    let draft = read(node, &self)
    if earlier == nil {
      if items == nil { items = EarlierItems(start: start, currency: currency) }
      items?.note(draft, node, first..<fields.fields.count)
    }
    return draft
  }

  /// Enters a number into the register.
  mutating func quantity(_ estimate: Estimate, _ node: Node) -> Quantity {
    if let index = fields.index(of: node) { return Quantity(estimate, field: index) }
    let path = path(in: node.place.source)
    return fields.enter(estimate, node, path: path, key: key, provenances)
  }

  /// The keys that lead to where the reader is, as `--set` takes them.
  ///
  /// What stands on a rate card is named after the card, not after the site that uses it.
  private func path(in source: Source) -> String {
    var steps = steps[...]
    if let card, card.source === source {
      steps = ["rate_cards", SettingPath.quoted(card.name)] + steps.dropFirst(2)
    }
    return steps.joined(separator: ".")
  }
}
