extension RefusedValue {
  /// Texts that readers of times refuse.
  static let times: [RefusedValue] = [
    RefusedValue(
      .numbers(.rate), "9000", "missing-unit", 0..<4,
      "'9000' has no unit",
      "write '9000/week', '9000/day', '9000/month' or '9000/year'"),
    RefusedValue(
      .numbers(.rate), "9000 items/week", "unknown-unit", 5..<10,
      "'items' is not a unit that podplan knows",
      "write '9000/week'"),
    RefusedValue(
      .numbers(.rate), "9000/hour", "wrong-unit", 4..<9,
      "a rate of work takes '/week', '/day', '/month' or '/year', not '/hour'",
      "write a rate of work, like '600/week'"),
    RefusedValue(
      .numbers(.rate), "9000 per week", "unknown-unit", 5..<13,
      "'per week' is written with a slash",
      "write '9000/week'"),
    RefusedValue(
      .numbers(.rate), "9000 weekly", "unknown-unit", 5..<11,
      "'weekly' is written with a slash",
      "write '9000/week'"),
    RefusedValue(
      .numbers(.rate), "9000/wek", "unknown-unit", 5..<8,
      "'wek' is not a unit that podplan knows",
      "write '9000/week'"),
    RefusedValue(
      .numbers(.rate), "9000/", "missing-unit", 4..<5,
      "no unit of time follows '/'",
      "write '/week', '/day', '/month' or '/year' after the number"),
    RefusedValue(
      .numbers(.rate), "10/week to 5/week", "range-reversed", 0..<17,
      "the ends of the range do not rise from low to high",
      "write '5/week to 10/week'"),
    RefusedValue(
      .numbers(.rate), "9000 weeks", "wrong-unit", 5..<10,
      "'weeks' does not belong to a rate of work",
      "write a rate of work, like '600/week'"),
    RefusedValue(
      .numbers(.rate), "$5/week", "wrong-unit", 0..<1,
      "'$' marks money, not a rate of work",
      "write a rate of work, like '600/week'"),
    RefusedValue(
      .numbers(.rate), "9000 items", "unknown-unit", 5..<10,
      "'items' is not a unit that podplan knows",
      "write a rate of work, like '600/week'"),
    RefusedValue(
      .numbers(.weeks), "6", "missing-unit", 0..<1,
      "'6' has no unit",
      "write '6 weeks', '6 days' or '6 months'"),
    RefusedValue(
      .numbers(.weeks), "1", "missing-unit", 0..<1,
      "'1' has no unit",
      "write '1 week', '1 day' or '1 month'"),
    RefusedValue(
      .numbers(.weeks), "4 to 8", "missing-unit", 5..<6,
      "'8' has no unit",
      "write '4 to 8 weeks', '4 to 8 days' or '4 to 8 months'"),
    RefusedValue(
      .numbers(.weeks), "4 weeks to 8", "missing-unit", 11..<12,
      "'8' has no 'weeks', which stands at another end",
      "write '4 weeks to 8 weeks'"),
    RefusedValue(
      .numbers(.weeks), "1 week to 8", "missing-unit", 10..<11,
      "'8' has no 'week', which stands at another end",
      "write '1 week to 8 weeks'"),
    RefusedValue(
      .numbers(.weeks), "4 to 6 weeks to 2 months", "missing-unit", 0..<1,
      "'4' has no 'weeks', which stands at another end",
      "write the unit at each end of the range, or once at its end"),
    RefusedValue(
      .numbers(.weeks), "2 months to 4 weeks", "range-reversed", 0..<19,
      "the ends of the range do not rise from low to high",
      "write '4 weeks to 2 months'"),
    RefusedValue(
      .numbers(.weeks), "8 to 4 weeks", "range-reversed", 0..<12,
      "the ends of the range do not rise from low to high",
      "write '4 to 8 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 min", "wrong-unit", 2..<5,
      "'min' is not a unit for a number of weeks",
      "write a number of weeks, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "1 year", "wrong-unit", 2..<6,
      "'year' is not a unit for a number of weeks",
      "write a number of weeks, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 weks", "unknown-unit", 2..<6,
      "'weks' is not a unit that podplan knows",
      "write '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 m", "unknown-unit", 2..<3,
      "'m' is not a unit that podplan knows",
      "write a number of weeks, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 h 30 min", "wrong-unit", 2..<3,
      "'h' is not a unit for a number of weeks",
      "write a number of weeks, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 weeks 3 days", "unexpected-text", 8..<14,
      "'3 days' does not belong to a number of weeks",
      "write one number with one unit, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 weeks or so", "unexpected-text", 8..<13,
      "'or so' does not belong to a number of weeks",
      "write a number of weeks, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6-8 weeks", "hyphen-range", 1..<2,
      "a range is written with 'to'",
      "write '6 to 8 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 \u{2013} 8 weeks", "hyphen-range", 2..<5,
      "a range is written with 'to'",
      "write '6 to 8 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6 weeks/year", "wrong-unit", 7..<12,
      "a number of weeks has nothing behind a slash",
      "write '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "week 6", "not-a-number", 0..<4,
      "'week' is not a number",
      "write a number of weeks, like '6 weeks'"),
    RefusedValue(
      .numbers(.weeks), "from 4 to 8 weeks", "not-a-number", 0..<4,
      "'from' is not a number",
      "write '4 to 8 weeks'"),
    RefusedValue(
      .numbers(.weeks), "6\u{A0}weeks", "odd-character", 1..<3,
      "U+00A0 is a non-breaking space",
      "write '6 weeks'"),
    RefusedValue(
      .numbers(.hours), "6", "missing-unit", 0..<1,
      "'6' has no unit",
      "write '6 min', '6 s' or '6 h'"),
    RefusedValue(
      .numbers(.hours), "6 to 8", "missing-unit", 5..<6,
      "'8' has no unit",
      "write '6 to 8 min', '6 to 8 s' or '6 to 8 h'"),
    RefusedValue(
      .numbers(.hours), "6 weeks", "wrong-unit", 2..<7,
      "'weeks' is not a unit for a working time",
      "write a working time, like '6 min'"),
    RefusedValue(
      .numbers(.hours), "6 minuets", "unknown-unit", 2..<9,
      "'minuets' is not a unit that podplan knows",
      "write '6 min'"),
    RefusedValue(
      .numbers(.hours), "1 h 30 min", "unexpected-text", 4..<10,
      "'30 min' does not belong to a working time",
      "write one number with one unit, like '6 min'"),
    RefusedValue(
      .numbers(.hours), "1:30", "unexpected-text", 1..<4,
      "':30' does not belong to a working time",
      "write a working time, like '6 min'"),
    RefusedValue(
      .numbers(.hours), "6'", "bad-number", 0..<2,
      "'6'' is not a number: a number ends with a digit",
      "write a working time, like '6 min'"),
    RefusedValue(
      .numbers(.hours), "1 h to 6 min", "range-reversed", 0..<12,
      "the ends of the range do not rise from low to high",
      "write '6 min to 1 h'"),
    RefusedValue(
      .numbers(.hours), "6 min/item", "wrong-unit", 5..<10,
      "a working time has nothing behind a slash",
      "write '6 min'"),
    RefusedValue(
      .numbers(.hours), "6 to 8 min to 9", "missing-unit", 0..<1,
      "'6' has no 'min', which stands at another end",
      "write '6 min to 8 min to 9 min'"),
    RefusedValue(
      .numbers(.hours), "-6 min", "negative-number", 0..<2,
      "a working time cannot be below zero",
      "write a working time, like '6 min'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "3", "missing-unit", 0..<1,
      "'3' has no unit",
      "write '3 h' or '3 min'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "3/week", "missing-unit", 0..<6,
      "'3/week' has no unit",
      "write '3 h/week' or '3 min/week'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "3 h/day", "wrong-unit", 3..<7,
      "a number of hours a week takes '/week', not '/day'",
      "write a number of hours a week, like '3 h/week'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "1 h to 30 min/week", "range-reversed", 0..<18,
      "the ends of the range do not rise from low to high",
      "write '30 min to 1 h/week'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "30/week to 20 h/week", "range-reversed", 0..<20,
      "the ends of the range do not rise from low to high",
      "write '20/week to 30 h/week'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "3 h weekly", "unknown-unit", 4..<10,
      "'weekly' is written with a slash",
      "write '3 h/week'"),
    RefusedValue(
      .numbers(.hoursPerWeek), "3 hours per week", "unknown-unit", 8..<16,
      "'per week' is written with a slash",
      "write '3 hours/week'"),
    RefusedValue(
      .numbers(.paidHours), "40%", "wrong-unit", 2..<3,
      "'%' does not belong to a number of hours a week",
      "write a number of hours a week, like '3 h/week'"),
    RefusedValue(
      .numbers(.paidHours), "40 h/month", "wrong-unit", 4..<10,
      "a number of hours a week takes '/week', not '/month'",
      "write a number of hours a week, like '3 h/week'"),
    RefusedValue(
      .numbers(.daysPerYear), "15 days to 20", "missing-unit", 11..<13,
      "'20' has no 'days', which stands at another end",
      "write '15 days to 20 days'"),
    RefusedValue(
      .numbers(.daysPerYear), "3 weeks", "wrong-unit", 2..<7,
      "'weeks' is not a unit for a number of days a year",
      "write a number of days a year, like '15 days/year'"),
    RefusedValue(
      .numbers(.daysPerYear), "15 days/month", "wrong-unit", 7..<13,
      "a number of days a year takes '/year', not '/month'",
      "write a number of days a year, like '15 days/year'"),
    RefusedValue(
      .numbers(.daysPerYear), "15 days a year", "unknown-unit", 8..<14,
      "'a year' is written with a slash",
      "write '15 days/year'"),
    RefusedValue(
      .numbers(.daysPerYear), "15 working days", "unknown-unit", 3..<10,
      "'working' is not a unit that podplan knows",
      "write a number of days a year, like '15 days/year'"),
  ]
}
