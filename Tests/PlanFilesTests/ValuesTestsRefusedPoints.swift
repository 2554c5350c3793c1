extension RefusedValue {
  /// Texts that readers of points refuse.
  static let points: [RefusedValue] = [
    RefusedValue(
      .numbers(.week), "", "missing-value", 0..<0,
      "a point in time is missing",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "12", "missing-unit", 0..<2,
      "'12' does not say whether it is a week or a date",
      "write 'week 12'"),
    RefusedValue(
      .numbers(.week), "3 to 20", "missing-unit", 0..<1,
      "'3' does not say whether it is a week or a date",
      "write 'week 3 to week 20'"),
    RefusedValue(
      .numbers(.week), "week 3 to 20", "missing-unit", 10..<12,
      "'20' does not say whether it is a week or a date",
      "write 'week 3 to week 20'"),
    RefusedValue(
      .numbers(.week), "week 20 to week 3", "range-reversed", 0..<17,
      "the ends of the range do not rise from low to high",
      "write 'week 3 to week 20'"),
    RefusedValue(
      .numbers(.week), "2027-05-01 to week 3", "range-reversed", 0..<20,
      "the ends of the range do not rise from low to high",
      "write 'week 3 to 2027-05-01'"),
    RefusedValue(
      .numbers(.week), "week 0", "bad-week", 0..<6,
      "weeks are counted 1, 2, 3 from the start of the plan",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "week -3", "bad-week", 0..<7,
      "weeks are counted 1, 2, 3 from the start of the plan",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "week 1.5", "bad-week", 0..<8,
      "weeks are counted 1, 2, 3 from the start of the plan",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "week 1k", "bad-week", 0..<7,
      "weeks are counted 1, 2, 3 from the start of the plan",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "week", "bad-week", 0..<4,
      "the number of the week is missing",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "week twelve", "bad-week", 5..<11,
      "the number of the week is missing",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "wk 12", "unknown-unit", 0..<2,
      "'wk' is not a point in time",
      "write 'week 12'"),
    RefusedValue(
      .numbers(.week), "W12", "unknown-unit", 0..<1,
      "'W' is not a point in time",
      "write 'week 12'"),
    RefusedValue(
      .numbers(.week), "12 weeks", "wrong-unit", 0..<8,
      "'12 weeks' is not a point in time",
      "write a week or a date, like 'week 12' or '2027-03-22'"),
    RefusedValue(
      .numbers(.week), "month 3", "unknown-unit", 0..<5,
      "'month' is not a point in time",
      "write a week or a date, like 'week 12' or '2027-03-22'"),
    RefusedValue(
      .numbers(.week), "soon", "unknown-unit", 0..<4,
      "'soon' is not a point in time",
      "write a week or a date, like 'week 12' or '2027-03-22'"),
    RefusedValue(
      .numbers(.week), "week 12th", "unexpected-text", 7..<9,
      "'th' does not belong to a week",
      "write a point in time, like 'week 12'"),
    RefusedValue(
      .numbers(.week), "week 3-20", "hyphen-range", 6..<7,
      "a range is written with 'to'",
      "write 'week 3 to week 20'"),
    RefusedValue(
      .numbers(.week), "week 3 \u{2013} week 20", "hyphen-range", 7..<10,
      "a range is written with 'to'",
      "write 'week 3 to week 20'"),
    RefusedValue(
      .numbers(.week), "2027-03-22 \u{2013} 2027-04-05", "hyphen-range", 11..<14,
      "a range is written with 'to'",
      "write '2027-03-22 to 2027-04-05'"),
    RefusedValue(
      .numbers(.week), "2027-W12", "bad-date", 0..<8,
      "'2027-W12' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .numbers(.week), "2027-02-30", "no-such-day", 0..<10,
      "there is no day 2027-02-30: 2027-02 has 28 days",
      "write a day that exists, like '2027-02-28'"),
    RefusedValue(
      .numbers(.week), "22/03/2027", "bad-date", 0..<10,
      "'22/03/2027' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .numbers(.week), "week\u{A0}12", "odd-character", 4..<6,
      "U+00A0 is a non-breaking space",
      "write 'week 12'"),
    RefusedValue(
      .numbers(.week), "week \u{FF15}", "odd-character", 5..<8,
      "U+FF15 is a digit of another script or width",
      "write 'week 5'"),
    RefusedValue(
      .numbers(.week), "week 3 to", "incomplete-range", 7..<9,
      "a number is missing beside 'to'",
      "write a range as 'A to B', or 'A to B to C' with the most likely value between"),
    RefusedValue(
      .date, "", "missing-value", 0..<0,
      "a date is missing",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .date, "22/03/2027", "bad-date", 0..<10,
      "'22/03/2027' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "3/22/2027", "bad-date", 0..<9,
      "'3/22/2027' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "03/04/2027", "bad-date", 0..<10,
      "'03/04/2027' is not written as year-month-day",
      "write '2027-03-04' or '2027-04-03'"),
    RefusedValue(
      .date, "04/04/2027", "bad-date", 0..<10,
      "'04/04/2027' is not written as year-month-day",
      "write '2027-04-04'"),
    RefusedValue(
      .date, "2027/03/22", "bad-date", 0..<10,
      "'2027/03/22' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "2027-3-2", "bad-date", 0..<8,
      "'2027-3-2' is not written as year-month-day",
      "write '2027-03-02'"),
    RefusedValue(
      .date, "22.03.2027", "bad-date", 0..<10,
      "'22.03.2027' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "22 March 2027", "bad-date", 0..<13,
      "'22 March 2027' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "Mar 22, 2027", "bad-date", 0..<12,
      "'Mar 22, 2027' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "5 Sept 2027", "bad-date", 0..<11,
      "'5 Sept 2027' is not written as year-month-day",
      "write '2027-09-05'"),
    RefusedValue(
      .date, "2027-W12", "bad-date", 0..<8,
      "'2027-W12' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "March 2027", "bad-date", 0..<10,
      "'March 2027' is not a date written as year-month-day",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .date, "2027-02-30", "no-such-day", 0..<10,
      "there is no day 2027-02-30: 2027-02 has 28 days",
      "write a day that exists, like '2027-02-28'"),
    RefusedValue(
      .date, "2027-13-01", "no-such-day", 0..<10,
      "there is no day 2027-13-01",
      "write '2027-01-13'"),
    RefusedValue(
      .date, "2027-22-03", "no-such-day", 0..<10,
      "there is no day 2027-22-03",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "2027-00-00", "no-such-day", 0..<10,
      "there is no day 2027-00-00",
      "write a day that exists, like '2027-03-22'"),
    RefusedValue(
      .date, "22/03/27", "bad-date", 0..<8,
      "'22/03/27' is not a date written as year-month-day",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .date, "20270322", "bad-date", 0..<8,
      "'20270322' is not a date written as year-month-day",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .date, "31/02/2027", "bad-date", 0..<10,
      "'31/02/2027' is not a date written as year-month-day",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .date, "tomorrow", "bad-date", 0..<8,
      "'tomorrow' is not a date written as year-month-day",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .date, "2027\u{2013}03\u{2013}22", "bad-date", 0..<14,
      "'2027\u{2013}03\u{2013}22' is not written as year-month-day",
      "write '2027-03-22'"),
    RefusedValue(
      .date, "week 3", "bad-date", 0..<6,
      "'week 3' is not a date written as year-month-day",
      "write a date, like '2027-03-22'"),
    RefusedValue(
      .yearMonthOrDay, "", "missing-value", 0..<0,
      "a year, a month or a day is missing",
      "write a year, a month or a day, like '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "2026-13", "no-such-day", 0..<7,
      "there is no month '2026-13'",
      "write a year, a month or a day, like '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "0000", "no-such-day", 0..<4,
      "there is no year '0000'",
      "write a year, a month or a day, like '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "26", "bad-date", 0..<2,
      "'26' is not a year, a month or a day that podplan can read",
      "write a year, a month or a day, like '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "March 2026", "bad-date", 0..<10,
      "'March 2026' is not a year, a month or a day that podplan can read",
      "write '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "03/2026", "bad-date", 0..<7,
      "'03/2026' is not a year, a month or a day that podplan can read",
      "write '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "2026-3", "bad-date", 0..<6,
      "'2026-3' is not a year, a month or a day that podplan can read",
      "write '2026-03'"),
    RefusedValue(
      .yearMonthOrDay, "15/03/2026", "bad-date", 0..<10,
      "'15/03/2026' is not written as year-month-day",
      "write '2026-03-15'"),
    RefusedValue(
      .yearMonthOrDay, "2026-02-30", "no-such-day", 0..<10,
      "there is no day 2026-02-30: 2026-02 has 28 days",
      "write a day that exists, like '2026-02-28'"),
    RefusedValue(
      .yearMonthOrDay, "Q1 2026", "bad-date", 0..<7,
      "'Q1 2026' is not a year, a month or a day that podplan can read",
      "write a year, a month or a day, like '2026-03'"),
    RefusedValue(
      .offset, "", "missing-value", 0..<0,
      "an offset from UTC is missing",
      "write an offset from UTC, like '+08:00'"),
    RefusedValue(
      .offset, "+8", "bad-offset", 0..<2,
      "'+8' is not an offset in hours and minutes from UTC",
      "write '+08:00'"),
    RefusedValue(
      .offset, "8", "bad-offset", 0..<1,
      "'8' is not an offset in hours and minutes from UTC",
      "write '+08:00' or '-08:00'"),
    RefusedValue(
      .offset, "+0800", "bad-offset", 0..<5,
      "'+0800' is not an offset in hours and minutes from UTC",
      "write '+08:00'"),
    RefusedValue(
      .offset, "UTC+8", "bad-offset", 0..<5,
      "'UTC+8' is not an offset in hours and minutes from UTC",
      "write '+08:00'"),
    RefusedValue(
      .offset, "Z", "bad-offset", 0..<1,
      "'Z' is not an offset in hours and minutes from UTC",
      "write '+00:00'"),
    RefusedValue(
      .offset, "GMT-5", "bad-offset", 0..<5,
      "'GMT-5' is not an offset in hours and minutes from UTC",
      "write '-05:00'"),
    RefusedValue(
      .offset, "+8:30", "bad-offset", 0..<5,
      "'+8:30' is not an offset in hours and minutes from UTC",
      "write '+08:30'"),
    RefusedValue(
      .offset, "+15:00", "bad-offset", 0..<6,
      "no place is '+15:00' from UTC",
      "write an offset between '-12:00' and '+14:00'"),
    RefusedValue(
      .offset, "-12:30", "bad-offset", 0..<6,
      "no place is '-12:30' from UTC",
      "write an offset between '-12:00' and '+14:00'"),
    RefusedValue(
      .offset, "+05:60", "bad-offset", 0..<6,
      "no place is '+05:60' from UTC",
      "write an offset between '-12:00' and '+14:00'"),
    RefusedValue(
      .offset, "08:00", "bad-offset", 0..<5,
      "'08:00' is not an offset in hours and minutes from UTC",
      "write '+08:00' or '-08:00'"),
    RefusedValue(
      .offset, "EST", "bad-offset", 0..<3,
      "'EST' is not an offset in hours and minutes from UTC",
      "write an offset from UTC, like '+08:00'"),
    RefusedValue(
      .offset, "+13", "bad-offset", 0..<3,
      "'+13' is not an offset in hours and minutes from UTC",
      "write '+13:00'"),
    RefusedValue(
      .offset, "\u{2212}05:00", "odd-character", 0..<3,
      "U+2212 is a typographic minus",
      "write '-05:00'"),
    RefusedValue(
      .offset, "+5.5", "bad-offset", 0..<4,
      "'+5.5' is not an offset in hours and minutes from UTC",
      "write an offset from UTC, like '+08:00'"),
  ]
}
