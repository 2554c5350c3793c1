import PlanAnalysis
import PlanEngine
import PlanModel

/// What has to be said under figures that would be misread without it.
struct FigureNotes {
  let findings: RunFindings

  /// Told where far more people leave than the rate card says.
  var realisedAttrition: String? {
    let scenario = findings.scenario
    let rates = scenario.teams.compactMap { $0.staff?.site }.map { site in
      findings.valuation(scenario.sites[site].attrition)
    }
    guard let realised = findings.figures[.realisedAttrition, .plan], let most = rates.max(),
      realised > most + 0.01
    else { return nil }
    return
      "Realised attrition is the yearly rate of all who leave, those who do not pass onboarding "
      + "and new hires who go in their first weeks among them; the rate card's is that of settled "
      + "people."
  }

  /// Told where people who start cost nothing to find and set up.
  var freeStarts: String? {
    let (scenario, value) = (findings.scenario, findings.valuation)
    let free = scenario.sites.indices.filter { index in
      let site = scenario.sites[index]
      return value(site.recruitingCost) == 0 && value(site.onboardingCost) == 0
        && findings.requisitions.contains {
          $0.kind == .trainers && scenario.teams[$0.team].staff?.site == index
        }
    }
    guard !free.isEmpty else { return nil }
    let names = free.map { "'\(scenario.sites[$0].name)'" }.joined(separator: ", ")
    return
      "Who starts at \(names) costs nothing to find and set up (`recruiting_cost` and "
      + "`onboarding_cost` are 0): right where a vendor bears that; else leavers look cheaper than "
      + "they are."
  }

  /// Told where the present value is the cost itself.
  var noDiscount: String? {
    let months = findings.trajectory.timeline.months
    guard months > 1, findings.valuation(findings.scenario.discountRate) == 0 else { return nil }
    return "The present value is not discounted, as the plan sets no `discount_rate`."
  }

  /// Told where a stream's own cost could be taken for a price.
  var costOfHours: String? {
    let streams = findings.scenario.streams.indices
    guard streams.contains(where: { findings.figures[.costPerUnit, .stream($0)] != nil }) else {
      return nil
    }
    return
      "The cost of a stream's hours leaves out idle hours, training, overhead and contingency. The "
      + "plan's cost per delivered item has all of it, and `podplan run --view streams` spreads it over "
      + "the streams."
  }

  /// Told where a cleared stream has a backlog in the end.
  var clearedBacklog: String? {
    let isOdd = findings.scenario.streams.indices.contains { stream in
      findings.figures[.clearedWeek, .stream(stream)] != nil
        && findings.figures[.finalBacklog, .stream(stream)] ?? 0 >= StreamWeek.remnant
    }
    guard isOdd else { return nil }
    return "A backlog is cleared from the week from which all work at hand is done each week; what "
      + "review sends back in a week does not count against it, but is in the backlog after that "
      + "week."
  }

  /// Told where nobody said how right the work is.
  var unsaidAccuracy: String? {
    let scenario = findings.scenario
    let isUnsaid = scenario.streams.contains { stream in
      !stream.teams.isEmpty && stream.teams.allSatisfy { !scenario.teams[$0].saysAccuracy }
    }
    guard isUnsaid else { return nil }
    return "Where no team of a stream says how right its work is (`accuracy`), podplan takes every "
      + "pass as right: accuracy of 100% and kappa of 1 are no forecast."
  }
}

extension Team {
  /// Whether somebody wrote how right a pass is.
  fileprivate var saysAccuracy: Bool {
    switch sourcing {
    case .staffed(let staff):
      staff.accuracy.full.field != nil || staff.accuracy.start.field != nil
    case .crowd(let crowd): crowd.accuracy.field != nil
    }
  }
}
