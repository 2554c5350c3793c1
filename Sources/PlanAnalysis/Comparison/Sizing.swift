import PlanEngine
import PlanModel

/// A team that was sized to deliver what another plan does.
public struct Sizing: Sendable, Hashable {
  /// The team, as an index.
  public let team: Int

  /// The headcount that the plan as written is for.
  public let written: Int

  /// The smallest headcount that delivers as much; `nil` where none up to the most people that a team
  /// may have does, so that the plan runs as written.
  public let headcount: Int?

  /// Whether it only delivers as much to within a thousandth.
  ///
  /// Where all work is done, what review sends back can make that much of a difference, and no headcount
  /// makes up for it.
  public let isNear: Bool
}

/// Sizes a plan to the smallest headcount that delivers what another one does over the horizon, of
/// each stream that both have and in all; to within a thousandth where none delivers all of it.
///
/// What is sized is the team that ramps up to the most people, by the headcount of its last class or
/// step with the steps before it in proportion; in a plan in which nobody ramps up, the team that
/// starts with the most. The search halves the range, and so takes it that more people deliver more.
///
/// - Parameters:
///   - scenario: The plan to size.
///   - base: The run whose deliveries count.
///   - valuation: How quantities become numbers.
/// - Returns: The sized plan; `nil` where no team has people.
func size(
  _ scenario: Scenario, toDeliverWhat base: RunFindings, _ valuation: Valuation
) -> (scenario: Scenario, sizing: Sizing)? {
  guard let (team, size) = teamToSize(in: scenario, valuation) else { return nil }
  func sized(_ headcount: Int) -> Scenario {
    var plan = scenario
    guard var staff = plan.teams[team].staff else { return plan }
    size.apply(headcount, to: &staff, valuation)
    plan.teams[team].sourcing = .staffed(staff)
    return plan
  }
  func fewest(toDeliver share: Double) -> Int? {
    func delivers(_ headcount: Int) -> Bool {
      run(sized(headcount), valuation).delivers(atLeast: share, of: base)
    }
    var (low, high) = (0, max(1, size.headcount))
    while !delivers(high) {
      guard high < Scenario.mostPeople else { return nil }
      (low, high) = (high, min(Scenario.mostPeople, high * 2))
    }
    while low < high {
      let middle = (low + high) / 2
      if delivers(middle) { high = middle } else { low = middle + 1 }
    }
    return high
  }
  let all = fewest(toDeliver: 1)
  let headcount = all ?? fewest(toDeliver: 0.999)
  let sizing = Sizing(
    team: team, written: size.headcount, headcount: headcount, isNear: all == nil)
  return (headcount.map(sized) ?? scenario, sizing)
}

/// The team of a plan that is sized; `nil` where none has people.
private func teamToSize(
  in scenario: Scenario, _ valuation: Valuation
) -> (team: Int, size: TeamSize)? {
  let sizes = scenario.teams.indices.compactMap { index in
    scenario.teams[index].staff.map { (team: index, size: TeamSize($0, valuation)) }
  }
  return sizes.max {
    ($0.size.grows ? 1 : 0, $0.size.headcount) < ($1.size.grows ? 1 : 0, $1.size.headcount)
  }
}

/// The headcount that a team is for.
private struct TeamSize {
  let headcount: Int
  let grows: Bool

  init(_ staff: Staff, _ value: Valuation) {
    let start = wholeNumber(value(staff.startWith))
    let most =
      switch staff.ramp {
      case nil: start
      case .classes(let plan): wholeNumber(value(plan.to))
      case .steps(let steps): steps.map { wholeNumber(value($0.headcount)) }.max() ?? start
      }
    grows = most > start
    headcount = max(most, start)
  }

  /// Gives a team another headcount.
  func apply(_ headcount: Int, to staff: inout Staff, _ value: Valuation) {
    guard grows else {
      staff.startWith = Quantity(Estimate(Double(headcount)))
      return
    }
    switch staff.ramp {
    case nil: break
    case .classes(var plan):
      plan.to = Quantity(Estimate(Double(headcount)))
      staff.ramp = .classes(plan)
    case .steps(let steps):
      let scale = Double(headcount) / Double(max(1, self.headcount))
      staff.ramp = .steps(
        steps.map { step in
          let people = (value(step.headcount) * scale).rounded(.up)
          return RampStep(week: step.week, headcount: Quantity(Estimate(people)))
        })
    }
    // A plan that starts with more than it is sized to starts with as many.
    if wholeNumber(value(staff.startWith)) > headcount {
      staff.startWith = Quantity(Estimate(Double(headcount)))
    }
  }
}

extension Scenario {
  /// The plan with its teams starting as those of another plan do once that is sized, wherever both
  /// were written to start with the same team; the team that is to be sized itself stays as it is.
  func starting(
    as sized: Scenario, insteadOf written: Scenario, _ valuation: Valuation
  ) -> Scenario {
    var plan = self
    let own = teamToSize(in: self, valuation)?.team
    for (before, after) in zip(written.teams, sized.teams) {
      guard let start = before.staff?.startWith, let other = after.staff?.startWith, start != other,
        let index = plan.teams.firstIndex(where: { $0.name == before.name }), index != own,
        var staff = plan.teams[index].staff, staff.startWith.estimate == start.estimate
      else { continue }
      staff.startWith = other
      plan.teams[index].sourcing = .staffed(staff)
    }
    return plan
  }
}

extension RunFindings {
  /// Whether a run delivers a share of what another does, to within half an item: in all, and of each
  /// stream that both have.
  func delivers(atLeast share: Double, of base: RunFindings) -> Bool {
    func isEnough(_ own: Double?, _ other: Double?) -> Bool {
      (own ?? 0) >= share * (other ?? 0) - 0.5
    }
    guard isEnough(figures[.delivered, .plan], base.figures[.delivered, .plan]) else {
      return false
    }
    return base.scenario.streams.indices.allSatisfy { index in
      let name = base.scenario.streams[index].name
      guard let own = scenario.streams.firstIndex(where: { $0.name == name }) else { return true }
      return isEnough(figures[.delivered, .stream(own)], base.figures[.delivered, .stream(index)])
    }
  }
}
