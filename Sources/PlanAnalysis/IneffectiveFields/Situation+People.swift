import PlanEngine
import PlanModel

extension Situation {
  /// Why a figure of a site moves nothing.
  func reason(_ site: Int, _ purpose: SitePurpose) -> IdleReason? {
    let (figures, teams) = (scenario.sites[site], teamsAtSite[site])
    if teams.isEmpty { return .noTeamAtSite }
    if teams.allSatisfy(isEmpty) { return .nobodyAtSite }
    switch purpose {
    case .hours, .attrition, .monthlyCost: return nil
    case .newHireMultiplier, .newHireWeeks:
      if nobodyStarts(at: teams) { return .nobodyHired }
      if value(figures.attrition) == 0 { return .noAttrition }
      if purpose == .newHireMultiplier {
        return whole(figures.newHireAttrition.weeks) == 0 ? .newForNoTime : nil
      }
      return value(figures.newHireAttrition.multiplier) == 1 ? .newLeaveLikeOthers : nil
    case .timeToHire, .costOfStart: return nobodyStarts(at: teams) ? .nobodyHired : nil
    case .severance:
      let isReleasing = teams.contains { team in
        weeks(ofTeam: team).contains { week in
          StaffKind.allCases.contains { week[$0].released > 0 }
        }
      }
      return isReleasing ? nil : .nobodyReleased
    case .salaryGrowth:
      if scenario.horizon <= 52 { return .endsBeforeRise }
      let isDated = teams.flatMap(roles).allSatisfy { role in
        if case .dated = role.pay { true } else { false }
      }
      return isDated ? .payByDate : nil
    case .shareOfPay:
      let ledger = base.trajectory.ledger
      let isPaid = ledger.entries.contains {
        $0.account.site == figures.name && $0.account.line == .salary
      }
      return isPaid ? nil : .nothingPaid
    }
  }

  /// Why the pay of a role moves nothing.
  func reason(_ site: Int, _ role: String, _ entry: Int?) -> IdleReason? {
    if teamsAtSite[site].isEmpty { return .noTeamAtSite }
    let isThere = teamsAtSite[site].contains { team in
      guard let staff = scenario.teams[team].staff else { return false }
      return StaffKind.allCases.contains { kind in
        staff.role(of: kind)?.key == role
          && weeks(ofTeam: team).contains { $0[kind].people > 0 }
      }
    }
    if !isThere { return .nobodyInRole }
    return scenario.sites[site].roles.first { $0.key == role }.flatMap {
      reason(for: $0.pay, entry)
    }
  }

  /// Why a figure of a team moves nothing.
  func reason(_ team: Int, _ purpose: StaffPurpose) -> IdleReason? {
    guard let staff = scenario.teams[team].staff else { return nil }
    if let reason = reasonInRamp(team, staff, purpose) { return reason }
    if isEmpty(team) { return .nobodyInTeam }
    let starts = startWeeks(of: team)
    let onboarding = whole(staff.onboardingWeeks)
    switch purpose {
    case .onboarding, .graduation, .paceStart, .paceFullAfter, .paceRate, .paceOfWeek,
      .accuracyStart, .accuracySettles, .mentoringHours, .mentoringWeeks:
      if starts.isEmpty { return .nobodyHired }
    default: return nil
    }
    switch purpose {
    case .graduation where onboarding == 0: return .noOnboarding
    case .mentoringHours where whole(staff.mentoring.weeks) == 0: return .noMentoring
    case .mentoringWeeks where value(staff.mentoring.hours) == 0: return .noMentoring
    case .accuracyStart where staff.accuracy.settlesAfter == nil: return .settledAtOnce
    case .accuracySettles where value(staff.accuracy.start) == value(staff.accuracy.full):
      return .settledAtOnce
    case .paceFullAfter, .paceRate: if startsAtFullPace(staff) { return .fullPaceAtOnce }
    default: break
    }
    switch purpose {
    case .paceStart, .paceFullAfter, .paceRate, .accuracyStart, .accuracySettles:
      let isTrained = starts.contains { $0 + onboarding < scenario.horizon }
      return isTrained ? nil : .nobodyTrained
    case .paceOfWeek(let week):
      let isReached = starts.contains { $0 + onboarding + week < scenario.horizon }
      return isReached ? nil : .nobodySoExperienced
    default: return nil
    }
  }

  private func reasonInRamp(_ team: Int, _ staff: Staff, _ purpose: StaffPurpose) -> IdleReason? {
    if purpose == .benchSize || purpose == .benchLeadTime {
      let hasClass = base.trajectory.classes.contains { $0.team == team }
      if purpose == .benchLeadTime, whole(staff.bench.size) == 0 { return .benchEmpty }
      return hasClass ? nil : .noClass
    }
    switch (staff.ramp, purpose) {
    case (.classes(let plan), .rampTo), (.classes(let plan), .rampWeek),
      (.classes(let plan), .rampEvery):
      if isPastHorizon(plan.begin) { return .pastHorizon }
      if purpose != .rampTo, whole(plan.to) == whole(staff.startWith) { return .rampLevel }
      return purpose == .rampEvery && whole(plan.begin) == whole(plan.complete) ? .oneClass : nil
    case (.steps(let steps), .stepWeek(let index)), (.steps(let steps), .stepHeadcount(let index)):
      if isPastHorizon(steps[index].week) { return .pastHorizon }
      let before = index == 0 ? staff.startWith : steps[index - 1].headcount
      let isLevel = whole(before) == whole(steps[index].headcount)
      return isLevel && purpose == .stepWeek(index) ? .stepLevel : nil
    default: return nil
    }
  }

  private func startsAtFullPace(_ staff: Staff) -> Bool {
    switch staff.productivity {
    case .none, .table: false
    case .linear(let start, _), .sCurve(let start, _), .exponential(let start, _),
      .learning(let start, _):
      value(start) >= 1
    }
  }

  private func roles(of team: Int) -> [Role] {
    guard let staff = scenario.teams[team].staff else { return [] }
    return [staff.role, staff.pod.lead, staff.pod.qa].compactMap { $0 }
  }

  private func nobodyStarts(at teams: [Int]) -> Bool {
    !teams.contains { team in
      weeks(ofTeam: team).contains { week in
        StaffKind.allCases.contains { week[$0].starts > 0 }
      }
    }
  }

  /// The weeks in which trainers of a team start.
  private func startWeeks(of team: Int) -> [Int] {
    weeks(ofTeam: team).enumerated().filter { $0.element.trainers.starts > 0 }.map(\.offset)
  }
}
