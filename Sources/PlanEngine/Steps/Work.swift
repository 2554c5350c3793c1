/// Step 5, second half: streams take hours and produce items, model, section 7.
extension Simulation {
  /// Lets each stream, in order of priority, work its backlog with what its teams have left.
  mutating func work(_ week: Int) {
    for stream in plan.streams.indices {
      let constants = plan.streams[stream]
      let planned = plan.arrivals[stream * plan.weeks + week]
      let arrived = planned * fates.demandFactor(stream: stream, week: week)
      let atHand = state.streams[stream].backlog + arrived
      var wanted = atHand * constants.hoursPerItem
      var (hours, right, staffed, staffedRight) = (N.zero, N.zero, N.zero, N.zero)
      for place in constants.teams {
        let team = plan.streamTeams[place]
        let free = state.teams[team].capacityHours - state.teams[team].usedHours
        let taken = wanted.atMost(free).atLeast(.zero)
        let takenRight = taken * state.teams[team].accuracy
        state.taken[place] = taken
        state.teams[team].usedHours += taken
        wanted -= taken
        hours += taken
        right += takenRight
        if !plan.teams[team].isCrowd {
          staffed += taken
          staffedRight += takenRight
        }
      }
      let produced = atHand.replacing(
        with: hours / constants.hoursPerItem, where: wanted .> N.zero)
      state.streams[stream].arrived = arrived
      state.streams[stream].atHand = atHand
      state.streams[stream].produced = produced
      state.streams[stream].backlog = (atHand - produced).atLeast(.zero)
      state.streams[stream].hours = hours
      state.streams[stream].rightHours = right
      state.streams[stream].staffedHours = staffed
      state.streams[stream].staffedRightHours = staffedRight
      let isWorked = hours .> N.zero
      let accuracy = (right / hours).only(where: isWorked)
      let queued = produced.only(where: isWorked)
      state.streams[stream].queue += queued
      state.streams[stream].queueRight += queued * constants.voting.right(accuracy)
      state.streams[stream].queueTied += queued * constants.voting.adjudicated(accuracy)
    }
  }
}
