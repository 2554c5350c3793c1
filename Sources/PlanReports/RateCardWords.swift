import PlanModel
import Tabular

extension Scenario {
  /// The rate cards of the sites at which somebody works, in a sentence; empty where nobody does.
  var rateCardWords: String {
    let used = Set(teams.compactMap { $0.staff?.site }).sorted()
    let cards = used.map { index in
      "\(sites[index].name): \(sites[index].cardTitle), from \(sites[index].cardFile)"
    }
    guard !cards.isEmpty else { return "" }
    return "Rate card\(cards.count == 1 ? "" : "s"): \(cards.joined(separator: "; "))."
  }

  /// The rate cards of all sites, for programs.
  var rateCards: JSONValue {
    .array(
      sites.map { site in
        .object([
          .init("site", .string(site.name)), .init("title", .string(site.cardTitle)),
          .init("file", .string(site.cardFile)),
        ])
      })
  }
}
