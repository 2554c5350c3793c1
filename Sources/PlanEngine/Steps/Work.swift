/// Step 5, second half: streams take hours and produce items, model, section 7.
extension Simulation {
  /// Lets each stream, in order of priority, work its backlog with what its teams have left.
  mutating func work(_ week: Int) {
    state.efforts.removeAll(keepingCapacity: true)
    for stream in plan.streams.indices {
      let constants = plan.streams[stream]
      let arrived = plan.arrivals[stream * plan.weeks + week]
      let atHand = state.backlog[stream] + arrived
      var wanted = atHand * constants.hoursPerItem
      var (taken, right, staffed, staffedRight) = (0.0, 0.0, 0.0, 0.0)
      for place in constants.teams where wanted > 0 {
        let team = plan.streamTeams[place]
        let free = state.teams[team].capacityHours - state.teams[team].usedHours
        let hours = min(wanted, free)
        guard hours > 0, let accuracy = state.teams[team].accuracy else { continue }
        state.teams[team].usedHours += hours
        wanted -= hours
        taken += hours
        right += hours * accuracy
        let passes = hours / constants.hoursPerItem * constants.passesPerItem
        state.efforts.append(
          Effort(week: week, stream: constants.index, team: team, hours: hours, passes: passes))
        if plan.teams[team].isCrowd {
          book(passes: passes, of: team, week)
        } else {
          staffed += hours
          staffedRight += hours * accuracy
        }
      }
      let produced = wanted > 0 ? taken / constants.hoursPerItem : atHand
      state.backlog[stream] = max(0, atHand - produced)
      var record = StreamWeek()
      record.arrived = arrived
      record.produced = produced
      record.isClear = atHand - produced <= 1e-9 * atHand
      if taken > 0 {
        let accuracy = right / taken
        record.accuracy = accuracy
        record.kappa = constants.voting.kappa(accuracy)
        state.queueRight[stream] += produced * constants.voting.right(accuracy)
        state.queueTied[stream] += produced * constants.voting.adjudicated(accuracy)
        state.queue[stream] += produced
      }
      if staffed > 0 { record.staffedAccuracy = staffedRight / staffed }
      state.streams[stream] = record
    }
  }

  /// Books the passes of a crowd, divided between the week's months.
  private mutating func book(passes: Double, of team: Int, _ week: Int) {
    let cost = passes * plan.payroll.passPrice[team] * plan.payroll.ownWorth[week]
    let place = team * (plan.timeline.months + 1) + plan.timeline.month[week]
    state.passes[place] += cost * plan.timeline.split[week]
    state.passes[place + 1] += cost * (1 - plan.timeline.split[week])
  }
}
