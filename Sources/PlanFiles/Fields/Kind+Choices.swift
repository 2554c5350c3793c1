import PlanModel
import PlanText

// The kinds of values that are not numbers of the plan: names, dates, choices, exact counts.

extension Kind where Value == String {
  /// Words for people.
  static var words: Kind { .text("text") { text, _ in text } }

  /// The name of something.
  static func name(of what: String) -> Kind { .text("name of \(what)") { text, _ in text } }

  /// A year, a month or a day.
  static var period: Kind {
    .text("year, month or day") { text, _ throws(ValueProblem) in try readYearMonthOrDay(text) }
  }
}

extension Kind where Value == [Written<String>] {
  /// Names, at least one.
  ///
  /// - Parameters:
  ///   - what: What has such a name.
  ///   - shape: Whether a list that is laid over another replaces it or adds to it.
  /// - Returns: The kind.
  static func names(of what: String, shape: Shape = .value) -> Kind {
    Kind(words: "list of names of \(what)", shape: shape) { node, reader in
      guard reader.expect(.list, node) else { return nil }
      var names: [Written<String>] = []
      for item in reader.bounded(node.items, to: Scenario.mostTeams, at: \.place) {
        guard let text = reader.text(of: item) else { continue }
        names.append(Written(value: text, place: item.place))
      }
      guard node.items.isEmpty else { return names.count == node.items.count ? names : nil }
      reader.tellEmptyList(node)
      return nil
    }
  }
}

extension Kind where Value == CalendarDate {
  /// A day.
  static var date: Kind {
    .text("date") { text, _ throws(ValueProblem) in try readDate(text) }
  }
}

extension Kind where Value == Currency {
  /// A currency.
  static var currency: Kind {
    .text("currency, as three letters") { text, _ throws(ValueProblem) in try readCurrency(text) }
  }
}

extension Kind where Value == Bool {
  /// A yes or a no.
  static var yesNo: Kind {
    .text("yes or no") { text, _ throws(ValueProblem) in try readYesNo(text) }
  }
}

extension Kind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of a few words.
  static var choice: Kind {
    let words = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return .text("one of \(words)") { text, _ throws(ValueProblem) in
      try readChoice(text, Value.self)
    }
  }
}

extension Kind where Value == Int {
  /// An exact count.
  static func count(_ range: ClosedRange<Int>) -> Kind {
    let limits = Limits(
      Double(range.lowerBound)...Double(range.upperBound),
      "between \(range.lowerBound) and \(grouped(range.upperBound))")
    let words = "whole number, \(range.lowerBound) to \(grouped(range.upperBound))"
    let whole = Kind.text(words) { text, _ throws(ValueProblem) in try readWholeNumber(text) }
    return Kind(words: words, shape: .value) { node, reader in
      guard let value = whole.read(node, &reader) else { return nil }
      if range.contains(value) { return value }
      reader.tellOutOfRange(node, limits)
      return nil
    }
  }

  /// An exact length of time in whole weeks.
  static var wholeWeeks: Kind {
    let words = "weeks, days or months; whole weeks, 1 to 1,040"
    let weeks = Kind<Estimate>.text(words) { text, _ throws(ValueProblem) in try readWeeks(text) }
    return Kind(words: words, shape: .value) { node, reader in
      guard let estimate = weeks.read(node, &reader) else { return nil }
      guard estimate.isCertain else {
        reader.findings.refuse(
          .unexpectedRange, at: node.place, "'\(reader.key?.name ?? "")' takes no range",
          remedy: "Write one length, such as '52 weeks'.")
        return nil
      }
      guard Limits.weeksFromOne.allow(estimate) else {
        reader.tellOutOfRange(node, .weeksFromOne)
        return nil
      }
      return Int(estimate.low + 0.5)
    }
  }

  /// Minutes from UTC.
  static var offset: Kind {
    .text("offset from UTC") { text, _ throws(ValueProblem) in try readOffset(text) }
  }
}
