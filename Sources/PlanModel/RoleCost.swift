/// What one person of a role costs in a month, and in an hour of work on tasks.
///
/// Only what is paid month by month is in it: not recruiting, onboarding and severance, which depend
/// on how many come and go, and no overhead.
public struct RoleCost: Sendable, Hashable {
  /// The pay.
  public let pay: Double

  /// Statutory cost and benefits.
  public let burden: Double

  /// The vendor's fee.
  public let managementFee: Double

  /// Desk, room and machine.
  public let seat: Double

  /// Licences.
  public let tooling: Double

  /// Hours on tasks in a twelfth of a year: paid hours less leave, holidays and shrinkage.
  public let hours: Double

  /// Works out what a role costs at a site, in the currency of its card.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - site: The site.
  ///   - month: The month whose pay counts where pay is dated.
  ///   - value: How quantities become numbers.
  public init(of role: Role, at site: Site, in month: Month, _ value: Valuation) {
    pay = value.monthly(role.pay.rate(in: month), hoursPerWeek: value(site.hoursPerWeek))
    burden = site.burden.monthly(on: pay, value)
    managementFee = (pay + burden) * value(site.managementFee)
    seat = value(site.seat)
    tooling = value(site.tooling)
    let absent = value(site.leave) / Site.weekdays
    let holidays = site.holidays.perYear(value) / Site.weekdays
    hours =
      value(site.hoursPerWeek) * 52 / 12 * max(0, 1 - holidays) * max(0, 1 - absent)
      * (1 - value(site.shrinkage))
  }

  /// Pay with everything that is paid on top of it.
  public var loaded: Double { pay + burden + managementFee + seat + tooling }

  /// The loaded cost of an hour on tasks; `nil` where there are no such hours.
  public var productiveHour: Double? { hours > 0 ? loaded / hours : nil }
}

extension Site {
  /// Weekdays of a year, as leave and holidays are counted.
  static let weekdays = 261.0
}

extension Holidays {
  /// Weekdays off in a year; of dated holidays, the mean of the years that have any.
  fileprivate func perYear(_ value: Valuation) -> Double {
    switch self {
    case .perYear(let days): return value(days)
    case .dates(let dates):
      let years = Set(dates.map(\.month.year)).count
      return years > 0 ? Double(dates.count { $0.weekday < 5 }) / Double(years) : 0
    }
  }
}

extension Pay {
  /// The rate that counts in a month: of dated ones, the last that has begun by its end, or else the
  /// first.
  ///
  /// - Parameter month: The month.
  /// - Returns: The rate.
  public func rate(in month: Month) -> PayRate {
    switch self {
    case .steady(let rate): rate
    case .dated(let rates): (rates.last { $0.from.month <= month } ?? rates[0]).rate
    }
  }
}

extension Valuation {
  /// A month's pay of one person.
  fileprivate func monthly(_ rate: PayRate, hoursPerWeek: Double) -> Double {
    switch rate.period {
    case .month: self(rate.amount)
    case .year: self(rate.amount) / 12
    case .hour: self(rate.amount) * hoursPerWeek * 52 / 12
    }
  }
}
