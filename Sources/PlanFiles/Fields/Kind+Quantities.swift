import PlanModel
import PlanText

// The kinds of numbers. Each is entered into the register of fields with its place and source.

extension Kind where Value == Quantity {
  /// A number that one text says.
  ///
  /// - Parameters:
  ///   - words: What it is.
  ///   - limits: What it may be.
  ///   - parse: Reads the text; `nil` where something else that is missing makes it mean nothing.
  /// - Returns: The kind.
  static func number(
    _ words: String, _ limits: Limits,
    _ parse: @escaping @Sendable (String, Reader) throws(ValueProblem) -> Estimate?
  ) -> Kind {
    let estimate = Kind<Estimate>.text(words, parse)
    return Kind(words: words, shape: .value) { node, reader in
      guard let estimate = estimate.read(node, &reader) else { return nil }
      guard limits.allow(estimate) else {
        reader.tellOutOfRange(node, limits)
        return nil
      }
      return reader.quantity(estimate, node)
    }
  }

  private static func share(_ words: String, _ limits: Limits, per period: SharePeriod?) -> Kind {
    .number(words, limits) { text, _ throws(ValueProblem) in try readShare(text, per: period) }
  }

  /// A share of something, which can't be more than all of it.
  static var share: Kind { share("share", .share, per: nil) }

  /// Agreement of two raters: nothing is that of chance.
  static var agreement: Kind { share("number from 0 to 1", .agreement, per: nil) }

  /// A share that can't be nothing.
  static var shareOverZero: Kind { share("share, over 0%", .shareOverZero, per: nil) }

  /// A share that can't be all.
  static var shareBelowOne: Kind { share("share, below 100%", .shareBelowOne, per: nil) }

  /// A share that can pass 100%.
  static var openShare: Kind { share("share, may pass 100%", .openShare, per: nil) }

  /// Full-time people, or a share of one.
  static var fullTimes: Kind { share("number or share", .times, per: nil) }

  /// A share for each year, which can pass 100%.
  static var yearlyShare: Kind { share("share a year, may pass 100%", .openShare, per: .year) }

  /// A share for each year, at most all of it.
  static var discount: Kind {
    .number("share a year, may be negative", .discount) { text, _ throws(ValueProblem) in
      try readShare(text, per: .year, takesNegatives: true)
    }
  }

  /// A share for each year, up or down.
  static var growth: Kind {
    .number("share a year, may be negative", .growth) { text, _ throws(ValueProblem) in
      try readShare(text, per: .year, takesNegatives: true)
    }
  }

  /// An amount of money.
  static var money: Kind {
    .number("money", .amount) { text, reader throws(ValueProblem) in
      guard let currency = reader.currency else { return nil }
      return try readMoney(text, in: currency, isUnitPrice: false)
    }
  }

  /// The price of one thing.
  static var price: Kind {
    .number("money for one", .amount) { text, reader throws(ValueProblem) in
      guard let currency = reader.currency else { return nil }
      return try readMoney(text, in: currency, isUnitPrice: true)
    }
  }

  /// An amount of money for each month.
  static var monthlyMoney: Kind {
    .number("money a month", .amount) { text, reader throws(ValueProblem) in
      guard let currency = reader.currency else { return nil }
      return try readMonthlyMoney(text, in: currency)
    }
  }

  /// What a foreign currency costs.
  static var exchangeRate: Kind {
    .number("number, over 0", .amountOverZero) { text, _ throws(ValueProblem) in
      try readNumber(text)
    }
  }

  /// People.
  static var people: Kind {
    .number("people, a whole number", .people) { text, _ throws(ValueProblem) in
      try readNumber(text)
    }
  }

  /// People for one of another kind.
  static var span: Kind {
    .number("people", .span) { text, _ throws(ValueProblem) in try readNumber(text) }
  }

  /// By how much something is more.
  static var times: Kind {
    .number("number", .times) { text, _ throws(ValueProblem) in try readNumber(text) }
  }

  /// A place in an order.
  static var priority: Kind {
    .number("whole number", .priority) { text, _ throws(ValueProblem) in
      Estimate(Double(try readWholeNumber(text)))
    }
  }

  /// A length of time in the calendar.
  static var weeks: Kind { weeks("weeks, days or months", .weeks) }

  /// A length of time that can't be nothing.
  static var weeksOverZero: Kind { weeks("weeks, days or months, over 0", .weeksOverZero) }

  /// A length of time of at least a week.
  static var weeksFromOne: Kind { weeks("weeks, days or months, at least 1 week", .weeksFromOne) }

  private static func weeks(_ words: String, _ limits: Limits) -> Kind {
    .number(words, limits) { text, _ throws(ValueProblem) in try readWeeks(text) }
  }

  /// A length of working time.
  static var hours: Kind {
    .number("hours, minutes or seconds", .hours) { text, _ throws(ValueProblem) in
      try readHours(text)
    }
  }

  /// A length of working time that can't be nothing.
  static var hoursOverZero: Kind {
    .number("hours, minutes or seconds, over 0", .hoursOverZero) { text, _ throws(ValueProblem) in
      try readHours(text)
    }
  }

  /// One person's hours of a week.
  static var weeklyHours: Kind {
    .number("hours a week", .hours) { text, _ throws(ValueProblem) in try readHoursPerWeek(text) }
  }

  /// The paid hours of a week, which may stand without a unit.
  static var paidHours: Kind {
    .number("hours a week, over 0", .hoursOverZero) { text, _ throws(ValueProblem) in
      try readHoursPerWeek(text, takesPlainNumber: true)
    }
  }

  /// Many people's hours of a week.
  static var teamHours: Kind {
    .number("hours a week", .amount) { text, _ throws(ValueProblem) in
      try readHoursPerWeek(text)
    }
  }

  /// Weekdays of a year.
  static var daysPerYear: Kind {
    .number("days a year", .weekdays) { text, _ throws(ValueProblem) in try readDaysPerYear(text) }
  }

  /// Items a week.
  static var rate: Kind {
    .number("items a week, day, month or year", .amount) { text, _ throws(ValueProblem) in
      try readRate(text)
    }
  }

  /// Items.
  static var volume: Kind {
    .number("number of items", .amount) { text, _ throws(ValueProblem) in try readNumber(text) }
  }
}

extension Reader {
  /// Tells that a number is not what its field allows.
  mutating func tellOutOfRange(_ node: Node, _ limits: Limits) {
    let text = node.text
    let isPlainNumber = text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    findings.refuse(
      .outOfRange, at: node.place,
      "'\(key?.name ?? "")' is \(excerpt(node)), but must be \(limits.words)",
      remedy: isPlainNumber && limits.words.contains("%") && text.utf8.count < 4
        ? "Did you mean '\(text)%'?" : nil)
  }

  /// A scalar's text for a message, cut where it is long.
  func excerpt(_ node: Node) -> String {
    let scalars = node.text.unicodeScalars
    guard scalars.count > 40 else { return "'\(node.text)'" }
    return "'" + String(String.UnicodeScalarView(scalars.prefix(40))) + "…'"
  }
}
