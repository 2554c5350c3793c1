/// A currency by its three-letter code.
public struct Currency: Sendable, Hashable {
  /// The ISO 4217 code, such as `USD`.
  public let code: String

  /// Creates a currency.
  ///
  /// - Parameter code: Three capital letters; anything else gives `nil`.
  public init?(_ code: String) {
    guard code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  /// The US dollar, the currency of a plan that names none.
  public static let dollar = Currency(known: "USD")
}

/// What a foreign currency is worth in the plan's.
public struct ExchangeRate: Sendable, Hashable {
  /// The foreign currency.
  public var currency: Currency

  /// Units of it for one unit of the plan's currency, at the start; over 0.
  public var rate: Quantity

  /// How the rate drifts in a year, as a share; over -1.
  public var drift: Quantity = 0

  /// Standard deviation of a year's logarithmic change, as a share; moves risk only.
  public var volatility: Quantity = 0

  /// Creates an exchange rate without drift or volatility.
  ///
  /// - Parameters:
  ///   - currency: The foreign currency.
  ///   - rate: Units of it for one unit of the plan's currency.
  public init(currency: Currency, rate: Quantity) {
    self.currency = currency
    self.rate = rate
  }
}
