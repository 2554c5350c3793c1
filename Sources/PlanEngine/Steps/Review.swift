/// Step 5, last: items are reviewed and delivered, and the gate is tested, model, sections 7 and 9.
extension Simulation {
  /// Lets each stream, in order of priority, review its queue with the reviewers of its teams.
  ///
  /// Work is accepted in batches: where review takes hours and nobody has them, the unsampled part
  /// waits too.
  mutating func review(_ week: Int) {
    for stream in plan.streams.indices {
      let constants = plan.streams[stream]
      let queue = state.queue[stream]
      if queue > 0 {
        let hoursPerItem =
          (constants.sample + state.queueTied[stream] / queue) * constants.reviewHours
        let released = takeReview(of: queue, hoursPerItem, constants.teams)
        let share = released / queue
        let right = state.queueRight[stream] * share
        let rework = max(0, released - right) * constants.sample * constants.detection
        state.queue[stream] -= released
        state.queueRight[stream] -= right
        state.queueTied[stream] -= state.queueTied[stream] * share
        state.backlog[stream] += rework
        state.streams[stream].rework = rework
        state.streams[stream].delivered = released - rework
        state.streams[stream].deliveredRight = right
      }
      state.streams[stream].backlog = state.backlog[stream]
      state.streams[stream].inReview = state.queue[stream]
    }
  }

  /// Takes reviewers' hours for as much of a queue as they reach.
  ///
  /// - Returns: Items released.
  private mutating func takeReview(
    of queue: Double, _ hoursPerItem: Double, _ teams: Range<Int>
  ) -> Double {
    var wanted = queue * hoursPerItem
    var taken = 0.0
    for place in teams where wanted > 0 {
      let team = plan.streamTeams[place]
      let hours = min(wanted, max(0, state.teams[team].qaHours - state.teams[team].qaUsedHours))
      state.teams[team].qaUsedHours += hours
      wanted -= hours
      taken += hours
    }
    return wanted > 0 ? min(queue, taken / hoursPerItem) : queue
  }

  /// Closes the gate where the staffed hours of any stream fell short of its thresholds.
  mutating func testGates() {
    state.gateClosed = plan.streams.indices.contains { stream in
      guard let accuracy = state.streams[stream].staffedAccuracy else { return false }
      let constants = plan.streams[stream]
      return accuracy < constants.goldGate - 1e-9
        || constants.voting.kappa(accuracy) < constants.kappaGate - 1e-9
    }
  }
}
