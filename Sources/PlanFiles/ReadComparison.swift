public import PlanModel
public import PlanText

/// Which plans are to be put side by side.
public struct ComparisonRequest: Sendable {
  /// Paths or bare names: one scenario with its alternatives, or several scenarios as written.
  public var scenarios: [String]

  /// Of one scenario, the alternatives to hold against it; none for all that it has.
  public var alternatives: [String]

  /// The name of the plan that the others are held against; `nil` for the first.
  public var base: String?

  /// What to set in every plan, each `PATH=VALUE` as on the command line.
  public var settings: [String]

  /// The code of the currency to report in, one that the plan has a rate of; `nil` for the plan's own.
  public var currency: String?

  /// Whether one plan alone will do, where it has no alternatives.
  public var mayBeAlone: Bool

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - scenarios: Paths or bare names.
  ///   - alternatives: Of one scenario, the alternatives to hold against it.
  ///   - base: The name of the plan that the others are held against.
  ///   - settings: What to set in every plan.
  ///   - currency: The code of the currency to report in.
  ///   - mayBeAlone: Whether one plan alone will do.
  public init(
    _ scenarios: [String], alternatives: [String] = [], base: String? = nil,
    settings: [String] = [], currency: String? = nil, mayBeAlone: Bool = false
  ) {
    self.mayBeAlone = mayBeAlone
    self.currency = currency
    self.scenarios = scenarios
    self.alternatives = alternatives
    self.base = base
    self.settings = settings
  }
}

/// A plan by a name that tells it from others.
public struct NamedPlan: Sendable {
  /// The name: of the alternative or of the file.
  public let name: String

  /// The plan.
  public let scenario: Scenario
}

/// Reads the plans of a comparison, the base first.
///
/// - Parameters:
///   - request: Which plans.
///   - files: Where files come from.
/// - Returns: At least two plans in one currency, or one that may be alone; `nil` if anything is wrong,
///   and every problem once.
public func readComparison(
  _ request: ComparisonRequest, files: some FileProvider
) -> Reading<[NamedPlan]> {
  var desk = Desk(files)
  var plans: [NamedPlan] = []
  for path in request.scenarios {
    guard let file = desk.main(path) else { continue }
    let isOne = request.scenarios.count == 1
    let name = isOne ? "plan" : file.name
    if let scenario = desk.scenario(file, nil, request.settings, in: request.currency) {
      plans.append(NamedPlan(name: plans.unused(name), scenario: scenario))
    }
    guard isOne else { continue }
    let names = request.alternatives.isEmpty ? desk.alternatives(file) : request.alternatives
    for name in names {
      let read = desk.scenario(file, name, request.settings, in: request.currency)
      guard let scenario = read else { continue }
      plans.append(NamedPlan(name: plans.unused(name), scenario: scenario))
    }
  }
  desk.tellAfterReading()
  if !desk.findings.hasErrors {
    desk.findings.tellIncomparable(plans, atLeast: request.mayBeAlone ? 1 : 2)
  }
  if let name = request.base, !desk.findings.hasErrors {
    if let index = plans.firstIndex(where: { $0.name == name }) {
      plans.insert(plans.remove(at: index), at: 0)
    } else {
      let remedy = desk.findings.suggestion(
        for: name, among: plans.map(\.name), listing: "Plans of this comparison")
      desk.findings.refuse(
        .unknownBase, at: nil, "there is no plan '\(name)' to hold the others against",
        remedy: remedy)
    }
  }
  return Reading(desk.findings.hasErrors ? nil : plans, desk.findings.sorted())
}

extension [NamedPlan] {
  /// A name that no plan has yet.
  fileprivate func unused(_ name: String) -> String {
    var (candidate, number) = (name, 2)
    while contains(where: { $0.name == candidate }) {
      candidate = "\(name) \(number)"
      number += 1
    }
    return candidate
  }
}

extension Findings {
  /// Tells why plans can't be put side by side.
  fileprivate mutating func tellIncomparable(_ plans: [NamedPlan], atLeast least: Int) {
    guard let base = plans.first?.scenario else { return }
    if plans.count < least {
      refuse(
        .nothingToCompare, at: nil, "'\(base.file)' has no alternatives to compare it with",
        remedy: "Write some under 'alternatives', or name a second scenario.")
    }
    for plan in plans where plan.scenario.currency != base.currency {
      refuse(
        .twoCurrencies, at: nil,
        "\(plan.name) is in \(plan.scenario.currency.code), \(plans[0].name) in "
          + base.currency.code,
        remedy: "Compare plans in one currency: set 'currency' and 'fx' in one of the files.")
    }
  }
}
