import PlanText

extension Check {
  /// A target says one thing, with all that it needs.
  static let targetKind = error("target-kind") { plan, tell in
    for target in plan.targets {
      let node = target.node
      let first = node.entries.first?.key.place ?? node.place
      let aims = needs.filter { node.key($0.aim) != nil }
      guard let aim = aims.first else {
        let names = needs.map(\.aim).joined(separator: ", ")
        tell(first, "this target has no aim", "Add one of \(names).")
        continue
      }
      if aims.count > 1, let second = node.key(aims[1].aim) {
        tell(
          second.place, "'\(aims[1].aim)' and '\(aim.aim)' are two targets",
          "Make two entries of it.")
        continue
      }
      for key in aim.keys where node.key(key) == nil {
        let example = Catalog.target.info[key]?.example ?? "…"
        tell(
          node.key(aim.aim)?.place, "'\(aim.aim)' needs '\(key)' beside it",
          "Add it, such as `\(key): \(example)`.")
      }
      for key in ["stream", "team", "by"] where !aim.keys.contains(key) {
        guard let extra = node.key(key) else { continue }
        tell(extra.place, "'\(aim.aim)' has no '\(key)'", "Take it out.")
      }
    }
  }

  /// What each aim needs beside it.
  private static let needs: [(aim: String, keys: [String])] = [
    ("delivered", ["stream", "by"]), ("cleared_by", ["stream"]), ("headcount", ["team", "by"]),
    ("total_cost", []), ("cost_per_unit", []), ("on_time", ["stream"]),
    ("delivered_accuracy", ["stream"]),
  ]
}
