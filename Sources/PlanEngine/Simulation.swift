public import PlanModel

/// Runs a plan: expected values, one pass over its weeks.
///
/// - Parameters:
///   - scenario: A sound scenario.
///   - value: How quantities become numbers; ranges stand at their expected value unless told.
/// - Returns: What became of it.
/// - Complexity: O(teams × weeks²) for the people, O(streams × weeks) for the work.
public func simulate(_ scenario: Scenario, _ value: Valuation = Valuation()) -> Trajectory {
  let plan = Blueprint(scenario, value)
  var simulation = Simulation(plan, ExpectedFates(plan))
  var record = Recorder(plan)
  simulation.run(&record)
  return record.trajectory(plan)
}

/// One run over a compiled plan, or several trials side by side.
///
/// The steps of a week are in the files of `Steps/`, in this order.
struct Simulation<F: Fates> {
  typealias N = F.N

  var plan: Blueprint<N>
  var state: PlanState<N>
  var fates: F

  init(_ plan: Blueprint<N>, _ fates: F) {
    self.plan = plan
    self.fates = fates
    state = PlanState(plan)
    foundTeams()
  }

  /// Forgets what has run, for another run over what the plan now says.
  mutating func restart() {
    state.restart()
    foundTeams()
  }

  /// Runs all weeks.
  mutating func run(_ witness: inout some Witness<N>) {
    for week in 0..<plan.weeks {
      live(week)
      depart(week)
      witness.note(state, week, plan)
    }
  }

  /// Runs a week up to its end, when people leave.
  mutating func live(_ week: Int) {
    slipClasses(week)
    startPeople(week)
    cutPositions(week)
    followPods(week)
    measureCapacity(week)
    work(week)
    review()
    testGates()
  }
}

/// Keeps what is wanted of a run, week by week.
protocol Witness<N> {
  associatedtype N: Number

  /// Looks at a week that has run.
  mutating func note(_ state: PlanState<N>, _ week: Int, _ plan: Blueprint<N>)
}
