import PlanModel

extension StarterAnswers {
  /// What podplan proposes for a question, after the answers before.
  ///
  /// - Parameter question: The question.
  /// - Returns: A text that `take` takes; `nil` where there is nothing to propose.
  public func proposal(for question: StarterQuestion) -> String? {
    switch question {
    case .start, .onshore, .volume: nil
    case .site: "philippines"
    case .work: "annotation"
    case .handleTime: "3 to 8 min"
    case .to: volume.flatMap { volume in capacity.map { String($0.people(for: volume.expected)) } }
    case .from: to.map { String(min(3, $0)) }
    case .by: growth > 0 ? "week \(usualCompletion + 1)" : nil
    case .horizon: "\(usualHorizon) weeks"
    case .title: usualTitle
    }
  }

  /// The week of the last class where nobody says otherwise, from 0.
  private var usualCompletion: Int {
    let first = max(StarterHabits.measuredWeeks, firstStart)
    let last = first + StarterHabits.classEvery * (StarterHabits.classes(for: growth) - 1)
    return min(last, (horizon ?? Scenario.longestHorizon) - 1)
  }

  /// A year, or more quarters where the team is at full pace only after three of them.
  private var usualHorizon: Int {
    guard growth > 0 else { return 52 }
    let fullPace = (by ?? usualCompletion) + StarterPlan.weeksToFullPace
    return min(max(52, (fullPace + 12) / 13 * 13 + 13), Scenario.longestHorizon)
  }

  private var usualTitle: String? {
    guard let to, let from, let site else { return nil }
    // `Philippines`, of `Philippines, as a vendor bills`.
    let place = site.site.cardTitle.split(separator: ",").first.map(String.init) ?? site.name
    return growth > 0
      ? "Grow from \(from) to \(to) trainers, \(place)"
      : "A team of \(to) trainer\(to == 1 ? "" : "s"), \(place)"
  }
}
