/// A civil date of the Gregorian calendar, without a time zone.
///
/// Conversions follow the algorithm of days in 400-year eras (H. Hinnant, "chrono-compatible
/// low-level date algorithms"), exact for every year from 1 to 9999.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before it.
  public let daysSinceEpoch: Int

  /// Creates a date from the count of days since 1970-01-01.
  ///
  /// - Parameter daysSinceEpoch: The count, negative before 1970.
  public init(daysSinceEpoch: Int) {
    self.daysSinceEpoch = daysSinceEpoch
  }

  /// Creates a date from year, month and day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the month's last day; anything else, or no such date, gives `nil`.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let month = Month(year: year, month: month)
    guard day <= month.dayCount else { return nil }
    self = month.firstDay.adding(days: day - 1)
  }

  /// The date some days later, or earlier where `days` is negative.
  ///
  /// - Parameter days: How many.
  /// - Returns: The date.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: daysSinceEpoch + days)
  }

  /// The day of the week: 0 is Monday, 6 is Sunday.
  public var weekday: Int {
    let shifted = (daysSinceEpoch + 3) % 7
    return shifted < 0 ? shifted + 7 : shifted
  }

  /// The month that holds the date.
  public var month: Month { civil.month }

  /// The day of the month, from 1.
  public var day: Int { civil.day }

  private var civil: (month: Month, day: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (Month(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month), day)
  }

  /// Whether one date is before another.
  ///
  /// - Parameters:
  ///   - a: A date.
  ///   - b: Another.
  /// - Returns: Whether `a` is before `b`.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    a.daysSinceEpoch < b.daysSinceEpoch
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2027-01-04`.
  public var description: String {
    let (month, day) = civil
    return month.description + (day < 10 ? "-0" : "-") + String(day)
  }
}

/// A month of a year.
public struct Month: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  public let index: Int

  /// Creates a month.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - month: 1 to 12; others run over into the years around.
  public init(year: Int, month: Int) {
    index = year * 12 + month - 1
  }

  /// The month some months later, or earlier where `months` is negative.
  ///
  /// - Parameter months: How many.
  /// - Returns: The month.
  public func adding(months: Int) -> Month { Month(year: 0, month: index + months + 1) }

  /// The year.
  public var year: Int { index / 12 }

  /// The month of the year, 1 to 12.
  public var month: Int { index % 12 + 1 }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The first day.
  public var firstDay: CalendarDate {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return CalendarDate(daysSinceEpoch: era * 146_097 + dayOfEra - 719_468)
  }

  /// The number of days.
  public var dayCount: Int { adding(months: 1).firstDay.daysSinceEpoch - firstDay.daysSinceEpoch }

  /// The number of days from Monday to Friday: 20 in any four weeks.
  public var weekdayCount: Int {
    20 + (28..<dayCount).count { firstDay.adding(days: $0).weekday < 5 }
  }

  /// Whether one month is before another.
  ///
  /// - Parameters:
  ///   - a: A month.
  ///   - b: Another.
  /// - Returns: Whether `a` is before `b`.
  public static func < (a: Month, b: Month) -> Bool { a.index < b.index }
}

extension Month: CustomStringConvertible {
  /// The month as ISO 8601 writes it: `2027-01`.
  public var description: String {
    let year = String(self.year)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year
      + (month < 10 ? "-0" : "-") + String(month)
  }
}
