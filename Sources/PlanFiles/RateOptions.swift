import PlanModel
import PlanText

/// What the command line says beside the cards, read as if it stood in a file.
struct RateOptions: Sendable {
  var writtenCurrency: Written<Currency>?
  var rates: [CurrencyFigure] = []
  var asOf: String?

  var currency: Currency? { writtenCurrency?.value }

  var currencyPlace: Place? { writtenCurrency?.place }

  var exchangeRates: [ExchangeRate] {
    rates.compactMap { rate in
      rate.figure.map { ExchangeRate(currency: rate.currency, rate: $0) }
    }
  }

  /// The options as keys, by their names on the command line.
  private static let section = Section<RateOptions>(
    "rates", "on the command line", "What 'podplan rates' takes beside cards.",
    [
      Key(
        "--currency", .currency, \.writtenCurrency, .otherwise("USD"), "The currency to reckon in.",
        example: "EUR"),
      Key(
        "--fx", .byCurrency(.exchangeRate), \.rates, .otherwise("none"),
        "Units of a currency for one US dollar.", example: "{PHP: 57.50}"),
      Key(
        "--as-of", .period, \.asOf, .otherwise("the newest figure"),
        "When the figures are relied on.", example: "2026-11"),
    ])

  init(_ request: RateCardRequest, _ findings: inout Findings) {
    var builder = TreeBuilder()
    let start = Place(source: Source(name: "command line", text: ""), range: 0..<0)
    builder.begin(.map, at: start)
    for (name, text) in [("--currency", request.currency), ("--as-of", request.asOf)] {
      guard let text else { continue }
      let source = Source(name: name, text: text, rank: 999_999)
      let place = Place(source: source, range: 0..<source.bytes.count)
      builder.append(text: name, at: place)
      builder.append(text: text, at: place)
    }
    builder.append(text: "--fx", at: start)
    builder.begin(.map, at: start)
    for (number, rate) in request.rates.enumerated() {
      RateOptions.append(rate, number, to: &builder, &findings)
    }
    builder.end()
    builder.end()
    var reader = Reader(findings)
    reader.read(RateOptions.section, of: builder.tree().root, into: &self)
    findings = reader.findings
    for (number, rate) in rates.enumerated() {
      let earlier = rates[..<number].contains { $0.currency == rate.currency }
      if earlier || rate.currency == .dollar {
        findings.refuse(
          .badSetting, at: rate.place,
          earlier ? "'\(rate.currency.code)' has a rate already" : "a dollar is worth one dollar",
          remedy: "Take it out.")
      }
    }
  }

  /// Appends what a `PHP=57.50` says.
  private static func append(
    _ rate: String, _ number: Int, to builder: inout TreeBuilder, _ findings: inout Findings
  ) {
    let source = Source(name: "--fx", text: rate, rank: 1_000_000 + number)
    let bytes = source.bytes
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals + 1 < bytes.count else {
      findings.refuse(
        .badSetting, at: Place(source: source, range: 0..<bytes.count),
        "'=' and a rate are missing",
        remedy: "Write the units for one US dollar, as `--fx PHP=57.50`.")
      return
    }
    for range in [0..<equals, equals + 1..<bytes.count] {
      builder.append(
        text: String(decoding: bytes[range], as: UTF8.self),
        at: Place(source: source, range: range))
    }
  }
}
