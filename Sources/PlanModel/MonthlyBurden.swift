/// The burden of a site in numbers, ready for any pay: model, section 11.
public struct MonthlyBurden: Sendable {
  private struct Part: Sendable {
    var share = 0.0
    var floor = 0.0
    var cap = Double.infinity
    var amount = 0.0
    var highestPay = Double.infinity
  }

  private let parts: [Part]

  /// Turns a burden into numbers.
  ///
  /// - Parameters:
  ///   - burden: The burden.
  ///   - value: How quantities become numbers.
  public init(_ burden: Burden, _ value: Valuation) {
    parts = burden.parts.map { written in
      var part = Part()
      switch written.amount {
      case .share(let share, let floor, let cap):
        part.share = value(share)
        if let floor { part.floor = value(floor) }
        if let cap { part.cap = value(cap) }
      case .monthly(let amount): part.amount = value(amount)
      }
      if let highestPay = written.highestPay { part.highestPay = value(highestPay) }
      return part
    }
  }

  /// What is due for a month of so much pay, in the currency of both.
  ///
  /// - Parameter pay: A month's pay of one person.
  /// - Returns: The amount.
  public func callAsFunction(_ pay: Double) -> Double {
    var sum = 0.0
    for part in parts where pay <= part.highestPay {
      sum += part.amount + min(max(pay, part.floor), part.cap) * part.share
    }
    return sum
  }
}
