import PlanModel
import Tabular

/// The exchange rates that a report rests on, each with who says so and when.
struct ExchangeRates {
  private let scenario: Scenario
  private let value: Valuation

  init(_ scenario: Scenario, _ value: Valuation) {
    self.scenario = scenario
    self.value = value
  }

  /// The rates of the currencies that people are paid in, and of the one that is reported in.
  private var used: [ExchangeRate] {
    let sites = Set(scenario.teams.compactMap { $0.staff?.site })
    let currencies = Set(sites.map { scenario.sites[$0].currency } + [scenario.currency])
    return scenario.exchangeRates.filter { currencies.contains($0.currency) }
  }

  /// The rates in a sentence; empty where there are none.
  var sentence: String { ExchangeRates.sentence(phrases.map(\.words)) }

  /// The rates of several plans in a sentence: each once, with the plans it is of where they differ.
  ///
  /// - Parameter plans: The plans by name.
  /// - Returns: The sentence; empty where there are no rates.
  static func sentence(of plans: [(name: String, rates: ExchangeRates)]) -> String {
    var found: [(currency: Currency, words: String, plans: [String])] = []
    for plan in plans {
      for phrase in plan.rates.phrases {
        if let place = found.firstIndex(where: { ($0.currency, $0.words) == phrase }) {
          found[place].plans.append(plan.name)
        } else {
          found.append((phrase.currency, phrase.words, [plan.name]))
        }
      }
    }
    return sentence(
      found.map { rate in
        let isOne = found.count { $0.currency == rate.currency } == 1
        return rate.words + (isOne ? "" : " in \(rate.plans.joined(separator: ", "))")
      })
  }

  private static func sentence(_ rates: [String]) -> String {
    rates.isEmpty
      ? "" : "Exchange rate\(rates.count == 1 ? "" : "s"): \(rates.joined(separator: "; "))."
  }

  private var phrases: [(currency: Currency, words: String)] {
    used.map { rate in
      let drift = value(rate.drift)
      let change = drift == 0 ? "" : ", drifting by \(percent(drift)) a year"
      let words = source(of: rate).isEmpty ? "" : " (\(source(of: rate)))"
      return (
        rate.currency,
        "\(units(of: rate)) \(rate.currency.code) for 1 \(scenario.ownCurrency.code)\(change)"
          + words
      )
    }
  }

  /// An amount of the plan's own currency in that of the reports, by the rate of the first week:
  /// `1,080,000 EUR at 0.9 EUR for 1 USD`; `nil` where they are one.
  ///
  /// - Parameter amount: The amount.
  /// - Returns: The words.
  func reported(_ amount: Double) -> String? {
    guard scenario.currency != scenario.ownCurrency,
      let rate = scenario.exchangeRates.first(where: { $0.currency == scenario.currency })
    else { return nil }
    return Words(scenario).price(amount * value(rate.rate))
      + " at \(value(rate.drift) == 0 ? "" : "the first week's ")\(units(of: rate)) "
      + "\(rate.currency.code) for 1 \(scenario.ownCurrency.code)"
  }

  /// The rates for programs.
  var table: Table {
    Table(
      columns: ["currency", "units", "for_one", "drift", "source", "date"].map { Column($0) },
      rows: used.map { rate in
        let citation = field(of: rate)?.origin.citation
        return Row([
          .text(rate.currency.code), .number(value(rate.rate)),
          .text(scenario.ownCurrency.code), .share(value(rate.drift)),
          .text(citation?.title ?? ""), .text(citation?.date ?? ""),
        ])
      })
  }

  private func units(of rate: ExchangeRate) -> String {
    let units = value(rate.rate)
    return NumberStyle(decimals: decimals(of: units, atMost: 4), isGrouped: true).text(units)
  }

  private func percent(_ share: Double) -> String {
    NumberStyle(decimals: 1, isPercent: true).text(share)
  }

  private func source(of rate: ExchangeRate) -> String {
    guard let field = field(of: rate) else { return "" }
    let date = field.origin.citation?.date.map { ", \($0)" } ?? ""
    return (field.origin.citation?.title ?? "nobody says whose") + date
  }

  private func field(of rate: ExchangeRate) -> Field? {
    rate.rate.field.map { scenario.fields[$0] }
  }
}
