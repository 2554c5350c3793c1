/// Steps 1, 2 and 4 of a week: classes slip or start, backfills arrive, pods follow positions.
extension Simulation {
  /// Puts the starting teams in place, with the leads and reviewers that they need.
  mutating func foundTeams(_ plan: Blueprint<N>) {
    for team in plan.teams.indices where !plan.teamShapes[team].isCrowd {
      let founding = plan.teams[team].founding
      state.teams[team].positions = founding
      for kind in StaffKind.allCases {
        let population = kind.population(of: team)
        let people: N
        switch kind {
        case .trainers: people = founding
        case .leads: people = Self.spans(of: plan.teams[team].leadSpan, over: founding)
        case .qa: people = Self.spans(of: plan.teams[team].qaSpan, over: founding)
        }
        state.populations[population].people = people
        state.populations[population].needed = people
        guard people.isAnywhere else { continue }
        fates.found(people, kind, of: team, plan)
      }
    }
  }

  /// Lets all planned classes slip by a week where the gate is closed or the scenario pauses.
  mutating func slipClasses(_ week: Int, _ plan: Blueprint<N>) {
    let isSlipping = (state.gate[0].closed + plan.paused[0][week]) .> N.zero
    let slipping = N.one.only(where: isSlipping)
    state.gate[0].slipping = slipping
    guard slipping.isAnywhere else { return }
    state.gate[0].slip += slipping
    state.gate[0].hasSlipped = true
  }

  /// Starts the backfills that arrive this week, then the classes due.
  mutating func startPeople(_ week: Int, _ plan: Blueprint<N>) {
    for team in plan.teams.indices where !plan.teamShapes[team].isCrowd {
      for kind in StaffKind.allCases {
        let population = kind.population(of: team)
        let pending = population * (plan.weeks + 1) + week
        state.populations[population].people -= state.populations[population].leavers
        state.populations[population].backfillStarts = state.pending[pending]
        state.populations[population].newStarts = .zero
        state.populations[population].released = .zero
      }
      let starting = classesDue(team, week, plan)
      state.teams[team].positions += starting
      state.populations[StaffKind.trainers.population(of: team)].newStarts = starting
      start(.trainers, of: team, week, plan)
    }
  }

  /// People of the classes that start this week: those due so many weeks ago as classes have slipped.
  private mutating func classesDue(_ team: Int, _ week: Int, _ plan: Blueprint<N>) -> N {
    let classSize = plan.row(.classSize, of: team)
    guard state.gate[0].hasSlipped else { return classSize[week] }
    let starting = N.of { classSize[week - state.gate[0].slip[$0].whole, lane: $0] }
    return starting.only(where: state.gate[0].slipping .< N.one)
  }

  /// Puts this week's starts of a population on the payroll.
  private mutating func start(_ kind: StaffKind, of team: Int, _ week: Int, _ plan: Blueprint<N>) {
    let starts = state.populations[kind.population(of: team)].starts
    guard starts.isAnywhere else { return }
    state.populations[kind.population(of: team)].people += starts
    fates.start(starts, kind, of: team, in: week, plan)
  }

  /// Brings leads and reviewers to what the positions need; those needed more start this week.
  mutating func followPods(_ week: Int, _ plan: Blueprint<N>) {
    for team in plan.teams.indices {
      follow(.leads, of: team, plan.teams[team].leadSpan, week, plan)
      follow(.qa, of: team, plan.teams[team].qaSpan, week, plan)
    }
  }

  private mutating func follow(
    _ kind: StaffKind, of team: Int, _ span: N, _ week: Int, _ plan: Blueprint<N>
  ) {
    guard span.isAnywhere else { return }
    let population = kind.population(of: team)
    // Positions only move with classes and cuts.
    guard
      plan.teamShapes[team].hasCuts
        || state.populations[StaffKind.trainers.population(of: team)].newStarts.isAnywhere
    else {
      return start(kind, of: team, week, plan)
    }
    let needed = Self.spans(of: span, over: state.teams[team].positions)
    let change = needed - state.populations[population].needed
    state.populations[population].needed = needed
    state.populations[population].newStarts = change.atLeast(.zero)
    start(kind, of: team, week, plan)
    if plan.teamShapes[team].hasCuts {
      release(kind, of: team, downTo: needed, where: change .< N.zero, week, plan)
    }
  }

  /// How many spans of a size cover a number of people; none where the size is 0.
  static func spans(of size: N, over people: N) -> N {
    let covering = (people / size - N(repeating: 1e-9)).roundedUp
    return covering.only(where: people .> N.zero).only(where: size .> N.zero)
  }
}
