import PlanModel

/// The burden of a site in numbers, ready for any pay: model, section 11.
struct MonthlyBurden {
  private struct Part {
    var share = 0.0
    var floor = 0.0
    var cap = Double.infinity
    var amount = 0.0
    var highestPay = Double.infinity
  }

  private let parts: [Part]

  init(_ burden: Burden, _ value: Valuation) {
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
  func callAsFunction(_ pay: Double) -> Double {
    var sum = 0.0
    for part in parts where pay <= part.highestPay {
      sum += part.amount + min(max(pay, part.floor), part.cap) * part.share
    }
    return sum
  }
}
