import PlanModel
import PlanText

extension Resolver {
  /// Where a team's hours come from; `nil` only for a draft that a check refused.
  func sourcing(of draft: TeamDraft) -> Team.Sourcing? {
    guard draft.sourcing == .staffed else { return .crowd(draft.crowd) }
    guard let site = site(draft.site), let role = role(draft.role, at: site) else { return nil }
    var staff = Staff(site: site, role: role)
    staff.startWith = draft.startWith
    staff.bench = draft.bench
    staff.ramp = draft.ramp?.resolved
    staff.onboardingWeeks = draft.onboarding.weeks
    staff.graduation = draft.onboarding.graduation
    staff.productivity = draft.productivity.map(productivity) ?? .none
    staff.productivitySpread = draft.productivitySpread
    staff.accuracy = draft.accuracy
    staff.mentoring = draft.mentoring
    staff.calibration = draft.calibration
    staff.backfill = draft.backfill
    staff.pod.size = draft.pod.size ?? 0
    staff.pod.lead = self.role(draft.pod.lead, at: site)
    staff.pod.qa = self.role(draft.pod.qa, at: site)
    staff.pod.trainersPerQA = draft.pod.trainersPerQA ?? 0
    return .staffed(staff)
  }

  private func productivity(_ draft: CurveDraft) -> Productivity {
    let start = draft.start ?? 0
    let fullAfter = draft.fullAfter ?? 1
    switch draft.curve ?? .linear {
    case .linear: return .linear(start: start, fullAfter: fullAfter)
    case .sCurve: return .sCurve(start: start, fullAfter: fullAfter)
    case .exponential: return .exponential(start: start, fullAfter: fullAfter)
    case .learning: return .learning(start: start, rate: draft.rate ?? 1)
    case .table: return .table(draft.weekly ?? [])
    case .none: return .none
    }
  }
}

extension RampDraft {
  /// The ramp; `nil` only for a draft that a check refused.
  var resolved: Ramp? {
    if let steps {
      return .steps(
        steps.compactMap { step in
          guard let week = step.week, let headcount = step.headcount else { return nil }
          return RampStep(week: week, headcount: headcount)
        })
    }
    guard let to else { return nil }
    let begin = begin ?? 0
    var plan = ClassPlan(to: to, begin: begin, complete: complete ?? begin)
    plan.every = every ?? 1
    plan.shape = shape ?? .linear
    return .classes(plan)
  }
}
