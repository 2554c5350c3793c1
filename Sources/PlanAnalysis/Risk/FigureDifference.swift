public import PlanEngine
import PlanModel

/// A key figure of a plan less that of the base, trial by trial.
public struct FigureDifference: Sendable {
  /// Which figure.
  public let name: FigureName

  /// What it is about, as the plan counts subjects.
  public let subject: KeyFigure.Subject

  /// The difference of the plans; `nil` where one of them has no value.
  public let planned: Double?

  /// How the difference lies over the trials.
  ///
  /// Infinite where one of the two never comes to it.
  public let spread: Spread

  /// The share of trials in which the plan is better than the base by a thousandth or more of the
  /// figure, of those in which it can be told; `nil` where neither way is better.
  public let better: Double?
}

extension FigureName {
  /// Which way a figure is better; `nil` where it depends on what is wanted.
  public var better: Better? {
    switch self {
    case .totalCost, .netPresentValue, .costPerUnit, .blendedMonthlyCost, .cost, .idleCost,
      .leavers, .realisedAttrition, .firstWeekAtTarget, .weeksToTarget, .weeksToFullProductivity,
      .clearedWeek, .finalBacklog, .shortestBatch, .longestBatch:
      .lower
    case .delivered, .onTime, .deliveredAccuracy, .kappa: .higher
    case .arrived, .peakPeople, .personMonths, .hires, .finalTrainers, .utilisation, .qaUtilisation:
      nil
    }
  }

  /// Which way is better.
  public enum Better: Sendable, Hashable {
    /// Less is better, or sooner.
    case lower
    /// More is better.
    case higher
  }
}

/// The differences of every figure that two plans have, in the order of the plan's.
///
/// - Parameters:
///   - plan: Index of the plan in the source.
///   - base: Index of the base.
///   - findings: What was found in every plan.
///   - source: Where the trials come from.
/// - Returns: The differences.
func figureDifferences(
  of plan: Int, against base: Int, _ findings: [RunFindings], from source: inout some TrialSource
) -> [FigureDifference] {
  let (ours, theirs) = (source.layouts[plan], source.layouts[base])
  let (scenario, other) = (findings[plan].scenario, findings[base].scenario)
  let pairs: [(place: Int, base: Int)] = ours.figures.indices.compactMap { place in
    let figure = ours.figures[place]
    let subject: KeyFigure.Subject? =
      switch figure.subject {
      case .plan: .plan
      case .team(let team):
        other.teams.firstIndex { $0.name == scenario.teams[team].name }.map { .team($0) }
      case .stream(let stream):
        other.streams.firstIndex { $0.name == scenario.streams[stream].name }.map { .stream($0) }
      }
    return subject.flatMap { theirs.figures.firstIndex(of: .init(figure.name, $0)) }
      .map { (place, $0) }
  }
  var differences: [FigureDifference] = []
  var rest = pairs[...]
  while !rest.isEmpty {
    // Two columns for each figure.
    let window = rest.prefix(max(1, source.columnsAtOnce / 2))
    rest = rest.dropFirst(window.count)
    let mine = source.load(window.map { .figure($0.place) }, of: plan)
    let bases = source.load(window.map { .figure($0.base) }, of: base)
    for (pair, values) in zip(window, zip(mine, bases)) {
      let (figure, counterpart) = (ours.figures[pair.place], theirs.figures[pair.base])
      let planned = findings[plan].figures[figure.name, figure.subject]
      let ofBase = findings[base].figures[counterpart.name, counterpart.subject]
      let never = figure.name.unit.missingIsNever
      let trials = zip(values.0, values.1).map { difference($0, $1, missingIsNever: never) }
      differences.append(
        FigureDifference(
          name: figure.name, subject: figure.subject,
          planned: planned.flatMap { value in ofBase.map { value - $0 } },
          spread: Spread(of: trials),
          better: figure.name.better.flatMap {
            $0.share(of: trials, against: values.1, missingIsNever: never)
          }))
    }
  }
  return differences
}

/// A difference of two values of one trial: what is never reached lies beyond everything.
private func difference(_ value: Double, _ base: Double, missingIsNever: Bool) -> Double {
  guard missingIsNever, value.isNaN != base.isNaN else { return value - base }
  return value.isNaN ? .infinity : -.infinity
}

extension FigureName.Better {
  /// The share of trials whose difference to the base is to the better; `nil` for none of which that can
  /// be told.
  ///
  /// Where neither gets there, neither is better; of a figure without a number nothing can be said.
  fileprivate func share(
    of differences: [Double], against bases: [Double], missingIsNever: Bool
  ) -> Double? {
    let told = missingIsNever ? differences.count : differences.count { !$0.isNaN }
    guard told > 0 else { return nil }
    let count = zip(differences, bases).count { difference, base in
      let gain = self == .lower ? -difference : difference
      // Against a base that never gets there any value is a gain.
      return gain > 0 && (base.isNaN || gain >= base.magnitude / 1_000)
    }
    return Double(count) / Double(told)
  }
}
