public import PlanModel

/// The weeks of a plan against the months of the calendar.
///
/// A week touches at most two months; its weekdays (Monday to Friday) divide it between them.
public struct Timeline: Sendable {
  /// The Monday of week 0.
  public let start: CalendarDate

  /// Number of weeks.
  public let weeks: Int

  /// The month of the start; month `i` of the plan is `i` months later.
  public let firstMonth: Month

  /// Number of months that the weeks touch.
  public let months: Int

  /// For each week, the index of the month of its Monday.
  public let month: [Int]

  /// For each week, its weekdays in that month over all weekdays of that month: paid months a person.
  let share: [Double]

  /// The same for the month after, 0 where the week ends before it.
  let nextShare: [Double]

  /// For each week, its weekdays in the month of its Monday over 5.
  public let split: [Double]

  /// Lays weeks over months.
  ///
  /// - Parameters:
  ///   - start: The Monday of week 0.
  ///   - weeks: Number of weeks, at least 1.
  public init(start: CalendarDate, weeks: Int) {
    self.start = start
    self.weeks = weeks
    firstMonth = start.month
    let lastMonth = start.adding(days: 7 * (weeks - 1) + 4).month
    months = lastMonth.index - firstMonth.index + 1
    let first = firstMonth
    let weekdays = (0...months).map { Double(first.adding(months: $0).weekdayCount) }
    var month: [Int] = []
    var share: [Double] = []
    var nextShare: [Double] = []
    var split: [Double] = []
    var index = 0
    var nextFirst = first.adding(months: 1).firstDay.daysSinceEpoch
    for week in 0..<weeks {
      let monday = start.daysSinceEpoch + 7 * week
      if monday >= nextFirst {
        index += 1
        nextFirst = first.adding(months: index + 1).firstDay.daysSinceEpoch
      }
      let days = Double(min(5, nextFirst - monday))
      month.append(index)
      share.append(days / weekdays[index])
      nextShare.append((5 - days) / weekdays[index + 1])
      split.append(days / 5)
    }
    self.month = month
    self.share = share
    self.nextShare = nextShare
    self.split = split
  }

  /// The Monday of a week.
  ///
  /// - Parameter week: The week, from 0; weeks outside the plan have their dates too.
  /// - Returns: The date.
  public func monday(of week: Int) -> CalendarDate { start.adding(days: 7 * week) }

  /// The part of a month's pay that a week is paid: its weekdays in the month over all of the month.
  ///
  /// - Parameters:
  ///   - week: The week, from 0.
  ///   - month: Index of the month.
  /// - Returns: The part; 0 where the week does not touch the month.
  public func share(of week: Int, in month: Int) -> Double {
    month == self.month[week] ? share[week] : month == self.month[week] + 1 ? nextShare[week] : 0
  }

  /// The part of a week's one-off amounts that falls in a month: its weekdays there over 5.
  ///
  /// - Parameters:
  ///   - week: The week, from 0.
  ///   - month: Index of the month.
  /// - Returns: The part; 0 where the week does not touch the month.
  public func split(of week: Int, in month: Int) -> Double {
    month == self.month[week]
      ? split[week] : month == self.month[week] + 1 ? 1 - split[week] : 0
  }
}
