/// Step 5, last: items are reviewed and delivered, and the gate is tested, model, sections 7 and 9.
extension Simulation {
  /// Lets each stream, in order of priority, review its queue with the reviewers of its teams.
  ///
  /// Work is accepted in batches: where review takes hours and nobody has them, the unsampled part
  /// waits too.
  mutating func review(_ plan: Blueprint<N>) {
    for stream in plan.streams.indices {
      let queue = state.streams[stream].queue
      let isQueued = queue .> N.zero
      let tied = (state.streams[stream].queueTied / queue).only(where: isQueued)
      let hoursPerItem = (plan.streams[stream].sample + tied) * plan.streams[stream].reviewHours
      let released = takeReview(of: queue, hoursPerItem, plan.streamShapes[stream].teams, plan)
      let share = (released / queue).only(where: isQueued)
      let right = state.streams[stream].queueRight * share
      let rework =
        (released - right).atLeast(.zero) * plan.streams[stream].sample
        * plan.streams[stream].detection
      state.streams[stream].queue = queue - released
      state.streams[stream].queueRight -= right
      state.streams[stream].queueTied -= state.streams[stream].queueTied * share
      state.streams[stream].backlog += rework
      state.streams[stream].rework = rework
      state.streams[stream].delivered = released - rework
      state.streams[stream].deliveredRight = right
    }
  }

  /// Takes reviewers' hours for as much of a queue as they reach.
  ///
  /// - Returns: Items released.
  private mutating func takeReview(
    of queue: N, _ hoursPerItem: N, _ teams: Range<Int>, _ plan: Blueprint<N>
  ) -> N {
    var wanted = queue * hoursPerItem
    var taken = N.zero
    for place in teams {
      let team = plan.streamTeams[place]
      let free = (state.teams[team].qaHours - state.teams[team].qaUsedHours).atLeast(.zero)
      let hours = wanted.atMost(free)
      state.teams[team].qaUsedHours += hours
      wanted -= hours
      taken += hours
    }
    let reached = queue.atMost(taken / hoursPerItem)
    return queue.replacing(with: reached, where: wanted .> N.zero)
  }

  /// Closes the gate where the staffed hours of any stream fell short of its thresholds.
  mutating func testGates(_ plan: Blueprint<N>) {
    var closed = N.zero
    let noise = N(repeating: 1e-9)
    for stream in plan.streams.indices {
      guard plan.streamShapes[stream].hasGates else { continue }
      let staffed = state.streams[stream].staffedHours
      let accuracy = state.streams[stream].staffedAccuracy
      var shortfalls = N.one.only(where: accuracy .< plan.streams[stream].goldGate - noise)
      if plan.streamShapes[stream].hasKappaGate {
        let kappa = plan.streams[stream].voting.kappa(accuracy)
        shortfalls += N.one.only(where: kappa .< plan.streams[stream].kappaGate - noise)
      }
      closed += shortfalls.only(where: staffed .> N.zero)
    }
    state.gate[0].closed = N.one.only(where: closed .> N.zero)
  }
}
