import PlanText

extension Check {
  /// A ramp is given by classes up to a headcount, or by steps.
  static let rampKind = error("ramp-kind") { plan, tell in
    for case let ramp? in plan.teams.map(\.ramp) {
      let node = ramp.node
      let ofClasses = ["to", "begin", "complete", "class_every", "shape"]
      if node.key("steps") != nil {
        guard let other = ofClasses.compactMap({ node.key($0) }).first else { continue }
        tell(
          other.place, "a ramp has either 'steps' or '\(other.text)'",
          "Take out '\(other.text)', or take out 'steps'.")
      } else if node.key("to") == nil {
        tell(
          node.entries.first?.key.place ?? node.place, "a ramp has neither 'to' nor 'steps'",
          "Add the headcount to reach, such as `to: 50`.")
      }
    }
  }
}
