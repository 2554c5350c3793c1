import PlanModel
import PlanText

extension Findings {
  /// The currency that reports were asked for in, if it is not the plan's own.
  ///
  /// - Parameters:
  ///   - written: What `--currency` says; `nil` where it was not given.
  ///   - scenario: The plan, which needs a rate of that currency.
  /// - Returns: The currency; `nil` for the plan's own, and where something is wrong.
  mutating func reportCurrency(_ written: String?, of scenario: Scenario) -> Currency? {
    guard let written else { return nil }
    let source = Source(name: "--currency", text: written, rank: 999_999)
    let place = Place(source: source, range: 0..<source.bytes.count)
    func refuse(_ message: String, remedy: String) {
      // Each plan of a comparison asks, and the option stands on the command line once.
      let isTold = diagnostics.contains { $0.id == "no-report-rate" && $0.message == message }
      if !isTold { self.refuse(.noReportRate, at: place, message, remedy: remedy) }
    }
    guard let currency = Currency(written) else {
      refuse(
        "a currency is three capital letters",
        remedy: Currency(written.uppercased()).map { "Write '\($0.code)'." } ?? "Write as 'EUR'.")
      return nil
    }
    if currency == scenario.ownCurrency { return nil }
    guard scenario.exchangeRates.contains(where: { $0.currency == currency }) else {
      let own = scenario.ownCurrency.code
      let known = scenario.exchangeRates.map(\.currency.code) + [own]
      refuse(
        "'\(scenario.file)' has no exchange rate of \(currency.code); it knows "
          + known.joined(separator: ", "),
        remedy: "Write `fx: {\(currency.code): …}` there, units of it for one \(own), or give it "
          + "here: `--set fx.\(currency.code)=…`.")
      return nil
    }
    return currency
  }
}
