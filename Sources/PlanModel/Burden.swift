/// What an employer adds to a month's pay of one person: the sum of its parts, none for nothing.
public struct Burden: Sendable, Hashable {
  /// The parts, in the order written.
  public var parts: [BurdenPart]

  /// Creates a burden.
  ///
  /// - Parameter parts: The parts, in the order written.
  public init(_ parts: [BurdenPart] = []) {
    self.parts = parts
  }

  /// A burden that is one share of all pay, as `burden: 25%` says it.
  ///
  /// - Parameter share: The share, 0 to 10.
  /// - Returns: A burden of one part without a name.
  public static func share(_ share: Quantity) -> Burden {
    Burden([BurdenPart(name: "", amount: .share(share))])
  }

  /// What is due for a month of so much pay, in the currency of both: model, section 11.
  ///
  /// - Parameters:
  ///   - pay: A month's pay of one person.
  ///   - value: How quantities become numbers.
  /// - Returns: The sum of the parts that are due for such pay.
  public func monthly(on pay: Double, _ value: Valuation) -> Double {
    var sum = 0.0
    for part in parts { sum += part.monthly(on: pay, value) }
    return sum
  }
}

/// One part of a burden: a contribution, a tax, a thirteenth month.
public struct BurdenPart: Sendable, Hashable {
  /// How much is due for a month.
  public enum Amount: Sendable, Hashable {
    /// A share of the month's pay, of no less than a floor and of no more than a cap, where they are
    /// given in the currency of the card.
    case share(Quantity, from: Quantity? = nil, upTo: Quantity? = nil)
    /// So much for each person, in the currency of the card.
    case monthly(Quantity)
  }

  /// Its name, such as `13th month`; empty where the whole burden is one share.
  public var name: String

  /// How much is due for a month.
  public var amount: Amount

  /// The highest pay of a month for which it is due, in the currency of the card; `nil` for any pay.
  public var highestPay: Quantity?

  /// Creates a part.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - amount: How much is due for a month.
  ///   - highestPay: The highest pay of a month for which it is due.
  public init(name: String, amount: Amount, highestPay: Quantity? = nil) {
    self.name = name
    self.amount = amount
    self.highestPay = highestPay
  }
  /// What is due of it for a month of so much pay.
  fileprivate func monthly(on pay: Double, _ value: Valuation) -> Double {
    // Every quantity is asked for, whatever the pay, so that who looks on learns what is read.
    let highest = highestPay.map { value($0) } ?? .infinity
    let due: Double
    switch amount {
    case .share(let share, let floor, let cap):
      let least = floor.map { value($0) } ?? 0
      let most = cap.map { value($0) } ?? .infinity
      due = min(max(pay, least), most) * value(share)
    case .monthly(let amount): due = value(amount)
    }
    return pay <= highest ? due : 0
  }
}
