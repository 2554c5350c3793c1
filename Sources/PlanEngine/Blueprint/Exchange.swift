import PlanModel

/// What currencies are worth, week by week: model, section 11.
struct Exchange {
  private let scenario: Scenario
  private let weeks: Int
  private let value: Valuation

  /// By exchange rate and week: what chance makes of the rate, over what was planned; none for a plan.
  private let walks: [[Double]]

  init(
    _ scenario: Scenario, weeks: Int, _ value: Valuation, walks: [[Double]] = []
  ) {
    self.scenario = scenario
    self.weeks = weeks
    self.value = value
    self.walks = walks
  }

  /// By week: units of the reports' currency for one of another, with the drift of the rates.
  func worth(of currency: Currency) -> [Double] {
    guard currency != scenario.currency else { return Array(repeating: 1, count: weeks) }
    let reports = units(of: scenario.currency)
    return zip(reports, units(of: currency)).map { $0 / $1 }
  }

  /// By week: units of a currency for one of the plan's own.
  private func units(of currency: Currency) -> [Double] {
    guard currency != scenario.ownCurrency,
      let index = scenario.exchangeRates.firstIndex(where: { $0.currency == currency })
    else { return Array(repeating: 1, count: weeks) }
    let exchange = scenario.exchangeRates[index]
    let (rate, drift) = (value(exchange.rate), value(exchange.drift))
    var units = Array(repeating: rate, count: weeks)
    if drift != 0 {
      for week in 0..<weeks { units[week] *= Math.power(1 + drift, Double(week) / 52) }
    }
    if !walks.isEmpty {
      for week in 0..<weeks { units[week] *= walks[index][week] }
    }
    return units
  }
}
