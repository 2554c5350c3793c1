import PlanModel

extension Advice {
  /// A target can be met by what is planned.
  static let headcountOutOfReach = Advice(
    "headcount-out-of-reach",
    "A target asks for more positions than the team is ever planned to have."
  ) { plan, tell in
    let peaks = Dictionary(plan.crews.map { ($0.name, $0.peak) }, uniquingKeysWith: max)
    for target in plan.draft.targets {
      guard let headcount = target.headcount, let team = target.team?.value,
        let peak = peaks[team], headcount.estimate.low > Double(peak) + 1e-9
      else { continue }
      let asked = AdviceWords.number(headcount.estimate.low)
      tell(
        plan.place(of: headcount),
        "the target asks for \(asked) positions, but '\(team)' is planned to have "
          + "\(grouped(peak)) at most",
        "Write `headcount: \(peak)`, or let the ramp of the team lead to \(asked).")
    }
  }

  /// Targets can be met together.
  static let contradictoryTargets = Advice(
    "contradictory-targets", "One target asks for at most so much, another for more of the same."
  ) { plan, tell in
    let targets = plan.draft.targets
    for key in boundKeys {
      for (index, target) in targets.enumerated() {
        guard let bound = target[keyPath: key] else { continue }
        let opposite = targets[..<index].first { other in
          other.stream?.value == target.stream?.value
            && other[keyPath: key].map { contradict($0, bound) } == true
        }
        guard let other = opposite?[keyPath: key] else { continue }
        tell(
          plan.place(of: bound.value),
          "no plan is '\(words(bound, plan))' and '\(words(other, plan))' at once",
          "Take one of the two targets out, or move a bound.")
      }
    }
  }

  private static let boundKeys: [any KeyPath<TargetDraft, Bound?> & Sendable] = [
    \.totalCost, \.costPerUnit, \.onTime, \.deliveredAccuracy,
  ]

  private static func contradict(_ a: Bound, _ b: Bound) -> Bool {
    guard a.side != b.side else { return false }
    let (most, least) = a.side == .atMost ? (a, b) : (b, a)
    return most.value.estimate.high < least.value.estimate.low
  }

  /// A bound as it is written.
  private static func words(_ bound: Bound, _ plan: SoundPlan) -> String {
    bound.value.field.map { plan.draft.fields[$0].text } ?? bound.side.rawValue
  }

  /// A team that is to shrink says so in steps.
  static let shrinkingRamp = Advice(
    "shrinking-ramp", "A ramp leads to fewer people than are in place from the start."
  ) { plan, tell in
    for crew in plan.crews {
      guard let to = crew.team.ramp?.to, to.estimate.high < Double(crew.founding) else { continue }
      let fewer = AdviceWords.number(to.estimate.expected)
      tell(
        plan.place(of: to),
        "'\(crew.name)' has \(AdviceWords.people(crew.founding)) from the start, and its ramp cuts them "
          + "to \(fewer), class by class",
        "Write a larger `to`, or fewer in `start_with`.")
    }
  }
}
