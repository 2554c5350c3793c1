import PlanModel
import Testing

struct RoleCostTests {
  private let month = Month(year: 2027, month: 1)

  @Test func `a plain month costs its pay, and its hours are the paid ones`() {
    let cost = RoleCost(of: role(1_200), at: Site(name: "s", currency: .dollar), in: month, value)
    #expect(cost.loaded == 1_200)
    #expect(cost.hours == 40.0 * 52 / 12)
    #expect(cost.productiveHour == 1_200 / (40.0 * 52 / 12))
  }

  @Test func `what is paid on top adds up`() {
    var site = Site(name: "s", currency: .dollar)
    (site.burden, site.managementFee, site.seat, site.tooling) = (.share(0.25), 0.1, 150, 60)
    let cost = RoleCost(of: role(1_000), at: site, in: month, value)
    #expect([cost.burden, cost.managementFee, cost.loaded] == [250, 125, 1_585])
  }

  @Test func `leave, holidays and shrinkage each take their share of the hours`() {
    var site = Site(name: "s", currency: .dollar)
    site.hoursPerWeek = 48
    (site.leave, site.holidays, site.shrinkage) = (26.1, .perYear(13.05), 0.2)
    let cost = RoleCost(of: role(1_000), at: site, in: month, value)
    #expect(abs(cost.hours - 208 * 0.9 * 0.95 * 0.8) < 1e-9)
  }

  @Test func `dated holidays count as the mean of their years`() throws {
    let days = try [(2026, 12, 25), (2027, 1, 1), (2027, 12, 25), (2027, 5, 3)].map {
      try #require(CalendarDate(year: $0.0, month: $0.1, day: $0.2))
    }
    // Christmas of 2027 is a Saturday: two weekdays in 2027, one in 2026.
    var site = Site(name: "s", currency: .dollar)
    site.holidays = .dates(days)
    let dated = RoleCost(of: role(1_000), at: site, in: month, value).hours
    site.holidays = .perYear(1.5)
    #expect(abs(dated - RoleCost(of: role(1_000), at: site, in: month, value).hours) < 1e-9)
  }

  @Test func `nobody works where nothing is left of the hours`() {
    var site = Site(name: "s", currency: .dollar)
    site.leave = 261
    #expect(RoleCost(of: role(1_000), at: site, in: month, value).productiveHour == nil)
  }

  @Test func `pay by the hour and the year comes to a month's, and dated pay to the month's own`()
    throws
  {
    let site = Site(name: "s", currency: .dollar)
    func pay(_ pay: Pay) -> Double {
      RoleCost(of: Role(key: "r", pay: pay), at: site, in: month, value).pay
    }
    #expect(pay(.steady(PayRate(12_000, per: .year))) == 1_000)
    #expect(pay(.steady(PayRate(6, per: .hour))) == 1_040)
    let dated = try [(2026, 1_000.0), (2027, 1_100), (2028, 1_200)].map { year, amount in
      DatedPay(
        from: try #require(CalendarDate(year: year, month: 1, day: 31)),
        rate: PayRate(Quantity(Estimate(amount)), per: .month))
    }
    #expect(pay(.dated(dated)) == 1_100)
    #expect(pay(.dated(Array(dated.suffix(1)))) == 1_200)
  }

  private let value = Valuation()

  private func role(_ pay: Double) -> Role {
    Role(key: "r", pay: .steady(PayRate(Quantity(Estimate(pay)), per: .month)))
  }
}
