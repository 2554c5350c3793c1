public import PlanModel
public import PlanText

/// Which rate cards are to be read, and what the command line says beside them.
public struct RateCardRequest: Sendable {
  /// Paths or bare names such as `philippines`; none for all that a bare name can mean.
  public var cards: [String]

  /// The currency to reckon in, as typed.
  public var currency: String?

  /// Exchange rates, each `PHP=57.50` as typed.
  public var rates: [String]

  /// The month in which the figures are relied on, as typed: a year, a month or a day.
  public var asOf: String?

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - cards: Paths or bare names; none for all that a bare name can mean.
  ///   - currency: The currency to reckon in.
  ///   - rates: Exchange rates, each `PHP=57.50`.
  ///   - asOf: The month in which the figures are relied on.
  public init(
    _ cards: [String] = [], currency: String? = nil, rates: [String] = [], asOf: String? = nil
  ) {
    self.cards = cards
    self.currency = currency
    self.rates = rates
    self.asOf = asOf
  }
}

/// Rate cards as they were read, with what the command line says beside them.
public struct RateCards: Sendable {
  /// The cards, in the order asked for.
  public let cards: [RateCard]

  /// The currency to reckon in.
  public let currency: Currency

  /// Units of currencies for one US dollar, as the command line has them.
  public let rates: [ExchangeRate]

  /// The month in which the figures are relied on; `nil` where none was given.
  public let month: Month?

  /// Cards that were not asked for, but have the exchange rate of a currency that is needed.
  public let lenders: [RateCard]
}

/// Reads a rate card.
///
/// - Parameters:
///   - path: A path, or a bare name such as `philippines`.
///   - files: Where files come from.
/// - Returns: The card, `nil` if anything is wrong with it, and all that its author should know.
public func readRateCard(at path: String, files: some FileProvider) -> Reading<RateCard> {
  let reading = readRateCards(RateCardRequest([path]), files: files)
  return Reading(reading.value?.cards.first, reading.diagnostics)
}

/// Reads several rate cards.
///
/// - Parameters:
///   - request: Which, and what the command line says beside them.
///   - files: Where files come from.
/// - Returns: The cards, `nil` if anything is wrong with any of them or with the command line, and
///   every problem.
public func readRateCards(
  _ request: RateCardRequest, files: some FileProvider
) -> Reading<RateCards> {
  var desk = Desk(files)
  var cards: [RateCard] = []
  let names = request.cards.isEmpty ? Lookup.cards(files, from: nil) : request.cards
  for name in names {
    guard let card = desk.card(name).flatMap({ desk.rateCard($0) }) else { continue }
    if !cards.contains(where: { $0.site.cardFile == card.site.cardFile }) { cards.append(card) }
  }
  let options = RateOptions(request, &desk.findings)
  desk.tellAfterReading()
  guard !desk.findings.hasErrors else { return Reading(nil, desk.findings.sorted()) }
  var needs = ExchangeNeeds(of: cards, in: options)
  needs.borrow(files)
  needs.tell(&desk.findings)
  return Reading(
    desk.findings.hasErrors
      ? nil
      : RateCards(
        cards: cards, currency: needs.target, rates: options.exchangeRates,
        month: options.asOf.flatMap { Month(endOf: $0) }, lenders: needs.lenders),
    desk.findings.sorted())
}
