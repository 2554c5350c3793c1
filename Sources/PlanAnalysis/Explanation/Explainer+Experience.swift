import PlanEngine
import PlanModel

/// How people learn and how they leave: model, section 6.
extension Explainer {
  func experience(_ step: ExperienceStep, _ team: Int, _ weeks: Int?) -> Explanation {
    let name = scenario.teams[team].name
    let subject = weeks.map { "\(name), \($0) weeks after the start" } ?? "\(name), starting team"
    guard let staff = scenario.teams[team].staff else {
      return Explanation(step.rawValue, of: subject, 0, .share) { 0 }
    }
    let trace = trace(team)
    func explained(
      _ value: Double, note: String = "", _ formula: @escaping () -> Reckoning
    ) -> Explanation {
      Explanation(step.rawValue, of: subject, value, .share, note: note, formula)
    }
    let inProduction = weeks.map { $0 - run.onboardingWeeks[team] }
    let note =
      (inProduction ?? 0) < 0 ? "Nobody produces while onboarding." : ""
    switch step {
    case .productivity:
      return explained(weeks.map { trace.pace[$0] } ?? 1, note: note) {
        guard let inProduction else { return 1 }
        return inProduction < 0
          ? 0 : pace(staff.productivity, inProduction, weeksInProduction(staff, inProduction))
      }
    case .accuracy:
      let full = value(staff.accuracy.full)
      return explained(weeks.map { trace.accuracy[$0] } ?? full, note: note) {
        guard let inProduction else { return given("full accuracy", staff.accuracy.full, .share) }
        return inProduction < 0
          ? 0 : right(staff.accuracy, weeksInProduction(staff, inProduction))
      }
    case .leaving:
      let site = scenario.sites[staff.site]
      let base = 1 - Math.exp(-value(site.attrition) / 52)
      return explained(weeks.map { trace.hazard[$0] } ?? base) {
        let (attrition, new) = (
          given("attrition a year", site.attrition, .share), site.newHireAttrition
        )
        var rate = attrition
        if let weeks, value(new.weeks) > 0 {
          rate = .choice(
            Condition(
              known("weeks since the start", weeks), .under,
              .rounded(given("weeks of new hires", new.weeks, .weeks), .whole)),
            attrition * given("times for new hires", new.multiplier, .number), else: attrition)
        }
        return 1 - .exponential(0 - rate / 52)
      }
    }
  }

  /// Whole weeks since the end of onboarding.
  private func weeksInProduction(_ staff: Staff, _ weeks: Int) -> Reckoning {
    let onboarding = wholeNumber(value(staff.onboardingWeeks))
    guard onboarding > 0 else { return known("weeks since the start", weeks) }
    return known("weeks since the start", weeks + onboarding)
      - .rounded(given("onboarding", staff.onboardingWeeks, .weeks), .whole)
  }

  private func pace(_ curve: Productivity, _ week: Int, _ k: Reckoning) -> Reckoning {
    func progress(_ full: Quantity) -> Reckoning {
      value(full) > 0 ? .least([1, k / given("full after", full, .weeks)]) : 1
    }
    switch curve {
    case .none: return 1
    case .linear(let start, let fullAfter):
      let a = given("start", start, .share)
      return a + (1 - a) * progress(fullAfter)
    case .sCurve(let start, let fullAfter):
      let (a, x) = (given("start", start, .share), progress(fullAfter))
      return a + (1 - a) * x * x * (3 - 2 * x)
    case .exponential(let start, let fullAfter):
      guard value(fullAfter) > 0 else { return 1 }
      let a = given("start", start, .share)
      let pace = Reckoning.logarithm((1 - a) / 0.05) / given("full after", fullAfter, .weeks)
      return 1 - (1 - a) * .exponential(0 - k * pace)
    case .learning(let start, let rate):
      let doublings = 0 - .logarithm(given("rate", rate, .share)) / .logarithm(2)
      return .least([1, given("start", start, .share) * .power(k + 1, doublings)])
    case .table(let shares):
      let place = min(week, shares.count - 1)
      return given("share of week \(place + 1)", shares[place], .share)
    }
  }

  private func right(_ accuracy: Accuracy, _ k: Reckoning) -> Reckoning {
    let full = given("full accuracy", accuracy.full, .share)
    guard let settles = accuracy.settlesAfter, value(settles) > 0 else { return full }
    let start = given("accuracy at the start", accuracy.start, .share)
    return full - (full - start)
      * .exponential(0 - 3 * k / given("settles after", settles, .weeks))
  }
}
