/// What the trainers of a team who still learn bring to a week: model, section 6.
///
/// Those who have settled are carried from week to week; of those who started within the weeks of
/// learning, each class is looked at, so that the cost of a week does not grow with the horizon.
struct Learners<N: Number> {
  /// Trainers in paid training.
  private(set) var onboarding = N.zero

  /// Trainers who are mentored, and their part of the pace below.
  private(set) var mentored = N.zero
  private(set) var mentoredPace = N.zero

  /// Trainers in production, in people at the standard pace.
  private(set) var pace = N.zero

  /// The same, times what is left of the way to full accuracy.
  private(set) var lapse = N.zero

  /// Those who settle this week and are carried on from then, and their way to full accuracy.
  private(set) var settling = N.zero
  private(set) var settlingLapse = N.zero

  /// Adds up the classes that learn.
  ///
  /// - Parameters:
  ///   - team: The team.
  ///   - week: The week.
  ///   - plan: The blueprint.
  ///   - here: How many of those who started in a week are there.
  ///   - strength: The same, times their own pace against that of the team.
  @inline(__always)
  init(
    of team: Int, in week: Int, _ plan: Blueprint<N>, here: (_ start: Int) -> N,
    strength: (_ start: Int) -> N
  ) {
    let shape = plan.teamShapes[team]
    let settles = shape.settledAfter
    let pace = plan.row(.pace, of: team)
    let lapse = plan.row(.lapse, of: team)
    let isOnboarding = plan.row(.isOnboarding, of: team)
    let isMentored = plan.row(.isMentored, of: team)
    // The first week in which somebody started who has been there for less than so many.
    func firstStart(_ weeks: Int) -> Int { max(0, week &- min(weeks, settles) &+ 1) }
    let nobody = max(0, week &- shape.production &+ 1)
    // Where trials agree, everyone within those weeks is in training, or mentored.
    for start in firstStart(shape.onboardingEnds)..<week &+ 1 {
      onboarding +=
        isOnboarding.isShared ? here(start) : here(start) * isOnboarding[week &- start]
    }
    let firstMentored = firstStart(shape.mentoringEnds)
    for start in firstMentored..<week &+ 1 {
      mentored += isMentored.isShared ? here(start) : here(start) * isMentored[week &- start]
    }
    for start in firstMentored..<max(firstMentored, nobody) {
      let paced = strength(start) * pace[week &- start]
      mentoredPace += isMentored.isShared ? paced : paced * isMentored[week &- start]
    }
    let firstLearner = firstStart(settles)
    for start in firstLearner..<max(firstLearner, nobody) {
      let paced = strength(start) * pace[week &- start]
      self.pace += paced
      self.lapse += paced * lapse[week &- start]
    }
    guard week >= settles else { return }
    settling = strength(week - settles) * pace[settles]
    settlingLapse = settling * lapse[settles]
  }
}
