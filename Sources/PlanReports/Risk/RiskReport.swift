public import PlanAnalysis
import PlanEngine
import PlanModel
public import Tabular

/// What `risk` shows: how sure a plan is, and what it differs by from others.
public struct RiskReport {
  private let profile: RiskProfile

  /// How many trials were asked for; more than there are where the run was cut short.
  private let asked: Int

  /// Creates the report of many trials.
  ///
  /// - Parameters:
  ///   - profile: What they come to.
  ///   - asked: How many were asked for.
  public init(_ profile: RiskProfile, asked: Int) {
    self.profile = profile
    self.asked = asked
  }

  /// The key figures over the trials, for programs.
  public var mainTable: Table { RiskTables(risk: profile.base).figures }

  /// The tables for programs, one file each: of the first plan under their plain names, of each other
  /// plan with its name behind.
  public var tables: [(name: String, table: Table)] {
    let names = profile.fileNames
    let ofPlans = zip(profile.plans, names).flatMap { plan, name in
      let tables = RiskTables(risk: plan)
      return [
        ("figures" + name, tables.figures), ("bands" + name, tables.bands),
        ("targets" + name, tables.targets),
      ]
    }
    guard profile.plans.count > 1 else { return ofPlans }
    return ofPlans + [("differences", DifferenceTables(profile: profile).table)]
  }

  /// The report for people.
  public var report: Report {
    let risk = profile.base
    let tables = RiskTablesForPeople(risk: risk)
    var blocks: [Report.Block] = [.paragraph(basis), .list("How to read this", notes)]
    blocks.append(.table(tables.figures))
    for plan in profile.plans where !plan.targets.isEmpty {
      var table = RiskTablesForPeople(risk: plan).targets
      if profile.plans.count > 1 { table.title += ": \(plan.name)" }
      blocks.append(.table(table))
    }
    blocks += DifferenceTables(profile: profile).tablesForPeople.map { .table($0) }
    if profile.count >= RiskReport.fewestForTenth {
      blocks += BadTrialsTables(risk: risk).tablesForPeople.map { .table($0) }
    }
    blocks += tables.bands.map { .table($0) }
    return Report(title: title, blocks: blocks)
  }

  /// With fewer trials nothing can be said of a tenth of them.
  private static let fewestForTenth = 100

  /// Writes everything, for programs: one object of JSON, piece by piece.
  ///
  /// - Parameter write: Takes the bytes that come next.
  public func writeJSON(_ write: ([UInt8]) -> Void) {
    var writer = JSONObjectWriter()
    let scenario = profile.base.findings.scenario
    let facts: [JSONValue.Member] = [
      .init("currency", .string(scenario.currency.code)),
      .init("seed", .number(String(profile.seed))),
      .init("first_trial", JSONValue(.count(profile.numbers.lowerBound))),
      .init("trials", JSONValue(.count(profile.count))),
      .init("trials_asked", JSONValue(.count(asked))),
      .init("notes", .array(notes.map { .string($0) })),
    ]
    for member in facts { write(writer.member(member.name, member.value)) }
    write(writer.member("plans", .array(profile.plans.map { .object($0.members) })))
    if profile.plans.count > 1 {
      let table = DifferenceTables(profile: profile).table(withBetter: true)
      write(writer.member("differences", .table(table)))
    }
    write(writer.end())
  }

  private var title: String {
    let scenario = profile.base.findings.scenario
    let isOnePlan = profile.plans.allSatisfy { $0.findings.scenario.file == scenario.file }
    let names = profile.plans.map(\.name).joined(separator: " or ")
    return (isOnePlan ? scenario.title : names) + ": how sure"
  }

  private var basis: String {
    let scenario = profile.base.findings.scenario
    let numbers = profile.numbers
    let range = numbers.lowerBound == 1 ? "" : " (\(number(numbers.lowerBound)) on)"
    let trials = profile.count == 1 ? "1 trial" : "\(number(profile.count)) trials"
    let stopped = profile.count < asked ? "Stopped after \(trials) of \(number(asked)). " : ""
    let shown =
      profile.plans.count == 1
      ? ""
      : " Figures, bands and the worst trials are of \(profile.base.name), which the others are held "
        + "against."
    return stopped + "\(trials)\(range) with seed \(profile.seed), "
      + "\(Words(scenario).span(scenario.horizon)) from "
      + "\(scenario.start), in \(scenario.currency.code)." + shown
  }

  /// What chance decides in any of the plans; empty for nothing.
  private var chances: String {
    let plans = profile.plans.map(\.findings.scenario)
    let highest = Valuation(.high)
    let staff = plans.flatMap { $0.teams.compactMap(\.staff) }
    var chances: [String] = []
    if plans.contains(where: { plan in
      plan.teams.compactMap(\.staff).contains { highest(plan.sites[$0.site].attrition) > 0 }
    }) {
      chances.append("who leaves")
    }
    let lowest = Valuation(.low)
    if staff.contains(where: { highest($0.onboardingWeeks) > 0 && lowest($0.graduation) < 1 }) {
      chances.append("who passes onboarding")
    }
    if hiresMayBeLate { chances.append("how long each hire takes") }
    if plans.contains(where: { $0.streams.contains { highest($0.demandSpread) > 0 } }) {
      chances.append("how much work arrives each week (demand_spread)")
    }
    if staff.contains(where: { highest($0.productivitySpread) > 0 }) {
      chances.append("how fast those are who start together (productivity_spread)")
    }
    let currencies = plans.flatMap { plan in
      plan.exchangeRates.filter { highest($0.volatility) > 0 }.map(\.currency.code)
    }
    if !currencies.isEmpty {
      let codes = Set(currencies).sorted().joined(separator: ", ")
      chances.append("what \(codes) is worth from week to week (fx_volatility)")
    }
    guard let last = chances.last, chances.count > 1 else { return chances.first ?? "" }
    return "\(chances.dropLast().joined(separator: ", ")) and \(last)"
  }

  private func number(_ count: Int) -> String {
    NumberStyle(decimals: 0, isGrouped: true).text(count)
  }

  /// What the tables mean, in sentences.
  private var notes: [String] {
    let fields = profile.base.findings.scenario.fields
    let drawn = profile.base.drawn.count { !fields[$0].estimate.isCertain }
    let chances = self.chances
    let nothing = drawn > 0 ? "only what is drawn" : "nothing"
    var ranges = "The plan has no ranges, so only that is left to chance"
    if drawn > 0 {
      let are = drawn == 1 ? "range of the plan is drawn," : "ranges of the plan are drawn, each"
      ranges =
        "\(number(drawn)) \(are) once a trial"
        + (hiresMayBeLate ? ", but times to hire for each class" : "")
    } else if chances.isEmpty {
      ranges = "The plan has no ranges either, so every trial is the plan, but for rounding"
    }
    return [
      "In each trial people are whole, and chance decides \(chances.isEmpty ? nothing : chances). "
        + "\(ranges). All else that is written as one number is taken as certain."
    ]
      + (hiresMayBeLate
        ? [
          "Nobody starts before the planned week, so hiring is late or on time and never early: the "
            + "trials lie a little behind the plan."
        ] : [])
      + ["Percentiles of a week are that week's own: no single trial goes along a band."]
      + spans + wanderingUnit
  }

  /// Told where amounts are in a currency that wanders against the plan's own.
  private var wanderingUnit: [String] {
    let scenario = profile.base.findings.scenario
    let (own, told) = (scenario.ownCurrency.code, scenario.currency.code)
    let wanders = scenario.exchangeRates.contains {
      $0.currency == scenario.currency && Valuation(.high)($0.volatility) > 0
    }
    guard own != told, wanders else { return [] }
    return [
      "On average one \(told) is worth as much \(own) as planned, but one \(own) is then worth as many "
        + "\(told) as planned or more: amounts in \(told) lie above the plan on average, which is no cost "
        + "of its own."
    ]
  }

  /// Whether it takes more or less time to hire in any of the plans.
  private var hiresMayBeLate: Bool {
    profile.plans.map(\.findings.scenario).contains { scenario in
      scenario.teams.compactMap(\.staff).contains { staff in
        let site = scenario.sites[staff.site]
        let hires = staff.ramp != nil || (staff.backfill && Valuation(.high)(site.attrition) > 0)
        return hires
          && !(site.timeToHire.estimate.isCertain && staff.bench.leadTime.estimate.isCertain)
      }
    }
  }

  /// Told of plans that do not cover the same time as the base.
  private var spans: [String] {
    profile.plans.dropFirst().compactMap { plan in
      let base = profile.base
      return spanWords(plan.name, plan.findings.scenario, base.name, base.findings.scenario).map {
        $0 + ", weeks count from each plan's own first, and a chance to be better says little."
      }
    }
  }
}

extension PlanRisk {
  /// Everything, for programs.
  fileprivate var members: [JSONValue.Member] {
    let (tables, scenario) = (RiskTables(risk: self), findings.scenario)
    return [
      .init("name", .string(name)), .init("scenario", .string(scenario.title)),
      .init("file", .string(scenario.file)),
      .init("alternative", scenario.alternative.map { .string($0) } ?? .null),
      .init("drawn", .array(drawn.map { .string(scenario.fields[$0].path) })),
      .init("figures", .table(tables.figures)),
      .init("targets", .table(tables.targetsInFull)), .init("bands", .table(tables.bands)),
      .init("worst_trials", .table(BadTrialsTables(risk: self).table)),
    ]
  }
}

extension RiskProfile {
  /// What stands behind the names of the files of each plan, none twice: nothing for the first.
  public var fileNames: [String] {
    var names = [""]
    for plan in plans.dropFirst() {
      var name = "-" + plan.name.asPartOfFileName
      while names.contains(name) { name += "-\(names.count + 1)" }
      names.append(name)
    }
    return names
  }
}

extension String {
  /// The text with nothing that a file system or a terminal takes amiss, and not too long for either.
  fileprivate var asPartOfFileName: String {
    let scalars = unicodeScalars.prefix(50).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        Unicode.Scalar("-")
      default: "/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "-" : scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
