public import PlanModel

/// Runs a plan: expected values, one pass over its weeks.
///
/// - Parameters:
///   - scenario: A sound scenario.
///   - value: How quantities become numbers; ranges stand at their expected value unless told.
/// - Returns: What became of it.
/// - Complexity: O(weeks) for each team, times the weeks in which people learn; O(weeks) for each stream.
public func simulate(_ scenario: Scenario, _ value: Valuation = Valuation()) -> Trajectory {
  let plan = Blueprint(scenario, value)
  var simulation = Simulation(plan, ExpectedFates(plan))
  var record = Recorder(plan)
  simulation.run(plan, &record)
  return record.trajectory(plan)
}

/// One run over a compiled plan, or several trials side by side.
///
/// The steps of a week are in the files of `Steps/`, in this order. The plan is handed from step to
/// step rather than held: a step that changes what is held would have to copy what it holds besides.
///
/// Where the time of a trial went, in instructions of the reference ramp of 52 weeks: 103,000 at first,
/// 51,000 now, 41,000 in a build for processors that work on fours. Last weeks are looked up in the
/// plan's own shares instead of taken from a logarithm, and who stays beyond the horizon is told from a
/// word by one comparison (10,000); demand and pace are drawn from tables of their laws, without a
/// logarithm or a quotient (9,000, and a tenth of the time); pay is read by group
/// instead of by trial, priced by step instead of by week, and only where it differs (14,000); steps
/// that most weeks do not need are left out: leads and reviewers while positions stand still, cuts,
/// gates, targets reached (7,000); the lanes in which somebody leaves are known by their bits, and lead
/// times looked up (3,000); rows that all trials share are kept once, learners summed up instead of
/// added ahead (4,000, and half of the memory that a block of trials touches). Besides, results lie in
/// large pages (a twentieth of the time), and the rest is memory: a block of trials touches twice what
/// a processor keeps nearest. Three ranges in a team made it 99,000, and make it 76,000 since only the
/// parts that read them are compiled for each trial.
///
/// Plans that differ in a few numbers run in lanes as well, at 46,000 instructions each where only
/// prices differ and 57,000 where classes do. One by itself takes 420,000, most of them for names,
/// accounts and records that are laid out once for all others. Carrying those who leave at one rate
/// together halved the time of 200 teams over 520 weeks.
struct Simulation<F: Fates> {
  typealias N = F.N

  var state: PlanState<N>
  var fates: F

  init(_ plan: Blueprint<N>, _ fates: F) {
    self.fates = fates
    state = PlanState(plan)
    foundTeams(plan)
  }

  /// Forgets what has run, for another run over what the plan now says.
  mutating func restart(_ plan: Blueprint<N>) {
    state.restart()
    foundTeams(plan)
  }

  /// Runs all weeks.
  mutating func run(_ plan: Blueprint<N>, _ witness: inout some Witness<N>) {
    for week in 0..<plan.weeks {
      live(week, plan)
      depart(week, plan)
      witness.note(state, week, plan)
    }
  }

  /// Runs a week up to its end, when people leave.
  mutating func live(_ week: Int, _ plan: Blueprint<N>) {
    slipClasses(week, plan)
    startPeople(week, plan)
    cutPositions(week, plan)
    followPods(week, plan)
    measureCapacity(week, plan)
    work(week, plan)
    review(plan)
    testGates(plan)
  }
}

/// Keeps what is wanted of a run, week by week.
protocol Witness<N> {
  associatedtype N: Number

  /// Looks at a week that has run.
  mutating func note(_ state: PlanState<N>, _ week: Int, _ plan: Blueprint<N>)
}
