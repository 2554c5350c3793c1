import PlanModel

/// The numbers of advice, as its sentences have them.
enum AdviceWords {
  /// A share: `15%`, `94.7%`.
  static func percent(_ share: Double) -> String { decimal(share * 100, digits: 1) + "%" }

  /// A kappa, or another number of at most two decimals: `0.8`, `0.55`.
  static func kappa(_ value: Double) -> String { decimal(value, digits: 2) }

  /// A number of at most one decimal: `8`, `8.5`.
  static func number(_ value: Double) -> String { decimal(value, digits: 1) }

  /// A week, from 0, as people count them: `week 5`.
  static func week(_ week: Int) -> String { "week \(week + 1)" }

  /// So many of something: `1 lead`, `2 leads`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// So many people: `1 person`, `12 people`.
  static func people(_ number: Int) -> String {
    number == 1 ? "1 person" : "\(grouped(number)) people"
  }

  /// How many leads or reviewers people need, for a span.
  static func spans(of size: Double, over people: Int) -> Int {
    wholeNumber((Double(people) / size - 1e-9).rounded(.up))
  }

  /// A number with so many decimals at most.
  private static func decimal(_ value: Double, digits: Int) -> String {
    let scale = digits == 1 ? 10 : 100
    let sign = value < 0 ? "-" : ""
    let scaled = wholeNumber(min(abs(value), 1e12) * Double(scale))
    var fraction = String(scaled % scale)
    fraction = String(repeating: "0", count: digits - fraction.utf8.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    return sign + grouped(scaled / scale) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
