import PlanModel
import PlanText

/// A scenario as its files say it: names with their places, not yet looked up.
///
/// What stands here was read without complaint; what could not be read is `nil`, and was told.
/// Quantities have their places in `places`, by the index of their field.
struct PlanDraft: Sendable {
  /// Where the scenario begins.
  var heading: Place

  var title: Written<String>?
  var start: Written<CalendarDate>?
  var horizon: Int?
  var currency: Currency? = .dollar
  var discountRate: Quantity = 0
  var rates: [CurrencyFigure] = []
  var drifts: [CurrencyFigure] = []
  var volatilities: [CurrencyFigure] = []
  var sites: [SiteDraft] = []
  var teams: [TeamDraft] = []
  var streams: [StreamDraft] = []
  var gates = Gates()
  var overhead: [OverheadDraft] = []
  var contingency: Quantity = 0
  var pauses: [PauseDraft] = []
  var targets: [TargetDraft] = []

  /// The ids of advice that the author has weighed and does not want to hear.
  var accept: [Written<String>] = []

  /// Whether every site, team and stream that is written could be read with its name, so that what
  /// is not among them is not there.
  var isWhole = (sites: true, teams: true, streams: true)

  /// The fields that quantities name.
  var fields: [Field] = []

  /// Where each field is written.
  var places: [Place] = []

  init(heading: Place) {
    self.heading = heading
  }

  /// The rates of currencies that the plan itself does not give, from the cards of its sites.
  ///
  /// They count in a plan in dollars. Cards of the same currency have to agree, so that the first one's
  /// is enough.
  var ratesOfCards: [CurrencyFigure] {
    guard currency == .dollar else { return [] }
    var known = Set(rates.map(\.currency) + [.dollar])
    return sites.compactMap { site in
      guard let written = site.perDollar, let currency = site.currency,
        known.insert(currency).inserted
      else { return nil }
      return CurrencyFigure(currency: currency, place: written.place, figure: written.value)
    }
  }

  /// Where a quantity is written; `nil` for one that nobody wrote.
  func place(of quantity: Quantity?) -> Place? {
    quantity?.field.map { places[$0] }
  }
}

/// A figure of a foreign currency.
struct CurrencyFigure: Sendable {
  var currency: Currency
  var place: Place
  /// The figure; `nil` where one is written that can't be read.
  var figure: Quantity?
}

/// Weeks in which no planned class starts; those still to come start as much later.
struct PauseDraft: Sendable {
  var node: Node
  var from: Quantity?
  var weeks: Quantity?
}

/// What is paid besides people.
struct OverheadDraft: Sendable {
  var node: Node
  var name: Written<String>?
  var pay: PayDraft?
  var fte: Quantity = 1
  var cost: Quantity?
  var at: Quantity?
  var every: Quantity?
}

/// What the plan has to meet.
struct TargetDraft: Sendable {
  var node: Node
  var stream: Written<String>?
  var team: Written<String>?
  var delivered: Delivery?
  var clearedBy: Quantity?
  var headcount: Quantity?
  var by: Quantity?
  var totalCost: Bound?
  var costPerUnit: Bound?
  var onTime: Bound?
  var deliveredAccuracy: Bound?
}

/// What has to be delivered.
enum Delivery: Sendable {
  case weekly(Quantity)
  case total(Quantity)
}
