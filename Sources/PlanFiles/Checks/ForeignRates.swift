import PlanModel
import PlanText

extension Check {
  /// What a team costs can be told in the plan's currency.
  static let foreignRates = error("missing-fx") { plan, tell in
    guard let own = plan.currency else { return }
    let used = Set(plan.teams.compactMap(\.site?.value))
    var known = Set((plan.rates + plan.ratesOfCards).map(\.currency))
    for site in plan.sites where used.contains(site.name.value) {
      guard let currency = site.currency, currency != own, known.insert(currency).inserted
      else { continue }
      tell(
        site.name.place,
        "the rate card of '\(site.name.value)' is in \(currency.code), the plan in \(own.code)",
        "Add a line `fx: {\(currency.code): …}` with the units of \(currency.code) for one "
          + "\(own.code)."
          + (site.perDollar == nil ? "" : " The card's 'per_dollar' is for plans in USD."))
    }
  }

  /// The plan's own currency is always worth one of itself.
  static let ownRate = error("own-fx") { plan, tell in
    for figure in plan.rates + plan.drifts + plan.volatilities
    where figure.currency == plan.currency {
      tell(
        figure.place, "\(figure.currency.code) is the plan's own currency",
        "Take it out, or write the foreign currency.")
    }
  }

  /// Only a known rate can drift.
  static let ratesBehindDrifts = error("fx-without-rate") { plan, tell in
    let known = Set((plan.rates + plan.ratesOfCards).map(\.currency))
    for figure in plan.drifts + plan.volatilities
    where !known.contains(figure.currency) && figure.currency != plan.currency {
      tell(
        figure.place, "there is no exchange rate of \(figure.currency.code)",
        "Name it under 'fx', or take this out.")
    }
  }

  /// A dollar is worth one dollar.
  static let dollarsPerDollar = error("per-dollar-of-dollars") { plan, tell in
    for site in plan.sites where site.currency == .dollar {
      guard let written = site.perDollar else { continue }
      tell(
        written.place, "the amounts of this rate card are in dollars themselves",
        "Take 'per_dollar' out, or name the card's own currency.")
    }
  }

  /// One plan has one rate of a currency, whatever its cards say.
  static let cardsAgreeOnRates = error("per-dollar-differs") { plan, tell in
    let rates = plan.ratesOfCards
    for site in plan.sites {
      guard let own = site.perDollar?.value,
        let first = rates.first(where: { $0.currency == site.currency }), let figure = first.figure,
        figure.estimate != own.estimate
      else { continue }
      let code = first.currency.code
      func text(_ quantity: Quantity) -> String {
        quantity.field.map { plan.fields[$0].text } ?? ""
      }
      tell(
        site.name.place,
        "for a dollar the rate cards of the sites give \(text(figure)) \(code) and "
          + "\(text(own)) \(code)",
        "Add a line `fx: {\(code): …}`, which then counts for all of them.")
    }
  }
}
