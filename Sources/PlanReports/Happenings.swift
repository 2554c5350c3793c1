public import PlanAnalysis
import PlanEngine
import PlanModel

extension RunReport {
  /// What happens, in sentences; at least one.
  ///
  /// A plan is only said to go well where it has people, work and no missed target.
  var happenings: [String] {
    let sentences = shortfalls(of: findings.scenario) + eventSentences(of: findings)
    guard sentences.isEmpty else { return sentences }
    guard let missed = missedTargets(of: findings) else {
      return ["Nothing stands in the way of this plan."]
    }
    return ["Nothing goes wrong on the way, but the plan misses \(missed)."]
  }
}

/// The targets that a plan misses, as the end of a sentence such as `the plan misses …`.
///
/// - Parameter findings: The run.
/// - Returns: How many, and for each what is asked and what the plan comes to; `nil` where all are met.
public func missedTargets(of findings: RunFindings) -> String? {
  let missed = findings.verdicts.filter { !$0.isMet }
  guard !missed.isEmpty else { return nil }
  let words = missed.map { TargetWords($0, findings).sentence }
  let count =
    findings.verdicts.count == 1
    ? "its target" : "\(missed.count) of its \(findings.verdicts.count) targets"
  return "\(count): " + words.joined(separator: "; ")
}

/// What a plan needs before anything can happen in it.
private func shortfalls(of scenario: Scenario) -> [String] {
  var sentences: [String] = []
  if scenario.teams.isEmpty {
    sentences.append("The plan has no teams, so nobody works: write some under `teams`.")
  }
  if scenario.streams.isEmpty {
    sentences.append("The plan has no work, so nothing is delivered: write some under `work`.")
  }
  return sentences
}

/// Classes of a team that start so many weeks late for the same reasons.
private struct Delay: Hashable {
  let team: Int
  let (hiring, waiting): (Int, Int)
  let isFromBench: Bool

  init?(_ event: Event) {
    guard case .classMoved(let planned, let started) = event else { return nil }
    team = planned.team
    hiring = planned.due - planned.wanted
    waiting = started - planned.due
    isFromBench = hiring > 0 && planned.isFromBench
  }
}

/// What happened, in order of time; many classes that are late alike make one sentence.
private func eventSentences(of findings: RunFindings) -> [String] {
  let most = 3
  let delays = Dictionary(grouping: findings.events, by: Delay.init)
  var told: Set<Delay> = []
  return findings.events.compactMap { event in
    guard let delay = Delay(event), let alike = delays[delay], alike.count > most else {
      return event.sentence(findings.scenario)
    }
    return told.insert(delay).inserted ? sentence(on: alike, findings.scenario) : nil
  }
}

private func sentence(on delays: [Event], _ scenario: Scenario) -> String {
  let classes = delays.compactMap { event -> (planned: PlannedClass, started: Int)? in
    guard case .classMoved(let planned, let started) = event else { return nil }
    return (planned, started)
  }
  guard let (first, started) = classes.first, let last = classes.last?.planned else { return "" }
  let words = Words(scenario)
  let people = classes.map { Double($0.planned.size) }.reduce(0, +)
  return
    "\(scenario.teams[first.team].name): \(classes.count) classes of \(words.people(people)) in "
    + "all, asked for in \(words.weeks(first.wanted...last.wanted)), start "
    + "\(words.span(started - first.wanted)) late each, because "
    + Event.reasons(first, started: started, scenario) + "."
}
