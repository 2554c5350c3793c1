public import PlanAnalysis
import PlanModel
public import Tabular

/// What `compare` shows: plans side by side, what is saved on which base, and when it pays.
public struct ComparisonReport {
  private let comparison: Comparison

  /// Creates the report of a comparison.
  ///
  /// - Parameter comparison: The comparison.
  public init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// Every figure of every plan with its difference to the base, for programs.
  public var mainTable: Table { ComparisonFigures(comparison).table() }

  /// The tables for programs, one file each.
  public var tables: [(name: String, table: Table)] { tables(\.columnName) }

  /// The tables for programs, with plans called so in the names of columns.
  private func tables(
    _ key: KeyPath<Comparison.Option, String>
  ) -> [(name: String, table: Table)] {
    let money = ComparisonTables(comparison: comparison, key: key)
    return [
      ("compare", ComparisonFigures(comparison).table(key)),
      ("lines", money.costByLine(forPeople: false)),
      ("months", money.costByMonth(cumulative: false, forPeople: false)),
      ("cumulative", money.costByMonth(cumulative: true, forPeople: false)),
      ("savings", money.savings(forPeople: false)),
      ("targets", ComparisonTargets(comparison, key).table),
    ]
  }

  /// What the comparison rests on and what to know of it, in sentences.
  var paragraphs: [String] { [basis] + sentences + [Self.savingWords] }

  private static let savingWords =
    "Labour is salary, burden and management fee; wages are the base's salaries alone, which is what "
    + "a rate is often held against. A saving in percent means nothing without its base."

  /// What each plan rests on, in sentences.
  private var grounds: [String] {
    comparison.options.map { option in
      let scenario = option.findings.scenario
      let cards = scenario.rateCardWords
      return
        "\(option.name): \(cards)\(cards.isEmpty ? "" : " ")\(Register(of: [scenario]).summary)"
    }
  }

  /// The report for people.
  public var report: Report {
    let money = ComparisonTables(comparison: comparison)
    let targets = ComparisonTargets(comparison).table
    return Report(
      title: title,
      blocks: [.paragraph(basis), .list("What to know first", sentences)]
        + (targets.rows.isEmpty ? [] : [.table(targets)]) + [
          .table(ComparisonFigures(comparison).tableForPeople),
          .table(money.savings(forPeople: true)),
          .paragraph(Self.savingWords),
          .table(money.costByLine(forPeople: true)),
          .table(money.costByMonth(cumulative: false, forPeople: true)),
          .table(money.costByMonth(cumulative: true, forPeople: true)),
          .list("What it rests on", grounds),
        ])
  }

  /// Writes everything, for programs: one object of JSON, piece by piece.
  ///
  /// - Parameter write: Takes the bytes that come next.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var writer = JSONObjectWriter()
    let scenario = comparison.base.findings.scenario
    write(writer.member("currency", .string(scenario.currency.code)))
    write(writer.member("ranges", .string(comparison.base.findings.valuation.end.rawValue)))
    write(writer.member("plans", .array(comparison.options.map { .object($0.facts) })))
    write(writer.member("notes", .array(sentences.map { .string($0) })))
    for (name, table) in tables(\.name) { write(writer.member(name, .table(table))) }
    write(
      writer.member(
        "when",
        .array(
          zip(comparison.others, comparison.savings).map { .object($1.milestones(of: $0.name)) })))
    write(writer.end())
  }

  private var title: String {
    let base = comparison.base.findings.scenario
    let isOnePlan = comparison.options.allSatisfy { $0.findings.scenario.file == base.file }
    return isOnePlan ? base.title : comparison.options.map(\.name).joined(separator: " or ")
  }

  private var basis: String {
    let findings = comparison.base.findings
    let scenario = findings.scenario
    let end = findings.valuation.end
    let others = comparison.others.map(\.name).joined(separator: ", ")
    let isSized = comparison.base.sizing?.headcount != nil
    let base =
      comparison.base.name == "plan"
      ? (isSized ? "the plan" : "the plan as written") : comparison.base.name
    return "The base that \(others) "
      + (comparison.others.count == 1 ? "is" : "are") + " held against is \(base)"
      + (isSized
        ? ", which is itself sized to the fewest people that deliver what it does as written: "
        : ": ")
      + "\(Words(scenario).span(scenario.horizon)) from \(scenario.start), in \(scenario.currency.code), every range at its "
      + (end == .expected ? "expected value" : "\(end.rawValue) end") + "." + rates
  }

  /// The exchange rates of all plans, each once.
  private var rates: String {
    let sentence = ExchangeRates.sentence(
      of: comparison.options.map { option in
        (option.name, ExchangeRates(option.findings.scenario, option.findings.valuation))
      })
    return sentence.isEmpty ? "" : " " + sentence
  }

  /// What the tables mean, in sentences.
  private var sentences: [String] {
    ComparisonWords(comparison: comparison, option: comparison.base).sentencesOfBase
      + zip(comparison.others, comparison.savings).flatMap { option, savings in
        ComparisonWords(comparison: comparison, option: option).sentences(savings)
      }
  }
}

extension Comparison.Option {
  /// What a plan is, for programs.
  fileprivate var facts: [JSONValue.Member] {
    let scenario = findings.scenario
    return [
      .init("name", .string(name)), .init("scenario", .string(scenario.title)),
      .init("file", .string(scenario.file)),
      .init("alternative", scenario.alternative.map { .string($0) } ?? .null),
      .init("start", .string(scenario.start.description)),
      .init("weeks", JSONValue(.count(scenario.horizon))),
      .init("sized_team", sizing.map { .string(scenario.teams[$0.team].name) } ?? .null),
      .init("sized_headcount", sizing?.headcount.map { JSONValue(.count($0)) } ?? .null),
      .init("rate_cards", scenario.rateCards),
      .init("exchange_rates", .table(ExchangeRates(scenario, findings.valuation).table)),
      .init("assumptions", .table(Register(of: [scenario]).table)),
    ]
  }
}

extension Savings {
  /// When a plan saves, and what comes once, for programs.
  fileprivate func milestones(of plan: String) -> [JSONValue.Member] {
    func month(_ month: PlanModel.Month?) -> JSONValue { month.map { .string("\($0)") } ?? .null }
    let behind = furthestBehind
    return [
      .init("plan", .string(plan)), .init("break_even_month", month(breakEven)),
      .init("furthest_behind_month", month(behind?.month)),
      .init(
        "furthest_behind",
        behind.map { JSONValue(.money(cents: Int(-$0.cumulative.amount))) } ?? .null),
      .init("one_off", JSONValue(.money(cents: oneOff))),
      .init("payback_months", JSONValue(Cell(number: paybackMonths))),
      .init("months", .array((self.month?.months ?? []).map { .string("\($0)") })),
    ]
  }
}
