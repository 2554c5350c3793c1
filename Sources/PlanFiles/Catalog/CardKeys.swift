import PlanModel
import PlanText

extension Catalog {
  /// A rate card.
  static let rateCard = Section<SiteDraft>(
    "rate card", "in a rate card",
    "What people cost at a place, and how they work there: a file of its own.",
    [
      Key(
        "rate_card", .words, \.site.cardTitle, .required, "What the card is about.",
        example: "Philippines, Metro Manila")
    ] + cardFigures + sourceKeys())

  /// The keys that a card has and a site may set anew.
  static let cardFigures: [Key<SiteDraft>] =
    [
      // The currency comes first: the amounts below are read in it.
      Key(
        "currency", .currency, .required, "The currency of all amounts of the card.",
        example: "USD",
        store: { currency, _, draft, reader in
          draft.currency = currency
          draft.site.currency = currency
          reader.currency = currency
        }),
      Key(
        "per_dollar", .perDollar, \.perDollar, .otherwise("none"),
        "Units of the currency for one US dollar, where a plan in dollars names no 'fx' for it.",
        example: "63.68"
      ).measured("Look up the rate of the day on which you are billed."),
      Key(
        "region", .choice, \.site.region, .otherwise("unknown"),
        "Where it lies from the client's point of view.", example: "offshore"),
      Key(
        "as_of", .period, \.site.asOf, .otherwise("unknown"),
        "When the card's figures were true.", example: "2026-03"),
      Key(
        "utc_offset", .offset, \.site.utcOffset, .otherwise("unknown"),
        "Hours and minutes from UTC.", example: "+08:00"),
      Key(
        "hours_per_week", .paidHours, \.site.hoursPerWeek, .otherwise("40"),
        "Paid hours of one person in a week.", example: "40"
      ).measured("Read the contract, and count the paid hours on timesheets of two months."),
      Key(
        "leave", .daysPerYear, \.site.leave, .otherwise("0 days"),
        "Days of leave of one person, of the 261 weekdays of a year.", example: "15 days/year"
      ).measured("Count the days of leave on a year's payroll; a pilot is too short."),
      Key(
        "holidays", .holidays, \.site.holidays, .otherwise("0 days"),
        "Public holidays on weekdays, spread evenly or on their dates.", example: "18 days/year"
      ).measured("Take the official calendar of the year, and ask which of its days are worked."),
      Key(
        "shrinkage", .share, \.site.shrinkage, .otherwise("0%"),
        "Share of the time at work that is not spent on tasks.", example: "15%"
      ).measured("Log hours on tasks against hours at work, for everyone, over four whole weeks."),
    ] + peopleFigures + moneyFigures + [
      Key(
        "roles", rolesKind, \.roles, .otherwise("none"), "What people are paid, by role.",
        example: "{annotator: {pay: \"$800 to $1,200/month\"}}")
    ]

  /// A role of a card.
  static let role = Section<RoleDraft>(
    "role", "in a role", "What one person of a role is paid.",
    [
      Key(
        "pay", .pay, \.pay, .required, "The pay, without what the employer adds.",
        example: "$800 to $1,200/month"
      ).measured("Ask for three quotes for this very role, and what each of them leaves out.")
    ])

  /// A rate of pay that changes on a date.
  static let datedPay = Section<DatedPayDraft>(
    "dated pay", "in an entry of 'pay'", "Pay that changes on dates, in order of time.",
    [
      Key(
        "from", .date, \.from, .required, "The first day of this pay.", example: "2027-07-01"),
      Key(
        "pay", .payRate, \.rate, .required, "The pay from that day on.",
        example: "$2,150 to $3,200/month"
      ).measured("Have it written into the contract, or ask for three quotes or offers."),
    ])

  private static let rolesKind = Kind<[RoleDraft]>.named("roles by name", .map(role.info)) {
    name, node, reader in
    var draft = RoleDraft(key: Written(value: name.text, place: name.place))
    if reader.expect(.map, node) { reader.read(role, of: node, into: &draft) }
    return draft
  }
}
