import PlanText

extension Check {
  /// Teams, streams and overhead items are told apart by their names.
  static let distinctNames = error("duplicate-name", isOfOnePlan: true) { plan, tell in
    func look(_ names: [Written<String>?], _ what: String) {
      var seen: [String: Place] = [:]
      for case let name? in names {
        if let first = seen[name.value] {
          let line = first.source.position(of: first.range.lowerBound).line
          let file = first.source === name.place.source ? "" : " of \(first.source.name)"
          tell(
            name.place, "the \(what) '\(name.value)' stands on line \(line)\(file) already",
            "Give one of the two another name, or take it out.")
        } else {
          seen[name.value] = name.place
        }
      }
    }
    look(plan.teams.map(\.name), "team")
    look(plan.streams.map(\.name), "stream")
    look(plan.overhead.map(\.name), "item")
  }
}
