import PlanModel
import PlanText

extension Catalog {
  /// A scenario.
  static let scenario = Section<PlanDraft>(
    "scenario", "in a scenario", "What is planned, from when, for how long: a file of its own.",
    [
      Key(
        "scenario", .words, \.title, .required, "What is planned.",
        example: "Ramp RLHF trainers from 3 to 50 in Manila"),
      Key(
        "extends", .elsewhere("path of another scenario"), .otherwise("none"),
        "The scenario that this one is laid over.", example: "base.yaml",
        store: { _, _, _, _ in }),
      // Weeks and amounts below need the start and the currency.
      Key(
        "start", .date, .required, "The Monday of week 1.", example: "2027-01-04",
        store: { date, node, draft, reader in
          draft.start = Written(value: date, place: node.place)
          reader.start = date
        }),
      Key(
        "horizon", .wholeWeeks, \.horizon, .required, "How long the plan goes.",
        example: "52 weeks"),
      Key(
        "currency", .currency, .otherwise("USD"), "The currency of every report.", example: "USD",
        store: { currency, _, draft, reader in
          draft.currency = currency
          reader.currency = currency
        }),
    ] + moneyOfThePlan + partsOfThePlan + sourceKeys())

  private static let moneyOfThePlan: [Key<PlanDraft>] = [
    Key(
      "discount_rate", .discount, \.discountRate, .otherwise("0%"),
      "Yearly rate for the present value.", example: "8%"
    ).decided,
    Key(
      "fx", .byCurrency(.exchangeRate), \.rates, .otherwise("none"),
      "Units of a foreign currency for one unit of the plan's.", example: "{PHP: 57.50}"
    ).measured("Look up the rate at which you are billed, or fix it in the contract."),
    Key(
      "fx_drift", .byCurrency(.growth), \.drifts, .otherwise("0%"),
      "How an exchange rate drifts in a year.", example: "{PHP: 2%}"
    ).measured("Nobody can measure it: fix it in the contract, or take the forwards of a bank."),
    Key(
      "fx_volatility", .byCurrency(.yearlyShare), \.volatilities, .otherwise("0%"),
      "How widely an exchange rate moves in a year; moves risk only.", example: "{PHP: 6%}"
    ).measured("Take the standard deviation of two years' weekly changes, times the root of 52."),
    Key(
      "contingency", .share, \.contingency, .otherwise("0%"),
      "Share of all other cost, on top of it.", example: "5%"
    ).decided,
  ]

  private static let partsOfThePlan: [Key<PlanDraft>] = [
    Key(
      "sites", sitesKind, \.sites, .otherwise("none"), "Where people work, each by its name.",
      example: "{manila: {rate_card: philippines}}"),
    Key(
      "teams", teamsKind, \.teams, .otherwise("none"), "Who works.",
      example: "[{team: trainers, site: manila, role: annotator, start_with: 3}]"),
    Key(
      "work", .items([stream.info], by: "stream", readStream), \.streams, .otherwise("none"),
      "What is worked on.",
      example: "[{stream: preference pairs, teams: [trainers], handle_time: 6 min}]"),
    Key(
      "gates", .map(gates) { _ in Gates() }, \.gates, .otherwise("none"),
      "Thresholds below which planned classes wait, for every stream.",
      example: "{gold_accuracy: 90%}"),
    Key(
      "overhead", .items([overhead.info], by: "item", readOverhead), \.overhead,
      .otherwise("none"), "What is paid besides the teams, in the plan's currency.",
      example: "[{item: set-up, at: week 1, cost: \"$10,000\"}]"),
    Key(
      "pauses", .list(of: pause) { PauseDraft(node: $0) }, \.pauses, .otherwise("none"),
      "Weeks in which no planned class starts; those still to come start as much later.",
      example: "[{from: week 12, for: 2 weeks}]"),
    Key(
      "targets", .list(of: target) { TargetDraft(node: $0) }, \.targets, .otherwise("none"),
      "What the plan has to meet.", example: "[{total_cost: at most $1.2M}]"),
    Key(
      "accept", .names(of: "advice", shape: .names), \.accept, .otherwise("none"),
      "Advice that you have weighed and do not want to hear again, by its ids below; an alternative "
        + "accepts this and its own.",
      example: "[wide-span]"),
    Key(
      "alternatives", .elsewhere("changes by name", .alternatives), .otherwise("none"),
      "Other plans, each by its name, with what it changes of this one.",
      example: "{lean: {teams: [{team: trainers, ramp: {to: 30}}]}}", store: { _, _, _, _ in }),
  ]

  /// A pause.
  static let pause = Section<PauseDraft>(
    "pause", "in a pause",
    "Weeks in which no planned class starts; those still to come start as much later.",
    [
      Key("from", .week, \.from, .required, "The first week.", example: "week 12").decided,
      Key("for", .weeks, \.weeks, .required, "How long.", example: "2 weeks").decided,
    ])
}

extension Kind where Value == [CurrencyFigure] {
  /// A figure for each of some currencies.
  static func byCurrency(_ figure: Kind<Quantity>) -> Kind {
    let code = Kind<Currency>.currency
    return .named("by currency: " + figure.words, .value) { name, node, reader in
      guard let currency = code.read(name, &reader) else { return nil }
      return CurrencyFigure(
        currency: currency, place: name.place, figure: figure.read(node, &reader))
    }
  }
}
