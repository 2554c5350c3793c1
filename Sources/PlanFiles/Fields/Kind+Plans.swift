import PlanModel
import PlanText

// The kinds of values that have more than one form, or that depend on the start of the plan.

extension Kind where Value == Quantity {
  /// A week of the plan, from 0.
  static var week: Kind {
    let words = "week of the plan or date"
    let point = Kind<Estimate>.text(words) { text, reader throws(ValueProblem) in
      // A plan without a start has no weeks, but what is written can still be looked at.
      let estimate = try readWeekPoint(text, start: reader.start ?? CalendarDate(daysSinceEpoch: 4))
      return reader.start == nil ? nil : estimate
    }
    return Kind(words: words, shape: .value) { node, reader in
      guard let estimate = point.read(node, &reader), let start = reader.start else { return nil }
      if estimate.low < 0 {
        reader.findings.refuse(
          .beforeStart, at: node.place,
          "\(reader.excerpt(node)) is before the start of the plan",
          remedy: "The plan starts on \(start).")
        return nil
      }
      if estimate.high > Double(Scenario.longestHorizon) {
        reader.tellOutOfRange(node, .weekPoints)
        return nil
      }
      return reader.quantity(estimate, node)
    }
  }
}

extension Kind where Value == PayRate {
  /// What a person is paid for a stretch of work.
  static var payRate: Kind {
    let words = "money a month, year or hour"
    let rate = Kind<(estimate: Estimate, period: PayRate.Period)>.text(words) {
      text, reader throws(ValueProblem) in
      guard let currency = reader.currency else { return nil }
      return try readPay(text, in: currency)
    }
    return Kind(words: words, shape: .value) { node, reader in
      guard let (estimate, period) = rate.read(node, &reader) else { return nil }
      guard Limits.amount.allow(estimate) else {
        reader.tellOutOfRange(node, .amount)
        return nil
      }
      return PayRate(reader.quantity(estimate, node), per: period)
    }
  }
}

extension Kind where Value == PayDraft {
  /// What a person is paid: one rate, or rates from dates on.
  static var pay: Kind {
    let rate = Kind<PayRate>.payRate
    let dated = Kind<[DatedPayDraft]>.list(of: Catalog.datedPay) { _ in DatedPayDraft() }
    return Kind(words: rate.words + ", or a list by date", shape: dated.shape) { node, reader in
      guard node.kind == .list else { return rate.read(node, &reader).map(PayDraft.steady) }
      guard let entries = dated.read(node, &reader) else { return nil }
      guard entries.isEmpty else { return .dated(entries) }
      reader.tellEmptyList(node)
      return nil
    }
  }
}

extension Kind where Value == Holidays {
  /// Public holidays: so many a year, or their dates.
  static var holidays: Kind {
    let days = Kind<Quantity>.daysPerYear
    let date = Kind<CalendarDate>.date
    return Kind(words: "days a year, or a list of dates", shape: .value) { node, reader in
      guard node.kind == .list else { return days.read(node, &reader).map(Holidays.perYear) }
      let items = reader.bounded(node.items, to: Reader.mostEntries, at: \.place)
      let dates = items.compactMap { date.read($0, &reader) }
      return .dates(dates.sorted())
    }
  }
}

extension Kind where Value == Delivery {
  /// What has to be delivered: so many items a week, or so many in all.
  static var delivery: Kind {
    let (rate, volume) = (Kind<Quantity>.rate, Kind<Quantity>.volume)
    return Kind(words: "items a week, or items in all", shape: .value) { node, reader in
      node.bytes.contains(UInt8(ascii: "/"))
        ? rate.read(node, &reader).map(Delivery.weekly)
        : volume.read(node, &reader).map(Delivery.total)
    }
  }
}

extension Kind where Value == Bound {
  /// A limit of money from above or below.
  static func moneyBound(isUnitPrice: Bool) -> Kind {
    .bound("at most or at least, then money", .amount) { text, reader throws(ValueProblem) in
      guard let currency = reader.currency else { return nil }
      return try readMoney(text, in: currency, isUnitPrice: isUnitPrice)
    }
  }

  /// A limit of a share from above or below.
  static var shareBound: Kind {
    .bound("at most or at least, then a share", .share) { text, _ throws(ValueProblem) in
      try readShare(text)
    }
  }

  private static func bound(
    _ words: String, _ limits: Limits,
    _ parse: @escaping @Sendable (String, Reader) throws(ValueProblem) -> Estimate?
  ) -> Kind {
    let bound = Kind<(side: Bound.Side, estimate: Estimate)>.text(words) {
      text, reader throws(ValueProblem) in
      let (side, rest, offset) = try readBound(text)
      do throws(ValueProblem) {
        return try parse(rest, reader).map { (side, $0) }
      } catch {
        var problem = error
        problem.range = error.range.lowerBound + offset..<error.range.upperBound + offset
        throw problem
      }
    }
    return Kind(words: words, shape: .value) { node, reader in
      guard let (side, estimate) = bound.read(node, &reader) else { return nil }
      guard limits.allow(estimate) else {
        reader.tellOutOfRange(node, limits)
        return nil
      }
      return Bound(side, reader.quantity(estimate, node))
    }
  }
}
