public import PlanModel

/// Runs a plan: expected values, one pass over its weeks.
///
/// - Parameters:
///   - scenario: A sound scenario.
///   - value: How quantities become numbers; ranges stand at their expected value unless told.
/// - Returns: What became of it.
/// - Complexity: O(teams × weeks²) for the people, O(streams × weeks) for the work.
public func simulate(_ scenario: Scenario, _ value: Valuation = Valuation()) -> Trajectory {
  var simulation = Simulation(Blueprint(scenario, value))
  return simulation.run()
}

/// One run over a compiled plan.
///
/// The steps of a week are in the files of `Steps/`, in this order.
struct Simulation {
  let plan: Blueprint
  var state: PlanState

  init(_ plan: Blueprint) {
    self.plan = plan
    state = PlanState(plan)
  }

  /// Runs all weeks.
  mutating func run() -> Trajectory {
    var record = Recorder(plan)
    for week in 0..<plan.weeks {
      let slipped = live(week)
      depart(week)
      record.add(state, week: week, classesSlipped: slipped)
    }
    return record.trajectory(closing: state)
  }

  /// Runs a week up to its end, when people leave.
  ///
  /// - Returns: Whether planned classes slipped.
  mutating func live(_ week: Int) -> Bool {
    let slipped = slipClasses(week)
    startPeople(week, classesSlipped: slipped)
    cutPositions(week)
    followPods(week)
    measureCapacity(week)
    work(week)
    review(week)
    testGates()
    bill(week)
    return slipped
  }

  /// The populations of a team: trainers, leads, reviewers.
  func populations(of team: Int) -> Range<Int> { 3 * team..<3 * team + 3 }

  /// The start weeks of a population's people up to a week, as places in `state.people`.
  func starts(of population: Int, through week: Int) -> Range<Int> {
    let first = population * plan.weeks
    return first..<first + week + 1
  }

  /// All people of a population.
  func headcount(_ population: Int, through week: Int) -> Double {
    var sum = state.founding[population]
    for place in starts(of: population, through: week) { sum += state.people[place] }
    return sum
  }
}
