public import PlanModel

/// Roles side by side across rate cards, in one currency.
public struct RateComparison: Sendable {
  /// One role on one card.
  public struct Entry: Sendable {
    /// The card, as an index.
    public let card: Int

    /// The role's key.
    public let role: String

    /// What it costs, in the card's currency.
    public let cost: RoleCost

    /// Units of the comparison's currency for one of the card's; `nil` where nobody said.
    public let worth: Double?

    /// The pay as it was written; the last entry that counts where pay is dated.
    public let pay: Field
  }

  /// The cards.
  public let cards: [RateCard]

  /// The currency of the comparison.
  public let currency: Currency

  /// The month in which the figures are relied on: it gives them their age.
  public let month: Month

  /// Whether anybody said that month, or of when any figure is; ages mean nothing otherwise.
  public let isMonthKnown: Bool

  /// How quantities become numbers.
  public let valuation: Valuation

  /// The roles, in the order in which the cards name them first.
  public let roles: [String]

  /// The roles of all cards, by card.
  public let entries: [Entry]

  /// Units of each card's currency for one US dollar; `nil` where nobody said.
  public let perDollar: [Double?]

  /// An exchange rate that comes from a card that is not compared.
  public struct Loan: Sendable, Hashable {
    /// The currency.
    public let currency: Currency

    /// Units of it for one US dollar.
    public let perDollar: Double

    /// The name of the card.
    public let card: String
  }

  /// The exchange rates that come from cards that are not compared.
  public let loans: [Loan]

  /// Compares rate cards.
  ///
  /// - Parameters:
  ///   - cards: The cards, at least one.
  ///   - currency: The currency to compare in.
  ///   - rates: Units of currencies for one US dollar, which go before those on the cards; of several
  ///     cards in one currency the first that has a rate counts.
  ///   - lenders: Cards that are not compared, for exchange rates that neither `rates` nor `cards` have.
  ///   - month: The month in which the figures are relied on; where none is given, that of the newest
  ///     figure. A figure of a year without a month says nothing of that, unless no other does.
  ///   - valuation: How quantities become numbers.
  public init(
    _ cards: [RateCard], in currency: Currency, _ rates: [ExchangeRate],
    lenders: [RateCard] = [], month: Month? = nil, _ valuation: Valuation = Valuation()
  ) {
    self.cards = cards
    self.currency = currency
    self.valuation = valuation
    let known = month ?? RateComparison.newest(of: cards)
    isMonthKnown = known != nil
    let month = known ?? Month(year: 2000, month: 1)
    self.month = month
    loans = lenders.compactMap { card in
      card.site.perDollar.map {
        Loan(currency: card.site.currency, perDollar: valuation($0), card: card.site.name)
      }
    }
    func perDollar(_ currency: Currency) -> Double? {
      if currency == .dollar { return 1 }
      let given = rates.first { $0.currency == currency }?.rate
      let card = (cards + lenders).first {
        $0.site.currency == currency && $0.site.perDollar != nil
      }
      return (given ?? card?.site.perDollar).map { valuation($0) }
    }
    let target = perDollar(currency)
    self.perDollar = cards.map { perDollar($0.site.currency) }
    var roles: [String] = []
    var entries: [Entry] = []
    for (index, card) in cards.enumerated() {
      let own = perDollar(card.site.currency)
      let worth =
        card.site.currency == currency ? 1 : own.flatMap { own in target.map { $0 / own } }
      for role in card.site.roles {
        guard let field = role.pay.rate(in: month).amount.field else { continue }
        if !roles.contains(role.key) { roles.append(role.key) }
        entries.append(
          Entry(
            card: index, role: role.key,
            cost: RoleCost(of: role, at: card.site, in: month, valuation), worth: worth,
            pay: card.fields[field]))
      }
    }
    self.roles = roles
    self.entries = entries
  }

  /// The month of the newest figure that names one; of the newest year where none does.
  private static func newest(of cards: [RateCard]) -> Month? {
    let dates = Set(
      cards.flatMap(\.fields).compactMap(\.origin.citation?.date) + cards.compactMap(\.site.asOf))
    let exact = dates.filter { $0.contains("-") }
    return (exact.isEmpty ? dates : exact).compactMap { Month(endOf: $0) }.max()
  }
}
