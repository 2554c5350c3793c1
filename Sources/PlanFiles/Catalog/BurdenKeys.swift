import PlanModel
import PlanText

extension Catalog {
  /// A part of the burden that is not one text.
  static let burdenPart = Section<BurdenPartDraft>(
    "burden part", "in a part of 'burden'",
    "What the employer adds to pay under one name: `13th month: 8.33%` is a share of pay, "
      + "`insurance: $20/month` an amount for each person, and these keys say more.",
    rivals: [["share", "of_pay_from", "of_pay_up_to"], ["amount"]],
    [
      Key(
        "share", .openShare, \.share, .otherwise("an amount"), "Share of a month's pay.",
        example: "10%"
      ).measured("Read the statute, and check it against a month's payroll."),
      Key(
        "of_pay_from", .monthlyMoney, \.floor, .otherwise("0"),
        "The share is taken of no less than this.", example: "$100/month"
      ).measured("Read the statute, and check it against a month's payroll."),
      Key(
        "of_pay_up_to", .monthlyMoney, \.cap, .otherwise("all pay"),
        "The share is taken of no more than this.", example: "$600/month"
      ).measured("Read the statute, and check it against a month's payroll."),
      Key(
        "amount", .monthlyMoney, \.amount, .otherwise("a share"), "Amount for each person.",
        example: "$20/month"
      ).measured("Read the statute or ask for a quote, and check it against a month's payroll."),
      Key(
        "where_pay_up_to", .monthlyMoney, \.highestPay, .otherwise("any pay"),
        "The part is due only in months whose pay is at most this.", example: "$400/month"
      ).measured("Read the statute, and check it against a month's payroll."),
    ])
}

extension Kind where Value == BurdenDraft {
  /// What the employer adds to pay: one share, or parts by name.
  static var burden: Kind {
    let share = Kind<Quantity>.openShare
    let parts = Kind<[BurdenPartDraft]>.named("parts by name", .map(Catalog.burdenPart.info)) {
      name, node, reader in
      reader.burdenPart(name, node)
    }
    return Kind(words: "\(share.words), or parts by name", shape: parts.shape) { node, reader in
      node.kind == .scalar
        ? share.read(node, &reader).map(BurdenDraft.share)
        : parts.read(node, &reader).map(BurdenDraft.parts)
    }
  }
}

extension Kind where Value == Quantity? {
  /// Units of a currency for a dollar; present even where they can't be read.
  static var perDollar: Kind {
    let rate = Kind<Quantity>.exchangeRate
    return Kind(words: rate.words, shape: rate.shape) { node, reader in
      .some(rate.read(node, &reader))
    }
  }
}

extension Reader {
  /// Reads one part: a share, an amount of money, or keys.
  fileprivate mutating func burdenPart(_ name: Node, _ node: Node) -> BurdenPartDraft? {
    var draft = BurdenPartDraft(
      name: Written(value: name.text, place: name.place), node: node)
    guard node.kind == .scalar else {
      guard expect(.map, node) else { return nil }
      read(Catalog.burdenPart, of: node, into: &draft)
      return draft
    }
    guard let text = text(of: node) else { return nil }
    if text.utf8.contains(UInt8(ascii: "%")) {
      draft.share = Kind.openShare.read(node, &self)
    } else if text.namesMoney {
      draft.amount = Kind.monthlyMoney.read(node, &self)
    } else {
      let problem = ValueProblem(
        .missingUnit, 0..<text.utf8.count,
        "\(excerpt(node)) is neither a share in percent nor money",
        remedy: "write '2.5%' for a share of pay, or '20 \(currency?.code ?? "USD")/month' "
          + "for an amount")
      tell(problem, in: node)
      return nil
    }
    return draft.share == nil && draft.amount == nil ? nil : draft
  }
}

extension String {
  /// Whether a currency or a stretch of time stands in the text.
  fileprivate var namesMoney: Bool {
    utf8.contains(UInt8(ascii: "/")) || utf8.count(where: \.isCapital) >= 3
      || CurrencySign.all.contains { contains($0.0) }
  }
}
