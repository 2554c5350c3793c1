import PlanModel
import PlanText

/// Makes a scenario of a draft that every check let pass: names become indices, gaps defaults.
struct Resolver {
  let plan: PlanDraft
  private let siteIndices: [String: Int]
  private let teamIndices: [String: Int]
  private let streamIndices: [String: Int]

  init(_ plan: PlanDraft) {
    self.plan = plan
    siteIndices = Resolver.indices(plan.sites.map(\.name.value))
    teamIndices = Resolver.indices(plan.teams.map { $0.name?.value ?? "" })
    streamIndices = Resolver.indices(plan.streams.map { $0.name?.value ?? "" })
  }

  /// The scenario; `nil` only for a draft that a check refused.
  func scenario() -> Scenario? {
    guard let title = plan.title, let start = plan.start, let horizon = plan.horizon else {
      return nil
    }
    var scenario = Scenario(title: title.value, start: start.value, horizon: horizon)
    scenario.ownCurrency = plan.currency ?? .dollar
    scenario.discountRate = plan.discountRate
    scenario.exchangeRates = exchangeRates()
    scenario.sites = sites()
    scenario.teams = plan.teams.compactMap { team in
      sourcing(of: team).map { Team(name: team.name?.value ?? "", sourcing: $0) }
    }
    scenario.streams = plan.streams.compactMap(stream)
    scenario.overhead = plan.overhead.compactMap(overhead)
    scenario.contingency = plan.contingency
    scenario.pauses = plan.pauses.compactMap { pause in
      guard let from = pause.from, let weeks = pause.weeks else { return nil }
      return Pause(from: from, weeks: weeks)
    }
    scenario.targets = plan.targets.compactMap(target)
    scenario.fields = plan.fields
    return scenario
  }

  /// The sites, with their roles.
  func sites() -> [Site] {
    plan.sites.map { draft in
      var site = draft.site
      site.burden = draft.burden.map(burden) ?? Burden()
      site.perDollar = draft.perDollar?.value
      site.roles = draft.roles.compactMap { role in
        role.pay.map { Role(key: role.key.value, pay: pay($0)) }
      }
      return site
    }
  }

  /// A role of a site by its key.
  func role(_ key: Written<String>?, at site: Int) -> Role? {
    guard let key, let role = plan.sites[site].roles.first(where: { $0.key.value == key.value }),
      let pay = role.pay
    else { return nil }
    return Role(key: key.value, pay: self.pay(pay))
  }

  func site(_ name: Written<String>?) -> Int? { name.flatMap { siteIndices[$0.value] } }
  func team(_ name: Written<String>?) -> Int? { name.flatMap { teamIndices[$0.value] } }
  func stream(_ name: Written<String>?) -> Int? { name.flatMap { streamIndices[$0.value] } }

  private func exchangeRates() -> [ExchangeRate] {
    func figure(_ currency: Currency, in figures: [CurrencyFigure]) -> Quantity {
      figures.first { $0.currency == currency }?.figure ?? 0
    }
    return (plan.rates + plan.ratesOfCards).compactMap { draft in
      guard let quantity = draft.figure else { return nil }
      var rate = ExchangeRate(currency: draft.currency, rate: quantity)
      rate.drift = figure(draft.currency, in: plan.drifts)
      rate.volatility = figure(draft.currency, in: plan.volatilities)
      return rate
    }
  }

  private func burden(_ draft: BurdenDraft) -> Burden {
    switch draft {
    case .share(let share): .share(share)
    case .parts(let parts):
      Burden(
        parts.compactMap { part in
          let amount =
            part.share.map { .share($0, from: part.floor, upTo: part.cap) }
            ?? part.amount.map(BurdenPart.Amount.monthly)
          return amount.map {
            BurdenPart(name: part.name.value, amount: $0, highestPay: part.highestPay)
          }
        })
    }
  }

  private func pay(_ draft: PayDraft) -> Pay {
    switch draft {
    case .steady(let rate): .steady(rate)
    case .dated(let entries):
      .dated(
        entries.compactMap { entry in
          guard let from = entry.from, let rate = entry.rate else { return nil }
          return DatedPay(from: from.value, rate: rate)
        })
    }
  }

  private func overhead(_ draft: OverheadDraft) -> OverheadItem? {
    guard let name = draft.name?.value else { return nil }
    if let pay = draft.pay {
      return OverheadItem(name: name, cost: .pay(self.pay(pay), fte: draft.fte))
    }
    guard let cost = draft.cost else { return nil }
    if let at = draft.at { return OverheadItem(name: name, cost: .once(cost, at: at)) }
    return draft.every.map { OverheadItem(name: name, cost: .every(cost, weeks: $0)) }
  }

  private static func indices(_ names: [String]) -> [String: Int] {
    Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }
}
