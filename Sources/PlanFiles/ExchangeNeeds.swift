import PlanModel
import PlanText

/// The exchange rates that it takes to put rate cards side by side, and where they come from.
struct ExchangeNeeds {
  /// The currency to reckon in.
  let target: Currency

  /// Cards that were not asked for, but have a rate that is needed.
  private(set) var lenders: [RateCard] = []

  private let cards: [RateCard]
  private let options: RateOptions

  init(of cards: [RateCard], in options: RateOptions) {
    self.cards = cards
    self.options = options
    target = options.currency ?? .dollar
  }

  /// Looks among all cards that a bare name can mean for the rates that are needed and not known yet.
  mutating func borrow(_ files: some FileProvider) {
    for name in missing.isEmpty ? [] : Lookup.cards(files, from: nil) {
      // Each at a desk of its own: what is wrong with another card is not asked here.
      var desk = Desk(files)
      guard let card = desk.card(name).flatMap({ desk.rateCard($0) }),
        card.site.perDollar != nil, missing.contains(card.site.currency)
      else { continue }
      lenders.append(card)
    }
  }

  /// Tells which rates nobody knows: without that of the target nothing can be reckoned, without
  /// that of a card only the card can't.
  func tell(_ findings: inout Findings) {
    let unknown = missing
    let foreign = cards.filter { $0.site.currency != target }
    if unknown.contains(target), !foreign.isEmpty {
      findings.refuse(
        .noExchangeRate, at: options.currencyPlace,
        "nobody says what \(target.code) is worth: no rate card has its exchange rate",
        remedy: "Add its units for one US dollar, as `--fx \(target.code)=…`.")
      return
    }
    for card in foreign where unknown.contains(card.site.currency) {
      let code = card.site.currency.code
      findings.warn(
        .noExchangeRate, at: nil,
        "nobody says what the \(code) of '\(card.site.name)' is worth: its amounts stay empty",
        remedy: "Add `per_dollar` to the card, or its units for one US dollar, as `--fx \(code)=…`."
      )
    }
  }

  /// The currencies whose worth has to be known, and is not.
  private var missing: Set<Currency> {
    let foreign = cards.map(\.site.currency).filter { $0 != target }
    var needed = Set(foreign)
    if !foreign.isEmpty { needed.insert(target) }
    needed.remove(.dollar)
    needed.subtract(options.exchangeRates.map(\.currency))
    needed.subtract((cards + lenders).filter { $0.site.perDollar != nil }.map(\.site.currency))
    return needed
  }
}
