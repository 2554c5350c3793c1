import PlanText

extension Check {
  /// Something arrives in each stream.
  static let demandThere = warning("no-demand") { plan, tell in
    for stream in plan.streams where stream.node.isEmpty(under: "demand") {
      guard let name = stream.name else { continue }
      tell(
        name.place, "nothing arrives in '\(name.value)'",
        "Add `demand: [{from: week 1, rate: 600/week}]`.")
    }
  }
}

extension Node {
  /// Whether a list is missing or has nothing in it.
  fileprivate func isEmpty(under key: String) -> Bool {
    guard let list = self[key] else { return true }
    return list.kind == .list && list.items.isEmpty
  }
}
