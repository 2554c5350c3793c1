import PlanAnalysis
import PlanEngine

/// Which people of a plan are asked for in another week than in the plan that it is held against, where
/// both start the same people in the same weeks.
struct HiringDifference {
  /// People who start in one week, and until when to ask for them.
  private struct Start: Hashable, Comparable {
    let team: Int
    let week: Int
    let isTrainer: Bool
    let openWeek: Int

    static func < (a: Start, b: Start) -> Bool {
      (a.openWeek, a.week, a.team, a.isTrainer ? 0 : 1)
        < (b.openWeek, b.week, b.team, b.isTrainer ? 0 : 1)
    }
  }

  /// The sentence after the plan's name; `nil` where requisitions open at the same time.
  let sentence: String?

  init(of plan: RunFindings, against base: RunFindings, named baseName: String) {
    let words = Words(plan.scenario)
    let others = HiringDifference.people(of: base)
    let changed = HiringDifference.people(of: plan).filter { others[$0.key] == nil }
    let moved = changed.sorted { $0.key < $1.key }
    let count = moved.reduce(0) { $0 + $1.value }
    guard let (first, _) = moved.first else {
      sentence = nil
      return
    }
    let before = others.keys.filter {
      ($0.team, $0.week, $0.isTrainer) == (first.team, first.week, first.isTrainer)
    }
    let instead = before.map(\.openWeek).min().map { " instead of \(words.week($0))" } ?? ""
    sentence =
      "no figure differs from \(baseName); what differs is when requisitions open: "
      + "\(words.people(count)) are asked for in other weeks, the first in \(words.week(first.openWeek))\(instead)."
  }

  private static func people(of findings: RunFindings) -> [Start: Double] {
    findings.requisitions.reduce(into: [:]) { people, requisition in
      let start = Start(
        team: requisition.team, week: requisition.startWeek,
        isTrainer: requisition.kind == .trainers, openWeek: requisition.openWeek)
      people[start, default: 0] += requisition.people
    }
  }
}
