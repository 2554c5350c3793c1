public import PlanModel
import PlanEngine

/// A written number that moves no figure of a plan, whatever else it could be.
public struct IneffectiveField: Sendable, Hashable {
  /// The number.
  public let field: Field

  /// Why, as far as that can be told.
  public let reason: IdleReason
}

/// The search for written numbers that move nothing: each is moved by itself, up and down, and the plan
/// is run with it.
///
/// A scenario and its alternatives are looked at one after the other. A number is without effect if it
/// moves nothing in any of them that still has it: what an alternative changes is another number, in
/// another place. Numbers of rate cards are left out, since a card serves many plans; so are those of
/// targets, which ask and do not plan, and those that only move with chance.
public struct IneffectiveFields: Sendable {
  /// What a search may take in all, in the unit of `SearchEffort`: a good part of a second.
  public static let usualBudget = 4e8

  private enum Verdict {
    case moves
    case idle(IneffectiveField)
    case untried
  }

  private struct Spot: Hashable, Comparable {
    let file: String
    let line: Int
    let column: Int

    init(_ field: Field) {
      (file, line, column) = (field.origin.file, field.origin.line, field.origin.column)
    }

    static func < (a: Spot, b: Spot) -> Bool {
      (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
  }

  private var verdicts: [Spot: Verdict] = [:]
  private var budget: Double

  /// Begins a search.
  ///
  /// - Parameter budget: What it may take in all.
  public init(budget: Double = Self.usualBudget) { self.budget = budget }

  /// How many scenarios were looked at: the one as written, and its alternatives.
  public private(set) var scenarioCount = 0

  /// How many numbers were to be tried.
  public var count: Int { verdicts.count }

  /// How many of them were not, because the plan is too large.
  public var untriedCount: Int {
    verdicts.values.count {
      if case .untried = $0 { true } else { false }
    }
  }

  /// The numbers without effect, by file and place.
  public var found: [IneffectiveField] {
    verdicts.sorted { $0.key < $1.key }.compactMap {
      if case .idle(let field) = $0.value { field } else { nil }
    }
  }

  /// Looks at a scenario, or at one with an alternative laid over it.
  ///
  /// - Parameter scenario: A sound scenario.
  /// - Complexity: A run for each number that moves something at once, a few for each other, as far as
  ///   the budget goes.
  public mutating func look(at scenario: Scenario) {
    scenarioCount += 1
    let candidates = candidates(of: scenario)
    guard !candidates.isEmpty else { return }
    let effort = SearchEffort(of: scenario)
    // One run to compare with, and at least a few numbers to try.
    guard budget >= 4 * effort.run + effort.findings else { return skip(candidates) }
    budget -= effort.run + effort.findings
    let base = run(scenario)
    guard !base.trajectory.ledger.isTooLarge else { return skip(candidates) }
    let situation = Situation(scenario, base)
    for candidate in candidates {
      let verdict = verdict(on: candidate, base, situation, effort)
      // The reason is that of the first plan: an alternative may have one of its own.
      if case .idle = verdict, case .idle? = verdicts[candidate.spot] { continue }
      verdicts[candidate.spot] = verdict
    }
  }

  private mutating func skip(_ candidates: [Candidate]) {
    for candidate in candidates { verdicts[candidate.spot] = .untried }
  }

  /// A number to try, and where it works.
  private struct Candidate {
    let index: Int
    let spot: Spot
    let uses: [FieldUse]
    let trials: [Double]
  }

  /// The numbers of a scenario that may be without effect.
  private func candidates(of scenario: Scenario) -> [Candidate] {
    let cards = Set(scenario.sites.map(\.cardFile))
    let uses = FieldUses(of: scenario)
    return scenario.fields.indices.compactMap { index in
      let field = scenario.fields[index]
      guard !cards.contains(field.origin.file) else { return nil }
      let spot = Spot(field)
      if case .moves? = verdicts[spot] { return nil }
      guard let first = uses[index].first else {
        return Candidate(index: index, spot: spot, uses: [], trials: [])
      }
      let trials = first.scale.trials(from: field.estimate.expected)
      return trials.isEmpty
        ? nil : Candidate(index: index, spot: spot, uses: uses[index], trials: trials)
    }
  }

  private mutating func verdict(
    on candidate: Candidate, _ base: RunFindings, _ situation: Situation, _ effort: SearchEffort
  ) -> Verdict {
    let scenario = base.scenario
    let trials = situation.isOutOfReach(candidate.uses) ? [] : candidate.trials
    for trial in trials {
      guard budget >= effort.run + effort.findings else { return .untried }
      budget -= effort.run
      let value = Valuation(overrides: [candidate.index: trial])
      let trajectory = simulate(scenario, value)
      let isSame = base.shows(sameAs: trajectory) {
        budget -= effort.findings
        return RunFindings(scenario, value, trajectory)
      }
      if !isSame { return .moves }
    }
    let field = scenario.fields[candidate.index]
    let reason = situation.reason(for: field, candidate.uses)
    return .idle(IneffectiveField(field: field, reason: reason))
  }
}
