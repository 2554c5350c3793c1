public import PlanAnalysis
import PlanModel
public import Tabular

/// What `rates` shows: roles side by side across rate cards, and what stands behind them.
public struct RatesReport {
  private let comparison: RateComparison

  /// Creates the report of a comparison.
  ///
  /// - Parameter comparison: The comparison.
  public init(_ comparison: RateComparison) {
    self.comparison = comparison
  }

  /// One line for each role of each card, for programs; amounts are absent where no exchange rate is
  /// known.
  public var mainTable: Table {
    let names = [
      "role", "card", "region", "currency", "pay", "burden", "management_fee", "seat", "tooling",
      "fully_loaded", "productive_hours", "productive_hour_cost", "pay_written", "class", "source",
      "date", "age_months", "mark", "file", "line",
    ]
    var table = Table(columns: names.map { Column($0) })
    for role in comparison.roles {
      for entry in comparison.entries where entry.role == role {
        let (site, cost, field) = (comparison.cards[entry.card].site, entry.cost, entry.pay)
        let amounts = [
          cost.pay, cost.burden, cost.managementFee, cost.seat, cost.tooling, cost.loaded,
        ]
        table.append(
          Row(
            [
              .text(role), .text(site.name), .text(site.region?.rawValue ?? ""),
              .text(comparison.currency.code),
            ] + amounts.map { amount in entry.worth.map { Cell(money: amount * $0) } ?? .absent }
              + [
                .number(cost.hours), amount(entry, \.productiveHour), .text(field.text),
                .text(field.origin.evidence.rawValue),
                .text(field.origin.citation?.title ?? ""),
                .text(field.origin.citation?.date ?? ""),
                field.age(in: comparison.month).map { .count($0) } ?? .absent,
                .text(field.doubt(in: comparison.month)?.words ?? ""),
                .text(field.origin.file), .count(field.origin.line),
              ]))
      }
    }
    return table
  }

  /// The report for people.
  public var report: Report {
    var blocks: [Report.Block] = [.paragraph(basis)]
    let code = comparison.currency.code
    let views: [(String, (RoleCost) -> Double?)] = [
      ("Pay of one person a month (\(code))", \.pay),
      ("Fully loaded cost of one person a month (\(code))", \.loaded),
      ("Cost of a productive hour (\(code))", \.productiveHour),
    ]
    for (index, view) in views.enumerated() {
      var table = sideBySide(view.0, decimals: index == 2 ? 2 : 0, view.1)
      table.notes = notes[index]
      blocks.append(.table(table))
    }
    blocks.append(.table(cards))
    blocks.append(.table(register.sources))
    return Report(title: "Rate cards side by side", blocks: blocks)
  }

  /// Writes everything, for programs: one object of JSON, piece by piece.
  ///
  /// - Parameter write: Takes the bytes that come next.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var writer = JSONObjectWriter()
    write(writer.member("currency", .string(comparison.currency.code)))
    let month = comparison.isMonthKnown ? comparison.month.description : nil
    write(writer.member("as_of", month.map { .string($0) } ?? .null))
    write(writer.member("ranges", .string(comparison.valuation.end.rawValue)))
    write(writer.member("cards", .table(cards)))
    write(writer.member("roles", .table(mainTable)))
    write(writer.member("figures", .table(register.table)))
    write(writer.end())
  }

  /// Every figure of the cards.
  private var register: Register {
    Register(figures: comparison.cards.flatMap(\.fields), month: comparison.month)
  }

  private var basis: String {
    let end = comparison.valuation.end
    let count = comparison.cards.count
    return (count == 1 ? "1 rate card" : "\(count) rate cards")
      + " in \(comparison.currency.code), every range at its "
      + (end == .expected ? "expected value" : "\(end.rawValue) end")
      + "; "
      + (comparison.isMonthKnown
        ? "ages are counted to \(comparison.month). " : "nothing says of when any figure is. ")
      + loans + register.summary
  }

  /// Where the exchange rates come from that no card of the comparison has.
  private var loans: String {
    comparison.loans.map { loan in
      let rate = NumberStyle(decimals: loan.perDollar < 10 ? 4 : 2, isGrouped: true)
      let worth = "\(rate.text(loan.perDollar)) \(loan.currency.code)"
      return "One USD is \(worth), as the card '\(loan.card)' has it. "
    }.joined()
  }

  private func amount(
    _ entry: RateComparison.Entry, _ figure: (RoleCost) -> Double?
  ) -> Cell {
    guard let worth = entry.worth, let value = figure(entry.cost) else { return .absent }
    return .amount(value * worth)
  }

  /// One figure of every role on every card.
  private func sideBySide(
    _ title: String, decimals: Int, _ figure: (RoleCost) -> Double?
  ) -> Table {
    Table(
      title,
      columns: [Column("role", "Role")]
        + comparison.cards.map { Column($0.site.name, precision: .decimals(decimals)) },
      rows: comparison.roles.map { role in
        Row(
          [.text(role)]
            + comparison.cards.indices.map { card in
              comparison.entries.first { $0.role == role && $0.card == card }
                .map { amount($0, figure) } ?? .absent
            })
      })
  }

  /// What to know about each of the tables.
  private var notes: [[String]] {
    var pay = [
      "Whether a card's pay is what a person earns or what a vendor bills for one is said by its title, "
        + "below."
    ]
    let doubtful = comparison.cards.indices.compactMap { card in
      doubtWords(comparison.entries.filter { $0.card == card }, comparison.cards[card].site.name)
    }
    if !doubtful.isEmpty { pay += ["Look again at:"] + doubtful }
    let unknown = comparison.cards.indices.filter { card in
      comparison.entries.contains { $0.card == card && $0.worth == nil }
    }
    if !unknown.isEmpty {
      let names = unknown.map { comparison.cards[$0].site }
      pay.append(
        "No exchange rate is known for "
          + names.map { "\($0.name) (\($0.currency.code))" }.joined(separator: ", ")
          + ": add one, as `--fx \(names[0].currency.code)=…` for one US dollar.")
    }
    return [
      pay,
      [
        "Pay, burden, management fee, seat and tooling. Recruiting, onboarding and severance depend "
          + "on how many come and go: `podplan run` counts them, and overhead."
      ],
      ["Fully loaded cost over paid hours less leave, holidays and shrinkage."],
    ]
  }

  /// Why to look at the pay on a card again: `india: nobody measured pay of trainer`.
  private func doubtWords(_ entries: [RateComparison.Entry], _ card: String) -> String? {
    func roles(_ all: String, _ isMeant: (Doubt) -> Bool) -> String? {
      let found = entries.filter { $0.pay.doubt(in: comparison.month).map(isMeant) == true }
      if found.isEmpty { return nil }
      return found.count == entries.count
        ? all : "pay of " + found.map(\.role).joined(separator: ", ")
    }
    let reasons = [
      roles("any pay") { $0 == .assumption }.map { "nobody measured \($0)" },
      roles("all pay") { $0 != .assumption }.map {
        "\($0) is over \(Field.freshMonths) months old"
      },
    ].compactMap(\.self)
    return reasons.isEmpty ? nil : "\(card): \(reasons.joined(separator: "; "))."
  }

  private var cards: Table {
    let value = comparison.valuation
    return Table(
      "Rate cards",
      columns: [
        Column("card", "Card"), Column("title", "Title"), Column("region", "Region"),
        Column("currency", "Currency"),
        Column("per_dollar", "For one USD", precision: .decimals(4)),
        Column("as_of", "As of"), Column("hours_per_week", "Paid hours a week"),
        Column("productive_hours", "Productive hours a month", precision: .decimals(0)),
        Column("attrition", "Attrition a year"), Column("assumptions", "Figures nobody measured"),
        Column("old", "Figures over \(Field.freshMonths) months old"),
        Column("figures", "Figures"), Column("file", "File"),
      ],
      rows: comparison.cards.indices.map { index in
        let (site, fields) = (comparison.cards[index].site, comparison.cards[index].fields)
        let doubts = fields.map { $0.doubt(in: comparison.month) }
        let hours = comparison.entries.first { $0.card == index }?.cost.hours
        return Row([
          .text(site.name), .text(site.cardTitle), .text(site.region?.rawValue ?? ""),
          .text(site.currency.code), Cell(number: comparison.perDollar[index]),
          .text(site.asOf ?? ""), .number(value(site.hoursPerWeek)), Cell(number: hours),
          .share(value(site.attrition)), .count(doubts.count { $0 == .assumption }),
          .count(doubts.count { if case .old? = $0 { true } else { false } }),
          .count(fields.count), .text(site.cardFile),
        ])
      })
  }
}
