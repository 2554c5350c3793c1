/// A place where people work: a rate card, with what the scenario sets differently there.
public struct Site: Sendable, Hashable {
  /// Where a place lies from the client's point of view.
  public enum Region: String, Sendable, Hashable, CaseIterable {
    /// The client's own country.
    case onshore
    /// A neighbour in distance or time zone.
    case nearshore
    /// Far away.
    case offshore
  }

  /// The name in the scenario, such as `manila`.
  public var name: String

  /// The title of the rate card.
  public var cardTitle = ""

  /// The file that the rate card was read from.
  public var cardFile = ""

  /// Where it lies from the client's point of view; `nil` where the card does not say.
  public var region: Region?

  /// The currency of all amounts below.
  public var currency: Currency

  /// Units of the currency for one US dollar, as the card has it; `nil` where it does not say.
  public var perDollar: Quantity?

  /// When the card's figures were true, as written.
  public var asOf: String?

  /// Minutes from UTC; `nil` where nobody said.
  public var utcOffset: Int?

  /// Paid hours in a week.
  public var hoursPerWeek: Quantity = 40

  /// Days of leave in a year, of 261 weekdays.
  public var leave: Quantity = 0

  /// Public holidays.
  public var holidays: Holidays = .perYear(0)

  /// Share of the time at work that is not spent on tasks, 0 to 1.
  public var shrinkage: Quantity = 0

  /// Leavers in a year over average headcount, past the new-hire weeks; can pass 1.
  public var attrition: Quantity = 0

  /// By how much more new hires leave.
  public var newHireAttrition = NewHireAttrition()

  /// Rise of pay in a year, as a share, for pay without dates.
  public var salaryGrowth: Quantity = 0

  /// Statutory cost and benefits on top of pay.
  public var burden = Burden()

  /// A vendor's fee on pay and burden, as a share.
  public var managementFee: Quantity = 0

  /// Weeks from an open requisition to a start.
  public var timeToHire: Quantity = 0

  /// Cost of finding one person who starts.
  public var recruitingCost: Quantity = 0

  /// Cost of setting up one person who starts.
  public var onboardingCost: Quantity = 0

  /// Cost of releasing one person.
  public var severance: Quantity = 0

  /// Desk, room and machine, a month and person.
  public var seat: Quantity = 0

  /// Licences, a month and person.
  public var tooling: Quantity = 0

  /// The roles of the card, in the order written.
  public var roles: [Role] = []

  /// Creates a site with nothing set.
  ///
  /// - Parameters:
  ///   - name: The name in the scenario.
  ///   - currency: The currency of its amounts.
  public init(name: String, currency: Currency) {
    self.name = name
    self.currency = currency
  }
}

/// Public holidays of a site.
public enum Holidays: Sendable, Hashable {
  /// So many weekdays in a year of 261, spread evenly.
  case perYear(Quantity)
  /// These days, in order of time; those on a weekend change nothing.
  case dates([CalendarDate])
}

/// By how much more new hires leave, and for how long.
public struct NewHireAttrition: Sendable, Hashable {
  /// Times the base rate.
  public var multiplier: Quantity = 1

  /// For so many weeks after the start.
  public var weeks: Quantity = 0

  /// New hires leave like everyone.
  public init() {}
}

/// A role of a rate card.
public struct Role: Sendable, Hashable {
  /// The key on the card, such as `qa-specialist`.
  public var key: String

  /// What one person is paid.
  public var pay: Pay

  /// Creates a role.
  ///
  /// - Parameters:
  ///   - key: The key on the card.
  ///   - pay: What one person is paid.
  public init(key: String, pay: Pay) {
    self.key = key
    self.pay = pay
  }
}

/// What one person is paid over time.
public enum Pay: Sendable, Hashable {
  /// One rate, which rises by `salary_growth` every 52 weeks.
  case steady(PayRate)
  /// Rates from dates on, in order of time, which do not rise otherwise; the first also holds before
  /// its date.
  case dated([DatedPay])
}

/// An amount of money for a stretch of work.
public struct PayRate: Sendable, Hashable {
  /// The stretch of work.
  public enum Period: String, Sendable, Hashable, CaseIterable {
    /// An hour paid.
    case hour
    /// A month.
    case month
    /// A year.
    case year
  }

  /// The amount, in the currency of the card or the plan.
  public var amount: Quantity

  /// What it is paid for.
  public var period: Period

  /// Creates a rate of pay.
  ///
  /// - Parameters:
  ///   - amount: The amount.
  ///   - period: What it is paid for.
  public init(_ amount: Quantity, per period: Period) {
    self.amount = amount
    self.period = period
  }
}

/// A rate of pay from a date on.
public struct DatedPay: Sendable, Hashable {
  /// The first day.
  public var from: CalendarDate

  /// The rate.
  public var rate: PayRate

  /// Creates a dated rate.
  ///
  /// - Parameters:
  ///   - from: The first day.
  ///   - rate: The rate.
  public init(from: CalendarDate, rate: PayRate) {
    self.from = from
    self.rate = rate
  }
}
