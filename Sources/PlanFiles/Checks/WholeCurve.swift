import PlanModel
import PlanText

extension Check {
  /// A curve has what its shape needs.
  static let wholeCurve = error("incomplete-curve") { plan, tell in
    for case let draft? in plan.teams.map(\.productivity) {
      guard let curve = draft.shape else { continue }
      for key in curve.needs where draft.node.key(key) == nil {
        let example = Catalog.productivity.info[key]?.example ?? "…"
        tell(
          draft.node.key("curve")?.place ?? draft.node.entries.first?.key.place,
          "the curve '\(curve.rawValue)' needs '\(key)'",
          "Add it, such as `\(key): \(example)`.")
      }
      if let weekly = draft.weekly, weekly.isEmpty, let key = draft.node.key("weekly") {
        tell(key.place, "'weekly' names no week", "Write the share of each week, the last for all.")
      }
      if curve == .learning, let start = draft.start, start.estimate.low == 0 {
        tell(
          plan.place(of: start), "learning from an output of 0% never gets anywhere",
          "Write the output of the first week, such as `start: 30%`.")
      }
    }
  }

  /// A curve has nothing that its shape does not use.
  static let curveKeysUsed = warning("unused-curve-key") { plan, tell in
    for case let draft? in plan.teams.map(\.productivity) {
      guard let curve = draft.shape else { continue }
      for key in ["start", "full_after", "rate", "weekly"] where !curve.uses(key) {
        guard let node = draft.node.key(key) else { continue }
        tell(
          node.place, "the curve '\(curve.rawValue)' does not use '\(key)'",
          "Take it out, or write another 'curve'.")
      }
    }
  }
}

extension CurveDraft {
  /// The shape of the curve; `nil` where it could not be read.
  fileprivate var shape: Curve? { curve ?? (node.key("curve") == nil ? .linear : nil) }
}

extension CurveDraft.Curve {
  /// The keys that a curve can't do without.
  fileprivate var needs: [String] {
    switch self {
    case .linear, .sCurve, .exponential: ["full_after"]
    case .learning: ["start", "rate"]
    case .table: ["weekly"]
    case .none: []
    }
  }

  /// Whether a key changes the curve.
  fileprivate func uses(_ key: String) -> Bool {
    needs.contains(key) || (key == "start" && needs.contains("full_after"))
  }
}
