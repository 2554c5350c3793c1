/// Steps 1, 2 and 4 of a week: classes slip or start, backfills arrive, pods follow positions.
extension Simulation {
  /// Puts the starting teams in place, with the leads and reviewers that they need.
  mutating func foundTeams() {
    for team in plan.teams.indices where !plan.teams[team].isCrowd {
      let founding = plan.teams[team].founding
      state.teams[team].positions = founding
      for kind in StaffKind.allCases {
        let population = 3 * team + kind.rawValue
        let people: N
        switch kind {
        case .trainers: people = founding
        case .leads: people = Self.spans(of: plan.teams[team].leadSpan, over: founding)
        case .qa: people = Self.spans(of: plan.teams[team].qaSpan, over: founding)
        }
        state.populations[population].people = people
        state.populations[population].needed = people
        guard people.isAnywhere else { continue }
        fates.found(people, kind, of: team, plan, state.outlook)
      }
    }
  }

  /// Lets all planned classes slip by a week where the gate is closed or the scenario pauses.
  mutating func slipClasses(_ week: Int) {
    let isSlipping = (state.gateClosed + plan.paused[week]) .> N.zero
    state.slipping = N.one.only(where: isSlipping)
    state.slip += state.slipping
  }

  /// Starts the backfills that arrive this week, then the classes due.
  mutating func startPeople(_ week: Int) {
    for team in plan.teams.indices where !plan.teams[team].isCrowd {
      for kind in StaffKind.allCases {
        let population = 3 * team + kind.rawValue
        let pending = state.outlook.place(of: .pending(kind), team: team) + week
        state.populations[population].people -= state.populations[population].leavers
        state.populations[population].backfillStarts = state.outlook.numbers[pending]
        state.populations[population].newStarts = .zero
        state.populations[population].released = .zero
      }
      let starting = classesDue(team, week)
      state.teams[team].positions += starting
      state.populations[3 * team].newStarts = starting
      start(.trainers, of: team, week)
    }
  }

  /// People of the classes that start this week: those due so many weeks ago as classes have slipped.
  private func classesDue(_ team: Int, _ week: Int) -> N {
    let first = plan.place(of: .classSize, team: team) + week
    let slipped = state.slip[0]
    let starting =
      state.slip == N(repeating: slipped)
      ? plan.rows[first - Int(slipped)]
      : N.of { plan.rows[first - Int(state.slip[$0]), lane: $0] }
    return starting.only(where: state.slipping .< N.one)
  }

  /// Puts this week's starts of a population on the payroll.
  private mutating func start(_ kind: StaffKind, of team: Int, _ week: Int) {
    let starts = state.populations[3 * team + kind.rawValue].starts
    guard starts.isAnywhere else { return }
    state.populations[3 * team + kind.rawValue].people += starts
    fates.start(starts, kind, of: team, in: week, plan, state.outlook)
  }

  /// Brings leads and reviewers to what the positions need; those needed more start this week.
  mutating func followPods(_ week: Int) {
    for team in plan.teams.indices {
      follow(.leads, of: team, plan.teams[team].leadSpan, week)
      follow(.qa, of: team, plan.teams[team].qaSpan, week)
    }
  }

  private mutating func follow(_ kind: StaffKind, of team: Int, _ span: N, _ week: Int) {
    guard span.isAnywhere else { return }
    let population = 3 * team + kind.rawValue
    let needed = Self.spans(of: span, over: state.teams[team].positions)
    let change = needed - state.populations[population].needed
    state.populations[population].needed = needed
    state.populations[population].newStarts = change.atLeast(.zero)
    start(kind, of: team, week)
    if plan.teams[team].hasCuts {
      release(kind, of: team, downTo: needed, where: change .< N.zero, week)
    }
  }

  /// How many spans of a size cover a number of people; none where the size is 0.
  static func spans(of size: N, over people: N) -> N {
    let covering = (people / size - N(repeating: 1e-9)).roundedUp
    return covering.only(where: people .> N.zero).only(where: size .> N.zero)
  }
}
