import PlanText

extension Check {
  /// A pod says both who leads and how many, both who reviews and how many.
  static let wholePod = error("incomplete-pod") { plan, tell in
    for case let node? in plan.teams.map(\.pod.node) {
      for (role, span) in [("lead", "size"), ("qa", "trainers_per_qa")] {
        for (one, other) in [(role, span), (span, role)] {
          guard let key = node.key(one), node.key(other) == nil else { continue }
          let example = Catalog.pod.info[other]?.example ?? "…"
          tell(
            key.place, "'\(one)' needs '\(other)' beside it",
            "Add it, such as `\(other): \(example)`.")
        }
      }
    }
  }
}
