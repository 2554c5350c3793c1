import PlanModel
import PlanText

extension Check {
  /// A gate asks for no more than the teams can ever reach.
  static let gatesCanOpen = warning("gate-never-opens") { plan, tell in
    var best: [String: Double] = [:]
    for team in plan.teams where team.sourcing == .staffed {
      guard let name = team.name?.value else { continue }
      let accuracy = team.accuracy
      best[name] = max(accuracy.start.estimate.high, accuracy.full.estimate.high)
    }
    for stream in plan.streams {
      guard let name = stream.name?.value,
        let reach = (stream.teams ?? []).compactMap({ best[$0.value] }).max()
      else { continue }
      let gold = stream.gates.goldAccuracy ?? plan.gates.goldAccuracy
      if let gold, gold.estimate.low > reach + 1e-9 {
        tell(plan.place(of: gold), message("gold accuracy", name), remedy)
      }
      let kappa = stream.gates.kappa ?? plan.gates.kappa
      if let kappa, kappa.estimate.low > agreement(reach, classes: stream.classes) + 1e-9 {
        tell(plan.place(of: kappa), message("agreement", name), remedy)
      }
    }
  }

  /// Cohen's kappa of two people who are right with the same probability, errors spread evenly.
  private static func agreement(_ accuracy: Double, classes: Int) -> Double {
    let others = Double(classes - 1)
    let observed = accuracy * accuracy + (1 - accuracy) * (1 - accuracy) / others
    let chance = 1 / Double(classes)
    return (observed - chance) / (1 - chance)
  }

  private static func message(_ figure: String, _ stream: String) -> String {
    "no team of '\(stream)' ever reaches this \(figure), so the gate stays closed"
  }

  private static var remedy: String { "Write a lower gate, or a higher 'full' accuracy." }
}
