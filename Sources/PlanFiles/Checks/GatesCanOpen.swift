import PlanModel
import PlanText

extension Check {
  /// A gate asks for no more accuracy than the teams can ever reach; what it may ask of their agreement
  /// is a matter of advice.
  static let gatesCanOpen = warning("gate-never-opens") { plan, tell in
    var best: [String: Double] = [:]
    for team in plan.teams where team.sourcing == .staffed {
      guard let name = team.name?.value else { continue }
      let accuracy = team.accuracy
      best[name] = max(accuracy.start.estimate.high, accuracy.full.estimate.high)
    }
    for stream in plan.streams {
      guard let name = stream.name?.value,
        let reach = (stream.teams ?? []).compactMap({ best[$0.value] }).max(),
        let gold = stream.gates.goldAccuracy ?? plan.gates.goldAccuracy,
        gold.estimate.low > reach + 1e-9
      else { continue }
      tell(
        plan.place(of: gold),
        "no team of '\(name)' ever reaches this gold accuracy, so the gate stays closed",
        "Write a lower gate, or a higher 'full' accuracy.")
    }
  }
}
