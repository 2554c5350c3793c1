/// Sums of one team.
struct TeamTally: BitwiseCopyable, Sendable {
  var cost = TrialLanes.zero
  var capacityHours = TrialLanes.zero
  var usedHours = TrialLanes.zero
  var qaHours = TrialLanes.zero
  var qaUsedHours = TrialLanes.zero
  /// Trainers in the last week.
  private(set) var trainers = TrialLanes.zero
  /// People of classes who have started, of so many.
  private var started = TrialLanes.zero
  private var classes = TrialLanes.zero
  /// Whether any trial may still come to the target, and to full pace.
  private var targetIsAhead = true
  private var paceIsAhead = false
  /// Weeks: of the first class, of the last, at the target, at full pace; -1 for not yet.
  var firstClass = TrialLanes(repeating: -1)
  var lastClass = TrialLanes(repeating: -1)
  var atTarget = TrialLanes(repeating: -1)
  var atFullPace = TrialLanes(repeating: -1)

  init(classes: TrialLanes = .zero) { self.classes = classes }

  mutating func add(
    _ state: PlanState<TrialLanes>, _ team: Int, _ week: Int, _ plan: Blueprint<TrialLanes>
  ) {
    capacityHours += state.teams[team].capacityHours
    usedHours += state.teams[team].usedHours
    qaHours += state.teams[team].qaHours
    qaUsedHours += state.teams[team].qaUsedHours
    guard !plan.teamShapes[team].isCrowd else { return }
    if week == plan.weeks - 1 {
      trainers = state.populations[StaffKind.trainers.population(of: team)].people
    }
    let thisWeek = TrialLanes(repeating: Double(week))
    let newStarts = state.populations[StaffKind.trainers.population(of: team)].newStarts
    let isGrowing = newStarts.isAnywhere
    if isGrowing {
      started += newStarts
      let starts = newStarts .> 0
      firstClass.replace(with: thisWeek, where: starts .& (firstClass .< 0))
      lastClass.replace(with: thisWeek, where: starts)
      paceIsAhead = isLearning.isAnywhere
    }
    // Positions only move with classes and cuts.
    let isMoving = isGrowing || week == 0 || plan.teamShapes[team].hasCuts
    if targetIsAhead, isMoving { lookForTarget(thisWeek, state, team, plan) }
    if paceIsAhead { lookForPace(thisWeek, state, team, plan) }
  }

  /// Where all classes have started, and full pace has not been seen.
  private var isLearning: TrialLanes.Condition {
    (started .>= classes) .& (classes .> 0) .& (atFullPace .< 0)
  }

  /// Notes the week in which positions reach the headcount that the ramp is for.
  private mutating func lookForTarget(
    _ thisWeek: TrialLanes, _ state: PlanState<TrialLanes>, _ team: Int,
    _ plan: Blueprint<TrialLanes>
  ) {
    let (target, positions) = (plan.teams[team].target, state.teams[team].positions)
    let isGrowing = target .> plan.teams[team].founding
    let isShrinking = target .<= plan.teams[team].founding
    let isAtTarget =
      (isGrowing .& (positions .>= target)) .| (isShrinking .& (positions .<= target))
    atTarget.replace(with: thisWeek, where: isAtTarget .& (atTarget .< 0))
    targetIsAhead = (atTarget .< 0).isAnywhere
  }

  /// Notes the week in which, all classes trained, those who produce reach the standard pace.
  private mutating func lookForPace(
    _ thisWeek: TrialLanes, _ state: PlanState<TrialLanes>, _ team: Int,
    _ plan: Blueprint<TrialLanes>
  ) {
    let producing =
      state.populations[StaffKind.trainers.population(of: team)].people
      - state.teams[team].onboarding
    let isTrained = thisWeek .>= lastClass + plan.teams[team].onboarding
    let isFast = state.teams[team].proficient .>= producing * (0.95 - 1e-9)
    let isAtPace = isLearning .& isTrained .& (producing .> 1e-9) .& isFast
    atFullPace.replace(with: thisWeek, where: isAtPace)
    paceIsAhead = isLearning.isAnywhere
  }

  /// Weeks from the first class to a week, NaN where one of them never comes.
  func sinceFirstClass(_ week: TrialLanes) -> TrialLanes {
    let isCounted = (week .>= firstClass) .& (firstClass .>= 0)
    return TrialLanes(repeating: .nan).replacing(with: week - firstClass, where: isCounted)
  }

  /// Tells the key figures of the team, in the order of a plan's; NaN where there is nothing.
  func forEachFigure(
    isCrowd: Bool, hasReviewers: Bool, _ tell: (FigureName, TrialLanes) -> Void
  ) {
    if !isCrowd {
      tell(.finalTrainers, trainers)
      tell(.firstWeekAtTarget, atTarget.weekOrNone + TrialLanes.one)
      tell(.weeksToTarget, sinceFirstClass(atTarget))
      tell(.weeksToFullProductivity, sinceFirstClass(atFullPace))
    }
    tell(.utilisation, usedHours.share(of: capacityHours))
    if hasReviewers {
      tell(.qaUtilisation, qaUsedHours.share(of: qaHours))
    }
    tell(.cost, cost)
  }
}
