import PlanModel
import Testing

struct CalendarDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, 3), (1970, 1, 5, 4, 0), (2000, 2, 29, 11_016, 1), (2027, 1, 4, 20_822, 0),
    (2026, 11, 21, 20_778, 5), (1969, 12, 31, -1, 2), (1, 1, 1, -719_162, 0),
    (9999, 12, 31, 2_932_896, 4),
  ])
  func `known days`(year: Int, month: Int, day: Int, days: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(date.weekday == weekday)
    #expect(date.month == Month(year: year, month: month))
    #expect(date.day == day)
  }

  @Test(arguments: [
    (2027, 2, 29), (2100, 2, 29), (2027, 4, 31), (2027, 13, 1), (2027, 0, 1), (0, 1, 1),
    (2027, 1, 0),
  ])
  func `no such day`(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func `every day of eight centuries follows the one before`() throws {
    var previous = try #require(CalendarDate(year: 1600, month: 1, day: 1))
    for _ in 0..<292_194 {
      let next = previous.adding(days: 1)
      let sameMonth = next.month == previous.month && next.day == previous.day + 1
      let nextMonth = next.month == previous.month.adding(months: 1) && next.day == 1
      guard sameMonth != nextMonth, next.weekday == (previous.weekday + 1) % 7 else {
        Issue.record("\(previous) is followed by \(next)")
        return
      }
      previous = next
    }
    #expect(previous.description == "2400-01-01")
  }

  @Test(arguments: [(2027, 1, 31, 21), (2027, 2, 28, 20), (2028, 2, 29, 21), (2027, 12, 31, 23)])
  func `days of a month`(year: Int, month: Int, days: Int, weekdays: Int) {
    let month = Month(year: year, month: month)
    #expect(month.dayCount == days)
    #expect(month.weekdayCount == weekdays)
  }

  @Test func `dates and months read as ISO 8601 writes them`() {
    #expect(Month(year: 2027, month: 3).description == "2027-03")
    #expect(Month(year: 33, month: 12).description == "0033-12")
    #expect(CalendarDate(daysSinceEpoch: 20_822).description == "2027-01-04")
    #expect(Month(year: 2027, month: 12).adding(months: 2) == Month(year: 2028, month: 2))
    let quarters = (1...12).map { Month(year: 2027, month: $0).quarter }
    #expect(quarters == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])
  }
}
