import PlanModel
import PlanText

/// A rate card, or a site that lays its own figures over one.
struct SiteDraft: Sendable {
  /// Its name in the scenario, and where that stands.
  var name: Written<String>

  /// What it is known of it so far; its roles are in `roles`.
  var site: Site

  /// Where the scenario names its rate card.
  var cardPlace: Place?

  /// The currency as written; `nil` where there is none that can be read.
  var currency: Currency?

  /// Units of its currency for a dollar; the figure is `nil` where one is written that can't be read.
  var perDollar: Written<Quantity?>?

  /// What the employer adds to pay.
  var burden: BurdenDraft?

  /// The roles of the card and of the site.
  var roles: [RoleDraft] = []

  /// Whether the card was found and read, so that what it lacks is really missing.
  var isWhole = true

  init(name: Written<String>) {
    self.name = name
    site = Site(name: name.value, currency: .dollar)
  }
}

/// What the employer adds to pay: one share of it, or parts by name.
enum BurdenDraft: Sendable {
  case share(Quantity)
  case parts([BurdenPartDraft])
}

/// One part of a burden.
struct BurdenPartDraft: Sendable {
  var name: Written<String>
  var node: Node
  var share: Quantity?
  var floor: Quantity?
  var cap: Quantity?
  var amount: Quantity?
  var highestPay: Quantity?
}

/// A role of a rate card.
struct RoleDraft: Sendable {
  var key: Written<String>
  var pay: PayDraft?
}

/// What a person is paid.
enum PayDraft: Sendable {
  case steady(PayRate)
  case dated([DatedPayDraft])
}

/// A rate of pay from a date on.
struct DatedPayDraft: Sendable {
  var from: Written<CalendarDate>?
  var rate: PayRate?
}
