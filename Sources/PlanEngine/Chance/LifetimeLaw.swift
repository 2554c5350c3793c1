/// How long people stay, for each lane: model, section 6, as one inverse survival function.
///
/// Attrition is a hazard that is constant within and past the new-hire weeks; graduation is a step of
/// `−ln(graduation)` in the cumulative hazard at the end of training. So one exponential number
/// decides about both with all its bits, and who draws a larger one never leaves sooner.
struct LifetimeLaw: Sendable, BitwiseCopyable {
  /// Cumulative hazard of the new-hire weeks, and how many they are.
  private let newHazard: Lanes
  private let newWeeks: Lanes

  /// Weeks for a cumulative hazard of 1, within and past the new-hire weeks.
  private let newPace: Lanes
  private let basePace: Lanes

  /// Cumulative hazard of attrition to the end of training, and the step that graduation adds there.
  private let trainingHazard: Lanes
  private let washout: Lanes
  private let lastTrainingWeek: Lanes
  private let anyWashesOut: Bool

  /// The last week of those who never leave.
  static var never: Double { 0x1p30 }

  /// Creates a law for each lane.
  ///
  /// - Parameters:
  ///   - baseRate: Hazard a week past the new-hire weeks, so that `1 − exp(−rate)` leave: the yearly
  ///     attrition / 52. 0: nobody leaves.
  ///   - newRate: Hazard a week within the new-hire weeks.
  ///   - newWeeks: New-hire weeks, a whole number; 0 for the starting team.
  ///   - trainingWeeks: Weeks of onboarding, a whole number; 0: nobody washes out.
  ///   - graduation: Share that does not wash out, from 0 to 1.
  init(
    baseRate: Lanes, newRate: Lanes = Lanes(), newWeeks: Lanes = Lanes(),
    trainingWeeks: Lanes = Lanes(), graduation: Lanes = Lanes(repeating: 1)
  ) {
    newHazard = newRate * newWeeks
    self.newWeeks = newWeeks
    newPace = LifetimeLaw.pace(newRate)
    basePace = LifetimeLaw.pace(baseRate)
    let newInTraining = Lanes.least(trainingWeeks, newWeeks)
    trainingHazard = newRate * newInTraining + baseRate * (trainingWeeks - newInTraining)
    lastTrainingWeek = trainingWeeks - 1
    let none = graduation .<= 0
    let step = Lanes.log(Lanes.select(none, Lanes(repeating: 1), graduation)).magnitudes
    let steps = Lanes.select(none, Lanes(repeating: .infinity), step)
    washout = Lanes.select(trainingWeeks .> 0, steps, Lanes())
    anyWashesOut = washout != Lanes()
  }

  /// The week of tenure, from 0, at the end of which a person leaves.
  ///
  /// - Parameter words: A random word for the person in each lane.
  /// - Returns: Whole numbers from 0 to `never`.
  @inline(never)
  func lastWeek(_ words: Words) -> Lanes {
    let hazard = Lanes.exponential(words)
    guard anyWashesOut else { return week(at: hazard) }
    let isPastTraining = hazard .>= trainingHazard
    let rest = hazard - washout
    let week = week(at: Lanes.select(isPastTraining, rest, hazard))
    return Lanes.select(isPastTraining .& (rest .< trainingHazard), lastTrainingWeek, week)
  }

  /// The week in which the cumulative hazard of attrition passes a number.
  @inline(__always)
  private func week(at hazard: Lanes) -> Lanes {
    let past = newWeeks + (hazard - newHazard) * basePace
    let weeks = Lanes.select(hazard .< newHazard, hazard * newPace, past)
    return Lanes.least(weeks, Lanes(repeating: LifetimeLaw.never)).wholePart
  }

  /// Weeks for a cumulative hazard of 1; without hazard, so many that no draw is small enough.
  private static func pace(_ rate: Lanes) -> Lanes {
    Lanes.least(1 / rate, Lanes(repeating: 1e300))
  }
}
