public import PlanModel

/// Plans side by side: the first is the base that the others are held against.
public struct Comparison: Sendable {
  /// One plan of a comparison.
  public struct Option: Sendable {
    /// What it is called, such as `onshore`.
    public let name: String

    /// Its run.
    public let findings: RunFindings

    /// The team that was sized to deliver what the base as written does, and to how many; `nil` where
    /// it runs as written.
    public let sizing: Sizing?

    /// What it costs, month by month and line by line.
    public let cost: CostProfile

    /// Creates an option.
    ///
    /// - Parameters:
    ///   - name: What it is called.
    ///   - findings: Its run.
    ///   - sizing: The team that was sized.
    public init(name: String, findings: RunFindings, sizing: Sizing? = nil) {
      self.name = name
      self.findings = findings
      self.sizing = sizing
      cost = CostProfile(of: findings)
    }
  }

  /// The plans, the base first.
  public let options: [Option]

  /// How many people the plans run with.
  public let basis: ComparisonBasis

  /// The base as its author wrote it, which is what the plans are sized to.
  public let baseAsWritten: RunFindings

  /// What each saves against the base, for all but the base.
  public let savings: [Savings]

  /// The base.
  public var base: Option { options[0] }

  /// Everything but the base.
  public var others: ArraySlice<Option> { options.dropFirst() }

  /// Compares plans.
  ///
  /// - Parameters:
  ///   - options: The plans, the base first; at least one, all in one currency.
  ///   - basis: How many people the plans run with.
  ///   - baseAsWritten: The base as written, where it was sized.
  public init(
    _ options: [Option], same basis: ComparisonBasis = .headcount,
    baseAsWritten: RunFindings? = nil
  ) {
    precondition(!options.isEmpty, "a comparison needs a base")
    self.options = options
    self.basis = basis
    self.baseAsWritten = baseAsWritten ?? options[0].findings
    savings = options.dropFirst().map { Savings(of: $0.cost, against: options[0].cost) }
  }
}

/// How many people the plans of a comparison run with.
public enum ComparisonBasis: String, Sendable, CaseIterable {
  /// As many as each plan says.
  case headcount
  /// As few as deliver what the base as written does: the base too, or people that it could spare
  /// itself would count as saved.
  case output
}

/// Runs plans and puts them side by side.
///
/// - Parameters:
///   - plans: The plans with their names, the base first; at least one, all in one currency.
///   - valuation: How quantities become numbers.
///   - basis: Whether all run as written, or sized to the output of the base.
/// - Returns: The comparison.
public func compare(
  _ plans: [(name: String, scenario: Scenario)], _ valuation: Valuation = Valuation(),
  same basis: ComparisonBasis = .headcount
) -> Comparison {
  let written = plans[0].scenario
  let base = run(written, valuation)
  var options: [Comparison.Option] = []
  for plan in plans {
    // A team that both start with is sized in both: else the one would pay for people whom the other
    // is spared.
    let scenario =
      options.first.map {
        plan.scenario.starting(as: $0.findings.scenario, insteadOf: written, valuation)
      } ?? plan.scenario
    let sized = basis == .output ? size(scenario, toDeliverWhat: base, valuation) : nil
    options.append(
      Comparison.Option(
        name: plan.name, findings: run(sized?.scenario ?? scenario, valuation),
        sizing: sized?.sizing))
  }
  return Comparison(options, same: basis, baseAsWritten: base)
}
