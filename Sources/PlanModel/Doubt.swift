/// A reason to look at a figure again before relying on it.
public enum Doubt: Sendable, Hashable {
  /// Nobody measured it.
  case assumption
  /// It was true so many months ago.
  case old(months: Int)
}

extension Field {
  /// How many months a figure may be old before that is a reason for doubt.
  public static let freshMonths = 18

  /// Whole months from when the figure was true; `nil` where nobody said when, and for an
  /// assumption, as nothing was observed.
  ///
  /// - Parameter month: The month in which it is relied on.
  /// - Returns: The months; 0 where the figure is of that month or later.
  public func age(in month: Month) -> Int? {
    guard origin.evidence != .assumption else { return nil }
    return origin.citation?.date.flatMap(month.age)
  }

  /// Whether the figure was only true after a month, so that its age there says nothing.
  ///
  /// - Parameter month: The month in which it is relied on.
  /// - Returns: Whether it was; of a year without a month, its January counts.
  public func isNewer(than month: Month) -> Bool {
    guard origin.evidence != .assumption, let written = origin.citation?.date,
      let first = Month(startOf: written)
    else { return false }
    return first > month
  }

  /// The reason to look at the figure again before relying on it; `nil` for one that somebody stands
  /// for and that is not over `freshMonths` old, and for what the plan decides.
  ///
  /// - Parameter month: The month in which it is relied on.
  /// - Returns: The reason.
  public func doubt(in month: Month) -> Doubt? {
    if isDecision { return nil }
    if origin.evidence == .assumption { return .assumption }
    guard let age = age(in: month), age > Field.freshMonths else { return nil }
    return .old(months: age)
  }
}

extension Site {
  /// Whole months from when the figures of the site's card were true; `nil` where nobody said when.
  ///
  /// - Parameter month: The month in which they are relied on.
  /// - Returns: The months; 0 where the card is of that month or later.
  public func age(in month: Month) -> Int? {
    asOf.flatMap(month.age)
  }
}

extension Month {
  /// Whole months since the end of a stretch of time, 0 where it ends later; `nil` for none.
  fileprivate func age(of period: String) -> Int? {
    Month(endOf: period).map { max(0, index - $0.index) }
  }

  /// The first month of a stretch of time.
  ///
  /// - Parameter period: A year, a month or a day, as ISO 8601 writes them; anything else gives `nil`.
  public init?(startOf period: String) {
    guard let last = Month(endOf: period) else { return nil }
    self = period.contains("-") ? last : Month(year: last.year, month: 1)
  }

  /// The last month of a stretch of time.
  ///
  /// - Parameter period: A year, a month or a day, as ISO 8601 writes them; anything else gives `nil`.
  public init?(endOf period: String) {
    let parts = period.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], (0...9999).contains(year) else {
      return nil
    }
    guard parts.count > 1 else {
      self.init(year: year, month: 12)
      return
    }
    guard let month = parts[1], (1...12).contains(month) else { return nil }
    self.init(year: year, month: month)
  }
}
