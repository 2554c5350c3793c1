/// Step 5, second half: streams take hours and produce items, model, section 7.
extension Simulation {
  /// Lets each stream, in order of priority, work its backlog with what its teams have left.
  mutating func work(_ week: Int, _ plan: Blueprint<N>) {
    // What sums leave behind is no work: a stream would count as worked by it, or as not done.
    let noise = N(repeating: 1e-9)
    for stream in plan.streams.indices {
      let hoursPerItem = plan.streams[stream].hoursPerItem
      let planned = plan.arrivals[stream][week]
      let arrived = planned * fates.demandFactor(stream: stream, week: week)
      let atHand = state.streams[stream].backlog + arrived
      var wanted = atHand * hoursPerItem
      let hasCrowd = plan.streamShapes[stream].hasCrowd
      var (hours, right, staffed, staffedRight) = (N.zero, N.zero, N.zero, N.zero)
      for place in plan.streamShapes[stream].teams {
        let team = plan.streamTeams[place]
        let free = state.teams[team].capacityHours - state.teams[team].usedHours
        let taken = wanted.atMost(free.only(where: free .> noise))
        let takenRight = taken * state.teams[team].accuracy
        state.taken[place] = taken
        state.teams[team].usedHours += taken
        wanted -= taken
        hours += taken
        right += takenRight
        if hasCrowd, !plan.teamShapes[team].isCrowd {
          staffed += taken
          staffedRight += takenRight
        }
      }
      let isWorked = hours .> N.zero
      let produced = atHand.replacing(
        with: hours / hoursPerItem, where: wanted .> noise.only(where: isWorked))
      state.streams[stream].arrived = arrived
      state.streams[stream].atHand = atHand
      state.streams[stream].produced = produced
      state.streams[stream].backlog = (atHand - produced).atLeast(.zero)
      state.streams[stream].hours = hours
      let accuracy = right / hours
      state.streams[stream].accuracy = accuracy
      state.streams[stream].staffedHours = hasCrowd ? staffed : hours
      state.streams[stream].staffedAccuracy = hasCrowd ? staffedRight / staffed : accuracy
      let queued = produced.only(where: isWorked)
      state.streams[stream].queue += queued
      let outcome = plan.streams[stream].voting.outcome(accuracy.only(where: isWorked))
      state.streams[stream].queueRight += queued * outcome.right
      state.streams[stream].queueTied += queued * outcome.adjudicated
    }
  }
}
