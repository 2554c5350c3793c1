/// What carries from week to week, in flat arrays.
struct PlanState<N: Number>: Sendable {
  /// By population and week: replacements that arrive; one place more than there are weeks, for any
  /// later one.
  let pending: Numbers<N>

  /// One place: what holds planned classes up.
  let gate: Numbers<GateState<N>>

  /// The teams.
  let teams: Numbers<TeamState<N>>

  /// The populations.
  let populations: Numbers<PopulationState<N>>

  /// The streams, in order of work.
  let streams: Numbers<StreamState<N>>

  /// By place in `Blueprint.streamTeams`: hours that the stream took from the team this week.
  let taken: Numbers<N>

  init(_ plan: Blueprint<N>) {
    pending = Numbers(repeating: .zero, count: 3 * plan.teams.count * (plan.weeks + 1))
    gate = Numbers(repeating: GateState(), count: 1)
    teams = Numbers(repeating: TeamState(), count: plan.teams.count)
    populations = Numbers(repeating: PopulationState(), count: 3 * plan.teams.count)
    streams = Numbers(repeating: StreamState(), count: plan.streams.count)
    taken = Numbers(repeating: .zero, count: plan.streamTeams.count)
  }

  /// Back to before the first week.
  func restart() {
    pending.fill(.zero)
    gate.fill(GateState())
    teams.fill(TeamState())
    populations.fill(PopulationState())
    streams.fill(StreamState())
  }
}

extension StaffKind {
  /// Which of all populations the people of this kind in a team are.
  @inline(__always)
  func population(of team: Int) -> Int { 3 &* team &+ rawValue }
}

/// What holds planned classes up.
struct GateState<N: Number>: Sendable, BitwiseCopyable {
  /// Weeks by which planned classes have slipped so far.
  var slip = N.zero
  /// Whether any have.
  var hasSlipped = false
  /// 1 where planned classes slip this week, else 0.
  var slipping = N.zero
  /// 1 where the gate closed at the end of last week, else 0.
  var closed = N.zero
}

/// One team as it stands.
struct TeamState<N: Number>: Sendable, BitwiseCopyable {
  /// Trainers' positions.
  var positions = N.zero
  /// Settled trainers, in people at the standard pace.
  var settled = N.zero
  /// The same, times what is left of the way to full accuracy.
  var settledLapse = N.zero
  /// This week: trainers in paid training.
  var onboarding = N.zero
  /// This week: trainers in production, in people at the standard pace.
  var proficient = N.zero
  /// This week: share of right passes; 0 with nobody in production.
  var accuracy = N.zero
  /// This week: hours given to mentoring.
  var mentoringHours = N.zero
  /// This week: hours at the standard pace.
  var capacityHours = N.zero
  /// This week: those used by streams.
  var usedHours = N.zero
  /// This week: hours of the reviewers.
  var qaHours = N.zero
  /// This week: those used.
  var qaUsedHours = N.zero
}

/// One population as it stands.
struct PopulationState<N: Number>: Sendable, BitwiseCopyable {
  /// People on the payroll.
  var people = N.zero
  /// Leads or reviewers that the positions need.
  var needed = N.zero
  /// This week: starts of people in new positions.
  var newStarts = N.zero
  /// This week: starts of people who replace leavers.
  var backfillStarts = N.zero
  /// This week: people released by a cut.
  var released = N.zero
  /// This week: people who leave at its end.
  var leavers = N.zero

  /// All starts of this week.
  @inline(__always)
  var starts: N { newStarts + backfillStarts }
}

/// One stream as it stands.
struct StreamState<N: Number>: Sendable, BitwiseCopyable {
  /// Items that wait to be worked.
  var backlog = N.zero
  /// Items that wait for review, the right ones among them, and those to adjudicate.
  var queue = N.zero
  var queueRight = N.zero
  var queueTied = N.zero
  /// This week: items that arrived, and that were at hand with the backlog.
  var arrived = N.zero
  var atHand = N.zero
  /// This week: items produced.
  var produced = N.zero
  /// This week: hours taken, and the share of right passes; of no number where nobody worked.
  var hours = N.zero
  var accuracy = N.zero
  /// The same of staffed teams, which the gate tests.
  var staffedHours = N.zero
  var staffedAccuracy = N.zero
  /// This week: items sent back, items accepted, and the right ones among these.
  var rework = N.zero
  var delivered = N.zero
  var deliveredRight = N.zero
}
